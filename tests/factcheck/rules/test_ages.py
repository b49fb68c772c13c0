"""Ages at death, at a date and on taking an office, against the references' own dates."""

from __future__ import annotations

import pytest

from factcheck.records import ClaimKind
from tests.factcheck.lifetimes_index import claims_of, verdicts_of


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Viktor Ulin died at the age of 53.", "supported"),
        ("Viktor Ulin died at the age of fifty-three.", "supported"),
        ("Viktor Ulin died aged about 55.", "supported"),  # "about" leaves two years
        ("At the age of 53, Viktor Ulin died.", "supported"),
        ("Peter Holm, aged 48, was murdered.", "supported"),
        ("Viktor Ulin died at the age of 60.", "contradicted"),
        ("Viktor Ulin died at 61.", "contradicted"),
        ("Viktor Ulin lived to be 83.", "contradicted"),
        ("Peter Holm was 58 when he was murdered.", "contradicted"),
        ("Viktor Ulin died at the age of 105.", "not_found"),  # so far off that a namesake may be meant
    ],
)
def test_an_age_at_death_is_held_against_birth_and_death(text: str, verdict: str) -> None:
    assert verdicts_of(text, ClaimKind.AGE) == [verdict]


@pytest.mark.parametrize("age", [49, 50, 51])
def test_every_age_that_two_years_allow_is_right(age: int) -> None:
    expected = "supported" if age in (49, 50) else None
    found = verdicts_of(f"Ida Brandt died at the age of {age}.", ClaimKind.AGE)

    assert found == ([expected] if expected else found)
    assert "contradicted" not in found


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Anna Marsh was 54 when she became chancellor of Norland.", "supported"),
        ("Anna Marsh was 45 when she became chancellor of Norland.", "contradicted"),
        ("Viktor Ulin was 46 in 1917.", "supported"),
        ("Viktor Ulin was 47 years old in 1917.", "supported"),
        ("Viktor Ulin was 57 in 1917.", "contradicted"),
    ],
)
def test_an_age_at_a_time_is_held_against_that_time(text: str, verdict: str) -> None:
    assert verdicts_of(text, ClaimKind.AGE) == [verdict]


def test_a_surname_alone_accuses_nobody() -> None:
    assert verdicts_of("Ulin died at the age of 60.", ClaimKind.AGE) == ["not_found"]


def test_a_surname_with_what_references_tell_of_the_person_may_accuse() -> None:
    assert verdicts_of("Holm was murdered at the age of 60.", ClaimKind.AGE) == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Ulin's son died at the age of 20.",
        "Viktor Ulin had a brother who died at the age of 20.",
        "Viktor Ulin died and his wife followed him at the age of 80.",
        "If Viktor Ulin had died at the age of 80, much would be different.",
        "Hart says that Viktor Ulin died at the age of 80.",
        "Viktor Ulin died at 8 pm.",
        "I was 20 when Viktor Ulin came to town.",
        "Jon Orwin died at the age of 90.",  # two bearers of the name
    ],
)
def test_the_age_of_another_or_no_age_at_all_accuses_nobody(text: str) -> None:
    assert not [found for found in claims_of(text, ClaimKind.AGE) if found.finding.is_accusation(found.claim)]


def test_the_claim_carries_the_person_the_years_and_the_words() -> None:
    [found] = claims_of("As we know, Viktor Ulin died at the age of 60.", ClaimKind.AGE)

    assert found.claim.text == "Viktor Ulin died at the age of 60"
    assert (found.claim.subject.id, found.claim.subject.mention) == ("ulin", "Viktor Ulin")
    assert found.claim.value is not None
    assert (found.claim.value.low, found.claim.value.unit) == (60, "years")
    assert "53" in found.finding.explanation
