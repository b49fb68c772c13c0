"""The words of a text with their stems, and where each stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.languages.en.comparing.vocabulary import NEVER_NAMES, stem
from factcheck.text.folding import fold

_TOKEN = re.compile(r"[^\W\d_][\w'\-]*|\d+(?:[.,']\d+)*\w*|[^\w\s]")
_ENDS = frozenset(".!?")


class Token(NamedTuple):
    """`word` is folded; `stem` is "" for punctuation, digits and words that tell nothing."""

    start: int
    end: int
    word: str
    stem: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A text in words. `first(at)` is the index of the first token at or behind an offset."""

    text: str
    folded: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def first(self, at: int) -> int:
        return bisect_left(self.starts, at)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(token.stem for token in self.tokens if token.stem)


def read_words(text: str) -> Words:
    folded = fold(text)
    tokens = tuple(
        Token(
            found.start(),
            found.end(),
            word := found.group(),
            (stem(word) or _of_a_name(word, text, found.start())) if word[0].isalpha() else "",
            text[found.start()].isupper(),
        )
        for found in _TOKEN.finditer(folded)
    )
    return Words(text, folded, tokens, tuple(token.start for token in tokens))


def _of_a_name(word: str, text: str, at: int) -> str:
    """ "Get Out" is a name though both of its words are small ones."""
    return word if at and text[at].isupper() and word not in NEVER_NAMES else ""


def clause(words: Words, start: int, end: int, *, reach: int) -> tuple[int, int]:
    """Indexes of the tokens around start..end that stand in one sentence with it, at most `reach` on each side."""
    low = first = words.first(start)
    while low > 0 and first - low < reach and not _breaks(words, low - 1):
        low -= 1
    high = last = words.first(end)
    while high < len(words.tokens) and high - last < reach and not _breaks(words, high):
        high += 1
    return low, high


def _breaks(words: Words, index: int) -> bool:
    """A full stop breaks only in front of a capital: "St. Ives", "approx. 40" go on."""
    token = words.tokens[index]
    if token.word not in _ENDS:
        return False
    if token.word != ".":
        return True
    before = words.tokens[index - 1] if index else None
    after = words.tokens[index + 1] if index + 1 < len(words.tokens) else None
    return after is None or (after.is_name and not (before and len(before.word) <= 2))
