"""CSV and JSON as numbered rows of cells. Pure; what is no such table at all is UnreadableAnswer."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from moderation.references.sources.columns import Row, Value
from moderation.references.sources.found import UnreadableAnswer

MOST_ROWS = 100_000
_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Those that tables come in; Python knows some whose decoding never ends.
CHARSETS = {"utf-8", "utf8", "utf-8-sig", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-2", "iso-8859-15"}
CHARSETS |= {"windows-1250", "windows-1251", "windows-1252", "koi8-r", "shift_jis", "euc-jp", "gb18030", "big5"}


@dataclass(frozen=True, slots=True)
class Rows:
    """`read` with words for their places, counted as a spreadsheet (CSV) or from 1 (JSON); `problems` with the rest."""

    read: tuple[tuple[str, Row], ...]
    problems: tuple[str, ...]


def read_csv(
    body: bytes,
    *,
    names: Iterable[str],
    delimiter: str = ",",
    header_row: int = 1,
    charset: str = "",
    address: str = "",
) -> Rows:
    """`names` are the columns that must be there; others are left alone. Raises UnreadableAnswer."""
    text = _decode(body, charset, address)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] = []
    read: list[tuple[str, Row]] = []
    problems: list[str] = []
    try:
        for number, fields in enumerate(reader, start=1):
            if number < header_row or not any(map(str.strip, fields)):
                continue
            if not header:
                header = [name.strip() for name in fields]
                _check_header(header, names, address)
            elif len(fields) != len(header):
                problems.append(f"row {number}: {len(fields)} fields; {len(header)} are wanted.")
            else:
                read.append((f"row {number}", dict(zip(header, fields, strict=True))))
            if len(read) > MOST_ROWS:
                raise UnreadableAnswer(f"{address}: more than {MOST_ROWS:,} rows.")
    except csv.Error as error:
        raise UnreadableAnswer(f"{address}: line {reader.line_num} is not CSV ({error}).") from None
    if not header:
        raise UnreadableAnswer(f"{address}: no row {header_row} with the columns' names.")
    return _some(read, problems, address)


def read_json(body: bytes, *, names: Iterable[str], path: str = "", address: str = "") -> Rows:
    """Rows are objects in a list, or the values of an object. A column may lie deeper: "properties.name", "at.0".

    Raises UnreadableAnswer, also where no row at all has one of the columns `names`.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise UnreadableAnswer(f"{address}: no JSON.") from None
    rows = _at(data, path)
    if isinstance(rows, dict) and rows and all(isinstance(row, dict) for row in rows.values()):
        rows = list(rows.values())
    if not isinstance(rows, list):
        where = f"at {path!r}" if path else "at the top"
        raise UnreadableAnswer(f"{address}: no list of rows {where}{_beside(data)}.")
    if len(rows) > MOST_ROWS:
        raise UnreadableAnswer(f"{address}: more than {MOST_ROWS:,} rows.")
    wanted = sorted(names)
    read: list[tuple[str, Row]] = []
    problems: list[str] = []
    unseen = set(wanted)
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict):
            problems.append(f"row {number}: no object with columns.")
            continue
        cells = {name: _at(row, name) for name in wanted}
        unseen -= {name for name, value in cells.items() if value is not _ABSENT}
        deep = [name for name, value in cells.items() if isinstance(value, dict | list)]
        if deep:
            problems.append(f"row {number}: {deep[0]} is no text and no number.")
            continue
        read.append((f"row {number}", {name: _value(value) for name, value in cells.items()}))
    if rows and unseen:
        raise UnreadableAnswer(f"{address}: no row has {', '.join(sorted(unseen))}{_beside(rows[0])}.")
    return _some(read, problems, address)


def _some(read: list[tuple[str, Row]], problems: list[str], address: str) -> Rows:
    """An empty table is no news that all of it is wrong: it must not replace what was found before."""
    if not read:
        raise UnreadableAnswer(
            f"{address}: " + (f"none of its rows can be read; {problems[0]}" if problems else "empty.")
        )
    return Rows(tuple(read), tuple(problems))


class _Absent:
    """Under this path there is nothing, not even null."""


_ABSENT = _Absent()


def _at(data: Any, path: str) -> Any:
    """A key that has dots itself comes before the way that they describe."""
    if not path:
        return data
    if isinstance(data, dict) and path in data:
        return data[path]
    for step in path.split("."):
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and re.fullmatch("[0-9]{1,9}", step) and int(step) < len(data):
            data = data[int(step)]
        else:
            return _ABSENT
    return data


def _value(given: Any) -> Value:
    if isinstance(given, bool):
        return "true" if given else "false"
    return given if isinstance(given, str | int | float) else None


def _beside(data: object) -> str:
    """The keys that are there, for whoever has to set the columns right."""
    if not isinstance(data, Mapping):
        return ""
    return f"; there is {', '.join(str(key)[:60] for key in list(data)[:20])}" if data else ""


def _decode(body: bytes, charset: str, address: str) -> str:
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if body.startswith(mark)), charset.lower() or "utf-8")
    if encoding not in CHARSETS:
        raise UnreadableAnswer(f"{address}: said to be in {encoding[:40]!r}; one of {', '.join(sorted(CHARSETS))}.")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableAnswer(f"{address}: the text is not in {encoding}; name the right charset.") from None
    if "\0" in text:
        raise UnreadableAnswer(f"{address}: no text, but a file of another kind.")
    return text


def _check_header(header: list[str], names: Iterable[str], address: str) -> None:
    wanted = sorted(names)
    missing = [name for name in wanted if name not in header]
    if missing:
        there = ", ".join(name[:60] for name in header[:30])
        raise UnreadableAnswer(f"{address}: no column {', '.join(missing)}; there is {there}.")
    twice = [name for name in wanted if header.count(name) > 1]
    if twice:
        raise UnreadableAnswer(f"{address}: the column {twice[0]} stands twice.")
