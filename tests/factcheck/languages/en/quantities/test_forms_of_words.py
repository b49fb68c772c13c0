"""Numbers spelled out in every form, read back: the value that went in comes out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.en.quantities import read_numbers
from tests.factcheck.languages.en.quantities.reading import ends
from tests.factcheck.languages.en.quantities.spelling import Style, decimal, fraction, ordinal, spell

# A comma before a rest below a hundred ("ten thousand, twenty") parts a list more often than a number.
STYLES = st.builds(Style, hyphen=st.sampled_from("- "), says_and=st.booleans()) | st.builds(
    Style, hyphen=st.sampled_from("- "), comma=st.just(True)
)
FRAMES = st.sampled_from(
    [
        "{}",
        "They counted {} sheep.",
        "The answer is {}",
        "The total was {}.",
        "({})",
        "It rose to {} in spring.",
        '"{}"',
    ]
)


@st.composite
def values(draw: st.DrawFn, most: int = 10**14) -> int:
    """Whole numbers of every size, most of them round, as people's are."""
    size = 10 ** draw(st.integers(0, len(str(most)) - 2))
    digits = draw(st.integers(2, 999))
    rest = draw(st.sampled_from([0, 0, 1, 5, 20, 100, 105, 999]))
    value: int = digits * size + (rest if rest < size else 0)
    return min(most, value)


def read(text: str) -> list[float]:
    """The values of the exact quantities of `text`."""
    assert all(low == high for low, high in ends(text))
    return [low for low, _ in ends(text) if low is not None]


@given(values(), STYLES, FRAMES)
@settings(max_examples=600, deadline=None)
def test_cardinals_are_read_back(value: int, style: Style, frame: str) -> None:
    assert read(frame.format(spell(value, style))) == [value]


@given(values(), STYLES, st.sampled_from([str.upper, str.capitalize]))
@settings(max_examples=200, deadline=None)
def test_cardinals_in_capitals_are_read_back(value: int, style: Style, case: Callable[[str], str]) -> None:
    assert read(case(spell(value, style)) + " sheep were lost.") == [value]


@given(values(), STYLES, st.sampled_from(["minus", "negative"]), FRAMES)
@settings(max_examples=200, deadline=None)
def test_negative_numbers_are_read_back(value: int, style: Style, minus: str, frame: str) -> None:
    assert read(frame.format(f"{minus} {spell(value, style)}")) == [-value]


@given(values(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_ordinals_are_read_back(value: int, says_and: bool) -> None:
    text = f"They came to the {ordinal(value, Style(says_and=says_and))} sheep."

    assert [one.quantity.low for one in read_numbers(text) if one.ordinal] == [value]


@pytest.mark.parametrize("below", [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 21, 25, 32, 64, 99, 100, 1000, 10**6])
@pytest.mark.parametrize("frame", ["{}", "They lost {} of the crop", "The answer is {}."])
def test_fractions_are_read_back(below: int, frame: str) -> None:
    for above in range(1, min(below, 100)):
        if (above, below) != (1, 32):  # "one thirty-second film" says something else
            assert read(frame.format(fraction(above, below))) == pytest.approx([above / below])
            assert read(frame.format(f"minus {fraction(above, below)}")) == pytest.approx([-above / below])


@given(st.integers(1, 999), st.integers(2, 99), st.data())
@settings(max_examples=300, deadline=None)
def test_a_whole_number_and_a_fraction_are_read_back(whole: int, below: int, data: st.DataObject) -> None:
    above = data.draw(st.integers(1, below - 1))

    said = f"{spell(whole)} and {fraction(above, below)}"

    assert read(said) == pytest.approx([whole + above / below])
    assert read(f"It is {said} miles long") == pytest.approx([whole + above / below])


@given(
    st.integers(1, 999),
    st.sampled_from([("a half", 1 / 2), ("one half", 1 / 2), ("a quarter", 1 / 4), ("three quarters", 3 / 4)]),
    st.sampled_from([("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("lakh", 1e5), ("crore", 1e7)]),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_a_part_goes_with_the_round_word(
    whole: int, part: tuple[str, float], round_word: tuple[str, float], behind: bool
) -> None:
    (words, share), (word, factor) = part, round_word

    said = f"{spell(whole)} {word} and {words}" if behind else f"{spell(whole)} and {words} {word}"

    assert read(f"They lost {said} sheep") == pytest.approx([(whole + share) * factor])


@given(values(most=10**6), st.text("0123456789", min_size=1, max_size=5), FRAMES)
@settings(max_examples=200, deadline=None)
def test_spoken_decimals_are_read_back(whole: int, digits: str, frame: str) -> None:
    assert read(frame.format(decimal(whole, digits))) == pytest.approx([float(f"{whole}.{digits}")])


@given(st.integers(0, 99), st.text("0123456789", min_size=1, max_size=3), st.sampled_from([3, 6, 9]))
@settings(max_examples=100, deadline=None)
def test_spoken_decimals_of_round_words_are_read_back(whole: int, digits: str, zeros: int) -> None:
    word = {3: "thousand", 6: "million", 9: "billion"}[zeros]

    value = float(f"{whole}.{digits}") * 10**zeros

    assert read(f"about {decimal(whole, digits)} {word} sheep") == pytest.approx([value])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("minus point five", -0.5),
        ("The answer is point six five nine", 0.659),
        ("it fell by point two five", 0.25),
        ("a rise of point five percent", 0.5),
        ("oh point oh five", 0.05),
        ("one-and-a-half million sheep", 1_500_000),
        ("a two-and-a-half-year war", 2.5),
        ("five and half years", 5.5),
        ("three quarter of them", 0.75),
        ("three hundred and two dozen sheep", 324),
        ("3 dz", 36),
        ("five-and-twenty sheep", 25),
        ("two ten-thousandths", 0.0002),
        ("one one-hundredth", 0.01),
        ("two one-thousandths", 0.002),
        ("a twenty-first", 1 / 21),
        ("the year nineteen oh five", 1905),
        ("half of one percent", 0.5),
        ("a quarter of one per cent", 0.25),
        ("half percent", 0.5),
        ("minus a half", -0.5),
        ("minus a third", -1 / 3),
        ("three quarter million sheep", 750_000),
        ("forty-odd thousand sheep", 40_000),
        ("twenty-some thousand sheep", 20_000),
        ("five or so million sheep", 5_000_000),
        ("two years and a half", 2.5),
        ("an hour and a half", 1.5),
        ("a year and a half later", 1.5),
        ("a dozen and a half sheep", 18),
        ("four score and seven years", 87),
        ("three million, two hundred thousand, and five sheep", 3_200_005),
        ("twenty and three and three fifths", 23.6),
        ("five thousand and eight tenths", 5000.8),
        ("five thousand and a half", 5500),
    ],
)
def test_rarer_forms_are_read(text: str, value: float) -> None:
    assert read(text) == pytest.approx([value])


@pytest.mark.parametrize(
    ("text", "values_read"),
    [
        ("At that point five sheep left", [5]),
        ("At this point two percent left", [2]),
        ("two and half the crew", [2, 0.5]),
        ("They lost three million, forty of them in spring", [3_000_000, 40]),
        ("two thousand, five hundred of them lambs", [2000, 500]),
        ("5 grand pianos", [5]),
        ("two years and a half-finished bridge", [2]),
        ("one, two, three", [1, 2, 3]),
    ],
)
def test_what_only_looks_like_one_number_stays_apart(text: str, values_read: list[float]) -> None:
    assert read(text) == values_read


def test_an_owner_before_one_hundredth_makes_it_an_ordinal() -> None:
    (mention,) = read_numbers("the one hundredth visitor")

    assert (mention.ordinal, mention.quantity.low) == (True, 100)
