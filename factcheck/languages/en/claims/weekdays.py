"""Days of the week that don't belong to their dates: "Monday, 7 November 1964" was a Saturday."""

from __future__ import annotations

from factcheck.document import SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.records import ClaimKind, DateMention

WEEKDAY = "weekday"


def read_misfit_weekday(sentence: SentenceView, mention: DateMention) -> Draft | None:
    """None where the day of the week fits in some calendar of the time, none is given, or part of the date is inferred."""
    if mention.weekday_fits is not False or mention.inferred:
        return None
    start, end = mention.start, mention.end
    claim = make_claim(
        sentence,
        start,
        end,
        ClaimKind.INCONSISTENCY,
        value_at=(start, end),
        measure=WEEKDAY,
        date=mention.when,
    )
    return Draft(claim, sentence)
