"""One time from its two ends, which may be told in different calendars."""

from __future__ import annotations

from factcheck.dates.calendars import days, gregorian_date
from factcheck.records import Calendar, When


def spanning(begin: When, end: When) -> When:
    """From the first day of `begin` to the last of `end`. Where one end alone is Julian, it is converted."""
    first, last = begin.edtf.partition("/")[0], end.edtf.rpartition("/")[2]
    if begin.calendar is end.calendar:
        return When(f"{first}/{last}", begin.calendar)
    if begin.calendar is Calendar.JULIAN:
        return When(f"{_in_gregorian(days(begin)[0]) or first}/{last}", end.calendar)
    if end.calendar is Calendar.JULIAN:
        return When(f"{first}/{_in_gregorian(days(end)[1]) or last}", begin.calendar)
    return When(f"{first}/{last}", Calendar.UNKNOWN)


def _in_gregorian(day: int | None) -> str:
    if day is None:
        return ""
    year, month, of_month = gregorian_date(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{of_month:02}"
