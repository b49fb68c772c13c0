"""What a number measures: percent, money, units, rates, people."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.quantities.reading import mentions, only, words


@pytest.mark.parametrize("text", ["75%", "75 %", "75 percent", "75 per cent", "seventy-five per cent", "75 pct"])
def test_percentages(text: str) -> None:
    quantity = only(f"It fell by {text} in a year.")

    assert (quantity.low, quantity.unit) == (75, "percent")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("\u00a38,000", 8000, "GBP"),
        ("$5 bn", 5e9, "USD"),
        ("US$ 1MM", 1e6, "USD"),
        ("$2.5m", 2.5e6, "USD"),
        ("\u20ac10M", 1e7, "EUR"),
        ("10,000 euros", 10000, "EUR"),
        ("5.2m USD", 5.2e6, "USD"),
        ("100 million US dollars", 1e8, "USD"),
        ("300 roubles", 300, "RUB"),
        ("2p", 0.02, "GBP"),
        ("20 pence", 0.2, "GBP"),
        ("Rs. 500", 500, "INR"),
        ("\u20ac15", 15, "EUR"),
    ],
)
def test_money_has_the_code_of_its_currency(text: str, value: float, unit: str) -> None:
    quantity = only(f"It cost {text} then.")

    assert quantity.low == pytest.approx(value)
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("six years", 6, "years"),
        ("a 58-year wait", 58, "years"),
        ("a nine-year-old girl", 9, "years"),
        ("16 miles", 16, "miles"),
        ("5km", 5, "km"),
        ("5 kilometres", 5, "km"),
        ("20kg", 20, "kg"),
        ("7-nanometer chips", 7, "nm"),
        ("100 hours", 100, "hours"),
        ("3 hrs", 3, "hours"),
        ("half an hour", 0.5, "hours"),
        ("two and a half miles", 2.5, "miles"),
        ("301,338 km2", 301338, "km\u00b2"),
        ("116,347 square miles", 116347, "square miles"),
        ("-18 \u00b0C", -18, "\u00b0C"),
        ("45 degrees Celsius", 45, "\u00b0C"),
        ("31 times", 31, "times"),
        ("4,500 tonnes", 4500, "tonnes"),
        ("100m", 100, "m"),
    ],
)
def test_units_stand_in_one_form(text: str, value: float, unit: str) -> None:
    quantity = only(f"It was {text} away.")

    assert (quantity.low, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("34,000 a day", "day"),
        ("20 per month", "month"),
        ("$15.40/hour", "hour"),
        ("500 each year", "year"),
        ("12 annually", "year"),
        ("800 premature deaths a year", "year"),
        ("5,000 French soldiers per week", "week"),
        ("200 kilometres per hour", "hour"),
        ("60 mph", "hour"),
    ],
)
def test_rates(text: str, per: str) -> None:
    assert only(f"It came to {text}.").per == per


def test_a_day_after_is_no_rate() -> None:
    assert only("They buried 34 a day after the storm.").per is None


@pytest.mark.parametrize(
    "text",
    [
        "5,000 people",
        "5,000 soldiers",
        "5,000 German soldiers",
        "5,000 British and colonial troops",
        "5,000 dead",
        "5,000 more dead",
        "5,000 killed",
        "5,000 of the soldiers",
        "a 5,000-strong army",
        "a 5,000-man army",
    ],
)
def test_people_are_known_by_their_noun(text: str) -> None:
    assert only(f"They lost {text}.").unit == "people"


@pytest.mark.parametrize(
    "text", ["5,000 tanks", "two bombs killed them", "5,000 sheep of the farmers", "500 were sold"]
)
def test_other_nouns_leave_the_unit_open(text: str) -> None:
    assert only(f"There {text}.").unit == ""


def test_the_counted_noun_is_not_in_the_span_but_the_unit_is() -> None:
    assert words("5,000 soldiers walked 20 miles in two days") == ["5,000", "20 miles", "two days"]


def test_a_unit_of_one_range_end_counts_for_both() -> None:
    quantity = only("It took 5 to 10 years.")

    assert (quantity.low, quantity.high, quantity.unit) == (5, 10, "years")
    assert [m.quantity.unit for m in mentions("They got 45 and 50 mg each.")] == ["mg", "mg"]
