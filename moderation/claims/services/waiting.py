"""Which revisions are to be sent to the workers (again)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from factcheck import ENGINE_VERSION
from moderation.forums.models import Revision, RevisionQuerySet
from moderation.forums.signals import revisions_waiting
from moderation.references.index import current_index

# An ordinary task has been sent and begun by then; under a long backlog a second message costs one query.
RESEND_AFTER = timedelta(minutes=2)
# No batch lives longer than the time limit of its task.
ABANDONED_AFTER = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT + 30)
_MOST_AT_ONCE = 5_000


def take_overdue(
    *, at: datetime, resend_after: timedelta = RESEND_AFTER, abandoned_after: timedelta = ABANDONED_AFTER
) -> list[list[int]]:
    """The batches of ids to send now: what has waited too long, and what a dead worker had in hand.

    What was tried before goes alone, so that a text which ends its worker takes no other with it.
    """
    with transaction.atomic():
        abandoned = Revision.objects.abandoned(since=at - abandoned_after).locked().values_list("pk", flat=True)
        Revision.objects.filter(pk__in=list(abandoned[:_MOST_AT_ONCE])).update(
            state=Revision.State.WAITING, taken_by="", queued_at=at - resend_after
        )
        overdue = Revision.objects.waiting().filter(queued_at__lte=at - resend_after)
        rows = list(overdue.locked().values_list("pk", "attempts")[:_MOST_AT_ONCE])
        Revision.objects.filter(pk__in=[pk for pk, _ in rows]).update(queued_at=at)
    fresh = [pk for pk, attempts in rows if not attempts]
    size = settings.CHECK_BATCH_SIZE
    batches = [fresh[start : start + size] for start in range(0, len(fresh), size)]
    return batches + [[pk] for pk, attempts in rows if attempts]


def recheck(revisions: RevisionQuerySet, *, at: datetime, also_in_hand: bool = False) -> int:
    """Let checked and failed revisions wait again; how many. Their findings stand until the new ones are stored.

    `also_in_hand`: those that are being checked, too; whoever has them stores nothing of them then.
    """
    done = Q(state=Revision.State.CHECKED) | Q(state=Revision.State.FAILED)
    if also_in_hand:
        done |= Q(state=Revision.State.CHECKING)
    ids = list(revisions.filter(done).order_by("pk").values_list("pk", flat=True))
    changed = 0
    for start in range(0, len(ids), _MOST_AT_ONCE):
        part = tuple(ids[start : start + _MOST_AT_ONCE])
        with transaction.atomic():
            changed += Revision.objects.filter(done, pk__in=part).update(
                state=Revision.State.WAITING, taken_by="", attempts=0, error="", queued_at=at
            )
            transaction.on_commit(partial(revisions_waiting.send, sender=Revision, ids=part))
    return changed


def outdated_revisions() -> RevisionQuerySet:
    """Newest revisions that were checked by another engine version or against other references than today's."""
    _, snapshot = current_index()
    return Revision.objects.newest().exclude(engine_version=ENGINE_VERSION, reference_snapshot=snapshot)
