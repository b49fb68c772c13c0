"""Read a pack's folder into records, or say which row is wrong and what would have been right."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.dates.edtf import read_edtf
from factcheck.records import Bound, Calendar, Citation, Fact, Quantity, RatedSource, Scope, Subject, When

SUBJECT_KINDS = {"event", "person", "body", "place", "work", "office"}
DATE_PROPERTIES = {"date", "begin", "end", "birth", "death", "office_begin", "office_end"}
FIGURE_PROPERTIES = {"toll", "count"}
TOLL_MEASURES = {
    "deaths",
    "executions",
    "battle_deaths",
    "injured",
    "casualties",
    "missing",
    "imprisoned",
    "deported",
    "displaced",
    "starved",
    "infected",
}
SUBJECT_COLUMNS = [
    "id",
    "kind",
    "type",
    "label",
    "aliases",
    "participants",
    "place",
    "begin",
    "end",
    "part_of",
    "keywords",
]
FACT_COLUMNS = [
    "id",
    "subject",
    "property",
    "object",
    "low",
    "high",
    "bound",
    "approximate",
    "unit",
    "edtf",
    "calendar",
    "measure",
    "whom",
    "where",
    "when",
    "as_of",
    "author",
    "title",
    "year",
    "publisher",
    "url",
    "seen_at",
    "licence",
    "note",
]
SOURCE_COLUMNS = "id name names domains rating rated_by url licence note".split()
OFFICE_PROPERTIES = {"office_begin", "office_end"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class PackError(ValueError):
    """A pack that can't be used; the message names file, line and what would have been right."""


@dataclass(frozen=True)
class Pack:
    id: str
    name: str
    version: str
    licence: str
    attribution: str
    digest: str
    subjects: tuple[Subject, ...]
    facts: tuple[Fact, ...]
    sources: tuple[RatedSource, ...]


def read_pack(folder: Path) -> Pack:
    """Read and validate one pack. Subjects that a fact or a participant names must be in the same pack."""
    manifest_path = folder / "pack.toml"
    try:
        manifest = tomllib.loads(_text(manifest_path))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{manifest_path}: not TOML ({error}).") from None
    for field in ("id", "name", "version", "licence", "attribution"):
        if not isinstance(manifest.get(field), str) or not manifest[field]:
            raise PackError(f'{manifest_path}: {field} is missing; write {field} = "...".')
    subjects = tuple(_subjects(folder / "subjects.csv"))
    _check_relations(folder / "subjects.csv", subjects)
    known = {subject.id for subject in subjects}
    facts = tuple(_facts(folder / "facts.csv", known, pack=manifest["id"]))
    sources_path = folder / "sources.csv"
    sources = tuple(_sources(sources_path)) if sources_path.exists() else ()
    return Pack(
        id=manifest["id"],
        name=manifest["name"],
        version=manifest["version"],
        licence=manifest["licence"],
        attribution=manifest["attribution"],
        digest=_digest(folder),
        subjects=subjects,
        facts=facts,
        sources=sources,
    )


@cache
def bundled_packs() -> tuple[Pack, ...]:
    """The packs that ship with the engine, in the order of their ids."""
    here = Path(__file__).parent
    return tuple(read_pack(path.parent) for path in sorted(here.glob("*/pack.toml")))


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for name in ("pack.toml", "subjects.csv", "facts.csv", "sources.csv"):
        path = folder / name
        if path.exists():
            total.update(f"{name}\0".encode() + path.read_bytes())
    return total.hexdigest()


def _text(path: Path) -> str:
    try:
        # Spreadsheets write a byte order mark; it is no part of the first column's name.
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise PackError(f"{path}: not there; a pack is a folder with pack.toml, subjects.csv and facts.csv.") from None
    except UnicodeDecodeError as error:
        raise PackError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8.") from None


def _rows(path: Path, columns: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield ("file:line", row) with every value stripped; an id may stand once only."""
    # Not str.splitlines: that would also split at U+2028 and the like inside a quoted field.
    reader = csv.DictReader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        yield from _checked_rows(path, reader, columns)
    except csv.Error as error:
        raise PackError(
            f"{path}:{reader.line_num}: not CSV ({error}); double a quotation mark inside quotes."
        ) from None


def _checked_rows(path: Path, reader: csv.DictReader[str], columns: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    if list(reader.fieldnames or ()) != columns:
        raise PackError(f"{path}:1: the columns must be {','.join(columns)}.")
    seen: set[str] = set()
    for row in reader:
        where = f"{path}:{reader.line_num}"
        if None in row or None in row.values():
            raise PackError(f"{where}: {len(columns)} fields are wanted; quote a field that holds a comma.")
        if any("\0" in value for value in row.values()):
            raise PackError(f"{where}: a NUL character; save the file as plain UTF-8 text.")
        values = {key: value.strip() for key, value in row.items()}
        if not values["id"]:
            raise PackError(f"{where}: id is empty.")
        if values["id"] in seen:
            raise PackError(f"{where}: id {values['id']!r} stands twice.")
        seen.add(values["id"])
        yield where, values


def _many(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split("|") if part.strip())


def _subjects(path: Path) -> Iterator[Subject]:
    for where, row in _rows(path, SUBJECT_COLUMNS):
        if row["kind"] not in SUBJECT_KINDS:
            raise PackError(f"{where}: kind is {row['kind']!r}; one of {', '.join(sorted(SUBJECT_KINDS))}.")
        if not row["label"]:
            raise PackError(f"{where}: label is empty.")
        for field in ("begin", "end"):
            _check_date(where, field, row[field])
        yield Subject(
            id=row["id"],
            kind=row["kind"],
            label=row["label"],
            aliases=_many(row["aliases"]),
            type=row["type"],
            participants=_many(row["participants"]),
            place=row["place"],
            begin=row["begin"],
            end=row["end"],
            part_of=_many(row["part_of"]),
            keywords=_many(row["keywords"]),
        )


def _check_relations(path: Path, subjects: tuple[Subject, ...]) -> None:
    known = {subject.id for subject in subjects}
    for subject in subjects:
        for other in (*subject.participants, *subject.part_of):
            if other not in known:
                raise PackError(f"{path}: {subject.id} names {other!r}, which is no subject of this pack.")


def _facts(path: Path, known: set[str], *, pack: str) -> Iterator[Fact]:
    for where, row in _rows(path, FACT_COLUMNS):
        if row["subject"] not in known:
            raise PackError(f"{where}: subject {row['subject']!r} is not in subjects.csv.")
        if row["object"] and row["object"] not in known:
            raise PackError(f"{where}: object {row['object']!r} is not in subjects.csv.")
        for field in ("author", "title", "seen_at", "licence"):
            if not row[field]:
                raise PackError(f"{where}: {field} is empty; no place seen, no row.")
        if row["url"] and not row["url"].startswith(("https://", "http://")):
            raise PackError(f"{where}: url is {row['url']!r}; write http(s)://... or leave it empty.")
        if row["property"] not in DATE_PROPERTIES | FIGURE_PROPERTIES:
            wanted = ", ".join(sorted(DATE_PROPERTIES | FIGURE_PROPERTIES))
            raise PackError(f"{where}: property is {row['property']!r}; one of {wanted}.")
        if row["property"] in OFFICE_PROPERTIES and not row["object"]:
            raise PackError(f"{where}: object is empty; {row['property']} needs the office's id there.")
        _check_date(where, "when", row["when"])
        yield Fact(
            id=row["id"],
            subject=row["subject"],
            property=row["property"],
            citation=Citation(
                author=row["author"],
                title=row["title"],
                year=row["year"],
                publisher=row["publisher"],
                url=row["url"],
                seen_at=row["seen_at"],
            ),
            licence=row["licence"],
            pack=pack,
            quantity=_quantity(where, row) if row["property"] in FIGURE_PROPERTIES else None,
            when=_when(where, row) if row["property"] in DATE_PROPERTIES else None,
            scope=Scope(measure=row["measure"], whom=row["whom"], where=row["where"], when=row["when"]),
            object=row["object"],
            as_of=row["as_of"],
            note=row["note"],
        )


def _quantity(where: str, row: dict[str, str]) -> Quantity:
    if row["property"] == "toll" and row["measure"] not in TOLL_MEASURES:
        raise PackError(f"{where}: measure is {row['measure']!r}; one of {', '.join(sorted(TOLL_MEASURES))}.")
    if row["property"] == "count" and not row["measure"]:
        raise PackError(f"{where}: measure is empty; say what is counted (accused, delegates, ...).")
    low, high = (_number(where, field, row[field]) for field in ("low", "high"))
    if low is None and high is None:
        raise PackError(f"{where}: low and high are both empty; a figure needs one of them.")
    if low is not None and high is not None and low > high:
        raise PackError(f"{where}: low {low:g} is above high {high:g}.")
    if row["bound"]:
        try:
            bound = Bound(row["bound"])
        except ValueError:
            raise PackError(f"{where}: bound is {row['bound']!r}; one of {', '.join(Bound)} or empty.") from None
    elif high is None:
        bound = Bound.AT_LEAST
    elif low is None:
        bound = Bound.AT_MOST
    else:
        bound = Bound.EXACT if low == high else Bound.BETWEEN
    if row["approximate"] not in ("", "0", "1"):
        raise PackError(f"{where}: approximate is {row['approximate']!r}; write 1, 0 or nothing.")
    return Quantity(
        low=low, high=high, bound=bound, approximate=row["approximate"] == "1", unit=row["unit"] or "people"
    )


def _number(where: str, field: str, word: str) -> float | None:
    if not word:
        return None
    if not _NUMBER.fullmatch(word):
        raise PackError(f"{where}: {field} is {word!r}; write digits only, such as 681692.")
    return float(word)


def _check_date(where: str, field: str, edtf: str) -> None:
    if not edtf:
        return
    try:
        read_edtf(edtf)
    except ValueError as error:
        raise PackError(
            f"{where}: {field} is no EDTF date ({error}); write such as 1921-03-08, 1936 or 194X."
        ) from None


def _when(where: str, row: dict[str, str]) -> When:
    if not row["edtf"]:
        raise PackError(f"{where}: edtf is empty; {row['property']} needs a date such as 1921-03-08.")
    _check_date(where, "edtf", row["edtf"])
    try:
        calendar = Calendar(row["calendar"] or "gregorian")
    except ValueError:
        raise PackError(f"{where}: calendar is {row['calendar']!r}; one of {', '.join(Calendar)}.") from None
    return When(edtf=row["edtf"], calendar=calendar)


def _sources(path: Path) -> Iterator[RatedSource]:
    for where, row in _rows(path, SOURCE_COLUMNS):
        for field in ("name", "rating", "rated_by", "licence"):
            if not row[field]:
                raise PackError(f"{where}: {field} is empty.")
        yield RatedSource(
            id=row["id"],
            name=row["name"],
            names=_many(row["names"]),
            domains=_many(row["domains"]),
            rating=row["rating"],
            rated_by=row["rated_by"],
            url=row["url"],
            licence=row["licence"],
            note=row["note"],
        )
