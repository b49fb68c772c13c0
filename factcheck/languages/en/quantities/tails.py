"""What stands right behind a number, seen at one look: most often nothing that could belong to it."""

from __future__ import annotations

import re
from enum import Enum

from factcheck.languages.en.quantities.counted import MORE
from factcheck.languages.en.quantities.fences_behind import BEHIND_COMMA, WORDS_BEHIND
from factcheck.languages.en.quantities.rates import RATE_WORDS
from factcheck.languages.en.quantities.unit_words import SUFFIX_WORDS
from factcheck.languages.en.quantities.vocabulary import (
    DENOMINATORS,
    FUNCTION_WORDS,
    PLURAL_DENOMINATORS,
    ROUND_WORDS,
    SHORT_MAGNITUDES,
    SMALL,
    TENS,
)


class Tail(Enum):
    """OPEN has to be looked at closely; behind CLOSED no unit, magnitude, fence or rate follows, behind NOUN perhaps
    what the number counts, and nothing else."""

    OPEN = "open"
    CLOSED = "closed"
    NOUN = "noun"


# Words that a unit, a magnitude, a fence, a rate or a fraction begins with.
TELLING_BEHIND = (
    SUFFIX_WORDS
    | RATE_WORDS
    | WORDS_BEHIND
    | {*ROUND_WORDS, *SHORT_MAGNITUDES, *PLURAL_DENOMINATORS}
    | {"times", "fold", "x", "figures"}
)
# What is counted doesn't begin with these ("more", "other" and such may stand before it).
STOPS = FUNCTION_WORDS - TELLING_BEHIND - MORE - {"of"}
WORD_BEHIND = re.compile(r" ([a-z]{2,24})(?![a-z0-9'_/.@-])")
# "5 and a half", "5 or more", "3 and 1/2": else what follows "and" and "or" is something else.
_GOES_ON = re.compile(
    r" (?:and|or) (?:an?|so|even|possibly|perhaps|maybe|equal|thereabouts?|more|less|fewer|greater|larger|bigger|smaller|older|younger|longer|shorter|taller|heavier|lighter|over"
    r"|under|below|above|higher|lower|upwards?|up|better)(?![a-z])"
    rf"| and (?:[0-9]{{1,2}}/|(?:{'|'.join([*SMALL, *TENS])})[ -](?:[a-z]{{2,12}}[ -])?(?:{'|'.join(sorted(DENOMINATORS))}))"
)
_OPEN, _CLOSED, _NOUN = Tail


def tail_at(plain: str, end: int) -> Tail:
    """What stands behind a number that ends at `end`."""
    ahead = plain[end : end + 2]
    if len(ahead) < 2:
        return _OPEN
    sign, following = ahead[0], ahead[1]
    if sign == " ":
        behind = WORD_BEHIND.match(plain, end)
        return tail_of(plain, end, behind[1]) if behind else _OPEN
    if following not in " \n":
        return _OPEN
    if sign in ".;:)":
        return _CLOSED
    return _CLOSED if sign == "," and not plain.startswith(BEHIND_COMMA, end + 2) else _OPEN


def tail_of(plain: str, end: int, word: str) -> Tail:
    """What `word`, the one behind a number that ends at `end`, says."""
    if word in TELLING_BEHIND:
        return _OPEN if word not in ("and", "or") or _GOES_ON.match(plain, end) else _CLOSED
    return _CLOSED if word in STOPS else _NOUN
