"""What a date says, in any language: EDTF, calendars, and whether two dates agree."""

from __future__ import annotations

from factcheck.dates.calendars import days, gregorian_date, julian_date, old_style_until
from factcheck.dates.changeovers import CHANGEOVERS
from factcheck.dates.compare import Agreement, agree
from factcheck.dates.edtf import Precision, precision
from factcheck.dates.spanning import spanning

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
    "spanning",
]
