"""Dates in figures: 1917-04-03, 24/10/2010, 3.4.1917, 04/2010, 9/11, and the stamps of machines."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import FULL, NO_YEAR, NUMERIC, Candidate, single
from factcheck.languages.en.dates.moments import Moment, is_real_day
from factcheck.languages.en.dates.patterns import CLOCK_TIME
from factcheck.languages.en.dates.vocabulary import MONTH_BY_STEM

_CLOCK_TIME = re.compile(CLOCK_TIME, re.I)
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2}|[A-Za-z]{3})\2(\d{1,2})(?!\d)(?![-/.]\d)")
_CHINESE = re.compile(r"(\d{4})\s?\u5e74(?:\s?(\d{1,2})\s?\u6708(?:\s?(\d{1,2})\s?\u65e5)?)?")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})([./|-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)(?![./|-]\d)(?!%)")
_YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{2})(?!\d)(?![-/.]\d)")
_MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})(?!\d)(?![-/.]\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/.%-])")
_TIME_BEFORE = re.compile(r"\b(?:on|since|until|till|by|before|after|dated|from)\s+\Z", re.I)
_NINE_ELEVEN = re.compile(r"9/11(?:/(?:20)?01)?(?![\d/.-])(?!\sof\b)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
# Two digits of a year in figures: 41 to 99 are of the last century, the rest of this.
_TWO_DIGIT_PIVOT = 40
_MONTHS = 12


def read_year_first(text: str, start: int) -> Candidate | None:
    """1917-04-03, 2015/08/12, 2019-sep-01, 1917-04, and the form of East Asia."""
    if found := _ISO.match(text, start):
        word = found[3]
        month = int(word) if word.isdigit() else MONTH_BY_STEM.get(word.lower())
        return _figures(text, found, int(found[1]), month, int(found[4])) if month else None
    if found := _CHINESE.match(text, start):
        return _figures(text, found, int(found[1]), int(found[2] or 0), int(found[3] or 0))
    found = _YEAR_MONTH.match(text, start)
    # 1905-07 is a pair of years; 1917-04 can only be a month.
    if found and 1 <= int(found[2]) <= 12 and int(found[2]) <= int(found[1][2:]):
        return _figures(text, found, int(found[1]), int(found[2]), 0)
    return None


def read_year_last(text: str, start: int) -> Candidate | None:
    """24/10/2010 and 10/24/2010 say which is which, 4/4/1972 too; 3/4/1972 has two readings. Also 89-10-27."""
    if found := _NINE_ELEVEN.match(text, start):
        return single(start, found.end(), Moment(2001, 9, 11), FULL)
    if found := _MONTH_YEAR.match(text, start):
        month, year = int(found[1]), int(found[2])
        return _figures(text, found, year, month, 0) if 1 <= month <= 12 else None
    found = _DAY_MONTH_YEAR.match(text, start)
    if not found:
        return _read_day_and_month(text, start)
    one, mark, two, word = int(found[1]), found[2], int(found[3]), found[4]
    year = int(word)
    if len(word) == 2:
        if mark == "-" and one > _TWO_DIGIT_PIVOT and is_real_day(1900 + one, two, year):
            return _figures(text, found, 1900 + one, two, year)
        # With other marks than "/" small numbers are scores and versions.
        if mark == "." or (mark != "/" and year <= _TWO_DIGIT_PIVOT and max(one, two) <= _MONTHS):
            return None
        year += 1900 if year > _TWO_DIGIT_PIVOT else 2000
    if mark == "|" and text[max(0, start - 1) : start] == "|":
        return None  # a row of a table
    readings = {(month, day) for day, month in ((one, two), (two, one)) if is_real_day(year, month, day)}
    if mark == "." and is_real_day(year, two, one):
        readings = {(two, one)}  # with dots the day stands first wherever dates are written so
    if not readings:
        return None
    if len(readings) == 1:
        return _figures(text, found, year, *readings.pop())
    candidate = _figures(text, found, year, two, one)
    if candidate is not None:
        candidate.swapped = Moment(year, one, two)
    return candidate


def _read_day_and_month(text: str, start: int) -> Candidate | None:
    """ "On 4/22": a word of time before it, and a number that is no month; 24/7 and 50/50 are other things."""
    found = _DAY_MONTH.match(text, start)
    if not found or not _TIME_BEFORE.search(text, max(0, start - 12), start):
        return None
    one, two = int(found[1]), int(found[2])
    day, month = max(one, two), min(one, two)
    if day <= _MONTHS or not is_real_day(None, month, day):
        return None
    return single(start, found.end(), Moment(None, month, day), NO_YEAR)


def _figures(text: str, found: re.Match[str], year: int, month: int, day: int) -> Candidate | None:
    if (month and not is_real_day(year, month, day or 1)) or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    end = found.end()
    time = _CLOCK_TIME.match(text, end) if day or not month else None
    return single(
        found.start(),
        time.end() if time else end,
        Moment(year, month or None, day or None),
        NUMERIC,
        has_time=time is not None,
    )
