"""Years of two digits as forums write them, and small-letter months."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.languages.en.dates import read_dates


def read(text: str, *, written_on: date | None = None, title: str | None = None) -> list[str]:
    return [found.when.edtf for found in read_dates(text, written_on=written_on, title=title)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The bridge stood up to 4 october 57, at least officially", "../1957-10-04"),
        ("She was shot on march 9 38 and buried there", "1938-03-09"),
        ("The siege ran from Nov 81 to Jan 83", "1981-11/1983-01"),
        ("he resigned in 52, then came back", "1952"),
        ("the riots of 67/68, two hundred dead", "1967/1968"),
        ("arrests in 36 and 37 according to the files", "1936/1937"),
        ("expelled in 1948 and 49, most of them", "1948/1949"),
        ("it was 1941, october i believe", "1941-10"),
        ("tiberius 14 ad to 37 ad so 23 years", "0014/0037"),
        ("fought in 490 bc and won", "-0489"),
        ("It was 2 May 1660 julian so it hardly fits", "1660-05-02"),
    ],
)
def test_a_short_date_of_a_forum_is_read(text: str, edtf: str) -> None:
    assert read(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "one in 33 and died",
        "it took place in 20 minutes",
        "in 15 and 20 overs",
        "he paid it in 45, 60 dollars each",
        "more like 1600.",
        "Joined: Apr 2007 | Posts: 312 | Location: Dunmarsh",
        "the 80s called, they want it back",
        "the last march of the penguins",
    ],
)
def test_a_number_that_may_count_something_is_no_year(text: str) -> None:
    assert read(text, written_on=date(2015, 6, 1)) == []


def test_a_short_year_that_may_be_of_either_century_keeps_both() -> None:
    assert read("he was hired in 17, again") == ["[1917,2017]"]


def test_a_short_year_is_not_ahead_of_the_day_of_the_text() -> None:
    assert read("A book (2010) says that he left in 46, tired") == ["2010", "1946"]


def test_a_short_year_takes_the_century_of_the_title() -> None:
    assert read("he fell in 15, at the farm", title="Waterloo 1815") == ["1815"]


def test_a_numbered_day_takes_the_month_of_the_title() -> None:
    assert read("Landing on the 6th, breakout on the 25th", title="June 1944") == ["1944-06-06", "1944-06-25"]


def test_last_may_in_small_letters_is_told_from_the_day_of_the_text() -> None:
    assert read("it leaked last may somehow", written_on=date(2013, 2, 1)) == ["2012-05"]
