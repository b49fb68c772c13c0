"""Rows of facts that give one side's figures: they exclude nothing that is said of all, or of the other side."""

from __future__ import annotations

import pytest

from factcheck.comparison import compare

ROW = "Siege of Karsholm: Casualties and losses: Kingdom of Veland: 300 killed; 1,200 wounded."


@pytest.mark.parametrize(
    "claim",
    [
        "1,500 people died in the siege of Karsholm.",
        "Norrland lost 500 killed in the siege of Karsholm.",
        "700 were wounded in the siege of Karsholm.",
    ],
)
def test_one_sides_losses_are_not_the_toll_of_all(claim: str) -> None:
    assert compare(claim, ROW).verdict == "not_found"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The Kingdom of Veland lost 500 killed in the siege of Karsholm.", ROW),
        ("50 people died in the Karsholm fire.", "Karsholm fire: Deaths: 12."),
        ("50 people died in the Karsholm fire.", "Karsholm fire: Casualties: Dead: 12; Injured: 80."),
    ],
)
def test_the_claims_own_side_and_figures_for_all_are_held_against_it(claim: str, passage: str) -> None:
    assert compare(claim, passage).verdict == "contradicted"


def test_a_figure_of_one_side_that_agrees_still_bears_the_claim_out() -> None:
    assert compare("The Kingdom of Veland lost 300 killed in the siege of Karsholm.", ROW).verdict == "supported"
