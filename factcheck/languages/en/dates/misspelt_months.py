"""Months with a slip of the hand in them, where a day or a year stands beside them: "Febuary 8, 1871", "Septmber 1912"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.languages.en.dates.candidate import FULL, Candidate, single
from factcheck.languages.en.dates.moments import Moment, is_real_day
from factcheck.languages.en.dates.vocabulary import MONTH_NAMES

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_DAY_FIRST = re.compile(rf"{_DAY} (?:of )?(?P<month>[A-Z][a-z]{{3,10}}),? {_YEAR}")
_DAY_THEN_YEAR = re.compile(rf"{_DAY},? {_YEAR}")
_WORD_BEFORE = re.compile(r"(?<![\w-])(?P<month>[A-Z][a-z]{3,10}),? \Z")
_REACH = 16
# Short names have too many neighbours: Marsh, Juno, Apple.
_SHORTEST = 6
_NAMES_OF_OTHERS = frozenset(["Augusta", "Auguste", "Augustus", "Augustin", "Octobers", "Septembers", "Decembers"])
_FIRST_LETTERS = frozenset("JFASOND")


def _with_one_left_out(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))} | {word}


_MONTHS = {
    spelling: number
    for number, name in enumerate(MONTH_NAMES, 1)
    if len(name) >= _SHORTEST
    for spelling in sorted(_with_one_left_out(name))
}


def read_misspelt_day(text: str, start: int, before: str) -> Candidate | None:
    """From the day on: "9 Febuary 1871", or behind the month in `before`: "Septmber 3, 1912"."""
    if (found := _DAY_FIRST.match(text, start)) and (month := month_meant(found["month"])):
        begin = start
    elif (word := _WORD_BEFORE.search(before)) and (month := month_meant(word["month"])):
        found, begin = _DAY_THEN_YEAR.match(text, start), start - len(before) + word.start()
    else:
        return None
    if found is None or not is_real_day(year := int(found["year"]), month, day := int(found["day"])):
        return None
    return single(begin, found.end(), Moment(year, month, day), FULL)


def read_misspelt_month(text: str, start: int, end: int, floor: int) -> Candidate | None:
    """ "Febuary 1871", from the year on."""
    begin = text.rfind(" ", max(floor, start - _REACH), start - 1) + 1
    if text[begin] not in _FIRST_LETTERS or text[start - 1] != " ":
        return None
    month = month_meant(text[begin : start - 1].removesuffix(","))
    return single(begin, end, Moment(int(text[start:end]), month), FULL) if month else None


@lru_cache(maxsize=1024)
def month_meant(word: str) -> int | None:
    """The month that `word` is but for one letter left out, put in, changed, or two that changed places."""
    if len(word) < _SHORTEST - 1 or word in _NAMES_OF_OTHERS or not (word[0].isupper() and word.isalpha()):
        return None
    return next((_MONTHS[spelling] for spelling in sorted(_with_one_left_out(word)) if spelling in _MONTHS), None)
