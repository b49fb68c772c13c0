"""Build a pack of floods, crowd crushes and collapses from extracts of three lists of Wikipedia.

    python references/build_wikipedia_disasters.py CRUSHES.csv FLOODS.csv COLLAPSES.csv [--out FOLDER]

The extracts are those of github.com/gjusticea/wiki-scrape (commit fa96852b): Event, Event description, Timepoint start,
Timepoint end, Quantity outcome 1, Reference/link to data, Accessed on. Prints what it left out, and why.

Traps: a flood on 1 January is one of that year, a collapse from 1 January to 31 December too; "Quantity outcome 1" of a
range is its middle, and of a figure with a footnote nonsense ("2,000-5,0001" gave 26,000.5), so the words are read
instead; names carry the language of a foreign article ("[fr]"); "Unnamed" names nothing.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from pack_files import PACKS, Known, Tables, joined, known_before, read_figure, read_rows, slug, write_tables

OUT = PACKS / "wikipedia_disasters"
# Published estimates lie three times and more apart, or the list's row counts something else: only the date is taken.
TOO_DISPUTED = {
    "Stalin funeral crush", "Chongqing tunnel massacre", "Luzhniki disaster", "2016 Ethiopian protests",
    "1975 Banqiao Dam failure and floods",
}  # fmt: skip
TELLS_WHAT = re.compile(
    r"\b(?:floods?|flooding|mudslides?|landslide|collapse|disaster|crush|stampede|tragedy|fire|failure)\b", re.I
)
LEAST_DEAD = 5
MOST_WORDS = 7
MANIFEST = """\
id = "wikipedia-disasters"
name = "Floods, crowd crushes and collapses with their dead, from Wikipedia's lists"
version = "{version}"
licence = "CC BY-SA 4.0"
attribution = \"\"\"\\
Wikipedia contributors, List of fatal crowd crushes, List of deadliest floods and \\
List of structural failures and collapses (CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/), read in \\
the extracts of github.com/gjusticea/wiki-scrape; names, dates and counts were taken, no text.\"\"\"

[subjects]
kind = "event"
type = "disaster"

[facts]
id = "{{subject}}.{{property}}.wikipedia"
author = "Wikipedia contributors"
publisher = "Wikipedia"
url = "https://en.wikipedia.org/wiki/{{title}}"
seen_at = "Wikipedia's list of {{year}}, extract at github.com/gjusticea/wiki-scrape fa96852b"
licence = "CC BY-SA 4.0"
"""
ARTICLES = ("List_of_fatal_crowd_crushes", "List_of_deadliest_floods", "List_of_structural_failures_and_collapses")


class Builder:
    def __init__(self, known: Known, tables: Tables) -> None:
        self._known, self._tables, self._seen = known, tables, set[str]()

    def add(self, names: list[str], place: str, edtf: str, figure: tuple[str, str] | None, article: str) -> None:
        left_out = self._tables.left_out
        key = self._known.named(names, kind="event", years=[int(edtf[:4])]) or slug(
            names[0], "" if names[0][:1].isdigit() else edtf[:4]
        )
        if key in self._seen:
            left_out["events named twice"] += 1
            return
        self._seen.add(key)
        self._tables.subjects.append(
            {"id": key, "label": names[0], "aliases": joined(names[1:]), "place": place, "begin": edtf, "end": edtf}
        )
        row = {"subject": key, "title": article, "year": "2023"}
        self._tables.facts.append({**row, "property": "date", "edtf": edtf})
        if key in self._known.with_tolls:
            left_out["tolls of events for which another pack has published estimates"] += 1
        elif names[0] in TOO_DISPUTED:
            left_out["tolls that published estimates contradict by three times and more"] += 1
        elif figure:
            self._tables.facts.append(
                {**row, "property": "toll", "low": figure[0], "high": figure[1], "measure": "deaths"}
            )


def add_crushes(rows: list[dict[str, str]], builder: Builder, left_out: Counter[str]) -> None:
    for row in rows:
        name, _, place = re.sub(r" ?\[\w\w\]", "", row["Event"]).replace('"', "").partition(" - ")
        if name == "Unnamed" or not TELLS_WHAT.search(name):
            left_out["crushes without a name of their own"] += 1
            continue
        builder.add(
            _with_year(name, row["Timepoint start"][:4], place),
            place.strip(", "),
            row["Timepoint start"],
            read_figure(row["Quantity outcome 1"]),
            ARTICLES[0],
        )


def add_floods(rows: list[dict[str, str]], builder: Builder, left_out: Counter[str]) -> None:
    described = [re.fullmatch(r"Year: (\d+); Location: (.*); Deaths: (.*)", row["Event description"]) for row in rows]
    years = Counter((found[1], found[2]) for found in described if found)
    for row, found in zip(rows, described, strict=True):
        if found is None:
            left_out["floods told otherwise than by year, location and deaths"] += 1
            continue
        year, place = found[1].zfill(4), found[2]
        names = [row["Event"]] if _is_a_name(row["Event"]) and year.lstrip("0") in row["Event"] else []
        tells_more = names and place not in row["Event"]  # "1977 Karachi flood" isn't all floods of the country
        if not tells_more and years[found[1], place] == 1 and re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+)?", place):
            names += [f"{found[1]} {place} floods", f"{place} floods of {found[1]}", f"{found[1]} floods in {place}"]
        if not names:
            left_out["floods without a name that tells year and place"] += 1
            continue
        figure = read_figure(found[3])
        if figure is None:
            left_out["figures that can't be read (a footnote's digit sticks to them)"] += 1
        builder.add(list(dict.fromkeys(names)), place, year, figure, ARTICLES[1])


def add_collapses(rows: list[dict[str, str]], builder: Builder, left_out: Counter[str]) -> None:
    for row in rows:
        name = re.sub(r" ?[\[(].*?[\])]", "", row["Event"])
        figure = read_figure(row["Quantity outcome 1"])
        if figure is None or int(figure[0]) < LEAST_DEAD:
            left_out["collapses with fewer than five dead, or none told"] += 1
        elif not _is_a_name(name):
            left_out["collapses without a name that tells what happened"] += 1
        else:
            place = row["Event description"].rpartition(" - ")[2]
            year = row["Timepoint start"][:4]
            builder.add(_with_year(name, year, place), place, year, figure, ARTICLES[2])


def _is_a_name(name: str) -> bool:
    return bool(TELLS_WHAT.search(name)) and "," not in name and 1 < len(name.split()) <= MOST_WORDS


def _with_year(name: str, year: str, place: str) -> list[str]:
    """The names under which it can be told: one that only says what happened in a town wants its year."""
    found = re.fullmatch(r"(\d{4}) (.*)", name)
    if found:
        return [name, f"{found[2]} of {found[1]}"]
    rest = re.sub(
        r" (?:crowd|building|bridge|stadium|football|apartment|school)\b",
        "",
        TELLS_WHAT.sub("", name).strip(),
        flags=re.I,
    )
    generic = all(word.lower() in place.lower() for word in rest.split())
    return [f"{year} {name}", f"{name} of {year}"] if generic else [name]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("crushes", "floods", "collapses"):
        parser.add_argument(name, type=Path, help=f"the extract of the list of {name}")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    builder = Builder(known, tables)
    for add, path in (
        (add_crushes, arguments.crushes),
        (add_floods, arguments.floods),
        (add_collapses, arguments.collapses),
    ):
        add(read_rows(path), builder, tables.left_out)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    return 0


if __name__ == "__main__":
    sys.exit(main())
