"""Who held an office, and when: a question to the query service, and its answers as facts.

The statements come with their precision; answers to other people's questions, which leave it out, are read as well (1
January is that year then, the first of a month that month).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from factcheck.records import Citation, Fact, Subject, When
from moderation.references.sources.found import Found, UnreadableAnswer
from moderation.references.sources.wikidata.facts import item_citation, make_fact
from moderation.references.sources.wikidata.statements import clean_text
from moderation.references.sources.wikidata.times import entity_id, read_query_time

_TERM = (("begin", "office_begin"), ("end", "office_end"))
# Our names for columns, and those of the answers that others have kept.
_COLUMNS = {"person": ("person", "item"), "begin": ("begin", "start_date"), "end": ("end", "end_date")}
_MOST_ROWS = 5000

# Left out where another body, place or part is named: that is another office than the item alone says.
_QUERY = """\
SELECT ?statement ?person ?personLabel ?begin ?beginPrecision ?beginCalendar ?end ?endPrecision ?endCalendar
       ?ordinal ?replacesLabel WHERE {
  ?person p:P39 ?statement .
  ?statement ps:P39 wd:%(office)s ; wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
  FILTER NOT EXISTS { ?statement pq:P642 [] }
  FILTER NOT EXISTS { ?statement pq:P518 [] }
  FILTER NOT EXISTS { ?statement pq:P1001 [] }
  FILTER NOT EXISTS { ?statement pq:P2389 [] }
  FILTER NOT EXISTS { ?statement pq:P1480 [] }
  FILTER NOT EXISTS { ?statement pq:P5102 [] }
  OPTIONAL { ?statement pqv:P580 [ wikibase:timeValue ?begin ; wikibase:timePrecision ?beginPrecision ;
                                   wikibase:timeCalendarModel ?beginCalendar ] }
  OPTIONAL { ?statement pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ;
                                   wikibase:timeCalendarModel ?endCalendar ] }
  OPTIONAL { ?statement pq:P1545 ?ordinal }
  OPTIONAL { ?statement pq:P1365 ?replaces }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul" }
}
ORDER BY ?person ?statement
LIMIT %(most)d"""


def holders_query(office: str, *, most: int = _MOST_ROWS) -> str:
    """SPARQL for those who held `office` (an item's id; ValueError on anything else)."""
    if entity_id(office) != office:
        raise ValueError(f"{office!r} is no item's id, such as Q11696")
    return _QUERY % {"office": office, "most": most}


def read_holders(data: Mapping[str, Any], office: str, *, address: str = "", most: int = _MOST_ROWS) -> Found:
    """Pure: the SPARQL JSON of an answer. Persons are subjects where the answer names them.

    Rows without a person, or with a date that is unknown or can't be read, give what they have. Raises
    UnreadableAnswer.
    """
    rows = _rows(data, address)
    subjects: dict[str, Subject] = {}
    facts: dict[str, list[Fact]] = {}
    for row in rows:
        person = entity_id(_first(row, *_COLUMNS["person"]))
        if not person:
            continue
        label = _label(row, "personLabel", person)
        if label:
            subjects.setdefault(person, Subject(id=person, kind="person", label=label))
        for fact in _term_facts(row, person, office, label):
            alike = facts.setdefault(fact.id, [])
            # A statement with two ordinals comes as two rows; one with two begins has two facts.
            if all(fact.when != known.when for known in alike):
                alike.append(fact if not alike else replace(fact, id=f"{fact.id}:{len(alike) + 1}"))
    return Found(
        subjects=tuple(subjects.values()),
        facts=tuple(fact for alike in facts.values() for fact in alike),
        is_complete=len(rows) < most,
    )


def _term_facts(row: Mapping[str, Any], person: str, office: str, label: str) -> Iterator[Fact]:
    citation = _citation(person, label)
    ordinal, replaces = _value(row, "ordinal"), _label(row, "replacesLabel", "")
    note = "; ".join(part for part in (ordinal and f"number {ordinal}", replaces and f"replaces {replaces}") if part)
    statement = _value(row, "statement").rpartition("/")[2]
    for name, property in _TERM:
        when = _when(row, name)
        if when is not None:
            id = statement or f"{person}:P39:{office}:{when.edtf}"
            yield make_fact(
                id=id, subject=person, property=property, citation=citation, when=when, object=office, note=note
            )


def _citation(person: str, label: str) -> Citation:
    """The query service doesn't tell the revision: the address is that of the item as it is now."""
    return replace(item_citation(person, label), seen_at=f"query.wikidata.org, positions held (P39) of {person}")


def _when(row: Mapping[str, Any], name: str) -> When | None:
    """None for an unknown value, which is a URI or a blank node and no literal."""
    given: Mapping[str, Any] = next((row[column] for column in _COLUMNS[name] if isinstance(row.get(column), dict)), {})
    if given.get("type") not in ("literal", "typed-literal") or not isinstance(given.get("value"), str):
        return None
    precision = _value(row, f"{name}Precision")
    return read_query_time(
        given["value"],
        precision=int(precision) if precision.isdecimal() and len(precision) < 3 else None,
        calendar=_value(row, f"{name}Calendar"),
    )


def _rows(data: Mapping[str, Any], address: str) -> list[Mapping[str, Any]]:
    results = data.get("results")
    rows = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UnreadableAnswer(f"{address}: the answer has no results.bindings.")
    return rows


def _label(row: Mapping[str, Any], column: str, id: str) -> str:
    """The label service gives the id of what has no label."""
    label = _value(row, column)
    return "" if label == id or entity_id(label) == label or "/.well-known/" in label else label


def _first(row: Mapping[str, Any], *columns: str) -> str:
    return next((value for column in columns if (value := _value(row, column))), "")


def _value(row: Mapping[str, Any], column: str) -> str:
    cell = row.get(column)
    value = cell.get("value") if isinstance(cell, dict) else None
    return clean_text(value) if isinstance(value, str) else ""
