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

    Case is ignored but for one letter: a name that is written with capitals must have the last of them
    ("battle of Verdun", never "the people's will" for a body of that name).
    """

    def __init__(self, subjects: Iterable[Subject]) -> None:
        bearers: dict[str, dict[str, None]] = {}
        capitals: dict[str, int | None] = {}
        for subject in subjects:
            for name in (subject.label, *subject.aliases):
                folded = fold(name)
                bearers.setdefault(folded, {})[subject.id] = None
                capital = _last_capital(name)
                if capitals.setdefault(folded, capital) is not None and capital is None:
                    capitals[folded] = None  # one spelling without capitals is enough
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
            capital = self._capitals[pattern]
            if capital is not None and not text[start + capital].isupper():
                continue
            mentions.append(NameMention(start, end, self._subjects[pattern]))
        return mentions


def _last_capital(name: str) -> int | None:
    """Where the last capital at a word's beginning stands; None where the name has none."""
    at = [i for i, letter in enumerate(name) if letter.isupper() and (i == 0 or not _in_word(name[i - 1]))]
    return at[-1] if at else None


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
