"""The bundled packs that are written by hand: all relations, figures and ratings, and read in a moment."""

from __future__ import annotations

from functools import cache

from factcheck.index import MemoryIndex, index_of_packs
from factcheck.packs import Pack, bundled_folders, read_pack

_NAMES = ("death_tolls", "soviet_history", "wikipedia_source_ratings")
HISTORY_FOLDERS = [folder for folder in bundled_folders() if folder.name in _NAMES]


@cache
def history_packs() -> tuple[Pack, ...]:
    return tuple(read_pack(folder) for folder in HISTORY_FOLDERS)


@cache
def history_index() -> MemoryIndex:
    return index_of_packs(history_packs())
