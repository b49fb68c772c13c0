"""Which kinds of words stand in a sentence, told by one cheap pass before any expression is tried on it.

A reader registers the expressions that it will search for, and asks a sentence for the bit that it got:

    _CUE = register_cue(_BORN, _DIED)
    if sentence.cues & _CUE: ...

Where the bit is missing none of the expressions can match anywhere in the sentence. Where it is set they may.
"""

from __future__ import annotations

import re

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
            if start == 0 or not ((before := folded[start - 1]).isalnum() or before == "_"):
                found |= at_start
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
        self._automaton = AhoCorasick(stems, implementation=Implementation.DFA)
        return self._automaton


_PASS = _Pass()


def register_cue(*patterns: re.Pattern[str]) -> int:
    """The bit that a sentence carries where one of `patterns`, all for folded text, may match in it.

    Raises ValueError for one that may begin with anything.
    """
    return _PASS.register({stem for pattern in patterns for stem in openings(pattern)})


def find_cues(folded: str) -> int:
    """The bits of all registered expressions that may match somewhere in `folded`."""
    return _PASS.find(folded)
