"""Did the one thing happen before the other, and by as much as is said?

Examples (A on 1 December 1934, B from 19 to 24 August 1936):
    "A before B", "A two years before B"     supported ("a year" agrees as well: years are counted in several ways)
    "A after B", "A ten years before B"      contradicted
    "A in the course of B"                   not of this kind
An event that lasts is before another only where it has ended; only what surely lies the other way round is excluded.
"""

from __future__ import annotations

from factcheck.drafts import Draft, Moment
from factcheck.languages.en.dates import words
from factcheck.languages.en.phrases import source_words
from factcheck.ports import Index
from factcheck.records import Finding, Quantity, Verdict
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
    earlier, later = (known_days(moment, index) for moment in draft.moments)
    if not earlier or not later:
        return None
    offset = draft.claim.value
    weighed = [
        *(Weighed(item.fact, _relation([item], later, offset)) for item in earlier),
        *(Weighed(item.fact, _relation(earlier, [item], offset)) for item in later),
    ]
    weighed = list({item.fact.id: item for item in weighed}.values())
    may_accuse, reason = _may_accuse(draft, earlier, later, index)
    if _relation(earlier, later, offset) is not Relation.EXCLUDES:
        may_accuse, reason = False, reason or "some pair of references allows it"
    verdict = combine(weighed, may_accuse=may_accuse)
    trace = (
        "rule: order of two events",
        *(f"{place}: {moment.subject} ({moment.point.value})" for place, moment in zip(("first", "then"), draft.moments, strict=True)),
        *((f"no accusation: {reason}",) if reason else ()),
    )  # fmt: skip
    return Judged(
        draft.claim, Finding(verdict, _explain(verdict, draft, earlier, later, index), evidence(weighed), trace)
    )


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


def _may_accuse(draft: Draft, earlier: list[Known], later: list[Known], index: Index) -> tuple[bool, str]:
    unsure = next((moment.unsure for moment in draft.moments if moment.unsure), "")
    if draft.blocked or unsure:
        return False, draft.blocked or unsure
    first, then = envelope(earlier), envelope(later)
    if max(then[0] - first[1], first[0] - then[1]) > _MOST_YEARS_APART * _YEAR:
        return False, "so far apart that something else may be meant"
    if any("attempt" in index.subjects[moment.subject].label.lower() for moment in draft.moments):
        return False, "there may have been another attempt"
    one, other = draft.moments
    if one.subject == other.subject and one.point is other.point:
        return False, "both names mean the same"
    if other.subject in index.subjects[one.subject].part_of or one.subject in index.subjects[other.subject].part_of:
        return False, "the one is part of the other"
    return True, ""


def _explain(verdict: Verdict, draft: Draft, earlier: list[Known], later: list[Known], index: Index) -> str:
    one, other = (
        f"{_name(moment, index)}: {_told(known)}" for moment, known in zip(draft.moments, (earlier, later), strict=True)
    )
    if verdict is Verdict.SUPPORTED:
        return f"References put {one}; {other}. That agrees."
    if verdict is Verdict.DISPUTED:
        return f"References disagree on when these were: {one}; {other}."
    if verdict is Verdict.CONTRADICTED:
        return f"Every reference that bears on it puts {one}; {other}. That excludes what is said here."
    return f"References put {one}; {other}. Whether that is what is meant isn't clear enough to judge."


def _name(moment: Moment, index: Index) -> str:
    label = index.subjects[moment.subject].label
    return label if moment.point.value == "whole" else f"the {moment.point.value} of {label}"


def _told(known: list[Known]) -> str:
    by_date: dict[str, str] = {}
    for item in known:
        if item.fact.when:
            by_date.setdefault(words(item.fact.when), source_words(item.fact.citation))
    return ", ".join(f"{date} ({source})" for date, source in by_date.items())
