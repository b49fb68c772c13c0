"""Build a pack of the terms of American presidents and vice-presidents and of British prime ministers.

    python references/build_office_holders.py executive.yaml Q14211.json [--out factcheck/packs/office_holders]

`executive.yaml` is that of github.com/unitedstates/congress-legislators; `Q14211.json` a recorded answer of
query.wikidata.org (holders of the office of that item, with start_date and end_date), as
github.com/tmtmtmtm/wikidata-position-history keeps it. Prints what it left out, and why.

Traps: who was elected twice has two terms on end, which are one time in office; a day before 1752 may be of the old
calendar (John Adams's birthday is, Washington's isn't); who died in office left it that day; who is elected in November
takes office months later; Wikidata's answer names holders by their items only, and 1 January without precision means
the year.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pack_files import PACKS, Known, Tables, joined, known_before, slug, write_tables

OUT = PACKS / "office_holders"
OFFICES = {
    "prez": ("president-us", "President of the United States", ""),
    "viceprez": (
        "vice-president-us",
        "Vice President of the United States",
        "Vice-President of the United States|US Vice President|U.S. Vice President|American Vice President",
    ),
    "Q14211": ("prime-minister-uk", "Prime Minister of the United Kingdom", ""),
}
FIRST_NEW_STYLE = "1752-09-14"
CONGRESS = {
    "author": "unitedstates/congress-legislators",
    "title": "executive.yaml",
    "publisher": "GitHub",
    "url": "https://github.com/unitedstates/congress-legislators/blob/main/executive.yaml",
    "seen_at": "github.com/unitedstates/congress-legislators dfa96222",
}
WIKIDATA = {
    "author": "Wikidata contributors",
    "publisher": "Wikidata",
    "seen_at": "answer of query.wikidata.org kept at github.com/tmtmtmtm/wikidata-position-history 0719ab5b",
}
MANIFEST = """\
id = "office-holders"
name = "Terms of American presidents and vice-presidents and British prime ministers"
version = "{version}"
licence = "CC0-1.0"
attribution = \"\"\"\\
unitedstates/congress-legislators (CC0 1.0); Wikidata contributors (CC0 1.0), \\
through an answer kept by github.com/tmtmtmtm/wikidata-position-history\"\"\"

[facts]
id = "{{subject}}.{{property}}.{{object}}.{{edtf}}"
licence = "CC0-1.0"
"""


@dataclass
class Person:
    name: dict[str, str] = field(default_factory=dict)
    birthday: str = ""
    terms: list[dict[str, str]] = field(default_factory=list)

    @property
    def was_president(self) -> bool:
        return any(term["type"] == "prez" for term in self.terms)

    def names(self) -> list[str]:
        """The forms of the name that tell who is meant: forename and surname alone only of presidents."""
        last, first, middle = (self.name.get(part, "") for part in ("last", "first", "middle"))
        initials = " ".join(f"{name[0]}." for name in middle.split())
        forms = [f"{first} {initials} {last}", f"{first} {middle} {last}"] if middle else []
        if self.was_president or not middle:
            called = self.name.get("nickname", first)
            forms = [f"{called} {last}", *forms, f"{first} {last}"]
        return list(dict.fromkeys(forms))


def read_people(text: str) -> Iterator[Person]:
    """The few keys that are wanted, by their lines: the file has one key a line."""
    for block in re.split(r"^- id:$", text, flags=re.M)[1:]:
        person = Person()
        for line in block.splitlines():
            found = re.match(r"\s+(- )?(\w+): '?([^']*)'?$", line)
            if found is None:
                continue
            dash, key, value = found.groups()
            if dash and key == "type":
                person.terms.append({})
            if person.terms:
                person.terms[-1][key] = value
            elif key in ("first", "middle", "last", "nickname"):
                person.name[key] = value
            elif key == "birthday":
                person.birthday = value
        yield person


def times_in_office(terms: list[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """(office, begin, end): terms that follow one another on the day are one time."""
    open_terms: dict[str, list[str]] = {}
    for term in sorted(terms, key=lambda term: term["start"]):
        kind, begin, end = term["type"], term["start"], term["end"]
        if kind in open_terms and open_terms[kind][1] == begin:
            open_terms[kind][1] = end
            continue
        if kind in open_terms:
            yield kind, open_terms[kind][0], open_terms[kind][1]
        open_terms[kind] = [begin, end]
    for kind, (begin, end) in open_terms.items():
        yield kind, begin, end


class Builder:
    def __init__(self, known: Known, tables: Tables) -> None:
        self._known, self._tables, self._seen = known, tables, set[str]()
        for key, label, aliases in OFFICES.values():
            tables.subjects.append({"id": key, "kind": "office", "label": label, "aliases": aliases})

    def person(self, key: str, label: str, aliases: str = "") -> None:
        if key not in self._seen:
            self._seen.add(key)
            self._tables.subjects.append({"id": key, "kind": "person", "label": label, "aliases": aliases})

    def fact(self, key: str, name: str, edtf: str, cited: dict[str, str], office: str = "") -> None:
        if (key, name, office, edtf) in self._known.terms:
            self._tables.left_out["days of terms that another pack has"] += 1
            return
        self._tables.facts.append({"subject": key, "property": name, "object": office, "edtf": edtf, **cited})


def add_executives(text: str, builder: Builder, known: Known, tables: Tables) -> None:
    for person in read_people(text):
        names = person.names()
        year = [int(person.birthday[:4])] if person.birthday else []
        every_form = [*names, f"{person.name['first']} {person.name['last']}"]
        known_as = known.named(every_form, kind="person", years=year)
        key = known_as or slug(names[0], year[0] if year else "")
        # Who is known bears his names already; of the others all forms are given.
        builder.person(key, names[0], "" if known_as else joined(names[1:]))
        if not known_as and not person.was_president:
            tables.left_out["birthdays of vice-presidents whom no other pack knows"] += 1
        elif person.birthday >= FIRST_NEW_STYLE:
            builder.fact(key, "birth", person.birthday, CONGRESS)
        else:
            tables.left_out["birthdays before 1752, which may be of the old calendar, or none"] += 1
        for kind, begin, end in times_in_office(person.terms):
            builder.fact(key, "office_begin", begin, CONGRESS, OFFICES[kind][0])
            builder.fact(key, "office_end", end, CONGRESS, OFFICES[kind][0])


def add_holders(answer: dict[str, object], office: str, builder: Builder, known: Known, tables: Tables) -> None:
    rows = json.loads(json.dumps(answer))["results"]["bindings"]
    for row in rows:
        item = row["item"]["value"].rpartition("/")[2]
        key = known.people.get(item)
        if key is None:
            tables.left_out["holders of whom no pack knows the name"] += 1
            continue
        builder.person(key, known.subjects[key][0].label)
        cited = WIKIDATA | {"title": item, "url": f"https://www.wikidata.org/wiki/{item}"}
        for name, column in (("office_begin", "start_date"), ("office_end", "end_date")):
            day = row.get(column, {}).get("value", "")[:10]
            if not day:
                continue
            edtf = day[:4] if day.endswith("-01-01") else day
            if any(item[:3] == (key, name, OFFICES[office][0]) and item[3][:7] == edtf[:7] for item in known.terms):
                tables.left_out["days of terms that another pack has"] += 1
                continue
            builder.fact(key, name, edtf, cited, OFFICES[office][0])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executive", type=Path, help="executive.yaml")
    parser.add_argument("holders", type=Path, help="Q14211.json")
    parser.add_argument("--out", type=Path, default=OUT, help="the pack's folder")
    parser.add_argument("--version", default="2026.11.1")
    arguments = parser.parse_args()
    tables, known = Tables(), known_before(OUT.name)
    builder = Builder(known, tables)
    add_executives(arguments.executive.read_text(encoding="utf-8"), builder, known, tables)
    add_holders(json.loads(arguments.holders.read_text(encoding="utf-8")), "Q14211", builder, known, tables)
    write_tables(tables, arguments.out, MANIFEST.format(version=arguments.version), known)
    return 0


if __name__ == "__main__":
    sys.exit(main())
