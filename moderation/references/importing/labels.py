"""What items are called, kept in the database while a dump is read: there may be more than memory holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from django.db import connection, transaction

from moderation.references.importing.sifting import Label, number_of
from moderation.references.models import ItemLabel

# Values in one query: PostgreSQL plans longer lists badly.
_MOST_VALUES = 20_000


def keep_labels(labels: Iterable[Label]) -> None:
    """To be called inside a transaction. An item that comes twice keeps its last label."""
    rows = list({label.number: label for label in labels}.values())
    table = connection.ops.quote_name(ItemLabel._meta.db_table)
    update = "ON CONFLICT (number) DO UPDATE SET label = excluded.label, aliases = excluded.aliases"
    aliases = [json.dumps(row.aliases) if row.aliases else "[]" for row in rows]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Arrays: a third of the time of as many rows of placeholders.
            cursor.execute(
                f"INSERT INTO {table} (number, label, aliases)"  # noqa: S608 - its own name, quoted
                f" SELECT * FROM unnest(%s::bigint[], %s::text[], %s::jsonb[]) {update}",
                [[row.number for row in rows], [row.label for row in rows], aliases],
            )
        else:
            cursor.executemany(
                f"INSERT INTO {table} (number, label, aliases) VALUES (%s, %s, %s) {update}",  # noqa: S608
                [(row.number, row.label, words) for row, words in zip(rows, aliases, strict=True)],
            )


def labels_of(ids: Iterable[str]) -> dict[str, str]:
    """The labels of those items that have been read; "" for one without a name in English."""
    found: dict[str, str] = {}
    for part in _parts(sorted(map(number_of, ids))):
        rows = ItemLabel.objects.filter(number__in=part).values_list("number", "label")
        found.update((f"Q{number}", label) for number, label in rows)
    return found


def aliases_of(ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part in _parts(sorted(map(number_of, ids))):
        rows = ItemLabel.objects.filter(number__in=part).values_list("number", "aliases")
        found.update((f"Q{number}", tuple(aliases)) for number, aliases in rows)
    return found


def forget_labels() -> None:
    """All of them, at the price of one."""
    with transaction.atomic(), connection.cursor() as cursor:
        verb = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
        cursor.execute(f"{verb} {connection.ops.quote_name(ItemLabel._meta.db_table)}")


def _parts(numbers: Sequence[int]) -> Iterable[Sequence[int]]:
    for start in range(0, len(numbers), _MOST_VALUES):
        yield numbers[start : start + _MOST_VALUES]
