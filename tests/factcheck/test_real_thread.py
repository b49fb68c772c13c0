"""The real thread that the project began with, read in place; skipped where it isn't there."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from factcheck.bundled import bundled_index
from factcheck.pipeline import Context, check_text
from factcheck.records import CheckedClaim

SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
THREAD = SHARED / "threads" / "stalins-use-of-terror.invision.txt"

pytestmark = pytest.mark.skipif(not THREAD.exists(), reason=f"the real thread is not there ({THREAD})")


@cache
def claims() -> list[CheckedClaim]:
    context = Context(title="Stalin's use of terror")
    return list(check_text(THREAD.read_text(encoding="utf-8"), index=bundled_index(), context=context).claims)


def verdict(words: str) -> str:
    """The verdict on the one claim whose text holds these words."""
    found = [checked for checked in claims() if words in checked.claim.text]
    assert found, words
    return found[0].finding.verdict.value


def test_only_the_wrong_year_of_the_congress_is_an_accusation() -> None:
    accused = [checked.claim.text for checked in claims() if checked.finding.is_accusation(checked.claim)]

    assert accused == ["Tenth Party Congress in 1922"]


@pytest.mark.parametrize(
    "words",
    [
        "3rd April, 1917",
        "1st December, 1934",
        "trial in August, 1936",
        "thirteen other party members",
        "Yezhov as head of the NKVD",
        "January, 1937",
        "sixteen other leading members",
        "Thirteen of the accused",
        "Radek and two others",
        "March, 1938",
        "twenty-one leading members",
        "December 1917",
        "Franco-Soviet Pact of 1935",
        "Pact of 1939",
    ],
)
def test_what_is_right_is_supported(words: str) -> None:
    assert verdict(words) == "supported"


def test_lenins_return_is_right_by_the_old_calendar() -> None:
    [checked] = [checked for checked in claims() if "3rd April, 1917" in checked.claim.text]

    assert "Julian" in checked.finding.explanation


def test_the_millions_of_the_purges_are_held_against_the_estimates_for_the_purge() -> None:
    [checked] = [checked for checked in claims() if checked.claim.text.startswith("millions of people")]

    assert checked.claim.subject.id == "great-purge"
    assert checked.finding.verdict in ("disputed", "differs")
    assert len(checked.finding.evidence) >= 5


def test_the_rejected_figures_are_placed_against_the_published_estimates() -> None:
    rejected = [checked for checked in claims() if checked.claim.stance == "rejected"]

    assert [checked.claim.value and checked.claim.value.low for checked in rejected] == [20e6, 60e6, 100e6]
    assert {checked.claim.subject.id for checked in rejected} == {"stalin-era-repression"}
    assert all(checked.finding.evidence and "rejects" in checked.finding.explanation for checked in rejected)
