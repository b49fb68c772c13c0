"""Forum text is hostile: reading never fails, keeps to the text, gives EDTF, and takes no more than linear time."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dates import days, precision
from factcheck.dates.edtf import members
from factcheck.languages.en.dates import read_dates, words
from factcheck.records import Calendar, DateMention, When
from tests.growth import assert_linear

PIECES = st.sampled_from(
    "1917 1932-33 3 30 12 '41 '30s 30s 1930s 250 BC AD 79 c. ca. about since before until by from to and between "
    "early mid- late the of in on April May March Sept. Oct 3rd 23rd century centuries first twenty-first spring "
    "summer winter year years ago later two last next week Friday yesterday today ( ) [ ] , . ; : - \u2013 / ? ' ~ \n "
    "\n\n O.S. N.S. 24/10/2010 3.4.1917 2010-10-10 10:55 PM | Posted Joined Source: Smith (1994) p. 2025\u5e74 \u2019 "
    "\u0130 \ud800 \u0663 99999 0000 0 http://x.example/1999/05/ a@b.example $ % million people onwards present BCE "
    "-24 thirties 4/5/1972 4|4|72 89-10-27 Monday night weekend quarter half Q3 fall that same following will said "
    "tonight 29 February 1688/89".split(" ")
)
TEXTS = st.lists(PIECES, max_size=14).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces), ", ".join(pieces)])
)
DAYS = st.none() | st.dates()


@lru_cache(maxsize=4096)
def parse(edtf: str) -> object:
    """By the library itself, which takes milliseconds."""
    return parse_edtf(edtf)


def _is_plain(edtf: str) -> bool:
    return edtf.replace("-", "").isdigit() and not edtf.startswith("-") and "1000" <= edtf[:4] <= "2100"


def check(text: str, mentions: list[DateMention]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() != ""
        end = mention.end
        # The library takes years of five digits by themselves, and not as the end of an interval.
        ends = mention.when.edtf.split("/") if "Y" in mention.when.edtf else [mention.when.edtf]
        assert all(parse(end_of_it) for end_of_it in ends if end_of_it != "..")
        days(mention.when)
        precision(mention.when.edtf)
        assert words(mention.when)
        for member in members(mention.when.edtf):
            if _is_plain(member):
                again = read_dates(f"It was in {words(When(member, Calendar.GREGORIAN))}.")
                assert [found.when.edtf for found in again] == [member]


@settings(max_examples=200, deadline=None)
@given(TEXTS, DAYS)
def test_pieces_of_dates_in_any_order_are_read_or_left(text: str, written_on: date | None) -> None:
    check(text, read_dates(text, written_on=written_on, title=text[:40]))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    check(text, read_dates(text))


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2100, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    months = "January February March April May June July August September October November December".split()
    month = months[day.month - 1]
    for text in (f"on {day.day} {month} {day.year}", f"on {month} {day.day}, {day.year}", f"on {day.isoformat()}"):
        [mention] = read_dates(text)
        assert mention.when.edtf == day.isoformat()


@pytest.mark.parametrize(
    "unit",
    [
        *("1999 ", "May ", "1/2/", "1", "1999-", "3 May ", "since the early ", "((1999", "13th-14th century ", "'41 "),
        *("from 1999 to ", "Source: Name (1999) ", "http://example.org/1999/05/", "in 1999,"),
        *(
            "on Friday in May ",
            "5/4/1972 ",
            "that year ",
            "the third quarter ",
            "not until 1861 ",
            "between 1840 and 1862 ",
        ),
        *("(" * 40 + "1999", "1999" + " " * 60),
    ],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(unit: str) -> None:
    assert_linear(read_dates, unit * (8_000 // len(unit)), unit * (64_000 // len(unit)), times=8)
