"""Dates as English writes them: where they stand and what they say (EDTF), and how to say one."""

from __future__ import annotations

from factcheck.languages.en.dates.reader import read_dates
from factcheck.languages.en.dates.wording import words

__all__ = ["read_dates", "words"]
