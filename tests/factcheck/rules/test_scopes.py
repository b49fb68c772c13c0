"""Figures that count something else than the claim: shown, and held against nobody."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.records import ClaimKind, Fact
from tests.factcheck.rules.world import WAR, WHOLE, check, figure

TOLL = ClaimKind.CASUALTY


def verdict(text: str, facts: list[Fact], *, written_on: date | None = None) -> str:
    return check(text, facts, TOLL, written_on=written_on).finding.verdict.value


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        # another measure
        ("There were 900,000 casualties in the Verl War.", [figure(40_000, 50_000, "Hart")]),
        (
            "The Verl War in Norland killed 900,000 people.",
            [figure(900_000, 900_000, "Hart", measure="casualties"), figure(40_000, 50_000, "Berg")],
        ),
        ("900,000 people died in the Verl War.", [figure(40_000, 50_000, "Hart", measure="battle_deaths")]),
        ("900,000 people died in the Verl War.", [figure(40_000, 50_000, "Hart", measure="executions")]),
        ("900,000 people were executed in the Verl War.", [figure(40_000, 50_000, "Hart")]),
        ("900,000 people were wounded in the Verl War.", [figure(40_000, 50_000, "Hart")]),
        ("900,000 people were deported in the Verl War.", [figure(40_000, 50_000, "Hart")]),
        # other people
        ("The Verl War in Norland killed 900,000 people.", [figure(40_000, 50_000, "Hart", whom="soldiers")]),
        (
            "The Verl War in Norland killed 900,000 people.",
            [figure(40_000, 50_000, "Hart", whom="soldiers"), figure(1, 2, "Berg", whom="women")],
        ),
        ("The Verl War in Norland killed 10 soldiers.", [figure(40_000, 50_000, "Hart")]),
        ("The Verl War in Norland killed 900,000 women.", [figure(40_000, 50_000, "Hart")]),
        ("The Verl War in Norland killed 900,000 civilians.", [figure(40_000, 50_000, "Hart", whom="soldiers")]),
        # another place
        ("The Verl War killed 900,000 people in Westland.", [figure(40_000, 50_000, "Hart")]),
        ("The Verl War killed 900,000 people.", [figure(40_000, 50_000, "Hart", where="Westland")]),
        # another period
        ("The Verl War in Norland killed 10 people in 1912.", [figure(40_000, 50_000, "Hart")]),
        ("The Verl War in Norland killed 900,000 people.", [figure(40_000, 50_000, "Hart", when="1890/1905")]),
        # the whole, and a part
        (
            "The Verl War in Norland killed 900,000 people.",
            [
                figure(40_000, 50_000, "Hart"),
                figure(30_000, 50_000, "Berg"),
                figure(800_000, 950_000, "Lind", subject=WHOLE),
            ],
        ),
    ],
)  # fmt: skip
def test_a_figure_of_another_scope_contradicts_nothing(text: str, facts: list[Fact]) -> None:
    assert verdict(text, facts) == "differs"


def test_a_place_of_the_event_is_held_against_the_figures_of_that_place() -> None:
    facts = [figure(40_000, 50_000, "Hart"), figure(900, 950, "Berg", where="Westland")]

    assert verdict("The Verl War killed 920 people in Westland.", facts) == "supported"
    assert verdict("The Verl War killed 45,000 people.", facts) == "supported"


def test_the_place_of_another_figure_narrows_nothing() -> None:
    facts = [figure(40_000, 50_000, "Hart"), figure(900, 950, "Berg", where="Westland")]

    assert verdict("The Verl War killed 45,000 people, 920 of them in Westland.", facts) == "supported"


def test_a_difference_is_named() -> None:
    facts = [figure(40_000, 50_000, "Hart", measure="casualties", whom="soldiers", where="Westland", when="1911")]

    explanation = check("The Verl War in Norland killed 900,000 people.", facts, TOLL).finding.explanation

    assert explanation == (
        "The only published figure counts something else than 900,000 deaths in the Verl War: another measure "
        "(casualties), another place (Westland) and another period (1911)."
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("at least 5,000", "supported"),
        ("more than 5,000", "supported"),
        ("over 5,000", "supported"),
        ("no fewer than 5,000", "supported"),
        ("5,000+", "supported"),
        ("thousands of", "supported"),
        ("up to 10,000", "supported"),
        ("fewer than 10,000", "supported"),
        ("no more than 9,000", "supported"),
        ("about 8,400", "supported"),
        ("8,000", "contradicted"),
        ("at least 9,000", "contradicted"),
        ("up to 7,000", "contradicted"),
        ("fewer than 7,000", "contradicted"),
        ("tens of thousands of", "contradicted"),
        ("millions of", "contradicted"),
    ],
)
def test_bounds_count(said: str, expected: str) -> None:
    facts = [figure(8_372, 8_372, "Hart"), figure(8_372, 8_372, "Berg")]

    assert verdict(f"The Verl War in Norland killed {said} people.", facts) == expected


def test_an_outdated_count_is_told_from_a_wrong_one() -> None:
    facts = [
        figure(1_000, 1_000, "WHO", as_of="2020-06-30", subject="long-fever"),
        figure(9_000, 9_000, "WHO", as_of="2023-12-31", subject="long-fever"),
    ]
    text = "The Long Fever of Norland killed {} people."

    assert verdict(text.format("1,000"), facts, written_on=date(2024, 5, 1)) == "outdated"
    assert verdict(text.format("1,000"), facts, written_on=date(2020, 8, 1)) == "supported"
    assert verdict(text.format("9,000"), facts, written_on=date(2024, 5, 1)) == "supported"
    assert verdict(text.format("1,000"), facts) == "outdated"


def test_a_count_as_of_a_day_is_held_against_the_counts_of_that_time() -> None:
    facts = [
        figure(1_000, 1_000, "WHO", as_of="2020-06-30", subject="long-fever"),
        figure(9_000, 9_000, "WHO", as_of="2023-12-31", subject="long-fever"),
    ]
    later = date(2024, 5, 1)

    for when in ("As of June 2020", "By the end of June 2020"):
        assert (
            verdict(f"{when} the Long Fever in Norland had killed 1,000 people.", facts, written_on=later)
            == "supported"
        )
    text = "As of 31 December 2023 the Long Fever in Norland had killed 1,000 people."
    assert verdict(text, facts, written_on=later) == "outdated"


def test_another_source_outdates_nothing() -> None:
    facts = [
        figure(1_000, 1_000, "WHO", as_of="2020-06-30", subject="long-fever"),
        figure(9_000, 9_000, "Berg", as_of="2023-12-31", subject="long-fever"),
    ]

    assert verdict("The Long Fever of Norland killed 1,000 people.", facts) == "disputed"


def test_a_count_that_grew_since_excludes_no_higher_one() -> None:
    facts = [figure(1_000, 1_000, author, as_of="2020-06-30", subject="long-fever") for author in ("WHO", "Hart")]
    text = "The Long Fever of Norland killed 4,000 people."

    assert verdict(text, facts, written_on=date(2022, 5, 1)) != "contradicted"


def test_an_estimate_without_a_lower_end_says_nothing_of_much_lower_figures() -> None:
    facts = [figure(None, 280_000, "Hart"), figure(200_000, 230_000, "Berg"), figure(210_000, 210_000, "Lind")]

    assert verdict("The Verl War in Norland killed 8,000 people.", facts) == "differs"
    assert verdict("The Verl War in Norland killed 210,000 people.", facts) == "supported"
    assert verdict("The Verl War in Norland killed 900,000 people.", facts) == "contradicted"


def test_the_same_event_by_its_own_name_is_one_scope() -> None:
    assert check("45,000 people died in the Verl War.", [figure(45_000, 45_000, "Hart")], TOLL).claim.subject.id == WAR
