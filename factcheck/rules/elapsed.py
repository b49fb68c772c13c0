"""A stretch of time as people say it ("872 days", "some three years"), in days, with what they may have meant by it."""

from __future__ import annotations

from factcheck.records import Quantity

UNIT_DAYS = {
    "hours": 1 / 24,
    "days": 1.0,
    "weeks": 7.0,
    "fortnights": 14.0,
    "months": 30.44,
    "years": 365.25,
    "decades": 3652.5,
    "centuries": 36525.0,
}
# Both ends counted or neither, and the hours of the first and the last day.
_COUNTED_DAYS = 2.0
# "Nearly 900 days", "some three years", "about eleven months".
_ABOUT_SHARE = 0.10
# Past what was said with all its rounding, so much more isn't yet plainly wrong: half a unit, or a tenth.
# "A week before" is said of three, too.
_DOUBT_OF_ONE = 2.0
_DOUBT_UNITS, _DOUBT_SHARE = 0.5, 0.10


def said_days(said: Quantity) -> tuple[float, float] | None:
    """The shortest and longest time, in days, that the words allow; None for a unit that isn't one of time.

    Weeks and longer units allow one unit either way: a year that was begun counts, or it doesn't, and years are often
    taken by their numbers alone. A round number of days ("900") is rounded at its last digit. An open end is endless.
    """
    unit = UNIT_DAYS.get(said.unit)
    if unit is None:
        return None
    low, high = said.low, said.high
    slack = _COUNTED_DAYS if unit <= 1 else unit
    share = _ABOUT_SHARE if said.approximate else 0.0
    return (
        0.0 if low is None else low * unit * (1 - share) - max(slack, _rounding(low) * unit),
        float("inf") if high is None else high * unit * (1 + share) + max(slack, _rounding(high) * unit),
    )


def doubt_days(said: Quantity) -> float:
    """How far past `said_days` a time may lie before it is plainly another one."""
    value = said.high if said.high is not None else said.low or 0.0
    if value <= 1:
        return _DOUBT_OF_ONE * UNIT_DAYS[said.unit]
    return max(_DOUBT_UNITS, value * _DOUBT_SHARE) * UNIT_DAYS[said.unit]


def _rounding(value: float) -> float:
    """Half a unit of the last digit that is no closing zero (900 is 850 to 950, 870 is 865 to 875); a tenth at most."""
    if value < 20 or value != int(value):
        return 0.0
    zeros = len(str(int(value))) - len(str(int(value)).rstrip("0"))
    return min(0.5 * 10**zeros, value * _ABOUT_SHARE) if zeros else 0.0
