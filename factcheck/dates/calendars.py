"""The days of the Julian and the Gregorian calendar, and until when a place counted by the first.

Days are counted as `datetime.date.toordinal` counts them (1 is 1 January of the year 1, proleptic Gregorian), and go
on below 1 for the years before.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.dates.changeovers import changed_on
from factcheck.dates.edtf import Day, read_edtf
from factcheck.records import Calendar, When

_DAYS_IN_400_YEARS = 146_097
_DAYS_IN_4_YEARS = 1_461
# 1 January of the year 1 of the Julian calendar is 30 December of the year 0 of the Gregorian.
_JULIAN_SHIFT = 2
# The last year in which some country still counted by the Julian calendar is 1923.
_GREGORIAN_ONLY = 1924


def gregorian_day(year: int, month: int, day: int) -> int:
    """Day number of a date in the (proleptic) Gregorian calendar; the year is astronomical."""
    year, days = _from_march(year, month, day)
    return year * 365 + year // 4 - year // 100 + year // 400 + days - 305


def julian_day(year: int, month: int, day: int) -> int:
    """Day number of a date in the Julian calendar."""
    year, days = _from_march(year, month, day)
    return year * 365 + year // 4 + days - 305 - _JULIAN_SHIFT


def weekdays(year: int, month: int, day: int) -> tuple[int, ...]:
    """The day of the week (Monday is 0) by the Gregorian calendar, and by the Julian while a country still kept it."""
    gregorian = (gregorian_day(year, month, day) - 1) % 7
    return (gregorian, (julian_day(year, month, day) - 1) % 7) if year < _GREGORIAN_ONLY else (gregorian,)


def _from_march(year: int, month: int, day: int) -> tuple[int, int]:
    """The year that begins in March, so that a leap day is its last, and the day within it (1 March is 0)."""
    month -= 3
    if month < 0:
        month, year = month + 12, year - 1
    return year, (153 * month + 2) // 5 + day - 1


def gregorian_date(number: int) -> Day:
    """The Gregorian date of a day number."""
    number += 305
    century, rest = divmod(number, _DAYS_IN_400_YEARS)
    year = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    return _to_date(century * 400 + year, rest - (365 * year + year // 4 - year // 100))


def julian_date(number: int) -> Day:
    """The Julian date of a day number."""
    cycle, rest = divmod(number + 305 + _JULIAN_SHIFT, _DAYS_IN_4_YEARS)
    year = min(rest // 365, 3)
    return _to_date(cycle * 4 + year, rest - 365 * year)


def _to_date(year: int, days: int) -> Day:
    month = (5 * days + 2) // 153
    day = days - (153 * month + 2) // 5 + 1
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)


@lru_cache(maxsize=8192)  # the dates of references are asked for with every claim
def days(when: When) -> tuple[int | None, int | None]:
    """First and last day of a date; None for an open end, or for both where the year isn't known.

    Dates in the Julian calendar are converted; those in an unknown one are taken as Gregorian.
    Raises ValueError on what is not EDTF.
    """
    extent = read_edtf(when.edtf)
    if extent is None:
        return None, None
    number = julian_day if when.calendar is Calendar.JULIAN else gregorian_day
    return (
        None if extent.first is None else number(*extent.first),
        None if extent.last is None else number(*extent.last),
    )


def old_style_until(place: str) -> int | None:
    """The last day (day number) on which `place` still used the Julian calendar; None where it isn't known.

    `place` is a country, or a town and its country. Russia's is that of 31 January 1918 in the old style,
    13 February in the new.
    """
    changed = changed_on(place)
    return None if changed is None else julian_day(*changed)
