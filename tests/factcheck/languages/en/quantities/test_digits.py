"""Numbers in digits, whatever separates their thousands."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.quantities.reading import ends, mentions, only, words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The valley had 848,163 inhabitants.", 848163),
        ("The valley had 1,234,567 inhabitants.", 1234567),
        ("The valley had 1.234.567 inhabitants.", 1234567),
        ("The valley had 1'033'000 inhabitants.", 1033000),
        ("The valley had 1\u2019033\u2019000 inhabitants.", 1033000),
        ("The valley had 110 000 inhabitants.", 110000),
        ("The valley had 110\u00a0000 inhabitants.", 110000),
        ("The valley had 1\u202f414\u202f021 inhabitants.", 1414021),
        ("The valley had 12,34,567 inhabitants.", 1234567),
        ("The valley had 45;900 inhabitants.", 45900),
        ("The valley had .900 000 inhabitants.", 900000),
        ("The valley had 1,234.5 square miles.", 1234.5),
        ("The valley had 1.234,5 square miles.", 1234.5),
        ("The valley had 2 1/2 miles of road.", 2.5),
        ("The valley had 2\u00bd miles of road.", 2.5),
        ("The dose was .25 mg.", 0.25),
        ("The dose was 3,5 mg.", 3.5),
    ],
)
def test_thousands_and_decimals_are_read_in_every_common_notation(text: str, value: float) -> None:
    assert ends(text) == [(value, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They counted 5,26 million sheep.", 5_260_000),
        ("They counted 1.352 billion sheep.", 1_352_000_000),
        ("They counted 10million sheep.", 10_000_000),
        ("They counted 55 millions.", 55_000_000),
        ("They counted 3k sheep.", 3_000),
        ("They counted 2.5 mln sheep.", 2_500_000),
        ("They counted 4 mil sheep.", 4_000_000),
        ("They counted 7bn sheep.", 7_000_000_000),
        ("They counted 13 lakh sheep.", 1_300_000),
        ("They counted 2 crore sheep.", 20_000_000),
        ("They counted 3 lakh crore sheep.", 3_000_000_000_000),
        ("They counted 10M sheep.", 10_000_000),
        ("They counted 6m people.", 6_000_000),
        ("They counted 3 million and a half.", 3_500_000),
        ("They counted 4 and a half million.", 4_500_000),
        ("They counted 2 and a quarter million.", 2_250_000),
        ("They counted 4 thousand 3 hundred and 21 sheep.", 4_321),
    ],
)
def test_a_magnitude_multiplies(text: str, value: float) -> None:
    assert ends(text) == [(value, value)]


def test_a_point_before_three_digits_keeps_both_readings() -> None:
    quantity = only("They lost 800.000 sheep.")

    assert (quantity.low, quantity.high) == (800_000, 800_000)
    assert quantity.readings == ((800_000, 800_000), (800, 800))


def test_a_point_before_three_uneven_digits_is_a_decimal_one_at_best() -> None:
    quantity = only("The index stood at 1.352 in spring.")

    assert quantity.low == 1.352
    assert (1352, 1352) in quantity.readings


def test_other_numbers_of_the_text_settle_what_a_point_means() -> None:
    text = "Of 1.234.567 sheep they lost 7.251 in the winter."

    assert [(m.quantity.low, m.quantity.readings) for m in mentions(text)] == [(1_234_567, ()), (7251, ())]


def test_a_round_neighbour_makes_the_thousands_reading_the_best_one() -> None:
    first, second = mentions("They had 500.000 sheep and lost 7.251 of them.")

    assert first.quantity.low == 500_000
    assert second.quantity.low == 7251
    assert (7.251, 7.251) in second.quantity.readings


def test_an_english_comma_is_not_ambiguous() -> None:
    assert only("They lost 1,352 sheep.").readings == ()


def test_a_decimal_comma_before_three_digits_is_ambiguous_among_decimal_commas() -> None:
    _, second = mentions("Some 5,26 million sheep, or 1,352 a farm.")

    assert {(1352, 1352), (1.352, 1.352)} == set(second.quantity.readings)


@pytest.mark.parametrize(
    "text", ["1e20 atoms", "9" * 400 + " atoms", "5000000 million billion atoms", "1" * 16 + " atoms"]
)
def test_numbers_beyond_counting_are_left_out(text: str) -> None:
    assert mentions(text) == []


def test_a_list_without_blanks_is_no_single_number() -> None:
    assert ends("They burned houses 22,24,26 and fled.") == [(22, 22), (24, 24), (26, 26)]


def test_a_year_and_a_number_after_it_stay_apart() -> None:
    assert ends("In 1941 300 men came back; in May 5 200 more.") == [(1941, 1941), (300, 300), (5, 5), (200, 200)]


def test_years_stay_in_as_plain_numbers() -> None:
    assert words("It was built in 1936 and lasted until 1999.") == ["1936", "1999"]
