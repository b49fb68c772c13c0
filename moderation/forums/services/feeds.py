"""Add a feed, and poll the feeds that are due."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.db import transaction

from moderation.audit.services import record
from moderation.forums.decoding import decode
from moderation.forums.models import Forum
from moderation.forums.records import ReadThread, UnreadableThread
from moderation.forums.services.threads import save_thread
from moderation.forums.sources import feed
from moderation.lib.http import Answer, NotNow, Refused, fetch

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
# How often a feed is polled; within these ends every wait can be reckoned, and doubled after failures.
SHORTEST_TURN, LONGEST_TURN = timedelta(minutes=1), timedelta(days=7)
_LONGEST_WAIT = timedelta(days=1)


class FeedRefused(Exception):
    """The feed can't be added; the message says why."""


class PollOutcome(Enum):
    READ = "read"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    NOT_DUE = "not due"  # a rival has it, or it was polled, stopped or removed in the meantime


def add_feed(
    address: str,
    *,
    name: str = "",
    every: timedelta = timedelta(minutes=15),
    at: datetime,
    actor: User | None = None,
) -> Forum:
    """A forum that is read through its feed, first polled within a minute. Raises FeedRefused."""
    refuse_address(address)
    if every < SHORTEST_TURN:
        raise FeedRefused("A feed is polled once a minute at most.")
    if every > LONGEST_TURN:
        raise FeedRefused("A feed is polled once a week at least.")
    parts = urlsplit(address)
    name = (name or f"{parts.hostname}{parts.path.rstrip('/')}")[:200]
    with transaction.atomic():
        if Forum.objects.filter(address=address).exists():
            raise FeedRefused(f"{address} is there already.")
        if Forum.objects.filter(name=name).exists():
            raise FeedRefused(f"A forum named {name} is there already; give this one another name.")
        forum = Forum.objects.create(
            name=name, kind=Forum.Kind.FEED, address=address, poll_every=every, next_poll_at=at
        )
        record("add_feed", forum, actor=actor, at=at, summary=f"{name}: {address}, every {every}.")
    return forum


def refuse_address(address: str) -> None:
    """Raises FeedRefused for what can't be a feed's address, in a sentence that tells no secret."""
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or len(address) > 1000:
        raise FeedRefused(f"{address[:200]} is no http or https address.")
    if "@" in parts.netloc:
        raise FeedRefused(
            "An address with a name and password in it would be shown in the log and to moderators; leave them out."
        )


def due_forums(at: datetime) -> list[int]:
    return list(Forum.objects.due(at).values_list("pk", flat=True))


def poll_forum(forum_id: int, *, at: datetime) -> PollOutcome:
    """Fetch one feed and save what it holds. An error is kept on the forum, with the time of the next try."""
    forum = _take(forum_id, at=at)
    if forum is None:
        return PollOutcome.NOT_DUE
    try:
        answer = fetch(
            forum.address,
            etag=forum.etag,
            last_modified=forum.last_modified,
            accept=_ACCEPT,
            most_bytes=feed.MOST_BYTES,
        )
        topics = _topics(answer)
    except NotNow as error:
        return _failed(forum, str(error), at=at, wait=timedelta(seconds=error.retry_after or 0))
    except (Refused, UnreadableThread) as error:
        return _failed(forum, str(error), at=at)
    for topic in topics:
        save_thread(topic, forum, at=at)
    # Only now: were the feed marked as read first, a kill between the two would lose its posts behind a 304.
    _succeeded(forum, answer, at=at)
    return PollOutcome.UNCHANGED if answer.is_unchanged else PollOutcome.READ


def _take(forum_id: int, *, at: datetime) -> Forum | None:
    """The forum, if it is due and this caller is the one to poll it; its next turn is set at once."""
    forum = Forum.objects.due(at).filter(pk=forum_id).first()
    if forum is None:
        return None
    # Of two workers that saw the same turn only one finds it still so.
    mine = Forum.objects.due(at).filter(pk=forum_id, next_poll_at=forum.next_poll_at)
    return forum if mine.update(next_poll_at=at + forum.poll_every) else None


def _topics(answer: Answer) -> tuple[ReadThread, ...]:
    if answer.is_unchanged:
        return ()
    return feed.read_topics(decode(answer.body, limit=feed.MOST_BYTES), address=answer.url)


def _failed(forum: Forum, error: str, *, at: datetime, wait: timedelta = timedelta()) -> PollOutcome:
    """Each failure doubles the wait, up to a day; a server that asks for longer gets it."""
    failures = forum.failures_in_a_row + 1
    wait = max(wait, min(forum.poll_every * 2 ** min(failures, 16), _LONGEST_WAIT))
    Forum.objects.filter(pk=forum.pk).update(
        last_polled_at=at, last_error=error, failures_in_a_row=failures, next_poll_at=at + min(wait, 7 * _LONGEST_WAIT)
    )
    return PollOutcome.FAILED


def _succeeded(forum: Forum, answer: Answer, *, at: datetime) -> None:
    fresh = {} if answer.is_unchanged else {"etag": answer.etag[:500], "last_modified": answer.last_modified[:100]}
    Forum.objects.filter(pk=forum.pk).update(last_polled_at=at, last_error="", failures_in_a_row=0, **fresh)
