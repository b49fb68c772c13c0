"""Dates of events: what supports, what contradicts, and above all what must not."""

from __future__ import annotations

import pytest

from factcheck.records import ClaimKind
from tests.factcheck.reading import claim_in, claims_in, verdict_on

DATE = ClaimKind.EVENT_DATE


@pytest.mark.parametrize(
    "text",
    [
        "At the Fourth Norland Assembly in 1922, Ulin proposed to ban all clubs.",
        "The Fourth Assembly was held in 1922 and Ulin spoke for hours.",
        "The Fourth Assembly (1922) banned all clubs, as Ulin wished.",
        "Ulin spoke well. The Fourth Assembly took place in March 1923.",
        "Ulin won. The 1922 Fourth Norland Assembly banned the clubs.",
        "In 1922, the Fourth Assembly was held in the capital; Ulin opened it.",
    ],
)
def test_a_wrong_year_said_of_the_event_is_contradicted(text: str) -> None:
    checked = claim_in(text, DATE)

    assert checked.finding.verdict == "contradicted", checked.finding
    assert checked.claim.subject.id == "fourth-assembly"
    assert len(checked.finding.evidence) == 2


@pytest.mark.parametrize("date", ["1921", "March 1921", "8 March 1921", "8-16 March 1921", "the 1920s"])
def test_every_precision_of_the_right_date_is_supported(date: str) -> None:
    assert verdict_on(f"Ulin opened the Fourth Assembly in {date}.", DATE) == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "The anniversary of the Fourth Assembly in 1961 was a quiet one, and Ulin was forgotten.",
        "Hart's book on the Fourth Assembly, published in 1999, praises Ulin.",
        "Ulin spoke of the Fourth Assembly; in 1922 he fell ill.",
        "The Fourth Assembly banned clubs, and in 1922 Ulin closed the last one.",
        "At the Fourth Assembly in March 1921 and at the next one in 1922 Ulin spoke.",
        "In 1922 Ulin still remembered the Fourth Assembly with a smile.",
        "Since the Fourth Assembly, in 1925, Ulin had not spoken.",
        "If the Fourth Assembly had been held in 1922, Ulin would have lost.",
        "Ulin survived the Fourth Assembly and died in 1924.",
        "The Fourth Assembly was not held in 1922, as Ulin's enemies say.",
    ],
)
def test_a_date_that_is_not_plainly_the_events_accuses_nobody(text: str) -> None:
    accusations = [checked for checked in claims_in(text) if checked.finding.is_accusation(checked.claim)]

    assert not accusations, accusations


def test_a_shared_name_alone_never_contradicts() -> None:
    assert verdict_on("The Battle of Verl in 1916 cost many lives.", DATE) != "contradicted"


def test_a_day_that_is_right_in_the_old_calendar_is_supported_and_says_so() -> None:
    checked = claim_in("When Ulin returned to Russia on 3rd April, 1917, he gave a speech.", DATE)

    assert checked.finding.verdict == "supported"
    assert "Julian" in checked.finding.explanation


def test_a_return_at_another_time_is_not_contradicted_by_the_one_that_is_known() -> None:
    assert verdict_on("Ulin returned to Russia in November 1905.", DATE) != "contradicted"


def test_an_event_is_found_by_who_takes_part_and_what_happens() -> None:
    checked = claim_in("On 19 August 1936 Anna Marsh and Peter Holm stood accused of treason.", DATE)

    assert (checked.claim.subject.id, checked.finding.verdict) == ("marsh-trial", "supported")


def test_a_murder_is_held_against_the_victims_death() -> None:
    checked = claim_in("Holm was murdered by a clerk, Otto Frey, on 1st December, 1934.", ClaimKind.DEATH)

    assert (checked.claim.subject.id, checked.finding.verdict) == ("holm", "supported")


def test_a_date_without_any_known_event_is_a_claim_that_nothing_bears_on() -> None:
    checked = claim_in("The bakery in our street opened in 1987.", DATE)

    assert (checked.claim.date and checked.claim.date.edtf, checked.finding.verdict) == ("1987", "not_found")


@pytest.mark.parametrize(
    "text",
    [
        # Another statement governs the event's name.
        "Marsh denounced the Fourth Assembly in 1923, and Ulin was angry.",
        "Ulin visited Fourth Assembly in 1924.",
        "Marsh was convicted of the murder of Peter Holm in 1936.",
        "The letters of the Fourth Assembly met Ulin in 1925.",
        # A place or a group narrows the statement down.
        "For the Americans the Fourth Assembly began in 1924, with Ulin.",
        "In the Far East, the Fourth Assembly ended in 1922 without Ulin.",
        "The Fourth Assembly began in 1924 for the Americans and Ulin.",
        # Another one of that name.
        "A Norland Pact was signed in December 1944 by Ulin.",
        "The Norland Pact of 1944 was signed in the capital.",
        # What came before or after.
        "The Norland Pact ended in June 1941 when Ulin fell.",
        "The Norland Pact was ratified in February 1936 by Ulin.",
        # A work named after it.
        "Norland Pact (1965), with Otto Frey as Ulin, is a fine film.",
        # A place, not what happened there.
        "The games were held in Velden in 1994, under Ulin.",
        "Velden in 1969 got a factory where the bomb had killed.",
        # Somebody else of the family.
        "Holm's son was murdered in 1938.",
        "Holm was nearly murdered in 1931.",
        # A body acts; it isn't founded.
        "The Norland League established the Order of Ulin in 1930.",
        "Westland joined the Norland League in 1932.",
    ],
)
def test_a_date_of_another_statement_about_the_event_accuses_nobody(text: str) -> None:
    accusations = [checked for checked in claims_in(text) if checked.finding.is_accusation(checked.claim)]

    assert not accusations, accusations


@pytest.mark.parametrize(
    "text",
    ["The Norland Pact was signed in August 1929, with Ulin smiling.", "The Norland League was founded in 1925."],
)
def test_a_wrong_year_said_plainly_of_a_pact_or_a_body_is_contradicted(text: str) -> None:
    assert verdict_on(text, DATE) == "contradicted"


def test_the_date_when_an_event_was_held_is_the_writers_own() -> None:
    assert claim_in("The Fourth Assembly was held in 1921.", DATE).claim.stance == "asserted"
