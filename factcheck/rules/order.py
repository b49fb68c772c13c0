"""Did the one thing happen before the other, and by as much as is said?

Examples (A on 1 December 1934, B from 19 to 24 August 1936):
    "A before B", "A two years before B"     supported ("a year" agrees as well: years are counted in several ways)
    "A after B", "A ten years before B"      contradicted
    "A in the course of B"                   not of this kind
An event that lasts is before another only where it has ended; only what surely lies the other way round is excluded.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.doors import Door, Reason
from factcheck.drafts import Draft, Moment, Point
from factcheck.languages.en.wording.orders import SAME_THING, SOME_ALLOW_IT, TOO_FAR_APART, explain_order
from factcheck.languages.en.wording.traces import moment_step, rule_step, shut_step
from factcheck.ports import Index
from factcheck.records import Finding, Quantity
from factcheck.rules.elapsed import doubt_days, said_days
from factcheck.rules.moments import Known, calendar_slack, envelope, known_days
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# The two name each other's time: further apart, one of the names may mean something else.
_MOST_YEARS_APART = 80
_YEAR = 365.25


def judge_order(draft: Draft, index: Index) -> Judged | None:
    """None where references don't date both. `draft.moments` is (what came first, what came later), as claimed."""
    if len(draft.moments) != 2:
        return None
    offset = draft.claim.value
    earlier = known_days(draft.moments[0], index, open_ended=True)
    later = _later(draft.moments[1], index, draft.claim.measure if offset else None)
    if not earlier or not later:
        return None
    weighed = [
        *(Weighed(item.fact, _relation([item], later, offset)) for item in earlier),
        *(Weighed(item.fact, _relation(earlier, [item], offset)) for item in later),
    ]
    weighed = list({item.fact.id: item for item in weighed}.values())
    shut = _shut(draft, earlier, later, index)
    if not shut and _relation(earlier, later, offset) is not Relation.EXCLUDES:
        shut = SOME_ALLOW_IT
    verdict = combine(weighed, may_accuse=not shut)
    first, then = (
        (moment, index.subjects[moment.subject], [item.fact for item in known])
        for moment, known in zip(draft.moments, (earlier, later), strict=True)
    )
    trace = (rule_step("order"), *map(moment_step, draft.moments), *shut_step(shut))
    explanation = explain_order(verdict, first, then, shut=shut)
    return Judged(draft.claim, Finding(verdict, explanation, evidence(weighed), trace))


def _later(moment: Moment, index: Index, counted: str | None) -> list[Known]:
    """ "Two years before the war" are counted to its beginning; without a number, "before" may be any time of it."""
    begin = known_days(replace(moment, point=Point.BEGIN), index) if counted == "before" else []
    return begin if begin and moment.point is Point.WHOLE else known_days(moment, index, open_ended=True)


def _relation(earlier: list[Known], later: list[Known], offset: Quantity | None) -> Relation:
    first, then = envelope(earlier), envelope(later)
    least, most = then[0] - first[1], then[1] - first[0]  # days from the one to the other
    slack = calendar_slack(first[0], then[0])
    said = said_days(offset) if offset else None
    if most < -slack:
        return Relation.EXCLUDES
    if said is None or offset is None:
        return Relation.AGREES if least > 0 else Relation.UNDECIDED
    low, high = said[0] - slack, said[1] + slack
    if most < 0 or (low <= most and high >= least):
        return Relation.AGREES if least > -slack else Relation.UNDECIDED
    doubt = doubt_days(offset)
    return Relation.EXCLUDES if low > most + doubt or high < least - doubt else Relation.UNDECIDED


def _shut(draft: Draft, earlier: list[Known], later: list[Known], index: Index) -> Reason:
    unsure = next((moment.unsure for moment in draft.moments if moment.unsure), "")
    if draft.blocked or unsure:
        return draft.blocked or unsure
    first, then = envelope(earlier), envelope(later)
    if max(then[0] - first[1], first[0] - then[1]) > _MOST_YEARS_APART * _YEAR:
        return TOO_FAR_APART
    one, other = (index.subjects[moment.subject] for moment in draft.moments)
    if "attempt" in one.label.lower() or "attempt" in other.label.lower():
        return Door.ANOTHER_ATTEMPT
    same = one.id == other.id and draft.moments[0].point is draft.moments[1].point
    if same or other.id in one.part_of or one.id in other.part_of:
        return SAME_THING
    return ""
