"""Background work on forums: thin, ids in."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from moderation.forums.services import due_forums, poll_forum


@shared_task(name="forums.poll_due")
def poll_due() -> None:
    """One task a feed, so that a slow or failing one holds up no other."""
    for forum_id in due_forums(timezone.now()):
        poll.delay(forum_id)


@shared_task(name="forums.poll")
def poll(forum_id: int) -> None:
    poll_forum(forum_id, at=timezone.now())
