"""Background work on claims: thin, ids in."""

from __future__ import annotations

from uuid import uuid4

from celery import Task, shared_task
from django.db import OperationalError
from django.utils import timezone

from moderation.claims.services import check_revisions, follow_answers, follow_changes, take_overdue

# The database is away or a lock is taken: the same task tries again, and the sweep stands behind that.
NOT_NOW = (OperationalError,)


@shared_task(name="claims.check", bind=True, autoretry_for=NOT_NOW, retry_backoff=2, max_retries=5)
def check(self: Task[..., None], ids: list[int]) -> None:
    """The task's own id marks the rows in hand, so that a redelivered task knows what its dead forerunner held."""
    outcome = check_revisions(ids, batch=self.request.id or uuid4().hex, at=timezone.now())
    for revision in outcome.to_check_alone:
        check.delay([revision])
    outcome.raise_errors()


@shared_task(name="claims.sweep_waiting")
def sweep_waiting() -> None:
    """Send again what a lost message or a dead worker left behind."""
    for ids in take_overdue(at=timezone.now()):
        check.delay(ids)


@shared_task(name="claims.follow_references", autoretry_for=NOT_NOW, retry_backoff=2, max_retries=5)
def follow_references() -> None:
    """Read again what waited for an answer, and what rests on references that changed."""
    follow_answers(at=timezone.now())
    follow_changes(at=timezone.now())
