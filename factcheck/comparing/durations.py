"""How long something lasted, against the first and the last date that a passage gives for it."""

from __future__ import annotations

from factcheck.comparing.held import Held, Outcome
from factcheck.comparing.reading import Text
from factcheck.comparing.values import Fence, Kind, Value
from factcheck.dates import days
from factcheck.languages.en.comparing.scopes import tells_duration
from factcheck.records import When


def hold_duration(claimed: Value, claim: Text, passage: Text) -> Held | None:
    """ "Lasted four years" against "fought from 1861 to 1865"; None where it is no duration, or no interval."""
    if claimed.kind is not Kind.MEASURE or claimed.unit != "time" or claimed.low is None or claimed.high is None:
        return None
    if claimed.ambiguous or not tells_duration(claim.words.folded, claimed.start):
        return None
    if len(passage.dates) != 1 or any(_is_time(value) for value in passage.values):
        return None
    length = _length(passage.dates[0])
    if length is None:
        return None
    shortest, longest = length
    unit = claimed.factor
    least, most = claimed.low - unit / 2, claimed.high + unit / 2
    if claimed.fence in (Fence.MORE, Fence.LEAST):
        least, most = claimed.low + (1 if claimed.fence is Fence.MORE else 0), float("inf")
    elif claimed.fence in (Fence.LESS, Fence.MOST):
        least, most = 0.0, claimed.high - (1 if claimed.fence is Fence.LESS else 0)
    if most < shortest or longest < least:
        return Held(Outcome.EXCLUDED, claimed, passage.dates[0])
    middle = (shortest + longest) / 2
    return (
        Held(Outcome.AGREES, claimed, passage.dates[0]) if least <= middle <= most else Held(Outcome.UNKNOWN, claimed)
    )


def _length(date: Value) -> tuple[float, float] | None:
    """The least and the most days between the ends of an interval; None for a date that is none, or open."""
    if date.when is None or "/" not in date.when.edtf or ".." in date.when.edtf:
        return None
    (first, latest), (earliest, last) = (days(When(end, date.when.calendar)) for end in date.when.edtf.split("/"))
    if first is None or latest is None or earliest is None or last is None:
        return None
    return earliest - latest, last - first + 1


def _is_time(value: Value) -> bool:
    return value.kind is Kind.MEASURE and value.unit == "time"
