"""Read revisions with the engine and store what it found.

Rows are taken by a conditional update, read outside any transaction, and stored together with their new state: a kill
at any moment leaves a row either untouched, or in hand of a batch that is dead (the sweep frees it), or done.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from django.db import DataError, IntegrityError, transaction
from django.db.models import F
from django.db.models.functions import Length

from factcheck import ENGINE_VERSION
from factcheck.pipeline import Context, check_text
from factcheck.ports import Index
from factcheck.records import EarlierPost, Hyperlink, Quotation, Reading
from moderation.claims.services.awaiting import await_answers
from moderation.claims.services.bearing import overtaken
from moderation.claims.services.consistency import hold_against_earlier
from moderation.claims.services.earlier import earlier_posts
from moderation.claims.services.passages import judge_by_stored_passages
from moderation.claims.services.storing import store_readings
from moderation.claims.services.unsettled import leave_unsettled_open
from moderation.claims.signals import revisions_checked
from moderation.forums.models import Revision
from moderation.references.index import current_index
from moderation.references.retrieval import index_for
from moderation.references.services import changed_since, last_change

logger = logging.getLogger(__name__)

MOST_ATTEMPTS = 3
# Texts held and stored at once, in characters; an ordinary batch of 100 posts is a tenth of it.
_MOST_CHARACTERS = 2_000_000


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """`checked`: stored now. `failed`: given up after MOST_ATTEMPTS. `errors`: what reading or storing raised, for each
    revision that couldn't be done this time. `to_check_alone`: held by an earlier run of this batch that died; one of
    them may have killed it, so each is to be sent by itself."""

    checked: tuple[int, ...] = ()
    failed: tuple[int, ...] = ()
    to_check_alone: tuple[int, ...] = ()
    errors: tuple[Exception, ...] = ()

    def raise_errors(self) -> None:
        if self.errors:
            raise ExceptionGroup("Revisions that couldn't be checked", list(self.errors))


@dataclass(frozen=True, slots=True)
class _References:
    """What a batch is read with; `seen` is the last change of the references before it."""

    index: Index
    snapshot: str
    seen: int


@dataclass(slots=True)
class _Tally:
    checked: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)


def check_revisions(ids: Sequence[int], *, batch: str, at: datetime) -> CheckOutcome:
    """Check those of the revisions that wait. Safe to call twice, and at the same time: one call gets each row.

    `batch` names this call uniquely; a call with the same name again is a redelivery after a death.
    """
    abandoned = _free_own_leftovers(ids, batch=batch, at=at)
    tally = _Tally(failed=_give_up(ids, at=at))
    seen = last_change()
    index, snapshot = current_index()
    references = _References(index, snapshot, seen)
    for group in _groups(_take([pk for pk in ids if pk not in abandoned], batch=batch, at=at)):
        _check_group(group, batch=batch, at=at, references=references, tally=tally)
    return CheckOutcome(
        checked=tuple(tally.checked),
        failed=tuple(tally.failed),
        to_check_alone=tuple(sorted(abandoned)),
        errors=tuple(tally.errors),
    )


def _free_own_leftovers(ids: Sequence[int], *, batch: str, at: datetime) -> set[int]:
    """Put back what an earlier run of this very batch still had in hand when it died. Of a single row nothing is to be
    learnt, so it is taken again at once."""
    with transaction.atomic():
        held = Revision.objects.filter(pk__in=ids, state=Revision.State.CHECKING, taken_by=batch)
        found = set(held.locked().values_list("pk", flat=True))
        Revision.objects.filter(pk__in=found).update(state=Revision.State.WAITING, taken_by="", queued_at=at)
    return found if len(ids) > 1 else set()


def _give_up(ids: Sequence[int], *, at: datetime) -> list[int]:
    """Fail rows whose attempts are used up without a word: their reading killed the worker each time."""
    with transaction.atomic():
        spent = Revision.objects.waiting().filter(pk__in=ids, attempts__gte=MOST_ATTEMPTS)
        found = list(spent.locked().values_list("pk", flat=True))
        Revision.objects.waiting().filter(pk__in=found).update(
            state=Revision.State.FAILED, checked_at=at, error="The worker died while reading it."
        )
    for pk in found:
        logger.error("Revision %d is given up: its reading ended the worker %d times.", pk, MOST_ATTEMPTS)
    return found


def _take(ids: Sequence[int], *, batch: str, at: datetime) -> list[int]:
    """Mark waiting rows as this batch's; of rivals that want the same row the database lets one have it."""
    with transaction.atomic():
        free = Revision.objects.waiting().filter(pk__in=ids, attempts__lt=MOST_ATTEMPTS)
        mine = list(free.locked().values_list("pk", flat=True))
        Revision.objects.waiting().filter(pk__in=mine).update(
            state=Revision.State.CHECKING, taken_by=batch, taken_at=at, attempts=F("attempts") + 1
        )
    return mine


def _groups(ids: list[int]) -> Iterator[list[Revision]]:
    """The rows with their threads, as many at once as memory should hold."""
    lengths = dict(Revision.objects.filter(pk__in=ids).values_list("pk", Length("text")))
    group: list[int] = []
    size = 0
    for pk in ids:
        if group and size + lengths.get(pk, 0) > _MOST_CHARACTERS:
            yield _fetched(group)
            group, size = [], 0
        group.append(pk)
        size += lengths.get(pk, 0)
    if group:
        yield _fetched(group)


def _fetched(ids: list[int]) -> list[Revision]:
    return list(Revision.objects.filter(pk__in=ids).select_related("post__thread").defer("html").order_by("pk"))


def _check_group(group: list[Revision], *, batch: str, at: datetime, references: _References, tally: _Tally) -> None:
    readings: list[tuple[Revision, Reading]] = []
    earlier = earlier_posts(group)
    index = index_for([f"{revision.post.thread.title}\n{revision.text}" for revision in group], references.index)
    for revision in group:
        try:
            readings.append((revision, _read(revision, index, earlier[revision.pk])))
        except Exception as error:
            # The edge of the loop: one text that the engine trips over must not hold up the others.
            _keep_error(revision, error, at=at, batch=batch, tally=tally)
    readings = judge_by_stored_passages(hold_against_earlier(readings))
    readings = leave_unsettled_open(readings, index)
    try:
        tally.checked += _store(readings, batch=batch, at=at, references=references)
    except (DataError, IntegrityError):
        # One row that the database refuses undoes the whole transaction: find out which, one by one.
        for revision, reading in readings:
            try:
                tally.checked += _store([(revision, reading)], batch=batch, at=at, references=references)
            except (DataError, IntegrityError) as error:
                _keep_error(revision, error, at=at, batch=batch, tally=tally)


def _read(revision: Revision, index: Index, earlier: tuple[EarlierPost, ...]) -> Reading:
    post = revision.post
    context = Context(
        title=post.thread.title or None,
        written_on=post.posted_at.date() if post.posted_at else None,
        quotations=tuple(
            Quotation(
                start=quotation["start"],
                end=quotation["end"],
                text=revision.text[quotation["start"] : quotation["end"]],
                who=quotation["who"],
                style=quotation["style"],
            )
            for quotation in revision.quotations
        ),
        links=tuple(Hyperlink(start=link["start"], end=link["end"], url=link["url"]) for link in revision.links),
        earlier=earlier,
        author=post.author,
    )
    return check_text(revision.text, index=index, context=context)


def _store(readings: list[tuple[Revision, Reading]], *, batch: str, at: datetime, references: _References) -> list[int]:
    """Store what is still this batch's to store, and mark it as checked, in one transaction."""
    with transaction.atomic():
        ours = Revision.objects.filter(
            pk__in=[revision.pk for revision, _ in readings], state=Revision.State.CHECKING, taken_by=batch
        )
        # Locked: a sweep that takes the batch for dead waits here, and then finds it done.
        owned = set(ours.order_by("pk").select_for_update().values_list("pk", flat=True))
        kept = [(revision, reading) for revision, reading in readings if revision.pk in owned]
        store_readings(kept, at=at, engine_version=ENGINE_VERSION, snapshot=references.snapshot)
        await_answers(kept, at=at)
        Revision.objects.filter(pk__in=owned).update(
            state=Revision.State.CHECKED,
            taken_by="",
            checked_at=at,
            attempts=0,
            error="",
            engine_version=ENGINE_VERSION,
            reference_snapshot=references.snapshot,
        )
        _check_again(overtaken(kept, changed_since(references.seen)), at=at)
        done = tuple(revision.pk for revision, _ in kept)
        if done:
            transaction.on_commit(partial(revisions_checked.send, sender=Revision, ids=done))
    return list(done)


def _check_again(overtaken: list[int], *, at: datetime) -> None:
    """The references on their claims changed while they were read: the sweep sends them soon."""
    Revision.objects.filter(pk__in=overtaken).update(state=Revision.State.WAITING, queued_at=at)


def _keep_error(revision: Revision, error: Exception, *, at: datetime, batch: str, tally: _Tally) -> None:
    """Back to waiting for another attempt (the sweep sends it), or failed when there are no more."""
    gives_up = revision.attempts >= MOST_ATTEMPTS
    error.add_note(f"while checking revision {revision.pk}, attempt {revision.attempts} of {MOST_ATTEMPTS}")
    tally.errors.append(error)
    if gives_up:
        tally.failed.append(revision.pk)
    Revision.objects.filter(pk=revision.pk, state=Revision.State.CHECKING, taken_by=batch).update(
        state=Revision.State.FAILED if gives_up else Revision.State.WAITING,
        error=f"{type(error).__name__}: {error}"[:2000].replace("\0", ""),
        taken_by="",
        queued_at=at,
        checked_at=at if gives_up else None,
    )
