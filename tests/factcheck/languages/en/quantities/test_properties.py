"""What holds of every text, odd or hostile."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.en.quantities import read_numbers, reading
from factcheck.records import NumberMention
from tests.factcheck.languages.en.quantities.reading import mentions
from tests.growth import assert_linear

PIECES = st.sampled_from(
    """1 2 12 300 1,000 1.000 20.5 1936 5,26 1'000 $5 \u00a33 7% 5km 10k 2m 3rd 1/2 6:30 one two ten twenty-one half a
    an the hundred hundreds thousand million millions dozen couple quarter third second of and or to from between in out
    with at least more than over up about some nearly - \u2013 , . ; : ( ) [ ] + ~ > < = / ' " people men killed years
    miles dollars the in about were he said June of them day per times as no. p. I
    \u00bd \u0130 \u00a0 \ufffd \U0001f600""".split()
)
# What the short ways read, and what must keep them from it.
EVERYDAY = st.sampled_from(
    """in of about about over nearly the least at page number two three twelve twenty forty first second third one 5 12
    1936 5,000 2.5 40% men people sheep years km mb dollars times million was and or to not but were killed of day
    Germany May A per more than some said , . ; a an way thing issue hundred war chapter minus""".split()
)
EVERYDAY_PROSE = st.lists(st.tuples(EVERYDAY, st.sampled_from([" ", " ", " ", " ", ", ", ". ", "\n", "\n\n"]))).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
PROSE = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "\n"])), max_size=40).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
SIMPLE = st.sampled_from(
    [
        "{n}",
        "at least {n}",
        "up to {n}",
        "about {n}",
        "over {n}",
        "{n} or more",
        "{n}+",
        "{n}%",
        "${n}",
        "{n} years",
        "{n} million",
        "between {n} and 9 billion",
        "~{n}",
    ]
)


def _check(text: str, found: list[NumberMention]) -> None:
    reached = 0
    for mention in found:
        assert reached <= mention.start < mention.end <= len(text)
        reached = mention.end
        low, high = mention.quantity.low, mention.quantity.high
        assert low is not None or high is not None
        if low is not None and high is not None:
            assert low <= high
        assert all(abs(end) < 1e18 for end in (low, high) if end is not None)


@given(PROSE)
@settings(max_examples=400, deadline=None)
def test_quantities_stand_in_order_within_the_text(text: str) -> None:
    _check(text, read_numbers(text))


@given(PROSE | EVERYDAY_PROSE)
@settings(max_examples=800, deadline=None)
def test_the_short_way_reads_the_same_as_the_long_way(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        short = read_numbers(text)
        patch.setattr(reading, "read_everyday", lambda *_, **__: None)
        patch.setattr(reading, "read_everyday_word", lambda *_, **__: None)

        assert short == read_numbers(text)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_raises(text: str) -> None:
    _check(text, read_numbers(text))


@given(st.integers(min_value=1, max_value=999_999), SIMPLE)
@settings(max_examples=200, deadline=None)
def test_a_quantity_s_own_words_read_as_the_same_quantity(number: int, frame: str) -> None:
    text = f"They say that {frame.format(n=f'{number:,}')} of it was left."
    (mention,) = mentions(text)

    (again,) = mentions(text[mention.start : mention.end])

    assert again.quantity == mention.quantity


@pytest.mark.parametrize(
    "unit",
    [
        "1,",
        "1.",
        "7",
        "1-",
        "1/",
        "1:",
        "1'",
        "1)",
        "(1",
        "one ",
        "million ",
        "hundred and ",
        "one and a half ",
        "thousands of ",
        "1 to ",
        "one in ",
        "more than ",
        "over 5 ",
        "111 ",
        "twenty ",
        "x1 ",
        "http://a.b/1 ",
        "a/1",
        "1e1",
        "20, ",
        "5 and ",
    ],
)
def test_time_grows_no_faster_than_hostile_text(unit: str) -> None:
    assert_linear(read_numbers, unit * (8_000 // len(unit)), unit * (64_000 // len(unit)), times=8)


def test_a_megabyte_of_digits_is_no_number() -> None:
    assert read_numbers("1" * 1_000_000) == []
