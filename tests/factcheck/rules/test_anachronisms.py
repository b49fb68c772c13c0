"""Acts before a birth, after a death, and of bodies out of their time."""

from __future__ import annotations

import pytest

from factcheck.records import ClaimKind
from tests.factcheck.lifetimes_index import claims_of, verdicts_of


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Ulin ordered the purge in 1937.",
        "In 1937 Viktor Ulin signed the decree.",
        "Viktor Ulin ordered the purge in March 1924.",
        "Viktor Ulin ordered the purge in the 1930s.",
        "Ulin ordered the purge in 1937.",  # the surname alone, but a statesman's act
        "Anna Marsh led the army in 1917.",
        "Viktor Ulin met Anna Marsh.",
        "The Norland Union invaded Westland in 1908.",
        "The Norland Union invaded Westland in 2008.",
        "The State Guard arrested him in 1935.",
        "He was arrested by the State Guard in 1935.",
    ],
)
def test_an_act_that_lifetimes_exclude_is_contradicted(text: str) -> None:
    assert verdicts_of(text, ClaimKind.ANACHRONISM) == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Ulin ordered the purge in 1918.",
        "Viktor Ulin ordered the purge in 1924.",  # the year of his death
        "Viktor Ulin met Peter Holm.",
        "Viktor Ulin met Anna Marsh's father.",
        "Viktor Ulin's heirs ordered the purge in 1937.",
        "The heirs of Viktor Ulin ordered the purge in 1937.",
        "Viktor Ulin ordered a dam that opened in 1937.",
        "Viktor Ulin ordered a dam opened in 1937.",
        "Viktor Ulin ordered a purge, and in 1937 another came.",
        "Viktor Ulin would have ordered the same in 1937.",
        "The statue says that Viktor Ulin ordered the purge in 1937.",
        "In the film Viktor Ulin ordered the purge in 1937.",
        "The Ulin ordered a pilot off Velden in 1937.",
        "The cruiser Viktor Ulin attacked Velden in 1937.",
        "Viktor Ulin led the poll of 2008 in 2009.",
        "Ulin signed the contract in 1937.",  # anybody of that name may
        "Jon Orwin ordered the purge in 1937.",  # two bearers of the name
        "Did Viktor Ulin order the purge in 1937?",
        "Viktor Ulin was reburied in 1937.",
        "Viktor Ulin's works were published in 1937.",
        "The Norland Union invaded Westland in 1920.",  # so near to its beginning forerunners go by its name
        "The future Norland Union invaded Westland in 1908.",
        "The State Guard arrested him in 1950.",
    ],
)
def test_what_may_be_anything_else_makes_no_claim_at_all(text: str) -> None:
    assert claims_of(text, ClaimKind.ANACHRONISM) == []


def test_a_body_that_is_no_state_may_live_on_elsewhere() -> None:
    assert verdicts_of("The State Guard arrested him in 2011.", ClaimKind.ANACHRONISM) == ["differs"]


def test_what_another_says_accuses_nobody() -> None:
    found = claims_of("Hart claims that Viktor Ulin ordered the purge in 1937.", ClaimKind.ANACHRONISM)

    assert not [one for one in found if one.finding.is_accusation(one.claim)]


def test_the_explanation_tells_when_he_died() -> None:
    [found] = claims_of("Viktor Ulin ordered the purge in 1937.", ClaimKind.ANACHRONISM)

    assert "21 January 1924" in found.finding.explanation
    assert found.claim.date is not None
    assert found.claim.date.edtf == "1937"
