"""Build a pack of rulers, prime ministers, lives and events from the timelines of historicaldate-data.

    python references/build_historicaldate.py DATA_FOLDER people.csv [--out factcheck/packs/historicaldate]

`DATA_FOLDER` holds History/, Culture/ and Science and Technology/ of github.com/dh3968mlq/historicaldate-data (content
from Wikipedia, CC BY-SA 4.0); `people.csv` is the source of the people's pack: by it an article's address tells who
is meant. Prints what it left out, and why.

Traps: dates are words ("c. 886", "Between 843 and 848", "924 after 17 jul 924", "circa1m 10 August 843", "ongoing");
English days before 1752 are of the old calendar; a reign may be counted from the death of the last king, the crowning
or the restoration, so that old reigns are taken by the year; a bare "Charles II" is many kings.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from urllib.parse import unquote

from pack_files import PACKS, Known, Tables, edtf_year, joined, known_before, read_rows, slug, write_tables

OUT = PACKS / "historicaldate"
MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
# (file, id, label, aliases, place) of the office, and from which year its terms are taken by the month, and by the day.
OFFICES = (
    ("English and British Monarchs", "monarch-england", "Monarch of England and Great Britain",
     "King of England|Queen of England|King of Great Britain|Queen of Great Britain|King of the United Kingdom|"
     "Queen of the United Kingdom|British monarch|English monarch|English throne|British throne|throne of England",
     "London, England", 1700, 3000),
    ("Scottish Monarchs", "monarch-scotland", "Monarch of Scotland", "King of Scotland|King of Scots|Scottish throne",
     "Edinburgh, Scotland", 3000, 3000),
    ("French Monarchs", "monarch-france", "Monarch of France", "King of France|King of the French|French throne",
     "Paris, France", 3000, 3000),
    ("British Prime Ministers", "prime-minister-uk", "Prime Minister of the United Kingdom", "", "", 0, 0),
)  # fmt: skip
# Rulers by another title, or whose time is reckoned otherwise too (Charles II from 1649 or from 1660).
OTHER_TITLES = re.compile(r"Cromwell|Napoleon")
BEGINNING_DISPUTED = {"Charles II of England", "Louis XVIII", "Alfred the Great", "Mary, Queen of Scots"}
FIRST_NEW_STYLE = {"monarch-england": 1752, "monarch-scotland": 1752, "prime-minister-uk": 1752, "monarch-france": 1582}
# Which timeline events have a name of their own, and of what kind they are: all of kinds that may come again.
EVENTS = (
    (re.compile(r"^(?:Battle of|Spanish Armada)"), "battle"),
    (re.compile(r"War$|^Wars of"), "war"),
    (re.compile(r"Magna Carta|Domesday Book"), "decree"),
    (re.compile(r"Peasants' Revolt"), "uprising"),
    (re.compile(r"Gunpowder Plot"), "terror_attack"),
    (re.compile(r"^Great Fire of London"), "disaster"),
    (re.compile(r"^Great Plague of London"), "epidemic"),
    (re.compile(r"^(?:Entente Cordiale|Good Friday Agreement|Jarrow March|Handover of Hong Kong)"), "policy"),
)
MANIFEST = """\
id = "historicaldate"
name = "Rulers, prime ministers, lives and events, from timelines made of Wikipedia"
version = "{version}"
licence = "CC BY-SA 4.0"
attribution = \"\"\"\\
Wikipedia contributors, the articles that the rows name (CC BY-SA 4.0, \\
https://creativecommons.org/licenses/by-sa/4.0/), gathered in github.com/dh3968mlq/historicaldate-data; rows chosen, \\
dates turned into EDTF.\"\"\"

[facts]
id = "{{subject}}.{{property}}.{{object}}.{{edtf}}"
author = "Wikipedia contributors"
publisher = "Wikipedia"
url = "https://en.wikipedia.org/wiki/{{title}}"
seen_at = "github.com/dh3968mlq/historicaldate-data 1e9f3208"
licence = "CC BY-SA 4.0"
"""


def read_hdate(words: str) -> str | None:
    """EDTF of a date as the timelines write it; None where it is open, unknown or written otherwise."""
    words = re.sub(r"\s+", " ", words.strip().lower())
    if between := re.fullmatch(r"between (.+) and (.+)", words):
        first, last = (read_hdate(part) for part in between.groups())
        return f"{first}/{last}" if first and last and "/" not in first + last else None
    words = re.sub(r" (?:after|earliest) .*$", "", words)
    about = re.match(r"(?:c\.|circa) ", words)
    nearly = re.match(r"circa1m ", words)
    words = re.sub(r"^(?:c\.|circa1m|circa) ", "", words)
    if iso := re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", words):
        year, month, day = int(iso[1]), iso[2], iso[3]
    elif named := re.fullmatch(r"(?:(\d{1,2}) )?(?:([a-z]{3,9}) )?(\d{1,4})( ?bc)?", words):
        year = 1 - int(named[3]) if named[4] else int(named[3])
        month = f"{MONTHS[named[2][:3]]:02}" if named[2] and named[2][:3] in MONTHS else None
        day = f"{int(named[1]):02}" if named[1] and month else None
        if named[2] and not month:
            return None
    else:
        return None
    if about:
        return f"{edtf_year(year)}~"
    parts = [edtf_year(year), month, None if nearly else day]
    return "-".join(part for part in parts[: parts.index(None) if None in parts else 3] if part)


def coarser(edtf: str, *, month_from: int, day_from: int) -> str:
    """The date no more precise than reigns of its time can be told."""
    if not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", edtf):
        return edtf
    year = int(edtf[:4])
    return edtf if year >= day_from else edtf[:7] if year >= month_from else edtf[:4]


def calendar_of(edtf: str, until: int) -> str:
    found = re.match(r"\d{4}", edtf)
    return "julian" if found and len(edtf) == 10 and int(found[0]) < until else ""


class Builder:
    def __init__(self, known: Known, tables: Tables, items: dict[str, str]) -> None:
        self.known, self.tables = known, tables
        self._items = items  # article -> item of Wikidata
        self._seen: set[str] = set()
        self._told: set[tuple[str, ...]] = set()

    def person(self, url: str, *, known_only: bool = False, year: int = 0, called: str = "") -> tuple[str, str] | None:
        """(id, article) of whom an article is about; `year`: when he held an office; `called`: another name of his."""
        article = unquote(url.rpartition("/wiki/")[2])
        key = self.known.people.get(self._items.get(article, ""))
        if key is None and (known_only or "#" in article or article.startswith("List_of")):
            return None
        name = re.sub(r" \(.*\)$|, \d+\w\w .*$", "", article.replace("_", " "))
        key = key or self.known.lived(name, year=year) or slug(name)
        if key not in self._seen:
            self._seen.add(key)
            names = [called] if called.startswith(name) else [name, called]
            self.tables.subjects.append({"id": key, "kind": "person", "label": names[0], "aliases": joined(names[1:])})
        return key, article

    def fact(
        self, key: str, name: str, edtf: str | None, article: str, *, office: str = "", calendar: str = ""
    ) -> None:
        if not edtf:
            self.tables.left_out["dates that are open or can't be read"] += 1
            return
        told = (key, name, office, edtf)
        if told not in self._told:  # a life stands in each of its reigns
            self._told.add(told)
            self.tables.facts.append({"subject": key, "property": name, "object": office, "edtf": edtf,
                                      "calendar": calendar, "title": article})  # fmt: skip


def add_office(rows: list[dict[str, str]], office: tuple[str, str, str, str, str, int, int], builder: Builder) -> None:
    _, office_id, label, aliases, place, month_from, day_from = office
    builder.tables.subjects.append(
        {"id": office_id, "kind": "office", "label": label, "aliases": aliases, "place": place}
    )
    until = FIRST_NEW_STYLE[office_id]
    for row in rows:
        year = re.match(r"\d+", read_hdate(row["hdate"]) or "")
        called = (
            re.sub(r"\s+", " ", row["description"].partition(",")[0]).strip()
            if office_id == "prime-minister-uk"
            else ""
        )
        is_other = OTHER_TITLES.search(row["label"])
        found = None if is_other else builder.person(row["url"], year=int(year[0]) if year else 0, called=called)
        if found is None:
            builder.tables.left_out["rulers of another title, or without an article of their own"] += 1
            continue
        key, article = found
        for name, column in (("office_begin", "hdate"), ("office_end", "hdate_end")):
            if name == "office_begin" and article.replace("_", " ") in BEGINNING_DISPUTED:
                builder.tables.left_out["beginnings of reigns that are reckoned in two ways"] += 1
                continue
            edtf = read_hdate(row[column])
            edtf = coarser(edtf, month_from=month_from, day_from=day_from) if edtf else None
            builder.fact(key, name, edtf, article, office=office_id, calendar=calendar_of(edtf or "", until))
        add_life(row, key, article, builder, until=until)


def add_life(row: dict[str, str], key: str, article: str, builder: Builder, *, until: int) -> None:
    for name in ("birth", "death"):
        if row.get(f"hdate_{name}"):
            edtf = read_hdate(row[f"hdate_{name}"])
            builder.fact(key, name, edtf, article, calendar=calendar_of(edtf or "", until))


def add_lives(rows: list[dict[str, str]], builder: Builder) -> None:
    """Births and deaths of people whom another pack knows: a second source for them."""
    for row in rows:
        edtf = read_hdate(row.get("hdate_birth", "")) or ""
        if not re.match(r"\d{4}", edtf) or 1582 <= int(edtf[:4]) < 1752:
            if row.get("hdate_birth"):
                builder.tables.left_out["lives of the time of two calendars, or whose dates can't be read"] += 1
            continue
        found = builder.person(row["url"], known_only=True)
        if found is None:
            builder.tables.left_out["lives of people whom no pack knows, or of several at once"] += 1
        else:
            add_life(row, *found, builder, until=1582)


def add_events(rows: list[dict[str, str]], builder: Builder) -> None:
    for row in rows:
        article = unquote(row["url"].rpartition("/wiki/")[2])
        name = article.replace("_", " ")
        kind = next((kind for pattern, kind in EVENTS if pattern.search(name)), None)
        begin, end = read_hdate(row["hdate"]), read_hdate(row["hdate_end"])
        if kind is None or begin is None or "(" in name or "/" in begin or "/" in (end or ""):
            builder.tables.left_out["events without a name of their own"] += 1
            continue
        key = builder.known.named([name], kind="event", years=[int(begin[:4])], slack=2) or slug(name)
        if kind == "war" and key in builder.known.subjects:
            builder.tables.left_out["wars that another pack dates"] += 1
            continue
        builder.tables.subjects.append(
            {"id": key, "kind": "event", "type": kind, "label": name, "begin": begin, "end": end or begin}
        )
        edtf = begin if not end or end == begin else f"{begin}/{end}"
        builder.fact(key, "date", edtf, article, calendar=calendar_of(begin, 1752))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with History/, Culture/ and Science and Technology/")
    parser.add_argument("people", type=Path, help="people.csv")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    items = {unquote(row["enwiki_url"].rpartition("/wiki/")[2]): row["qid"] for row in read_rows(arguments.people)}
    builder = Builder(known, tables, items)
    for office in OFFICES:
        add_office(read_rows(arguments.data / f"History/Europe/{office[0]}.csv"), office, builder)
    add_events(read_rows(arguments.data / "History/Europe/Events in British History.csv"), builder)
    for path in sorted([*arguments.data.glob("Culture/**/*.csv"), *arguments.data.glob("Science*/*.csv")]):
        add_lives(read_rows(path), builder)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    return 0


if __name__ == "__main__":
    sys.exit(main())
