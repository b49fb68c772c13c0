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
    """All names of a set of subjects, compiled.

    Case is ignored but for one letter: of a name that is written with capitals one at least must stand in the text
    ("battle of Verdun", "Shakhty trial", never "the people's will" for a body of that name).
    """

    def __init__(self, subjects: Iterable[Subject]) -> None:
        bearers: dict[str, dict[str, None]] = {}
        capitals: dict[str, tuple[int, ...]] = {}
        for subject in subjects:
            for name in (subject.label, *subject.aliases):
                folded = fold(name)
                bearers.setdefault(folded, {})[subject.id] = None
                if not capitals.setdefault(folded, initials := _capitals(name)) or not initials:
                    capitals[folded] = ()  # one spelling without capitals is enough
        self._subjects = [tuple(ids) for ids in bearers.values()]
        self._capitals = list(capitals.values())
        self._automaton = AhoCorasick(bearers, matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def find(self, text: str, folded: str) -> list[NameMention]:
        """Names standing as whole words, left to right, never overlapping. `folded` is `fold(text)`."""
        mentions = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(folded):
            if start and _in_word(folded[start - 1]) and _in_word(folded[start]):
                continue
            if end < len(folded) and _in_word(folded[end]):
                continue
            capitals = self._capitals[pattern]
            if capitals and not any(text[start + at].isupper() for at in capitals):
                continue
            mentions.append(NameMention(start, end, self._subjects[pattern]))
        return mentions


def _capitals(name: str) -> tuple[int, ...]:
    """Where the words of a name begin with a capital; empty where none does."""
    return tuple(at for at, letter in enumerate(name) if letter.isupper() and (at == 0 or not _in_word(name[at - 1])))


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
