"""Build a pack of people's births and deaths from rows of Wikidata.

    python references/build_people.py people.csv [--out factcheck/packs/wikidata_people] [--known PACK_FOLDER ...]

`people.csv` has the columns qid, label, birth_dates, death_dates, enwiki_url, categories, as they come out of
query.wikidata.org (`wdt:P569`, `wdt:P570`), with several values parted by `|`. Prints what it left out, and why.
A person whom a known pack names with the same year of birth or death keeps that pack's id, so that both speak of one.

Traps: such dates carry no precision, so that 1 January means the year, the first of a month the month, a round year
perhaps the decade or the century; days are proleptic Gregorian (Newton's birth is 1643-01-04, which his time wrote
25 December 1642), and before the reform of 1582 many were entered without any conversion; years are astronomical
(-0489 is 490 BC); a label may be missing (it is the id then) or be one bare word that others bear as a part of theirs.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from factcheck.packs import Pack, read_pack  # noqa: E402
from factcheck.text.folding import fold  # noqa: E402

OUT = PROJECT / "factcheck/packs/wikidata_people"
BUNDLED = ("soviet_history", "death_tolls")
DATE = re.compile(r"(-?)(\d{4,})-(\d\d)-(\d\d)T00:00:00Z")
NO_LABEL = re.compile(r"Q\d+")
IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
# Nobody is known to have lived longer; a longer span is two people's, or a slip.
LONGEST_LIFE = 123
FIRST_OF_THE_REFORM = (1582, 10, 15)
MANIFEST = """\
id = "wikidata-people"
name = "People: births and deaths from Wikidata"
version = "{version}"
licence = "CC0-1.0"
attribution = "Wikidata contributors (CC0 1.0), through the query results kept by github.com/aug24/not-dead-yet"

[subjects]
kind = "person"

[facts]
id = "{{subject}}.{{property}}.{{edtf}}"
author = "Wikidata contributors"
publisher = "Wikidata"
url = "https://www.wikidata.org/wiki/{{title}}"
seen_at = "query.wikidata.org, rows kept at github.com/aug24/not-dead-yet 67817821"
licence = "CC0-1.0"
"""


@dataclass(frozen=True)
class Day:
    """A date as precise as it may be taken. `edtf` is astronomical and proleptic Gregorian."""

    edtf: str
    year: int
    calendar: str = ""


@dataclass(frozen=True)
class Person:
    id: str
    qid: str
    names: tuple[str, ...]
    occupations: tuple[str, ...]
    births: tuple[Day, ...]
    deaths: tuple[Day, ...]


def read_day(value: str, left_out: Counter[str]) -> Day | None:
    """The date as far as its digits can be trusted, or None with the reason counted."""
    found = DATE.fullmatch(value)
    if found is None:
        left_out["dates that are unknown values"] += 1
        return None
    year = int(found[1] + found[2])
    month, day = int(found[3]), int(found[4])
    written = f"{'-' if year < 0 else ''}{abs(year):04}"
    if (month, day) == (1, 1):
        if year % 100 in (0, 1):
            left_out["1 January of a round year, which may stand for the century"] += 1
            return None
        return Day(written[:-1] + "X" if year % 10 == 0 and year > 0 else written, year)
    if day == 1:
        return Day(f"{written}-{month:02}", year)
    calendar = "unknown" if (year, month, day) < FIRST_OF_THE_REFORM else ""
    return Day(f"{written}-{month:02}-{day:02}", year, calendar)


def read_people(rows: Iterable[dict[str, str]], left_out: Counter[str]) -> Iterator[Person]:
    for row in rows:
        births, deaths = (
            tuple(dict.fromkeys(day for value in values.split("|") if value and (day := read_day(value, left_out))))
            for values in (row["birth_dates"], row["death_dates"])
        )
        names = tuple(dict.fromkeys(name for name in (_label(row["label"]), _title(row["enwiki_url"])) if name))
        if not names:
            left_out["people without a name"] += 1
        elif not births and not deaths:
            left_out["people without a date that can be trusted"] += 1
        elif births and deaths and not 0 <= max(d.year for d in deaths) - min(b.year for b in births) <= LONGEST_LIFE:
            left_out["people who die before they are born, or live too long"] += 1
        else:
            occupations = tuple(
                category.replace("_", " ").removesuffix("s") for category in row["categories"].split("|")
            )
            yield Person(row["qid"], row["qid"], names, occupations, births, deaths)


def _label(label: str) -> str:
    return "" if NO_LABEL.fullmatch(label) or "|" in label else label


def _title(url: str) -> str:
    """The name in an article's address: "George_Michael_(singer)" is George Michael."""
    title = unquote(url.rpartition("/wiki/")[2]).replace("_", " ")
    return IN_BRACKETS.sub("", title) if "|" not in title else ""


def told_by_one_word(people: Sequence[Person], left_out: Counter[str]) -> Iterator[Person]:
    """The people with names that tell who is meant: one bare word only where it is no part of anybody's name."""
    parts = Counter(part for person in people for name in person.names if " " in name for part in fold(name).split())
    for person in people:
        names = tuple(name for name in person.names if " " in name or (not parts[fold(name)] and len(name) > 4))
        if names:
            yield Person(person.id, person.qid, names, person.occupations, person.births, person.deaths)
        else:
            left_out["people known by one common word"] += 1


def with_known_ids(people: Iterable[Person], packs: Iterable[Pack]) -> Iterator[Person]:
    """Give a person the id under which another pack knows them: the same name, and a year of birth or death shared."""
    years: dict[str, set[tuple[str, int]]] = {}
    bearers: dict[str, set[str]] = {}
    for pack in packs:
        for subject in pack.subjects:
            if subject.kind == "person":
                for name in (subject.label, *subject.aliases):
                    bearers.setdefault(fold(name), set()).add(subject.id)
        for fact in pack.facts:
            if fact.property in ("birth", "death") and fact.when:
                years.setdefault(fact.subject, set()).add((fact.property, int(fact.when.edtf[:4])))
    taken: set[str] = set()
    for person in people:
        own = {("birth", day.year) for day in person.births} | {("death", day.year) for day in person.deaths}
        same = {key for name in person.names for key in bearers.get(fold(name), ()) if own & years.get(key, set())}
        id_ = min(same - taken, default=person.id)
        taken.add(id_)
        yield Person(id_, person.qid, person.names, person.occupations, person.births, person.deaths)


def write_pack(people: Sequence[Person], folder: Path, version: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.toml").write_text(MANIFEST.format(version=version), encoding="utf-8")
    with (folder / "subjects.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["id", "label", "aliases", "keywords"])
        for person in people:
            table.writerow([person.id, person.names[0], "|".join(person.names[1:]), "|".join(person.occupations)])
    with (folder / "facts.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["subject", "property", "edtf", "calendar", "title"])
        for person in people:
            for name, days in (("birth", person.births), ("death", person.deaths)):
                for day in days:
                    table.writerow([person.id, name, day.edtf, day.calendar, person.qid])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="people.csv")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--known", type=Path, nargs="*", help="packs whose ids are kept; else those that ship")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    known = arguments.known if arguments.known is not None else [OUT.parent / name for name in BUNDLED]
    left_out: Counter[str] = Counter()
    with arguments.source.open(encoding="utf-8", newline="") as file:
        people = list(read_people(csv.DictReader(file), left_out))
    people = list(with_known_ids(told_by_one_word(people, left_out), [read_pack(folder) for folder in known]))
    write_pack(people, arguments.out, arguments.version)
    for reason, count in left_out.most_common():
        sys.stdout.write(f"left out: {count:6,} {reason}\n")
    facts = sum(len(person.births) + len(person.deaths) for person in people)
    shared = sum(not NO_LABEL.fullmatch(person.id) for person in people)
    sys.stdout.write(f"{arguments.out}: {len(people):,} people, {facts:,} dates; {shared} known to other packs\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
