"""One claim against one passage: both read by the engine, nothing else asked."""

from __future__ import annotations

import pytest

from factcheck.comparison import compare


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The bridge opened in 1932.", "The bridge was opened on 19 March 1932 by the mayor.", "supported"),
        ("The bridge opened in 1934.", "The bridge was opened on 19 March 1932 by the mayor.", "contradicted"),
        ("Ida Brandt was born in 1871.", "Ida Brandt (22 April 1870 - 21 January 1924) was a judge.", "contradicted"),
        ("Ida Brandt died in 1924.", "Ida Brandt (22 April 1870 - 21 January 1924) was a judge.", "supported"),
        ("The flood killed 300 people.", "Between 290 and 320 people died in the flood.", "supported"),
        ("The flood killed 3,000 people.", "Between 290 and 320 people died in the flood.", "contradicted"),
        ("At least 5,000 people died in the flood.", "The flood killed 8,372 people.", "supported"),
        ("The town has 12,000 inhabitants.", "About 75% of the town's houses stand empty.", "not_found"),
        ("The album sold 2 million copies.", "The album was recorded in 1987 in Norland.", "not_found"),
        ("The bridge is beautiful.", "The bridge was opened in 1932.", "not_checkable"),
    ],
)
def test_a_passage_bears_on_a_claim_only_where_both_speak_of_the_same(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


def test_a_number_that_is_part_of_a_shared_name_is_no_figure() -> None:
    outcome = compare("Blender 4 was designed in Norland.", "Blender 4 was designed in Sudmark.")

    assert outcome.verdict == "not_checkable"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The Lantern (2015 film) is about a lighthouse.", "The Lantern was released in March 2016 in Norland."),
        ("The Lantern was released in 1999.", "The Lantern saw a re-release in 2009."),
        ("The Lantern was released in 1986.", "A sequel to The Lantern was released in 1989."),
        ("Ida Brandt was born in the 1800's.", "Ida Brandt (22 February 1888 - 3 May 1960) was a banker."),
        ("The bridge was declared a monument after 1996.", "The bridge has been declared a monument since 2001."),
        ("The Verl 1000 race began in 1967.", "From 1967 to 1972 the race was run by a club."),
        ("The bridge did not stand in the 20th century.", "The bridge stood until 1850."),
    ],
)
def test_a_date_that_is_said_of_another_thing_or_denied_contradicts_nothing(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict != "contradicted"
