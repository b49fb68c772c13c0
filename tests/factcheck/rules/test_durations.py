"""How long events, bodies and terms of office are said to have lasted."""

from __future__ import annotations

import pytest

from factcheck.records import ClaimKind
from tests.factcheck.lifetimes_index import claims_of, verdicts_of


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("872 days", "supported"),
        ("871 days", "supported"),  # without the first day
        ("nearly 900 days", "supported"),
        ("29 months", "supported"),
        ("two and a half years", "supported"),
        ("almost three years", "supported"),
        ("950 days", "not_found"),  # wrong, but not plainly beyond rounding
        ("500 days", "contradicted"),
        ("five years", "contradicted"),
        ("six weeks", "contradicted"),
    ],
)
def test_an_event_is_as_long_as_people_count_it(said: str, verdict: str) -> None:
    assert verdicts_of(f"The Siege of Velden lasted {said}.", ClaimKind.DURATION) == [verdict]


@pytest.mark.parametrize(
    ("years", "verdict"), [("three", "supported"), ("five", "supported"), ("nine", "contradicted")]
)
def test_where_only_years_are_known_both_ends_may_lie_anywhere_in_them(years: str, verdict: str) -> None:
    assert verdicts_of(f"The Norland War lasted {years} years.", ClaimKind.DURATION) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The 900-day Siege of Velden ruined the town.", "supported"),
        ("The 400-day Siege of Velden ruined the town.", "contradicted"),
        ("The Norland Union existed for 69 years.", "supported"),
        ("The Norland Union existed for 40 years.", "contradicted"),
        ("Anna Marsh was chancellor of Norland for six years.", "supported"),
        ("Anna Marsh was chancellor of Norland for 12 years.", "contradicted"),
        ("Anna Marsh ruled for six years.", "supported"),
        ("Anna Marsh ruled for two years.", "not_found"),  # ruling alone may mean a part of it
        ("Anna Marsh ruled for 40 years.", "contradicted"),  # longer than from her first office to her death
    ],
)
def test_sieges_bodies_and_terms(text: str, verdict: str) -> None:
    assert verdicts_of(text, ClaimKind.DURATION) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The Norland War lasted two years for the islanders.",
        "The Norland War lasted nine years in the hills.",
        "The fighting of the Norland War lasted nine years.",
        "The Norland War has lasted 40 years.",
        "The Siege of Velden felt as if it lasted ten years.",
        "If the Norland War had lasted 20 years, who would have paid?",
        "Some say the Siege of Velden lasted 700 days.",
        "A four-year war ruined them.",
        "The Norland War was debated for 20 years.",
    ],
)
def test_a_part_or_a_supposition_accuses_nobody(text: str) -> None:
    assert not [found for found in claims_of(text, ClaimKind.DURATION) if found.finding.is_accusation(found.claim)]


def test_a_war_without_a_name_is_a_claim_of_no_subject() -> None:
    [found] = claims_of("A four-year war ruined them.", ClaimKind.DURATION)

    assert found.claim.subject.id is None
    assert found.claim.value is not None
    assert (found.claim.value.low, found.claim.value.unit) == (4, "years")
