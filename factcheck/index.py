"""References in memory: the one shape in which rules see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from factcheck.cited_sources import CompiledSources, compile_sources
from factcheck.names import NameFinder
from factcheck.packs import Pack
from factcheck.records import Fact, RatedSource, Subject
from factcheck.remembered import Remembered


@dataclass(frozen=True)
class MemoryIndex:
    """Subjects and facts by id, with what is needed to find them from a text.

    `versions` says which packs it was built from: ((id, version), ...). `events_of` gives the events in which a
    subject takes part; `parts_of` the subjects that are part of another.
    """

    subjects: dict[str, Subject]
    facts: dict[str, tuple[Fact, ...]]
    names: NameFinder
    events_of: dict[str, tuple[str, ...]]
    parts_of: dict[str, tuple[str, ...]]
    sources: CompiledSources
    versions: tuple[tuple[str, str], ...]
    remembered: Remembered = field(default_factory=Remembered, repr=False, compare=False)

    def facts_of(self, subject: str, *properties: str) -> tuple[Fact, ...]:
        """The facts about a subject, narrowed to some properties where any are given."""
        facts = self.facts.get(subject, ())
        return tuple(fact for fact in facts if fact.property in properties) if properties else facts


def build_index(
    subjects: Iterable[Subject],
    facts: Iterable[Fact],
    sources: Iterable[RatedSource],
    *,
    versions: Iterable[tuple[str, str]],
) -> MemoryIndex:
    """Put references in order. Several packs may speak of one subject: their names and relations add up."""
    merged = merge_subjects(subjects)
    return MemoryIndex(
        subjects=merged,
        facts=facts_by_subject(facts),
        names=NameFinder(merged.values()),
        events_of=events_by_participant(merged.values()),
        parts_of=parts_by_whole(merged.values()),
        sources=compile_sources(sources),
        versions=tuple(versions),
    )


def merge_subjects(subjects: Iterable[Subject]) -> dict[str, Subject]:
    """The subjects by id, those of one id made one."""
    merged: dict[str, Subject] = {}
    for subject in subjects:
        known = merged.get(subject.id)
        merged[subject.id] = merge_two(known, subject) if known else subject
    return merged


def facts_by_subject(facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    grouped: dict[str, list[Fact]] = {}
    for fact in facts:
        grouped.setdefault(fact.subject, []).append(fact)
    return {subject: tuple(group) for subject, group in grouped.items()}


def events_by_participant(subjects: Iterable[Subject]) -> dict[str, tuple[str, ...]]:
    return _related((participant, subject.id) for subject in subjects for participant in subject.participants)


def parts_by_whole(subjects: Iterable[Subject]) -> dict[str, tuple[str, ...]]:
    return _related((whole, subject.id) for subject in subjects for whole in subject.part_of)


def _related(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return {one: tuple(others) for one, others in found.items()}


def index_of_packs(packs: Iterable[Pack]) -> MemoryIndex:
    packs = tuple(packs)
    return build_index(
        (subject for pack in packs for subject in pack.subjects),
        (fact for pack in packs for fact in pack.facts),
        (source for pack in packs for source in pack.sources),
        versions=((pack.id, pack.version) for pack in packs),
    )


def merge_two(known: Subject, other: Subject) -> Subject:
    """One subject of what two references know of it: names and relations add up, for the rest the first one counts."""
    return replace(
        known,
        aliases=_union(known.aliases, (other.label, *other.aliases)),
        type=known.type or other.type,
        participants=_union(known.participants, other.participants),
        place=known.place or other.place,
        begin=known.begin or other.begin,
        end=known.end or other.end,
        part_of=_union(known.part_of, other.part_of),
        keywords=_union(known.keywords, other.keywords),
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
