"""A signed-in page whose every console error, policy violation and failed request fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.moderation.factories import PASSWORD, make_administrator, make_moderator

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

SCHEMES = ("light", "dark")
WIDTHS = {"narrow": 360, "wide": 1600}


class Watched:
    """What a page complained of: scripts, the Content-Security-Policy, missing files."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"{request.url}: {request.failure}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@pytest.fixture
def people(transactional_db: None) -> None:
    make_moderator("mo")
    make_administrator("ada")


@pytest.fixture
def open_page(browser: Browser, live_server: Any, people: None) -> Iterator[Callable[..., Page]]:
    """Make pages: `open_page(width=360, scheme="dark", scripts=False, who="ada")`, signed in unless who is ""."""
    contexts: list[BrowserContext] = []
    watched: list[Watched] = []

    def open_one(*, width: int = 1280, scheme: Any = "light", scripts: bool = True, who: str = "mo") -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        watched.append(Watched(page))
        if who:
            sign_in(page, who)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert [complaint for one in watched for complaint in one.complaints if not _is_expected(complaint)] == []


def sign_in(page: Page, who: str) -> None:
    page.goto("/login/")
    page.get_by_label("Name").fill(who)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.locator(".who-am-i").wait_for()


def _is_expected(complaint: str) -> bool:
    """An answer of 400 or 409 to a form is shown to the person; Chromium also writes it to its console.

    A poll that is under way when its page is left is cut short.
    """
    return "status of 4" in complaint or "ERR_ABORTED" in complaint
