"""Words and signs that fence a number in or make it approximate."""

from __future__ import annotations

import pytest

from factcheck.records import Bound
from tests.factcheck.languages.en.quantities.reading import ends, only, words


@pytest.mark.parametrize(
    "phrase",
    """at least 5,000|more than 5,000|over 5,000|well over 5,000|upwards of 5,000|no fewer than 5,000|no less than 5,000
    not less than 5,000|in excess of 5,000|a minimum of 5,000|5,000+|5,000 or more|5,000 at least|> 5,000|>5,000
    >= 5,000|\u2265 5,000|greater than or equal to 5,000|exceeding 5,000|5,000 plus|north of 5,000
    over another 5,000|5,000 at a conservative estimate""".replace("\n", "|").split("|"),
)
def test_a_lower_bound_leaves_the_upper_end_open(phrase: str) -> None:
    quantity = only(f"They lost {phrase.strip()} sheep.")

    assert (quantity.low, quantity.high, quantity.bound) == (5000, None, Bound.AT_LEAST)


@pytest.mark.parametrize(
    "phrase",
    """up to 5,000|as many as 5,000|as much as 5,000|as high as 5,000|no more than 5,000|not more than 5,000
    at most 5,000|under 5,000|below 5,000|less than 5,000|fewer than 5,000|a maximum of 5,000|<5,000|< 5,000
    \u2264 5,000|5,000 or less|5,000 or fewer|5,000 at most|5,000 tops
    up to another 5,000|as many as a further 5,000|5,000 at the highest estimate""".replace("\n", "|").split("|"),
)
def test_an_upper_bound_leaves_the_lower_end_open(phrase: str) -> None:
    quantity = only(f"They lost {phrase.strip()} sheep.")

    assert (quantity.low, quantity.high, quantity.bound) == (None, 5000, Bound.AT_MOST)


@pytest.mark.parametrize(
    "phrase",
    """about 5,000|around 5,000|some 5,000|roughly 5,000|(roughly) 5,000|approximately 5,000|approx. 5,000|nearly 5,000
    almost 5,000|~5,000|~ 5,000|\u22485,000|circa 5,000|c. 5,000|ca. 5,000|an estimated 5,000|close to 5,000|5,000 or so
    5,000-odd|somewhere around 5,000|in the region of 5,000|perhaps 5,000|5,000 give or take|5,000-ish""".replace(
        "\n", "|"
    ).split("|"),
)
def test_about_leaves_both_ends_at_the_number(phrase: str) -> None:
    quantity = only(f"They lost {phrase.strip()} sheep.")

    assert (quantity.low, quantity.high) == (5000, 5000)
    assert (quantity.bound, quantity.approximate) == (Bound.EXACT, True)


def test_fences_add_up() -> None:
    quantity = only("They lost at least some 20 million sheep.")

    assert (quantity.low, quantity.high, quantity.approximate) == (20_000_000, None, True)


def test_a_fence_belongs_to_its_own_number() -> None:
    assert ends("They lost 5,000 sheep, at least 300 of them lambs.") == [(5000, 5000), (300, None)]
    assert ends("They lost 5,000 at least three of which lived.") == [(5000, 5000), (3, None)]
    assert ends("5 at least \u00bc") == [(5, 5), (0.25, None)]
    assert ends("That is 150 million + 51 million.") == [(150e6, 150e6), (51e6, 51e6)]


@pytest.mark.parametrize(
    "text",
    [
        "> 5000 sheep were lost",
        "He wrote:\n> 5000 sheep were lost",
        ">> 5000 sheep were lost",
        "It became -> 5000 sheep",
    ],
)
def test_a_quotation_mark_or_an_arrow_is_no_bound(text: str) -> None:
    assert only(text).bound is Bound.EXACT


def test_a_heart_is_no_number() -> None:
    assert ends("I <3 you and your 5 sheep") == [(5, 5)]
    assert ends("<3 shepherds were lost") == [(None, 3)]


def test_a_fence_of_the_paragraph_before_does_not_count() -> None:
    assert only("There were more than\n\n5,000 sheep").bound is Bound.EXACT


def test_the_span_takes_in_the_fence_and_not_the_noun() -> None:
    assert words("He says that well over 5,000 sheep were lost.") == ["well over 5,000"]
    assert words("He says that 20 or more sheep were lost.") == ["20 or more"]
    assert words("They were (roughly) 150 sheep.") == ["(roughly) 150"]
