"""Numbers in words."""

from __future__ import annotations

import pytest

from factcheck.languages.en.quantities import read_numbers
from tests.factcheck.languages.en.quantities.reading import ends, mentions, only, words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thirteen of the accused", 13),
        ("twenty-one clerks", 21),
        ("Twenty-one clerks", 21),
        ("one hundred and three clerks", 103),
        ("a hundred and fifty clerks", 150),
        ("two hundred thousand clerks", 200_000),
        ("two hundred and two thousand clerks", 202_000),
        ("three million two hundred thousand clerks", 3_200_000),
        ("twelve hundred clerks", 1_200),
        ("half a dozen clerks", 6),
        ("two dozen clerks", 24),
        ("a dozen clerks", 12),
        ("three score clerks", 60),
        ("a million clerks", 1_000_000),
        ("an even million clerks", 1_000_000),
        ("half a million clerks", 500_000),
        ("half-million clerks", 500_000),
        ("one and a half million clerks", 1_500_000),
        ("a million and a half clerks", 1_500_000),
        ("a quarter of a million clerks", 250_000),
        ("three quarters of a million clerks", 750_000),
        ("two and three quarters million clerks", 2_750_000),
        ("three point five million clerks", 3_500_000),
        ("the year nineteen thirty-seven", 1937),
        ("minus five degrees", -5),
        ("three million, two hundred and forty clerks", 3_000_240),
        ("two thousand, five hundred and six clerks", 2_506),
        ("fifty - two clerks", 52),
        ("three score and ten clerks", 70),
        ("6 crore and two hundred clerks", 60_000_200),
        ("1 million five hundred thousand clerks", 1_500_000),
        ("one point oh five million clerks", 1_050_000),
        ("nineteen hundred clerks", 1_900),
        ("a score of clerks", 20),
    ],
)
def test_number_words_add_up(text: str, value: float) -> None:
    assert ends(text) == [(value, value)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("hundreds of clerks", 200),
        ("dozens of clerks", 24),
        ("tens of thousands of clerks", 20_000),
        ("hundreds of thousands of clerks", 200_000),
        ("thousands upon thousands of clerks", 2_000),
        ("millions of clerks", 2_000_000),
        ("several thousand clerks", 2_000),
        ("a few hundred clerks", 200),
        ("many thousands of clerks", 2_000),
        ("10,000s of clerks", 20_000),
        ("10s of thousands of clerks", 20_000),
    ],
)
def test_a_bare_plural_is_vague_and_open_upwards(text: str, low: float) -> None:
    (mention,) = mentions(text)

    assert mention.vague
    assert (mention.quantity.low, mention.quantity.high, mention.quantity.bound) == (low, None, "at_least")


def test_a_plural_behind_a_number_is_not_vague() -> None:
    (mention,) = mentions("two millions of them")

    assert not mention.vague
    assert mention.quantity.high == 2_000_000


def test_a_couple_of_hundred_is_about_two_hundred() -> None:
    quantity = only("a couple of hundred clerks")

    assert (quantity.low, quantity.high, quantity.approximate) == (200, 200, True)


def test_between_parts_its_two_ends_at_the_right_and() -> None:
    assert ends("between one hundred and two hundred clerks") == [(100, 200)]
    assert ends("between one hundred and fifty and two hundred clerks") == [(150, 200)]
    assert ends("between one thousand and two thousand clerks") == [(1000, 2000)]


def test_an_and_between_two_counts_joins_nothing() -> None:
    assert ends("twenty clerks and three hundred miners") == [(20, 20), (300, 300)]
    assert ends("three hundred and two hundred") == [(300, 300), (200, 200)]


def test_a_part_set_apart_by_a_comma_is_a_number_of_its_own() -> None:
    assert ends("three million, forty of them clerks") == [(3e6, 3e6), (40, 40)]
    assert ends("two thousand, three hundred of them clerks") == [(2000, 2000), (300, 300)]


def test_a_vague_plural_counts_people_too() -> None:
    assert only("hundreds of thousands of men").unit == "people"


@pytest.mark.parametrize("text", ["the third man", "the 23rd man", "the twenty-first man", "the Second World War"])
def test_ordinals_are_told_apart(text: str) -> None:
    (mention,) = read_numbers(text)

    assert mention.ordinal
    assert mentions(text) == []


def test_a_third_of_something_is_a_part_and_no_ordinal() -> None:
    quantity = only("a third of the harvest")

    assert quantity.low == pytest.approx(1 / 3)
    assert quantity.unit == "ratio"


@pytest.mark.parametrize(
    "text",
    [
        "One can assume that.",
        "This one is better.",
        "No one came.",
        "He is one of the best.",
        "Which one do you mean?",
        "One day he left.",
        "a one-sided story",
        "They helped one another.",
        "It has many forms, one in the open.",
    ],
)
def test_one_as_a_pronoun_counts_nothing(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "span"), [("Only one man died.", "one"), ("One person was shot.", "One"), ("one million", "one million")]
)
def test_one_before_a_noun_counts(text: str, span: str) -> None:
    assert words(text) == [span]


@pytest.mark.parametrize(
    "text", ["the Seven Years War", "World War Two", "the Big Three", "season seven", "number one"]
)
def test_number_words_within_names_count_nothing(text: str) -> None:
    assert words(f"He wrote about {text}.") == []


def test_words_are_marked_as_words() -> None:
    worded, digits = mentions("thirteen men and 14 women")

    assert worded.worded
    assert not digits.worded
