"""Build a pack of battles, sieges, uprisings and other events by year from rows of Wikidata.

    python references/build_events.py historicEvents.json [--out factcheck/packs/wikidata_events]

`historicEvents.json` is an answer of query.wikidata.org (events with `wdt:P585`, one date sampled for each), as
github.com/DinisSousa2003/Historical-Events-Search-Engine keeps it. Prints what it left out, and why.

Traps: the one date may be the beginning, the end or any day (the Somme's end for its beginning), and comes without its
precision: so the year is taken, and the day only where another pack gives the very same one; days are proleptic
Gregorian (Hastings is 1066-10-20); years are astronomical (-0489 is 490 BC); 1 January of a full century may stand for
the century; a siege or a revolt of several years has but one of them here. Many names are shared (393 labels
are), also with events that aren't in the data: the Battle of Verdun of these rows is that of 1792.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from pack_files import PACKS, Known, Tables, edtf_year, joined, known_before, write_tables

from factcheck.dates.calendars import days
from factcheck.records import When
from factcheck.text.folding import fold

OUT = PACKS / "wikidata_events"
DATE = re.compile(r"(-?)(\d{4})-(\d\d)-(\d\d)T00:00:00Z")
# What a name says that happened, and the kind of event: only kinds of which there may be another of that name. Those of
# the second row may last for years.
KINDS = (
    (r"battles?|actions?|skirmish|combat|engagement|capture|fall|sack|storming|raids?|ambush|bombardment|landings?|relief|"
     r"fight|incident|charge", "battle", False),
    (r"siege|blockade|defen[cs]e", "siege", True),
    (r"massacres?|pogroms?", "massacre", False),
    (r"bombings?", "bombing", False),
    (r"coups?|putsch|mutiny|mutinies|riots?|conspiracy", "uprising", False),
    (r"rebellions?|revolts?|uprisings?|risings?|revolutions?|insurrections?|insurgency", "uprising", True),
    (r"wars?|campaigns?|offensives?|operations?|invasions?|conquests?|expeditions?|crusades?|conflict|crisis",
     "war", True),
    (r"conferences?|congress", "conference", False),
    (r"coronation", "appointment", False),
)  # fmt: skip
WHAT = [(re.compile(rf"(?i)\b(?:{words})\b"), kind, lasts) for words, kind, lasts in KINDS]
NUMBERED = re.compile(r"(?i)\b(?:first|second|third|fourth|fifth|sixth|seventh)\b")
TOLD_APART = re.compile(r" \(.*\)$|, \d{3,4}$")
LONGEST_NAME = 60
# The old calendar's December may be the new one's January, and a winter's battle may begin in the one year and end in
# the other.
LATE, EARLY = (12, 10), (1, 20)
MANIFEST = """\
id = "wikidata-events"
name = "Battles, sieges, uprisings and other events by year, from Wikidata"
version = "{version}"
licence = "CC0-1.0"
attribution = \"\"\"\\
Wikidata contributors (CC0 1.0), through an answer kept by \\
github.com/DinisSousa2003/Historical-Events-Search-Engine\"\"\"

[subjects]
kind = "event"

[facts]
id = "{{subject}}.date.{{title}}"
property = "date"
author = "Wikidata contributors"
publisher = "Wikidata"
url = "https://www.wikidata.org/wiki/{{title}}"
seen_at = "answer of query.wikidata.org kept at github.com/DinisSousa2003/Historical-Events-Search-Engine 8398441c"
licence = "CC0-1.0"
"""


@dataclass(frozen=True)
class Event:
    """`year` is astronomical; `day` the full date, "" where it tells no more than the year; `told_apart`: the article's
    title says that its plain name belongs to others as well."""

    item: str
    names: tuple[str, ...]
    title: str
    kind: str
    lasts: bool
    year: int
    month: int
    day: str
    told_apart: bool

    @property
    def edtf(self) -> str:
        """The year, as far as one sampled date can tell it."""
        if self.lasts:
            return f"{edtf_year(self.year)}~"
        at = (self.month, int(self.day[-2:])) if self.day else (0, 0)
        if at >= LATE:
            return f"{edtf_year(self.year)}/{edtf_year(self.year + 1)}"
        if self.day and at <= EARLY:
            return f"{edtf_year(self.year - 1)}/{edtf_year(self.year)}"
        return edtf_year(self.year)


def read_events(rows: Iterable[dict[str, str]], left_out: Counter[str]) -> Iterator[Event]:
    for row in rows:
        found = DATE.fullmatch(row["date"])
        if found is None:
            left_out["dates that are unknown values"] += 1
            continue
        year, month, day = int(found[1] + found[2]), int(found[3]), int(found[4])
        if (month, day) == (1, 1) and year % 100 == 0:
            left_out["1 January of a full century, which may stand for the century"] += 1
            continue
        title = unquote(row["article"].rpartition("/wiki/")[2]).replace("_", " ")
        names = tuple(dict.fromkeys(name for name in (TOLD_APART.sub("", title), row["label"]) if is_name(name)))
        kind = next(((kind, lasts) for name in names for pattern, kind, lasts in WHAT if pattern.search(name)), None)
        if kind is None:
            left_out["names that don't say what happened where"] += 1
            continue
        yield Event(
            item=row["event"].rpartition("/")[2],
            names=names,
            title=title,
            kind=kind[0],
            lasts=kind[1],
            year=year,
            month=month,
            day="" if (month, day) == (1, 1) else f"{edtf_year(year)}-{month:02}-{day:02}",
            told_apart=TOLD_APART.search(title) is not None,
        )


def is_name(name: str) -> bool:
    """It says what happened, and names where or whose beside it."""
    if len(name) > LONGEST_NAME or "|" in name or '"' in name:
        return False
    rest = name
    for pattern, _, _ in WHAT:
        rest = pattern.sub("", rest)
    return rest != name and bool(
        re.search(r"(?<!^)\b[A-ZÀ-Ý0-9]|^[A-ZÀ-Ý]\w+ ", re.sub(r"(?i)^the |\b(?:first|second|naval)\b", "", rest))
    )


def build(events: list[Event], known: Known, tables: Tables) -> None:
    seen: set[str] = set()
    for event in events:
        key = known.named(event.names, kind="event", years=[event.year], slack=1) or event.item
        names = list(event.names) if key != event.item else list(names_of(event, known))
        if key in seen:
            tables.left_out["items of which another tells already"] += 1
            continue
        if not names:
            tables.left_out["names by which another pack knows another event"] += 1
            continue
        seen.add(key)
        confirmed = bool(event.day) and is_confirmed(event.day, known.dates.get(key, ()))
        edtf = event.day if confirmed else event.edtf
        if event.day and not confirmed:
            tables.left_out["days that no second source confirms (the year is kept)"] += 1
        year = edtf_year(event.year)
        tables.subjects.append({"id": key, "type": event.kind, "label": names[0], "aliases": joined(names[1:]),
                                "begin": year, "end": year})  # fmt: skip
        tables.facts.append({"subject": key, "edtf": edtf, "title": event.item})


def names_of(event: Event, known: Known) -> Iterator[str]:
    """The names that may stand for the event: none that another pack gives to another one, and a plain name that the
    article's title tells apart only where a year off is never held against it."""
    for name in event.names:
        if known.bears(name) or (event.told_apart and NUMBERED.search(name)):
            continue
        yield name
        # "The Battle of Ypres" may be any of its battles, and so may be a name that another pack gives to the first.
        plain = NUMBERED.sub("", name).strip()
        if NUMBERED.match(name) and is_name(plain):
            yield plain
    if event.told_apart and not known.bears(event.title):
        yield event.title


def is_confirmed(day: str, others: Iterable[When]) -> bool:
    """Another source gives the very day, in whichever calendar."""
    return any(days(When(day)) == days(other) for other in others if "/" not in other.edtf)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="historicEvents.json")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    events = list(read_events(json.loads(arguments.source.read_text(encoding="utf-8")), tables.left_out))
    build(events, known, tables)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    labels = Counter(fold(event.names[0]) for event in events)
    shared = sum(count > 1 for count in labels.values())
    sys.stdout.write(f"names that several events bear, so that none is held to them: {shared}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
