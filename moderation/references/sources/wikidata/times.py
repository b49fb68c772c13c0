"""Wikidata's times as EDTF, from the two ways in which it writes them.

Entity JSON writes a date in the calendar that its `calendarmodel` names, and counts years without a zero: -0490 is
490 BC. Query results are proleptic Gregorian where they know the day (coarser ones are not converted), and count with a
year zero: -0489 is 490 BC. `When` counts with a year zero too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from factcheck.dates.calendars import gregorian_date, julian_day
from factcheck.records import Calendar, When

GREGORIAN, JULIAN = "Q1985727", "Q1985786"
# "precision" of a time; 0 to 5 are thousands of years and more, 12 to 14 hours and less (nobody can enter those).
MILLENNIUM, CENTURY, DECADE, YEAR, MONTH, DAY = 6, 7, 8, 9, 10, 11

_TIME = re.compile(r"([+-]?)([0-9]{1,16})-([0-9]{2})-([0-9]{2})T[0-9:.]{8,15}Z?")
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Where EDTF's Y notation ends for the engine.
_LAST_YEAR = 999_999_999


def read_json_time(value: Mapping[str, Any]) -> When | None:
    """The `value` of a snak of type time. None where it is coarser than a millennium, or nothing that can be read.

    A date coarser than it claims (no day, no month) is as precise as what it has. Where `before` or `after` widen it,
    it is approximate.
    """
    precision = value.get("precision")
    parts = _parts(value.get("time"))
    if not isinstance(precision, int) or parts is None:
        return None
    year, month, day = parts
    if year == 0:
        return None  # There is no such year in this count.
    edtf = _edtf(year + 1 if year < 0 else year, month, day, precision)
    if edtf is None:
        return None
    is_wider = any(value.get(side) not in (None, 0) for side in ("before", "after"))
    when = When(edtf=edtf, calendar=_calendar(value.get("calendarmodel")))
    return approximate(when) if is_wider else when


def read_query_time(value: str, *, precision: int | None, calendar: str = "") -> When | None:
    """A dateTime of the query service. Without a precision, 1 January is that year, and the first of a month the month.

    `calendar` (the URI of the model) only matters to dates coarser than a day: those are not converted.
    """
    parts = _parts(value)
    if parts is None:
        return None
    year, month, day = parts
    if precision is None:
        precision = DAY if day != 1 else MONTH if month != 1 else YEAR
    edtf = _edtf(year, month, day, precision)
    if edtf is None:
        return None
    return When(edtf=edtf, calendar=Calendar.GREGORIAN if precision >= DAY else _calendar(calendar))


def approximate(when: When) -> When:
    """About then. An interval is wide already and stays as it is."""
    return when if when.edtf.endswith("~") or "/" in when.edtf else When(f"{when.edtf}~", when.calendar)


def gregorian_edtf(when: When) -> str:
    """A date as `Subject` wants it: a Julian day becomes the Gregorian one, anything coarser stays."""
    found = re.fullmatch(r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})(~?)", when.edtf)
    if when.calendar is not Calendar.JULIAN or found is None:
        return when.edtf
    year, month, day = gregorian_date(julian_day(int(found[1]), int(found[2]), int(found[3])))
    return f"{_year(year)}-{month:02d}-{day:02d}{found[4]}"


def entity_id(uri: object) -> str:
    """Q42 from http://www.wikidata.org/entity/Q42; "" where it is no item."""
    found = re.fullmatch(r"(?:.*/)?(Q[1-9][0-9]{0,11})", uri) if isinstance(uri, str) else None
    return found[1] if found else ""


def _parts(text: object) -> tuple[int, int, int] | None:
    """Old answers pad the year to eleven digits."""
    found = _TIME.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    year, month, day = int(found[2]), int(found[3]), int(found[4])
    if year > _LAST_YEAR or month > 12 or (month and day > _MONTH_LENGTHS[month - 1]):
        return None
    return -year if found[1] == "-" else year, month, day


def _calendar(model: object) -> Calendar:
    return {GREGORIAN: Calendar.GREGORIAN, JULIAN: Calendar.JULIAN}.get(entity_id(model), Calendar.UNKNOWN)


def _edtf(year: int, month: int, day: int, precision: int) -> str | None:
    """`year` is astronomical."""
    if precision < MILLENNIUM:
        return None
    if precision == MILLENNIUM:
        return _span(year, years=1000)
    if precision == CENTURY:
        return _span(year, years=100)
    if precision == DECADE:
        return _decade(year)
    if precision == YEAR or month == 0:
        return _year(year)
    if precision == MONTH or day == 0:
        return f"{_year(year)}-{month:02d}"
    return f"{_year(year)}-{month:02d}-{day:02d}"


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _span(year: int, *, years: int) -> str | None:
    """A century or millennium as EDTF's mask.

    Wikidata shows 1801 to 1900 as the 19th century, but much of what was imported means the 1800s by 1800: where the
    two part, the date takes in both.
    """
    is_bc = year <= 0
    count = 1 - year if is_bc else year  # The year as people count it, from 1.
    number = (count - 1) // years
    width = 4 - len(str(years)) + 1
    masks = [f"{number:0{width}d}{'X' * (4 - width)}"]
    if count % years == 0:
        masks.append(f"{number + 1:0{width}d}{'X' * (4 - width)}")
    if any(len(mask) != 4 for mask in masks):
        return None
    return "/".join(f"-{mask}" for mask in reversed(masks)) if is_bc else "/".join(masks)


def _decade(year: int) -> str | None:
    if abs(year) > 9999:
        return None
    if year > 0:
        return f"{year // 10:03d}X"
    # The 490s BC are 499 to 490 BC, which no mask of astronomical years covers; the first "decade" has no year 0.
    first = (1 - year) // 10 * 10
    return f"{_year(-(first + 8))}/{_year(min(0, 1 - first))}"
