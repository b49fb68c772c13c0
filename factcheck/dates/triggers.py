"""Where in a text a date may stand: one cheap pass; all else is read only at these places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

import ahocorasick_rs

from factcheck.dates.vocabulary import DECADE_WORDS, MONTH_NAMES, WEEKDAY_NAMES


class Trigger(StrEnum):
    DIGITS = "digits"
    MONTH = "month"
    WEEKDAY = "weekday"
    CENTURY = "century"
    DECADE = "decade"
    RELATIVE = "relative"


def _both_cases(words: list[str]) -> list[str]:
    return [spelling for word in words for spelling in (word, word.capitalize())]


_RELATIVE = _both_cases(["yesterday", "today", "tomorrow"]) + [
    " ago",
    " later",
    " earlier",
    "ast year",
    "ast month",
    "ast week",
    "his year",
    "his month",
    "ext year",
    "ext month",
    "ext day",
    "ext morning",
    "ollowing day",
    "ollowing morning",
    "ollowing year",
    "revious year",
    "day before yesterday",
    "day after tomorrow",
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
# Digits that belong to a bigger number, a sum of money, a percentage or a name can't begin a date.
_DIGITS = re.compile(r"(?<![\d$\u20ac\u00a3\u00a5#@_=+\u00a7])\d{1,5}(?!\d|%|\s?%|,\d{3}(?!\d{1})(?!\sBC))")


def find_triggers(text: str) -> Iterator[tuple[int, int, Trigger]]:
    """(start, end, kind) of every place where a date may begin or stand, in order."""
    hits = [(found.start(), found.end(), Trigger.DIGITS) for found in _DIGITS.finditer(text)]
    hits += [(start, end, _KINDS[index]) for index, start, end in _AUTOMATON.find_matches_as_indexes(_encodable(text))]
    hits.sort()
    return iter(hits)


def _encodable(text: str) -> str:
    """The text with halves of surrogate pairs replaced, which the automaton can't take; offsets stay."""
    if text.isascii():
        return text
    return _SURROGATES.sub("\ufffd", text)
