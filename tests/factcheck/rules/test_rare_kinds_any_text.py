"""The rarer kinds stand up to any text: nothing raises, spans slice the text, and time grows with its length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.pipeline import check_text
from tests.factcheck.lifetimes_index import lifetimes_index
from tests.growth import assert_linear

WORDS = (
    "Viktor Ulin|Anna Marsh|Peter Holm|the Siege of Velden|the Norland War|the State Guard|the Norland Union|"
    "chancellor of Norland|lasted|872 days|a four-year war|died|was murdered|at the age of|aged|60|before|after|"
    "two years|outlived|ordered|met|in 1937|on 7 November 1964|on 7 Nov 1974|was 47|when he became|"
    "a third of the population|killed|by|,|.|;|\"|(|)|'s|not|if|?"
).split("|")
JUNK = {
    "ages": "Viktor Ulin died at the age of 60, ",
    "acts": "Viktor Ulin ordered Anna Marsh ",
    "orders": "Viktor Ulin died two years before Peter Holm died ",
    "durations": "a four-year 900-day siege of Velden lasted 12 days ",
    "same days": "It was on 7 Nov 1964. Vask was shot on 7 Nov 1974. ",
    "shares": "a third of the people killed ",
}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_no_mixture_of_the_words_raises_and_every_claim_is_a_slice(text: str) -> None:
    for checked in check_text(text, index=lifetimes_index()).claims:
        claim = checked.claim
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
def test_time_grows_with_length(junk: str) -> None:
    def check(text: str) -> None:
        check_text(text, index=lifetimes_index())

    assert_linear(check, junk * (8_000 // len(junk)), junk * (64_000 // len(junk)), times=8)
