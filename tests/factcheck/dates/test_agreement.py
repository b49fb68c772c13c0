"""Whether a claimed date agrees with a known one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import Agreement, agree, julian_date, old_style_until
from factcheck.records import Calendar, When

RUSSIA = old_style_until("Russia")
ENGLAND = old_style_until("England")


@pytest.mark.parametrize(
    ("claimed", "known", "outcome"),
    [
        ("1921-03-08", "1921-03-08", Agreement.SAME),
        ("1921", "1921-03-08/1921-03-16", Agreement.CONTAINED),
        ("1921-03", "1921-03-08/1921-03-16", Agreement.CONTAINED),
        ("1922", "1921-03-08/1921-03-16", Agreement.EXCLUDED),
        ("1917-04-03", "1917", Agreement.CONTAINED),
        ("1917-12", "1917-12-20", Agreement.CONTAINED),
        ("1936-08-19", "1936-08-20", Agreement.EXCLUDED),
        ("193X", "1932/1933", Agreement.CONTAINED),
        ("1929/1941", "1937/1945", Agreement.OVERLAPS),
        ("1975/..", "1980", Agreement.CONTAINED),
        ("1975/..", "1970", Agreement.EXCLUDED),
        ("../1909", "1910", Agreement.EXCLUDED),
        ("12XX", "1250", Agreement.CONTAINED),
        ("XXXX-10-10", "1917-10-10", Agreement.UNDECIDED),
    ],
)
def test_dates_are_compared_at_the_precision_that_both_share(claimed: str, known: str, outcome: Agreement) -> None:
    assert agree(When(claimed), When(known)) is outcome


@pytest.mark.parametrize(
    ("claimed", "known", "until", "outcome"),
    [
        ("1917-04-03", "1917-04-16", RUSSIA, Agreement.SAME_OLD_STYLE),
        ("1917-04-03", "1917-04-16", None, Agreement.EXCLUDED),
        ("1917-04-04", "1917-04-16", RUSSIA, Agreement.EXCLUDED),
        ("1917-04", "1917-04-16", RUSSIA, Agreement.CONTAINED),
        ("1917-10", "1917-11-07", RUSSIA, Agreement.SAME_OLD_STYLE),
        ("1936-08-06", "1936-08-19", RUSSIA, Agreement.EXCLUDED),
        ("1642-12-25", "1643-01-04", ENGLAND, Agreement.SAME_OLD_STYLE),
        ("1642", "1643-01-04", ENGLAND, Agreement.SAME_OLD_STYLE),
        ("1066-10-14", "1066-10-20", None, Agreement.SAME),
        ("1066-10-14", "1066-10-14", None, Agreement.SAME_OLD_STYLE),
    ],
)
def test_a_date_may_be_right_in_the_old_style(claimed: str, known: str, until: int | None, outcome: Agreement) -> None:
    calendar = Calendar.JULIAN if claimed < "1582" else Calendar.UNKNOWN
    assert agree(When(claimed, calendar), When(known), old_style_until=until) is outcome


@pytest.mark.parametrize(
    ("claimed", "known", "outcome"),
    [
        ("1731-02-11", "1732-02-22", Agreement.SAME_OLD_STYLE),
        ("1731-02-22", "1732-02-22", Agreement.SAME_OLD_STYLE),
        ("1648-01", "1649-02-09", Agreement.SAME_OLD_STYLE),
        ("1648-01-30", "1649-02-09", Agreement.SAME_OLD_STYLE),
        ("1648-01-31", "1649-02-09", Agreement.EXCLUDED),
        ("1731-03-25", "1732-04-05", Agreement.EXCLUDED),
        ("1751-02-11", "1752-02-22", Agreement.EXCLUDED),
        ("1731", "1732-02-22", Agreement.EXCLUDED),
    ],
)
def test_a_year_that_began_on_lady_day_is_one_behind_until_then(claimed: str, known: str, outcome: Agreement) -> None:
    for calendar in (Calendar.UNKNOWN, Calendar.JULIAN):
        assert agree(When(claimed, calendar), When(known), old_style_until=ENGLAND) is outcome


@pytest.mark.parametrize("year", ["-0478", "0476", "14XX", "1731"])
def test_the_same_year_is_the_same_in_whichever_calendar(year: str) -> None:
    for calendar in Calendar:
        assert agree(When(year, calendar), When(year), old_style_until=RUSSIA) is Agreement.SAME


@pytest.mark.parametrize("country", ["Russia", "England", "Greece", "Bulgaria", "Serbia"])
@given(day=st.dates(min_value=date(1600, 1, 1), max_value=date(1752, 9, 13)))
def test_a_day_agrees_with_itself_in_either_calendar_and_either_way(country: str, day: date) -> None:
    until = old_style_until(country)
    new = When(day.isoformat(), Calendar.GREGORIAN)
    old = When("{:04d}-{:02d}-{:02d}".format(*julian_date(day.toordinal())), Calendar.UNKNOWN)
    assert agree(old, new, old_style_until=until).agrees
    assert agree(When(old.edtf, Calendar.JULIAN), new).agrees
    assert agree(new, When(old.edtf, Calendar.JULIAN)).agrees


def test_sweden_was_a_day_ahead_of_the_julian_calendar_for_twelve_years() -> None:
    sweden = old_style_until("Sweden")
    # The battle of Poltava: 28 June 1709 by the Swedish count, 27 June by the Julian, 8 July by the Gregorian.
    for said in ("1709-06-28", "1709-06-27", "1709-07-08"):
        assert agree(When(said), When("1709-07-08"), old_style_until=sweden).agrees
    assert agree(When("1709-06-29"), When("1709-07-08"), old_style_until=sweden) is Agreement.EXCLUDED
    assert agree(When("1715-06-28"), When("1715-07-08"), old_style_until=sweden) is Agreement.EXCLUDED


def test_a_stated_calendar_is_taken_at_its_word() -> None:
    julian, gregorian = When("1917-10-25", Calendar.JULIAN), When("1917-10-25", Calendar.GREGORIAN)
    known = When("1917-11-07", Calendar.GREGORIAN)
    assert agree(julian, known).agrees
    assert agree(gregorian, known, old_style_until=RUSSIA) is Agreement.EXCLUDED


@pytest.mark.parametrize(
    ("claimed", "known", "agrees"),
    [
        ("1745~", "1747", True),
        ("1745~", "1755", False),
        ("1936~", "1938", True),
        ("1936~", "1939", False),
        ("-0484~", "-0489", True),
        ("-0484~", "-0389", False),
        ("1938", "1937~", True),
        ("198X~", "1991", True),
        ("198X~", "1993", False),
    ],
)
def test_a_rough_date_holds_for_some_years_around_it(claimed: str, known: str, agrees: bool) -> None:
    assert agree(When(claimed), When(known)).agrees is agrees


@pytest.mark.parametrize(
    ("known", "outcome"),
    [
        ("1972-04-05", Agreement.SAME),
        ("1972-05-04", Agreement.SAME),
        ("1972", Agreement.CONTAINED),
        ("1972-04-06", Agreement.EXCLUDED),
        ("1973", Agreement.EXCLUDED),
    ],
)
def test_of_a_date_with_two_readings_the_one_that_agrees_counts(known: str, outcome: Agreement) -> None:
    assert agree(When("[1972-04-05,1972-05-04]"), When(known)) is outcome
    assert agree(When(known), When("[1972-04-05,1972-05-04]")) is outcome


@pytest.mark.parametrize("known", ["1941-01-10", "1941-12-05", "1942-02-20"])
def test_a_winter_is_that_at_either_end_of_its_year(known: str) -> None:
    assert agree(When("1941-24"), When(known)).agrees


def test_a_summer_reaches_to_the_equinox_and_no_further() -> None:
    assert agree(When("1932-22"), When("1932-09-20")).agrees
    assert agree(When("1932-22"), When("1932-10-20")) is Agreement.EXCLUDED


EDTF = st.sampled_from(
    "1921 1921-03 1921-03-08 1921-22 192X 19XX -0249 -04XX 1921~ 1921/1933 1921/.. ../1921 XXXX-10-10 0079".split()
)


@given(EDTF, EDTF)
def test_agreement_is_the_same_both_ways(one: str, two: str) -> None:
    assert agree(When(one), When(two)) is agree(When(two), When(one))


@given(EDTF)
def test_every_date_agrees_with_itself(edtf: str) -> None:
    assert agree(When(edtf), When(edtf)) in (Agreement.SAME, Agreement.UNDECIDED)
