"""Forum text is hostile: nothing in it may raise, and no junk may take more than time in proportion to its length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.pipeline import Context, check_text
from tests.factcheck.reading import small
from tests.growth import assert_linear

JUNK = {
    "run-on sentence": "At the Fourth Assembly in 1922, Ulin ",
    "years": "1999 ",
    "dates": "3 May 1917, ",
    "names": "Ulin and ",
    "deaths": "killed 5 ",
    "sayings": "Hart said that ",
    "quote marks": '"',
    "quoted years": "> 1917\n",
    "number words": "one hundred and ",
    "figures": "figures of ",
    "suppositions": "if ",
    "open brackets": "(",
    "brackets of deaths": "(Ulin died in 1953) ",
    "open tags": "[quote=Ann]5 died ",
    "posters": "Hale wrote:\n",
    "pronouns": "the war it he they ",
    "one name": "Ulin ",
    "statements": "Ulin died in 1953. ",
    "tolls": "killed 3 people, ",
    "ranges": "from 1921 to ",
    "months": "May ",
    "ordinals": "third ",
    "times of day": "1:1 ",
    "single figures": "1 ",
    "subtractions": "1 - ",
    "list numbers": "1. a\n2. b\n",
    "addresses": "http://a.example/b ",
    "table": "| a | 5 |\n",
    "weekdays": "Friday ",
}
# Marks that a careless expression tries at every place, and those that readers look around.
MARKS = {
    "colons": ": ",
    "plus signs": "+",
    "dashes": "-",
    "commas": ",",
    "dots": ".",
    "line ends": "\n",
    "tabs": "\t",
    "nested marks": '"a \u201cb \u2018c ',
    "guillemets": "\u00ab",
    "apostrophes": "'",
    "unseen characters": "\u200b",
    "strokes": "a\u0336",
    "tildes": "~~",
    "tags": "[quote]",
    "quote marks of lines": "> ",
    "brackets of all kinds": "([{",
    "digits": "1234567890",
    "millions": "million ",
    "emoji": "\U0001f600",
    "letters that grow": "\u0130",
    "handles": "@a ",
    "roman numbers": "XIV ",
    "no space at all": "x",
}


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=400))
def test_no_text_raises_and_every_claim_is_a_slice_of_it(text: str) -> None:
    reading = check_text(text, index=small(), context=Context(title=text[:50]))

    for checked in reading.claims:
        assert 0 <= checked.claim.start < checked.claim.end <= len(text)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from([*JUNK.values(), "1,234.5 million ", "Ulin was born ", "not ", "?", ". ", "\ud800", "'"]),
        max_size=40,
    )
)
def test_no_mixture_of_known_words_raises(parts: list[str]) -> None:
    check_text("".join(parts), index=small())


def check(text: str) -> None:
    check_text(text, index=small())


@pytest.mark.parametrize("piece", JUNK.values(), ids=JUNK.keys())
def test_junk_takes_time_in_proportion_to_its_length(piece: str) -> None:
    assert_linear(check, piece * (4_000 // len(piece)), piece * (32_000 // len(piece)), times=8)


@pytest.mark.parametrize("piece", MARKS.values(), ids=MARKS.keys())
def test_marks_take_time_in_proportion_to_their_number(piece: str) -> None:
    assert_linear(check, piece * (20_000 // len(piece)), piece * (200_000 // len(piece)), times=10)
