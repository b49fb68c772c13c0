"""Rebuild the source ratings of a pack from the rows of Wikipedia's list of perennial sources.

    python references/build_source_ratings.py sources.jsonl [--out factcheck/packs/wikipedia_source_ratings/sources.csv]

`sources.jsonl` has one object a line, as https://github.com/audiodude/wiki-reliable-sources-parser writes it (its
data/sources.jsonl, commit ae050a6c, is the list of about April 2026): id (the anchor), name, name_qualifier,
content_qualifier, status, summary, rsp_last and alltext, the row's own wikitext. Prints what it left out, and why.

Traps, seen in that file: `domain` holds the first address only, all of them stand in {{WP:RSPUSES}}; blacklisting is a
flag of {{WP:RSPSTATUS}} and no status; names come from link targets ("Amazon (company)"); one name may have several
entries by topic or period; two entries share one anchor; a template within a qualifier was dropped with its dash.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

PROJECT = Path(__file__).resolve().parent.parent
OUT = PROJECT / "factcheck/packs/wikipedia_source_ratings/sources.csv"
COLUMNS = ["id", "name", "names", "domains", "rating", "rated_by", "url", "licence", "note"]
RATED_BY = "Wikipedia: Reliable sources/Perennial sources (about April 2026)"
PAGE = "https://en.wikipedia.org/wiki/Wikipedia:Reliable_sources/Perennial_sources"
LICENCE = "CC BY-SA 4.0"
RATINGS = {
    "gr": "generally reliable",
    "nc": "no consensus",
    "gu": "generally unreliable",
    "d": "deprecated",
    "m": "multiple ratings, case by case",
}
# Entries of the list that are kinds of writing, not works that a post could name.
NOT_WORKS = {"Greco-Roman literary sources", "Peerage websites", "Religious scriptures texts"}
# The list's entries whose name is the target of a link elsewhere, or the scrap of a template.
NAMES = {
    "Royal Central": "Royal Central",
    "Preprints": "Preprints",
    "Office of Cuba Broadcasting": "Office of Cuba Broadcasting",
}
# Topics that only the anchor names, in words of its summary.
TOPICS = {
    "gnis-coord": "place names and coordinates",
    "gnis-class": "feature classes",
    "gns-coord": "place names and coordinates",
    "gns-class": "feature classes",
    "Forbes.com non-staff": "contributors, not staff",
    "ScienceDirect topic": "topic pages",
    "Bloomberg profiles": "company and executive profiles",
    "New York Post Entertainment": "entertainment",
}
# Qualifiers that say which work is meant, not what the rating holds for.
NOT_TOPICS = {"UK", "USA", "India", "WSWS", "Bari Weiss"}
# Names that say nothing without the list around them.
NO_NAMES = {
    "academic repositories", "preprints", "meta", "insider", "the post", "the gram", "insta",
    "house of lords", "garage",
    "house of commons", "uk parliament transcripts", "the balance", "motherboard", "the cut", "vulture", "searchlight",
    "common sense", "amnesty", "mirror", "the fp", "islam question & answer", "including the signpost", "national file",
    "the observer", "recode", "decider", "memo", "fair", "history", "washington press", "james o'keefe", "news break",
    "new york", "global research", "believers in christ from a muslim background: a global census", "allmovie pre-2024",
    "the daily signal", "campaign life coalition", "who's who", "postmedia network",
    "reunion.com", "about.com", "forbesold", "wcd-wce-wrd", "the wire india", "voc", "abc news", "daily star",
}  # fmt: skip
# Shorter or plainer spellings that people use for works whose entry has but the long one.
MORE_NAMES = {
    "Breitbart News": ["Breitbart"],
    "Encyclopædia Britannica": ["Encyclopaedia Britannica", "Encyclopedia Britannica", "Britannica"],
    "Encyclopædia Iranica": ["Encyclopaedia Iranica", "Encyclopedia Iranica"],
    "Xinhua News Agency": ["Xinhua"],
}
PRESS = (
    "times|post|journal|telegraph|chronicle|herald|tribune|examiner|monitor|mail|express|review|reporter|gazette|weekly"
)
SAFE = "_()!*,.'-"
LONGEST_NOTE = 420


@dataclass
class Source:
    """One work with all its entries: (rating, what it holds for)."""

    name: str
    anchor: str
    ratings: list[tuple[str, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    domains: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_entries(path: Path) -> Iterator[dict[str, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        entry = json.loads(line)
        for name in ("id", "name", "status", "alltext"):
            if name not in entry:
                raise SystemExit(f"{path}:{number}: {name} is missing; is this the parser's sources.jsonl?")
        if entry["status"] not in RATINGS:
            raise SystemExit(f"{path}:{number}: status is {entry['status']!r}; one of {', '.join(RATINGS)}.")
        yield entry


def work_name(entry: dict[str, str]) -> str:
    """The work's name, without the words that tell it from other articles of Wikipedia ("(magazine)")."""
    name = NAMES.get(entry["id"], entry["name"])
    short = re.sub(r"\s*\([^)]*\)$", "", name).strip()
    return name if short.lower() in NO_NAMES else short


def rating(entry: dict[str, str]) -> str:
    blacklisted = re.search(r"\{\{WP:RSPSTATUS\|[^}]*\bb=y", entry["alltext"])
    return RATINGS[entry["status"]] + (", blacklisted" if blacklisted else "")


def topic(entry: dict[str, str], name: str) -> str:
    """What an entry holds for, where its work has several; the words of the list where it has them."""
    qualifier = entry.get("content_qualifier", "")
    if entry["id"] in TOPICS:
        qualifier = TOPICS[entry["id"]]
    elif not qualifier and entry["id"].startswith(f"{name} "):
        qualifier = entry["id"].removeprefix(name)
    qualifier = re.sub(r"\)\s*\(", "; ", qualifier.replace("_", " ").strip(" ()"))
    qualifier = re.sub(r"(?<=\d)(?=present)|(?<=\d{4})(?=[A-Z])", "–", qualifier)
    return "; ".join(part for part in qualifier.split("; ") if part not in NOT_TOPICS)


def domains(entry: dict[str, str], dropped: list[str]) -> list[str]:
    found = []
    for uses in re.findall(r"\{\{WP:RSPUSES\|([^{}]*)\}\}", entry["alltext"]):
        for word in uses.split("|"):
            address = re.sub(r"^\w+://", "", word.strip().lower()).removeprefix("www.").rstrip("/*")
            if re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s|]+)?", address):
                found.append(address)
            elif address:
                dropped.append(f"{entry['id']}: {word} is no address")
    return found


def names(entry: dict[str, str], taken: set[str]) -> list[str]:
    """The names that a post may use: of the article, of the list's anchor, and those that the list adds in brackets."""
    found = [work_name(entry)]
    if (
        entry["id"] not in taken
        and entry["id"] not in TOPICS
        and re.fullmatch(r"(?:[A-Z][A-Za-z0-9'-]*|and|in|for|of|[ ])+", entry["id"])
    ):
        found.append(entry["id"])
    for part in re.split(r",\s*", entry.get("name_qualifier", "").strip("() ")):
        found.append(part.strip("\"' "))
    for one in list(found):
        rest = one.removeprefix("The ")
        if rest != one and re.fullmatch(rf"(?i)\S.*\s\S*(?:{PRESS})", rest):
            found.append(rest)
    found.extend(MORE_NAMES.get(found[0], []))
    return [one for one in found if is_name(one)]


def is_name(words: str) -> bool:
    letters = re.sub(r"\W", "", words)
    is_short = letters.isupper() and len(letters) < 3
    return len(letters) > 1 and not is_short and words.lower() not in NO_NAMES and not words.startswith("e.g.")


def plain(wikitext: str) -> str:
    """The words of a summary without its markup; notes and references go, links keep their words."""
    text = re.sub(r"<!--.*?-->|<ref[^>]*/>|<ref.*?</ref>", "", wikitext, flags=re.DOTALL)
    text = re.sub(r"''See also:?.*$", "", text, flags=re.DOTALL)
    text = re.sub(r"\{\{pslink\|([^{}|]*)[^{}]*\}\}", r"\1", text)
    text = text.replace("{{snd}}", " – ")
    while (shorter := re.sub(r"\{\{[^{}]*\}\}", "", text)) != text:
        text = shorter
    text = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", text)
    text = re.sub(r"\[https?://\S+ ([^\]]*)\]", r"\1", text)
    text = re.sub(r"<[^>]{1,60}>|'{2,}", " ", text).replace("&nbsp;", " ")
    return re.sub(r"\s+([.,;:)])", r"\1", " ".join(text.split()))


def note(entry: dict[str, str]) -> str:
    """The first sentences of the summary, as many as a moderator reads at a glance."""
    text = plain(entry.get("summary", ""))
    if len(text) > LONGEST_NOTE:
        cut = text[:LONGEST_NOTE]
        stop = max(cut.rfind(". "), cut.rfind("; "))
        text = cut[: stop + 1] if stop > LONGEST_NOTE // 3 else cut.rsplit(" ", 1)[0] + " ..."
    return "" if any(mark in text for mark in ("{", "[", "]]", "}")) else text


def gather(entries: Iterable[dict[str, str]]) -> tuple[list[Source], list[str]]:
    """One source a name, with all its entries; and what was left out, in words."""
    entries = list(entries)
    taken = {work_name(entry) for entry in entries} | {entry["name"] for entry in entries}
    anchors: set[str] = set()
    sources: dict[str, Source] = {}
    dropped: list[str] = []
    for entry in entries:
        if entry["id"] in NOT_WORKS:
            dropped.append(f"{entry['id']}: a kind of writing, not a work")
            continue
        name = work_name(entry)
        if entry["id"] in anchors:
            dropped.append(f"{name}: only its anchor, {entry['id']!r}, which is another entry's")
        source = sources.setdefault(name, Source(name, "" if entry["id"] in anchors else entry["id"]))
        anchors.add(entry["id"])
        source.ratings.append((rating(entry), topic(entry, name)))
        source.names.extend(one for one in names(entry, taken) if one not in source.names)
        source.domains.extend(one for one in domains(entry, dropped) if one not in source.domains)
        source.notes.append(note(entry))
    for source in sources.values():
        # A folder says nothing where the whole site is the same work's.
        source.domains = [one for one in source.domains if "/" not in one or one.split("/")[0] not in source.domains]
    kept = [source for source in sources.values() if source.names or source.domains]
    dropped.extend(
        f"{source.name}: neither a name nor an address to know it by"
        for source in sources.values()
        if source not in kept
    )
    return kept, dropped


def rating_text(source: Source) -> str:
    if len(source.ratings) == 1:
        words, limits = source.ratings[0]
        return f"{words} ({limits})" if limits else words
    parts = [f"{words} ({limits})" if limits else f"{words} (in general)" for words, limits in source.ratings]
    return "depends on the topic: " + "; ".join(parts)


def row(source: Source) -> dict[str, str]:
    return {
        "id": re.sub(r"[^a-z0-9]+", "-", source.name.lower()).strip("-"),
        "name": source.name,
        "names": "|".join(one for one in source.names if one != source.name),
        "domains": "|".join(source.domains),
        "rating": rating_text(source),
        "rated_by": RATED_BY,
        "url": PAGE + (f"#{quote(source.anchor.replace(' ', '_'), safe=SAFE)}" if source.anchor else ""),
        "licence": LICENCE,
        "note": source.notes[0] if len(source.notes) == 1 else "",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path, help="the parser's sources.jsonl")
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    entries = list(read_entries(arguments.sources))
    sources, dropped = gather(entries)
    with arguments.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(row(source) for source in sorted(sources, key=lambda source: source.name.lower()))
    for reason in dropped:
        sys.stdout.write(f"left out: {reason}\n")
    several = sum(len(source.ratings) > 1 for source in sources)
    addresses = sum(len(source.domains) for source in sources)
    sys.stdout.write(
        f"{len(entries)} entries: {len(sources)} sources ({several} with several ratings), {addresses} addresses\n"
    )


if __name__ == "__main__":
    main()
