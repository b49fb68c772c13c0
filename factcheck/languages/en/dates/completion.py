"""Fill in what the words of a date leave open, from its surroundings."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.languages.en.dates.candidate import BARE_MONTH, NO_YEAR, Candidate
from factcheck.languages.en.dates.moments import Moment
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.unsaid_centuries import century_for, other_century_for
from factcheck.languages.en.dates.unsaid_years import year_for


def complete(candidate: Candidate, surroundings: Surroundings) -> None:
    """Fill in what the words leave open, where that is safe."""
    if candidate.centuryless:
        shift = century_for(candidate, surroundings) - (candidate.moment.year or 0)
        other = other_century_for(candidate, surroundings) if candidate.is_short and not candidate.interval else None
        candidate.swapped = candidate.moment._replace(year=other) if other is not None else candidate.swapped
        _replace_years(candidate, lambda moment: moment._replace(year=(moment.year or 0) + shift))
        candidate.inferred, candidate.centuryless = True, False
    if candidate.form in (NO_YEAR, BARE_MONTH) and candidate.moment.year is None:
        year = year_for(candidate, surroundings)
        if year is not None:
            _give_year(candidate, year)
            candidate.inferred = True


def _give_year(candidate: Candidate, year: int) -> None:
    first, last = candidate.first, candidate.last
    crosses = bool(first and last and (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0))
    if first is not None:
        first_moment = first._replace(year=year)
        if candidate.last is candidate.first:
            candidate.last = first_moment
        candidate.first = first_moment
    if candidate.last is not None and candidate.last.year is None:
        candidate.last = candidate.last._replace(year=year + crosses)


def _replace_years(candidate: Candidate, change: Callable[[Moment], Moment]) -> None:
    is_single = candidate.first is candidate.last
    candidate.first = change(candidate.first) if candidate.first else None
    candidate.last = candidate.first if is_single else change(candidate.last) if candidate.last else None
