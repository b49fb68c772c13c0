"""Dates of news texts: told from the day of the text, by turns, quarters, seasons and the tense of the sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.dates_news import SETS, score_news
from factcheck.languages.en.dates import read_dates
from tests.factcheck.languages.en.dates.reading import read, values

WRITTEN = date(2020, 6, 10)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Officials told reporters Friday that it was over.", "2020-06-05"),
        ("The board will meet Friday.", "2020-06-12"),
        ("The court, officials said Monday, will rule Friday.", "2020-06-08 2020-06-12"),
        ("The shop, closed since Monday night, will open tomorrow.", "2020-06-08 2020-06-11"),
        ("They met the day before yesterday.", "2020-06-08"),
        ("He spoke last night and again this morning.", "2020-06-09 2020-06-10"),
        ("Shots were heard over the weekend.", "2020-06-06/2020-06-07"),
        ("It was sold last week.", "2020-06-01/2020-06-07"),
        ("On Friday, March 13, they fled.", "2020-03-13"),
        ("On Friday, April 26, they fled.", "2019-04-26"),
        ("A year ago today the town burned.", "2019-06-10"),
        ("They met on the 3rd.", "2020-06-03"),
    ],
)
def test_days_and_weeks_count_from_the_day_of_the_text(text: str, edtf: str) -> None:
    assert values(text, written_on=WRITTEN) == edtf.split()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Profit fell in the first quarter.", "2020-01/2020-03"),
        ("Profit fell in the third quarter.", "2019-07/2019-09"),
        ("Profit will rise in the third quarter.", "2020-07/2020-09"),
        ("Profit fell in the third quarter of 2018.", "2018-07/2018-09"),
        ("Profit fell in Q3 2018.", "2018-07/2018-09"),
        ("Profit fell in the first half of 2018.", "2018-01/2018-06"),
        ("Profit fell in the second quarter of last year.", "2019-04/2019-06"),
        ("In the first quarter it made less than in the year-earlier quarter.", "2020-01/2020-03 2019-01/2019-03"),
        ("It made more in the first nine months of 2018.", "2018-01/2018-09"),
    ],
)
def test_parts_of_years_are_their_months(text: str, edtf: str) -> None:
    assert values(text, written_on=WRITTEN) == edtf.split()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It froze last winter.", "2019-24"),
        ("It burned last summer.", "2019-22"),
        ("It opens next spring.", "2021-21"),
        ("It will be shown this fall.", "2020-23"),
        ("They besieged it in October 1853. The following spring it fell.", "1853-10 1854-21"),
    ],
)
def test_seasons_take_the_year_in_which_they_begin(text: str, edtf: str) -> None:
    assert values(text, written_on=WRITTEN) == edtf.split()


@pytest.mark.parametrize("text", ["this spring water", "the fall of Rome", "last fall from grace", "in summer camp"])
def test_words_that_are_seasons_elsewhere_are_none(text: str) -> None:
    assert read(text, written_on=WRITTEN) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He was arrested on Dec. 12.", "2019-12-12"),
        ("Elections will be held on Dec. 12.", "2020-12-12"),
        ("The visit is due in January.", "2021-01"),
        ("The bridge was closed until June 20.", "../2020-06-20"),
        ("It came out in May this year and in April last year.", "2020-05 2019-04"),
    ],
)
def test_the_tense_tells_which_year_is_meant(text: str, edtf: str) -> None:
    assert values(text, written_on=WRITTEN) == edtf.split()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1861 they left. The next year the harbour fell, and in April the city.", "1861 1862 1862-04"),
        ("He won in 1994. That same year he broke a leg.", "1994 1994"),
        ("In March 1995 it was signed; two months later it was void.", "1995-03 1995-05"),
        ("On 1 May 1982 it was bombed. The following day a ship sank.", "1982-05-01 1982-05-02"),
        ("He was shot on 8 July 1920 and died on Friday.", "1920-07-08 1920-07-09"),
        ("Sales rose in 1989 from those of the year before.", "1989 1988"),
    ],
)
def test_a_story_goes_on_from_the_date_told_last(text: str, edtf: str) -> None:
    assert values(text, written_on=WRITTEN) == edtf.split()


@pytest.mark.parametrize(
    "text",
    [
        "They meet every Friday, on a Friday, on Fridays.",
        "It was Black Friday; she read the Sunday Times and went to Sunday School.",
        "A quarter of them left in the second quarter of the game.",
        "It lasted for the last decade and over the next year.",
        "the year-old case and the second Sunday of the month",
    ],
)
def test_habits_names_and_lengths_of_time_are_no_dates(text: str) -> None:
    assert read(text, written_on=WRITTEN) == []


def test_a_wrong_weekday_does_not_move_a_year_that_is_written() -> None:
    [mention] = read_dates("on Friday, September 11, 2001", written_on=WRITTEN)
    assert (mention.when.edtf, mention.weekday_fits) == ("2001-09-11", False)


@pytest.mark.parametrize("half", ["tuning", "heldout"])
def test_news_texts_are_read_with_their_values(half: str) -> None:
    score = score_news(Path(SETS / f"news_dates_{half}.jsonl"))
    assert score.right / score.wanted >= 0.92
    assert score.years_right / score.years >= 0.97
    assert score.alarms / score.words <= 0.004
