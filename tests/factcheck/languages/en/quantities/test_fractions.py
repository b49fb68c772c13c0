"""Parts, powers and signs."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.quantities.reading import ends, only, words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seven eighths of the flock", 7 / 8),
        ("seven - eighths of the flock", 7 / 8),
        ("thirty-one hundredths", 0.31),
        ("three twenty-firsts", 1 / 7),
        ("two hundred fifty fifths", 200 / 55),
        ("four hundred and three tenths", 400.3),
        ("six hundred and twelve fifths", 612 / 5),
        ("sixty-one and a twentieth", 61.05),
        ("one-half million", 500_000),
        ("5 eighths of it", 5 / 8),
        ("nearly a third of them", 1 / 3),
        ("It fell by a quarter.", 1 / 4),
        ("one over forty", 1 / 40),
        ("half a percent", 0.5),
    ],
)
def test_parts_in_words_are_read(text: str, value: float) -> None:
    assert only(text).low == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["It is on the third floor.", "a third man came in", "the fifth of them left", "a twentieth century tale"]
)
def test_an_ordinal_before_a_noun_is_no_part(text: str) -> None:
    assert ends(text) == []


def test_the_next_8_quarters_are_no_fraction() -> None:
    assert only("over the next 8 quarters").low == 8


def test_two_parts_make_a_range() -> None:
    quantity = only("between a quarter and a third of the men")

    assert quantity.low == 0.25
    assert quantity.high == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10^6 sheep", 1e6),
        ("2.5^-2 of it", 0.16),
        ("3e5 sheep", 3e5),
        ("3.1 x 10^4 sheep", 31_000),
        ("a 12e-1 share", 1.2),
    ],
)
def test_powers_are_read(text: str, value: float) -> None:
    assert only(text).low == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-7", -7),
        ("The answer is -7.", -7),
        ("It fell to -7 in spring.", -7),
        ("a balance of -$500", -500),
        ("\u22127 sheep", -7),
        ("The answer is minus one", -1),
        ("from -18 \u00b0C to -34 \u00b0C", -34),
    ],
)
def test_a_sign_makes_a_number_negative(text: str, value: float) -> None:
    assert only(text).low == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("- 7 sheep were lost\n- 8 goats too", 7),
        ("Losses -700 sheep", 700),
        ("-7 sheep were lost", 7),
        ("7 -8 sheep", 7),
    ],
)
def test_a_dash_or_a_bullet_is_no_sign(text: str, value: float) -> None:
    assert ends(text)[0][0] == value


@pytest.mark.parametrize("text", ["I watched Two and a Half Men.", "a six-figure sum", "He earns in the six figures."])
def test_titles_and_counts_of_digits_are_no_quantities(text: str) -> None:
    assert words(text) == []


def test_folds_are_ratios() -> None:
    quantity = only("a tenfold increase")

    assert (quantity.low, quantity.unit) == (10, "ratio")
