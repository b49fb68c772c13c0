"""Questions to the live sources, from claims on which the store has nothing to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial

from django.db import transaction

from factcheck.text.folding import fold
from moderation.references.models import LiveSource, LookUp
from moderation.references.retrieval import passages_for
from moderation.references.signals import look_ups_waiting

# A source's key holds so many characters.
_LONGEST = 300


def pose_questions(names: Iterable[str], *, claims: Iterable[str] = (), at: datetime) -> Mapping[str, list[LookUp]]:
    """For each of the names and claims the look-ups that are still open; none where every source has answered lately.

    Three queries however many questions there are, one where no source is there to be asked. To be called inside the
    transaction that stores what the questions come from.
    """
    sources = [source for source in LiveSource.objects.filter(is_active=True) if not source.is_read_whole]
    if not sources:
        return {}
    names, claims = list(names), list(claims)
    by_name, by_claim = _keyed(names), _keyed(claims)
    readable = _with_passages(by_claim) if any(source.needs_passages for source in sources) else {}
    wanted = [
        LookUp(source=source, key=key, question=question, due_at=at)
        for source in sources
        for key, question in _of_kind(source, by_name, by_claim, readable).items()
    ]
    LookUp.objects.bulk_create(wanted, ignore_conflicts=True)
    keys = {row.key for row in wanted}
    rows = list(LookUp.objects.filter(source__in=sources, key__in=keys).select_related("source"))
    stale = [row for row in rows if _is_stale(row, at)]
    LookUp.objects.filter(pk__in=[row.pk for row in stale]).update(state=LookUp.State.WAITING, due_at=at, attempts=0)
    open_now = [row for row in rows if row in stale or not row.is_done]
    ids = tuple(row.pk for row in open_now if row in stale or row.due_at <= at)
    if ids:
        transaction.on_commit(partial(look_ups_waiting.send, sender=LookUp, ids=ids))
    found: dict[str, list[LookUp]] = {}
    for row in open_now:
        found.setdefault(row.key, []).append(row)
    # One question may be written in several ways, each of which its post awaits.
    return {question: found.get(fold(question), []) for question in (*names, *claims)}


def _keyed(questions: Iterable[str]) -> dict[str, str]:
    return {fold(question): question for question in questions if 0 < len(question) <= _LONGEST}


def _with_passages(by_claim: dict[str, str]) -> dict[str, str]:
    passages = passages_for(list(by_claim.values()))
    return {key: claim for key, claim in by_claim.items() if passages[claim]}


def _of_kind(
    source: LiveSource, by_name: dict[str, str], by_claim: dict[str, str], readable: dict[str, str]
) -> dict[str, str]:
    if source.needs_passages:
        return readable
    return by_claim if source.is_asked_by_claim else by_name


def _is_stale(row: LookUp, at: datetime) -> bool:
    return row.is_done and (row.answered_at is None or row.answered_at + row.source.fresh_for < at)
