"""Read a pack's folder into records, or say which row is wrong and what would have been right."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.packs.columns import FACT_COLUMNS, SOURCE_COLUMNS, SUBJECT_COLUMNS
from factcheck.packs.facts import read_facts
from factcheck.packs.sources import read_sources
from factcheck.packs.subjects import check_relations, read_subjects
from factcheck.packs.tables import PackError, check_shared, read_file
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
    manifest_path = folder / "pack.toml"
    try:
        manifest = tomllib.loads(read_file(manifest_path))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{manifest_path}: not TOML ({error}).") from None
    for field in ("id", "name", "version", "licence", "attribution"):
        if not isinstance(manifest.get(field), str) or not manifest[field]:
            raise PackError(f'{manifest_path}: {field} is missing; write {field} = "...".')
    shared = {
        table: check_shared(f"{manifest_path}: [{table}]", manifest.get(table, {}), columns)
        for table, columns in (("subjects", SUBJECT_COLUMNS), ("facts", FACT_COLUMNS), ("sources", SOURCE_COLUMNS))
    }
    subjects = tuple(read_subjects(folder / "subjects.csv", shared["subjects"]))
    check_relations(folder / "subjects.csv", subjects)
    known = {subject.id for subject in subjects}
    facts = tuple(read_facts(folder / "facts.csv", shared["facts"], known=known, pack=manifest["id"]))
    sources_path = folder / "sources.csv"
    sources = tuple(read_sources(sources_path, shared["sources"])) if sources_path.exists() else ()
    return Pack(
        id=manifest["id"],
        name=manifest["name"],
        version=manifest["version"],
        licence=manifest["licence"],
        attribution=manifest["attribution"],
        digest=_digest(folder),
        subjects=subjects,
        facts=facts,
        sources=sources,
    )


@cache
def bundled_packs() -> tuple[Pack, ...]:
    """The packs that ship with the engine, in the order of their ids."""
    here = Path(__file__).parent
    return tuple(read_pack(path.parent) for path in sorted(here.glob("*/pack.toml")))


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for name in ("pack.toml", "subjects.csv", "facts.csv", "sources.csv"):
        path = folder / name
        if path.exists():
            total.update(f"{name}\0".encode() + path.read_bytes())
    return total.hexdigest()
