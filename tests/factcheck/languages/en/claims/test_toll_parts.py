"""Figures that split up the dead, both ends of a rise, and what looks like either."""

from __future__ import annotations

import pytest

from factcheck.bundled import bundled_index
from factcheck.commands import check


def tolls(text: str) -> list[tuple[float | None, float | None]]:
    index = bundled_index()
    claims = check.as_json(check.check(text, index=index, title=None, written_on=None), index)["claims"]
    values = [claim["value"] for claim in claims if claim["kind"] == "casualty"]
    return [(value["low"], value["high"]) for value in values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 U.K. horse riding-related fatalities occurred that year.", [31]),
        ("Of the victims, 48% (20) were children and 52% (22) were adults.", [20, 22]),
        ("Together, lorries (17) and buses (15) accounted for 74% of the deaths.", [17, 15]),
        ("The others died in fires, two at the mill and four while crossing the yard.", [2, 4]),
        ("The death toll surged from 16,400 in 1976 to 61,700 in 1998.", [16400, 61700]),
        ("The death toll surged from 16,400 in 1976-77 to 61,700 in 1998-99.", [16400, 61700]),
        ("14 was killed 8 injured", [14, 8]),
        ("Losses range from 5,500 (says Hale the elder) to 7,000 (says Orwin).", [5500, 7000]),
        ("The state executed 59 people in 2004, 29 in Westmarch.", [59, 29]),
        ("The spoil killed 44 people. 16 of them were just kids.", [44, 16]),
        ("270 of them died. Of these 220 were children.", [270, 220]),
        ("60 deaths, including 6 from an explosion.", [60, 6]),
        ("2 people died in the blast and 28 from radiation.", [2, 28]),
        ("He murdered 77 people - 8 in Oslo, 69 on the island.", [77, 8, 69]),
        ("68 people including 19 children died in the raid.", [68, 19]),
        ("They lost some 27 million people, 8.7 of them soldiers.", [27_000_000, 8_700_000]),
        ("73 dead, 44 are firefighters, 11 police and the rest are clerks.", [73, 44, 11]),
    ],
)
def test_figures_that_split_up_the_dead_are_tolls(text: str, expected: list[int]) -> None:
    assert tolls(text) == [(number, number) for number in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Of the survivors of the killed, 48% (20) were children.",
        "In the election 48% (20) of the seats went to them after two years.",
        'One problem with "mass murder" is the word.',
        "The museum has 2,000 photographs of victims.",
        "Forty were rescued. 16 of them were just kids.",
        "It was the raid that they still have 20 in Leeds for.",
        "The sack destroyed 1,700 of the city's houses and brought death.",
    ],
)
def test_what_only_looks_like_a_part_of_the_dead_is_no_toll(text: str) -> None:
    assert tolls(text) == []


def test_what_a_toll_could_reach_is_its_upper_end() -> None:
    assert tolls("The eventual toll could reach 4,000.") == [(None, 4000)]


def test_the_years_of_a_rising_toll_are_nobodys_death() -> None:
    index = bundled_index()
    text = "Deaths rose from 12,100 in 1981 to 30,500 in 1990."
    claims = check.as_json(check.check(text, index=index, title=None, written_on=None), index)["claims"]
    assert "death" not in {claim["kind"] for claim in claims}
