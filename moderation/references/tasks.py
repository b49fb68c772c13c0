"""Background work on references: thin, ids in."""

from __future__ import annotations

from uuid import uuid4

from celery import Task, shared_task
from django.db import OperationalError
from django.utils import timezone

from moderation.references.services import answer_look_ups, take_due_look_ups

# The database is away or a lock is taken: the same task tries again, and the sweep stands behind that. A source that
# is away is no error of the task: its rows wait in the database.
NOT_NOW = (OperationalError,)


@shared_task(name="references.ask", bind=True, autoretry_for=NOT_NOW, retry_backoff=2, max_retries=5)
def ask(self: Task[..., None], ids: list[int]) -> None:
    answer_look_ups(ids, batch=self.request.id or uuid4().hex, at=timezone.now())


@shared_task(name="references.ask_due")
def ask_due() -> None:
    """Send what is due: new questions, those that were put off, and those that a dead worker left behind."""
    for ids in take_due_look_ups(at=timezone.now()):
        ask.delay(ids)
