"""What changes the store of references."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TypeVar

from django.db import models, transaction

from factcheck.packs import Pack, PackError
from moderation.audit.services import record
from moderation.lib.bulk import insert_rows
from moderation.references.models import Fact, ReferencePack, Source, Subject
from moderation.references.rows import fact_row, source_row, subject_row

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
    insert_rows(Subject, subjects)
    by_key = {subject.key: subject for subject in subjects}
    insert_rows(Fact, _fitting(pack, [fact_row(fact, by_key[fact.subject]) for fact in pack.facts]))
    insert_rows(Source, _fitting(pack, [source_row(source, row) for source in pack.sources]))


def _fitting(pack: Pack, rows: list[_Row]) -> list[_Row]:
    """The rows, if every value fits its column: SQLite takes any length, PostgreSQL fails without naming the row.

    Addresses become links on the desk: only those of the web may.
    """
    columns = [
        (column.name, column.attname, column.max_length, isinstance(column, models.URLField))
        for column in (rows[0]._meta.concrete_fields if rows else ())
        if isinstance(column, models.CharField) and column.max_length
    ]
    for row in rows:
        values = row.__dict__
        for name, attribute, most, is_address in columns:
            value = values[attribute]
            if len(value) > most:
                raise PackError(f"{_where(pack, row)}: {name} has {len(value)} characters; {most} is the most.")
            if is_address and value and not value.startswith(("https://", "http://")):
                raise PackError(
                    f"{_where(pack, row)}: {name} is {value[:60]!r}; write http(s)://... or leave it empty."
                )
    return rows


def _where(pack: Pack, row: models.Model) -> str:
    return f"Pack {pack.id}, {row._meta.model_name} {getattr(row, 'key', pack.id)}"
