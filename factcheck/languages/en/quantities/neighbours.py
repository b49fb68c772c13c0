"""The ordinary words beside an everyday number: whether they leave it as it is, fence it in, or need a closer look."""

from __future__ import annotations

from factcheck.languages.en.quantities.bounds import FENCE_LAST_WORDS, fence_before, lone_fence
from factcheck.languages.en.quantities.counted import counted_after
from factcheck.languages.en.quantities.currencies import CURRENCY_SIGNS
from factcheck.languages.en.quantities.labels import NO_NAMES, REFERENCES, SERIES, WORDED_SERIES
from factcheck.languages.en.quantities.mentions import quantity_of
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.tails import STOPS, TELLING_BEHIND, Tail
from factcheck.records import Bound, NumberMention

_OPEN, _CLOSED, _NOUN = Tail
_EXACT, _AT_LEAST, _AT_MOST = Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST

# A plain word behind a number, or the end of the clause.
BEHIND = r" ([a-z]{2,24})(?![a-z0-9'_/.@-])|[.;,](?=[ \n])"
# What the word behind says; every other one is a noun.
SAYS: dict[str, Tail] = dict.fromkeys(STOPS, _CLOSED) | dict.fromkeys(TELLING_BEHIND, _OPEN)
_CURRENCY_WORDS = {sign.rstrip(".") for sign in CURRENCY_SIGNS}
# Words before a number that need the long way; fences are told apart, for they leave the number itself alone.
_TELLING_BEFORE = REFERENCES | SERIES | WORDED_SERIES | _CURRENCY_WORDS | {"minus", "negative", "is", "do"}
_NAMELESS = NO_NAMES - {"am"}
# Before a number these name nothing, with a capital or without. True: a fence ends in the word.
PLAIN_LEADS = {word: word in FENCE_LAST_WORDS for word in sorted(_NAMELESS - _TELLING_BEFORE)}
LONGEST_WORD = 24


def is_fenced(page: Page, start: int) -> bool | None:
    """Whether the words before may fence the number in; None where they need the long way."""
    plain = page.plain
    near = plain[start - 2]
    if plain[start - 1] == "\n":
        return None if near in " \t\r" else near != "\n"
    if not near.isalpha():
        return False if near in ",;:" else None
    word = plain[start - LONGEST_WORD if start > LONGEST_WORD else 0 : start - 1]
    word = word[max(word.rfind(" "), word.rfind("\n")) + 1 :]
    if len(word) >= LONGEST_WORD - 1 or not word.isalpha() or word in _TELLING_BEFORE:
        return None
    if word not in _NAMELESS and not page.text[start - 1 - len(word)].islower():
        return None
    return word in FENCE_LAST_WORDS


def everyday_mention(
    page: Page, start: int, end: int, *, value: float, unit: str, tail: Tail, fenced: bool, worded: bool = False
) -> NumberMention:
    """The mention of a number that nothing joins and no words behind fence in."""
    bound, approximate = None, False
    begin = start
    if fenced:
        fence = lone_fence(page.plain, start) or fence_before(page, start)
        begin, bound, approximate = fence
    per = None
    if tail is _NOUN:
        counted, per = counted_after(page.plain, end)
        unit = unit or counted
    low = None if bound is _AT_MOST else value
    high = None if bound is _AT_LEAST else value
    quantity = quantity_of(low, high, bound or _EXACT, approximate, unit, per)
    return NumberMention(begin, end, quantity, worded=worded)
