"""Feeds: polled when due, by one worker, with errors kept and waited out."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler

import pytest
from django.db import connections
from pytest_django import Settings

from moderation.forums.models import Forum, Post, Revision, Thread
from moderation.forums.services import FeedRefused, PollOutcome, add_feed, due_forums, poll_forum
from tests.moderation.forums.pages import item, rss
from tests.moderation.web_server import WebServer

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TWO_TOPICS = rss(
    item(12, "<p>No.</p><script>alert(1)</script>", day=7),
    item(11, "<p>On coal.</p>", topic="5000-coal", title="Coal", day=6),
    item(10, "<p>It began in 1926.</p>", day=5),
)


@pytest.fixture
def forum(web: WebServer, transactional_db: None) -> Forum:
    return add_feed(web.serve("/feed.xml", TWO_TOPICS, ETag='"v1"'), at=NOW)


def test_a_feed_is_due_as_soon_as_it_is_added(forum: Forum) -> None:
    assert due_forums(NOW) == [forum.pk]
    assert due_forums(NOW - timedelta(seconds=1)) == []


def test_entries_become_posts_in_their_topics(forum: Forum) -> None:
    assert poll_forum(forum.pk, at=NOW) is PollOutcome.READ

    posts = Post.objects.order_by("thread__title", "position").values_list("thread__title", "external_id", "author")
    assert list(posts) == [
        ("Coal", "11", "Marten Oakley"),
        ("The long strike", "10", "Marten Oakley"),
        ("The long strike", "12", "Marten Oakley"),
    ]
    assert set(Revision.objects.values_list("state", flat=True)) == {"waiting"}
    assert not Revision.objects.filter(html__contains="script").exists()


def test_polling_again_adds_what_is_new_and_keeps_what_left_the_feed(forum: Forum, web: WebServer) -> None:
    poll_forum(forum.pk, at=NOW)
    web.serve("/feed.xml", rss(item(13, "<p>Yes.</p>", day=8), item(12, "<p>No, no.</p>", day=7)), ETag='"v2"')

    poll_forum(forum.pk, at=NOW + timedelta(hours=1))

    strike = Thread.objects.get(title="The long strike")
    assert [post.external_id for post in strike.posts.all()] == ["10", "12", "13"]
    assert strike.posts.get(external_id="12").revisions.count() == 2


def test_validators_are_kept_and_an_unchanged_feed_costs_nothing(forum: Forum, web: WebServer) -> None:
    poll_forum(forum.pk, at=NOW)
    web.serve("/feed.xml", b"", status=304)

    assert poll_forum(forum.pk, at=NOW + timedelta(hours=1)) is PollOutcome.UNCHANGED

    assert web.requests[-1][1]["If-None-Match"] == '"v1"'
    forum.refresh_from_db()
    assert (forum.etag, forum.last_polled_at, forum.last_error) == ('"v1"', NOW + timedelta(hours=1), "")


def test_a_poll_sets_the_next_turn(forum: Forum) -> None:
    poll_forum(forum.pk, at=NOW)

    assert due_forums(NOW + timedelta(minutes=14)) == []
    assert due_forums(NOW + timedelta(minutes=15)) == [forum.pk]
    assert poll_forum(forum.pk, at=NOW + timedelta(minutes=14)) is PollOutcome.NOT_DUE


def test_a_failing_feed_keeps_its_error_and_waits_longer_each_time(forum: Forum, web: WebServer) -> None:
    web.serve("/feed.xml", b"", status=500)
    waits = []
    at = NOW
    for _ in range(9):
        assert poll_forum(forum.pk, at=at) is PollOutcome.FAILED
        forum.refresh_from_db()
        assert forum.next_poll_at is not None
        waits.append(forum.next_poll_at - at)
        at = forum.next_poll_at

    assert "500" in forum.last_error
    assert waits[:3] == [timedelta(minutes=30), timedelta(minutes=60), timedelta(minutes=120)]
    assert max(waits) == waits[-1] == timedelta(days=1)


def test_a_feed_that_works_again_forgets_its_errors(forum: Forum, web: WebServer) -> None:
    web.serve("/feed.xml", "<html>Down for maintenance</html>")
    assert poll_forum(forum.pk, at=NOW) is PollOutcome.FAILED
    web.serve("/feed.xml", TWO_TOPICS)

    assert poll_forum(forum.pk, at=NOW + timedelta(days=1)) is PollOutcome.READ

    forum.refresh_from_db()
    assert (forum.last_error, forum.failures_in_a_row) == ("", 0)
    assert Post.objects.count() == 3


def test_a_server_that_asks_for_patience_gets_it(forum: Forum, web: WebServer) -> None:
    web.serve("/feed.xml", b"", status=429, Retry_After="7200")

    poll_forum(forum.pk, at=NOW)

    forum.refresh_from_db()
    assert forum.next_poll_at == NOW + timedelta(hours=2)


def test_a_private_address_is_never_asked(forum: Forum, web: WebServer, settings: Settings) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = []

    assert poll_forum(forum.pk, at=NOW) is PollOutcome.FAILED

    assert web.requests == []
    forum.refresh_from_db()
    assert "not a public address" in forum.last_error


def test_a_feed_without_entries_is_no_error(forum: Forum, web: WebServer) -> None:
    web.serve("/feed.xml", rss())

    assert poll_forum(forum.pk, at=NOW) is PollOutcome.READ


def test_two_workers_never_poll_one_feed_twice(forum: Forum, web: WebServer) -> None:
    both_ask = threading.Event()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        both_ask.wait(0.5)
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(TWO_TOPICS.encode())

    web.pages["/feed.xml"] = answer
    outcomes: list[PollOutcome] = []

    def work() -> None:
        try:
            outcomes.append(poll_forum(forum.pk, at=NOW))
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)

    assert sorted(outcome.value for outcome in outcomes) == ["not due"] * 3 + ["read"]
    assert len(web.requests) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["", "x", "ftp://board.example/feed", "file:///etc/passwd", "http:///feed", "http://[::1"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(FeedRefused):
        add_feed(address, at=NOW)


@pytest.mark.django_db
def test_a_feed_is_added_once() -> None:
    add_feed("https://board.example/feed", at=NOW)

    with pytest.raises(FeedRefused, match="already"):
        add_feed("https://board.example/feed", at=NOW)
    with pytest.raises(FeedRefused, match="another name"):
        add_feed("https://board.example/feed2", name="board.example/feed", at=NOW)
    with pytest.raises(FeedRefused, match="once a minute"):
        add_feed("https://board.example/feed3", every=timedelta(seconds=5), at=NOW)


@pytest.mark.django_db
def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(FeedRefused) as raised:
        add_feed("https://ann:hunter2@board.example/feed", at=NOW)

    assert "hunter2" not in str(raised.value)


def test_a_word_of_the_server_never_stops_the_polling(forum: Forum, web: WebServer) -> None:
    web.serve("/feed.xml", b"", status=503, Retry_After="9" * 18)

    assert poll_forum(forum.pk, at=NOW) is PollOutcome.FAILED

    forum.refresh_from_db()
    assert forum.next_poll_at == NOW + timedelta(days=7)
