"""Forum text is hostile: nothing in it may raise, and no junk may take more than time in proportion to its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.pipeline import Context, check_text
from tests.factcheck.reading import small

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


@pytest.mark.parametrize("piece", JUNK.values(), ids=JUNK.keys())
def test_junk_takes_time_in_proportion_to_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        check_text(text, index=small())
        return time.process_time() - started

    short, long = seconds(4_000), seconds(32_000)

    assert long < 8 * 4 * max(short, 0.02)  # eight times as long; four times is for the noise of a busy machine
