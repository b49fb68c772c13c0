"""Numbers in figures with everything that people glue to them, read back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import Bound
from tests.factcheck.languages.en.quantities.reading import ends, mentions, only

FRAMES = ["They counted {} sheep.", "The total was {}.", "It rose to {} in spring.", "{}", "({})"]
MAGNITUDES = {
    "k": 1e3,
    "K": 1e3,
    " k": 1e3,
    " K": 1e3,
    " thousand": 1e3,
    "mn": 1e6,
    " mn": 1e6,
    "mio": 1e6,
    " mio": 1e6,
    " Mio": 1e6,
    " mln": 1e6,
    " mil": 1e6,
    "M": 1e6,
    "million": 1e6,
    " million": 1e6,
    "-million": 1e6,
    " millions": 1e6,
    "bn": 1e9,
    " bn": 1e9,
    "B": 1e9,
    " bil": 1e9,
    " milliard": 1e9,
    " billion": 1e9,
    "tn": 1e12,
    " trillion": 1e12,
    " hundred": 1e2,
    " dozen": 12,
    " lakh": 1e5,
    " lakhs": 1e5,
    " crore": 1e7,
}


@given(st.integers(1_000, 10**12), st.sampled_from([",", " ", "'", "\u00a0", "\u202f"]), st.sampled_from(FRAMES))
@settings(max_examples=300, deadline=None)
def test_thousands_are_read_back_whatever_parts_them(value: int, separator: str, frame: str) -> None:
    assert ends(frame.format(f"{value:,}".replace(",", separator))) == [(value, value)]


@given(st.integers(10**6, 10**12), st.sampled_from([".", ";"]))
@settings(max_examples=100, deadline=None)
def test_millions_are_read_back_with_stops_and_semicolons(value: int, separator: str) -> None:
    assert ends(f"They counted {f'{value:,}'.replace(',', separator)} sheep.") == [(value, value)]


@given(st.integers(1_000, 10**12), st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_decimals_behind_thousands_are_read_back(whole: int, cents: int) -> None:
    value = float(f"{whole}.{cents:02}")

    assert ends(f"It came to {whole:,}.{cents:02} that year") == [(value, value)]
    if whole >= 10**6:
        swapped = f"{whole:,}".replace(",", ".")
        assert ends(f"It came to {swapped},{cents:02} that year") == [(value, value)]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("suffix", MAGNITUDES)
def test_magnitudes_are_read_back(suffix: str, frame: str) -> None:
    for figure in ("2", "45", "304", "7.5", "93.2"):
        quantity = only(frame.format(figure + suffix))

        assert quantity.low == quantity.high == pytest.approx(float(figure) * MAGNITUDES[suffix])


@pytest.mark.parametrize("suffix", ["m", " m", "bn", " bn", "k", " million", "M", " grand"])
@pytest.mark.parametrize(("sign", "unit"), [("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("US$", "USD"), ("Rs ", "INR")])
def test_money_takes_its_magnitude(sign: str, unit: str, suffix: str) -> None:
    factor = {"m": 1e6, "bn": 1e9, "k": 1e3, "million": 1e6, "M": 1e6, "grand": 1e3}[suffix.strip()]

    quantity = only(f"It cost {sign}7.5{suffix}.")

    assert quantity.unit == unit
    assert quantity.low == pytest.approx(7.5 * factor)


@pytest.mark.parametrize("sign", ["-", "\u2212", "minus ", "negative "])
@pytest.mark.parametrize("figure", ["5", "5.5", "1,200", "1/2", ".5", "5%", "$5", "5 million", "2 1/4"])
def test_a_sign_makes_a_figure_negative(sign: str, figure: str) -> None:
    plain = only(figure).low
    assert plain is not None

    for frame in ("{}", "The answer is {}", "It fell to {} at last"):
        assert only(frame.format(sign + figure)).low == -plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10^6", 1e6),
        ("10**6", 1e6),
        ("10\u2076", 1e6),
        ("10\u207b\u00b3", 1e-3),
        ("2^10", 1024),
        ("8x2^10", 8192),
        ("3*10^8", 3e8),
        ("1.5 x 10^6", 1.5e6),
        ("1.5\u00d710\u2076", 1.5e6),
        ("1.5 \u00d7 10^-6", 1.5e-6),
        ("6.2e5", 6.2e5),
        ("6.2E+5", 6.2e5),
        ("-1e-3", -1e-3),
        ("2.5^-1", 0.4),
        ("3 1/2", 3.5),
        ("3-1/2", 3.5),
        ("3 and 1/2", 3.5),
        ("3\u00bd", 3.5),
        ("4 and three quarters", 4.75),
        ("1-and-a-half", 1.5),
        ("5 eighths", 0.625),
        ("5-eighths", 0.625),
        ("2/3rds", 2 / 3),
        ("1 \u00bd", 1.5),
        ("3 point 5 million", 3_500_000),
        ("5 point two", 5.2),
        ("20-some thousand sheep", 20_000),
        ("5 years and a half ago", 5.5),
        ("answer: -3", -3),
        ("($-99.99)", -99.99),
        ("the boys (n=45)", 45),
        ("2 in 5 people", 0.4),
        ("12 over 5", 2.4),
        ("4 thousand 3 hundred and 21", 4321),
        ("3 crore 50 lakh", 35_000_000),
        ("12,34,567", 1_234_567),
        ("5,000\u00b2", 5000),
        ("3\u00d710\u2075", 3e5),
        ("1/1000", 0.001),
        ("the 3 1/2-year-old", 3.5),
        ("half of one million", 500_000),
        ("two-point-five million sheep", 2_500_000),
        ("two-hundred-and-twenty-five sheep", 225),
    ],
)
def test_powers_parts_and_mixed_figures_are_read(text: str, value: float) -> None:
    assert only(text).low == only(text).high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3 x 100 sheep", [3, 100]),
        ("5 hundred and five hundred", [500, 500]),
        ("12/2018", []),
        ("5 x 1012 sheep", [5, 1012]),
        ("5,000 x 20", [5000, 20]),
        ("I'm 30", [30]),
        ("Greece's 30", [30]),
        ("At that point 5 sheep left", [5]),
    ],
)
def test_figures_beside_signs_and_names_count_for_themselves(text: str, wanted: list[float]) -> None:
    assert [low for low, _ in ends(text)] == wanted


# What people write in forums, one by one: value, bound, unit, rate, and all readings where there are more.
@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "unit"),
    [
        ("half a dozen sheep", 6, 6, "exact", ""),
        ("one out of twenty-five sheep", 0.04, 0.04, "exact", "ratio"),
        ("three out of four were gone", 0.75, 0.75, "exact", "ratio"),
        ("9 out of 10 doctors", 0.9, 0.9, "exact", "ratio"),
        ("one man in ten died", 0.1, 0.1, "exact", "ratio"),
        ("a couple hundred sheep", 200, 200, "exact", ""),
        ("10million sheep", 1e7, 1e7, "exact", ""),
        ("45;900 sheep", 45_900, 45_900, "exact", ""),
        ("5,26 million sheep", 5.26e6, 5.26e6, "exact", ""),
        ("110 000 sheep", 110_000, 110_000, "exact", ""),
        ("1'033'000 sheep", 1_033_000, 1_033_000, "exact", ""),
        ("7-10 million sheep", 7e6, 1e7, "between", ""),
        ("between 45 and 55 millions", 45e6, 55e6, "between", ""),
        ("10 to 20 billion", 1e10, 2e10, "between", ""),
        ("20,000 30,000 sheep", 20_000, 30_000, "between", ""),
        ("34,000 a day", 34_000, 34_000, "exact", ""),
        ("5,000,000+ sheep", 5e6, None, "at_least", ""),
        ("up to 5,000 sheep", None, 5000, "at_most", ""),
        ("no fewer than 5,000 sheep", 5000, None, "at_least", ""),
        ("~100 sheep", 100, 100, "exact", ""),
        ("<50 sheep", None, 50, "at_most", ""),
        ("several thousand sheep", 2000, None, "at_least", ""),
        ("tens of thousands of sheep", 20_000, None, "at_least", ""),
        ("three times as heavy", 3, 3, "exact", "ratio"),
    ],
)
def test_what_forums_write_is_read_with_value_bound_and_unit(
    text: str, low: float | None, high: float | None, bound: str, unit: str
) -> None:
    quantity = only(text)

    assert (quantity.low, quantity.high, quantity.bound, quantity.unit) == (low, high, bound, unit)


def test_a_plus_before_a_round_word_leaves_it_open() -> None:
    for text in ("40-plus thousand sheep", "40+ thousand sheep"):
        assert (only(text).low, only(text).bound) == (40_000, Bound.AT_LEAST)


@pytest.mark.parametrize("text", ["5$", "5 $", "$5", "5 dollars", "US$5"])
def test_a_dollar_sign_may_stand_behind(text: str) -> None:
    assert (only(text).low, only(text).unit) == (5, "USD")


def test_about_marks_and_couples_are_approximate_and_rates_keep_their_time() -> None:
    assert only("~100 sheep").approximate
    assert only("a couple hundred sheep").approximate
    assert only("34,000 a day").per == "day"


def test_four_killed_and_nearly_forty_wounded_are_two_figures_of_people() -> None:
    killed, wounded = mentions("four killed and nearly forty wounded")

    assert (killed.quantity.low, killed.quantity.unit, killed.quantity.approximate) == (4, "people", False)
    assert (wounded.quantity.low, wounded.quantity.unit, wounded.quantity.approximate) == (40, "people", True)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("800.000 sheep", ((800_000, 800_000), (800, 800))),
        ("1,000,00 sheep", ((1000, 1000), (100_000, 100_000))),
        ("1.352 sheep", ((1.352, 1.352), (1352, 1352))),
        ("20-30,000 sheep", ((20_000, 30_000), (20, 30_000))),
        ("3-400 sheep", ((300, 400), (3, 400))),
    ],
)
def test_an_ambiguous_figure_keeps_both_readings(text: str, readings: tuple[tuple[float, float], ...]) -> None:
    quantity = only(text)

    assert quantity.readings == readings
    assert quantity.bound in (Bound.EXACT, Bound.BETWEEN)
