"""Find the names that references know in a text: one Aho-Corasick pass over every label and alias."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from unicodedata import combining, normalize

from ahocorasick_rs import AhoCorasick, Implementation

from factcheck.frozen import record
from factcheck.records import Subject
from factcheck.text.folding import fold
from factcheck.text.spacing import spaced

# Case tells a name by one of its first words: within so many spaces a capital must stand.
MOST_SPACES_BEFORE_CAPITAL = 3
# "U-2", "V-E Day": a letter by itself is another word.
_LETTER_BY_HYPHEN = re.compile(r"\b\w-|-\w\b")


@record
class NameMention:
    """A name where it stands, and every subject that bears it (more than one: the name alone doesn't tell which)."""

    start: int
    end: int
    subjects: tuple[str, ...]


@dataclass(slots=True)
class BorneName:
    """What is known of a folded name. `capitals`: places in it of which one at least must be a capital in the text;
    with none of them, case doesn't matter. `bearers`: ids of its subjects.
    """

    capitals: tuple[int, ...]
    bearers: tuple[str, ...]

    def stands_at(self, start: int, end: int, text: str, folded: str) -> bool:
        """Whether the letters from `start` to `end`, which spell the name, are whole words in fitting case."""
        if start and in_word(folded[start - 1]) and in_word(folded[start]):
            return False
        if end < len(folded) and in_word(folded[end]):
            return False
        return not self.capitals or any(text[start + at].isupper() for at in self.capitals)


class NameFinder:
    """All names of a set of subjects, compiled.

    Case is ignored but for one letter: of a name that is written with capitals one at least must stand in the text
    ("battle of Verdun", "Shakhty trial", never "the people's will" for a body of that name).
    """

    def __init__(self, subjects: Iterable[Subject]) -> None:
        names = borne_names(subjects)
        self._scanner = NameScanner(names, names.get)

    def find(self, text: str, folded: str) -> list[NameMention]:
        """Names standing as whole words, left to right, never overlapping. `folded` is `fold(text)`."""
        return leftmost_longest(self._scanner.candidates(text, folded))


class NameScanner:
    """Finds every place of every name, also those within one another, in one pass.

    The pass runs over words with blanks around them: a name can only begin behind a blank then, so that most letters
    lead nowhere at once, and what stands between the words of a name is looked at afterwards. `name_of` gives the name
    that is written so, None where there is none.
    """

    def __init__(self, names: Iterable[str], name_of: Callable[[str], BorneName | None]) -> None:
        self._name_of = name_of
        patterns: dict[str, None] = {}
        # Names that begin with a mark ("'Abd al-Rahman") stand one place further to the left.
        self._some_begin_with_mark = False
        for name in names:
            if in_word(name[0]):
                patterns[f" {spaced(name)}"] = None
            else:
                patterns[spaced(name)] = None
                self._some_begin_with_mark = True
        self._automaton = AhoCorasick(patterns, implementation=Implementation.ContiguousNFA, store_patterns=False)

    def candidates(self, text: str, folded: str) -> Iterator[tuple[int, int, BorneName]]:
        """(start, end, name) of every name that stands in the text as whole words."""
        name_of = self._name_of
        for _, start, end in self._automaton.find_matches_as_indexes(f" {spaced(folded)}", overlapping=True):
            end -= 1
            name = name_of(folded[start:end])
            if name is not None and name.stands_at(start, end, text, folded):
                yield start, end, name
            if self._some_begin_with_mark and start:
                name = name_of(folded[start - 1 : end])
                if name is not None and name.stands_at(start - 1, end, text, folded):
                    yield start - 1, end, name


def leftmost_longest(candidates: Iterable[tuple[int, int, BorneName]]) -> list[NameMention]:
    """Of names that overlap, the one that begins first; of those that begin together, the longest."""
    mentions: list[NameMention] = []
    reached = 0
    for start, end, name in sorted(candidates, key=_by_place):
        if start >= reached:
            mentions.append(NameMention(start, end, name.bearers))
            reached = end
    return mentions


def borne_names(subjects: Iterable[Subject]) -> dict[str, BorneName]:
    """Every folded name with its bearers, in order of the subjects."""
    bearers: dict[str, dict[str, None]] = {}
    capitals: dict[str, tuple[int, ...]] = {}
    for subject in subjects:
        for name in spellings((subject.label, *subject.aliases)):
            folded = fold(name)
            if not folded or "\0" in folded:  # nobody writes a NUL, and compiled names can't hold one
                continue
            bearers.setdefault(folded, {})[subject.id] = None
            if not capitals.setdefault(folded, initials := _capitals(name)) or not initials:
                capitals[folded] = ()  # one spelling without capitals is enough
    return {folded: BorneName(capitals[folded], tuple(ids)) for folded, ids in bearers.items()}


def spellings(names: Iterable[str]) -> Iterator[str]:
    """The names, and each as hurried writers have it: "Thirty Years War", "Soviet Afghan war", "Katyn" for "Katyń"."""
    for name in names:
        yield name
        plain = name if name.isascii() else _without_accents(name)
        if plain != name:
            yield plain
        if "'" in plain:
            yield (plain := plain.replace("'", ""))
        if "-" in plain and not _LETTER_BY_HYPHEN.search(plain):
            yield plain.replace("-", " ")


def _without_accents(name: str) -> str:
    """Without accents, with straight apostrophes and plain hyphens."""
    plain = "".join(letter for letter in normalize("NFKD", name) if not combining(letter))
    return plain.replace("\u2019", "'").replace("\u2013", "-")


def _by_place(candidate: tuple[int, int, BorneName]) -> tuple[int, int]:
    return candidate[0], -candidate[1]


def _capitals(name: str) -> tuple[int, ...]:
    """Where the first words of a name begin with a capital; the first capital where those have none, () if none has."""
    found = tuple(at for at, letter in enumerate(name) if letter.isupper() and (at == 0 or not in_word(name[at - 1])))
    early = tuple(at for at in found if fold(name[:at]).count(" ") <= MOST_SPACES_BEFORE_CAPITAL)
    return early or found[:1]


def in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
