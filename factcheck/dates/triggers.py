"""Where in a text a date may stand: one cheap pass; all else is read only at these places."""

from __future__ import annotations

import re
from enum import StrEnum

import ahocorasick_rs

from factcheck.dates.vocabulary import DECADE_WORDS, MONTH_NAMES, UNITS, WEEKDAY_NAMES


class Trigger(StrEnum):
    DIGITS = "digits"
    MONTH = "month"
    WEEKDAY = "weekday"
    CENTURY = "century"
    DECADE = "decade"
    RELATIVE = "relative"


def _both_cases(words: list[str]) -> list[str]:
    return [spelling for word in words for spelling in (word, word.capitalize())]


# Without their first letter where either case of it may stand.
_RELATIVE = [
    *_both_cases(["yesterday", "today", "tomorrow", "day before yesterday", "day after tomorrow"]),
    " ago",
    *(f"{unit}{plural} {turn}" for unit in UNITS for plural in ("", "s") for turn in ("later", "earlier")),
    *("ast year", "ast month", "ast week", "his year", "his month", "ext year", "ext month", "ext day"),
    *("ext morning", "ollowing day", "ollowing morning", "ollowing year", "revious year"),
]
_WORDS: list[tuple[str, Trigger]] = [
    *((name, Trigger.MONTH) for name in MONTH_NAMES),
    *((name, Trigger.WEEKDAY) for name in WEEKDAY_NAMES),
    *((word, Trigger.CENTURY) for word in ("century", "centuries", "Century", "millennium")),
    *((word, Trigger.DECADE) for word in _both_cases(list(DECADE_WORDS))),
    *((word, Trigger.RELATIVE) for word in _RELATIVE),
]
_KINDS = [kind for _, kind in _WORDS]
_AUTOMATON = ahocorasick_rs.AhoCorasick(
    [word for word, _ in _WORDS], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_DIGITS = re.compile(r"[0-9]+")
_LONGEST_NUMBER = 5
# Digits behind these belong to money, an address or a sum.
_NOT_BEFORE = frozenset("$\u20ac\u00a3\u00a5#@_=+\u00a7")
_TWELVE_THOUSAND_BC = re.compile(r"(?:,\d{3})+\s?B")


def find_triggers(text: str) -> list[tuple[int, int, Trigger]]:
    """(start, end, kind) of every place where a date may begin or stand, in order."""
    hits = []
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        if end - start <= _LONGEST_NUMBER and _may_date(text, start, end):
            hits.append((start, end, Trigger.DIGITS))
    words = _AUTOMATON.find_matches_as_indexes(text if text.isascii() else _SURROGATES.sub("\ufffd", text))
    if words:
        hits += [(start, end, _KINDS[index]) for index, start, end in words]
        hits.sort()
    return hits


def _may_date(text: str, start: int, end: int) -> bool:
    """False for parts of bigger numbers, money and percentages."""
    before = text[start - 1 : start]
    if before in _NOT_BEFORE or (before in ",." and text[start - 2 : start - 1].isdigit() and start > 1 and before):
        return False
    after = text[end : end + 2]
    if after[:1] == "%":
        return False
    if after[:1] == "," and after[1:].isdigit() and end - start <= 3:
        return _TWELVE_THOUSAND_BC.match(text, end) is not None
    return True
