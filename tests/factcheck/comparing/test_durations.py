from __future__ import annotations

import pytest

from factcheck.comparison import compare

SIEGE = "The siege of Verl was fought from 1861 to 1865."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The siege of Verl lasted 4 years.", "supported"),
        ("The siege of Verl lasted for nearly five years.", "not_found"),
        ("The siege of Verl lasted nine years.", "contradicted"),
        ("The siege of Verl lasted 4 decades.", "contradicted"),
        ("The siege of Verl lasted more than six years.", "contradicted"),
        ("The siege of Verl lasted less than two years.", "contradicted"),
        ("The siege of Verl lasted more than three years.", "supported"),
    ],
)
def test_a_duration_is_held_against_the_dates_it_lies_between(claim: str, verdict: str) -> None:
    assert compare(claim, SIEGE).verdict == verdict


def test_a_duration_in_days_is_held_against_two_days() -> None:
    assert (
        compare("The strike lasted 64 days.", "The strike lasted from June 15 to August 18, 2009.").verdict
        == "supported"
    )


def test_a_stretch_of_time_that_is_no_duration_is_not_held_against_dates() -> None:
    assert compare("The siege began 9 years ago.", SIEGE).verdict == "not_found"
