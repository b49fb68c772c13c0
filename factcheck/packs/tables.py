"""The tables of a pack as CSV: rows with their place in the file, or one sentence on what would have been right."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.dates.edtf import read_edtf

_PLACEHOLDER = re.compile(r"\{(\w*)\}")


class PackError(ValueError):
    """A pack that can't be used; the message names file, line and what would have been right."""


def read_file(path: Path) -> str:
    try:
        # Spreadsheets write a byte order mark; it is no part of the first column's name.
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise PackError(f"{path}: not there; a pack is a folder with pack.toml, subjects.csv and facts.csv.") from None
    except UnicodeDecodeError as error:
        raise PackError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8.") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise PackError(f"{path}:{line}: a NUL character; save the file as plain UTF-8 text.")
    return text


def read_rows(path: Path, columns: list[str], shared: Mapping[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield ("file:line", row) with every column's value stripped; an id may stand once only.

    A column that the file leaves out holds for every row what `shared` says of it, else nothing. In a shared value
    `{column}` stands for that row's value.
    """
    # Not str.splitlines: that would also split at U+2028 and the like inside a quoted field.
    reader = csv.DictReader(io.StringIO(read_file(path), newline=""), strict=True)
    try:
        yield from _checked_rows(path, reader, columns, shared)
    except csv.Error as error:
        raise PackError(
            f"{path}:{reader.line_num}: not CSV ({error}); double a quotation mark inside quotes."
        ) from None


def check_shared(where: str, shared: object, columns: list[str]) -> dict[str, str]:
    """What a manifest says of all rows of a table: {column: value}."""
    if not isinstance(shared, dict):
        raise PackError(f'{where} must be a table of columns, such as licence = "CC0-1.0".')
    for column, value in shared.items():
        if column not in columns:
            raise PackError(f"{where}: {column!r} is no column; the columns are {','.join(columns)}.")
        if not isinstance(value, str):
            raise PackError(f'{where}: {column} is no text; write {column} = "...".')
        for named in _PLACEHOLDER.findall(value):
            if named not in columns or named in shared:
                raise PackError(f"{where}: {column} has {{{named}}}; name a column that the rows fill in themselves.")
    return shared


def split_values(value: str) -> tuple[str, ...]:
    """The several values of one field, which a bar parts."""
    return tuple(part.strip() for part in value.split("|") if part.strip())


def check_date(where: str, field: str, edtf: str) -> None:
    if not edtf:
        return
    try:
        read_edtf(edtf)
    except ValueError as error:
        raise PackError(
            f"{where}: {field} is no EDTF date ({error}); write such as 1921-03-08, 1936 or 194X."
        ) from None


def _checked_rows(
    path: Path, reader: csv.DictReader[str], columns: list[str], shared: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    header = list(reader.fieldnames or ())
    _check_header(path, header, columns, shared)
    empty = dict.fromkeys(columns, "") | {key: value for key, value in shared.items() if key not in header}
    patterns = {key: value for key, value in empty.items() if "{" in value}
    seen: set[str] = set()
    for row in reader:
        where = f"{path}:{reader.line_num}"
        if None in row or None in row.values():
            raise PackError(f"{where}: {len(header)} fields are wanted; quote a field that holds a comma.")
        values = empty | {key: value.strip() for key, value in row.items()}
        for key, pattern in patterns.items():
            values[key] = _filled(pattern, values)
        if not values["id"]:
            raise PackError(f"{where}: id is empty.")
        if values["id"] in seen:
            raise PackError(f"{where}: id {values['id']!r} stands twice.")
        seen.add(values["id"])
        yield where, values


def _filled(pattern: str, row: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: row[found[1]], pattern)


def _check_header(path: Path, header: list[str], columns: list[str], shared: Mapping[str, str]) -> None:
    unknown = [column for column in header if column not in columns]
    twice = [column for column in header if header.count(column) > 1]
    if not header or unknown or twice:
        wrong = (
            f"{unknown[0]!r} is none of them" if unknown else f"{twice[0]!r} stands twice" if twice else "none stands"
        )
        raise PackError(f"{path}:1: {wrong}; the columns are {','.join(columns)}.")
    if "id" not in header and "id" not in shared:
        raise PackError(f"{path}:1: the column id is missing; give each row a name that stays.")
