"""Whether a day of the week belongs to the date that it stands with."""

from __future__ import annotations

from factcheck.dates.calendars import gregorian_day, julian_day
from factcheck.languages.en.dates.candidate import Candidate
from factcheck.languages.en.dates.moments import is_real_day

# The last year in which some country still counted by the Julian calendar is 1923.
_GREGORIAN_ONLY = 1924


def fits(weekday: int, year: int, month: int, day: int) -> bool:
    """True if the day falls on `weekday` (Monday is 0) in a calendar that was in use in that year."""
    if not is_real_day(year, month, day):
        return False
    if (gregorian_day(year, month, day) - 1) % 7 == weekday:
        return True
    return year < _GREGORIAN_ONLY and (julian_day(year, month, day) - 1) % 7 == weekday


def weekday_fits(candidate: Candidate) -> bool | None:
    """None where no day of the week stands with the date, or nobody can say."""
    first = candidate.first
    if candidate.weekday is None or first is None or first.year is None or not (first.month and first.day):
        return None
    return fits(candidate.weekday, first.year, first.month, first.day)
