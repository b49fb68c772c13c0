"""Every wording that fences a number in, before it and behind it, read back."""

from __future__ import annotations

import pytest

from factcheck.records import Bound
from tests.factcheck.languages.en.quantities.reading import mentions, only
from tests.factcheck.languages.en.quantities.spelling import spell

AT_LEAST = """
    at least|at the least|at the very least|at a minimum|no less than|no fewer than|not less than|not fewer than
    not under|not below|never less than|nor less than|no smaller than|not smaller than|no lower than|not lower than
    more than|greater than|larger than|bigger than|higher than|over|above|beyond|upwards of|upward of|in excess of
    exceeding|north of|a minimum of|minimum of|minimum|as few as|as little as|as low as|heavier than|no lighter than
    greater than or equal to|more than or equal to|larger than or equal to|bigger than or equal to
    higher than or equal to|more than or equal|equal to or more than|equal to or greater than|equal to or larger than
    equal or more than|equals to or more than|greater or equal to|greater or equal than|larger or equal to
    above or equal to|above or equal|equal to or above|not less than or equal to|well over|far more than|just over
    a little over|a bit more than|slightly more than|easily over|at least or equal to"""
AT_MOST = """
    at most|at the most|at the very most|at a maximum|no more than|not more than|nor more than|never more than
    no greater than|not greater than|no larger than|not larger than|no bigger than|no higher than|not over|not above
    never over|not exceeding|not to exceed|without exceeding|no older than|no heavier than
    less than|fewer than|lower than|smaller than|younger than|under|below|up to|up to and including|south of
    a maximum of|maximum of|as many as|as much as|as high as|lighter than|no heavier than
    less than or equal to|fewer than or equal to|lower than or equal to|smaller than or equal to|less than or equal
    equal to or less than|equal to or fewer than|equal to or smaller than|equal or less than|less or equal to
    less or equal than|smaller or equal to|under or equal to|below or equal to|equal to or below
    not greater than or equal to|just under|well under|well below|a little under|far fewer than|slightly less than"""
APPROXIMATE = """
    about|around|some|roughly|approximately|approx.|approx|circa|ca.|c.|nearly|almost|close to|near|near to
    an estimated|in the region of|in the order of|on the order of|in the neighborhood of|in the vicinity of
    something like|more or less|perhaps|maybe|probably about|very nearly|just about|just short of|just shy of|shy of
    somewhere around|somewhere near|round about|roundabout|virtually|practically"""
AT_LEAST_BEHIND = """
    or more|or greater|or larger|or bigger|or higher|or above|or over|or up|or better|and more|and above|and over|and up
    and upwards|and higher|plus|at least|at the very least|at minimum|minimum|or even more|(or more)|upwards
    or more than|or equal or more"""
AT_MOST_BEHIND = """
    or less|or fewer|or smaller|or lower|or under|or below|at most|at the most|maximum|max|tops|or even less
    (or less)"""
APPROXIMATE_BEHIND = "or so|odd|more or less|approximately|give or take|or thereabouts|or thereabout"

FRAMES = [
    "{} sheep were lost.",
    "They lost {} sheep.",
    "The number is {}.",
    "find sales {}",
    "{}",
    "(they lost {} sheep)",
]
END_FRAMES = ["They lost {}.", "The number is {}.", "{}", "sales of {}"]
VALUES = [7, 45, 903, 3400, 7_100_000]


def wordings(table: str) -> list[str]:
    return [wording.strip() for line in table.splitlines() for wording in line.split("|") if wording.strip()]


def written(value: int) -> list[str]:
    """One number in figures and in words."""
    return [f"{value:,}", spell(value)]


def fenced(frame: str, wording: str) -> list[tuple[str, int]]:
    return [(frame.format(wording.format(said)), value) for value in VALUES for said in written(value)]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("wording", wordings(AT_LEAST))
def test_words_before_a_number_open_it_upwards(wording: str, frame: str) -> None:
    for text, value in fenced(frame, wording + " {}"):
        quantity = only(text)

        assert (quantity.low, quantity.high, quantity.bound) == (value, None, Bound.AT_LEAST), text


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("wording", wordings(AT_MOST))
def test_words_before_a_number_open_it_downwards(wording: str, frame: str) -> None:
    for text, value in fenced(frame, wording + " {}"):
        quantity = only(text)

        assert (quantity.low, quantity.high, quantity.bound) == (None, value, Bound.AT_MOST), text


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("wording", [*(f"{words} " for words in wordings(APPROXIMATE)), "~", "≈"])
def test_words_before_a_number_make_it_approximate(wording: str, frame: str) -> None:
    for text, value in fenced(frame, wording + "{}"):
        quantity = only(text)

        assert (quantity.low, quantity.high, quantity.approximate) == (value, value, True), text


@pytest.mark.parametrize("frame", END_FRAMES)
@pytest.mark.parametrize(
    "wording", [*(f" {words}" for words in wordings(AT_LEAST_BEHIND)), "+", ", or more", ", if not more"]
)
def test_words_behind_a_number_open_it_upwards(wording: str, frame: str) -> None:
    for text, value in fenced(frame, "{}" + wording):
        quantity = only(text)

        assert (quantity.low, quantity.high, quantity.bound) == (value, None, Bound.AT_LEAST), text


@pytest.mark.parametrize("frame", END_FRAMES)
@pytest.mark.parametrize(
    "wording",
    [*(f" {words}" for words in wordings(AT_MOST_BEHIND)), ", or less", ", at most", " and under", ", if that"],
)
def test_words_behind_a_number_open_it_downwards(wording: str, frame: str) -> None:
    for text, value in fenced(frame, "{}" + wording):
        quantity = only(text)

        assert (quantity.low, quantity.high, quantity.bound) == (None, value, Bound.AT_MOST), text


@pytest.mark.parametrize("frame", END_FRAMES)
@pytest.mark.parametrize(
    "wording", [*(f" {words}" for words in wordings(APPROXIMATE_BEHIND)), "-odd", ", or so", ", roughly"]
)
def test_words_behind_a_number_make_it_approximate(wording: str, frame: str) -> None:
    for text, value in fenced(frame, "{}" + wording):
        quantity = only(text)

        assert (quantity.low, quantity.high, quantity.approximate) == (value, value, True), text


@pytest.mark.parametrize("frame", ["They lost {} sheep.", "The number is {}.", "find sales {}", "records ({})"])
@pytest.mark.parametrize(
    ("sign", "bound"),
    [(">", "at_least"), (">=", "at_least"), ("≥", "at_least"), ("<", "at_most"), ("<=", "at_most"), ("≤", "at_most")],
)
def test_signs_bound_a_number(sign: str, bound: str, frame: str) -> None:
    for gap in ("", " "):
        for text, value in fenced(frame, f"{sign}{gap}{{}}"):
            quantity = only(text)

            assert (quantity.high if bound == "at_most" else quantity.low, quantity.bound) == (value, bound), text


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than one.", Bound.AT_LEAST),
        ("less than one", Bound.AT_MOST),
        ("at most one", Bound.AT_MOST),
        ("more than half of them", Bound.AT_LEAST),
        ("no more than two thirds of them", Bound.AT_MOST),
        ("under .5", Bound.AT_MOST),
        ("more than -5", Bound.AT_LEAST),
        ("below zero", Bound.AT_MOST),
        ("not to exceed $500", Bound.AT_MOST),
        ("18 and under", Bound.AT_MOST),
        ("18 or older", Bound.AT_LEAST),
        ("thirty years old or younger", Bound.AT_MOST),
        ("30 miles or longer", Bound.AT_LEAST),
        ("30 at max", Bound.AT_MOST),
    ],
)
def test_small_and_odd_numbers_are_bounded_too(text: str, bound: Bound) -> None:
    assert only(text).bound is bound


@pytest.mark.parametrize(
    "text",
    [
        "They lost 500 and under his command the rest fled",
        "500 and below the walls",
        "other than 500",
        "rather than 500",
    ],
)
def test_what_goes_on_with_something_else_is_no_bound(text: str) -> None:
    assert only(text).bound is Bound.EXACT


def test_over_behind_a_figure_tells_a_stretch_of_time() -> None:
    assert [one.quantity.bound for one in mentions("They lost 5,000 over 3 years")] == [Bound.EXACT, Bound.EXACT]
    assert [one.quantity.bound for one in mentions("It lasted over 3 years")] == [Bound.AT_LEAST]
    assert [one.quantity.bound for one in mentions("In 1914 over 3 years of want began")] == [
        Bound.EXACT,
        Bound.AT_LEAST,
    ]
