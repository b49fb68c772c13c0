"""Find the names that references know in a text: one Aho-Corasick pass over every label and alias."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from factcheck.records import Subject
from factcheck.text.folding import fold


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name where it stands, and every subject that bears it (more than one: the name alone doesn't tell which)."""

    start: int
    end: int
    subjects: tuple[str, ...]


class NameFinder:
    """All names of a set of subjects, compiled. Case is ignored, but for the first letter of a capitalised name."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        bearers: dict[str, dict[str, bool]] = {}
        for subject in subjects:
            for name in (subject.label, *subject.aliases):
                bearers.setdefault(fold(name), {})[subject.id] = name[:1].isupper()
        self._names = list(bearers)
        self._subjects = [tuple(ids) for ids in bearers.values()]
        self._capitalised = [all(ids.values()) for ids in bearers.values()]
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def find(self, text: str, folded: str) -> list[NameMention]:
        """Names standing as whole words, left to right, never overlapping. `folded` is `fold(text)`."""
        mentions = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(folded):
            if start and _in_word(folded[start - 1]) and _in_word(folded[start]):
                continue
            if end < len(folded) and _in_word(folded[end]):
                continue
            if self._capitalised[pattern] and not text[start].isupper() and text[start].isalpha():
                continue
            mentions.append(NameMention(start, end, self._subjects[pattern]))
        return mentions


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
