from __future__ import annotations

import pytest

from factcheck.comparison import compare


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Ida Brandt was born on 3 May 1901.", "Ida Brandt, a painter, graduated from the academy on 3 May 1901."),
        ("Ida Brandt was born in May 1901.", "Brandt married the miller Jon Holm on 3 May 1901."),
        ("Ida Brandt directed a film on 3 May 1901.", "Ida Brandt (born 3 May 1901) is a Norland film director."),
        ("Ida Brandt graduated in 1901.", "Ida Brandt (born May 3, 1901) is a Norland painter."),
        ("Jon Holm died in May 1901.", "Jon Holm (born 3 May 1901) is a Norland screenwriter."),
        ("Jon Holm was born in 1901.", "Jon Holm, who was murdered in 1901, was a Norland politician."),
        (
            "Ida Brandt was alive in the 19th century.",
            "Brandt was captured by the raiders in 1613 and held for ransom.",
        ),
    ],
)
def test_what_no_infant_does_excludes_a_birth_at_that_time(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict == "contradicted"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Ida Brandt was born on 3 May 1901.", "Ida Brandt appeared on the stage in May 1901, in her mother's arms."),
        ("Ida Brandt was born in 1901.", "Ida Brandt was crowned queen of Norland in 1901."),
        ("Ida Brandt graduated in 1925.", "Ida Brandt (born May 3, 1901) is a Norland painter."),
        ("Ida Brandt was born in 1901.", "Her father, Jon Brandt, graduated in 1901."),
        ("Ida Brandt died in 1901.", "Ida Brandt was born in May 1901 and lived for three weeks."),
        ("Ida Brandt released an album in 1901.", "The album that Jon Holm (born 1901) wrote for Ida Brandt is lost."),
    ],
)
def test_what_may_happen_to_an_infant_or_another_excludes_no_birth(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict != "contradicted"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Jon Holm was born before 1803.", "He defeated the raiders at Verl in 1803."),
        ("Jon Holm died after 1970.", "During the 1970s, he acted in many plays."),
        ("Jon Holm was still alive in 2015.", "In 2016, he starred in the film of the siege."),
        ("Jon Holm did not live in the 20th century.", "Holm retired at the end of the war, and he died in 1874."),
    ],
)
def test_a_deed_bears_out_that_somebody_was_born_before_it_and_lived(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict == "supported"


def test_who_lived_contradicts_a_denial_of_the_life() -> None:
    verdict = compare("Jon Holm did not live in the 20th century.", "He led the council of Norland in 1919.").verdict
    assert verdict == "contradicted"


def test_a_life_that_leaves_no_room_is_explained_as_such() -> None:
    explanation = compare("Ida Brandt directed a film on 3 May 1901.", "Ida Brandt (born 3 May 1901) is a director.")
    assert "leaves no room" in explanation.explanation
