"""Which year a day or month without one takes from the day that the text was written."""

from __future__ import annotations

from datetime import date

from factcheck.languages.en.dates.tense import Tense

# Days. What bounds a thing that has happened ("closed until Nov. 20") lies ahead if it is near.
_NEAR_BOUND = 60
# Without a verb the past is more likely than a future that is further away than this.
_NEAR_AHEAD = 60
# "Effective Oct. 1", written a little later.
_JUST_OVER = 31
_YEAR = 365


def nearest_year(own: date, month: int, day: int | None, *, tense: Tense, bounds: bool) -> int:
    """By the tense of the sentence: the last such day for the past, the next for the future, else the nearer one."""
    if day is None and month == own.month:
        return own.year
    ahead = (month - own.month) * 30.4 + ((day or 15) - (own.day if day else 15))
    if ahead == 0:
        return own.year
    to_come = ahead if ahead > 0 else ahead + _YEAR
    back = to_come - _YEAR
    if tense is Tense.FUTURE:
        takes_next = -back > _JUST_OVER or day is None or to_come < -back
    elif tense is Tense.PAST:
        takes_next = bounds and to_come <= _NEAR_BOUND
    else:
        takes_next = to_come <= _NEAR_AHEAD
    if ahead > 0:
        return own.year if takes_next else own.year - 1
    return own.year + 1 if takes_next else own.year
