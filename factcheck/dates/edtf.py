"""EDTF read back: the first and last day of a date, and how precise it is."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from factcheck.frozen import record

Day = tuple[int, int, int]
"""(year, month, day), the year astronomical."""


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


@record
class Extent:
    """First and last day of a date as written (None: open), in the calendar that it is written in."""

    first: Day | None
    last: Day | None
    approximate: bool
    precision: Precision


_PLAIN = re.compile(r"(?P<year>-?\d{4}|Y-?\d{5,9})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)")
_MASKED = re.compile(r"(?P<sign>-?)(?P<digits>\d{1,3})(?P<hidden>X{1,3})(?P<mark>[~?%]?)")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_yearless(edtf: str) -> bool:
    return edtf.startswith("XXXX")


@lru_cache(maxsize=8192)
def read_edtf(edtf: str) -> Extent | None:
    """The extent of a date; None where its year isn't known (XXXX-10-10). Raises ValueError on what is not EDTF."""
    if is_yearless(edtf):
        return None
    if edtf.startswith("[") and ".." not in edtf:
        return _one_of(edtf)
    if "/" in edtf:
        first_word, _, last_word = edtf.partition("/")
        first = None if first_word in ("..", "") else read_edtf(first_word)
        last = None if last_word in ("..", "") else read_edtf(last_word)
        ends = [end for end in (first, last) if end is not None]
        if not ends:
            raise ValueError(f"{edtf!r} has no end that is known; write 1929/1941, 1929/.. or ../1941.")
        return Extent(
            first.first if first else None,
            last.last if last else None,
            any(end.approximate for end in ends),
            Precision.INTERVAL,
        )
    if found := _PLAIN.fullmatch(edtf):
        return _plain(edtf, found)
    if found := _MASKED.fullmatch(edtf):
        return _masked(found)
    return _by_library(edtf)


def members(edtf: str) -> list[str]:
    """The readings of a date of which one is right: both of [1972-04-05,1972-05-04]; else the date alone."""
    return edtf[1:-1].split(",") if edtf.startswith("[") and edtf.endswith("]") and ".." not in edtf else [edtf]


def _one_of(edtf: str) -> Extent:
    """From the first day of any reading to the last of any."""
    if not edtf.endswith("]"):
        raise ValueError(f"{edtf!r} is not closed; write [1972-04-05,1972-05-04].")
    extents = [extent for member in members(edtf) if (extent := read_edtf(member.strip())) is not None]
    firsts = [extent.first for extent in extents if extent.first is not None]
    lasts = [extent.last for extent in extents if extent.last is not None]
    if not extents:
        raise ValueError(f"{edtf!r} names no year; write [1972-04-05,1972-05-04].")
    return Extent(
        min(firsts) if len(firsts) == len(extents) else None,
        max(lasts) if len(lasts) == len(extents) else None,
        any(extent.approximate for extent in extents),
        Precision.INTERVAL,
    )


def precision(edtf: str) -> Precision:
    """How precise a date is; one without its year is as precise as what it names (XXXX-10-10 is a day)."""
    if is_yearless(edtf):
        if "/" in edtf:
            return Precision.INTERVAL
        return Precision.DAY if len(edtf) > len("XXXX-10") else Precision.MONTH
    extent = read_edtf(edtf)
    assert extent is not None
    return extent.precision


def _plain(edtf: str, found: re.Match[str]) -> Extent:
    year = int(found["year"].removeprefix("Y"))
    approximate = found["mark"] != ""
    if found["month"] is None:
        return Extent((year, 1, 1), (year, 12, 31), approximate, Precision.YEAR)
    month = int(found["month"])
    if found["day"] is None and month in _SEASON_MONTHS:
        first, last = _SEASON_MONTHS[month]
        end = (year, last, _month_length(year, last)) if last <= 12 else (year + 1, last - 12, 28)
        return Extent((year, first, 1), end, approximate, Precision.SEASON)
    if not 1 <= month <= 12:
        raise ValueError(f"{edtf!r}: month {month:02d}; write 01 to 12, or 21 to 24 for a season.")
    length = _month_length(year, month)
    if found["day"] is None:
        return Extent((year, month, 1), (year, month, length), approximate, Precision.MONTH)
    day = int(found["day"])
    # A Julian 29 February has no place in the Gregorian year: 1700-02-29 stands.
    if not 1 <= day <= (29 if month == 2 and year % 4 == 0 else length):
        raise ValueError(f"{edtf!r}: day {day:02d}; this month has {length}.")
    return Extent((year, month, day), (year, month, day), approximate, Precision.DAY)


def _month_length(year: int, month: int) -> int:
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1 if month <= 12 else month - 13]


def _masked(found: re.Match[str]) -> Extent:
    years = 10 ** len(found["hidden"])
    shown = int(found["digits"]) * years
    first, last = (-(shown + years - 1), -shown) if found["sign"] else (shown, shown + years - 1)
    precision_of = {10: Precision.DECADE, 100: Precision.CENTURY}.get(years, Precision.INTERVAL)
    return Extent((first, 1, 1), (last, 12, 31), found["mark"] != "", precision_of)


def _by_library(edtf: str) -> Extent:
    """The rarer forms of levels 1 and 2: sets, qualified parts, unspecified days."""
    try:
        parsed = parse_edtf(edtf)
        low, high = parsed.lower_strict(), parsed.upper_strict()
    except (EDTFParseException, ValueError, TypeError, AttributeError) as error:
        raise ValueError(f"{edtf!r} is not EDTF; write 1921-03-08, 1921-03, 1921, 192X or 1921/1933.") from error
    first = None if isinstance(low, float) else (low.tm_year, low.tm_mon, low.tm_mday)
    last = None if isinstance(high, float) else (high.tm_year, high.tm_mon, high.tm_mday)
    return Extent(first, last, any(mark in edtf for mark in "~?%"), Precision.INTERVAL)
