"""Wikidata's two ways of writing a date."""

from __future__ import annotations

import pytest

from factcheck.dates.calendars import days
from factcheck.dates.edtf import read_edtf
from factcheck.records import Calendar, When
from moderation.references.sources.wikidata.times import entity_id, gregorian_edtf, read_json_time, read_query_time
from tests.moderation.references.sources.wikidata.items import GREGORIAN, JULIAN, time


@pytest.mark.parametrize(
    ("json", "query"),
    [
        (("+1642-12-25", JULIAN), "1643-01-04"),  # Newton's birth
        (("+1066-10-14", JULIAN), "1066-10-20"),  # Hastings
        (("-0490-09-12", JULIAN), "-0489-09-07"),  # Marathon
        (("-0044-03-15", JULIAN), "-0043-03-13"),  # the Ides
        (("+1879-03-14", GREGORIAN), "1879-03-14"),
    ],
)
def test_the_day_of_an_item_and_of_a_query_result_are_the_same_day(json: tuple[str, str], query: str) -> None:
    from_item = read_json_time(time(json[0], calendar=json[1]))
    from_query = read_query_time(f"{query}T00:00:00Z", precision=11)

    assert from_item and from_query
    assert days(from_item) == days(from_query)
    assert from_query.calendar is Calendar.GREGORIAN


def test_a_julian_day_of_an_item_is_kept_as_it_is_written() -> None:
    assert read_json_time(time("+1642-12-25", calendar=JULIAN)) == When("1642-12-25", Calendar.JULIAN)
    assert gregorian_edtf(When("1642-12-25", Calendar.JULIAN)) == "1643-01-04"
    assert gregorian_edtf(When("1642", Calendar.JULIAN)) == "1642"


def test_items_count_years_before_christ_without_a_zero_and_query_results_with_one() -> None:
    item = read_json_time(time("-0490-00-00", precision=9))
    query = read_query_time("-0489-01-01T00:00:00Z", precision=9)

    assert item and query
    assert item.edtf == query.edtf == "-0489"
    assert read_json_time(time("-0001-00-00", precision=9)) == When("0000", Calendar.GREGORIAN)
    assert read_json_time(time("+0000-00-00", precision=9)) is None


@pytest.mark.parametrize(
    ("text", "precision", "edtf"),
    [
        ("+1846-09-23", 11, "1846-09-23"),
        ("+1846-09-23", 10, "1846-09"),
        ("+1846-09-23", 9, "1846"),
        ("+1846-09-23", 8, "184X"),
        ("+1846-09-23", 7, "18XX"),
        ("+1846-09-23", 6, "1XXX"),
        ("+1846-09-23", 14, "1846-09-23"),
        ("+00000001846-09-23", 11, "1846-09-23"),
        ("+1846-00-00", 11, "1846"),
        ("+1846-09-00", 11, "1846-09"),
        ("-0450-00-00", 7, "-04XX"),
        ("-0500-00-00", 7, "-05XX/-04XX"),
        ("-0490-00-00", 8, "-0498/-0489"),
        ("-0005-00-00", 8, "-0008/0000"),
        ("+0050-00-00", 7, "00XX"),
        ("-12000-00-00", 9, "Y-11999"),
    ],
)
def test_a_date_is_as_precise_as_it_says_and_no_more_than_it_has(text: str, precision: int, edtf: str) -> None:
    when = read_json_time(time(text, precision=precision))

    assert when is not None and when.edtf == edtf
    assert read_edtf(edtf) is not None


def test_a_century_written_by_its_round_year_takes_in_both_that_it_can_mean() -> None:
    when = read_json_time(time("+1800-00-00", precision=7))

    assert when is not None and when.edtf == "17XX/18XX"
    extent = read_edtf(when.edtf)
    assert extent is not None and (extent.first, extent.last) == ((1700, 1, 1), (1899, 12, 31))


@pytest.mark.parametrize("precision", range(6))
def test_what_is_coarser_than_a_millennium_is_no_date(precision: int) -> None:
    assert read_json_time(time("-13798000000-00-00", precision=precision)) is None
    assert read_json_time(time("-4000-00-00", precision=precision)) is None


def test_without_a_precision_a_first_of_january_is_the_year_and_a_first_the_month() -> None:
    assert read_query_time("1801-01-01T00:00:00Z", precision=None) == When("1801", Calendar.UNKNOWN)
    assert read_query_time("1969-10-01T00:00:00Z", precision=None) == When("1969-10", Calendar.UNKNOWN)
    assert read_query_time("1972-01-13T00:00:00Z", precision=None) == When("1972-01-13", Calendar.GREGORIAN)
    assert read_query_time("1801-01-01T00:00:00Z", precision=11) == When("1801-01-01", Calendar.GREGORIAN)


def test_query_results_coarser_than_a_day_stay_in_their_own_calendar() -> None:
    model = f"http://www.wikidata.org/entity/{JULIAN}"

    assert read_query_time("1642-12-01T00:00:00Z", precision=10, calendar=model) == When("1642-12", Calendar.JULIAN)


def test_a_date_with_a_margin_is_approximate() -> None:
    assert read_json_time(time("+1846-00-00", precision=9, before=2)) == When("1846~", Calendar.GREGORIAN)


def test_a_calendar_that_nobody_knows_is_unknown() -> None:
    assert read_json_time(time("+1846-09-23", calendar="Q12138")) == When("1846-09-23", Calendar.UNKNOWN)


@pytest.mark.parametrize("text", ["", "soon", "+1846-13-01", "+1846-02-30", "+1846-09", "1" * 100_000, "--1-01-01"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_json_time(time(text)) is None
    assert read_query_time(f"{text}T00:00:00Z", precision=None) is None


def test_an_id_is_read_from_its_address() -> None:
    assert entity_id("http://www.wikidata.org/entity/Q42") == entity_id("Q42") == "Q42"
    assert [entity_id(odd) for odd in ("Q0", "P31", "Q42x", "http://www.wikidata.org/entity/statement/Q4-2", None)] == [
        ""
    ] * 5
