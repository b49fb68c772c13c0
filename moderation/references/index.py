"""The stored references as the engine reads them, kept in this process until the store changes."""

from __future__ import annotations

import hashlib
import threading

from factcheck import records
from factcheck.index import MemoryIndex, build_index
from moderation.references.models import Fact, ReferencePack, Source, Subject
from moderation.references.rows import fact_record, source_record, subject_record

_lock = threading.Lock()
_kept: tuple[MemoryIndex, str] | None = None


def current_index() -> tuple[MemoryIndex, str]:
    """The index and its snapshot: a hash that changes with every change of the active packs."""
    global _kept
    packs, snapshot = _active_packs()
    with _lock:
        while _kept is None or _kept[1] != snapshot:
            index = _build(packs)
            was, (packs, snapshot) = snapshot, _active_packs()
            # A pack loaded while its rows were read would give an index that is neither the old nor the new.
            if was == snapshot:
                _kept = index, snapshot
        return _kept


def _active_packs() -> tuple[list[tuple[int, str, str]], str]:
    """([(row id, slug, version)], snapshot) in the order of the slugs; one small query."""
    rows = list(
        ReferencePack.objects.filter(is_active=True).order_by("slug").values_list("pk", "slug", "version", "digest")
    )
    said = "\n".join(f"{slug} {version} {digest}" for _, slug, version, digest in rows)
    return [(pk, slug, version) for pk, slug, version, _ in rows], hashlib.sha256(said.encode()).hexdigest()


def _build(packs: list[tuple[int, str, str]]) -> MemoryIndex:
    subjects: list[records.Subject] = []
    facts: list[records.Fact] = []
    sources: list[records.RatedSource] = []
    for pack, slug, _ in packs:
        subjects += (subject_record(row) for row in Subject.objects.filter(pack=pack).order_by("pk"))
        of_pack = Fact.objects.filter(subject__pack=pack).select_related("subject").order_by("pk")
        facts += (fact_record(row, pack=slug) for row in of_pack)
        sources += (source_record(row) for row in Source.objects.filter(pack=pack).order_by("pk"))
    return build_index(subjects, facts, sources, versions=[(slug, version) for _, slug, version in packs])
