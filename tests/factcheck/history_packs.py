"""The bundled packs that are written by hand: all relations, figures and ratings, and read in a moment."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from factcheck.index import MemoryIndex, index_of_packs
from factcheck.packs import Pack, bundled_folders, read_pack

_NAMES = (
    "death_tolls",
    "death_tolls_wikipedia",
    "soviet_history",
    "soviet_history_wikipedia",
    "wikipedia_source_ratings",
)
HISTORY_FOLDERS = [folder for folder in bundled_folders() if folder.name in _NAMES]


@cache
def history_packs() -> tuple[Pack, ...]:
    return tuple(read_pack(folder) for folder in HISTORY_FOLDERS)


@cache
def history_index() -> MemoryIndex:
    return index_of_packs(history_packs())


def joined(*folders: Path) -> Pack:
    """Packs that share their subjects as one: rows of another licence lie in a folder of their own."""
    packs = [read_pack(folder) for folder in folders]
    index = index_of_packs(packs)
    return replace(packs[0], subjects=tuple(index.subjects.values()), facts=tuple(f for p in packs for f in p.facts))
