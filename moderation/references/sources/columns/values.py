"""Figures and dates as tables write them. What can be read in two ways isn't read: ValueError says what could be."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from enum import Enum

from factcheck.dates.edtf import Precision, read_edtf
from factcheck.records import Calendar, When


class Unknown(Enum):
    """A cell that holds something of which no words are told: a blank node, a name in another language."""

    UNKNOWN = "unknown"


Value = str | int | float | Unknown | None
"""A cell: text, a number that the format itself marks as one, something unknown, or nothing."""

# For "not known" in a column of figures or dates.
_NOTHING = {"", "na", "n/a", "nan", "null", "none", "-", "\u2013", "\u2014", "?", "..", "...", "unknown"}
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_TWO_READINGS = re.compile(r"\d{1,3}[.,' \u00a0\u202f]\d{3}")
_SPACES = str.maketrans("\u00a0\u202f\u2009", "   ")
_ISO = re.compile(
    r"(?P<date>(?P<year>-?\d{4,9})-(?P<month>\d\d)-(?P<day>\d\d))"
    r"(?:[T ](?P<clock>\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(?P<zone>Z|[+-]\d\d:\d\d)?"
)
_XSD_YEAR = re.compile(r"(?P<date>-?\d{4,9}(?:-\d\d)?)(?:Z|[+-]\d\d:\d\d)")
# From this year on no country counted by the Julian calendar.
_GREGORIAN_ONLY = 1924
_PRECISIONS = {"9": "year", "10": "month", "11": "day"}


def read_number(value: Value, *, thousands: str) -> float | None:
    """None where the cell says that there is none. Raises ValueError."""
    if isinstance(value, str):
        words = value.translate(_SPACES).strip()
        if words.casefold() in _NOTHING:
            return None
        number = _read_figure(words, thousands)
    elif value is None or isinstance(value, Unknown):
        return None
    else:
        number = _as_float(value)
    if number < 0:
        raise ValueError(f"{shortened(value)} is below nothing")
    return number


def _as_float(value: int | float) -> float:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f"{shortened(value)} is no figure")
    return number


def _read_figure(words: str, thousands: str) -> float:
    if thousands:
        parts = words.split(thousands)
        decimal = "," if thousands == "." else "."
        last, _, rest = parts[-1].partition(decimal)
        is_grouped = len(parts[0]) <= 3 and all(len(part) == 3 for part in (*parts[1:-1], last))
        if len(parts) > 1 and is_grouped:
            words = "".join((*parts[:-1], last)) + (f".{rest}" if rest else "")
        elif len(parts) == 1:
            words = words.replace(decimal, ".")
    elif _TWO_READINGS.fullmatch(words):
        raise ValueError(f"{words!r} may be read in two ways; say which sign parts this table's thousands")
    if not _PLAIN.fullmatch(words):
        raise ValueError(f"{shortened(words)} is no figure; digits are wanted, such as 681692")
    return _as_float(float(words))


def read_date(
    value: Value, *, believed: str = "", calendar: Calendar | None = None, usual: Calendar = Calendar.UNKNOWN
) -> When | None:
    """None where the cell says that there is none. Raises ValueError.

    Years count with a zero: -0489 is 490 BC. `believed` ("year", "month", "day") is how precise the table is. Where it
    isn't told, 1 January is that year; with the clock at midnight, as databases write what they know no better, the
    first of a month is that month. A moment in universal time may be the day before or after where it happened.
    `calendar` is what the table says of this date, `usual` that of its days where it says nothing.
    """
    words = str(int(value) if isinstance(value, float) and value.is_integer() else value).strip()
    if value is None or isinstance(value, Unknown) or words.casefold() in _NOTHING:
        return None
    if re.fullmatch(r"\d{3,4}", words):
        words = words.zfill(4)
    elif re.fullmatch(r"-?\d+", words) and not re.fullmatch(r"-\d{4}", words):
        raise ValueError(f"{words!r} is no date that is sure; write a year with four digits (0079; -0489 for 490 BC)")
    believed = _PRECISIONS.get(believed, believed)
    if re.match(r"(?:0000|9999)(?!\d)", words):
        raise ValueError(f"{words!r} may stand for no date at all")
    found = _ISO.fullmatch(words)
    year_only = _XSD_YEAR.fullmatch(words)
    if found is not None:
        edtf = _from_iso(found, believed)
    else:
        edtf = _coarser(year_only["date"] if year_only else words, believed)
    return When(edtf, calendar or _calendar(edtf, usual))


def _from_iso(found: re.Match[str], believed: str) -> str:
    year, month, day = found["year"], found["month"], found["day"]
    is_midnight = found["clock"] is not None and set(found["clock"]) <= set("0:.")
    if not believed:
        if (month, day) == ("01", "01") and (found["clock"] is None or is_midnight):
            believed = "year"
        elif day == "01" and is_midnight:
            believed = "month"
    # Written as EDTF; a year of more than four digits gets its sign.
    year = year if len(year.lstrip("-")) == 4 else f"Y{int(year)}"
    checked(f"{year}-{month}-{day}")
    if believed == "year":
        return year
    if believed == "month":
        return f"{year}-{month}"
    if found["clock"] is not None and not is_midnight and found["zone"] in ("Z", "+00:00", "-00:00"):
        return _around(found["date"], int(found["clock"][:2]))
    return f"{year}-{month}-{day}"


def _around(day: str, hour: int) -> str:
    """The days that it may have been: clocks are up to 14 hours ahead of universal time, and 12 behind."""
    try:
        here = date.fromisoformat(day)
        days = [here - timedelta(1)] * (hour < 12) + [here] + [here + timedelta(1)] * (hour >= 10)
    except (ValueError, OverflowError):
        raise ValueError(f"{day!r} is no day that can be told from a moment") from None
    return f"[{','.join(each.isoformat() for each in days)}]"


def _coarser(edtf: str, believed: str) -> str:
    checked(edtf)
    plain = re.fullmatch(r"(-?\d{4})(-\d\d)?", edtf)
    return plain[1] if plain and plain[2] and believed == "year" else edtf


def checked(edtf: str) -> str:
    """`edtf`, if it is. Raises ValueError."""
    try:
        read_edtf(edtf)
    except ValueError as error:
        raise ValueError(f"{shortened(edtf)} is no date ({str(error).rstrip('.')})") from None
    return edtf


def _calendar(edtf: str, usual: Calendar) -> Calendar:
    extent = read_edtf(edtf)
    first = extent.first if extent is not None else None
    if first is not None and first[0] >= _GREGORIAN_ONLY:
        return Calendar.GREGORIAN
    return usual if extent is not None and extent.precision is Precision.DAY else Calendar.UNKNOWN


def shortened(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 60 else f"{words[:57]}..."
