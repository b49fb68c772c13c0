"""What stands behind a number and says what it measures: a percent sign, a currency, a unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.languages.en.quantities.unit_words import (
    FIRST_OF_TWO,
    GLUED_ONLY,
    GLUED_WORDS,
    UNIT_WORDS,
    UNITS_OF_TWO_WORDS,
    SuffixKind,
)


class Suffix(NamedTuple):
    """`end` is where it ends; `factor` turns pence into pounds."""

    end: int
    kind: SuffixKind
    unit: str
    factor: float = 1.0
    per: str | None = None


_AFTER = re.compile(
    r"(?:[ \t]{0,2}-?|[ \t]?\r?\n)([%‰€£¥₹₽₴₺₩₪₱₦°]c?f?|us\$|\$(?! ?[0-9])|[a-zµμ°][a-zµμ/'.²³]*[23]?)(?![a-z0-9])"
)
_ENDS_NUMBERS = frozenset(",.;:)]}\"'!?")
_SECOND = re.compile(r"[ \t]{1,2}([a-z]+)(?![a-z0-9])")


def read_suffix(plain: str, end: int) -> Suffix | None:
    """The percent sign, currency or unit that follows a number ending at `end`, within one blank or hyphen."""
    ahead = plain[end : end + 2]
    if not ahead or ahead[0] in _ENDS_NUMBERS:
        return None
    match = _AFTER.match(plain, end)
    if match is None:
        return None
    word = match[1]
    word_end = match.end()
    if word in FIRST_OF_TWO:
        second = _SECOND.match(plain, word_end)
        if second and (known := UNITS_OF_TWO_WORDS.get(f"{word} {second[1]}")):
            return Suffix(second.end(), known[0], known[1])
    glued = match.start(1) == end
    if not glued and word in GLUED_ONLY:
        return None
    found = UNIT_WORDS.get(word)
    if found is None and word[-1] in "./'":
        stripped = word.rstrip("./'")
        word_end -= len(word) - len(stripped)
        found = UNIT_WORDS.get(stripped)
        word = stripped
    if found is None and glued and word in GLUED_WORDS:
        return Suffix(word_end, SuffixKind.UNIT, GLUED_WORDS[word])
    if found is None:
        return None
    kind, unit, factor, per = found
    return Suffix(word_end, kind, unit, factor, per)
