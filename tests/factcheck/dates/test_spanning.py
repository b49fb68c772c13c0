"""One time from its two ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.dates import Agreement, agree, spanning
from factcheck.index import build_index
from factcheck.pipeline import check_text
from factcheck.records import Calendar, Fact, Verdict, When
from tests.factcheck.small_index import dated, event

JULIAN, GREGORIAN, UNKNOWN = Calendar.JULIAN, Calendar.GREGORIAN, Calendar.UNKNOWN


@pytest.mark.parametrize(
    ("begin", "end", "span"),
    [
        (When("1600-10-14", JULIAN), When("1600-10-15", JULIAN), When("1600-10-14/1600-10-15", JULIAN)),
        (When("1600-10-14", JULIAN), When("1600-10-30", GREGORIAN), When("1600-10-24/1600-10-30", GREGORIAN)),
        (When("1600-10-20", GREGORIAN), When("1600-10-15", JULIAN), When("1600-10-20/1600-10-25", GREGORIAN)),
        (When("1939", UNKNOWN), When("1945-05", GREGORIAN), When("1939/1945-05", UNKNOWN)),
        (When("1914/1915", GREGORIAN), When("1917/1918", GREGORIAN), When("1914/1918", GREGORIAN)),
        (When("1700", JULIAN), When("..", JULIAN), When("1700/..", JULIAN)),
        (When("-0043-03-15", JULIAN), When("-0042", GREGORIAN), When("-0043-03-13/-0042", GREGORIAN)),
    ],
)
def test_both_ends_are_brought_into_one_calendar(begin: When, end: When, span: When) -> None:
    assert spanning(begin, end) == span


def julian(fact: Fact) -> Fact:
    assert fact.when is not None
    return replace(fact, when=When(fact.when.edtf, JULIAN))


def test_an_event_between_two_julian_days_is_not_held_against_its_gregorian_day() -> None:
    days = [
        julian(dated("kessel-fight", "1600-10-14", property_name="begin")),
        julian(dated("kessel-fight", "1600-10-15", property_name="end")),
    ]
    index = build_index([event("kessel-fight", "Battle of Kessel", type="battle")], days, [], versions=[])

    [checked] = check_text("The Battle of Kessel was fought on 24 October 1600.", index=index).claims

    assert checked.finding.verdict is Verdict.SUPPORTED
    assert agree(When("1600-10-24"), spanning(*(fact.when for fact in days if fact.when))) is not Agreement.EXCLUDED
