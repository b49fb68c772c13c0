"""Two values of one author that exclude each other."""

from __future__ import annotations

import pytest

from factcheck.pipeline import check_text
from factcheck.records import CheckedClaim, ClaimKind, Verdict
from factcheck.rules.inconsistency import find_inconsistencies
from tests.factcheck.lifetimes_index import claims_of, lifetimes_index


def inconsistencies(text: str) -> list[CheckedClaim]:
    return claims_of(text, ClaimKind.INCONSISTENCY)


def claims(text: str) -> tuple[CheckedClaim, ...]:
    return check_text(text, index=lifetimes_index()).claims


@pytest.mark.parametrize(
    "text",
    [
        "Elena Vask was shot on 7 Nov 1964. The day on which Elena Vask was shot was 7 November 1974.",
        "It happened on 7 November 1974. A letter is dated 7 Nov 1964. On 9 November 1974 she was seen in Velden.",
        "Viktor Ulin died at the age of 53. Well, Viktor Ulin died at the age of 61.",
        "The Siege of Velden lasted 872 days. A waste, as the Siege of Velden lasted five years.",
        "The Norland Pact was signed in May 1935. It all began when the Norland Pact was signed in 1938.",
    ],
)
def test_values_of_one_thing_that_exclude_each_other_are_inconsistent(text: str) -> None:
    assert len(inconsistencies(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Elena Vask was shot on 7 Nov 1964. Edit: Elena Vask was shot on 7 November 1974.",
        "Elena Vask was shot on 7 Nov 1964. Each year on 7 November 1974 or 1975 Elena Vask was shot at in effigy.",
        "Elena Vask became minister on 7 November 1964. Elena Vask left the government on 7 November 1974.",
        "Elena Vask was shot on 7 Nov 1964. Peter Lund was shot on 7 November 1974.",
        "On 3 May 1951 Vask sang. On 3 May 1961 Vask sang. On 3 May 1971 Vask sang.",
        "Viktor Ulin died at the age of 53. Hart says that Viktor Ulin died at the age of 61.",
        "Viktor Ulin died at the age of 53. Viktor Ulin was 46 in 1917.",
        "The Siege of Velden lasted 900 days. The Siege of Velden lasted 872 days.",
        "The Norland Pact was signed in 1935. The Norland Pact was signed on 2 May 1935.",
        "The Norland War began in 1914. The Norland War ended in 1918.",
        "Estimates differ. Some say 3 people were killed. Others say 12 people were killed.",
    ],
)
def test_corrections_roundings_steps_and_sources_are_consistent(text: str) -> None:
    assert inconsistencies(text) == []


def test_the_claim_stands_at_the_second_place_and_shows_the_first() -> None:
    text = "Viktor Ulin died at the age of 53. Well, Viktor Ulin died at the age of 61."

    [found] = inconsistencies(text)

    assert text[found.claim.start : found.claim.end] == found.claim.text == "Viktor Ulin died at the age of 61"
    assert found.finding.evidence[0].title == "Viktor Ulin died at the age of 53."
    assert "earlier in the same text" in found.finding.explanation


def test_an_inconsistency_accuses_nobody_by_itself() -> None:
    [found] = inconsistencies("Viktor Ulin died at the age of 53. Well, Viktor Ulin died at the age of 61.")

    assert found.finding.verdict is Verdict.DISPUTED
    assert not found.finding.is_accusation(found.claim)


def test_two_posts_of_one_author_are_held_against_each_other() -> None:
    earlier = claims("Viktor Ulin died at the age of 53.")
    later = claims("Everybody knows that Viktor Ulin died at the age of 61.")

    [found] = find_inconsistencies(later, earlier=earlier)

    assert "in an earlier post" in found.finding.explanation
    assert find_inconsistencies(earlier, earlier=earlier) == ()


def test_the_same_pair_of_values_is_reported_once() -> None:
    text = "Viktor Ulin died at the age of 53. Well, Viktor Ulin died at the age of 61. " * 3

    assert len(inconsistencies(text)) <= 2


def test_thousands_of_dates_cost_in_proportion() -> None:
    text = "Elena Vask was shot on 7 Nov 1964. Elena Vask was shot on 7 Nov 1974. " * 2000

    assert len(inconsistencies(text)) <= 2
