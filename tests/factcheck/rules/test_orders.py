"""Which of two named things came first, and by how much."""

from __future__ import annotations

import pytest

from factcheck.records import ClaimKind
from tests.factcheck.lifetimes_index import claims_of, verdicts_of


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Peter Holm was murdered before the Trial of the Sixteen.", "supported"),
        ("Peter Holm was murdered two years before the Trial of the Sixteen.", "supported"),
        ("Peter Holm was murdered a year before the Trial of the Sixteen.", "supported"),
        ("Two years before the Trial of the Sixteen, Peter Holm was murdered.", "supported"),
        ("Peter Holm was murdered after the Trial of the Sixteen.", "contradicted"),
        ("Peter Holm was murdered ten years before the Trial of the Sixteen.", "contradicted"),
        ("Ten years before the Trial of the Sixteen, Peter Holm was murdered.", "contradicted"),
        ("The Norland Pact was signed after the Norland War.", "supported"),
        ("The Norland Pact was signed before the Norland War broke out.", "contradicted"),
        ("Viktor Ulin died before Peter Holm.", "supported"),
        ("Viktor Ulin died after Peter Holm.", "contradicted"),
        ("Peter Holm outlived Viktor Ulin.", "supported"),
        ("Peter Holm outlived Viktor Ulin by ten years.", "supported"),
        ("Peter Holm outlived Viktor Ulin by 40 years.", "contradicted"),
        ("Viktor Ulin outlived Peter Holm.", "contradicted"),
    ],
)
def test_order_and_offset(text: str, verdict: str) -> None:
    assert verdicts_of(text, ClaimKind.ORDER) == [verdict]


def test_a_year_inside_a_war_is_neither_surely_before_nor_after_it() -> None:
    assert verdicts_of("The Siege of Velden came before the Siege of Velden was lifted.", ClaimKind.ORDER) == [
        "not_found"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A book on Peter Holm's murder came out after the Trial of the Sixteen.",
        "People spoke of Peter Holm's murder after the Trial of the Sixteen.",
        "Peter Holm was not murdered after the Trial of the Sixteen.",
        "What if Peter Holm had been murdered after the Trial of the Sixteen?",
        "Peter Holm's brother was murdered after the Trial of the Sixteen.",
        "Hart claims that Peter Holm was murdered after the Trial of the Sixteen.",
    ],
)
def test_what_is_said_of_something_else_accuses_nobody(text: str) -> None:
    assert not [found for found in claims_of(text, ClaimKind.ORDER) if found.finding.is_accusation(found.claim)]


def test_an_event_that_is_not_known_makes_no_claim_of_order() -> None:
    assert claims_of("Peter Holm was murdered after the harvest.", ClaimKind.ORDER) == []


def test_the_offset_is_the_value_and_the_direction_the_measure() -> None:
    [found] = claims_of("Peter Holm was murdered two years before the Trial of the Sixteen.", ClaimKind.ORDER)

    assert found.claim.measure == "before"
    assert found.claim.value is not None
    assert (found.claim.value.low, found.claim.value.unit) == (2, "years")
