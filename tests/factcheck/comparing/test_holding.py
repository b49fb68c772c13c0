from __future__ import annotations

import pytest

from factcheck.comparison import compare


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The play was watched by 3 million people.", "The play was watched by 2.66 million people.", "not_found"),
        ("The play was watched by 3 million people.", "The play was watched by 2.2 million people.", "contradicted"),
        ("The castle draws 5,000 visitors a year.", "The castle draws more than 4,000 visitors a year.", "not_found"),
        (
            "The castle draws 9,000 visitors a year.",
            "The castle draws more than 4,000 visitors a year.",
            "contradicted",
        ),
    ],
)
def test_a_figure_that_may_have_been_rounded_or_bounded_is_not_held_against_the_claim(
    claim: str, evidence: str, verdict: str
) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation
