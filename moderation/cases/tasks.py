"""Celery's side of the desk: ids in, one call."""

from __future__ import annotations

from celery import shared_task
from django.db import OperationalError
from django.utils import timezone

from moderation.cases.services import open_cases, revisions_to_open

BATCH = 100
# The database is away or its lock is taken: the same batch is tried again, and the sweep stands behind that.
NOT_NOW = (OperationalError,)


@shared_task(name="cases.open", autoretry_for=NOT_NOW, retry_backoff=2, max_retries=5)
def open_for_revisions(revision_ids: list[int]) -> None:
    open_cases(revision_ids, at=timezone.now())


@shared_task(name="cases.sweep_unflagged", autoretry_for=NOT_NOW, retry_backoff=2, max_retries=1)
def sweep_unflagged() -> None:
    """At most ten batches a run, so that a run ends before the next one begins."""
    for _batch in range(10):
        waiting = revisions_to_open(BATCH)
        if not waiting:
            return
        open_cases(waiting, at=timezone.now())
