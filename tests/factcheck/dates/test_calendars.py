"""Day numbers of both calendars, against the standard library and an independent implementation."""

from __future__ import annotations

from datetime import date

import pytest
from convertdate import julian
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import CHANGEOVERS, days, gregorian_date, julian_date, old_style_until, precision
from factcheck.dates.calendars import gregorian_day, julian_day
from factcheck.records import Calendar, When


@given(st.dates())
def test_gregorian_days_count_as_the_standard_library_does(day: date) -> None:
    assert gregorian_day(day.year, day.month, day.day) == day.toordinal()
    assert gregorian_date(day.toordinal()) == (day.year, day.month, day.day)


@given(st.dates(min_value=date(4, 1, 1)))
def test_julian_days_agree_with_another_implementation(day: date) -> None:
    assert julian_date(day.toordinal()) == julian.from_gregorian(day.year, day.month, day.day)


@given(st.integers(min_value=-4_000_000, max_value=4_000_000))
def test_every_day_number_goes_to_a_date_and_back_in_both_calendars(number: int) -> None:
    assert gregorian_day(*gregorian_date(number)) == number
    assert julian_day(*julian_date(number)) == number


def test_the_revolution_of_october_was_in_november() -> None:
    assert gregorian_date(julian_day(1917, 10, 25)) == (1917, 11, 7)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1921-03-08", (1921, 3, 8), (1921, 3, 8)),
        ("1920-02", (1920, 2, 1), (1920, 2, 29)),
        ("1932-22", (1932, 6, 1), (1932, 8, 31)),
        ("193X", (1930, 1, 1), (1939, 12, 31)),
        ("-04XX", (-499, 1, 1), (-400, 12, 31)),
        ("1921-03-08/1921-03-16", (1921, 3, 8), (1921, 3, 16)),
        ("192X/1933", (1920, 1, 1), (1933, 12, 31)),
        ("1905-21/1905-23", (1905, 3, 1), (1905, 11, 30)),
        ("[1972-03-04,1972-04-03]", (1972, 3, 4), (1972, 4, 3)),
    ],
)
def test_a_date_reaches_from_its_first_day_to_its_last(
    edtf: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert days(When(edtf)) == (gregorian_day(*first), gregorian_day(*last))


def test_open_ends_and_unknown_years_have_no_day() -> None:
    assert days(When("1975/..")) == (gregorian_day(1975, 1, 1), None)
    assert days(When("../1909")) == (None, gregorian_day(1909, 12, 31))
    assert days(When("XXXX-10-10")) == (None, None)


def test_days_of_the_julian_calendar_are_converted() -> None:
    assert days(When("1917-04-03", Calendar.JULIAN)) == days(When("1917-04-16"))


def test_what_is_no_edtf_says_what_would_be() -> None:
    with pytest.raises(ValueError, match="1921-03-08"):
        days(When("next Tuesday"))


@pytest.mark.parametrize(
    ("edtf", "name"),
    [
        ("1921-03-08", "day"),
        ("1921-03", "month"),
        ("1932-22", "season"),
        ("1921", "year"),
        ("-0249~", "year"),
        ("198X~", "decade"),
        ("12XX", "century"),
        ("1929/1941", "interval"),
        ("1975/..", "interval"),
        ("XXXX-10-10", "day"),
        ("XXXX-04", "month"),
    ],
)
def test_the_precision_of_a_date(edtf: str, name: str) -> None:
    assert precision(edtf) == name


def test_old_style_ended_when_each_country_says() -> None:
    russia, britain = old_style_until("Russia"), old_style_until("England")
    assert russia is not None
    assert britain is not None
    assert gregorian_date(russia) == (1918, 2, 13)
    assert gregorian_date(britain) == (1752, 9, 13)
    assert old_style_until("the Soviet Union") == russia
    assert old_style_until("Atlantis") is None
    assert CHANGEOVERS["greece"] == (1923, 2, 15)


@pytest.mark.parametrize(
    ("place", "last_old", "first_new"),
    [
        ("Rome, Italy", (1582, 10, 4), (1582, 10, 15)),
        ("France", (1582, 12, 9), (1582, 12, 20)),
        ("Belgium", (1582, 12, 21), (1583, 1, 1)),
        ("Bavaria", (1583, 10, 5), (1583, 10, 16)),
        ("Hungary", (1587, 10, 21), (1587, 11, 1)),
        ("Duchy of Prussia", (1610, 8, 22), (1610, 9, 2)),
        ("Denmark-Norway", (1700, 2, 18), (1700, 3, 1)),
        ("Utrecht", (1700, 11, 30), (1700, 12, 12)),
        ("Zurich, Switzerland", (1700, 12, 31), (1701, 1, 12)),
        ("Drenthe", (1701, 4, 30), (1701, 5, 12)),
        ("the United States", (1752, 9, 2), (1752, 9, 14)),
        ("Sweden", (1753, 2, 17), (1753, 3, 1)),
        ("Albania", (1912, 11, 14), (1912, 11, 28)),
        ("Bulgaria", (1916, 3, 31), (1916, 4, 14)),
        ("the Ottoman Empire", (1917, 2, 15), (1917, 3, 1)),
        ("Petrograd", (1918, 1, 31), (1918, 2, 14)),
        ("Ukraine", (1918, 2, 15), (1918, 3, 1)),
        ("Georgia", (1918, 4, 17), (1918, 5, 1)),
        ("Yugoslavia", (1919, 1, 14), (1919, 1, 28)),
        ("Romania", (1919, 3, 31), (1919, 4, 14)),
        ("Greece", (1923, 2, 15), (1923, 3, 1)),
    ],
)
def test_the_day_after_the_last_of_the_old_style_is_the_first_of_the_new(
    place: str, last_old: tuple[int, int, int], first_new: tuple[int, int, int]
) -> None:
    assert old_style_until(place) == julian_day(*last_old) == gregorian_day(*first_new) - 1


@pytest.mark.parametrize("country", sorted(CHANGEOVERS))
def test_every_country_leapt_ahead_by_ten_to_thirteen_days(country: str) -> None:
    old = CHANGEOVERS[country]
    assert 10 <= gregorian_day(*gregorian_date(julian_day(*old))) - gregorian_day(*old) <= 13


@pytest.mark.parametrize("place", ["Japan", "China", "Egypt", "Ethiopia"])
def test_countries_that_never_counted_by_the_julian_calendar_have_no_day_of_change(place: str) -> None:
    assert old_style_until(place) is None
