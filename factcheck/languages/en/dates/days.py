"""Days of the calendar as moments, and moved by days."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.languages.en.dates.moments import Moment


def moment_of(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


def moved(day: date, step: int) -> date | None:
    """The day `step` days on; None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=step)
    except OverflowError:
        return None
