"""Build a pack of wars and their dead from an extract of Wikipedia's list of wars by death toll.

    python references/build_wars.py "list of wars by death toll.csv" [--out factcheck/packs/wikipedia_wars]

The extract is that of github.com/gjusticea/wiki-scrape (commit 4829f0ea), read on 20 January 2023: Event, Event
description ("Combatants: ... Location: ..."), Timepoint start, Timepoint end ("549 BC", "c. 475 BC", "1810s",
"present"), Quantity outcome 1 ("400,000-1,250,000", "100,000+"). Prints what it left out, and why.

Traps: a war that goes on has no toll yet; "1660 or 1648" is no date; "Nine Years' War" is the name of two; a name told
apart by its years in brackets is others' too; the same list is a source of the pack of death tolls; the list's figures
are ranges of several sources or one least figure, and sometimes battle deaths only.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from pack_files import (
    PACKS,
    Known,
    Tables,
    edtf_year,
    joined,
    known_before,
    read_figure,
    read_rows,
    slug,
    write_tables,
)  # fmt: skip

OUT = PACKS / "wikipedia_wars"
UPRISING = re.compile(r"\b(?:Rebellion|rebellion|Revolt|Revolution|Uprising|uprisings)\b")
TELLS_WHAT = re.compile(
    r"(?i)\b(?:wars?|rebellion|revolt|revolution|uprisings?|conquests?|campaigns?|invasions?|crusade|conflict|intervention|"
    r"expeditions?|annexation|crisis|insurgency)\b"
)
# Such a name alone is enough to hold a date against it, and wars are begun and ended by several reckonings (the Second
# Sino-Japanese War in 1937 or in 1931).
NUMBERED = re.compile(r"(?:First|Second|Third|Fourth|Fifth) ")
# Only battle deaths, or published estimates lie three times and more outside of the list's: the dates alone are taken.
TOO_DISPUTED = {"Gulf War", "Second Italo-Senussi War", "Afghanistan conflict", "1991 Iraqi uprisings"}
# Names that the list doesn't have.
ALSO = {
    "Chinese Warring States": ["Warring States period"],
    "South African War": ["Second Boer War", "Anglo-Boer War of 1899-1902"],
    "Indian Rebellion of 1857": ["Sepoy Mutiny", "Indian Mutiny", "Indian Mutiny of 1857"],
    "American Revolutionary War": ["American War of Independence"],
    "Bar Kokhba Revolt": ["Bar Kochba revolt"],
    "Gulf War": ["First Gulf War", "Persian Gulf War"],
    "French invasion of Russia": ["Napoleon's invasion of Russia"],
    "Philippine-American War": ["Philippine–American War"],
    "Eighty Years' War": ["Dutch War of Independence"],
}
MANIFEST = """\
id = "wikipedia-wars"
name = "Wars and their dead, from Wikipedia's list"
version = "{version}"
licence = "CC BY-SA 4.0"
attribution = \"\"\"\\
Wikipedia contributors, List of wars by death toll, as of 20 January 2023, \\
https://en.wikipedia.org/wiki/List_of_wars_by_death_toll (CC BY-SA 4.0, \\
https://creativecommons.org/licenses/by-sa/4.0/), read in the extract of github.com/gjusticea/wiki-scrape; \\
rows chosen, names, years and ranges taken, no text.\"\"\"

[subjects]
kind = "event"

[facts]
id = "{{subject}}.{{property}}.wikipedia"
author = "Wikipedia contributors"
title = "List of wars by death toll"
year = "2023"
publisher = "Wikipedia"
url = "https://en.wikipedia.org/wiki/List_of_wars_by_death_toll"
seen_at = "extract of 20 January 2023 at github.com/gjusticea/wiki-scrape 4829f0ea"
licence = "CC BY-SA 4.0"
"""


def read_year(words: str) -> str | None:
    """ "549 BC", "c. 475 BC", "1810s", "1337" in EDTF; None for anything else."""
    found = re.fullmatch(r"(c\. )?(\d+)(s?)( BC)?", words.strip())
    if found is None:
        return None
    if found[3]:
        return f"{found[2][:3]}X"
    year = 1 - int(found[2]) if found[4] else int(found[2])
    return edtf_year(year) + ("~" if found[1] else "")


def names_of(event: str, shared: set[str]) -> list[str]:
    """The list's name; without what stands in brackets only where the list itself has another bearer."""
    plain = re.sub(r" ?\(.*\)$", "", event)
    told_apart = re.search(r"\((?:\d{4}|[A-Z]\w+\))", event) and not re.search(r"\(\w+ \w+ War\)|outline", event)
    names = [event, plain] if told_apart and plain in shared else [event if told_apart else plain]
    if re.search(r"\(\d{4}", event):
        names.append(re.sub(r" \((.*)\)$", r" of \1", event))
    return [*dict.fromkeys(names), *ALSO.get(plain, [])]


def add_war(row: dict[str, str], known: Known, tables: Tables, *, shared: set[str]) -> None:
    event, left_out = row["Event"], tables.left_out
    begin = read_year(row["Timepoint start"])
    end = read_year(row["Timepoint end"]) if row["Timepoint end"] else begin
    if begin is None or end is None:
        left_out["wars that go on, or whose years can't be read"] += 1
        return
    names = names_of(event, shared)
    if len(names[0].split()) < 2 or len(names[0]) > 45 or not TELLS_WHAT.search(names[0]):
        left_out["names that don't say that a war is meant"] += 1
        return
    years = [int(re.sub(r"X", "0", year.rstrip("~"))) for year in (begin, end)]
    known_as = known.named([*names, f"the {names[0]}"], kind="event", years=years, slack=2)
    if known_as in known.with_tolls:
        left_out["wars for which another pack has published estimates"] += 1
        return
    key = known_as or slug(names[0])
    kind = "uprising" if UPRISING.search(event) else "war"
    tables.subjects.append(
        {"id": key, "type": kind, "label": names[0], "aliases": joined(names[1:]), "begin": begin, "end": end}
    )
    if NUMBERED.match(names[0]):
        left_out["years of numbered wars, of which one list can't say who is wrong by a year"] += 1
    else:
        tables.facts.append({"subject": key, "property": "date", "edtf": begin if begin == end else f"{begin}/{end}"})
    figure = read_figure(row["Quantity outcome 1"])
    if event in TOO_DISPUTED or figure is None:
        left_out["tolls that can't be read, or that published estimates contradict by three times and more"] += 1
        return
    tables.facts.append({"subject": key, "property": "toll", "low": figure[0], "high": figure[1], "measure": "deaths",
                         "approximate": "1"})  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="list of wars by death toll.csv")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    rows = read_rows(arguments.source)
    plain = [re.sub(r" ?\(.*\)$", "", row["Event"]) for row in rows]
    shared = {name for name in plain if plain.count(name) > 1}
    for row in rows:
        add_war(row, known, tables, shared=shared)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    return 0


if __name__ == "__main__":
    sys.exit(main())
