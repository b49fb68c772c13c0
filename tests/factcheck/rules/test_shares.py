"""Shares of a population are held against shares, never against tolls."""

from __future__ import annotations

import pytest

from factcheck.records import ClaimKind
from tests.factcheck.lifetimes_index import claims_of, verdicts_of


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A quarter of the population died in the Great Hunger.", "supported"),
        ("22 percent of the people died in the Great Hunger.", "supported"),
        ("Half of the population died in the Great Hunger.", "contradicted"),
        ("Half of the soldiers died in the Great Hunger.", "differs"),
        ("A third of the population died in the flood.", "not_found"),
    ],
)
def test_shares(text: str, verdict: str) -> None:
    assert verdicts_of(text, ClaimKind.QUANTITY) == [verdict]


def test_a_share_is_no_casualty_figure() -> None:
    text = "Some 25 % of the people were killed."

    assert claims_of(text, ClaimKind.CASUALTY) == []
    [found] = claims_of(text, ClaimKind.QUANTITY)
    assert found.claim.value is not None
    assert (found.claim.value.low, found.claim.value.unit, found.claim.measure) == (25, "percent", "deaths")


@pytest.mark.parametrize(
    ("text", "measure", "number"),
    [
        ("The Great Hunger conference was attended by 27 states.", "states", 27),
        ("In the end 38 nations signed the treaty.", "signatories", 38),
        ("It was ratified by 12 countries.", "signatories", 12),
    ],
)
def test_states_that_took_part_are_counted(text: str, measure: str, number: int) -> None:
    [found] = claims_of(text, ClaimKind.COUNT)

    assert found.claim.measure == measure
    assert found.claim.value is not None
    assert found.claim.value.low == number
