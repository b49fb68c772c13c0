"""Which lines of a dump are worth reading: told by a look at their bytes, for reading JSON takes fifty times as long.

A line as Wikidata writes it is compact and has its keys in one order. Of such a line the first class and the
statements' properties are found without reading it. A line in another shape is read as JSON and sifted by the same
rules.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from moderation.references.sources.wikidata.facts import FACT_PROPERTIES
from moderation.references.sources.wikidata.kinds import OFFICE_CLASSES, OFFICE_PROPERTIES, USED_PROPERTIES
from moderation.references.sources.wikidata.statements import LABEL_LANGUAGES, clean_text
from moderation.references.sources.wikidata.subjects import SUBJECT_PROPERTIES
from moderation.references.sources.wikidata.times import entity_id

# With one of these an item may have a fact, or be an office.
_TELLING = frozenset((*FACT_PROPERTIES, *OFFICE_PROPERTIES, "P710"))
# Of an item that is a class the other names are kept too: it may be an office that nothing but its holders tells.
_SUBCLASS = "P279"
# What statements are read for; all others are dropped before an item is read.
_READ = _TELLING | USED_PROPERTIES | SUBJECT_PROPERTIES | {"P31"}
# The many that no fact speaks of and hardly any names: not even their labels are kept.
_BULK = frozenset(
    """Q13442814 Q7318358 Q23927052 Q18918145 Q580922
    Q4167836 Q4167410 Q11266439 Q13406463 Q15184295 Q17633526 Q22808320
    Q523 Q318 Q67206691 Q3863 Q13890 Q6243 Q46587 Q2154519 Q1931185 Q50053
    Q7187 Q8054 Q20747295 Q277338 Q201448 Q11173 Q113145171 Q16521 Q310890 Q59199015 Q15917122""".split()
)
_HEAD = re.compile(
    rb'\{(?:"pageid":[0-9]+,"ns":0,"title":"Q[0-9]+","lastrevid":[0-9]+,"modified":"[^"]{0,40}",)?'
    rb'"type":"item","id":"Q([1-9][0-9]{0,11})",'
)
_PROPERTY = re.compile(rb'\{"type":"(?:property|lexeme)"|\{"pageid":[0-9]+,"ns":(?:120|146),')
_STATEMENTS = b':[{"mainsnak":{"snaktype":'
_CLASS = re.compile(rb'"P31":\[\{"mainsnak":\{[^{}]{0,200}\{"value":\{[^{}]{0,100}?"id":"(Q[0-9]+)"')
_TELLING_BYTES = re.compile(
    rb'"P(?:%s)":\[\{"mainsnak"' % b"|".join(sorted(name[1:].encode() for name in (*_TELLING, _SUBCLASS)))
)
_LABEL = re.compile(
    rb'"(%s)":\{"language":"[a-z-]+","value":("(?:[^"\\]|\\.)*")' % b"|".join(name.encode() for name in LABEL_LANGUAGES)
)
# Nearly all are found by this, in a fifth of the time.
_ENGLISH_BEGINS = b'"en":{"language":"en","value":'
_ENGLISH = re.compile(re.escape(_ENGLISH_BEGINS) + rb'("(?:[^"\\]|\\.)*")')
_PAGE = re.compile(rb'"enwiki":\{"site":"enwiki","title":("(?:[^"\\]|\\.)*")')


class BadLine(Exception):
    """The message says what is wrong with the line."""


@dataclass(frozen=True, slots=True)
class Label:
    """What an item is called, "" where it has no name in English; `aliases` only of what may be an office."""

    number: int
    label: str
    aliases: tuple[str, ...] = ()


Row = dict[str, Any]


def sift(line: bytes) -> Label | Row | None:
    """The item's label alone, or its JSON cut down to what is read of it, or None where it is of no use.

    `line` is without spaces at its ends and without the comma behind it. Raises BadLine.
    """
    head = _HEAD.match(line)
    if head is None or (_STATEMENTS not in line and b'"claims":{"' in line):
        return None if _PROPERTY.match(line) else _sift_row(_parsed(line))
    first = _CLASS.search(line)
    class_id = first[1].decode() if first else ""
    if class_id in _BULK:
        return None
    if class_id in OFFICE_CLASSES or _TELLING_BYTES.search(line, head.end()):
        return _cut(_parsed(line))
    if not line.endswith(b"}"):
        raise BadLine("it breaks off")
    return Label(int(head[1]), _label(line))


def number_of(id: str) -> int:
    """42 of "Q42"."""
    return int(id[1:])


def _parsed(line: bytes) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"no JSON: {error}") from None
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise BadLine("no entity: an object with an id is wanted")
    return row


def _sift_row(row: Row) -> Row | None:
    """The same by the item's JSON."""
    if not entity_id(row["id"]) or entity_id(row["id"]) != row["id"]:
        return None
    return None if next(_classes(row), "") in _BULK else _cut(row)


def has_facts(row: Row) -> bool:
    """Whether it may be more than a name."""
    claims = row.get("claims")
    return isinstance(claims, dict) and bool(_TELLING & claims.keys() or OFFICE_CLASSES & set(_classes(row)))


def _cut(row: Row) -> Row:
    """The languages, properties and pages that are read, and nothing else."""
    claims, links = row.get("claims"), row.get("sitelinks")
    return {
        "id": row["id"],
        "lastrevid": row.get("lastrevid"),
        "modified": row.get("modified"),
        "labels": _of_languages(row.get("labels")),
        "aliases": _of_languages(row.get("aliases")),
        "claims": {name: claims[name] for name in claims if name in _READ} if isinstance(claims, dict) else {},
        "sitelinks": {"enwiki": links["enwiki"]} if isinstance(links, dict) and "enwiki" in links else {},
    }


def _of_languages(words: object) -> Row:
    return {name: words[name] for name in LABEL_LANGUAGES if name in words} if isinstance(words, dict) else {}


def _classes(row: Row) -> Iterator[str]:
    claims = row.get("claims")
    given = claims.get("P31") if isinstance(claims, dict) else None
    for statement in given if isinstance(given, list) else ():
        snak = _object(_object(statement).get("mainsnak"))
        if id := entity_id(_object(_object(snak.get("datavalue")).get("value")).get("id")):
            yield id


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _label(line: bytes) -> str:
    """As `read_entity` finds it; labels stand before descriptions, which look alike."""
    begin = line.find(b'"labels":{')
    end = line.find(b'"descriptions":', begin)
    english = _ENGLISH.match(line, line.find(_ENGLISH_BEGINS, begin, end)) if 0 <= begin < end else None
    if english is not None and (words := _text(english[1])):
        return words
    found = dict(_LABEL.findall(line, begin, max(begin, end))) if begin >= 0 else {}
    for language in LABEL_LANGUAGES:
        if words := _text(found.get(language.encode())):
            return words
    page = _PAGE.search(line)
    return _text(page[1]).partition(" (")[0] if page else ""


def _text(literal: bytes | None) -> str:
    if literal is None:
        return ""
    try:
        return clean_text(json.loads(literal))
    except ValueError as error:
        raise BadLine(f"no JSON: {error}") from None
