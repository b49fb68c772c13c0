"""Bare figures of texts about deaths: read where somebody gives, doubts or compares a toll, and nowhere else."""

from __future__ import annotations

import pytest

from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import Context, check_text
from factcheck.records import ClaimKind

NOTHING_KNOWN: MemoryIndex = build_index((), (), (), versions=())


def tolls(text: str, title: str | None = None) -> list[tuple[float | None, float | None]]:
    return [
        (checked.claim.value.low, checked.claim.value.high)
        for checked in check_text(text, index=NOTHING_KNOWN, context=Context(title=title)).claims
        if checked.claim.kind is ClaimKind.CASUALTY and checked.claim.value
    ]


@pytest.mark.parametrize(
    ("text", "title", "figures"),
    [
        ("Hale counted 4.2 million, Orwin has 5.1 to 6", "Famine death toll", [(4.2e6, 4.2e6), (5.1e6, 6e6)]),
        ("where did you get 30 million from?", "How many were killed in the purge", [(3e7, 3e7)]),
        ("the 3 million was a party figure", "Victims of the famine", [(3e6, 3e6)]),
        ("The army said 90 killed. It was 200 to 310 civilians.", None, [(90, 90), (200, 310)]),
        (
            "the quake toll: govt says 41,000 but the aid people found 12-15 thousand",
            None,
            [(41e3, 41e3), (12e3, 15e3)],
        ),
        ("the ferry sank, 31 drowned, 8k hurt", None, [(31, 31), (8000, 8000)]),
        ("20 defendants, all of them shot at dawn", None, [(20, 20)]),
        ("Thornby: 25,000, not 250,000.", "How many died in the raid", [(25e3, 25e3), (25e4, 25e4)]),
        ("Ive heard it to be around 45 million.", "Famine death toll", [(45e6, 45e6)]),
        ("4 million? 7 million? Nobody counted.", "Famine death toll", [(4e6, 4e6), (7e6, 7e6)]),
        ("You said 7 million on page 3, now it's 10 million", "Famine death toll", [(7e6, 7e6), (1e7, 1e7)]),
        ("Hale gives 186,000 to 210,000 civilians.", "Deaths in the war", [(186e3, 21e4)]),
        ("1,500 souls for the sake of a few boats.", "Sinking of the Herald", [(1500, 1500)]),
        ('Even if it\'s "only" 5 million, that is horrible!', "Famine death toll", [(5e6, 5e6)]),
        ("It is not the 300,000 claimed by some.", "Victims of the purge", [(3e5, 3e5)]),
        ("760,000 is more than just a number.", "Deaths in the epidemic", [(760e3, 760e3)]),
        ("Think of it as 3,500 total.", "Deaths in the troubles", [(3500, 3500)]),
        ("I have heard the number 300,000, too.", "Casualties of the war", [(3e5, 3e5)]),
        ("28 deaths on the bridge. Sources vary (24-29). Some cite up to 32.", None, [(28, 28), (24, 29), (None, 32)]),
    ],
)
def test_a_bare_figure_is_a_toll_where_the_text_is_about_one(
    text: str, title: str | None, figures: list[tuple[float, float]]
) -> None:
    assert tolls(text, title) == figures


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hale counted 4.2 million, Orwin has 5.1 to 6", "Sheep of the valley"),
        ("bought it for 3 million, sold it for 2", "Famine death toll"),
        ("my copy has 412 pages and cost 30", "Famine death toll"),
        ("the army has 300,000 tanks", "Victims of the war"),
        ("The tribe: 80% of 60,000", "Massacre"),
        ("The census counted 162 million people.", "Famine death toll"),
        ("The king has 186,000 civilians.", "Deaths in the war"),
        ("Joined: Mar 2005\nPosts: 14,210\nView count: 12,345", "Deaths in the war"),
        ("They had 3,350 tanks, not 2,700.", "Deaths in the war"),
        ("The pension is 1,200.", "Deaths in the war"),
        ("The army grew from 100,000 to 2 million.", "Deaths in the war"),
        ("Many thousands, if not millions, see such stuff about the murders", ""),
        ("Few were infected, compared to the old flu's 700 million", "Flu deaths"),
    ],
)
def test_a_figure_without_a_deadly_text_or_without_its_frame_is_none(text: str, title: str) -> None:
    assert tolls(text, title) == []
