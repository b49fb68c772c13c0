"""Weigh a date against the dated facts of a subject: shared by the rules on events, lives and offices."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dates import Agreement, agree, old_style_until
from factcheck.dates.calendars import days
from factcheck.languages.en.wording.dating import said_by as said_by
from factcheck.records import Calendar, Fact, When
from factcheck.verdicts import Relation, Weighed

_RELATIONS = {
    Agreement.SAME: Relation.AGREES,
    Agreement.SAME_OLD_STYLE: Relation.AGREES,
    Agreement.CONTAINED: Relation.AGREES,
    Agreement.OVERLAPS: Relation.UNDECIDED,
    Agreement.EXCLUDED: Relation.EXCLUDES,
    Agreement.UNDECIDED: Relation.UNDECIDED,
}


def weigh_dates(claimed: When, facts: Iterable[tuple[Fact, When]], *, place: str) -> tuple[list[Weighed], bool]:
    """Each fact's bearing on the date, and whether any agrees by the old (Julian) calendar only.

    `facts` come with the date that is to be compared, which may be one end of what the fact says.
    """
    known_dates = list(facts)
    julian_until = max([old_style_until(place) or 0, *(_julian_label(known) for _, known in known_dates)]) or None
    outcomes = [(fact, agree(claimed, known, old_style_until=julian_until)) for fact, known in known_dates]
    weighed = [
        Weighed(fact, _relation(outcome, claimed), compared=None if known == fact.when else known)
        for (fact, outcome), (_, known) in zip(outcomes, known_dates, strict=True)
    ]
    plain = {Agreement.SAME, Agreement.CONTAINED, Agreement.OVERLAPS}
    old_style = any(outcome is Agreement.SAME_OLD_STYLE for _, outcome in outcomes)
    return weighed, old_style and not any(outcome in plain for _, outcome in outcomes)


def _julian_label(known: When) -> int:
    """The day up to which the old calendar was surely in use, where a reference itself gives a day in it; else 0."""
    return (days(known)[1] or 0) if known.calendar is Calendar.JULIAN else 0


def _relation(outcome: Agreement, claimed: When) -> Relation:
    """A year that lies half in a long event can be right; two intervals that only overlap tell nothing."""
    if outcome is Agreement.OVERLAPS and "/" not in claimed.edtf:
        return Relation.AGREES
    return _RELATIONS[outcome]


def span_in_years(when: When) -> float:
    """How long the time is that a date names; endless where an end is open."""
    first, last = days(when)
    return float("inf") if first is None or last is None else (last - first + 1) / 365.25


def years_apart(one: When, other: When) -> float:
    """The gap between two dates, 0 where they overlap or an open end leaves it unknown."""
    (first, last), (other_first, other_last) = days(one), days(other)
    gaps = [
        later - earlier
        for earlier, later in ((last, other_first), (other_last, first))
        if earlier is not None and later is not None
    ]
    return max([0, *gaps]) / 365.25
