"""The words of a text with their stems, and where each stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from factcheck.languages.en.comparing.vocabulary import NEVER_NAMES, ORDINALS, PRONOUNS, stem
from factcheck.text.folding import fold

_TOKEN = re.compile(r"[^\W\d_][\w'\-]*|\d+(?:[.,']\d+)*\w*|[^\w\s]")
_ENDS = frozenset(".!?")
# How many words on each side of a value tell what it is said of.
REACH = 14


class Token(NamedTuple):
    """`word` is folded; `stem` is "" for punctuation, digits and words that tell nothing."""

    start: int
    end: int
    word: str
    stem: str
    is_name: bool


@dataclass(frozen=True)
class Words:
    """A text in words. `first(at)` is the index of the first token at or behind an offset.

    `starts`: where each token begins; `breaks`: indexes of the tokens that end a sentence.
    """

    text: str
    folded: str
    tokens: Sequence[Token]
    starts: Sequence[int]
    breaks: Sequence[int]

    def first(self, at: int) -> int:
        return bisect_left(self.starts, at)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(token.stem for token in self.tokens if token.stem)

    @cached_property
    def forms(self) -> frozenset[str]:
        """All words as they stand, folded."""
        return frozenset(token.word for token in self.tokens)

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of the capitalised words."""
        return _names(self.tokens)

    def sentence(self, token: int) -> tuple[int, int]:
        """Indexes of the first token of a token's sentence, and of the one that ends it."""
        index = bisect_left(self.breaks, token)
        low = self.breaks[index - 1] + 1 if index else 0
        return low, self.breaks[index] if index < len(self.breaks) else len(self.tokens)

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """Stems of "first", "second" ... where they are words that tell."""
        return frozenset(token.stem for token in self.tokens if token.stem and token.word in ORDINALS)

    def names_of_sentence(self, at: int) -> frozenset[str]:
        """Those of the sentence that an offset stands in; of the whole text where it begins with a pronoun."""
        low, high = self.sentence(self.first(at))
        return self.names if self.tokens[low].word in PRONOUNS else _names(self.tokens[low:high])


def _names(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in tokens if token.is_name and token.stem)


def read_words(text: str) -> Words:
    folded = fold(text)
    tokens: list[Token] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(folded):
        start, end = found.span()
        word = found.group()
        starts.append(start)
        if word[0].isalpha():
            is_name = text[start].isupper()
            known = stem(word) or (_of_a_name(word, text, start) if is_name else "")
            tokens.append(Token(start, end, word, known, is_name))
        else:
            if word in _ENDS:
                ends.append(len(tokens))
            tokens.append(Token(start, end, word, "", False))
    return Words(text, folded, tokens, starts, [index for index in ends if _breaks(tokens, index)])


def _of_a_name(word: str, text: str, at: int) -> str:
    """ "Get Out" is a name though both of its words are small ones."""
    return word if at and text[at].isupper() and word not in NEVER_NAMES else ""


def clause(words: Words, start: int, end: int, *, reach: int) -> tuple[int, int]:
    """Indexes of the tokens around start..end that stand in one sentence with it, at most `reach` on each side."""
    first, last = words.first(start), words.first(end)
    before, behind = bisect_left(words.breaks, first), bisect_left(words.breaks, last)
    low = words.breaks[before - 1] + 1 if before else 0
    high = words.breaks[behind] if behind < len(words.breaks) else len(words.tokens)
    return max(low, first - reach), min(high, last + reach)


def stems_between(words: Words, low: int, high: int) -> frozenset[str]:
    """Of the tokens from `low` up to `high`."""
    return frozenset(token.stem for token in words.tokens[low:high] if token.stem)


def _breaks(tokens: Sequence[Token], index: int) -> bool:
    """A full stop breaks only in front of a capital: "St. Ives", "approx. 40" go on."""
    if tokens[index].word != ".":
        return True
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or (after.is_name and not (before and len(before.word) <= 2 and before.word.isalpha()))
