"""Which kinds of words stand in a sentence, told by one cheap pass before any expression is tried on it.

A reader registers the expressions that it will search for, and asks a sentence for the bit that it got:

    _CUE = register_cue(_BORN, _DIED)
    if sentence.cues & _CUE: ...

Where the bit is missing none of the expressions can match anywhere in the sentence. Where it is set they may. Only the
sentences that hold a value are asked. What has to be known of all sentences is registered as plain words, which are
rare, and told by a pass over the whole text:

    _WORDS = register_words(["in-game", "playthrough"])
    if sentence.words & _WORDS: ...

One automaton serves all readers each time: to bring one into the processor's cache costs more than to run it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

from factcheck.text.openings import WORD_START, openings


class _Pass:
    """The openings of all registered expressions in one automaton, compiled anew when a reader comes in later."""

    def __init__(self) -> None:
        self.bits_of: dict[str, int] = {}
        self.registered = 0
        self._automaton: AhoCorasick | None = None
        self._bits: list[tuple[int, int]] = []

    def register(self, stems: set[str]) -> int:
        bit = 1 << self.registered
        self.registered += 1
        for stem in stems:
            self.bits_of[stem] = self.bits_of.get(stem, 0) | bit
        self._automaton = None
        return bit

    def find(self, folded: str) -> int:
        automaton = self._automaton or self._compiled()
        found = 0
        bits = self._bits
        for stem, start, _ in automaton.find_matches_as_indexes(folded, overlapping=True):
            at_start, anywhere = bits[stem]
            found |= anywhere
            if start == 0 or (before := folded[start - 1]) == " " or not (before.isalnum() or before == "_"):
                found |= at_start
        return found

    def by_sentence(self, folded: str, starts: Sequence[int]) -> list[int]:
        automaton = self._automaton or self._compiled()
        found = [0] * (len(starts) or 1)
        bits = self._bits
        for word, start, _ in automaton.find_matches_as_indexes(folded, overlapping=True):
            number = bisect_right(starts, start)
            found[number - 1 if number else 0] |= bits[word][1]
        return found

    def _compiled(self) -> AhoCorasick:
        merged: dict[str, tuple[int, int]] = {}  # by its letters: the bits where a word begins, and those anywhere
        for stem, bits in self.bits_of.items():
            letters = stem.removeprefix(WORD_START)
            at_start, anywhere = merged.get(letters, (0, 0))
            # What is no letter ("'s", "n't") may follow a word directly.
            if letters != stem and (letters[0].isalnum() or letters[0] == "_"):
                merged[letters] = at_start | bits, anywhere
            else:
                merged[letters] = at_start, anywhere | bits
        stems = sorted(merged)
        self._bits = [merged[stem] for stem in stems]
        self._automaton = AhoCorasick(stems, implementation=Implementation.ContiguousNFA, store_patterns=False)
        return self._automaton


_OF_SENTENCE, _OF_TEXT = _Pass(), _Pass()


def register_cue(*patterns: re.Pattern[str]) -> int:
    """The bit that a sentence carries among its cues where one of `patterns`, all for folded text, may match in it.

    Raises ValueError for one that may begin with anything.
    """
    return _OF_SENTENCE.register({stem for pattern in patterns for stem in openings(pattern)})


def register_words(words: Iterable[str]) -> int:
    """The bit that a sentence carries among its words where one of `words`, folded, begins in it, be it in a word."""
    return _OF_TEXT.register(set(words))


def find_cues(folded: str) -> int:
    """The bits of all registered expressions that may match somewhere in `folded`."""
    return _OF_SENTENCE.find(folded)


def words_by_sentence(folded: str, starts: Sequence[int]) -> list[int]:
    """The bits of all registered words for each sentence of a text, of which `starts` are the beginnings.

    What begins between two sentences counts for the first of them.
    """
    return _OF_TEXT.by_sentence(folded, starts)
