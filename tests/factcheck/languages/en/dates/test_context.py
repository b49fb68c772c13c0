"""What a date leaves unsaid is taken from the dates around it, where that is safe, and marked as inferred."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.languages.en.dates import read_dates
from tests.factcheck.languages.en.dates.reading import read, values


def test_a_day_without_a_year_takes_that_of_the_sentence_before() -> None:
    text = "They fled on 8 November 1974. On 10 November the car was found."
    assert values(text) == ["1974-11-08", "1974-11-10"]
    assert [mention.inferred for mention in read_dates(text)] == [False, True]


def test_one_odd_year_does_not_outweigh_the_year_that_the_story_tells_of() -> None:
    text = (
        "On 7 November 1974 she died. By September 1974 they had parted.\n\n"
        "Two letters, dated 7 November 1964, came.\n\nThe car was found on 10 November."
    )
    assert values(text)[-1] == "1974-11-10"


def test_a_month_takes_the_year_of_the_text_where_no_other_is_near() -> None:
    assert values("In April, the chairman spoke.", written_on=date(2025, 12, 18)) == ["2025-04"]
    assert values("In October, the chairman spoke.", written_on=date(2025, 4, 2)) == ["2024-10"]
    assert values("In October, the chairman will speak.", written_on=date(2025, 4, 2)) == ["2025-10"]


def test_a_stamp_in_the_text_serves_where_no_day_is_given() -> None:
    text = "Ann Orwin\n2010-10-28 16:08:54\n\nShe was last seen on Oct. 10. In July; a man was hurt."
    assert values(text) == ["2010-10-10", "2010-07"]


def test_a_title_names_the_year() -> None:
    assert values("In August the trial began.", title="The trial of 1936") == ["1936-08"]


def test_an_address_of_a_news_page_names_the_year_of_its_month() -> None:
    text = "https://news.example/2019/08/16/ruling.html\n\nNobody came on the night of August 9."
    assert values(text) == ["2019-08-09"]


def test_a_story_goes_on_from_december_to_january_of_the_next_year() -> None:
    assert values("It began in December 1917. In January they met.") == ["1917-12", "1918-01"]


def test_a_day_whose_year_nobody_says_stays_without() -> None:
    assert values("She was last seen on 10 October.") == ["XXXX-10-10"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was 1921. In the 30s it changed.", "193X"),
        ("It was 1821. In the 30s it changed.", "183X"),
        ("In the thirties it changed.", "193X"),
        ("In the mid-30s it changed.", "193X~"),
        ("In '41 it changed.", "1941"),
        ("The '60s were loud.", "196X"),
    ],
)
def test_a_short_decade_takes_the_century_of_the_text_else_the_twentieth(text: str, edtf: str) -> None:
    mention = read_dates(text)[-1]
    assert (mention.when.edtf, mention.inferred) == (edtf, True)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He died yesterday.", "yesterday", "2020-06-09"),
        ("He died today.", "today", "2020-06-10"),
        ("He died on Friday.", "Friday", "2020-06-05"),
        ("He died on Wednesday.", "Wednesday", "2020-06-10"),
        ("He died last Wednesday.", "last Wednesday", "2020-06-03"),
        ("They meet next Friday.", "next Friday", "2020-06-19"),
        ("They met on Friday the 5th.", "Friday the 5th", "2020-06-05"),
        ("He died last year.", "last year", "2019"),
        ("He died last month.", "last month", "2020-05"),
        ("He died last September.", "last September", "2019-09"),
        ("He died last week.", "last week", "2020-06-01/2020-06-07"),
        ("He died three days ago.", "three days ago", "2020-06-07"),
        ("He died a month ago.", "a month ago", "2020-05"),
        ("He died two years ago.", "two years ago", "2018"),
        ("He died about 20 years ago.", "about 20 years ago", "2000~"),
        ("He died 1 month and 21 days ago.", "1 month and 21 days ago", "2020-04-19"),
        ("They meet two weeks from now.", "two weeks from now", "2020-06-24"),
    ],
)
def test_relative_dates_count_from_the_day_of_the_text(text: str, words: str, edtf: str) -> None:
    assert read(text, written_on=date(2020, 6, 10)) == [(words, edtf)]


def test_relative_dates_are_left_out_where_nobody_says_when_the_text_was_written() -> None:
    assert read("He died yesterday, on Friday, last year, three days ago.") == []


def test_vague_distances_and_today_as_nowadays_are_left_out() -> None:
    text = "More than two years ago, even today, today's world, over a week ago, two days after today."
    assert read(text, written_on=date(2020, 6, 10)) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2018 it was ordered. Five years later they stopped.", "2023"),
        ("In 1918 it was ordered; two years earlier it was not.", "1916"),
        ("Found on 10 November 1974. He wrote a day later.", "1974-11-11"),
        ("Locked in on August 9, 2019 and found the next morning.", "2019-08-10"),
    ],
)
def test_a_distance_from_another_date_counts_from_the_one_before(text: str, edtf: str) -> None:
    assert values(text)[-1] == edtf
