"""Questions to the live sources, from claims on which the store has nothing to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial

from django.db import transaction

from factcheck.text.folding import fold
from moderation.references.models import LiveSource, LookUp
from moderation.references.signals import look_ups_waiting

# A source's key holds so many characters.
_LONGEST = 300


def pose_questions(questions: Iterable[str], *, at: datetime) -> Mapping[str, list[LookUp]]:
    """For each question the look-ups that are still open; none where every source has answered it lately.

    Three queries however many questions there are, one where no source is there to be asked. To be called inside the
    transaction that stores what the questions come from.
    """
    wanted = {question: fold(question) for question in dict.fromkeys(questions) if 0 < len(question) <= _LONGEST}
    sources = [source for source in LiveSource.objects.filter(is_active=True) if not source.is_read_whole]
    if not sources or not wanted:
        return {}
    LookUp.objects.bulk_create(
        [
            LookUp(source=source, key=key, question=question, due_at=at)
            for source in sources
            for question, key in wanted.items()
        ],
        ignore_conflicts=True,
    )
    rows = list(LookUp.objects.filter(source__in=sources, key__in=set(wanted.values())).select_related("source"))
    stale = [row for row in rows if _is_stale(row, at)]
    LookUp.objects.filter(pk__in=[row.pk for row in stale]).update(state=LookUp.State.WAITING, due_at=at, attempts=0)
    open_now = [row for row in rows if row in stale or not row.is_done]
    ids = tuple(row.pk for row in open_now if row.due_at <= at)
    if ids:
        transaction.on_commit(partial(look_ups_waiting.send, sender=LookUp, ids=ids))
    return {question: [row for row in open_now if row.key == key] for question, key in wanted.items()}


def _is_stale(row: LookUp, at: datetime) -> bool:
    return row.is_done and (row.answered_at is None or row.answered_at + row.source.fresh_for < at)
