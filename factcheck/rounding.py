"""The range of true values that a rounded figure covers: "20 million" covers 19.5 to 20.5 million."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

from factcheck.records import Bound, Quantity

Range = tuple[float | None, float | None]
"""(low, high); None for an open end."""

# "About" and "nearly" give a tenth either way.
_APPROXIMATE_SHARE = 0.10
# One digit and zeros below a million ("700,000") is rounded more coarsely than two digits would tell.
_ONE_DIGIT_SHARE = 0.05
_ONE_DIGIT_FROM, _ONE_DIGIT_TO = 10_000, 1_000_000
# A bare plural ("millions") is written as two of its unit and more; nobody who says it has counted to two.
_PLURAL_FROM = 200


def as_said(quantity: Quantity) -> Range:
    """What a speaker who rounds may mean."""
    low, high = quantity.low, quantity.high
    if low is not None and may_be_a_plural(quantity):
        return low / 2, None
    return (
        None if low is None else low - _slack(low, quantity.approximate),
        None if high is None else high + _slack(high, quantity.approximate),
    )


def all_as_said(quantity: Quantity) -> tuple[Range, ...]:
    """The same for each reading of a figure whose separators can be read in two ways."""
    others = (replace(quantity, low=low, high=high, readings=()) for low, high in quantity.readings)
    return (as_said(quantity), *(as_said(other) for other in others))


def holds(known: Quantity | None, said: Quantity) -> bool:
    """A published figure, closed at both ends, holds what was said, rounded as people round."""
    if known is None or known.low is None or known.high is None:
        return False
    low, high = as_said(said)
    return (low is None or low <= known.high) and (high is None or high >= known.low)


def may_be_a_plural(quantity: Quantity) -> bool:
    """ "Millions" is written like "at least 2 million"."""
    low = quantity.low
    if quantity.bound is not Bound.AT_LEAST or quantity.high is not None or low is None or low < _PLURAL_FROM:
        return False
    return low == int(low) and str(int(low)).rstrip("0") == "2"


def _slack(value: float, approximate: bool) -> float:
    rounding = _half_of_last_digit(value)
    return max(rounding, abs(value) * _APPROXIMATE_SHARE) if approximate else rounding


@lru_cache(maxsize=8192)
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
