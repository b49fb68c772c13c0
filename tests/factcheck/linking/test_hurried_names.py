"""Names as hurried writers have them: in lower case, without apostrophes, hyphens and accents."""

from __future__ import annotations

import pytest

from factcheck.bundled import bundled_index
from factcheck.names import NameFinder
from factcheck.records import Subject
from factcheck.text.folding import fold

_WARS = NameFinder(
    [
        Subject("verl-war", "event", "Thirty Days' War", aliases=("Soviet-Verlian War",), type="war"),
        Subject("murn", "event", "Mùrn massacre", aliases=("U-9 affair",), type="massacre"),
    ]
)


def _found(text: str) -> list[tuple[str, ...]]:
    return [name.subjects for name in _WARS.find(text, fold(text))]


@pytest.mark.parametrize(
    "text", ["the Thirty Days War", "the Thirty Days’ war", "the Soviet Verlian war", "the Soviet–Verlian War"]
)
def test_a_name_is_found_without_its_apostrophe_and_hyphen(text: str) -> None:
    assert _found(text) == [("verl-war",)]


def test_a_name_is_found_without_its_accents() -> None:
    assert _found("They call it the Murn massacre.") == [("murn",)]


def test_a_letter_by_itself_stays_joined_by_its_hyphen() -> None:
    assert _found("U 9 affair") == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("the holodomor was real", "holodomor"),
        ("my grandad was in ww2", "second-world-war"),
        ("the siege of leningrad", "siege-of-leningrad"),
        ("stalins purges", "great-purge"),
        ("maos famine", "great-leap-forward-famine"),
        ("since 9/11", "september-11-attacks"),
        ("after the great war", "first-world-war"),
    ],
)
def test_well_known_events_are_found_in_lower_case(text: str, subject: str) -> None:
    assert [name.subjects for name in bundled_index().names.find(text, fold(text))] == [(subject,)]


@pytest.mark.parametrize(
    "text",
    [
        "it was a cultural revolution",
        "a great war of words",
        "start i think",
        "our final solution",
        "a holocaust of bees",
    ],
)
def test_ordinary_words_in_lower_case_are_no_event(text: str) -> None:
    assert list(bundled_index().names.find(text, fold(text))) == []
