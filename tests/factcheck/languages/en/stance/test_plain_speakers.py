"""Speakers in small letters and right beside their figure, and irony as forums write it."""

from __future__ import annotations

import pytest

from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import Context, check_text
from factcheck.records import Stance

NOTHING_KNOWN: MemoryIndex = build_index((), (), (), versions=())


def stances(text: str, title: str | None = None) -> list[tuple[Stance, str | None]]:
    found = check_text(text, index=NOTHING_KNOWN, context=Context(title=title)).claims
    return [(checked.claim.stance, checked.claim.attributed_to) for checked in found if checked.claim.value]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("orwin says 3 million dead and i agree", "orwin"),
        ("the famine dead were put at 40k by Hale", "Hale"),
        ("5,100 deaths officially", None),
        ("30,000 killed says the Tidewater database, do the sums", "the Tidewater database"),
    ],
)
def test_who_gives_a_figure_stands_right_beside_it(text: str, who: str | None) -> None:
    assert stances(text) == [(Stance.ATTRIBUTED, who)]


def test_the_figure_that_was_revised_is_not_held_any_more() -> None:
    assert stances("the dead were revised from 20k up to 30k by Hale") == [
        (Stance.REJECTED, None),
        (Stance.ATTRIBUTED, "Hale"),
    ]


def test_pulling_the_other_one_is_irony() -> None:
    assert stances("he killed 90 million of them, pull the other one")[0][0] is Stance.HYPOTHETICAL


def test_a_laugh_behind_a_fact_takes_nothing_back() -> None:
    assert stances("the raid killed 312 people lol") == [(Stance.ASSERTED, None)]
