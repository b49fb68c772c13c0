"""Read a pack's folder into records, or say which row is wrong and what would have been right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.packs.facts import read_facts
from factcheck.packs.manifest import bundled_folders, digest_of, read_manifest
from factcheck.packs.sources import read_sources
from factcheck.packs.subjects import check_relations, read_subjects
from factcheck.records import Fact, RatedSource, Subject


@dataclass(frozen=True)
class Pack:
    id: str
    name: str
    version: str
    licence: str
    attribution: str
    digest: str
    subjects: tuple[Subject, ...]
    facts: tuple[Fact, ...]
    sources: tuple[RatedSource, ...]


def read_pack(folder: Path) -> Pack:
    """Read and validate one pack. Subjects that a fact or a participant names must be in the same pack."""
    manifest = read_manifest(folder)
    shared = manifest.shared
    subjects = tuple(read_subjects(folder / "subjects.csv", shared["subjects"]))
    check_relations(folder / "subjects.csv", subjects)
    known = {subject.id for subject in subjects}
    facts = tuple(read_facts(folder / "facts.csv", shared["facts"], known=known, pack=manifest.id))
    sources_path = folder / "sources.csv"
    sources = tuple(read_sources(sources_path, shared["sources"])) if sources_path.exists() else ()
    return Pack(
        id=manifest.id,
        name=manifest.name,
        version=manifest.version,
        licence=manifest.licence,
        attribution=manifest.attribution,
        digest=digest_of(folder),
        subjects=subjects,
        facts=facts,
        sources=sources,
    )


@cache
def bundled_packs() -> tuple[Pack, ...]:
    """The packs that ship with the engine, in the order of their folders."""
    return tuple(read_pack(folder) for folder in bundled_folders())
