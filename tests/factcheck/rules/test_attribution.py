"""Does the one to whom a figure is attributed give it?"""

from __future__ import annotations

import pytest

from factcheck.records import Citation, ClaimKind, Verdict
from factcheck.rules.attribution import is_said_by
from tests.factcheck.reading import claim_in

TOLL = ClaimKind.CASUALTY


def answer_to(text: str) -> str:
    return claim_in(text, TOLL).finding.trace[-1]


def test_a_figure_that_he_published_is_his() -> None:
    assert answer_to("Berg says that 6 million people died in the Great Hunger.") == "does Berg say so: yes"


def test_a_figure_that_he_never_published_is_said_not_to_be_known_as_his() -> None:
    checked = claim_in("Berg says that 30 million people died in the Great Hunger.", TOLL)
    assert checked.finding.trace[-1] == "does Berg say so: not among his published estimates known here"
    assert not checked.finding.is_accusation(checked.claim)


def test_of_one_whom_references_dont_know_nothing_is_said() -> None:
    answer = answer_to("Oddsson says that 6 million people died in the Great Hunger.")
    assert answer == "does Oddsson say so: no estimate of his is known here"


def test_what_he_gives_for_the_wider_event_is_told_with_its_work() -> None:
    checked = claim_in("Lind says that the Norland Terror killed 20 million people.", TOLL)
    assert checked.finding.trace[-1] == "does Lind say so: for a related event"
    assert "Lind does give 20 million for" in checked.finding.explanation
    assert "Lind on the tolls" in checked.finding.explanation
    assert [(one.relation, one.low) for one in checked.finding.evidence if one.relation == "own_estimate"] == [
        ("own_estimate", 20_000_000)
    ]


def test_the_answer_changes_no_verdict() -> None:
    said = claim_in("Berg says that 6 million people died in the Great Hunger.", TOLL)
    unknown = claim_in("Oddsson says that 6 million people died in the Great Hunger.", TOLL)
    assert said.finding.verdict is unknown.finding.verdict is Verdict.DISPUTED


def test_a_figure_that_nobody_is_named_for_gets_no_answer() -> None:
    for text in ("6 million people died in the Great Hunger.", "It is said that 6 million died in the Great Hunger."):
        assert not any(step.startswith("does ") for step in claim_in(text, TOLL).finding.trace)


@pytest.mark.parametrize(
    ("who", "is_his"),
    [
        ("Hale", True),
        ("Ann Hale's book", True),
        ("Marsh", True),
        ("Hal", False),
        ("The Great Flood", True),
        ("The Flood", False),
    ],
)
def test_an_author_is_known_by_surname_or_work(who: str, is_his: bool) -> None:
    assert is_said_by(Citation(author="Ann Hale and Bob Marsh", title="The Great Flood"), who) is is_his
