"""Two digits with an apostrophe or an "s" that are no year and no decade: ages, temperatures, words quoted."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import Candidate
from factcheck.languages.en.dates.counted import COUNTED

_AGES = frozenset("his her their my your our aged age ages".split())
_BEFORE_SHORT_YEAR = frozenset(
    "in of since by until till the from late early and before after around about summer winter spring autumn".split()
)
_OWNERS = frozenset("a an my his her our their your this that old".split())
# "In the 50s and 60s": the second is a decade where the first is.
_DECADE_BEFORE = re.compile(
    r"\d0['\u2019]?s,?\s?(?:and|or|to|through|&|/|-|,)\s?(?:the\s)?(?:(?:early|mid|late)[\s-])?['\u2019]?\Z", re.I
)
_LIST_REACH = 48
_APOSTROPHES = frozenset("'\u2018\u2019")
# "Munich '72", "Summer '81"
_NAME_BEFORE_YEAR = re.compile(r"(?<![\w'\u2019])[A-Z][A-Za-z]{2,}\s\Z")
# What would rather be words quoted from the number on.
_QUOTATION = re.compile(r"[^\n]{0,60}?[A-Za-z.,!?]['\u2019](?!\w)")
_DEGREES_BEFORE = re.compile(r"\b(?:temperatures?|highs|lows|degrees|scores?|ranked)\b", re.I)
_NEXT_WORD = re.compile(r"\s{1,2}([A-Za-z][A-Za-z'\u2019]*)")
_UNITS_BEHIND = frozenset("degrees percent f c celsius year years called".split())


def is_short_date(text: str, candidate: Candidate) -> bool:
    """ "the 30s", "'41", "since '75": not ages ("in his 30s"), temperatures or feet and inches."""
    start = candidate.start
    before = [word.strip("(\"'\u201c\u2018[,") for word in text[max(0, start - 32) : start].lower().split()[-3:]]
    if candidate.has_opening:
        return True
    is_decade = candidate.moment.years > 1
    if is_decade and not _AGES.isdisjoint(before):
        return False
    after = _NEXT_WORD.match(text, candidate.end)
    behind = after[1].lower().rstrip("'\u2019") if after else ""
    if behind in _UNITS_BEHIND or _DEGREES_BEFORE.search(text, max(0, start - 40), start):
        return False
    if is_decade and _DECADE_BEFORE.search(text, max(0, start - _LIST_REACH), start):
        return _AGES.isdisjoint(text[max(0, start - _LIST_REACH) : start].lower().split())
    last = before[-1] if before else ""
    if text[start] in _APOSTROPHES:
        return _is_apostrophe_year(text, candidate, last, behind)
    if not is_decade and candidate.confirmed and not _APOSTROPHES.isdisjoint(text[start : candidate.end]):
        return True  # since '75, around '41
    if text[start : start + 3].lower() in ("mid", "lat", "ear"):
        return True
    return last in ("the", "early", "late", "mid", "roaring", "swinging", "dirty")


def _is_apostrophe_year(text: str, candidate: Candidate, last: str, behind: str) -> bool:
    start = candidate.start
    if text[start - 1 : start].isalnum() or behind in COUNTED:
        return False
    if last in _BEFORE_SHORT_YEAR or last in _OWNERS or (start > 0 and text[start - 1] == "("):
        return True
    named = last in ("during", "to") or _NAME_BEFORE_YEAR.search(text, max(0, start - 24), start) is not None
    return named and not _QUOTATION.match(text, candidate.end)
