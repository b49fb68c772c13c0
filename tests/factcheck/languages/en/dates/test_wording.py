"""Dates as an English reader would write them."""

from __future__ import annotations

import pytest

from factcheck.languages.en.dates import words
from factcheck.records import Calendar, When


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("1917-04-03", "3 April 1917"),
        ("1936-08", "August 1936"),
        ("1922", "1922"),
        ("1921-03-08/1921-03-16", "8-16 March 1921"),
        ("1917-03/1917-04", "March to April 1917"),
        ("1943-01-30/1943-02-02", "30 January to 2 February 1943"),
        ("1942-12-30/1943-01-02", "30 December 1942 to 2 January 1943"),
        ("1932-22", "summer 1932"),
        ("193X", "the 1930s"),
        ("198X~", "about the 1980s"),
        ("12XX", "the 13th century"),
        ("00XX", "the 1st century"),
        ("-04XX", "the 5th century BC"),
        ("20XX", "the 21st century"),
        ("-0249", "250 BC"),
        ("-0489/-0479", "490-480 BC"),
        ("0079", "AD 79"),
        ("../1909", "before 1910"),
        ("../1921-03-07", "up to 7 March 1921"),
        ("1975/..", "from 1975 on"),
        ("1929/1941", "1929-1941"),
        ("1745~", "about 1745"),
        ("1745?", "1745 (uncertain)"),
        ("XXXX-10-10", "10 October"),
        ("[1972-04-05,1972-05-04]", "5 April 1972 or 4 May 1972"),
    ],
)
def test_a_date_in_words(edtf: str, text: str) -> None:
    assert words(When(edtf)) == text


def test_the_old_style_is_named_where_both_were_in_use() -> None:
    assert words(When("1917-10-25", Calendar.JULIAN)) == "25 October 1917 (old style)"
    assert words(When("1066-10-14", Calendar.JULIAN)) == "14 October 1066"
