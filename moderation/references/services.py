"""What changes the store of references."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TypeVar

from django.db import models, transaction

from factcheck.packs import Pack, PackError
from moderation.audit.services import record
from moderation.references.models import Fact, ReferencePack, Source, Subject
from moderation.references.rows import fact_row, source_row, subject_row

_ROWS_AT_ONCE = 500
_Row = TypeVar("_Row", bound=models.Model)


class LoadOutcome(Enum):
    LOADED = "loaded"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def load_pack(pack: Pack, *, at: datetime) -> LoadOutcome:
    """Store a pack; the same digest again changes nothing, another one replaces the pack's rows at once.

    Raises PackError for a value that is longer than its column.
    """
    stated = {
        "name": pack.name,
        "version": pack.version,
        "digest": pack.digest,
        "licence": pack.licence,
        "attribution": pack.attribution,
        "loaded_at": at,
    }
    _fitting(pack, [ReferencePack(slug=pack.id, **stated)])
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
    subjects = _fitting(pack, [subject_row(subject, row) for subject in pack.subjects])
    Subject.objects.bulk_create(subjects, batch_size=_ROWS_AT_ONCE)
    by_key = {subject.key: subject for subject in subjects}
    facts = _fitting(pack, [fact_row(fact, by_key[fact.subject]) for fact in pack.facts])
    Fact.objects.bulk_create(facts, batch_size=_ROWS_AT_ONCE)
    sources = _fitting(pack, [source_row(source, row) for source in pack.sources])
    Source.objects.bulk_create(sources, batch_size=_ROWS_AT_ONCE)


def _fitting(pack: Pack, rows: list[_Row]) -> list[_Row]:
    """The rows, if every value fits its column: SQLite takes any length, PostgreSQL fails without naming the row.

    Addresses become links on the desk: only those of the web may.
    """
    for row in rows:
        where = f"Pack {pack.id}, {row._meta.model_name} {getattr(row, 'key', pack.id)}"
        for column in row._meta.concrete_fields:
            value = getattr(row, column.attname)
            if isinstance(column, models.CharField) and column.max_length and len(value) > column.max_length:
                raise PackError(f"{where}: {column.name} has {len(value)} characters; {column.max_length} is the most.")
            if isinstance(column, models.URLField) and value and not value.startswith(("https://", "http://")):
                raise PackError(f"{where}: {column.name} is {value[:60]!r}; write http(s)://... or leave it empty.")
    return rows
