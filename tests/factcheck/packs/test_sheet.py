"""A community's references in one sheet: read row by row, with a sentence for each row that can't be used."""

from __future__ import annotations

import pytest

from factcheck.index import build_index
from factcheck.packs import PackError
from factcheck.packs.sheet import NEEDED_COLUMNS, SHEET_COLUMNS, SheetReading, read_sheet, write_sheet
from factcheck.pipeline import check_text
from factcheck.records import Bound, Verdict
from tests.factcheck.history_packs import history_packs

FIRE = {
    "label": "Lantern Bay mill fire",
    "aliases": "Lantern Bay fire",
    "type": "fire",
    "property": "toll",
    "measure": "deaths",
    "low": "38",
    "high": "41",
    "author": "Ada Oakley",
    "title": "A history of Lantern Bay",
}


def read(*rows: dict[str, str]) -> SheetReading:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return read_sheet([names, *([row.get(name, "") for name in names] for row in rows)], pack="own", licence="CC0-1.0")


def test_a_row_is_a_subject_and_what_somebody_says_of_it() -> None:
    reading = read(FIRE, {**FIRE, "property": "begin", "date": "1931-05-03", "low": "", "high": "", "measure": ""})

    (subject,), (toll, day) = reading.subjects, reading.facts
    assert reading.problems == ()
    assert (subject.kind, subject.label, subject.aliases) == ("event", "Lantern Bay mill fire", ("Lantern Bay fire",))
    assert toll.quantity is not None and day.when is not None
    assert (toll.quantity.low, toll.quantity.high, toll.licence, day.when.edtf) == (38, 41, "CC0-1.0", "1931-05-03")
    assert toll.subject == day.subject == subject.id


def test_a_claim_is_judged_by_a_sheet() -> None:
    other = {**FIRE, "author": "Ben Thornbury", "title": "Fires of the coast", "low": "40", "high": ""}
    reading = read(FIRE, other)
    index = build_index(reading.subjects, reading.facts, (), versions=())

    (wrong,) = check_text("The Lantern Bay mill fire killed 900 people.", index=index).claims
    (right,) = check_text("The Lantern Bay mill fire killed 40 people.", index=index).claims

    assert (wrong.finding.verdict, right.finding.verdict) == (Verdict.CONTRADICTED, Verdict.SUPPORTED)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"property": "deaths"}, "property is 'deaths'"),
        ({"low": "many"}, "low is 'many'"),
        ({"low": "50"}, "low 50 is above high 41"),
        ({"measure": "souls"}, "measure is 'souls'"),
        ({"kind": "fire"}, "kind is 'fire'"),
        ({"label": ""}, "label is empty"),
        ({"author": ""}, "author is empty"),
        ({"property": "begin", "date": "3 May 1931"}, "date is no EDTF date"),
        ({"property": "begin", "date": ""}, "date is empty"),
        ({"url": "javascript:alert(1)"}, "url is"),
    ],
)
def test_a_wrong_row_is_told_with_its_number_and_the_others_are_read(wrong: dict[str, str], said: str) -> None:
    reading = read(FIRE, {**FIRE, "author": "Ben Thornbury", **wrong})

    (problem,) = reading.problems
    assert problem.startswith("row 3: ") and said in problem
    assert len(reading.facts) == 1


def test_the_same_row_twice_is_told() -> None:
    assert read(FIRE, FIRE).problems == ("row 3: says the same as an earlier row of Lantern Bay mill fire.",)


@pytest.mark.parametrize(
    ("low", "high", "ends"),
    [("1,200", "", (1200, 1200)), ("1200.0", "1 300", (1200, 1300)), ("", "40", (None, 40))],
)
def test_figures_are_read_as_spreadsheets_write_them(low: str, high: str, ends: tuple[object, object]) -> None:
    (fact,) = read({**FIRE, "low": low, "high": high}).facts

    assert fact.quantity is not None
    assert (fact.quantity.low, fact.quantity.high) == ends


def test_an_open_end_is_told_by_its_bound() -> None:
    (fact,) = read({**FIRE, "low": "40", "high": "", "bound": "at_least"}).facts

    assert fact.quantity is not None
    assert (fact.quantity.low, fact.quantity.high, fact.quantity.bound) == (40, None, Bound.AT_LEAST)


@pytest.mark.parametrize("header", [[], ["label", "colour"], ["label", "label"], ["label"]])
def test_wrong_columns_are_refused_with_those_that_would_be_right(header: list[str]) -> None:
    with pytest.raises(PackError, match=r"column|needed"):
        read_sheet([header] if header else [], pack="own", licence="CC0-1.0")
    assert set(NEEDED_COLUMNS) <= set(SHEET_COLUMNS)


def test_what_is_written_is_read_back() -> None:
    pack = next(pack for pack in history_packs() if pack.id == "soviet-history")

    reading = read_sheet(write_sheet(pack.subjects, pack.facts), pack=pack.id, licence="")

    assert reading.problems == ()
    told = {fact.id: fact for fact in reading.facts}
    assert told.keys() == {fact.id for fact in pack.facts}
    assert all(told[fact.id].quantity == fact.quantity and told[fact.id].when == fact.when for fact in pack.facts)
    assert all(told[fact.id].citation == fact.citation and told[fact.id].scope == fact.scope for fact in pack.facts)
