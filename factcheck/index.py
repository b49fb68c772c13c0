"""References in memory: the one shape in which rules see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from factcheck.packs import Pack, bundled_packs
from factcheck.records import Fact, RatedSource, Subject


@dataclass(frozen=True)
class MemoryIndex:
    """Subjects and facts by id. `versions` says which packs it was built from: ((id, version), ...)."""

    subjects: dict[str, Subject]
    facts: dict[str, tuple[Fact, ...]]
    sources: tuple[RatedSource, ...]
    versions: tuple[tuple[str, str], ...]


def build_index(
    subjects: Iterable[Subject],
    facts: Iterable[Fact],
    sources: Iterable[RatedSource],
    *,
    versions: Iterable[tuple[str, str]],
) -> MemoryIndex:
    """Facts come grouped by the subject that they speak of; subjects of one id are merged by the caller's order."""
    grouped: dict[str, list[Fact]] = {}
    for fact in facts:
        grouped.setdefault(fact.subject, []).append(fact)
    return MemoryIndex(
        subjects={subject.id: subject for subject in subjects},
        facts={subject: tuple(group) for subject, group in grouped.items()},
        sources=tuple(sources),
        versions=tuple(versions),
    )


def index_of_packs(packs: Iterable[Pack]) -> MemoryIndex:
    packs = tuple(packs)
    return build_index(
        (subject for pack in packs for subject in pack.subjects),
        (fact for pack in packs for fact in pack.facts),
        (source for pack in packs for source in pack.sources),
        versions=((pack.id, pack.version) for pack in packs),
    )


@cache
def bundled_index() -> MemoryIndex:
    """The references that ship with the engine."""
    return index_of_packs(bundled_packs())
