"""A day of the month alone ("was buried on the 4th") against the whole dates of a passage."""

from __future__ import annotations

from factcheck.comparing.held import Held, Outcome
from factcheck.comparing.reading import Text
from factcheck.comparing.tokens import REACH, clause
from factcheck.comparing.values import Kind, Role, Value
from factcheck.languages.en.comparing.date_words import is_day_of_month
from factcheck.languages.en.comparing.roles import role_of_date

_DAY = len("1635-10-04")
_LAST_DAY = 31


def hold_day_of_month(claimed: Value, claim: Text, passage: Text) -> Held | None:
    """None where it is no day of a month, or the passage doesn't give one day for what happened."""
    if claimed.kind is not Kind.RANK or claimed.low is None or not 1 <= claimed.low <= _LAST_DAY:
        return None
    if not is_day_of_month(claim.words.folded, claimed.start, claimed.end):
        return None
    low, high = clause(claim.words, claimed.start, claimed.end, reach=REACH)
    role = role_of_date(claim.words, claimed.start, claimed.end, low, high)
    told = claimed.near - claim.words.names  # of a date that no role tells of, its verb must
    days = [
        date
        for date in passage.dates
        if date.role is role
        and not date.another
        and _day(date) is not None
        and (role is not Role.OTHER or told & date.own)
    ]
    if len({_day(date) for date in days}) != 1:
        return None
    return Held(Outcome.AGREES if _day(days[0]) == claimed.low else Outcome.EXCLUDED, claimed, days[0])


def _day(date: Value) -> int | None:
    """None for a date that is no single day."""
    if date.when is None or len(date.when.edtf) != _DAY or not date.when.edtf[-2:].isdigit():
        return None
    return int(date.when.edtf[-2:])
