"""Ask the live sources what waits to be asked. No network stands inside a transaction.

Rows are taken by a conditional update. A kill leaves a row waiting, or in hand of a task that is dead (the sweep frees
it), or answered: what was stored of an answer is stored again without any harm.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from moderation.lib.http import NotNow, Refused
from moderation.references.models import LiveSource, LookUp
from moderation.references.plugs import source_of
from moderation.references.retrieval import passages_for
from moderation.references.services.storing import store_found
from moderation.references.signals import references_changed
from moderation.references.sources.asking import Question
from moderation.references.sources.found import Found, Passage, UnreadableAnswer

logger = logging.getLogger(__name__)

# A task with its requests is over by then, or dead.
ABANDONED_AFTER = timedelta(minutes=15)
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
# An answer that can't be read may be better tomorrow; one that says no is asked again when it is no longer fresh.
_MOST_UNREADABLE = 3
_MOST_AT_ONCE = 500
BATCH = 20


@dataclass(frozen=True, slots=True)
class AskOutcome:
    answered: tuple[int, ...] = ()
    refused: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()


def take_due_look_ups(*, at: datetime) -> list[list[int]]:
    """The batches of ids to send now, each of one source; what a dead worker had in hand waits again.

    Sources that are read whole get their one look-up, and it is due again when what they said is no longer fresh.
    """
    with transaction.atomic():
        abandoned = LookUp.objects.filter(state=LookUp.State.ASKING, taken_at__lt=at - ABANDONED_AFTER).locked()
        LookUp.objects.filter(pk__in=[row.pk for row in abandoned]).update(state=LookUp.State.WAITING, taken_by="")
        _renew_whole(at)
        rows = list(LookUp.objects.due(at).order_by("due_at", "pk").values_list("pk", "source")[:_MOST_AT_ONCE])
    by_source: dict[int, list[int]] = {}
    for pk, source in rows:
        by_source.setdefault(source, []).append(pk)
    return [ids[start : start + BATCH] for ids in by_source.values() for start in range(0, len(ids), BATCH)]


def _renew_whole(at: datetime) -> None:
    for source in LiveSource.objects.filter(is_active=True, kind__in=LiveSource.WHOLE):
        row, _ = LookUp.objects.get_or_create(source=source, key="", defaults={"due_at": at})
        if row.is_done and (row.answered_at is None or row.answered_at + source.fresh_for <= at):
            LookUp.objects.filter(pk=row.pk).update(state=LookUp.State.WAITING, due_at=at, attempts=0)


def answer_look_ups(ids: Sequence[int], *, batch: str, at: datetime) -> AskOutcome:
    """Ask those of the look-ups that wait, one after another. Safe to call twice: one call gets each row.

    Where a source isn't to be had now, what is left of it is not tried either: its rows wait for its time.
    """
    answered, refused, waiting = [], [], []
    away: dict[int, tuple[datetime, str]] = {}
    for pk in ids:
        row = _take(pk, batch=batch, at=at)
        if row is None:
            continue
        if row.source_id in away:
            due_at, why = away[row.source_id]
            _put_back(row, due_at=due_at, error=why, counts=False)
            waiting.append(pk)
            continue
        try:
            found = _ask(row)
            brought = row.found if found.is_unchanged else store_found(row.source, found, question=row.question, at=at)
        except NotNow as error:
            due_at = at + _pause(row, error.retry_after)
            away[row.source_id] = due_at, str(error)
            _put_back(row, due_at=due_at, error=str(error))
            _keep_error(row.source, str(error), at=at)
            waiting.append(pk)
        except UnreadableAnswer as error:
            _keep_error(row.source, str(error), at=at)
            if row.attempts >= _MOST_UNREADABLE:
                _finish(row, LookUp.State.REFUSED, at=at, error=str(error))
                refused.append(pk)
            else:
                _put_back(row, due_at=at + _LONGEST_PAUSE, error=str(error))
                waiting.append(pk)
        except (Refused, ValueError) as error:  # ValueError: its settings are wrong
            _keep_error(row.source, str(error), at=at)
            _finish(row, LookUp.State.REFUSED, at=at, error=str(error))
            refused.append(pk)
        else:
            _finish(row, LookUp.State.ANSWERED, at=at, brought=brought, found=found)
            LiveSource.objects.filter(pk=row.source_id).update(last_answer_at=at)
            answered.append(pk)
    if answered or refused:
        references_changed.send(sender=LookUp)
    return AskOutcome(tuple(answered), tuple(refused), tuple(waiting))


def ask_again(look_ups: Sequence[int], *, at: datetime) -> int:
    """Let look-ups wait anew, whatever became of them; how many."""
    done = Q(state=LookUp.State.ANSWERED) | Q(state=LookUp.State.REFUSED) | Q(state=LookUp.State.WAITING)
    return LookUp.objects.filter(done, pk__in=look_ups).update(
        state=LookUp.State.WAITING, due_at=at, attempts=0, error="", etag="", last_modified=""
    )


def _ask(row: LookUp) -> Found:
    """Over the network. Raises NotNow, Refused, UnreadableAnswer; ValueError where the source's settings are wrong."""
    by_claim = row.source.is_asked_by_claim
    question = Question(
        label="" if by_claim else row.question,
        claim=row.question if by_claim else "",
        passages=_passages(row.question) if row.source.needs_passages else (),
        etag=row.etag,
        last_modified=row.last_modified,
    )
    source = source_of(row.source)
    return source.ask(question) if source.understands(question) else Found()


def _passages(claim: str) -> tuple[Passage, ...]:
    """What is stored of the pages that the claim names."""
    return tuple(
        Passage(
            text=one.text,
            page=one.page,
            section=one.section,
            revision="",
            citation=one.citation,
            licence=one.licence,
        )
        for one in passages_for([claim])[claim]
    )


def _take(pk: int, *, batch: str, at: datetime) -> LookUp | None:
    mine = LookUp.objects.due(at).filter(pk=pk)
    # Through the ids: an update can't look at the source.
    taken = LookUp.objects.filter(pk__in=list(mine.values_list("pk", flat=True)), state=LookUp.State.WAITING).update(
        state=LookUp.State.ASKING, taken_by=batch, taken_at=at, attempts=F("attempts") + 1
    )
    return LookUp.objects.select_related("source__pack").get(pk=pk) if taken else None


def _pause(row: LookUp, retry_after: float | None) -> timedelta:
    """As long as was asked for; else longer each time."""
    own = min(_FIRST_PAUSE * 2 ** min(row.attempts - 1, 10), _LONGEST_PAUSE)
    return own if retry_after is None else min(timedelta(seconds=max(retry_after, 1)), timedelta(days=2))


def _put_back(row: LookUp, *, due_at: datetime, error: str, counts: bool = True) -> None:
    LookUp.objects.filter(pk=row.pk, taken_by=row.taken_by).update(
        state=LookUp.State.WAITING,
        due_at=due_at,
        taken_by="",
        error=error[:2000],
        attempts=F("attempts") if counts else F("attempts") - 1,
    )


def _finish(
    row: LookUp, state: LookUp.State, *, at: datetime, brought: int = 0, found: Found | None = None, error: str = ""
) -> None:
    LookUp.objects.filter(pk=row.pk, taken_by=row.taken_by).update(
        state=state,
        taken_by="",
        answered_at=at,
        found=brought,
        problems=list(found.problems) if found else [],
        etag=found.etag[:500] if found else "",
        last_modified=found.last_modified[:100] if found else "",
        error=error[:2000],
        attempts=0,
    )


def _keep_error(source: LiveSource, error: str, *, at: datetime) -> None:
    logger.warning("%s can't be asked now: %s", source, error)
    LiveSource.objects.filter(pk=source.pk).update(last_error=error[:2000], last_error_at=at)
