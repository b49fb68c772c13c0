"""The words and signs behind a number that fence it in or make it approximate: "or more", "+", ", at most", "or so"."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.bounds import Fence
from factcheck.languages.en.quantities.vocabulary import SMALL, TENS
from factcheck.records import Bound

# Another number follows, and what stands between belongs to that one.
_NUMBER_AHEAD = (
    r"(?! (?:[0-9$£€~½¼¾⅓⅔⅛⅜⅝⅞]|(?:" + "|".join([*SMALL, *TENS, "an?", "the", "another", "half"]) + r")(?![a-z])))"
)
# "18 and under": "500 and under his command" goes on.
_CLAUSE_END = r"(?=\s*(?:[.,;:!?)]|\Z)|\n)"
_MORE = "more|greater|larger|bigger|older|longer|taller|heavier|over|above|higher|upwards?|up|better"
_LESS = "less|fewer|smaller|younger|shorter|lighter|lower|under|below"
_AFTER = re.compile(
    rf"(?P<least>(?:\+(?![0-9+])|\s?-?plus(?![a-z]){_NUMBER_AHEAD}|,? at (?:the )?(?:very )?least(?![a-z]){_NUMBER_AHEAD})"
    r"|,? at (?:an?|the) (?:very )?(?:conservative|low(?:est)?) (?:estimate|count)s?(?![a-z])"
    rf"|,? at (?:a )?min(?:imum)?(?![a-z])| min(?:imum)?(?![a-z]){_NUMBER_AHEAD}"
    rf"|(?: old|,)? (?:or|and) (?:even |possibly |perhaps |maybe )?(?:{_MORE})(?![a-z])(?! than| to){_NUMBER_AHEAD}"
    rf"|,? if not more(?![a-z])(?! than)| \(or (?:{_MORE})\)| or (?:equal or )?(?:{_MORE}) than(?:,? or equal to)?{_CLAUSE_END}"
    rf"|,? or equal or (?:{_MORE})(?![a-z])| upwards(?![a-z])(?! of))"
    rf"|(?P<most>(?: old|,)? or (?:even |possibly |perhaps |maybe )?(?:{_LESS})(?![a-z])(?! than){_NUMBER_AHEAD}"
    r"|,? at (?:an?|the) (?:very )?high(?:est)? (?:estimate|count)s?(?![a-z])"
    rf"|,? at (?:the )?(?:very )?most(?![a-z]){_NUMBER_AHEAD}|(?: old)? and (?:{_LESS}){_CLAUSE_END}|,? at (?:a )?max(?:imum)?(?![a-z])"
    rf"|,? if not (?:less|fewer)(?![a-z])(?! than)| \(or (?:{_LESS})\)| or (?:equal or )?(?:{_LESS}) than(?:,? or equal to)?{_CLAUSE_END}"
    rf"|,? or equal or (?:{_LESS})(?![a-z])|,? if that(?=[.,;)!?]|\Z)| (?:maximum|max|tops)(?![a-z])(?! of){_NUMBER_AHEAD})"
    r"|(?P<about>,? or so(?![a-z])|[ -]odd(?![a-z])|-?ish(?![a-z])|-something(?![a-z])|,? give or take(?![a-z])"
    r"|,? or thereabouts?(?![a-z])| thereabouts(?![a-z])|,? more or less(?![a-z])"
    rf"|,? (?:approx(?:imately)?(?![a-z])\.?|roughly{_CLAUSE_END}){_NUMBER_AHEAD})"
)
# The words that those begin with, for readers that only ask whether to look here.
WORDS_BEHIND = frozenset(
    "or and if at plus odd give approx approximately roughly min minimum max maximum tops more thereabouts upwards some something old".split()
)
# What follows a comma that belongs to one of them.
BEHIND_COMMA = ("at", "approx", "or ", "if not ", "if that", "and more", "give or", "more or less", "roughly")
_STARTS = (
    *("+", "plus", "-plus", "-odd", "ish", "-ish", "-something", " (or "),
    *(f" {word}" for word in (*sorted(WORDS_BEHIND), "-plus")),
    *(f", {words}" for words in BEHIND_COMMA),
)
_ENDS = frozenset(["", ".", ")", ";", ":", "%", "\n"])


def fence_after(plain: str, end: int) -> Fence:
    """ "+", "or more", "or so", "-odd" behind a number that ends at `end`; `at == end` where nothing stands."""
    if plain[end : end + 1] in _ENDS or not plain.startswith(_STARTS, end):
        return Fence(end)
    match = _AFTER.match(plain, end)
    if match is None:
        return Fence(end)
    if match["least"]:
        return Fence(match.end(), Bound.AT_LEAST)
    if match["most"]:
        return Fence(match.end(), Bound.AT_MOST)
    return Fence(match.end(), None, True)
