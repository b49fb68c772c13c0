"""How claim against evidence is scored, and the rule of the nearest number that stands beside it."""

from __future__ import annotations

import pytest

from benchmarks.claim_evidence import half, score
from benchmarks.nearest_number import nearest_number_verdict


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The hall has 500 seats.", "The hall has 500 seats and 12 doors.", "supported"),
        ("The hall has 500 seats.", "The hall has 520 seats and 12 doors.", "contradicted"),
        ("The hall has more than 500 seats.", "The hall has 520 seats.", "supported"),
        ("The hall has less than 500 seats.", "The hall has 520 seats.", "contradicted"),
        ("The hall sold 1,500 tickets.", "It sold 1500 tickets.", "supported"),
        ("The hall has 500 seats.", "The hall is large.", "not_found"),
        ("The hall is large.", "The hall has 500 seats.", "not_found"),
    ],
)
def test_the_nearest_number_decides_whatever_it_counts(claim: str, evidence: str, verdict: str) -> None:
    assert nearest_number_verdict(claim, evidence) == verdict


def test_the_score_counts_a_true_claim_called_contradicted_as_a_false_accusation() -> None:
    labels = ["SUPPORTS", "SUPPORTS", "REFUTES", "REFUTES", "NOT ENOUGH INFO"]
    verdicts = ["supported", "contradicted", "contradicted", "not_found", "not_checkable"]

    scored = score(labels, verdicts)

    assert scored["false_accusation_rate"] == 0.5
    assert scored["accusations_right"] == 0.5
    assert scored["accuracy"] == 0.6
    assert scored["decided"] == 0.6
    assert scored["right_where_decided"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_quarter_of_the_claims_is_held_out() -> None:
    halves = [half(f"The hall has {seats} seats.") for seats in range(400)]

    assert half("The hall has 7 seats.") == halves[7]
    assert 70 < halves.count("held-out") < 130
