"""A compiled file opened: the `Index` of `factcheck.ports`, with its records read when they are asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import marisa_trie

from factcheck.cited_sources import CompiledSources, compile_sources
from factcheck.compiled.lists import NumberLists, Pieces
from factcheck.compiled.names import CompiledNames
from factcheck.compiled.records import read_facts, read_source, read_subject
from factcheck.compiled.sections import Head, open_sections
from factcheck.records import Fact, Subject
from factcheck.remembered import Remembered

_Value = TypeVar("_Value")
# Records that a worker keeps at hand: some 50 MB at most.
_REMEMBERED = 20_000


class CompiledIndex:
    """References in a file that all processes share. Read-only; any number of processes and threads may use it.

    An open index goes on with the file that it opened, also when another has been put in its place.
    """

    def __init__(self, head: Head, sections: Mapping[str, memoryview]) -> None:
        self.head = head
        self._ids = marisa_trie.Trie().frombytes(bytes(sections["ids"]))
        self._facts = Pieces(sections["facts.ends"], sections["facts"])
        self._subjects = Pieces(sections["subjects.ends"], sections["subjects"])
        self.subjects: Mapping[str, Subject] = _ById(self._ids, self._read_subject)
        self.events_of: Mapping[str, tuple[str, ...]] = self._relation(sections, "events")
        self.parts_of: Mapping[str, tuple[str, ...]] = self._relation(sections, "parts")
        self.names = CompiledNames(
            marisa_trie.Trie().frombytes(bytes(sections["names"])),
            capitals=NumberLists(sections["capitals.ends"], sections["capitals"]),
            bearers=NumberLists(sections["bearers.ends"], sections["bearers"]),
            ids=self._ids,
            gate=json.loads(bytes(sections["gate"])),
            scanned=sections["scanned"],
            longest=int.from_bytes(sections["longest"], "little"),
        )
        rated = Pieces(sections["sources.ends"], sections["sources"])
        self.sources: CompiledSources = compile_sources(read_source(rated[number]) for number in range(len(rated)))
        self.remembered = Remembered()
        self._facts_of = lru_cache(maxsize=_REMEMBERED)(self._read_facts)

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        return self.head.versions

    def facts_of(self, subject: str, *properties: str) -> tuple[Fact, ...]:
        """The facts about a subject, narrowed to some properties where any are given."""
        return self._facts_of(subject, properties)

    def _read_facts(self, subject: str, properties: tuple[str, ...]) -> tuple[Fact, ...]:
        number = self._ids.get(subject)
        written = self._facts[number] if number is not None else b""
        if not written:
            return ()
        facts = read_facts(written)
        return tuple(fact for fact in facts if fact.property in properties) if properties else facts

    def _read_subject(self, number: int) -> Subject | None:
        written = self._subjects[number]
        return read_subject(written) if written else None

    def _relation(self, sections: Mapping[str, memoryview], name: str) -> Mapping[str, tuple[str, ...]]:
        lists = NumberLists(sections[f"{name}.ends"], sections[name])
        ids = self._ids

        def read(number: int) -> tuple[str, ...] | None:
            return tuple([ids.restore_key(other) for other in lists[number]]) or None

        return _ById(ids, read)


class _ById(Mapping[str, _Value]):
    """What is kept under the ids that have any; those asked for last are remembered."""

    def __init__(self, ids: marisa_trie.Trie, read: Callable[[int], _Value | None]) -> None:
        self._ids, self._read = ids, read
        self._find = lru_cache(maxsize=_REMEMBERED)(self._look_up)

    def __getitem__(self, key: str) -> _Value:
        value = self._find(key)
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._find(key) is not None

    def __iter__(self) -> Iterator[str]:
        for number in range(len(self._ids)):
            if self._read(number) is not None:
                yield self._ids.restore_key(number)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _look_up(self, key: str) -> _Value | None:
        number = self._ids.get(key)
        return None if number is None else self._read(number)


def open_index(path: Path | str) -> CompiledIndex:
    """Open what `compile_index` wrote. Raises CorruptIndex for any other file; OSError where there is none."""
    head, sections = open_sections(Path(path))
    return CompiledIndex(head, sections)
