"""The stored references as the engine reads them, kept in this process until the store changes."""

from __future__ import annotations

import hashlib
import threading

from factcheck import records
from factcheck.index import MemoryIndex, build_index
from moderation.references.models import Fact, ReferencePack, Source, Subject

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
        subjects += (_subject(row) for row in Subject.objects.filter(pack=pack).order_by("pk"))
        of_pack = Fact.objects.filter(subject__pack=pack).select_related("subject").order_by("pk")
        facts += (_fact(row, pack=slug) for row in of_pack)
        sources += (_source(row) for row in Source.objects.filter(pack=pack).order_by("pk"))
    return build_index(subjects, facts, sources, versions=[(slug, version) for _, slug, version in packs])


def _subject(row: Subject) -> records.Subject:
    return records.Subject(
        id=row.key,
        kind=row.kind,
        label=row.label,
        aliases=tuple(row.aliases),
        type=row.type,
        participants=tuple(row.participants),
        place=row.place,
        begin=row.begin,
        end=row.end,
        part_of=tuple(row.part_of),
        keywords=tuple(row.keywords),
    )


def _fact(row: Fact, *, pack: str) -> records.Fact:
    return records.Fact(
        id=row.key,
        subject=row.subject.key,
        property=row.property,
        citation=records.Citation(
            author=row.author,
            title=row.title,
            year=row.year,
            publisher=row.publisher,
            url=row.url,
            seen_at=row.seen_at,
        ),
        licence=row.licence,
        pack=pack,
        quantity=_quantity(row) if not row.edtf else None,
        when=records.When(edtf=row.edtf, calendar=records.Calendar(row.calendar)) if row.edtf else None,
        scope=records.Scope(measure=row.measure, whom=row.whom, where=row.where, when=row.period),
        object=row.object,
        as_of=row.as_of,
        note=row.note,
    )


def _quantity(row: Fact) -> records.Quantity:
    return records.Quantity(
        low=row.low,
        high=row.high,
        bound=records.Bound(row.bound),
        approximate=row.approximate,
        unit=row.unit,
    )


def _source(row: Source) -> records.RatedSource:
    return records.RatedSource(
        id=row.key,
        name=row.name,
        names=tuple(row.names),
        domains=tuple(row.domains),
        rating=row.rating,
        rated_by=row.rated_by,
        url=row.url,
        licence=row.licence,
        note=row.note,
    )
