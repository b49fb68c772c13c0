"""Answers of the query service about who held an office."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import Calendar, When
from moderation.references.sources.found import Found
from moderation.references.sources.wikidata import holders_query, read_holders

ENTITY = "http://www.wikidata.org/entity"
DATE = "http://www.w3.org/2001/XMLSchema#dateTime"


def row(person: str, **columns: str) -> dict[str, Any]:
    cells: dict[str, Any] = {"person": {"type": "uri", "value": f"{ENTITY}/{person}"}}
    for name, value in columns.items():
        cells[name] = {"type": "uri" if value.startswith("http") else "literal", "value": value}
    return cells


def read(*rows: dict[str, Any], most: int = 5000) -> Found:
    return read_holders({"results": {"bindings": list(rows)}}, "Q900020", most=most)


def term(person: str = "Q900001", **columns: str) -> dict[str, Any]:
    statement = f"{ENTITY}/statement/{person}-aa-1"
    return row(person, **{"statement": statement, "personLabel": "Ada Miller", **columns})


def test_a_term_becomes_a_person_and_its_two_ends() -> None:
    found = read(
        term(
            begin="1857-03-04T00:00:00Z",
            beginPrecision="11",
            end="1861-01-01T00:00:00Z",
            endPrecision="9",
            endCalendar=f"{ENTITY}/Q1985727",
            ordinal="15",
            replacesLabel="Otto Kern",
        )
    )

    assert [(subject.id, subject.label) for subject in found.subjects] == [("Q900001", "Ada Miller")]
    assert [(fact.id, fact.object, fact.when) for fact in found.facts] == [
        ("wikidata:Q900001-aa-1:office_begin", "Q900020", When("1857-03-04", Calendar.GREGORIAN)),
        ("wikidata:Q900001-aa-1:office_end", "Q900020", When("1861", Calendar.GREGORIAN)),
    ]
    assert found.facts[0].note == "number 15; replaces Otto Kern"
    assert found.facts[0].citation.url == "https://www.wikidata.org/wiki/Q900001"


def test_a_first_of_january_that_is_known_to_the_day_stays_a_day() -> None:
    found = read(term(begin="2016-01-01T00:00:00Z", beginPrecision="11"))

    assert [fact.when and fact.when.edtf for fact in found.facts] == ["2016-01-01"]


def test_a_year_before_christ_is_counted_with_a_zero() -> None:
    found = read(term(begin="-0489-01-01T00:00:00Z", beginPrecision="9"))

    assert [fact.when and fact.when.edtf for fact in found.facts] == ["-0489"]


def test_what_is_unknown_gives_no_fact() -> None:
    unknown = "http://www.wikidata.org/.well-known/genid/0a1b"
    nobody = {"person": {"type": "bnode", "value": "t1"}, "begin": {"type": "literal", "value": "1857-03-04T00:00:00Z"}}

    assert read(term(begin=unknown, end=unknown)).facts == ()
    assert read(nobody, {}, {"person": "Q1"}) == Found()


def test_a_label_that_is_only_the_id_names_nobody() -> None:
    found = read(term(personLabel="Q900001", replacesLabel="Q900030", begin="1857-03-04T00:00:00Z"))

    assert found.subjects == ()
    assert [(fact.citation.title, fact.note) for fact in found.facts] == [("Q900001", "")]


def test_a_statement_told_in_two_rows_is_told_once_and_two_begins_are_two_facts() -> None:
    first, second = "1857-03-04T00:00:00Z", "1858-03-04T00:00:00Z"

    twice = read(term(begin=first, ordinal="1"), term(begin=first, ordinal="2"))
    two = read(term(begin=first), term(begin=second))

    assert len(twice.facts) == 1
    assert [fact.id.rpartition("1:")[2] for fact in two.facts] == ["office_begin", "office_begin:2"]


def test_as_many_rows_as_were_asked_for_may_not_be_all() -> None:
    rows = [term(f"Q90000{number}", begin="1857-03-04T00:00:00Z") for number in range(1, 4)]

    assert not read(*rows, most=3).is_complete
    assert read(*rows, most=4).is_complete


def test_a_query_is_made_for_an_id_only() -> None:
    assert "wd:Q900020 " in holders_query("Q900020")
    with pytest.raises(ValueError, match="no item's id"):
        holders_query("Q1 . ?x ?y ?z")
