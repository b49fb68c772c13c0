"""Whether a day of the week belongs to the date that it stands with."""

from __future__ import annotations

from factcheck.dates.calendars import weekdays
from factcheck.languages.en.dates.candidate import Candidate
from factcheck.languages.en.dates.moments import is_real_day


def fits(weekday: int, year: int, month: int, day: int) -> bool:
    """True if the day falls on `weekday` (Monday is 0) in a calendar that was in use in that year."""
    return is_real_day(year, month, day) and weekday in weekdays(year, month, day)


def weekday_fits(candidate: Candidate) -> bool | None:
    """None where no day of the week stands with the date, or nobody can say."""
    first = candidate.first
    if candidate.weekday is None or first is None or first.year is None or not (first.month and first.day):
        return None
    return fits(candidate.weekday, first.year, first.month, first.day)
