"""Ranges, shared magnitudes, ratios."""

from __future__ import annotations

import pytest

from factcheck.records import Bound
from tests.factcheck.languages.en.quantities.reading import Ends, ends, mentions, only, words


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 3.5 and 5 million sheep", 3_500_000, 5_000_000),
        ("between 45 and 55 millions", 45_000_000, 55_000_000),
        ("between 40 to 400 sheep", 40, 400),
        ("from 10 to 20 sheep", 10, 20),
        ("7-10 million sheep", 7_000_000, 10_000_000),
        ("7\u201310 million sheep", 7_000_000, 10_000_000),
        ("7 - 10 million sheep", 7_000_000, 10_000_000),
        ("10 to 20 billion sheep", 10_000_000_000, 20_000_000_000),
        ("500 to 1 million sheep", 500, 1_000_000),
        ("500,000 - 1,250,000 sheep", 500_000, 1_250_000),
        ("500,000 1,250,000 sheep", 500_000, 1_250_000),
        ("500-600 sheep", 500, 600),
        ("5k-20k sheep", 5_000, 20_000),
        ("two or three sheep", 2, 3),
        ("two or three hundred sheep", 200, 300),
        ("10 to about 20 sheep", 10, 20),
        ("5% to 10% of the sheep", 5, 10),
        ("$10-20 million for the sheep", 10_000_000, 20_000_000),
        ("\u00a35-10m for the sheep", 5_000_000, 10_000_000),
        ("more than 5,000 but fewer than 9,000 sheep", 5_000, 9_000),
        ("at least 100 and at most 200 sheep", 100, 200),
        ("at least 4 and at most 5 million sheep", 4e6, 5e6),
        ("4 to as many as 5 million sheep", 4e6, 5e6),
        ("two to three hundred thousand sheep", 200_000, 300_000),
        ("one hundred to two hundred thousand sheep", 100_000, 200_000),
        ("one or two million sheep", 1e6, 2e6),
        ("one or two sheep", 1, 2),
        ("twelve-thirteen sheep", 12, 13),
        ("anywhere from 20 to 30 sheep", 20, 30),
        ("300, maybe 400 sheep", 300, 400),
        ("300 (or 400) sheep", 300, 400),
        ("20, if not 30, sheep", 20, 30),
        ("20 \u00b1 5 sheep", 15, 25),
        ("20 plus or minus 5 sheep", 15, 25),
        ("300, give or take 20 sheep", 280, 320),
        ("from 10 000 to 20 000 sheep", 10_000, 20_000),
        ("1.2\u20131.5 million sheep", 1.2e6, 1.5e6),
    ],
)
def test_two_ends_make_a_range(text: str, low: float, high: float) -> None:
    quantity = only(text)

    assert (quantity.low, quantity.high, quantity.bound) == (low, high, Bound.BETWEEN)


def test_a_range_that_ends_in_over_is_open() -> None:
    quantity = only("They lost 10 to over 20 sheep.")

    assert (quantity.low, quantity.high, quantity.bound) == (10, None, Bound.AT_LEAST)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1-2,000,000 sheep", {(1e6, 2e6), (1, 2e6)}),
        ("20-30,000 sheep", {(20_000, 30_000), (20, 30_000)}),
        ("3-400 sheep", {(300, 400), (3, 400)}),
    ],
)
def test_thousands_said_once_keep_both_readings(text: str, readings: set[Ends]) -> None:
    quantity = only(text)

    assert quantity.low == max(low for low, _ in readings if low is not None)
    assert set(quantity.readings) == readings


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("figures of 20 million, 60 million, 100 million", [20e6, 60e6, 100e6]),
        ("140 + 46 + 47 million", [140e6, 46e6, 47e6]),
        ("3.5 and 5 million", [3.5e6, 5e6]),
        ("20, 60 or 100 million", [20e6, 60e6, 100e6]),
        ("20, 60, 100 million", [20e6, 60e6, 100e6]),
    ],
)
def test_a_list_shares_its_magnitude(text: str, values: list[float]) -> None:
    assert ends(text) == [(value, value) for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 22 June, 3 million men crossed.", [22, 3e6]),
        ("On June 22 and 3 million men", [22, 3e6]),
        ("In 1941, 3 million men crossed.", [1941, 3e6]),
    ],
)
def test_what_is_no_list_shares_nothing(text: str, values: list[float]) -> None:
    assert [low for low, _ in ends(text)] == values


def test_a_change_is_two_numbers() -> None:
    assert ends("The flock grew from 10 to 20 sheep.") == [(10, 10), (20, 20)]


def test_a_falling_pair_is_no_range() -> None:
    assert ends("They won 5-3.") == [(5, 5), (3, 3)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one in ten sheep", 0.1),
        ("one out of twenty-five sheep", 0.04),
        ("1 in 1,000 sheep", 0.001),
        ("nine out of ten sheep", 0.9),
        ("outnumbered 40 to 1", 40),
        ("outnumbered three to one", 3),
        ("5 out of every 10 sheep", 0.5),
        ("three times as many sheep", 3),
        ("twice as many sheep", 2),
        ("10 times more sheep", 10),
        ("two thirds of the sheep", 2 / 3),
        ("half of the sheep", 0.5),
        ("3/4 of the sheep", 0.75),
    ],
)
def test_ratios_have_their_own_unit(text: str, value: float) -> None:
    quantity = only(text)

    assert quantity.low == quantity.high == pytest.approx(value)
    assert quantity.unit == "ratio"


def test_two_counts_are_no_ratio() -> None:
    assert ends("thirteen out of twenty-one shepherds") == [(13, 13), (21, 21)]
    assert ends("It killed 3 in 20 minutes.") == [(3, 3), (20, 20)]
    assert ends("one in 1945") == [(1945, 1945)]


def test_a_range_spans_from_its_first_word() -> None:
    text = "He says between 3.5 and 5 million of them."
    (mention,) = mentions(text)

    assert text[mention.start : mention.end] == "between 3.5 and 5 million"
    assert words("from 10 to 20 sheep") == ["from 10 to 20"]
