"""Dates of plain prose are seen at a glance: the longer way gives the same ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.en.dates import read_dates
from factcheck.languages.en.dates.furniture import is_furniture
from factcheck.languages.en.dates.reader import _is_open, _mention, _read_single, _sift
from factcheck.records import DateMention

LEADS = st.sampled_from(
    ["He wrote to her", "The mill stood empty", "They met again", "It was sold (twice)", "Nora Hale, M. Ende", "x:", ""]
)
BEFORE = st.sampled_from(
    "in|In|since|by|rose by|until|not sold until|before|not before|after|ever since|of|the trial of|an army of|"
    "the summer of|of the|in the|the|early in|some time in|on|born on|between|page|killed|exactly|sold|or|about|Mr|"
    "the third of|may|first|late|from|during|as of|and|to|up to".split("|")
)
DATES = st.one_of(
    st.integers(900, 2300).map(str),
    st.integers(100, 210).map(lambda decade: f"{decade}0s"),
    st.integers(1850, 2030).map(lambda year: f"12 March {year}"),
    st.integers(1850, 2030).map(lambda year: f"March 12, {year}"),
    st.integers(1850, 2030).map(lambda year: f"July, {year}"),
    st.integers(1850, 2030).map(lambda year: f"July {year}"),
)
AFTER = st.sampled_from(
    ".|, and then|, but|, june 22| and 1945| and after| he said|; the rest| people died| soldiers| onwards| to 1950| or"
    "| was over| book| BC| bc|, p. 3|) so|-45|. up to 3 May 1980| of march| the".split("|")
)
TEXTS = st.lists(st.tuples(LEADS, BEFORE, DATES, AFTER), min_size=1, max_size=3).map(
    lambda parts: " ".join(f"{lead} {before} {date}{after}" for lead, before, date, after in parts)
)


def read_the_longer_way(text: str) -> list[DateMention]:
    found = _sift(text, _read_single(text, at_a_glance=False)[0], None)
    return [_mention(one) for one in found if not is_furniture(text, one) and not _is_open(one)]


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_both_ways_read_the_same_dates(text: str) -> None:
    assert [found for found in read_dates(text) if not found.inferred and "XXXX" not in found.when.edtf] == (
        read_the_longer_way(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "He was born in 1887 and never left.",
        "The mill was closed between 1918 and 1944.",
        "It has been empty since 1975, so they say.",
        "All of it was gone by 1990, as they say.",
        "There is nothing like the famine of 1921 with them, and nobody asked.",
        "Some of them were shot in May 1907 alone.",
        "They spoke of it at the trial of May, 1907, and they had no other time; nobody wrote it down, not even there.",
        "Half of them worked there in the 1950s without pay.",
        "It stands on page 1940 of the second edition.",
    ],
)
def test_the_commonest_dates_are_seen_at_a_glance(text: str) -> None:
    assert _read_single(text)[1]
