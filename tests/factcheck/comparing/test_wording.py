from __future__ import annotations

import pytest

from factcheck.comparison import compare


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        (
            "The Lantern was released in Norland on 9 March 2012.",
            "It was released in Sudmark on 9 March 2012 and in Norland on 27 April 2012.",
            "contradicted",
        ),
        (
            "Ida Brandt released Verl Bridge in 2010.",
            "Ida Brandt released her albums The Lantern (2010), Mill Song (2011) and Verl Bridge (2014).",
            "contradicted",
        ),
        (
            "Ida Brandt released Verl Bridge in 2014.",
            "Ida Brandt released her albums The Lantern (2010), Mill Song (2011) and Verl Bridge (2014).",
            "supported",
        ),
        (
            "The Lantern was screened at the Verl Film Festival on 23 July 2013.",
            "The film won a prize at the 2013 Verl Film Festival, where it was screened on 19 May 2013.",
            "contradicted",
        ),
        (
            "The Lantern was released in Norland in 2011.",
            "The Lantern is a 2011 Sudmark film that was banned from being released in Norland.",
            "contradicted",
        ),
        (
            "The 2003 cup was played in double-elimination.",
            "The 2003 cup was played by 65 schools in single-elimination.",
            "contradicted",
        ),
        ("Verl recorded a lower median income in 2012.", "In 2012 Verl had a higher median income.", "contradicted"),
        ("The mill was not part of Norland until 1990.", "The mill was part of Norland until 1990.", "contradicted"),
        ("The 2003 cup of Norland was cancelled.", "The 2003 cup of Norland was played by 12 teams.", "contradicted"),
        (
            "The Airbird entered service in 2007 with Norland Airways.",
            "The Airbird entered service on 25 October 2007 with Sudmark Airways.",
            "contradicted",
        ),
        # A town may lie in the country, and somebody may win two prizes.
        ("The cup of 2011 was played in Norland.", "The cup was played on 6 February 2011 in Verl.", "not_found"),
        ("Ida Brandt won the Harp Award in 1994.", "Ida Brandt won the Lamp Award in 1994.", "not_found"),
        (
            "In 2015, 70% of adults had drunk wine in the last year.",
            "In 2015, 89% of adults had drunk wine, 70% of them in the last year, and 56% in the last month.",
            "supported",
        ),
        (
            "The film earned over $1 million on opening day.",
            "The film earned $200,000 on its opening day and $6 million on its opening weekend.",
            "contradicted",
        ),
    ],
)
def test_words_around_a_value_that_agrees_decide(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation
