"""Which kinds of words stand in each sentence, told by one cheap pass over the text before any expression is tried.

A reader registers the expressions that it will search for, or plain words, and asks a sentence for the bit that it got:

    _CUE = register_cue(_BORN, _DIED)
    if sentence.cues & _CUE: ...

Where the bit is missing none of the expressions can match anywhere in the sentence. Where it is set they may. One
automaton serves all readers: to bring one into the processor's cache costs more than to run it over a post.
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

    def by_sentence(self, folded: str, starts: Sequence[int]) -> list[int]:
        automaton = self._automaton or self._compiled()
        found = [0] * (len(starts) or 1)
        bits_of = self._bits
        number = begin = 0
        until = starts[1] if len(starts) > 1 else len(folded)
        for stem, start, _ in automaton.find_matches_as_indexes(folded, overlapping=True):
            at_start, bits = bits_of[stem]
            if start >= until or start < begin:
                number = max(0, bisect_right(starts, start) - 1)
                begin = starts[number] if number else 0
                until = starts[number + 1] if number + 1 < len(starts) else len(folded)
            if at_start and (
                start == begin or (before := folded[start - 1]) == " " or not (before.isalnum() or before == "_")
            ):
                bits |= at_start
            found[number] |= bits
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


_PASS = _Pass()


def register_cue(*patterns: re.Pattern[str]) -> int:
    """The bit that a sentence carries where one of `patterns`, all for folded text, may match in it.

    Raises ValueError for one that may begin with anything.
    """
    return _PASS.register({stem for pattern in patterns for stem in openings(pattern)})


def register_words(words: Iterable[str]) -> int:
    """The bit that a sentence carries where one of `words`, folded and wherever in a word, begins in it."""
    return _PASS.register(set(words))


def find_cues(folded: str) -> int:
    """The bits of everything registered that may stand somewhere in `folded`, taken as one sentence."""
    return _PASS.by_sentence(folded, ())[0]


def cues_by_sentence(folded: str, starts: Sequence[int]) -> list[int]:
    """The same for each sentence of a text, of which `starts` are the beginnings.

    What stands between two sentences counts for the first of them.
    """
    return _PASS.by_sentence(folded, starts)
