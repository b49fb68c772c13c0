from __future__ import annotations

import pytest

from factcheck.comparison import compare


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The Lantern was released in 1990.", "The Lantern was the best-selling film of 1980.", "contradicted"),
        ("The Lantern was put out by Verl in 1992.", "It was released on 6 December 1995.", "contradicted"),
        (
            "The Lantern was first shown in theaters in 2013.",
            "The Lantern premiered on 14 November 2010.",
            "contradicted",
        ),
        ("The Lantern was released in 2014.", "Filming of The Lantern began in August 2013.", "not_found"),
        ("Filming of The Lantern began in 2014.", "Filming of The Lantern began in August 2013.", "contradicted"),
        (
            "The Lantern was released in 2014.",
            "After Holm's 1999 film, The Lantern opened in December 2014.",
            "supported",
        ),
        ("The Lantern is a show from the 1960s.", "The Lantern aired from September 1962 to March 1971.", "supported"),
        ("King Ott was murdered in 1589.", "In 1589, Jon Holm, a monk from Verl, murdered King Ott.", "supported"),
        ("King Ott was murdered in 1598.", "In 1589, Jon Holm, a monk from Verl, murdered King Ott.", "contradicted"),
        ("Senator Ott was born in 132 BC.", "Senator Ott (c. 130 BC - 85 BC) was a senator of Verl.", "not_found"),
        (
            "The 2003 Verl Games were cancelled.",
            "Shortly before the 2003 Verl Games, the event was cancelled.",
            "supported",
        ),
        (
            "The Holm Show began in 1994.",
            "It followed The Holm Show on Channel Verl (1994-98), and was cancelled.",
            "supported",
        ),
    ],
)
def test_a_date_is_held_against_that_of_the_same_happening(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation
