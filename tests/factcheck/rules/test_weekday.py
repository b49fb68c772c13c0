"""Days of the week beside dates that they don't belong to."""

from __future__ import annotations

import pytest

from factcheck.index import build_index
from factcheck.pipeline import check_text
from factcheck.records import CheckedClaim, ClaimKind, Verdict

NOTHING_KNOWN = build_index([], [], [], versions=[])


def inconsistencies(text: str) -> list[CheckedClaim]:
    found = check_text(text, index=NOTHING_KNOWN).claims
    return [one for one in found if one.claim.kind is ClaimKind.INCONSISTENCY]


def test_a_weekday_that_does_not_fit_its_date_is_shown_and_accuses_nobody() -> None:
    [found] = inconsistencies("The bridge at Aldermoor fell on Monday, 7 November 1964.")

    assert found.claim.text == "Monday, 7 November 1964"
    assert found.finding.verdict is Verdict.DISPUTED
    assert found.finding.explanation == (
        "7 November 1964 was a Saturday; the post has another day of the week. Either that or the date is a slip."
    )


def test_before_the_last_change_of_calendar_both_are_named() -> None:
    [found] = inconsistencies("The bridge at Aldermoor fell on Sunday, 25 October 1917.")

    assert "a Thursday by the new calendar and a Wednesday by the old" in found.finding.explanation


@pytest.mark.parametrize(
    "text",
    [
        "The bridge at Aldermoor fell on Saturday, 7 November 1964.",
        "It began on Wednesday, 25 October 1917, in Petrograd.",
        "It began on Friday 13 October 1307.",
        "The bridge fell on 7 November 1964, and on Monday all was forgotten.",
        "The bridge fell on Monday.",
    ],
)
def test_a_weekday_that_fits_in_either_calendar_or_stands_apart_is_left_alone(text: str) -> None:
    assert inconsistencies(text) == []
