"""The references that ship with the engine, compiled when they are first asked for and kept for the next time."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from factcheck.compiled import CompiledIndex, CorruptIndex, compile_index, open_index
from factcheck.packs import bundled_folders, bundled_packs, digest_of


@cache
def bundled_index() -> CompiledIndex:
    """Opens in a tenth of a second; after a change of the packs they are compiled first, which takes some ten.

    The file lies in the user's cache ($XDG_CACHE_HOME, else ~/.cache), and where nothing can be written there, in a
    folder that goes with the process.
    """
    state = hashlib.sha256("".join(map(digest_of, bundled_folders())).encode()).hexdigest()
    path = cache_folder() / f"references-{state[:16]}.index"
    # Missing, of another engine's format, or damaged: either way it is made anew.
    with suppress(OSError, CorruptIndex):
        return open_index(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _compile(path)
    except OSError:
        with tempfile.TemporaryDirectory(prefix="plumbline-references-") as folder:
            return _compile(Path(folder) / path.name)  # it stays open when the folder is gone


def cache_folder() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "plumbline"


def _compile(path: Path) -> CompiledIndex:
    packs = bundled_packs()
    compile_index(
        path,
        (subject for pack in packs for subject in pack.subjects),
        (fact for pack in packs for fact in pack.facts),
        (source for pack in packs for source in pack.sources),
        ((pack.id, pack.version) for pack in packs),
    )
    return open_index(path)
