"""4/5/1972: the fourth of May or the fifth of April, by the forum's habit or by what the text writes elsewhere."""

from __future__ import annotations

from factcheck.languages.en.dates.candidate import NUMERIC, Candidate

_MONTHS = 12


def settle_swaps(text: str, candidates: list[Candidate], day_first: bool | None) -> None:
    """Choose a reading of each date in figures that has two; where nothing tells which, both are kept.

    `day_first`: whether the day stands first where the text was written; 24/10/2010 in the text itself tells more.
    """
    for candidate in candidates:
        if candidate.swapped is not None:
            break
    else:
        return
    told = _told_by(text, candidates)
    day_first = day_first if told is None else told
    if day_first is None:
        return
    for candidate in candidates:
        if candidate.swapped is not None:
            if not day_first:
                candidate.become(candidate.swapped)
            candidate.swapped = None


def _told_by(text: str, candidates: list[Candidate]) -> bool | None:
    """What the dates of the text that can be read in one way only say of its habit; None where they disagree."""
    habits = set()
    for candidate in candidates:
        first = candidate.first
        if candidate.form is NUMERIC and first is not None and (first.day or 0) > _MONTHS:
            begins = text[candidate.start : candidate.start + 2]
            if begins == str(first.day):
                habits.add(True)
            elif not text[candidate.start : candidate.start + 4].isdigit() and begins.rstrip("./-|") == str(
                first.month
            ):
                habits.add(False)
    return habits.pop() if len(habits) == 1 else None
