"""Dates in text: where they stand, what they say (EDTF), and how two of them agree."""

from __future__ import annotations

from factcheck.dates.calendars import CHANGEOVERS, days, gregorian_date, julian_date, old_style_until
from factcheck.dates.compare import Agreement, agree
from factcheck.dates.edtf import Precision, precision
from factcheck.dates.reader import read_dates
from factcheck.dates.wording import words

__all__ = [
    "CHANGEOVERS",
    "Agreement",
    "Precision",
    "agree",
    "days",
    "gregorian_date",
    "julian_date",
    "old_style_until",
    "precision",
    "read_dates",
    "words",
]
