"""The stored references as the engine reads them: compiled once on each machine, mapped by every process."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from factcheck import records
from factcheck.compiled import CompiledIndex, CorruptIndex, compile_index, open_index
from moderation.lib.locks import only_one_process
from moderation.references.models import Fact, ReferencePack, Source, Subject
from moderation.references.rows import fact_record, source_record, subject_record
from moderation.references.services.rating import OWN_RATINGS

# Seconds for which the file of other packs is left: a process that is about to open it shouldn't find it gone.
_KEPT_FOR = 3_600

_lock = threading.Lock()
_kept: tuple[CompiledIndex, str] | None = None


def current_index() -> tuple[CompiledIndex, str]:
    """The index of all packs in memory and its snapshot: a hash that changes with every change of the active ones.

    Takes one small query while nothing has changed. After a change, the first process on a machine compiles the packs
    into a file (ten seconds for a million names), and the others wait for it.
    """
    global _kept
    packs, snapshot = _active_packs()
    with _lock:
        while _kept is None or _kept[1] != snapshot:
            index = _open_or_compile(packs, snapshot)
            was, (packs, snapshot) = snapshot, _active_packs()
            if was == snapshot and index is not None:
                _kept = index, snapshot
        return _kept


def _active_packs() -> tuple[list[tuple[int, str, str]], str]:
    """([(row id, slug, version)], snapshot) in the order of the slugs; one small query."""
    packs = ReferencePack.objects.filter(is_active=True, is_in_memory=True)
    rows = list(packs.order_by("slug").values_list("pk", "slug", "version", "digest"))
    said = "\n".join(f"{slug} {version} {digest}" for _, slug, version, digest in rows)
    return [(pk, slug, version) for pk, slug, version, _ in rows], hashlib.sha256(said.encode()).hexdigest()


def _open_or_compile(packs: list[tuple[int, str, str]], snapshot: str) -> CompiledIndex | None:
    """None where the packs changed while they were read: what was compiled then is neither the old nor the new."""
    folder = settings.DATA_DIR / "references"
    path = folder / f"{snapshot}.index"
    # Missing, of another engine's format, or damaged: either way it is made anew.
    with suppress(FileNotFoundError, CorruptIndex):
        return open_index(path)
    folder.mkdir(parents=True, exist_ok=True)
    with only_one_process(folder / "compiling.lock"):
        with suppress(FileNotFoundError, CorruptIndex):
            return open_index(path)  # another process has made it meanwhile
        unproven = path.with_suffix(".unproven")
        compile_index(
            unproven, _subjects(packs), _facts(packs), _sources(packs), [(slug, version) for _, slug, version in packs]
        )
        if _active_packs()[1] != snapshot:
            unproven.unlink()
            return None
        unproven.replace(path)
        _remove_old(folder)
        return open_index(path)


def _remove_old(folder: Path) -> None:
    """Files of packs that are no longer active. Processes that have one open keep it."""
    for path in folder.glob("*.index"):
        with suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime > _KEPT_FOR:
                path.unlink()


def _subjects(packs: list[tuple[int, str, str]]) -> Iterator[records.Subject]:
    for pack, _, _ in packs:
        yield from map(subject_record, Subject.objects.filter(pack=pack).order_by("pk").iterator())


def _facts(packs: list[tuple[int, str, str]]) -> Iterator[records.Fact]:
    for pack, slug, _ in packs:
        keys = dict(Subject.objects.filter(pack=pack).values_list("pk", "key"))
        for row in Fact.objects.filter(subject__pack=pack).order_by("pk").iterator():
            yield fact_record(row, subject=keys[row.subject_id], pack=slug)


def _sources(packs: list[tuple[int, str, str]]) -> Iterator[records.RatedSource]:
    """What this community rates itself stands in place of what others say."""
    own = set(Source.objects.filter(pack__slug=OWN_RATINGS).values_list("key", flat=True))
    for pack, slug, _ in packs:
        for row in Source.objects.filter(pack=pack).order_by("pk").iterator():
            if slug == OWN_RATINGS or row.key not in own:
                yield source_record(row)
