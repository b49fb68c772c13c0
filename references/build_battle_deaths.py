"""Build a pack of battle deaths by conflict and year from UCDP's Battle-Related Deaths Dataset.

    python references/build_battle_deaths.py ucdp-brd-dyadic-221.csv ucdp-prio-acd-221.csv [--out FOLDER]

The dataset has one row for two sides and a year (bd_best, bd_low, bd_high); the other one tells when a conflict began.
The sides of a conflict are added up for each year. Prints what it left out, and why.

Traps: these are deaths in battle, by a count of reported events: never all deaths of a war; years count from 1989 on,
so that of an older conflict only a part is told; one conflict of the data may be two wars to others (Chechnya), and one
war several conflicts (Bosnia), so that only a few bear a name from common speech.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from pack_files import PACKS, Known, Tables, joined, known_before, read_rows, write_tables

OUT = PACKS / "ucdp_battle_deaths"
# Conflicts that common speech calls a war, by the dataset's number: the whole of it under one name.
CALLED = {
    "299": ["Syrian Civil War", "Syrian civil war"],
    "352": ["Sri Lankan Civil War"],
    "386": ["Algerian Civil War"],
    "327": ["Angolan Civil War"],
    "382": ["Sierra Leone Civil War"],
    "269": ["Nepalese Civil War"],
    "395": ["Tajikistani Civil War", "Tajik Civil War"],
    "354": ["Kurdish-Turkish conflict"],
    "289": ["Colombian conflict"],
    "409": ["Eritrean-Ethiopian War"],
    "287": ["Burundian Civil War"],
    "297": ["Boko Haram insurgency"],
    "316": ["Salvadoran Civil War"],
}
# A war of fewer years than these is told by any of its years, give or take one: one count would pass for all.
LONG_FROM = 4
MANIFEST = """\
id = "ucdp-battle-deaths"
name = "Battle deaths by conflict and year, 1989-2021, from UCDP"
version = "{version}"
licence = "CC BY 4.0"
attribution = \"\"\"\\
Uppsala Conflict Data Program, UCDP Battle-Related Deaths Dataset 22.1 (Davies, Pettersson and Öberg 2022, Organized \\
violence 1989-2021 and drone warfare, Journal of Peace Research 59(4)) and UCDP/PRIO Armed Conflict Dataset 22.1 \\
(Gleditsch et al. 2002, Journal of Peace Research 39(5)), https://ucdp.uu.se/downloads/ (CC BY 4.0, \\
https://creativecommons.org/licenses/by/4.0/); the sides of a conflict added up by year.\"\"\"

[subjects]
kind = "event"
type = "war"

[facts]
id = "{{subject}}.battle-deaths.{{when}}.ucdp"
property = "toll"
measure = "battle_deaths"
author = "Uppsala Conflict Data Program"
title = "UCDP Battle-Related Deaths Dataset 22.1"
year = "2022"
publisher = "Uppsala University"
url = "https://ucdp.uu.se/downloads/"
seen_at = "ucdp-brd-dyadic-221.csv, copy at github.com/Bvlampe/CCIP_seminar_paper 80b67572"
licence = "CC BY 4.0 (UCDP)"
"""


def begin_years(rows: list[dict[str, str]]) -> dict[str, int]:
    """The year of each conflict's first death, as far as it is told."""
    found: dict[str, int] = {}
    for row in rows:
        if row["start_date"][:4].isdigit():
            year = int(row["start_date"][:4])
            found[row["conflict_id"]] = min(year, found.get(row["conflict_id"], year))
    return found


def label_of(row: dict[str, str]) -> str:
    where = row["location_inc"].replace(" (", ", ").replace(")", "")
    about = f" over {row['territory_name']}" if row["territory_name"] else ""
    against = "" if about else f" ({row['side_b'].split(',')[0]})"
    return f"Armed conflict in {where}{about}{against}"


def build(rows: list[dict[str, str]], began: dict[str, int], known: Known, tables: Tables) -> None:
    by_conflict: dict[str, dict[str, list[dict[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        by_conflict[row["conflict_id"]][row["year"]].append(row)
    for number, years in sorted(by_conflict.items(), key=lambda item: int(item[0])):
        first, last = min(map(int, years)), max(map(int, years))
        begin = min(first, began.get(number, first))
        if last - begin + 1 < LONG_FROM:
            tables.left_out["conflicts of fewer than four years, of which one year would pass for all"] += 1
            continue
        names = CALLED.get(number, [])
        known_as = known.named(names, kind="event", years=[begin, first, last], slack=5)
        key = known_as or f"ucdp-{number}"
        some = next(iter(years.values()))[0]
        label, *aliases = [*names, label_of(some)]
        tables.subjects.append(
            {"id": key, "label": label, "aliases": joined(aliases), "begin": str(begin), "end": str(last)}
        )
        for year, sides in sorted(years.items()):
            best, low, high = (sum(int(side[name]) for side in sides) for name in ("bd_best", "bd_low", "bd_high"))
            tables.facts.append(
                {"subject": key, "low": str(low), "high": str(high), "when": year, "note": f"best estimate: {best:,}"}
            )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deaths", type=Path, help="ucdp-brd-dyadic-221.csv")
    parser.add_argument("conflicts", type=Path, help="ucdp-prio-acd-221.csv")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    build(read_rows(arguments.deaths), begin_years(read_rows(arguments.conflicts)), known, tables)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    return 0


if __name__ == "__main__":
    sys.exit(main())
