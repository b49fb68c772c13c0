"""Write many rows at once: by binary COPY on PostgreSQL, by one prepared INSERT on SQLite.

Both skip what makes Django's `bulk_create` slow, the placeholders of every single value. As with `bulk_create`, no
signals are sent and `save` isn't called; constraints hold as ever, and errors are Django's own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.db import connections, models, router
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql
from psycopg.types.json import Jsonb

_Row = TypeVar("_Row", bound=models.Model)
_NextIds = Callable[[type[models.Model], BaseDatabaseWrapper, int], Sequence[int]]
_Write = Callable[[type[models.Model], Sequence[models.Model], BaseDatabaseWrapper], None]
# What PostgreSQL's COPY calls the types that our columns have, by the beginning of Django's own word for the column.
_COPY_TYPES = {
    "bigint": "int8",
    "integer": "int4",
    "smallint": "int2",
    "varchar": "text",
    "text": "text",
    "double precision": "float8",
    "boolean": "bool",
    "timestamp with time zone": "timestamptz",
    "jsonb": "jsonb",
}


def insert_rows(model: type[_Row], rows: Sequence[_Row]) -> None:
    """Insert unsaved `rows` of `model` and give each its id. To be called inside a transaction.

    Raises what the database raises, as Django's errors (IntegrityError, DataError); then no row is there.
    """
    if not rows:
        return
    connection = connections[router.db_for_write(model)]
    next_ids, write = _WAYS[connection.vendor]
    relations = [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]
    for row, pk in zip(rows, next_ids(model, connection, len(rows)), strict=True):
        row.pk = pk
        for field in relations:
            if field.is_cached(row):  # an object that got its id after this row was made
                setattr(row, field.attname, getattr(row, field.name).pk)
    write(model, rows, connection)
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def _ids_of_sequence(model: type[models.Model], connection: BaseDatabaseWrapper, count: int) -> Sequence[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [connection.ops.quote_name(model._meta.db_table), model._meta.pk.column, count],
        )
        return [pk for (pk,) in cursor.fetchall()]


def _ids_after_the_last(model: type[models.Model], connection: BaseDatabaseWrapper, count: int) -> Sequence[int]:
    """SQLite's: its transactions hold the only lock for writing from their beginning, so nobody else takes these."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        (last,) = cursor.fetchone() or (0,)
    return range(last + 1, last + 1 + count)


def _insert(model: type[models.Model], rows: Sequence[models.Model], connection: BaseDatabaseWrapper) -> None:
    fields = model._meta.concrete_fields
    columns = [(field.attname, None if _is_plain(field) else field.get_db_prep_save) for field in fields]
    quoted = [connection.ops.quote_name(name or "") for name in (model._meta.db_table, *(f.column for f in fields))]
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quoted[0]} ({', '.join(quoted[1:])}) VALUES ({places})"  # noqa: S608 - names, all quoted
    values = [
        [prepare(row.__dict__[name], connection) if prepare else row.__dict__[name] for name, prepare in columns]
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)


def _is_plain(field: models.Field[Any, Any]) -> bool:
    """The driver takes its values as they are."""
    return isinstance(field, (models.CharField, models.TextField, models.FloatField, models.BooleanField))


def _copy(model: type[models.Model], rows: Sequence[models.Model], connection: BaseDatabaseWrapper) -> None:
    fields = model._meta.concrete_fields
    types = [_copy_type(field, connection) for field in fields]
    columns = [(field.attname, _preparation(name)) for field, name in zip(fields, types, strict=True)]
    names = [sql.Identifier(column) for column in (model._meta.db_table, *(field.column or "" for field in fields))]
    statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(names[0], sql.SQL(", ").join(names[1:]))
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.cursor.copy(statement) as copy:
        copy.set_types(types)
        for row in rows:
            values = row.__dict__
            copy.write_row([prepare(values[name]) if prepare else values[name] for name, prepare in columns])


def _copy_type(field: models.Field[Any, Any], connection: BaseDatabaseWrapper) -> str:
    declared = field.rel_db_type(connection) if field.is_relation else field.db_type(connection)
    for beginning, name in _COPY_TYPES.items():
        if declared and declared.startswith(beginning):
            return name
    raise TypeError(f"{field}: no COPY type is known for a column of type {declared!r}; add it to _COPY_TYPES")


def _preparation(copy_type: str) -> Callable[[Any], Any] | None:
    """What a value goes through first: texts may be members of an enumeration, and JSON is wrapped."""
    return {"text": _plain, "jsonb": _json}.get(copy_type)


def _plain(value: str | None) -> str | None:
    return None if value is None else str(value)


def _json(value: Any) -> Jsonb:
    return Jsonb(value)


_WAYS: dict[str, tuple[_NextIds, _Write]] = {
    "postgresql": (_ids_of_sequence, _copy),
    "sqlite": (_ids_after_the_last, _insert),
}
