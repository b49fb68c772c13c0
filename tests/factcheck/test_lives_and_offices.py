"""Births, deaths and terms of office."""

from __future__ import annotations

import pytest

from factcheck.index import build_index
from factcheck.pipeline import check_text
from factcheck.records import ClaimKind, Subject, Verdict
from tests.factcheck.reading import claims_in
from tests.factcheck.small_index import dated


def verdicts(text: str, kind: ClaimKind) -> list[str]:
    return [checked.finding.verdict.value for checked in claims_in(text) if checked.claim.kind is kind]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Viktor Ulin was born in 1870.", "supported"),
        ("Viktor Ulin was born on 10 April 1870.", "supported"),  # the old calendar's day
        ("Viktor Ulin was born in 1871.", "contradicted"),
        ("Ulin was born in 1871.", "not_found"),  # a surname alone may be another's
        ("Viktor Ulin was born in 1790.", "not_found"),  # so far off that a namesake is meant
    ],
)
def test_births(text: str, verdict: str) -> None:
    assert verdicts(text, ClaimKind.BIRTH) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Viktor Ulin died on 21 January 1924.", "supported"),
        ("Viktor Ulin died in 1926.", "contradicted"),
        ("Viktor Ulin nearly died in 1918.", "not_found"),
        ("Viktor Ulin's brother died in 1887.", "not_found"),
    ],
)
def test_deaths(text: str, verdict: str) -> None:
    assert verdicts(text, ClaimKind.DEATH) == [verdict]


def test_years_in_brackets_of_which_neither_is_a_birth_or_a_death_are_those_of_an_office() -> None:
    text = "Viktor Ulin (1901-1923) ruled for long."

    assert verdicts(text, ClaimKind.DEATH) == ["not_found"]


def test_a_lifespan_is_two_claims() -> None:
    text = "Viktor Ulin (1870-1925) was a lawyer."

    assert verdicts(text, ClaimKind.BIRTH) == ["supported"]
    assert verdicts(text, ClaimKind.DEATH) == ["contradicted"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In September 1936 they appointed Ida Brandt as chancellor of Norland.", "supported"),
        ("In March 1935 they appointed Ida Brandt as chancellor of Norland.", "contradicted"),
        ("Brandt was chancellor of Norland in 1937.", "supported"),
        ("Brandt was chancellor of Norland in 1941.", "contradicted"),
        ("Brandt was deputy chancellor of Norland in 1934.", "not_found"),
        ("Brandt became chancellor of Norland in March 1935.", "contradicted"),
        ("Brandt became chancellor of Norland of Westland in 1931.", "not_found"),  # the office of another country
        ("Brandt was re-elected chancellor of Norland in 1937.", "not_found"),
        ("Brandt, chancellor of Norland, was arrested in March 1941.", "not_found"),
        ("Brandt's father was chancellor of Norland in 1901.", "not_found"),
        ("Brandt replaced Marsh as chancellor of Norland in September 1936.", "supported"),
        ("Brandt was dismissed as chancellor of Norland in November 1938.", "supported"),
        ("Peter Holm became chancellor of Norland in 1929.", "supported"),  # his second term
        ("Peter Holm was chancellor of Norland in 1922.", "supported"),
    ],
)
def test_offices(text: str, verdict: str) -> None:
    assert verdicts(text, ClaimKind.OFFICE) == [verdict]


def test_a_birth_of_the_time_when_years_began_in_march_is_right_in_the_old_style() -> None:
    index = build_index(
        [Subject("hale", "person", "Edwin Hale", place="England")],
        [dated("hale", "1732-02-22", property_name="birth")],
        [],
        versions=[],
    )

    [checked] = check_text("Edwin Hale was born on 11 February 1731 (Old Style).", index=index).claims

    assert checked.finding.verdict is Verdict.SUPPORTED
    assert "is right in the old style, in which the year began on 25 March: references" in checked.finding.explanation
