"""What changes the store of references."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from django.db import transaction

from factcheck.packs import Pack
from moderation.audit.services import record
from moderation.references.models import Fact, ReferencePack, Source, Subject

_ROWS_AT_ONCE = 500


class LoadOutcome(Enum):
    LOADED = "loaded"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def load_pack(pack: Pack, *, at: datetime) -> LoadOutcome:
    """Store a pack; the same digest again changes nothing, another one replaces the pack's rows at once."""
    stated = {
        "name": pack.name,
        "version": pack.version,
        "digest": pack.digest,
        "licence": pack.licence,
        "attribution": pack.attribution,
        "loaded_at": at,
    }
    with transaction.atomic():
        row, is_new = ReferencePack.objects.get_or_create(slug=pack.id, defaults=stated)
        # Held until the transaction ends: of two loaders the second finds the first one's digest.
        row = ReferencePack.objects.select_for_update().get(pk=row.pk)
        if not is_new:
            if row.digest == pack.digest:
                return LoadOutcome.UNCHANGED
            for name, value in stated.items():
                setattr(row, name, value)
            row.save()
            row.subjects.all().delete()
            row.sources.all().delete()
        _store_rows(pack, row)
        summary = f"{row}: {len(pack.subjects)} subjects, {len(pack.facts)} facts, {len(pack.sources)} rated sources."
        record("load_pack", row, actor=None, at=at, summary=summary)
    return LoadOutcome.LOADED if is_new else LoadOutcome.REPLACED


def _store_rows(pack: Pack, row: ReferencePack) -> None:
    subjects = Subject.objects.bulk_create(
        [
            Subject(
                pack=row,
                key=subject.id,
                kind=subject.kind,
                label=subject.label,
                type=subject.type,
                aliases=list(subject.aliases),
                participants=list(subject.participants),
                place=subject.place,
                begin=subject.begin,
                end=subject.end,
                part_of=list(subject.part_of),
                keywords=list(subject.keywords),
            )
            for subject in pack.subjects
        ],
        batch_size=_ROWS_AT_ONCE,
    )
    by_key = {subject.key: subject for subject in subjects}
    Fact.objects.bulk_create(_fact_rows(pack, by_key), batch_size=_ROWS_AT_ONCE)
    Source.objects.bulk_create(
        [
            Source(
                pack=row,
                key=source.id,
                name=source.name,
                names=list(source.names),
                domains=list(source.domains),
                rating=source.rating,
                rated_by=source.rated_by,
                url=source.url,
                licence=source.licence,
                note=source.note,
            )
            for source in pack.sources
        ],
        batch_size=_ROWS_AT_ONCE,
    )


def _fact_rows(pack: Pack, subjects: dict[str, Subject]) -> list[Fact]:
    rows = []
    for fact in pack.facts:
        row = Fact(
            subject=subjects[fact.subject],
            key=fact.id,
            property=fact.property,
            object=fact.object,
            measure=fact.scope.measure,
            whom=fact.scope.whom,
            where=fact.scope.where,
            period=fact.scope.when,
            as_of=fact.as_of,
            author=fact.citation.author,
            title=fact.citation.title,
            year=fact.citation.year,
            publisher=fact.citation.publisher,
            url=fact.citation.url,
            seen_at=fact.citation.seen_at,
            licence=fact.licence,
            note=fact.note,
        )
        if fact.quantity is not None:
            row.low, row.high, row.bound = fact.quantity.low, fact.quantity.high, fact.quantity.bound.value
            row.approximate, row.unit = fact.quantity.approximate, fact.quantity.unit
        if fact.when is not None:
            row.edtf, row.calendar = fact.when.edtf, fact.when.calendar.value
        rows.append(row)
    return rows
