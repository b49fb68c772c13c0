"""The figures, names and other words of a statement."""

from __future__ import annotations

import pytest

from factcheck.languages.en.statement_words import words_of


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("6 million", ("6000000",)),
        ("six million", ("6000000",)),
        ("6,000,000", ("6000000",)),
        ("6'000'000", ("6000000",)),
        ("6million", ("6000000",)),
        ("6.5 millions", ("6500000",)),
        ("two hundred thousand", ("200000",)),
        ("twenty-five thousand", ("25000",)),
        ("6 million 400 thousand", ("6400000",)),
        ("5k", ("5000",)),
    ],
)
def test_a_figure_is_the_same_however_it_is_written(written: str, figures: tuple[str, ...]) -> None:
    assert words_of(f"They say {written} died.").figures == figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,5 million", "15 million"),
        ("millions", "a million"),
        ("1941 1945", "3886"),
        ("a thousand million", "1,001,000"),
        ("four five", "nine"),
        ("10 000", "10"),
    ],
)
def test_other_figures_are_never_taken_for_the_same(one: str, other: str) -> None:
    assert words_of(f"They say {one} died.").figures != words_of(f"They say {other} died.").figures


def test_months_and_ordinals_are_figures_too() -> None:
    assert words_of("On 7 May the second wave came.").figures == ("7", "may", "second")


def test_names_are_content_without_their_endings() -> None:
    words = words_of("The floods of Aldermoor killed Stalin's soldiers.")

    assert words.names == ("aldermoor", "stalin")
    assert words.content == ("flood", "aldermoor", "killed", "stalin", "soldier")


def test_a_list_of_ten_thousand_numbers_is_read_to_its_end() -> None:
    assert len(words_of("one " * 10_000).figures) == 10_000
    assert words_of("9" * 100_000).figures == ("9" * 100_000,)
