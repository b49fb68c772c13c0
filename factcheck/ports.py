"""What the engine asks of the references, whoever keeps them: in memory, in a compiled file, in a database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from factcheck.cited_sources import CompiledSources
from factcheck.names import NameMention
from factcheck.records import Fact, Subject
from factcheck.remembered import Remembered


class Names(Protocol):
    def find(self, text: str, folded: str) -> list[NameMention]:
        """Names standing as whole words in `text`, left to right, never overlapping. `folded` is `fold(text)`."""
        ...


class Index(Protocol):
    """Subjects and facts by id, with what is needed to find them from a text.

    `versions` says which packs it was built from: ((id, version), ...). `events_of` gives the events in which a
    subject takes part; `parts_of` the subjects that are part of another. `remembered` keeps what
    follows from them alone.
    """

    @property
    def subjects(self) -> Mapping[str, Subject]: ...
    @property
    def names(self) -> Names: ...
    @property
    def events_of(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def parts_of(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def sources(self) -> CompiledSources: ...
    @property
    def remembered(self) -> Remembered: ...
    @property
    def versions(self) -> tuple[tuple[str, str], ...]: ...

    def facts_of(self, subject: str, *properties: str) -> tuple[Fact, ...]:
        """The facts about a subject, narrowed to some properties where any are given."""
        ...
