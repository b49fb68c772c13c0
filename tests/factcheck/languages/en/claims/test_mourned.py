"""The dead as those who mourn them count them, and what is remembered beside them."""

from __future__ import annotations

import pytest

from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import Context, check_text
from factcheck.records import ClaimKind

NOTHING_KNOWN: MemoryIndex = build_index((), (), (), versions=())


def tolls(text: str) -> list[float | None]:
    return [
        checked.claim.value.low
        for checked in check_text(text, index=NOTHING_KNOWN, context=Context()).claims
        if checked.claim.kind is ClaimKind.CASUALTY and checked.claim.value
    ]


@pytest.mark.parametrize(
    "text",
    [
        "RIP the 56.",
        "R.I.P. to the 56 and thoughts with their families",
        "rip to all 56 lads",
        "Justice for the 56!",
        "In memory of the 56 brave men of the lifeboat.",
        "Why is it that the 56 at Thornby have been forgotten?",
        "So many died there. Today we remember the 56.",
    ],
)
def test_the_mourned_are_counted_among_the_dead(text: str) -> None:
    assert tolls(text) == [56]


@pytest.mark.parametrize(
    "text",
    [
        "RIP the 56 bus, it was a good line.",
        "I remember the 56.",
        "Justice for the 56 workers laid off",
        "Justice for the 56 workers' pensions fund",
        "the trip to 56 islands will be remembered",
        "The 56 kits have been forgotten in the shed.",
    ],
)
def test_what_else_is_remembered_counts_no_dead(text: str) -> None:
    assert tolls(text) == []
