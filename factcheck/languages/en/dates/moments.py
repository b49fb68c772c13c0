"""One point of time as words give it, with as much precision as they have, and how EDTF writes it."""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple

DECADE = 10
CENTURY = 100
MILLENNIUM = 1000


class Moment(NamedTuple):
    """A day, month, season, year, decade, century or millennium.

    `year` is astronomical (250 BC is -249) and the first of the `years` that it stands for: 1930 with 10 is the 1930s.
    It is None where the words don't say it; then at least `month` is set. (A tuple, since many are made: it is made
    four times as fast as a frozen dataclass.)
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    years: int = 1
    approximate: bool = False
    uncertain: bool = False

    @property
    def last_year(self) -> int | None:
        return None if self.year is None else self.year + self.years - 1

    @property
    def is_day(self) -> bool:
        return self.day is not None

    @property
    def is_plain_year(self) -> bool:
        return self.year is not None and self.years == 1 and self.month is None and self.season is None


def is_real_day(year: int | None, month: int, day: int) -> bool:
    """True if the month has such a day; every fourth year counts as a leap year before 1924 (either calendar)."""
    if not 1 <= month <= 12 or day < 1:
        return False
    if month == 2 and day == 29:
        return year is None or (year % 4 == 0 and (year < 1924 or year % 100 != 0 or year % 400 == 0))
    return day <= (28 if month == 2 else monthrange(2001, month)[1])


def write_year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def write_moment(moment: Moment) -> str:
    """EDTF of one moment, with its "~" or "?"."""
    if moment.years == 1 and not (moment.approximate or moment.uncertain):
        return _write_unmarked(moment)
    return _write_unmarked(moment) + _mark(moment)


def _write_unmarked(moment: Moment) -> str:
    year = moment.year
    if year is None:
        if moment.month is None:
            return "XXXX"
        return f"XXXX-{moment.month:02d}" + (f"-{moment.day:02d}" if moment.day else "")
    if moment.years == 1:
        text = write_year(year)
        if moment.season:
            return f"{text}-{moment.season}"
        if moment.month:
            text += f"-{moment.month:02d}"
            if moment.day:
                text += f"-{moment.day:02d}"
        return text
    hidden = len(str(moment.years)) - 1
    # 5th century BC is -0499 to -0400: the digits that show are those of its last year.
    shown = -((year + moment.years - 1) // moment.years) if year < 0 else year // moment.years
    digits = f"{abs(shown):0{4 - hidden}d}"
    return ("-" if year < 0 else "") + digits + "X" * hidden


def _mark(moment: Moment) -> str:
    # EDTF has no rough season, and no rough year of five digits.
    if moment.year is None or moment.season is not None or abs(moment.year) > 9999:
        return ""
    if moment.approximate and moment.uncertain:
        return "%"
    return "~" if moment.approximate else "?" if moment.uncertain else ""


def write_interval(first: Moment | None, last: Moment | None) -> str:
    """EDTF of an interval; None is an open end.

    Decades and centuries become years where EDTF has no such interval ("since the 1930s" is 1930/..); between two ends
    they stay ("from 1885 to the 1920s" is 1885/192X).
    A moment without a year can't bound an open interval: it is written alone.
    """
    if first is None or last is None:
        known = first or last
        if known is None or known.year is None:
            return write_moment(known) if known else ".."
        return f"../{_write_end(known, last=True)}" if first is None else f"{_write_end(known, last=False)}/.."
    if first.year is None or last.year is None:
        return f"{_write_unmarked(first)}/{_write_unmarked(last)}"
    # Both as X forms is EDTF only without a mark and after the year 0.
    if first.years == last.years and first.years > 1 and first.year >= 0 and not (_mark(first) or _mark(last)):
        return f"{_write_unmarked(first)}/{_write_unmarked(last)}"
    return f"{_write_closed(first, last=False)}/{_write_closed(last, last=True)}"


def _write_closed(moment: Moment, *, last: bool) -> str:
    if moment.years > 1 and moment.year is not None and moment.year >= 0 and not _mark(moment):
        return _write_unmarked(moment)
    return _write_end(moment, last=last)


def _write_end(moment: Moment, *, last: bool) -> str:
    if moment.years == 1 or moment.year is None:
        return write_moment(moment)
    year = moment.year + moment.years - 1 if last else moment.year
    return write_year(year) + _mark(moment)
