"""The desk in a real browser: the whole way of a moderator, with and without scripts, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from moderation.cases.models import Case, Decision
from moderation.forums.models import Thread
from tests.browser.conftest import SCHEMES, WIDTHS
from tests.moderation.factories import (
    CONGRESS_TEXT,
    cite_source,
    make_case,
    make_post,
    make_thread,
    make_toll_case,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
OpenPage = Callable[..., "Page"]


@pytest.fixture
def cases(transactional_db: None) -> tuple[Case, Case]:
    """A thread with a wrong year and a wrong toll among harmless posts."""
    thread = make_thread()
    make_post("Good morning to all.", thread=thread, author="wardkeeper")
    year = make_case(thread=thread)
    cite_source(year.post, "Marten Oakley's list")
    toll = make_toll_case(thread=thread, author=None, posted_at=None)
    make_post("I agree with the above.", thread=thread, is_checked=False)
    return year, toll


def _pages(cases: tuple[Case, Case]) -> list[str]:
    year, toll = cases
    return [
        "/",
        f"/cases/{year.pk}/",
        f"/cases/{toll.pk}/",
        "/threads/",
        f"/threads/{year.post.thread_id}/",
        "/import/",
        "/log/",
        "/help/",
        "/cases/987654/",
    ]


def _decide(page: Page, action: str, policy: str, reason: str) -> None:
    page.get_by_label(action).check()
    page.get_by_label("Policy").select_option(label=policy)
    page.get_by_label("Reason").fill(reason)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_every_page_is_accessible_and_fits_the_screen(
    open_page: OpenPage, cases: tuple[Case, Case], scheme: str, width: int
) -> None:
    page = open_page(width=width, scheme=scheme, who="ada")
    problems = []
    for address in _pages(cases):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = Axe().run(page)
        problems += [
            (address, one["id"], [node["html"] for node in one["nodes"]]) for one in found.response["violations"]
        ]
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        problems += [(address, "scrolls sideways", [str(overflow)])] if overflow > 0 else []
    assert problems == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_sign_in_page_is_accessible(open_page: OpenPage, scheme: str) -> None:
    page = open_page(width=360, scheme=scheme, who="")
    page.goto("/")

    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_moderator_decides_and_takes_it_back(open_page: OpenPage, cases: tuple[Case, Case], scripts: bool) -> None:
    year, _toll = cases
    page = open_page(scripts=scripts)
    rows = page.locator(".queue .row")
    assert rows.count() == 2
    assert "90 million" in rows.first.inner_text()

    page.get_by_role("link", name="Tenth Party Congress in 1922").click()
    assert page.locator("mark.v-contradicted").first.inner_text() == "Tenth Party Congress in 1922"
    _decide(page, "Agree: the statement is wrong", "False statement of fact", "It was held in 1921.")
    page.get_by_role("button", name="Decide", exact=False).last.click()

    assert "Agree" in page.get_by_role("status").inner_text()
    page.goto(f"/cases/{year.pk}/")
    assert page.get_by_text("Decided", exact=True).is_visible()
    page.get_by_role("button", name="Undo this decision").click()
    assert "Taken back" in page.get_by_role("status").inner_text()
    assert page.get_by_label("Policy").is_visible()
    assert list(Decision.objects.order_by("id").values_list("action", flat=True)) == ["agree", "undo"]


def test_the_note_is_offered_only_where_it_is_the_decision(open_page: OpenPage, cases: tuple[Case, Case]) -> None:
    page = open_page()
    page.goto(f"/cases/{cases[0].pk}/")
    note = page.get_by_label("Note to the author").last

    assert not note.is_visible()
    page.get_by_role("radio", name="Note to the author").check()
    assert note.is_visible()
    assert "Oakley 1959" in note.input_value()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_slip_keeps_what_was_typed(open_page: OpenPage, cases: tuple[Case, Case], scripts: bool) -> None:
    page = open_page(scripts=scripts)
    page.goto(f"/cases/{cases[0].pk}/")
    _decide(page, "No action", "False statement of fact", "A long thought of mine.")
    page.get_by_role("button", name="Decide").last.click()

    assert "choose another" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Reason").input_value() == "A long thought of mine."
    assert page.get_by_role("radio", name="No action").is_checked()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_thread_is_pasted_and_its_page_opens(open_page: OpenPage, redis_is_empty: None, scripts: bool) -> None:
    page = open_page(scripts=scripts)
    page.get_by_role("link", name="Paste a thread").first.click()
    page.get_by_label("Paste the thread").fill(CONGRESS_TEXT)
    page.get_by_label("Forum").fill("Lantern Board")
    page.get_by_role("button", name="Read it").click()

    thread = Thread.objects.get()
    page.wait_for_url(f"**/threads/{thread.pk}/")
    assert "0 of 1 posts checked" in page.locator(".thread-progress").inner_text()
    assert "The Tenth Party Congress in 1922" in page.locator(".post").inner_text()


def test_the_page_loads_itself_anew_when_checking_has_ended(open_page: OpenPage, transactional_db: None) -> None:
    post = make_post(is_checked=False)
    page = open_page()
    page.goto(f"/threads/{post.thread_id}/")
    assert page.locator("mark").count() == 0

    revision = post.current_revision
    assert revision is not None
    from tests.moderation.factories import wrong_year

    wrong_year(post)
    revision.state, revision.engine_version, revision.checked_at = "checked", "0.1.0", timezone.now()
    revision.save()

    page.locator("mark").first.wait_for()
    assert page.locator("mark").first.inner_text() == "Tenth Party Congress in 1922"


def test_new_cases_are_announced_and_move_no_row(open_page: OpenPage, cases: tuple[Case, Case]) -> None:
    page = open_page()
    page.goto("/")
    before = page.locator(".row").first.inner_text()
    make_toll_case(at=timezone.now() + timedelta(seconds=5))

    page.evaluate(
        "htmx.ajax('GET', document.querySelector('.news').getAttribute('hx-get'), "
        "{source: '.news', target: '.news', swap: 'innerHTML'})"
    )
    bar = page.get_by_role("link", name="1 new case – show")
    bar.wait_for()

    assert page.locator(".row").count() == 2
    assert page.locator(".row").first.inner_text() == before
    bar.click()
    page.locator(".row").nth(2).wait_for()


def test_the_whole_way_goes_by_keys_alone(open_page: OpenPage, cases: tuple[Case, Case]) -> None:
    page = open_page(who="")
    page.goto("/")
    page.keyboard.type("mo")
    page.keyboard.press("Tab")
    page.keyboard.type("a-long-enough-password")
    page.keyboard.press("Enter")
    page.locator(".who-am-i").wait_for()

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("j")
    assert "90 million" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*/")
    page.keyboard.press("d")
    page.keyboard.press("Space")  # the first choice: agree
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")  # the first policy
    page.keyboard.press("Tab")
    page.keyboard.type("Far beyond every estimate.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()

    decision = Decision.objects.get()
    assert (decision.action, decision.policy) == ("agree", "false-statement")
    assert decision.case == cases[1]


def test_every_stop_of_the_tab_key_shows_where_it_is(open_page: OpenPage, cases: tuple[Case, Case]) -> None:
    page = open_page()
    page.goto(f"/cases/{cases[0].pk}/")
    unseen = []
    for _stop in range(40):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement); "
            "return [document.activeElement.outerHTML.slice(0, 80), s.outlineStyle, s.outlineWidth]; })()"
        )
        if not style[0].startswith("<body") and (style[1] == "none" or style[2] == "0px"):
            unseen.append(style)
    assert unseen == []


def test_single_keys_can_be_switched_off(open_page: OpenPage, cases: tuple[Case, Case]) -> None:
    page = open_page()
    page.goto("/help/")
    page.get_by_label("Use single keys on this device").uncheck()
    page.goto("/")
    page.keyboard.press("j")

    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_a_mark_in_the_text_opens_its_panel(open_page: OpenPage, cases: tuple[Case, Case]) -> None:
    page = open_page()
    page.goto(f"/cases/{cases[0].pk}/")
    panel = page.locator("details.claim.v-supported").first
    assert panel.get_attribute("open") is None

    page.get_by_role("link", name="Claim 2: Supported").click()

    page.wait_for_function("document.querySelector('details.claim.v-supported').open")


ADMIN_PAGES = ("", "forums/forum/", "forums/forum/add/", "cases/case/", "claims/finding/", "audit/auditline/")


@pytest.mark.parametrize("address", ADMIN_PAGES)
def test_the_admin_works_under_the_strict_policy(open_page: OpenPage, cases: tuple[Case, Case], address: str) -> None:
    page = open_page(who="ada")

    response = page.goto(f"/admin/{address}")

    assert response is not None
    assert response.status == 200


def test_the_admin_opens_a_case_on_the_desk(open_page: OpenPage, cases: tuple[Case, Case]) -> None:
    page = open_page(who="ada")
    page.goto("/admin/cases/case/")
    page.get_by_role("link", name="Decide…").first.click()

    page.wait_for_url(f"**/cases/{cases[1].pk}/")
