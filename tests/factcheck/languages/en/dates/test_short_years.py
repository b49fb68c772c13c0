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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The harvest failed in 1921, '22, '23 and '24.", ["1921", "1922", "1923", "1924"]),
        ("She won in 1959, 60 and 66.", ["1959", "1960", "1966"]),
        ("They met in 1952,1953 and again.", ["1952", "1953"]),
        (
            "In 1941, 60 and 70 people drowned; in 2004, 29 in Verl; he was 73 in 1949 and 87 when he left.",
            ["1941", "2004", "1949"],
        ),
        ("The line had been closed by '55, and around '53 it still ran.", ["../1955", "1953~"]),
        ("It was Munich '72 all over, or the '86 World Cup.", ["1972", "1986"]),
        ("He called it the '45 minutes' claim.", []),
        ("They ran in the 50s and 60s.", ["195X", "196X"]),
        ("He wrote it in his 20s and 30s.", []),
        ("She made the '70/71 tour in summer 81.", ["1970/1971", "1981-22"]),
        ("Built March 01/67, drawn about 1957/8.", ["1967-03-01", "1957~/1958"]),
        ("A 1963 Martin 00-21 was sold.", ["1963"]),
    ],
)
def test_short_years_in_lists_and_behind_words_of_time_are_read(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "There was unrest in 1905 and 1914, and again in 1921. A book of 2011 tells it. In '17, the tsar fell.",
            "1917",
        ),
        ("They met in 2008 and 2011. In '17 they met again.", "2017"),
        ("A book of 2011 tells of engines in the 30s.", "193X"),
    ],
)
def test_a_short_year_takes_the_century_of_the_dates_near_it_in_time(text: str, last: str) -> None:
    assert read(text)[-1] == last
