from __future__ import annotations

import pytest

from factcheck.comparison import compare


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The Lantern ended in 2015.", "On 14 June 2017, the show was renewed for a fourth season."),
        ("The Norland Party was disbanded in 1885.", "As of March 2017, the party is in power in five states."),
        ("The album was released in 2016.", "The album sold 15 million copies worldwide as of November 2010."),
        ("The Lantern's script was written in 2009.", "The Lantern is a 1971 Norland drama film."),
        ("King Ott lived until 1450.", "In 1490, King Ott died after a great war."),
        ("Filming of The Lantern ended in January 2016.", "Filming began in June 2016."),
        ("The war started in 1861.", "After long quarrels, war broke out in April 1961."),
    ],
)
def test_a_thing_does_nothing_before_it_began_and_after_it_ended(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict == "contradicted"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The Lantern ended in 2015.", "In 2019, the show was revived and renewed for another season."),
        ("The Verl Mill closed in 1885.", "In 1990 the mill became a museum."),
        (
            "The Norland Party was disbanded in 1885.",
            "In 1990 the old house of the Sudmark Party became one of the sights.",
        ),
        (
            "The Norland Party was dissolved in May 1885.",
            "It was dissolved in 1885, and two were created from it in 1886.",
        ),
        ("War Verl I ended in 1918.", "War Verl II began in 1939."),
        ("The album was released in 2016.", "The earlier album sold 15 million copies worldwide."),
        ("The Lantern was filmed in 1970.", "The Lantern is a 1971 Norland drama film."),
    ],
)
def test_what_comes_back_or_is_another_leaves_room(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict != "contradicted"
