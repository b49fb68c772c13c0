"""When, by the references, was a moment that words name without dating it? Shared by age, duration and order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.dates import old_style_until, spanning
from factcheck.dates.calendars import days, gregorian_date
from factcheck.dates.edtf import read_edtf
from factcheck.drafts import Moment, Point
from factcheck.frozen import record
from factcheck.ports import Index
from factcheck.records import Fact, When

# Before the last large country changed, a reference's day may be of either calendar: thirteen days at most.
OLD_STYLE_DAYS = 13
FOR_EVER = 10**9
_LAST_CHANGE = old_style_until("Greece") or 0
# "About 1745", in a reference, may be two years off.
_ROUGH_DAYS = 731
_TERM_PROPERTIES = {Point.BEGIN: "office_begin", Point.END: "office_end"}


@record
class Known:
    """One fact and the first and last day on which the moment may lie by it."""

    fact: Fact
    first: int
    last: int


def known_days(moment: Moment, index: Index, *, open_ended: bool = False) -> list[Known]:
    """Every fact that dates the moment; empty where references don't. An open or yearless date tells nothing.

    `open_ended`: an event of which nobody tells the end goes on for ever from its beginning.
    """
    known = [known for fact, when in _dated(moment, index) if (known := _known(fact, when))]
    if known or not open_ended or moment.point is not Point.WHOLE:
        return known
    begins = known_days(replace(moment, point=Point.BEGIN), index)
    return [Known(begin.fact, begin.first, FOR_EVER) for begin in begins]


def envelope(known: Sequence[Known]) -> tuple[int, int]:
    """The earliest and the latest day that any of the facts allows. `known` must not be empty."""
    return min(item.first for item in known), max(item.last for item in known)


def calendar_slack(*days_known: int) -> int:
    """How many days a difference may be off because either end may be told in either calendar."""
    return OLD_STYLE_DAYS if min(days_known) <= _LAST_CHANGE else 0


def whole_years(first: int, last: int) -> int:
    """Completed years from one day to another; below 0 where they stand in the wrong order."""
    return (last - first) // 365 if last < first else _completed(first, last)


def _completed(first: int, last: int) -> int:
    one, other = gregorian_date(first), gregorian_date(last)
    return other[0] - one[0] - (other[1:] < one[1:])


def _known(fact: Fact, when: When) -> Known | None:
    first, last = days(when)
    if first is None or last is None:
        return None
    extent = read_edtf(when.edtf)
    rough = _ROUGH_DAYS if extent and extent.approximate else 0
    return Known(fact, first - rough, last + rough)


def _dated(moment: Moment, index: Index) -> Iterator[tuple[Fact, When]]:
    if moment.office:
        for fact in index.facts_of(moment.subject, _TERM_PROPERTIES.get(moment.point, "")):
            if fact.object == moment.office and fact.when:
                yield fact, fact.when
        return
    if moment.point in (Point.BIRTH, Point.DEATH):
        yield from ((fact, fact.when) for fact in index.facts_of(moment.subject, moment.point.value) if fact.when)
        return
    begins = [(fact, fact.when) for fact in index.facts_of(moment.subject, "begin") if fact.when]
    ends = [(fact, fact.when) for fact in index.facts_of(moment.subject, "end") if fact.when]
    dates = [(fact, fact.when) for fact in index.facts_of(moment.subject, "date") if fact.when]
    if moment.point is Point.BEGIN:
        yield from begins
        yield from ((fact, _cut(when, 0)) for fact, when in dates)
    elif moment.point is Point.END:
        yield from ends
        yield from ((fact, _cut(when, -1)) for fact, when in dates)
    else:
        yield from dates
        if not ends:  # from its beginning on, nobody says for how long
            return
        for fact, when in begins:
            for _, end in ends:
                yield fact, spanning(when, end)


def _cut(when: When, at: int) -> When:
    """One end of an interval; a date that is none stays whole."""
    return When(when.edtf.split("/")[at], when.calendar)
