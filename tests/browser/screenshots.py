"""Take pictures of every page of a running desk: narrow and wide, light and dark.

    python -m tests.browser.screenshots http://127.0.0.1:8000 NAME PASSWORD FOLDER

Reads only; the account needs a role. Says on stdout which page scrolls sideways or complains in its console.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = {"queue": "/", "threads": "/threads/", "import": "/import/", "log": "/log/", "help": "/help/"}
SIZES: tuple[tuple[int, Any], ...] = ((390, "light"), (390, "dark"), (1440, "light"), (1440, "dark"))


def take_screenshots(address: str, name: str, password: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=options)
        for width, scheme in SIZES:
            _take_one_size(browser, address, name, password, folder, width=width, scheme=scheme)
        browser.close()


def _take_one_size(
    browser: Browser, address: str, name: str, password: str, folder: Path, *, width: int, scheme: Any
) -> None:
    context = browser.new_context(base_url=address, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.on("console", lambda message: print(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.goto("/login/")
    page.screenshot(path=folder / f"login-{width}-{scheme}.png")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.locator(".who-am-i").wait_for()
    for word, path in {**PAGES, **_first_of_each(page)}.items():
        page.goto(path)
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            print(f"{path} scrolls sideways by {overflow} px at {width} px")
        page.screenshot(path=folder / f"{word}-{width}-{scheme}.png", full_page=word in ("case", "thread"))
    context.close()


def _first_of_each(page: Page) -> dict[str, str]:
    """The gravest case and the newest thread, where there are any."""
    found = {}
    for word, listed, link in (("case", "/", ".row-link"), ("thread", "/threads/", ".threads h2 a")):
        page.goto(listed)
        if page.locator(link).count():
            found[word] = page.locator(link).first.get_attribute("href") or "/"
    return found


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    take_screenshots(sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4]))
