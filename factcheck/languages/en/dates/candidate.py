"""A date that is being read: where it stands and what is known of it so far."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from factcheck.languages.en.dates.moments import Moment
from factcheck.records import Calendar

if TYPE_CHECKING:
    from factcheck.languages.en.dates.surroundings import Surroundings


class Form(StrEnum):
    """How the words were put; what follows depends on it."""

    FULL = "full"  # day, month and year, or month and year
    NUMERIC = "numeric"  # 24/10/2010, 2010-10-24
    BARE_YEAR = "bare_year"  # 1917: may be a number of something
    BARE_MONTH = "bare_month"  # April: needs a word before it
    NO_YEAR = "no_year"  # 3 April
    LOOSE = "loose"  # decades, centuries, years with BC or AD
    RELATIVE = "relative"  # yesterday, three years ago


# Asked for many times a date; looking a member up in its class costs ten times as much as a name.
FULL, NUMERIC, BARE_YEAR, BARE_MONTH, NO_YEAR, LOOSE, RELATIVE = Form


class Told(Protocol):
    """What a relative date says, until it is known from which day it is told."""

    @property
    def is_from_own(self) -> bool:
        """True if it is told from the day of the text alone, and says nothing where that isn't known."""
        ...

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        """Give `candidate` its value; False where it can't be known."""
        ...


class Candidate:
    """`first` == `last` for a single moment; None is an open end. `interval` is False for a single moment.

    (No dataclass: most candidates keep most defaults, and setting twenty fields would cost more than reading the date.)
    """

    interval: bool = False
    calendar: Calendar | None = None
    inferred: bool = False
    turn: str = ""  # "last", "this" or "next" before a month, or before "year" after it
    of_year: bool = False  # the turn is the year's: "May last year"
    confirmed: bool = False  # a word before or after it says that it is a date
    has_time: bool = False
    has_opening: bool = False  # it begins with "from" or "between"
    centuryless: bool = False  # the year is 0 to 99 and its century is still to be found
    is_short: bool = False  # a year of two digits without an apostrophe, which the words around it make one
    told: Told | None = None  # how a relative date finds its value
    swapped: Moment | None = None  # 4/5/1972: the other reading, where nothing says which number is the month
    points_to_now: int = 0  # how strongly a relative date says that the text tells of its own time
    weekday: int | None = None  # the day of the week that stands before it, Monday is 0
    is_plain: bool = False  # a year that needs no second look

    def __init__(self, start: int, end: int, first: Moment | None, last: Moment | None, form: Form) -> None:
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.form = form

    @property
    def moment(self) -> Moment:
        """Any end that is known."""
        known = self.last or self.first
        assert known is not None
        return known

    def mark(self, *, approximate: bool = False, uncertain: bool = False) -> None:
        was_single = self.first is self.last
        if self.first is not None:
            self.first = self.first._replace(
                approximate=self.first.approximate or approximate,
                uncertain=self.first.uncertain or uncertain,
            )
        if was_single:
            self.last = self.first
        elif self.first is None and self.last is not None:
            self.last = self.last._replace(
                approximate=self.last.approximate or approximate,
                uncertain=self.last.uncertain or uncertain,
            )

    def become(self, moment: Moment) -> None:
        self.first = self.last = moment
        self.interval = False

    def become_interval(self, first: Moment | None, last: Moment | None) -> None:
        if self.swapped is not None:  # of 4/5/1972 only the year is sure, and no interval has two readings
            first = first and Moment(first.year)
            last = last and Moment(last.year)
            self.swapped = None
        self.first, self.last, self.interval = first, last, True


def single(start: int, end: int, moment: Moment, form: Form, *, has_time: bool = False) -> Candidate:
    candidate = Candidate(start, end, moment, moment, form)
    if has_time:
        candidate.has_time = True
    return candidate


def told(start: int, end: int, what: Told, *, points_to_now: int = 0) -> Candidate:
    """A relative date whose value `what` will find."""
    candidate = Candidate(start, end, _BLANK, _BLANK, RELATIVE)
    candidate.inferred, candidate.told, candidate.points_to_now = True, what, points_to_now
    return candidate


_BLANK = Moment(None)
