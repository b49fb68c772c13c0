"""The century of a year or a decade that is named without one: "the 30s", "'41", "in 17"."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.languages.en.dates.candidate import Candidate
from factcheck.languages.en.dates.moments import CENTURY
from factcheck.languages.en.dates.surroundings import Surroundings

# The war of '14-'18.
_WAR_BEFORE = re.compile(r"\b[Ww]ar\b")
_TWO_DIGIT_PIVOT = 30
_THIS_CENTURY = 2000
# Dates of a time lie so near to each other, and so many make one.
_GENERATION, _COMPANY = 20, 2


def century_for(candidate: Candidate, around: Surroundings) -> int:
    """The year with its century: of the nearest date that has one, else 19XX (20XX for '00 to '29)."""
    year = candidate.moment.year or 0
    own = around.written_on(candidate.start)
    told = _year_nearby(candidate, around)
    if told is not None:
        full = told // CENTURY * CENTURY + year
        # A book of 2010 on what happened in 46: nobody tells of years to come, and of decades only of those begun.
        latest = told if candidate.moment.years > 1 else _THIS_CENTURY + _TWO_DIGIT_PIVOT
        is_ahead = full > max(told, own.year if own else latest)
        return full - CENTURY if is_ahead and told >= _THIS_CENTURY else full
    if (own and year + 2000 > own.year) or _WAR_BEFORE.search(
        around.text, max(0, candidate.start - 24), candidate.start
    ):
        return year + 1900
    return year + (2000 if year < _TWO_DIGIT_PIVOT and candidate.moment.years == 1 else 1900)


def other_century_for(candidate: Candidate, around: Surroundings) -> int | None:
    """ "In 17" may be 1917 or 2017 where nothing around tells, as far as 2017 has been; None where one is meant."""
    year, own = candidate.moment.year or 0, around.written_on(candidate.start)
    if _year_nearby(candidate, around) is not None:
        return None
    if year + _THIS_CENTURY > (own.year if own else _THIS_CENTURY + _TWO_DIGIT_PIVOT - 1):
        return None
    full = century_for(candidate, around)
    return full - CENTURY if full >= _THIS_CENTURY else full + CENTURY


def _year_nearby(candidate: Candidate, around: Surroundings) -> int | None:
    """A year of the century that is meant: that of the nearest date, else that of the title.

    Where twice as many dates lie near the year in another century, it is that: "in '17" beside 1905, 1914, 1921 and,
    nearest, a book of 2011 is 1917.
    """
    index = bisect_left(around.places, candidate.start)
    near = [around.anchors[place] for place in (index - 1, index) if 0 <= place < len(around.anchors)]
    near.sort(key=lambda anchor: abs(anchor.place - candidate.start))
    told = next((anchor.year for anchor in near if anchor.year >= 1000), around.title_year)
    if told is None or not near:
        return told
    year = candidate.moment.year or 0
    own = told // CENTURY * CENTURY
    company = {century: around.dates_within(century + year, _GENERATION) for century in (own, own - CENTURY)}
    return told - CENTURY if company[own - CENTURY] >= max(_COMPANY, 2 * company[own]) else told
