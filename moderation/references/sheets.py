"""Sheets as files: CSV, or a spreadsheet of Excel or LibreOffice; and packs written as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from python_calamine import CalamineError, CalamineWorkbook

from moderation.lib.storable import storable_text

MOST_ROWS = 50_000
_MOST_COLUMNS = 100
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx and ods are archives; the other is the old xls
# What begins a formula in a spreadsheet: written with a quote before it, so that opening a file runs nothing.
_FORMULA = ("=", "+", "@", "-", "\t", "\r")
# Years before the first, which begin with a minus, are dates and no formula.
_DATE = re.compile(r"-\d{4,}(?:-\d{2}){0,2}")
_SEPARATORS = ",;\t"

Rows = list[list[str]]


class UnreadableSheet(ValueError):
    """The message says what was wrong with the file, and what would have been right."""


def read_rows(data: bytes) -> Rows:
    """The cells of a CSV file or of a spreadsheet's first sheet, as text; dates as 1921-03-08.

    Raises UnreadableSheet.
    """
    rows = _read_spreadsheet(data) if data.startswith(_SPREADSHEETS) else _read_csv(data)
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) > MOST_ROWS + 1:
        raise UnreadableSheet(
            f"The sheet has {len(rows) - 1:,} rows; {MOST_ROWS:,} is the most. Split it into several packs."
        )
    return rows


def write_csv(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _read_csv(data: bytes) -> Rows:
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSheet(
            f"Byte {error.start:,} is not UTF-8. Save the file as “CSV UTF-8”, or upload the spreadsheet itself."
        ) from None
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        return [_cells(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)]
    except csv.Error as error:
        raise UnreadableSheet(f"This is no CSV ({error}). Double a quotation mark that stands inside quotes.") from None


def _read_spreadsheet(data: bytes) -> Rows:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheet = book.get_sheet_by_index(0)
        if sheet.height > MOST_ROWS * 2 or sheet.width > _MOST_COLUMNS:
            raise UnreadableSheet(
                f"The sheet has {sheet.height:,} rows and {sheet.width:,} columns; that is too large."
            )
        return [_cells(row) for row in sheet.to_python(skip_empty_area=False)]
    except (CalamineError, IndexError) as error:
        raise UnreadableSheet(f"The spreadsheet can't be opened ({error}). Save it anew, or as “CSV UTF-8”.") from None


def _cells(row: Iterable[object]) -> list[str]:
    return [_unquoted(_words(cell)) for cell in row][:_MOST_COLUMNS]


def _words(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return storable_text(str(cell)).strip()


def _unquoted(cell: str) -> str:
    """As it was before `_harmless`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _DATE.fullmatch(cell) else cell
