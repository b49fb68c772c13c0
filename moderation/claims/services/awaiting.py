"""Claims on which the store has nothing: what is asked about them, and what follows when an answer has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from factcheck.questions import is_open, questions_of
from factcheck.records import Reading
from moderation.claims.models import AwaitedAnswer
from moderation.claims.services.bearing import revisions_bearing_on
from moderation.claims.services.waiting import recheck
from moderation.forums.models import Revision
from moderation.references.models import LookUp, ReferenceChange
from moderation.references.services import pose_questions

_MOST_AT_ONCE = 2_000


def await_answers(readings: Sequence[tuple[Revision, Reading]], *, at: datetime) -> None:
    """Ask the live sources about what nothing is known of. To be called inside the transaction that stores the
    readings, so that no question is lost."""
    questions = {
        revision.pk: {question for one in reading.claims for question in questions_of(one)}
        for revision, reading in readings
    }
    claims = {one.claim.sentence for _, reading in readings for one in reading.claims if is_open(one)}
    posed = pose_questions(sorted(set().union(*questions.values())), claims=sorted(claims), at=at)
    AwaitedAnswer.objects.bulk_create(
        [
            AwaitedAnswer(revision_id=revision, look_up=look_up)
            for revision, its in questions.items()
            for look_up in {row.pk: row for question in sorted(its) for row in posed.get(question, ())}.values()
        ],
        ignore_conflicts=True,
    )


def follow_answers(*, at: datetime) -> int:
    """Read again what waited for answers that have come; how many revisions. Those that still wait for another source
    are read again now, too: what one says may be enough."""
    done = AwaitedAnswer.objects.filter(look_up__state=LookUp.State.ANSWERED)
    rows = list(done.order_by("pk").values_list("pk", "revision_id", "look_up__found")[:_MOST_AT_ONCE])
    with transaction.atomic():
        AwaitedAnswer.objects.filter(pk__in=[pk for pk, _, _ in rows]).delete()
        # An answer that brought nothing changes nothing.
        ids = {revision for _, revision, found in rows if found}
        return recheck(Revision.objects.newest().filter(pk__in=ids), at=at, also_in_hand=True)


def follow_changes(*, at: datetime) -> int:
    """Mark the claims on which changed references bear; how many revisions."""
    marked = 0
    for change in ReferenceChange.objects.filter(handled_at=None).order_by("pk"):
        ids = revisions_bearing_on(change.subject_keys, by_name=change.has_new_names)
        with transaction.atomic():
            if ReferenceChange.objects.filter(pk=change.pk, handled_at=None).update(handled_at=at):
                marked += recheck(Revision.objects.newest().filter(pk__in=ids), at=at, also_in_hand=True)
    return marked
