"""Dates as stretches of years on a line, for distances and drawings. 1917-07-02 is 1917.5; 490 BC is -489."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factcheck.dates.edtf import Day, read_edtf


class YearSpan(NamedTuple):
    """From `low` up to `high`, the ends of the days included; None where that end is open."""

    low: float | None
    high: float | None


@lru_cache(maxsize=4096)
def year_span(edtf: str) -> YearSpan | None:
    """The years that an EDTF date covers; None where it names no year or isn't EDTF."""
    try:
        extent = read_edtf(edtf)
    except ValueError:
        return None
    if extent is None or (extent.first is None and extent.last is None):
        return None
    low = _year(extent.first, days=-1) if extent.first else None
    high = _year(extent.last, days=0) if extent.last else None
    return YearSpan(low, high) if low is None or high is None or low <= high else None


def years_between(one: YearSpan, other: YearSpan) -> float:
    """How many years lie between two stretches; 0 where they touch."""
    if one.low is not None and other.high is not None and one.low > other.high:
        return one.low - other.high
    if other.low is not None and one.high is not None and other.low > one.high:
        return other.low - one.high
    return 0.0


def _year(day: Day, *, days: int) -> float:
    """`days` is -1 for the beginning of the day, 0 for its end."""
    year, month, number = day
    return year + (month - 1) / 12 + (number + days) / 372
