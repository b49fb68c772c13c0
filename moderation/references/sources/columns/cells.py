"""Fields of a mapping filled in with the cells of a row."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from moderation.references.sources.columns.mapping import COLUMN, Fields
from moderation.references.sources.columns.values import Unknown, Value
from moderation.references.sources.plain import one_line

Row = Mapping[str, Value]

# A figure of some people of whom no words are told would be taken for that of all.
_NARROWING = ("whom", "where", "when", "object")
# Letters that the store holds.
_LONGEST = {
    "label": 300,
    "type": 60,
    "place": 200,
    "unit": 40,
    "measure": 40,
    "whom": 400,
    "where": 400,
    "author": 300,
    "title": 500,
    "year": 20,
    "publisher": 300,
    "url": 1000,
    "licence": 200,
    "note": 2000,
}


class Texts(dict[str, str]):
    """Fields as text; those that aren't mapped are empty."""

    def __missing__(self, name: str) -> str:
        return ""


def fill(fields: Fields, row: Row) -> Texts:
    """All fields of a row. Raises ValueError."""
    for name in _NARROWING:
        if any(isinstance(row.get(column), Unknown) for column in COLUMN.findall(fields.get(name, ""))):
            raise ValueError(f"{name} is given without words that can be shown")
    texts = Texts({name: _text(name, pattern, row) for name, pattern in fields.items()})
    for name, most in _LONGEST.items():
        if len(texts[name]) > most:
            raise ValueError(f"{name} has {len(texts[name]):,} letters; {most:,} is the most")
    return texts


def cell(fields: Fields, row: Row, name: str) -> Value:
    """The cell as it came where the field is one column alone."""
    pattern = fields.get(name, "")
    alone = COLUMN.fullmatch(pattern)
    return row.get(alone[1]) if alone else _text(name, pattern, row)


def _text(name: str, pattern: str, row: Row) -> str:
    """The pattern filled in; "" where one of its columns is empty."""
    cells = {column: _words(row.get(column)) for column in COLUMN.findall(pattern)}
    if not all(cells.values()):
        return ""
    if name == "url" and not COLUMN.fullmatch(pattern):
        cells = {column: quote(words, safe="") for column, words in cells.items()}
    return one_line(COLUMN.sub(lambda found: cells[found[1]], pattern))


def _words(value: Value) -> str:
    if value is None or isinstance(value, Unknown):
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else one_line(str(value))
