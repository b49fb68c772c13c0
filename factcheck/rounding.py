"""The range of true values that a rounded figure covers: "20 million" covers 19.5 to 20.5 million."""

from __future__ import annotations

import math

from factcheck.records import Quantity

# "About" and "nearly" give a tenth either way.
_APPROXIMATE_SHARE = 0.10
# One digit and zeros below a million ("700,000") is rounded more coarsely than two digits would tell.
_ONE_DIGIT_SHARE = 0.05
_ONE_DIGIT_FROM, _ONE_DIGIT_TO = 10_000, 1_000_000


def as_said(quantity: Quantity) -> tuple[float | None, float | None]:
    """(low, high) of what a speaker who rounds may mean; None for an open end."""
    low, high = quantity.low, quantity.high
    return (
        None if low is None else low - _slack(low, quantity.approximate),
        None if high is None else high + _slack(high, quantity.approximate),
    )


def holds(known: Quantity | None, said: Quantity) -> bool:
    """A published figure, closed at both ends, holds what was said, rounded as people round."""
    if known is None or known.low is None or known.high is None:
        return False
    low, high = as_said(said)
    return (low is None or low <= known.high) and (high is None or high >= known.low)


def _slack(value: float, approximate: bool) -> float:
    rounding = _half_of_last_digit(value)
    return max(rounding, abs(value) * _APPROXIMATE_SHARE) if approximate else rounding


def _half_of_last_digit(value: float) -> float:
    """Half a unit of the last digit that was given; two digits at least are taken as given."""
    if value <= 0 or value != int(value):
        return 0.0
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 0 or value < 1000:
        return 0.0
    given = len(digits) - zeros
    half = 0.5 * math.pow(10, min(zeros, len(digits) - 2))
    if given == 1 and _ONE_DIGIT_FROM <= value < _ONE_DIGIT_TO:
        half = max(half, value * _ONE_DIGIT_SHARE)
    return half
