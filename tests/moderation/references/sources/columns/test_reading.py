"""Rows as subjects and facts, by a mapping."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import Bound, Scope
from moderation.references.sources.columns import Columns, Row, Unknown, read_columns, read_rows
from moderation.references.sources.found import Found, UnreadableAnswer

SHARED = {"author": "Bureau of Floods", "title": "Register", "licence": "CC-BY-4.0"}
DEATHS = {"property": "toll", "measure": "deaths", "low": "{low}", "high": "{high}"}
BEGIN = {"property": "begin", "edtf": "{date}"}


def columns(*facts: dict[str, str], **subject: str) -> Columns:
    about: dict[str, str] = {"kind": "event", "label": "{name}", **subject}
    return read_columns({"subject": about, "shared": SHARED, "facts": facts})


def read(*rows: Row, by: Columns) -> Found:
    numbered = [(f"row {number}", row) for number, row in enumerate(rows, start=2)]
    return read_rows(numbered, by, pack="floods", address="https://floods.example/register.csv")


def test_a_row_becomes_a_subject_and_what_it_says_of_it() -> None:
    by = columns(
        {**DEATHS, "whom": "{who}", "as_of": "{asof}", "url": "https://floods.example/{no}"}, BEGIN, begin="{date}"
    )
    row: Row = {"name": "Elm Bay flood", "low": "30", "high": "40", "date": "1921-03-08", "who": "sailors"}

    found = read({**row, "asof": "1922-05", "no": "a/7"}, by=by)

    (subject,) = found.subjects
    assert (subject.id, subject.label, subject.begin) == ("floods:elm bay flood", "Elm Bay flood", "1921-03-08")
    toll, begin = found.facts
    assert toll.quantity and (toll.quantity.low, toll.quantity.high, toll.quantity.bound) == (30, 40, Bound.BETWEEN)
    assert toll.scope == Scope(measure="deaths", whom="sailors") and toll.as_of == "1922-05"
    assert (toll.citation.author, toll.citation.url) == ("Bureau of Floods", "https://floods.example/a%2F7")
    assert (toll.licence, toll.pack, toll.subject) == ("CC-BY-4.0", "floods", subject.id)
    assert begin.when and begin.when.edtf == "1921-03-08"
    assert begin.citation.url == "https://floods.example/register.csv"
    assert found.problems == ()


def test_a_row_that_cannot_be_read_is_told_by_its_number_and_the_others_stand() -> None:
    good: Row = {"name": "A", "low": 3, "high": 3, "date": "1921"}

    found = read(
        good,
        {**good, "name": ""},
        {**good, "name": "B", "low": "30,000"},
        {**good, "name": "C", "low": 5},
        {**good, "name": "D", "low": "", "high": "", "date": ""},
        {**good, "name": "E", "date": "3/8/21"},
        {**good, "name": "F", "low": 2.5},
        by=columns(DEATHS, BEGIN),
    )

    assert [problem.split(":")[0] for problem in found.problems] == [f"row {number}" for number in range(3, 9)]
    assert "label is empty" in found.problems[0] and "two ways" in found.problems[1]
    assert "low 5 is above high 3" in found.problems[2] and "neither" in found.problems[3]
    assert "fact 2: edtf: '3/8/21'" in found.problems[4] and "whole number" in found.problems[5]
    # What else a row says is kept.
    assert [subject.label for subject in found.subjects] == ["A", "B", "C", "E", "F"]


def test_rows_of_which_none_can_be_read_are_unreadable_and_not_empty() -> None:
    with pytest.raises(UnreadableAnswer, match="none of 2 rows"):
        read({"name": "A", "low": "x"}, {"name": "B"}, by=columns(DEATHS))


@pytest.mark.parametrize(
    ("given", "bound"),
    [
        ({"low": "{low}"}, (30, 30, Bound.EXACT)),
        ({"low": "{low}", "bound": "at_least"}, (30, None, Bound.AT_LEAST)),
        ({"low": "{low}", "high": "{none}"}, (30, None, Bound.AT_LEAST)),
        ({"low": "{none}", "high": "{low}"}, (None, 30, Bound.AT_MOST)),
    ],
)
def test_one_column_is_the_figure_and_of_two_an_empty_one_is_an_open_end(
    given: dict[str, str], bound: tuple[Any, ...]
) -> None:
    fields = {"property": "toll", "measure": "deaths", **given}

    (fact,) = read({"name": "A", "low": "30", "none": ""}, by=columns(fields)).facts

    assert fact.quantity and (fact.quantity.low, fact.quantity.high, fact.quantity.bound) == bound


def test_a_fact_keeps_its_id_when_its_value_changes_and_other_values_have_others() -> None:
    by = columns(DEATHS)

    def ids(*figures: int) -> list[str]:
        rows: list[Row] = [{"name": "A", "low": figure, "high": figure} for figure in figures]
        return [fact.id for fact in read(*rows, by=by).facts]

    assert ids(3) == ids(4) == ids(3, 3)
    assert len(set(ids(3, 4))) == 2 and ids(3, 4)[0] == ids(3)[0]
    assert ids(3, 4) == ids(4, 3)


def test_a_figure_of_some_of_whom_no_words_are_told_is_not_taken_for_all() -> None:
    by = columns({**DEATHS, "whom": "{who}"})
    row: Row = {"name": "A", "low": 3, "high": 3}

    found = read({**row, "who": Unknown.UNKNOWN}, {**row, "name": "B", "who": None}, by=by)

    assert [fact.subject for fact in found.facts] == ["floods:b"]
    assert "whom is given without words" in found.problems[0]


def test_an_item_of_wikidata_is_the_same_subject_everywhere_and_other_ids_are_the_packs_own() -> None:
    by = columns(BEGIN, id="{id}")
    ids = ["http://www.wikidata.org/entity/Q42", "Q43", "44", "x" * 500]

    rows: list[Row] = [{"id": id, "name": id[:9], "date": 1921} for id in ids]

    found = read(*rows, by=by)

    assert [subject.id for subject in found.subjects[:3]] == ["Q42", "Q43", "floods:44"]
    assert len(found.subjects[3].id) == 120


def test_a_term_of_office_names_the_office() -> None:
    by = columns(
        {"property": "office_begin", "edtf": "{from}", "object": "{office}", "object_label": "{office_name}"},
        kind="person",
    )

    found = read({"name": "Ada Miller", "from": "1904-05-01", "office": "w", "office_name": "Warden of Elm"}, by=by)

    assert {subject.kind: subject.label for subject in found.subjects} == {
        "person": "Ada Miller",
        "office": "Warden of Elm",
    }
    assert found.facts[0].object == "floods:w"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ([], "no table"),
        ({"subject": {"kind": "event"}, "facts": [BEGIN]}, "label is missing"),
        ({"subject": {"kind": "flood", "label": "{n}"}, "facts": [BEGIN]}, "kind is 'flood'"),
        ({"subject": {"kind": "event", "label": "{n}"}, "facts": []}, "facts is empty"),
        ({"subject": {"kind": "event", "label": "{n}"}, "facts": [BEGIN]}, "author is missing"),
        ({"subject": {"kind": "event", "label": "{n"}, "facts": [BEGIN], "shared": SHARED}, "one pair of braces"),
        ({"subject": {"kind": "event", "label": "{n}", "size": "1"}, "facts": [BEGIN]}, "'size' is no field"),
        ({"subject": {"kind": "event", "label": "{n}"}, "fact": []}, "'fact' is none of"),
        (
            {"subject": {"kind": "event", "label": "{n}"}, "shared": SHARED, "facts": [{**DEATHS, "measure": "dead"}]},
            "measure is 'dead'",
        ),
        (
            {"subject": {"kind": "event", "label": "{n}"}, "shared": SHARED, "facts": [{**DEATHS, "property": "{p}"}]},
            "property is '{p}'",
        ),
    ],
)
def test_a_mapping_that_cannot_work_is_refused_before_anything_is_asked(data: object, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_columns(data)
