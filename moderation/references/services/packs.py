"""Packs: loaded whole, replaced whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import models, transaction

from factcheck.packs import Pack, PackError
from moderation.audit.services import record
from moderation.lib.bulk import insert_rows
from moderation.references.models import Fact, ReferencePack, Source, Subject
from moderation.references.rows import fact_row, source_row, subject_row
from moderation.references.services.ledger import FactKey, keep_changes, stated, stored_facts, tell_of_change

_Row = TypeVar("_Row", bound=models.Model)
_Named = tuple[str, str, tuple[str, ...]]  # key, label, aliases


class LoadOutcome(Enum):
    LOADED = "loaded"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def load_pack(
    pack: Pack, *, at: datetime, origin: ReferencePack.Origin = ReferencePack.Origin.BUNDLED, actor: User | None = None
) -> LoadOutcome:
    """Store a pack; the same digest again changes nothing, another one replaces the pack's rows at once.

    Claims on subjects of which it says anything else than before are judged again. Raises PackError for a value that
    is longer than its column.
    """
    columns = {
        "name": pack.name,
        "version": pack.version,
        "digest": pack.digest,
        "licence": pack.licence,
        "attribution": pack.attribution,
        "loaded_at": at,
        "origin": origin,
    }
    _fitting(pack, [ReferencePack(slug=pack.id, **columns)])
    with transaction.atomic():
        row, is_new = ReferencePack.objects.get_or_create(slug=pack.id, defaults=columns)
        # Held until the transaction ends: of two loaders the second finds the first one's digest.
        row = ReferencePack.objects.select_for_update().get(pk=row.pk)
        before: dict[FactKey, dict[str, Any]] = {}
        names_before: set[_Named] = set()
        if not is_new:
            if row.digest == pack.digest:
                return LoadOutcome.UNCHANGED
            before, names_before = stored_facts(row), _names(row.subjects.all())
            for name, value in columns.items():
                setattr(row, name, value)
            row.save()
            row.subjects.all().delete()
            row.sources.all().delete()
        after, names_after = _store_rows(pack, row)
        changed = keep_changes(row, before, after, at=at) | {key for key, _, _ in names_before ^ names_after}
        tell_of_change(row, changed, at=at, has_new_names=bool(names_after - names_before))
        summary = f"{row}: {len(pack.subjects)} subjects, {len(pack.facts)} facts, {len(pack.sources)} rated sources."
        record("load_pack", row, actor=actor, at=at, summary=summary)
    return LoadOutcome.LOADED if is_new else LoadOutcome.REPLACED


def _store_rows(pack: Pack, row: ReferencePack) -> tuple[dict[FactKey, dict[str, Any]], set[_Named]]:
    """What the stored facts say, and the names of their subjects."""
    subjects = _fitting(pack, [subject_row(subject, row) for subject in pack.subjects])
    insert_rows(Subject, subjects)
    by_key = {subject.key: subject for subject in subjects}
    facts = _fitting(pack, [fact_row(fact, by_key[fact.subject]) for fact in pack.facts])
    insert_rows(Fact, facts)
    insert_rows(Source, _fitting(pack, [source_row(source, row) for source in pack.sources]))
    said = {(fact.subject, row.key): stated(row) for fact, row in zip(pack.facts, facts, strict=True)}
    return said, _names(subjects)


def _names(subjects: Iterable[Subject]) -> set[_Named]:
    return {(subject.key, subject.label, tuple(subject.aliases)) for subject in subjects}


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
