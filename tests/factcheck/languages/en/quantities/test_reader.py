"""Quantities read for some stretches of a text only."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.en.quantities import NumberReader, read_numbers
from factcheck.records import DateMention, When
from factcheck.text.folding import fold
from tests.factcheck.languages.en.quantities.test_properties import EVERYDAY, PIECES
from tests.growth import assert_linear

SENTENCES = st.lists(
    st.tuples(
        st.lists(EVERYDAY | PIECES, max_size=14).map(" ".join),
        st.sampled_from(
            [". ", "! ", "? ", ".\n\n", "\n", "... ", " approx. ", " and nobody of them all spoke of it again. "]
        ),
    ),
    max_size=8,
).map(lambda parts: [words + gap for words, gap in parts])


@given(SENTENCES, st.randoms(use_true_random=False))
@settings(max_examples=600, deadline=None)
def test_a_stretch_holds_what_the_whole_text_holds_there(sentences: list[str], dice: Random) -> None:
    text = "".join(sentences)
    whole = read_numbers(text)
    reader = NumberReader(text, fold(text))
    ends = [0]
    for sentence in sentences:
        ends.append(ends[-1] + len(sentence))
    spans = list(enumerate(pairwise(ends)))
    may_hold = reader.sentences_with_any(ends[:-1])
    dice.shuffle(spans)

    for number, (start, end) in spans:
        there = [mention for mention in whole if start <= mention.start < end]
        assert reader.within(start, end) == there
        assert number in may_hold or not there


def test_the_way_a_writer_parts_thousands_is_seen_from_the_whole_text() -> None:
    first, second = "They counted 1.234.567 sheep, and nobody believed a word of it. ", "Then 5.000 sheep were sold."
    reader = NumberReader(first + second)

    (mention,) = reader.within(len(first), len(first + second))

    assert mention.quantity.low == 5000
    assert not mention.quantity.readings


def test_the_numbers_of_dates_are_out() -> None:
    text = "On 3 May 1936 the mill lost 40 sheep. It was sold in 1940."
    dates = [_date(text, "3 May 1936", "1936-05-03"), _date(text, "1940", "1940")]
    reader = NumberReader(text, dates=dates)

    found = reader.within(0, len(text))

    assert [text[mention.start : mention.end] for mention in found] == ["40"]
    assert reader.sentences_with_any([0, text.index("It")]) == {0}


def test_a_fence_at_a_line_s_end_belongs_to_the_number_on_the_next() -> None:
    text = "The mill lost over\n40 sheep that winter."
    line = text.index("\n")
    reader = NumberReader(text)

    (mention,) = reader.within(0, line)

    assert text[mention.start : mention.end] == "over\n40"
    assert 0 in reader.sentences_with_any([0, line + 1])


def test_a_long_text_without_a_stop_is_not_gone_through_for_each_of_its_pieces() -> None:
    def read(pieces: int) -> None:
        text = "5 sheep and " * 40 * pieces
        reader = NumberReader(text)
        found = [reader.within(at, at + 480) for at in range(0, len(text), 480)]
        assert sum(map(len, found)) == 40 * pieces

    assert_linear(read, 25, 200, times=8)


def _date(text: str, words: str, edtf: str) -> DateMention:
    start = text.index(words)
    return DateMention(start, start + len(words), When(edtf))


def test_what_was_read_before_changes_no_figure() -> None:
    (alone,) = read_numbers("They shot 17 men that day.")

    read_numbers("It was the seventeenth time.")

    assert repr(read_numbers("They shot 17 men that day.")[0].quantity) == repr(alone.quantity)
    assert isinstance(read_numbers("They shot 16 men after the sixteenth shot.")[0].quantity.low, float)
    assert repr(read_numbers("The sixteenth of 16 men.")[-1].quantity.low) == "16.0"
