from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from moderation.cases.models import Case
from tests.moderation.factories import (
    NOW,
    make_case,
    make_forum,
    make_post,
    make_thread,
    make_toll_case,
)


def _html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def _order(html: str) -> list[int]:
    return [int(part.split("/")[0]) for part in html.split('class="row-link" href="/cases/')[1:]]


def test_the_gravest_case_comes_first(moderator: Client) -> None:
    year, toll = make_case(), make_toll_case()

    assert toll.priority > year.priority
    assert _order(_html(moderator, "/")) == [toll.pk, year.pk]


def test_a_row_shows_the_wrong_words_in_their_sentence_and_the_sum(moderator: Client) -> None:
    case = make_case()

    html = _html(moderator, "/")

    assert 'The <mark class="v-contradicted">Tenth Party Congress in 1922</mark> banned factions' in html
    assert "held on 8–16 March 1921" in html
    assert "Every reference that bears on the statement excludes it." in html
    assert f'<span class="sum-total">{case.priority}</span>' in html
    assert "mossy_ledger" in html


def test_the_text_of_a_post_is_never_markup(moderator: Client) -> None:
    evil = "The Tenth Party Congress in 1922 <script>alert(1)</script> & <b>so on</b>."
    case = make_case(evil + " 3rd April, 1917 and sixteen accused", author="<i>x</i>")

    for address in ("/", f"/cases/{case.pk}/", f"/threads/{case.post.thread_id}/"):
        html = _html(moderator, address)
        assert "<script>alert" not in html
        assert "<b>so on" not in html
        assert "<i>x" not in html
        assert "&lt;script&gt;" in html


def test_pages_follow_each_other_without_gap_or_repeat(moderator: Client) -> None:
    thread = make_thread()
    wanted = {make_case(thread=thread).pk for _ in range(55)}
    seen: list[int] = []
    address = "/"
    while address:
        html = _html(moderator, address)
        seen += _order(html)
        address = "/" + html.split('rel="next" href="')[1].split('"')[0] if 'rel="next"' in html else ""

    assert len(seen) == len(set(seen)) == 55
    assert set(seen) == wanted


def test_filters_narrow_the_queue(moderator: Client) -> None:
    year, toll = make_case(), make_toll_case()
    Case.objects.filter(pk=year.pk).update(is_escalated=True)

    assert _order(_html(moderator, f"/?forum={year.forum_id}")) == [year.pk]
    assert _order(_html(moderator, "/?kind=casualty")) == [toll.pk]
    assert _order(_html(moderator, "/?verdict=disputed")) == []
    assert _order(_html(moderator, "/?escalated=1")) == [year.pk]


def test_words_that_mean_nothing_in_the_address_are_no_error(moderator: Client) -> None:
    make_case()

    for query in (
        "?forum=x",
        "?forum=" + "9" * 40,
        "?after=1.2.3",
        "?after=x",
        "?verdict='--",
        "?kind=%00",
        "?forum=²",
    ):
        assert len(_order(_html(moderator, "/" + query))) in (0, 1)


def test_an_empty_queue_tells_what_to_do_next(moderator: Client) -> None:
    html = _html(moderator, "/")
    assert "Nothing has been read yet" in html
    assert 'href="/import/"' in html

    make_post()
    assert "The queue is empty" in _html(moderator, "/")
    assert "No open case fits this choice" in _html(moderator, "/?escalated=1")


def test_the_bar_counts_cases_that_came_since(moderator: Client) -> None:
    make_case(at=NOW)
    make_case(at=NOW + timedelta(minutes=1))
    make_case(at=NOW + timedelta(minutes=2))

    html = moderator.get("/queue/news/", {"since": NOW.isoformat()}).content.decode()

    assert "2 new cases – show" in html


def test_the_bar_is_silent_where_nothing_came_or_the_time_is_odd(moderator: Client) -> None:
    make_case(at=NOW)

    for since in (NOW.isoformat(), "", "soon", "2026-13-45T99:00:00Z", "2026-11-20"):
        assert moderator.get("/queue/news/", {"since": since}).content.decode().strip() == ""


def test_the_bar_keeps_to_the_filter(moderator: Client) -> None:
    make_case(at=NOW + timedelta(minutes=1))
    other = make_forum()

    html = moderator.get("/queue/news/", {"since": NOW.isoformat(), "forum": str(other.pk)}).content.decode()

    assert html.strip() == ""


def test_the_queue_costs_the_same_queries_for_one_case_and_for_a_page(
    moderator: Client, django_assert_max_num_queries: object
) -> None:
    for _ in range(10):
        make_case()

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        moderator.get("/")


def test_a_case_knows_its_neighbours_in_the_queue(moderator: Client) -> None:
    thread = make_thread()
    first = make_toll_case(thread=thread)
    second, third = make_case(thread=thread), make_case(thread=thread)

    html = _html(moderator, f"/cases/{second.pk}/")

    assert f'rel="prev" href="/cases/{first.pk}/"' in html
    assert f'rel="next" href="/cases/{third.pk}/"' in html
    assert 'rel="prev"' not in _html(moderator, f"/cases/{first.pk}/")
    assert 'rel="next"' not in _html(moderator, f"/cases/{third.pk}/")


@pytest.mark.parametrize("since", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_outside_the_calendar_is_no_error(moderator: Client, since: str) -> None:
    assert moderator.get("/queue/news/", {"since": since}).status_code == 200


def test_what_failed_is_not_counted_as_still_to_check(moderator: Client) -> None:
    post = make_post(is_checked=False)
    post.revisions.update(state="failed")
    make_post(is_checked=False)

    assert "1 post still to check" in moderator.get("/").content.decode()
