"""Every wording of a range, and of two bounds that make one, read back."""

from __future__ import annotations

import pytest

from factcheck.records import Bound
from tests.factcheck.languages.en.quantities.reading import ends, only
from tests.factcheck.languages.en.quantities.spelling import spell

RANGES = """
    from {a} to {b}|between {a} and {b}|{a} to {b}|{a} through {b}|from {a} through {b}|from {a} up to {b}|{a} up to {b}
    from {a} till {b}|from {a} until {b}|between {a} to {b}|between {a} & {b}|somewhere between {a} and {b}
    anywhere between {a} and {b}|anywhere from {a} to {b}|in the range of {a} to {b}|ranging from {a} to {b}
    ranging between {a} and {b}|a range of {a} to {b}|in between {a} and {b}|from about {a} to about {b}
    between about {a} and {b}|between roughly {a} and {b}|between at least {a} and {b}
    from as few as {a} to as many as {b}|from a low of {a} to a high of {b}
    from a minimum of {a} to a maximum of {b}|between the ages of {a} and {b}"""
TWO_BOUNDS = """
    at least {a} and at most {b}|at most {b} and at least {a}|at least {a}, at most {b}
    at least {a} but no more than {b}
    at least {a} and up to {b}|minimum {a} maximum {b}|minimum {a}, maximum {b}|a minimum of {a} and a maximum of {b}
    more than {a} and less than {b}|more than {a} but less than {b}|more than {a}, but less than {b}
    more than {a} yet less than {b}|more than {a} while less than {b}|more than {a} and also less than {b}
    more than {a} and fewer than {b}|more than {a} but not more than {b}|more than {a} but is less than {b}
    greater than {a} and smaller than {b}|larger than {a} and smaller than {b}|larger than {a} but smaller than {b}
    larger than {a}, smaller than {b}|bigger than {a} and smaller than {b}|higher than {a} but lower than {b}
    older than {a} and younger than {b}|heavier than {a} but lighter than {b}
    above {a} and below {b}|over {a} but under {b}
    above {a} and not above {b}|exceeding {a} but not exceeding {b}|exceeds {a} but is less than {b}
    less than {b} and more than {a}|smaller than {b} and larger than {a}|below {b} but above {a}
    up to {b} but at least {a}
    no less than {a} and no more than {b}|no more than {b} and no less than {a}|not less than {a} nor more than {b}
    greater than or equal to {a} and less than or equal to {b}|greater than {a} and less than or equal to {b}
    equal to or greater than {a} and equal to or less than {b}|larger than {a} and less or equal to {b}
    less than or equal to {b} and greater than or equal to {a}|>= {a} and <= {b}|>={a}, <={b}|<{b} and >{a}
    {a} or more but less than {b}|{a} or more and {b} or less|at least {a} and {b} at most"""
FRAMES = ["They lost {} sheep.", "The number is {}.", "{}", "find sales {}", "Its value is {} today."]
PAIRS = [(18, 30), (96, 143), (1200, 6700), (20_000, 100_000), (503_178, 9_008_381)]


def wordings(table: str) -> list[str]:
    return [wording.strip() for line in table.splitlines() for wording in line.split("|") if wording.strip()]


def said(wording: str, low: int, high: int) -> list[str]:
    """The range in figures and in words."""
    return [wording.format(a=f"{low:,}", b=f"{high:,}"), wording.format(a=spell(low), b=spell(high))]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("wording", wordings(RANGES) + wordings(TWO_BOUNDS))
def test_both_ends_of_a_range_are_read_back(wording: str, frame: str) -> None:
    for low, high in PAIRS:
        for text in said(wording, low, high):
            quantity = only(frame.format(text))

            assert (quantity.low, quantity.high, quantity.bound) == (low, high, Bound.BETWEEN), text


@pytest.mark.parametrize("dash", ["-", "–", "—", " - ", " – ", "--", "~", " ~ ", "..", "..."])
@pytest.mark.parametrize(("low", "high"), [(18, 30), (96, 143), (1200, 6700), (20_000, 100_000)])
def test_a_dash_makes_a_range(dash: str, low: int, high: int) -> None:
    for frame in FRAMES[:4]:
        assert ends(frame.format(f"{low:,}{dash}{high:,}")) == [(low, high)]


@pytest.mark.parametrize(
    "between", ["{a}-{b} {m}", "{a} - {b} {m}", "{a} to {b} {m}", "between {a} and {b} {m}", "{a} or {b} {m}"]
)
@pytest.mark.parametrize(
    ("m", "factor"), [("million", 1e6), ("millions", 1e6), ("thousand", 1e3), ("bn", 1e9), ("lakh", 1e5)]
)
def test_both_ends_share_a_round_word(between: str, m: str, factor: float) -> None:
    assert ends(f"They lost {between.format(a=7, b=10, m=m)}.") == [(7 * factor, 10 * factor)]
    assert ends(f"They lost {between.format(a=2.5, b=4, m=m)}.") == [(2.5 * factor, 4 * factor)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5% - 10%", 5, 10, "percent"),
        ("from five percent to ten percent", 5, 10, "percent"),
        ("between 5 and 6 %", 5, 6, "percent"),
        ("$20-$30", 20, 30, "USD"),
        ("$20-30 million", 20e6, 30e6, "USD"),
        ("from 20 dollars to 30 dollars", 20, 30, "USD"),
        ("20km - 30km", 20, 30, "km"),
        ("longer than 20 minutes but shorter than 30 minutes", 20, 30, "minutes"),
        ("from 1/4 to 3/4", 0.25, 0.75, "ratio"),
        ("between 1/2 and 3/4 of it", 0.5, 0.75, "ratio"),
        ("above one quarter and below a half", 0.25, 0.5, "ratio"),
        ("ranges from -10 to 1", -10, 1, ""),
        ("between minus five and five", -5, 5, ""),
        ("between zero and one", 0, 1, ""),
        ("between one and two", 1, 2, ""),
        ("twenty plus or minus five", 15, 25, ""),
        ("20 ± 5", 15, 25, ""),
        ("two to three hundred thousand", 200_000, 300_000, ""),
        ("a hundred to a hundred and fifty", 100, 150, ""),
        ("between three thousand and one hundred and five thousand", 3000, 105_000, ""),
        ("between one hundred and two and two hundred and five", 102, 205, ""),
        ("between two hundred and five thousand and three hundred thousand", 205_000, 300_000, ""),
    ],
)
def test_ranges_of_measures_parts_and_negatives_are_read(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)

    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("more than 2000 or less than 500", [(2000, None), (None, 500)]),
        ("less than 30 or more than 40", [(None, 30), (40, None)]),
        ("200 or greater than 190", [(200, 200), (190, None)]),
        ("30 or less than 40", [(30, 30), (None, 40)]),
        ("more than 40 and less than 10", [(40, None), (None, 10)]),
        ("more than 5000 or equal to 4500", [(5000, None), (4500, 4500)]),
        ("20, 60 or 100 sheep", [(20, 20), (60, 60), (100, 100)]),
        ("In 1941 up to 20,000 sheep", [(1941, 1941), (None, 20_000)]),
        ("at least 20 to 30 sheep", [(20, None)]),
        ("up to 20 or even 30 sheep", [(None, 30)]),
    ],
)
def test_what_makes_no_range_stays_apart(text: str, wanted: list[tuple[float | None, float | None]]) -> None:
    assert ends(text) == wanted
