"""The explanation of a day of the week that doesn't belong to its date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.languages.en.dates import words
from factcheck.languages.en.dates.vocabulary import WEEKDAY_NAMES
from factcheck.records import Calendar, When


def explain_weekday(date: When, weekdays: Sequence[int]) -> str:
    """`weekdays` (Monday is 0): by the Gregorian calendar, and by the Julian where some country still kept it."""
    day = words(replace(date, calendar=Calendar.GREGORIAN))
    was = f"{day} was a {WEEKDAY_NAMES[weekdays[0]]}"
    if len(weekdays) > 1:
        was += f" by the new calendar and a {WEEKDAY_NAMES[weekdays[1]]} by the old"
    return f"{was}; the post has another day of the week. Either that or the date is a slip."
