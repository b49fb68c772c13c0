"""References of a community in one sheet: a statement a row, with what it is about beside what a source says of it.

It is the form in which people keep such things; a pack's own two tables hold the same. Rows that can't be used are
told one by one, so that somebody can mend them all before trying again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.packs.columns import FACT_COLUMNS, SUBJECT_COLUMNS
from factcheck.packs.facts import fact_of_row
from factcheck.packs.subjects import subject_of_row
from factcheck.packs.tables import PackError
from factcheck.records import Bound, Fact, Subject
from factcheck.text.folding import fold

# Every column that a sheet may have; those of a fact's own date and period have names that tell them apart.
SHEET_COLUMNS = [
    "label",
    "kind",
    "type",
    "aliases",
    "place",
    "begin",
    "end",
    "keywords",
    "property",
    "low",
    "high",
    "bound",
    "approximate",
    "unit",
    "date",
    "calendar",
    "measure",
    "whom",
    "where",
    "period",
    "as_of",
    "office",
    "author",
    "title",
    "year",
    "publisher",
    "url",
    "seen_at",
    "licence",
    "note",
    "subject_id",
    "fact_id",
]
NEEDED_COLUMNS = ("label", "property", "author", "title")
_OTHER_NAMES = {"date": "edtf", "period": "when", "office": "object"}
_THOUSANDS = re.compile(r"\d{1,3}(?:[,  ’']\d{3})+")
_LONGEST_ID = 100


@dataclass(frozen=True, slots=True)
class SheetReading:
    """What can be used, and one sentence for each row that can't ("row 7: ...")."""

    subjects: tuple[Subject, ...]
    facts: tuple[Fact, ...]
    problems: tuple[str, ...]


def read_sheet(rows: Sequence[Sequence[str]], *, pack: str, licence: str, usual_kind: str = "event") -> SheetReading:
    """`rows` begin with the names of the columns. `pack` is the pack's id, `licence` that of rows that name none.

    Raises PackError where the columns themselves are wrong.
    """
    if not rows:
        raise PackError(f"The sheet is empty; its first row names the columns: {', '.join(SHEET_COLUMNS)}.")
    header = [" ".join(str(name).split()).lower().replace(" ", "_") for name in rows[0]]
    while header and not header[-1]:
        header.pop()
    _check_header(header)
    reader = _Reader(pack, licence, usual_kind)
    for number, cells in enumerate(rows[1:], start=2):
        if any(str(cell).strip() for cell in cells):
            reader.read(f"row {number}", _as_row(header, cells))
    return SheetReading(tuple(reader.subjects.values()), tuple(reader.facts.values()), tuple(reader.problems))


def write_sheet(subjects: Iterable[Subject], facts: Iterable[Fact]) -> list[list[str]]:
    """The rows that `read_sheet` reads back as these; a subject without facts has none, as it has nothing to say."""
    known = {subject.id: subject for subject in subjects}
    rows = (_cells(fact, known) for fact in facts)
    return [SHEET_COLUMNS, *([row[name] for name in SHEET_COLUMNS] for row in rows)]


class _Reader:
    def __init__(self, pack: str, licence: str, usual_kind: str) -> None:
        self.pack, self.licence, self.usual_kind = pack, licence, usual_kind
        self.subjects: dict[str, Subject] = {}
        self.facts: dict[str, Fact] = {}
        self.problems: list[str] = []

    def read(self, where: str, row: dict[str, str]) -> None:
        try:
            subject = self._subject(where, row)
            office = self._office(row)
            fact = fact_of_row(where, self._fact_row(where, row, subject, office), pack=self.pack)
            if fact.id in self.facts:
                raise PackError(f"{where}: says the same as an earlier row of {subject.label}.")
        except PackError as error:
            self.problems.append(_in_words_of_sheet(str(error)))
            return
        known = self.subjects.get(subject.id)
        self.subjects[subject.id] = _joined(known, subject) if known else subject
        if office:
            self.subjects.setdefault(office.id, office)
        self.facts[fact.id] = fact

    def _subject(self, where: str, row: dict[str, str]) -> Subject:
        kind = row["kind"].lower() or self.usual_kind
        id = row["subject_id"] or self._id_of(kind, row["label"])
        given = dict.fromkeys(SUBJECT_COLUMNS, "") | {name: row.get(name, "") for name in SUBJECT_COLUMNS}
        subject = subject_of_row(where, given | {"id": id, "kind": kind, "participants": "", "part_of": ""})
        known = self.subjects.get(id)
        if known is not None and known.kind != subject.kind:
            raise PackError(f"{where}: {subject.label} is {subject.kind} here and {known.kind} in an earlier row.")
        return subject

    def _office(self, row: dict[str, str]) -> Subject | None:
        if not row["office"]:
            return None
        return Subject(id=self._id_of("office", row["office"]), kind="office", label=row["office"])

    def _fact_row(self, where: str, row: dict[str, str], subject: Subject, office: Subject | None) -> dict[str, str]:
        given = {name: row.get(name, "") for name in FACT_COLUMNS}
        given |= {theirs: row[ours] for ours, theirs in _OTHER_NAMES.items()}
        given |= {"subject": subject.id, "object": office.id if office else "", "property": row["property"].lower()}
        given |= {end: _plain_number(row[end]) for end in ("low", "high")}
        if given["low"] and not given["high"] and not row["bound"]:
            given["high"] = given["low"]  # one figure alone is the figure, not an open end
        given["licence"] = row["licence"] or self.licence
        given["seen_at"] = row["seen_at"] or row["url"] or row["title"]
        said = [given[name] for name in ("subject", "property", "measure", "whom", "where", "when", "object", "as_of")]
        said += [row[name] for name in ("author", "title", "year", "low", "high", "date")]
        given["id"] = row["fact_id"] or f"{subject.id[:60]}-{hashlib.sha256('|'.join(said).encode()).hexdigest()[:16]}"
        return given

    def _id_of(self, kind: str, label: str) -> str:
        """The same for the same name: rows on one event needn't agree on an id."""
        words = re.sub(r"[^a-z0-9]+", "-", fold(label)).strip("-")[: _LONGEST_ID - 60]
        return f"{self.pack[:40]}:{words}-{hashlib.sha256(f'{kind} {fold(label)}'.encode()).hexdigest()[:8]}"


def _in_words_of_sheet(problem: str) -> str:
    """A pack's tables call some columns otherwise."""
    for ours, theirs in _OTHER_NAMES.items():
        problem = problem.replace(f": {theirs} is ", f": {ours} is ")
    return problem


def _as_row(header: Sequence[str], cells: Sequence[object]) -> dict[str, str]:
    row = dict.fromkeys(SHEET_COLUMNS, "")
    for name, cell in zip(header, cells, strict=False):
        if name:
            row[name] = " ".join(str(cell).split())
    return row


def _check_header(header: Sequence[str]) -> None:
    named = [name for name in header if name]
    columns = ", ".join(SHEET_COLUMNS)
    for name in named:
        if name not in SHEET_COLUMNS:
            raise PackError(f"The first row has {name!r}, which is no column; the columns are {columns}.")
        if named.count(name) > 1:
            raise PackError(f"The first row has the column {name!r} twice.")
    missing = [name for name in NEEDED_COLUMNS if name not in named]
    if missing:
        raise PackError(f"The first row has no {', '.join(missing)}; needed are {', '.join(NEEDED_COLUMNS)}.")


def _plain_number(words: str) -> str:
    """Spreadsheets write 1,200 and 1200.0."""
    if _THOUSANDS.fullmatch(words):
        return re.sub(r"\D", "", words)
    return words.removesuffix(".0")


def _joined(known: Subject, other: Subject) -> Subject:
    return replace(
        known,
        aliases=tuple(dict.fromkeys((*known.aliases, *other.aliases))),
        type=known.type or other.type,
        place=known.place or other.place,
        begin=known.begin or other.begin,
        end=known.end or other.end,
        keywords=tuple(dict.fromkeys((*known.keywords, *other.keywords))),
    )


def _cells(fact: Fact, subjects: Mapping[str, Subject]) -> Mapping[str, str]:
    subject, citation = subjects[fact.subject], fact.citation
    office = subjects.get(fact.object)
    quantity, when = fact.quantity, fact.when
    return {
        "label": subject.label,
        "kind": subject.kind,
        "type": subject.type,
        "aliases": "|".join(subject.aliases),
        "place": subject.place,
        "begin": subject.begin,
        "end": subject.end,
        "keywords": "|".join(subject.keywords),
        "property": fact.property,
        "low": _number_words(quantity.low) if quantity else "",
        "high": _number_words(quantity.high) if quantity else "",
        "bound": quantity.bound.value if quantity and quantity.bound is not Bound.EXACT else "",
        "approximate": "1" if quantity and quantity.approximate else "",
        "unit": quantity.unit if quantity else "",
        "date": when.edtf if when else "",
        "calendar": when.calendar.value if when else "",
        "measure": fact.scope.measure,
        "whom": fact.scope.whom,
        "where": fact.scope.where,
        "period": fact.scope.when,
        "as_of": fact.as_of,
        "office": office.label if office else "",
        "author": citation.author,
        "title": citation.title,
        "year": citation.year,
        "publisher": citation.publisher,
        "url": citation.url,
        "seen_at": citation.seen_at,
        "licence": fact.licence,
        "note": fact.note,
        "subject_id": fact.subject,
        "fact_id": fact.id,
    }


def _number_words(number: float | None) -> str:
    return "" if number is None else f"{number:.15g}"
