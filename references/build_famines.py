"""Build a pack of famines and their dead from the table of Our World in Data.

    python references/build_famines.py "list of famines.csv" [--out factcheck/packs/owid_famines]

The table is Hasell and Roser's "Famines" as github.com/gjusticea/wiki-scrape (commit fa96852b) keeps it: Event
("Ireland: 1846-1852"), Timepoint start, Timepoint end, Quantity outcome 1. Prints what it left out, and why.

Traps: a country has many famines, so that no name goes without its years; the same table is a source of the pack of
death tolls, whose rows stay as they are; some rows are collections or parts of wars that nobody calls a famine.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from pack_files import PACKS, Known, Tables, joined, known_before, read_rows, slug, write_tables

OUT = PACKS / "owid_famines"
# The people by whom a famine of that place is called.
CALLED = {
    "Ireland": "Irish", "India": "Indian", "Finland": "Finnish", "Persia": "Persian", "Brazil": "Brazilian",
    "China": "Chinese", "Sudan": "Sudanese", "Ethiopia": "Ethiopian", "Russia": "Russian", "Nigeria": "Nigerian",
    "Germany": "German", "Greater Syria": "Syrian", "Armenia": "Armenian", "USSR": "Soviet", "Netherlands": "Dutch",
    "Rwanda": "Rwandan", "Bangladesh": "Bangladeshi", "Somalia": "Somali", "Mozambique": "Mozambican",
    "North Korea": "North Korean", "Cape Verde": "Cape Verdean", "Uganda": "Ugandan", "Malawi": "Malawian",
}  # fmt: skip
# Names that places and years don't make.
FAMOUS = {
    "Netherlands: 1944-1944": ["Hongerwinter", "Dutch famine of 1944-45", "Dutch famine of 1944-1945"],
    "India: 1876-1879": ["Great Famine of 1876-78", "Indian famine of 1876-78", "Great Famine of 1876-1878"],
    "China: 1877-1879": ["Northern Chinese Famine of 1876-79", "Northern Chinese Famine"],
    "China (Henan): 1943-1943": ["Henan famine of 1942-43", "Henan famine", "Chinese famine of 1942-43"],
    "Greater Syria (including Lebanon): 1915-1918": ["Great Famine of Mount Lebanon"],
    "Finland: 1868-1868": ["Finnish famine of 1866-68", "Finnish famine of 1866-1868"],
    "USSR (Ukraine and Belorussia): 1946-1947": ["Soviet famine of 1946-47", "Soviet famine of 1946-1947"],
    "North Korea: 1995-1999": ["North Korean famine", "Arduous March"],
    "Russia: 1891-1892": ["Russian famine of 1891-92"],
}
NOT_FAMINES = re.compile(
    r"collection of|^Namibia|^Turkey|^Cambodia|^Congo|^Democratic Republic|^Ireland|Biafra|^USSR: 1921|1932-1934"
)
# Published estimates lie three times and more apart (North Korea from 240,000 to 3,500,000): only the date is taken.
TOO_DISPUTED = {
    "Persia (now Iran): 1917-1919", "Netherlands: 1944-1944", "Bangladesh: 1974-1974", "North Korea: 1995-1999",
    "China (Sichuan): 1934-1937", "China (Hunan): 1929-1929", "China (northwest): 1927-1927",
    "China (Gansu, Shaanxi): 1920-1921", "West Africa (Sahel): 1969-1974", "Ethiopia (Wallo & Tigray): 1972-1975",
}  # fmt: skip
TITLE = "Famines"
MANIFEST = """\
id = "owid-famines"
name = "Famines and their dead since 1860, from Our World in Data"
version = "{version}"
licence = "CC BY 4.0"
attribution = \"\"\"\\
Joe Hasell and Max Roser (2013), Famines, OurWorldInData.org, https://ourworldindata.org/famines (CC BY 4.0, \\
https://creativecommons.org/licenses/by/4.0/); as of 15 July 2023 in the copy of github.com/gjusticea/wiki-scrape; \\
rows chosen, names added.\"\"\"

[subjects]
kind = "event"
type = "famine"

[facts]
id = "{{subject}}.{{property}}.owid"
author = "Joe Hasell and Max Roser"
title = "Famines"
year = "2013"
publisher = "Our World in Data"
url = "https://ourworldindata.org/famines"
seen_at = "table of 15 July 2023, copy at github.com/gjusticea/wiki-scrape fa96852b"
licence = "CC BY 4.0 (Our World in Data)"
"""


def names_of(event: str, place: str, region: str, first: str, last: str) -> list[str]:
    """Every name with its years, in full and short ("1876-1879", "1876-79"), by country, people and region."""
    years = [first] if first == last else [f"{first}-{last}"]
    if first != last and first[:2] == last[:2]:
        years.insert(0, f"{first}-{last[-2:]}")
    called = CALLED.get(place)
    names = list(FAMOUS.get(event, []))
    for span in years:
        if not region:
            names += [f"{called} famine of {span}", f"{span} {called} famine"] if called else []
            names += [f"famine in {place} in {span}", f"{span} famine in {place}"]
        for part in re.split(r", | & | and ", region):
            if part[:1].isupper():
                names += [f"{part} famine of {span}", f"famine in {part} in {span}", f"{span} famine in {part}"]
    return names


def add_famine(row: dict[str, str], known: Known, tables: Tables) -> None:
    event, first, last = row["Event"], row["Timepoint start"], row["Timepoint end"]
    found = re.fullmatch(r"(.*?)(?: \((.*)\))?: \d{4}-\d{4}", event)
    if found is None or NOT_FAMINES.search(event):
        tables.left_out["rows that are collections, parts of wars or in the pack of death tolls"] += 1
        return
    place, region = found[1], found[2] or ""
    if re.search(r"now|including|south|northwest|Hausaland", region):
        region = ""
    names = names_of(event, place, region, first, last)
    # Only the very years tell one famine of a country from the next.
    known_as = known.named(names, kind="event", years=[int(first), int(last)])
    if known_as in known.with_tolls:
        tables.left_out["rows that the pack of death tolls has"] += 1
        return
    key = known_as or slug("famine", place, region, first)
    edtf = first if first == last else f"{first}/{last}"
    tables.subjects.append({"id": key, "label": names[0], "aliases": joined(names[1:]), "begin": first, "end": last})
    tables.facts.append({"subject": key, "property": "date", "edtf": edtf})
    if event in TOO_DISPUTED:
        tables.left_out["tolls that published estimates contradict by three times and more"] += 1
        return
    count = row["Quantity outcome 1"]
    tables.facts.append(
        {"subject": key, "property": "toll", "low": count, "high": count, "measure": "deaths", "approximate": "1"}
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="list of famines.csv")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    for row in read_rows(arguments.source):
        add_famine(row, known, tables)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    return 0


if __name__ == "__main__":
    sys.exit(main())
