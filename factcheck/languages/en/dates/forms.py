"""Which form of date stands at a place: the readers of days, figures, eras and years, tried in their order."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_MONTH, Candidate
from factcheck.languages.en.dates.eras import (
    read_century,
    read_listed_year,
    read_short_year_said,
    read_word_century,
    read_year_after_era,
    read_year_with_era,
)
from factcheck.languages.en.dates.misspelt_months import read_misspelt_day, read_misspelt_month
from factcheck.languages.en.dates.named_days import read_day_first, read_month_first, read_word_day
from factcheck.languages.en.dates.numeric import read_year_first, read_year_last
from factcheck.languages.en.dates.patterns import MONTH
from factcheck.languages.en.dates.relative import read_numbered_day, read_relative
from factcheck.languages.en.dates.triggers import (
    AT_CENTURY,
    AT_DIGITS,
    AT_MONTH,
    AT_RELATIVE,
    AT_WEEKDAY,
    ENDS_BEFORE,
    Trigger,
)
from factcheck.languages.en.dates.vocabulary import MONTH_NAMES
from factcheck.languages.en.dates.weekdays import read_weekday
from factcheck.languages.en.dates.years import read_short_year, read_word_decade, read_year

_MONTH_BEFORE = re.compile(
    rf"(?<![a-z])(?:{MONTH}(?:\s?[/\u2013-]\s?|\s(?:to|and)\s))?{MONTH}(?:[.,]?\s{{0,2}}(?:of\s|the\s)?['\u2019]?|[/-])\Z",
    re.I,
)
_ERA_BEFORE = re.compile(r"(?<!\w)(?:A\.\s?D\.|AD|CE|anno\s[Dd]omini)\s?\Z")
_YEAR_SAID_BEFORE = re.compile(
    r"(?<!\w)(?:(?:c\.|ca\.|circa)\s?|(?P<said>(?:the\s)?year\s)|(?P<time>in|since|until|by|before|after)\s)\Z", re.I
)
_ERA_LETTERS = frozenset("BACbacs-\u2013\u2014")
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th", " s", " n", " r", " t")
# "Last may": in small letters a month needs the word before it.
_LAST_MONTH = re.compile(
    rf"(?<=[Ll])ast (?=(?:{'|'.join(MONTH_NAMES).lower()})(?![\w'\u2019-])(?! (?:of|to|for|on|in|with)\b))"
)
_WORD_START = re.compile(r"(?<![\w-])[A-Za-z]")
_CENTURY_OF_DECADE = re.compile(r"(?<![A-Za-z])(?:eighteen|nineteen|twenty)[\s-]\Z", re.I)
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)(?:\s(?:day\s)?of)?\s\Z")


def read_at(text: str, start: int, end: int, kind: Trigger, *, floor: int) -> Candidate | None:
    """The date that the trigger at `start`..`end` belongs to; nothing before `floor` is part of it."""
    if kind is AT_DIGITS:
        return _read_digits(text, start, end, floor)
    if kind is AT_RELATIVE:
        if text.startswith("ast ", start) and (month := _LAST_MONTH.match(text, start)):
            return read_month_first(text, month.end())
        return read_relative(text, start, end)
    if start and text[start - 1].isalpha():
        return None
    if kind is AT_MONTH:
        return _read_word_day_before(text, start, floor) or read_month_first(text, start)
    if kind is AT_WEEKDAY:
        return read_weekday(text, start)
    if kind is AT_CENTURY:
        return _read_word_century_before(text, start, floor)
    begin = _CENTURY_OF_DECADE.search(text, max(floor, start - 9), start)
    return read_word_decade(text, begin.start() if begin else start)


def _read_digits(text: str, start: int, end: int, floor: int) -> Candidate | None:
    before = text[max(floor, start - 18) : start]
    ending = before.rstrip(" .,-/'\u2019")[-3:].lower().lstrip()
    if ending in ENDS_BEFORE and (found := _MONTH_BEFORE.search(before)):
        candidate = read_month_first(text, start - len(before) + found.start())
        if candidate and candidate.form is not BARE_MONTH:
            return candidate
    if before[-2:].strip()[-1:] in ("D", "E", ".", "i") and (found := _ERA_BEFORE.search(before)):
        return read_year_after_era(text, start, start - len(before) + found.start())
    length = end - start
    if length == 4:
        after = text[end : end + 2]
        if (after[:1] in "-/." or "\u5e74" in after) and (candidate := read_year_first(text, start)):
            return candidate
        if not _ERA_LETTERS.isdisjoint(after) and (candidate := read_year_with_era(text, start, floor)):
            return candidate
        if before[-1:] == " " and (candidate := read_misspelt_month(text, start, end, floor)):
            return candidate
        return read_year(text, start, end)
    if length <= 2:
        if candidate := read_day_first(text, start):
            return candidate
        if text[end : end + 1] in ("/", ".", "-", "|") and (candidate := read_year_last(text, start)):
            return candidate
        if text[end : end + 2] in _ORDINAL_ENDINGS and (
            candidate := read_century(text, start) or read_numbered_day(text, start)
        ):
            return candidate
        if candidate := read_year_with_era(text, start, floor) or read_short_year(text, start):
            return candidate
        return read_misspelt_day(text, start, before)
    if candidate := read_year_with_era(text, start, floor):
        return candidate
    if length != 3:
        return None
    if found := _YEAR_SAID_BEFORE.search(before):
        return read_short_year_said(text, start, end, is_named=bool(found["said"]), needs_story=bool(found["time"]))
    return read_listed_year(text, start, end)


def _read_word_day_before(text: str, start: int, floor: int) -> Candidate | None:
    """ "the third of April": the ordinal stands before the month that was found."""
    low = max(floor, start - 28)
    if not _ORDINAL_END.search(text, max(low, start - 10), start):
        return None
    for found in _WORD_START.finditer(text, low, start):
        candidate = read_word_day(text, found.start())
        if candidate is not None and candidate.end > start:
            return candidate
    return None


def _read_word_century_before(text: str, start: int, floor: int) -> Candidate | None:
    for found in _WORD_START.finditer(text, max(floor, start - 48), start):
        candidate = read_word_century(text, found.start())
        if candidate is not None and candidate.end > start:
            return candidate
    return None
