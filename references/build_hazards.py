"""Build a pack of earthquakes, tsunamis and eruptions and their dead from the tables of NOAA.

    python references/build_hazards.py EARTHQUAKES.tsv TSUNAMIS.tsv ERUPTIONS.tsv [--out factcheck/packs/noaa_hazards]

The tables are those of the NCEI/WDS databases of significant earthquakes, tsunamis and volcanic eruptions, with their
own columns. Prints what it left out, and why.

Traps: the first row may be the search that made the file ("[""1950 <= Year >= 2023""]"), with no year; -2150 is
2150 BC, there is no year 0; day and month may be missing; hours are UTC, so that the night's earthquake of 28 July in
Tangshan stands under the 27th; DEATHS are those of the shaking, TOTAL_DEATHS those of all that followed; one event
stands in two tables with other figures; "over 1,000" comes as a class without a number; a place shook many times.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from hazard_names import COUNTRIES, FAMOUS, NOT_PLACES, SPELLINGS, TOO_DISPUTED
from pack_files import (
    PACKS,
    Known,
    Tables,
    edtf_year,
    joined,
    known_before,
    read_rows,
    slug,
    write_tables,
    written_year,
)

OUT = PACKS / "noaa_hazards"
AUTHOR = "NOAA National Centers for Environmental Information"
SOURCES = {
    "earthquake": ("Global Significant Earthquake Database", "2019", "10.7289/V5TD9V7K"),
    "tsunami": ("Global Historical Tsunami Database", "2023", "10.7289/V5PN93H7"),
    "eruption": ("Significant Volcanic Eruptions Database", "2023", "10.7289/V5JW8BSH"),
}
AS_OF = {"earthquake": "2019", "tsunami": "2023-02", "eruption": "2023-02"}
# The classes in which the tables give deaths without a number; the fourth, "over 1,000", has no upper end.
CLASSES = {"1": (1, 50), "2": (51, 100), "3": (101, 1000)}
# Before this year reports are counted in class only, or in round guesses: only events with many dead are taken.
COUNTED_FROM = 1900
LEAST_DEAD, LEAST_DEAD_OF_OLD = 10, 100
# A name without its year is given only to an event so deadly, at a place where no other took lives.
BARE_FROM_DEATHS = 5000
# A toll of so many years before the table was made may have grown since.
STILL_COUNTED = 2
MOST_PLACES = 3
# Clocks differ from the sun's by so much; nearer to midnight the local day may be the one or the other.
ZONE_HOURS = 2.0
FIRST_GREGORIAN = 1583
MANIFEST = f"""\
id = "noaa-hazards"
name = "Earthquakes, tsunamis and eruptions with their dead, from NOAA"
version = "{{version}}"
licence = "public domain (US government)"
attribution = \"\"\"\\
{AUTHOR} / World Data Service: Global Significant Earthquake Database (doi:10.7289/V5TD9V7K), \\
Global Historical Tsunami Database (doi:10.7289/V5PN93H7), \\
Significant Volcanic Eruptions Database (doi:10.7289/V5JW8BSH)\"\"\"

[subjects]
kind = "event"
type = "disaster"

[facts]
id = "{{{{subject}}}}.{{{{property}}}}.{{{{measure}}}}"
author = "{AUTHOR}"
publisher = "NOAA"
seen_at = "NOAA {{{{title}}}}, copy of {{{{year}}}}"
licence = "public domain (US government)"
"""


@dataclass(frozen=True)
class Hazard:
    """One row of a table. `year` is astronomical; `days`: the local days on which it can have been, when that is known.

    `deaths`: every figure that the row gives for them; `missing`: people.
    """

    kind: str
    year: int
    month: int | None
    day: int | None
    days: tuple[date, ...]
    places: tuple[str, ...]
    country: str
    deaths: tuple[int, ...]
    missing: int | None

    @property
    def most(self) -> int:
        return max(self.deaths, default=0)


def number(value: str) -> int | None:
    return int(value) if re.fullmatch(r"-?\d+", value) else None


def read_hazards(rows: Iterable[dict[str, str]], kind: str, left_out: Counter[str]) -> Iterator[Hazard]:
    for raw in rows:
        row = {re.sub(r"[^a-z]+", "_", key.lower()): value for key, value in raw.items()}
        written = number(row["year"])
        if written is None:
            left_out["rows without a year (the search that made the file)"] += 1
            continue
        year = written if written > 0 else written + 1
        month, day = (number(row.get(long) or row.get(short) or "") for long, short in (("month", "mo"), ("day", "dy")))
        hour = number(row.get("hour") or row.get("hr") or "")
        longitude = row.get("longitude", "")
        deaths = [number(row.get(name) or row.get(other) or "") for name, other in
                  (("deaths", "deaths"), ("total_deaths", "total_deaths"))]  # fmt: skip
        found = tuple(value for value in deaths if value)
        if not found:
            classed = row.get("total_deaths_description") or row.get("total_death_description") or ""
            classed = classed or row.get("deaths_description") or row.get("death_description") or ""
            found = CLASSES.get(classed, ())
            if classed == "4":
                left_out['deaths told as "over 1,000" only'] += 1
        missing = number(row.get("total_missing") or row.get("missing") or "")
        country = COUNTRIES.get(row["country"].upper(), title(row["country"]))
        yield Hazard(
            kind, year, month, day, local_days(year, month, day, hour, longitude),
            tuple(places_of(row, kind, country)), country, found, missing,
        )  # fmt: skip


def local_days(year: int, month: int | None, day: int | None, hour: int | None, longitude: str) -> tuple[date, ...]:
    """The days that clocks at that longitude can have shown; () where hour or day aren't known."""
    if year < COUNTED_FROM or not month or not day or hour is None or not longitude:
        return ()
    utc = date(year, month, day)
    local = hour + 0.5 + float(longitude) / 15
    return tuple(dict.fromkeys(utc + timedelta(days=int((local + slack) // 24)) for slack in (-ZONE_HOURS, ZONE_HOURS)))


def places_of(row: dict[str, str], kind: str, country: str) -> Iterator[str]:
    """The names of places by which people may call it, the most telling first, the country last."""
    if kind == "eruption":
        name = row["name"]
        before, comma, behind = name.partition(", ")
        yield SPELLINGS.get(name.upper(), f"{behind} {before}" if comma else name)
        return
    found = []
    for part in re.split(r"[:;,]|\bAND\b", re.sub(r"\[.*?\]|\(.*?\)", "", row["location_name"].upper())):
        place = re.sub(r"\b(?:PROVINCES?|REGION|PREFECTURE|COUNTY|ISLANDS?|IS)\b\.?", "", part).strip(" .")
        place = re.sub(r"^(?:N|S|E|W|NE|NW|SE|SW|OFF|CENTRAL|NORTHERN|SOUTHERN|EASTERN|WESTERN) ", "", place).strip()
        if len(place) > 2 and place not in NOT_PLACES and place not in COUNTRIES and place.isascii():
            found.append(SPELLINGS.get(place, title(place)))
    yield from dict.fromkeys(place for place in found[:MOST_PLACES] if place != country)
    yield country


def title(words: str) -> str:
    named = re.sub(r"[A-Za-z]+", lambda word: word[0].capitalize(), words)
    return re.sub(
        r"(?<=[a-z][ -])(?:A|Au|Of|And|The|De|E|La|Del|Dex|Shi)(?![a-z])", lambda word: word[0].lower(), named
    )


def together(hazards: Iterable[Hazard]) -> list[list[Hazard]]:
    """Rows of several tables that tell of one event: the same day and country, of different kinds."""
    groups: dict[tuple[object, ...], list[Hazard]] = {}
    for number_, hazard in enumerate(hazards):
        dated = hazard.month is not None and hazard.day is not None and hazard.year >= COUNTED_FROM
        key = (hazard.year, hazard.month, hazard.day, hazard.country) if dated else (number_,)
        group = groups.setdefault(key, [])
        if any(other.kind == hazard.kind for other in group):
            group = groups.setdefault((*key, number_), [])
        group.append(hazard)
    return [group for group in groups.values() if group]


def names_of(hazard: Hazard, place: str) -> list[str]:
    year = written_year(hazard.year)
    if hazard.kind == "eruption":
        mount = place.removeprefix("Mount ")
        return [
            f"{year} eruption of {mount}", f"{year} eruption of Mount {mount}", f"eruption of {mount} in {year}",
            f"eruption of Mount {mount} in {year}", f"{mount} eruption of {year}", f"{year} {mount} eruption",
        ]  # fmt: skip
    kind = hazard.kind
    return [
        f"{year} {place} {kind}",
        f"{place} {kind} of {year}",
        f"{year} {kind} in {place}",
        f"{kind} in {place} in {year}",
    ]


def bare_names(hazard: Hazard, place: str) -> list[str]:
    if hazard.kind == "eruption":
        mount = place.removeprefix("Mount ")
        return [f"eruption of {mount}", f"eruption of Mount {mount}", f"{mount} eruption"]
    return [f"{place} {hazard.kind}"]


def dated(group: Sequence[Hazard]) -> str:
    """The date as precisely as it can be trusted, in EDTF."""
    first = group[0]
    year = edtf_year(first.year)
    found = sorted({day for hazard in group for day in hazard.days})
    if found and len(found) <= 2 and (found[-1] - found[0]).days <= 1:
        return found[0].isoformat() if len(found) == 1 else f"{found[0].isoformat()}/{found[1].isoformat()}"
    if first.year < FIRST_GREGORIAN:
        return f"{year}~"  # chronicles differ by a year or two
    if first.month and first.kind != "eruption" and (first.day is None or 3 <= first.day <= 27):
        return f"{year}-{first.month:02}"
    return year


class Taken:
    """Which of the groups bear a name, among all that the tables hold."""

    def __init__(self, groups: Sequence[Sequence[Hazard]]) -> None:
        self.with_year: dict[tuple[str, int, str], list[int]] = {}
        self.at_place: dict[tuple[str, str], list[int]] = {}
        for at, group in enumerate(groups):
            for hazard in group:
                for place in hazard.places:
                    self.with_year.setdefault((hazard.kind, hazard.year, place), []).append(at)
                    self.at_place.setdefault((hazard.kind, place), []).append(at)


def is_taken(group: Sequence[Hazard]) -> bool:
    least = LEAST_DEAD if group[0].year >= COUNTED_FROM else LEAST_DEAD_OF_OLD
    return max(hazard.most for hazard in group) >= least


def build(hazards: Sequence[Hazard], known: Known, tables: Tables) -> None:
    groups = together(hazards)
    taken = Taken(groups)
    most = [max(hazard.most for hazard in group) for group in groups]
    seen: set[str] = set()
    for at, group in enumerate(groups):
        if not is_taken(group):
            tables.left_out["events with fewer than ten dead (a hundred before 1900), or none told"] += 1
            continue
        named = list(dict.fromkeys(name for hazard in group for name in _own_names(at, hazard, taken, most)))
        named = _famous(group) + named
        if not named:
            tables.left_out["events whose names others of that year bear"] += 1
            continue
        key = _known_as(group, named, known) or slug("noaa", named[0])
        if key in seen:
            key = f"{key}-{group[0].month or 0}-{group[0].day or 0}"
        if key in seen:
            tables.left_out["events that can't be told apart by place and day"] += 1
            continue
        seen.add(key)
        bare = any(not re.search(r"\d", name) for name in named)
        first = group[0]
        place = "" if bare else ", ".join(dict.fromkeys([first.places[0], first.country]))
        edtf = dated(group)
        # A name without a year may be another's that the tables don't know yet; without a place no date accuses by it.
        begin, _, end = edtf.partition("/")
        tables.subjects.append({"id": key, "label": named[0], "aliases": joined(named[1:]), "place": place,
                                "begin": begin, "end": end or begin})  # fmt: skip
        tables.facts += _facts(key, group, edtf, tables.left_out, with_toll=key not in known.with_tolls)


def _own_names(at: int, hazard: Hazard, taken: Taken, most: Sequence[int]) -> Iterator[str]:
    """Names with the year where no other was nearly as deadly there; without it for the worst of all."""
    for place in hazard.places:
        others = [most[other] for other in taken.with_year[hazard.kind, hazard.year, place] if other != at]
        if 10 * max(others, default=0) < hazard.most:
            yield from names_of(hazard, place)
    first = hazard.places[0]
    others = [most[other] for other in taken.at_place[hazard.kind, first] if other != at]
    if first != hazard.country and hazard.most >= BARE_FROM_DEATHS and max(others, default=0) < LEAST_DEAD:
        yield from bare_names(hazard, first)


def _famous(group: Sequence[Hazard]) -> list[str]:
    main = group[0]
    famous = FAMOUS.get((main.year, main.month or 0, main.day or 0), [])
    return [] if main.kind == "tsunami" and "tsunami" not in " ".join(famous) else famous


def _known_as(group: Sequence[Hazard], named: Sequence[str], known: Known) -> str | None:
    """The id under which another pack tells of the disaster of that very day, and of that country or by that name."""
    days = {day.isoformat() for hazard in group for day in hazard.days}
    for key, subjects in known.subjects.items():
        subject = subjects[0]
        if subject.type == "disaster" and subject.begin in days:
            text = " ".join((subject.label, subject.place, *subject.aliases)).lower()
            where = [place.lower() for hazard in group for place in hazard.places]
            great = max(hazard.most for hazard in group) >= BARE_FROM_DEATHS
            if any(kind in text for kind in SOURCES) and (great or any(place in text for place in where)):
                return key
    return known.named(named, kind="event", years=[group[0].year])


def _facts(
    key: str, group: Sequence[Hazard], edtf: str, left_out: Counter[str], *, with_toll: bool
) -> Iterator[dict[str, str]]:
    main = group[0]
    work, year, doi = SOURCES[main.kind]
    row = {"subject": key, "title": work, "year": year, "url": f"https://doi.org/{doi}"}
    yield {**row, "property": "date", "edtf": edtf,
           "calendar": "unknown" if main.year < FIRST_GREGORIAN else ""}  # fmt: skip
    if not with_toll:
        left_out["tolls of events for which another pack has all published estimates"] += 1
        return
    if (main.year, main.month or 0, main.day or 0) in TOO_DISPUTED:
        left_out["tolls that published estimates contradict by three times and more"] += 1
        return
    deaths = [value for hazard in group for value in hazard.deaths]
    row |= {"property": "toll", "as_of": AS_OF[main.kind] if main.year >= int(year) - STILL_COUNTED else ""}
    kinds = " and ".join(dict.fromkeys(hazard.kind for hazard in group))
    note = "" if len(set(deaths)) == 1 else f"The lowest and the highest figure of its tables ({kinds})."
    yield {**row, "low": str(min(deaths)), "high": str(max(deaths)), "measure": "deaths",
           "approximate": "1" if max(deaths) >= 1000 else "", "note": note}  # fmt: skip
    missing = [hazard.missing for hazard in group if hazard.missing]
    if missing:
        yield {**row, "low": str(min(missing)), "high": str(max(missing)), "measure": "missing"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for kind in SOURCES:
        parser.add_argument(f"{kind}s", type=Path, help=f"the table of {kind}s")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    hazards = [
        hazard
        for kind in SOURCES
        for hazard in read_hazards(read_rows(getattr(arguments, f"{kind}s"), "\t"), kind, tables.left_out)
    ]
    build([replace(hazard, deaths=tuple(sorted(hazard.deaths))) for hazard in hazards], known, tables)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    return 0


if __name__ == "__main__":
    sys.exit(main())
