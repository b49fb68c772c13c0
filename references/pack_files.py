"""What all builders of packs share: known packs to agree with, dates and figures as sources write them, tables out.

A builder reads named source files, decides what can be trusted, and writes pack.toml, subjects.csv and facts.csv.
It prints what it left out, and why.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from factcheck.packs import read_pack  # noqa: E402
from factcheck.records import Subject, When  # noqa: E402
from factcheck.text.folding import fold  # noqa: E402

PACKS = PROJECT / "factcheck/packs"
# In this order they are built: each takes over the ids of those before it.
IN_ORDER = (
    "death_tolls",
    "death_tolls_wikipedia",
    "soviet_history",
    "soviet_history_wikipedia",
    "wikidata_people",
    "noaa_hazards",
    "wikipedia_disasters",
    "owid_famines",
    "wikipedia_wars",
    "ucdp_battle_deaths",
    "office_holders",
    "historicaldate",
    "wikidata_events",
)


@dataclass
class Tables:
    """The rows of a pack in the making: columns that are left out of all rows are left out of the file."""

    subjects: list[dict[str, str]] = field(default_factory=list)
    facts: list[dict[str, str]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def write_tables(tables: Tables, folder: Path, manifest: str, known: Known | None = None) -> None:
    """Of a subject that `known` packs describe only more names are written: two labels or times would compete."""
    for row in tables.subjects if known else ():
        if described := known.subjects.get(row["id"], [])[:1] if known else []:
            names = [name for name in (row["label"], *row.get("aliases", "").split("|")) if name != described[0].label]
            row |= {"label": described[0].label, "aliases": joined(names)}
            row |= {name: "" for name in ("place", "begin", "end") if name in row}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.toml").write_text(manifest, encoding="utf-8")
    for name, rows in (("subjects", tables.subjects), ("facts", tables.facts)):
        columns = [
            column for column in dict.fromkeys(key for row in rows for key in row) if any(map(_has(column), rows))
        ]
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, columns, restval="", extrasaction="ignore", lineterminator="\n")
            table.writeheader()
            table.writerows(rows)
    for reason, count in sorted(tables.left_out.items(), key=lambda item: (-item[1], item[0])):
        sys.stdout.write(f"left out: {count:6,} {reason}\n")
    read = read_pack(folder)  # what doesn't hold stops here, with file and line
    sys.stdout.write(f"{folder}: {len(read.subjects):,} subjects, {len(read.facts):,} facts\n")


def _has(column: str) -> Callable[[dict[str, str]], bool]:
    return lambda row: bool(row.get(column))


class Known:
    """What other packs know already, by name."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.subjects: dict[str, list[Subject]] = {}
        self.people: dict[str, str] = {}  # id by the item of Wikidata that a fact cites
        self.with_tolls: set[str] = set()
        self.terms: set[tuple[str, str, str, str]] = set()  # subject, property, office, date
        self.dates: dict[str, list[When]] = {}  # of events
        self._years: dict[str, set[int]] = {}
        self.by_name: dict[str, list[str]] = {}
        for folder in folders:
            pack = read_pack(folder)
            for subject in pack.subjects:
                self.subjects.setdefault(subject.id, []).append(subject)
                for name in dict.fromkeys(fold(name) for name in (subject.label, *subject.aliases)):
                    bearers = self.by_name.setdefault(name, [])
                    if subject.id not in bearers:
                        bearers.append(subject.id)
                for edtf in (subject.begin, subject.end):
                    self._add_year(subject.id, edtf)
            for fact in pack.facts:
                if fact.object and fact.when:
                    self.terms.add((fact.subject, fact.property, fact.object, fact.when.edtf))
                if fact.property == "toll":
                    self.with_tolls.add(fact.subject)
                if fact.when:
                    if fact.property == "date":
                        self.dates.setdefault(fact.subject, []).append(fact.when)
                    for part in fact.when.edtf.split("/"):
                        self._add_year(fact.subject, part)
                if fact.property in ("birth", "death") and re.fullmatch(r"Q\d+", fact.citation.title):
                    self.people[fact.citation.title] = fact.subject

    def _add_year(self, key: str, edtf: str) -> None:
        found = re.match(r"-?\d{4}", edtf)
        if found:
            self._years.setdefault(key, set()).add(int(found[0]))

    def named(self, names: Iterable[str], *, kind: str, years: Sequence[int], slack: int = 1) -> str | None:
        """The one subject of a kind that bears one of the names and has a date within `slack` years of one of these."""
        found = {
            key
            for name in names
            for key in self.by_name.get(fold(name), ())
            if self.subjects[key][0].kind == kind
            and any(abs(year - own) <= slack for year in years for own in self._years.get(key, ()))
        }
        return next(iter(found)) if len(found) == 1 else None

    def lived(self, name: str, *, year: int) -> str | None:
        """The one person of that name who can have held an office in that year, by a year of birth or of death."""
        bearers = [key for key in self.by_name.get(fold(name), ()) if self.subjects[key][0].kind == "person"]
        own = self._years.get(bearers[0], set()) if len(bearers) == 1 else set()
        return bearers[0] if own and min(own) + 5 <= year <= max(own) and year - min(own) < 95 else None

    def bears(self, name: str, *, apart_from: str = "") -> bool:
        return any(key != apart_from for key in self.by_name.get(fold(name), ()))


def known_before(name: str, packs: Path = PACKS) -> Known:
    """The packs that are built before this one, as far as they are there."""
    before = (packs / other for other in IN_ORDER[: IN_ORDER.index(name)])
    return Known(folder for folder in before if (folder / "pack.toml").exists())


_LETTERS = str.maketrans({"Æ": "Ae", "æ": "ae", "Đ": "D", "đ": "d", "ø": "o", "Ø": "O", "ß": "ss", "ł": "l", "Ł": "L"})


def slug(*words: object) -> str:
    """A plain id: lower case, ASCII, hyphens."""
    plain = unicodedata.normalize("NFKD", " ".join(str(word) for word in words).translate(_LETTERS))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    return re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")


def edtf_year(year: int) -> str:
    """An astronomical year: 490 BC is -489, written -0489."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def written_year(year: int) -> str:
    """As people write it: 490 BC for -489."""
    return str(year) if year > 0 else f"{1 - year} BC"


def joined(values: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(value for value in values if value))


def read_rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a table, every field stripped and never None."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return [
            {key: (value or "").strip() for key, value in row.items() if key is not None}
            for row in csv.DictReader(file, delimiter=delimiter)
        ]


_FIGURE = re.compile(r"(?P<low>[\d,]+)(?:\s*[-–]\s*(?P<high>[\d,]+))?(?P<open>\+?)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,4}")


def read_figure(words: str) -> tuple[str, str] | None:
    """Low and high of "400,000-1,250,000", "100,000+" (no high) or "93"; None for anything else.

    A footnote's digit that sticks to a figure breaks its groups ("5,0001") and gives None.
    """
    found = _FIGURE.fullmatch(re.sub(r"\[[^\]]*\]|\([^)]*\)", "", words).strip())
    if found is None or not all(_GROUPED.fullmatch(part) for part in (found["low"], found["high"]) if part):
        return None
    low, high = found["low"].replace(",", ""), (found["high"] or found["low"]).replace(",", "")
    return (low, "" if found["open"] else high) if int(low) and int(low) <= int(high) else None
