"""Names of a compiled index: looked up in a trie where a capital stands near, or scanned for where they are few.

A million names can't be made into an automaton in the time in which a worker should start. A trie is there at once, but
has to be asked at each place; so it is asked at the words that begin with a capital and at the few before each, which
is where every name with a capital among its first words must begin. Names of other kinds (without capitals, with the
first one late, beginning with a mark, of a letter or two) are scanned for, as are all names where the whole index has
no more than `MOST_SCANNED`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import marisa_trie

from factcheck.compiled.lists import NumberLists
from factcheck.names import (
    MOST_SPACES_BEFORE_CAPITAL,
    BorneName,
    NameMention,
    NameScanner,
    in_word,
    leftmost_longest,
)

# An automaton of so many is made in a second and reads a post five times as fast as the trie.
MOST_SCANNED = 200_000
# The first letters that tell whether a name may begin at a place at all.
_FIRST_LETTERS = 3
_REMEMBERED = 20_000
_WORD = re.compile(r"\w+")
# The class stands first, so that `re` leaps from one capital to the next; before it no letter of the same word.
_ANY_CAPITAL = re.compile(r"[A-Z\x80-\U0010ffff](?<!\w.)", re.DOTALL)
_ASCII_CAPITAL = re.compile(r"[A-Z](?<!\w.)", re.DOTALL)


def is_looked_up(folded: str, name: BorneName) -> bool:
    """Whether every place of the name begins at a capital, or within a few words before one."""
    early = any(folded.count(" ", 0, at) <= MOST_SPACES_BEFORE_CAPITAL for at in name.capitals)
    return early and in_word(folded[0]) and len(folded) >= _FIRST_LETTERS


def gate_of(names: Iterable[tuple[str, BorneName]]) -> dict[str, int]:
    """By the first letters of names: bit n is set where one of them may have a capital at its place n."""
    gate: dict[str, int] = {}
    for folded, name in names:
        first = folded[:_FIRST_LETTERS]
        gate[first] = gate.get(first, 0) | sum(1 << at for at in name.capitals)
    return gate


class CompiledNames:
    """Every name of a compiled index. Bearers and places of capitals are those of `trie`'s keys, by their numbers.

    `gate` tells where to ask the trie (`gate_of`); `scanned` holds a JSON list of the names that it is not asked for.
    """

    def __init__(
        self,
        trie: marisa_trie.Trie,
        *,
        capitals: NumberLists,
        bearers: NumberLists,
        ids: marisa_trie.Trie,
        gate: Mapping[str, int],
        scanned: memoryview,
        longest: int,
    ) -> None:
        self._trie, self._capitals, self._bearers, self._ids = trie, capitals, bearers, ids
        self._gate = gate
        self._longest = longest
        self._scanned = scanned
        self._scanner: NameScanner | None = None
        self._name = lru_cache(maxsize=_REMEMBERED)(self._read_name)

    def find(self, text: str, folded: str) -> list[NameMention]:
        """Names standing as whole words, left to right, never overlapping. `folded` is `fold(text)`."""
        scanner = self._scanner
        if scanner is None:
            # Made when the first text is read, so that a process that only opens the index doesn't wait for it.
            scanner = self._scanner = NameScanner(json.loads(bytes(self._scanned)), self._name)
        candidates = list(scanner.candidates(text, folded))
        if self._gate:
            candidates.extend(self._candidates(text, folded))
        return leftmost_longest(candidates) if candidates else []

    def _candidates(self, text: str, folded: str) -> Iterator[tuple[int, int, BorneName]]:
        """The longest name that begins at each place where one may."""
        longest, name_of = self._longest, self._name
        for start in self._places(text, folded):
            for spelled in reversed(self._trie.prefixes(folded[start : start + longest])):
                end = start + len(spelled)
                name = name_of(spelled)
                if name is not None and name.stands_at(start, end, text, folded):
                    yield start, end, name
                    break

    def _places(self, text: str, folded: str) -> list[int]:
        """Where a name may begin: at a capital or at one of the few words before it; left to right."""
        gate = self._gate
        capitals = _capitals(text)
        places: list[int] = []
        floor = 0
        for number, at in enumerate(capitals):
            for start in _starts(folded, floor, at):
                bits = gate.get(folded[start : start + _FIRST_LETTERS])
                if bits is not None and (bits >> (at - start) & 1 or _fits_later(bits, start, capitals, number)):
                    places.append(start)
            floor = at + 1
        return places

    def _read_name(self, folded: str) -> BorneName | None:
        number = self._trie.get(folded)
        if number is None:
            return None
        ids = self._ids
        return BorneName(
            tuple(self._capitals[number]), tuple([ids.restore_key(bearer) for bearer in self._bearers[number]])
        )


def _starts(folded: str, floor: int, capital: int) -> list[int]:
    """Where the few words before a capital begin, none of them before `floor`; and the capital itself.

    `floor` is 0 or right behind another capital, hence within a word.
    """
    words = folded[floor:capital].rsplit(" ", MOST_SPACES_BEFORE_CAPITAL + 1)
    start = floor
    starts = []
    if len(words) > MOST_SPACES_BEFORE_CAPITAL + 1 or (floor and (words[0].isalnum() or not words[0])):
        start += len(words.pop(0)) + 1
    for word in words:
        if word.isalnum():
            starts.append(start)
        elif word:
            inner = [part.start() for part in _WORD.finditer(folded, start, start + len(word))]
            starts.extend(inner[1:] if inner and inner[0] == floor and floor else inner)
        start += len(word) + 1
    starts.append(capital)
    return starts


def _fits_later(bits: int, start: int, capitals: list[int], number: int) -> bool:
    """Whether a capital behind that of `number` stands where a name that begins at `start` has one."""
    furthest = bits.bit_length()
    for following in range(number + 1, len(capitals)):
        distance = capitals[following] - start
        if distance >= furthest:
            return False
        if bits >> distance & 1:
            return True
    return False


def _capitals(text: str) -> list[int]:
    """Where words begin with a capital."""
    if text.isascii():
        return [capital.start() for capital in _ASCII_CAPITAL.finditer(text)]
    return [at for letter in _ANY_CAPITAL.finditer(text) if text[at := letter.start()].isupper()]
