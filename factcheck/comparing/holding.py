"""Whether a passage's figure agrees with a claim's, excludes it, or leaves it open: interval against interval."""

from __future__ import annotations

import math
from enum import Enum

from factcheck.comparing.values import Fence, Kind, Value
from factcheck.records import Quantity
from factcheck.rounding import as_said

# "About 500" is right for 520, and nobody calls it wrong for 545.
_ABOUT, _ROUGHLY = 0.05, 0.10
# "Nearly 50" is said of 46, and hardly of 44; one a little past it is let be.
_NEARLY, _PAST = 0.10, 0.02
# Units are converted roughly ("5 miles (8 km)").
# Half a unit is rounded up: 1.35 million isn't 1.3 million.
_SHORT_OF_HALF = 0.99
_CONVERTED, _ROUGHLY_CONVERTED = 0.015, 0.08
# From here on people say the first digit alone.
_MILLION = 1_000_000
ONE_SIDED = frozenset({Fence.MORE, Fence.LEAST, Fence.LESS, Fence.MOST})
_UPWARD = frozenset({Fence.MORE, Fence.LEAST})


class Relation(Enum):
    AGREES = "agrees"
    EXCLUDES = "excludes"
    OPEN = "open"


def hold_figure(claimed: Value, stated: Value) -> Relation:
    """Both values are of one kind and one base unit. An ambiguous reading leaves all open."""
    if claimed.ambiguous or stated.ambiguous or claimed.low is None or stated.low is None:
        return Relation.OPEN
    if claimed.kind is Kind.SCORE:
        return _hold_score(claimed, stated)
    if claimed.kind is Kind.RANK and claimed.fence is Fence.MOST is stated.fence:
        return (
            Relation.AGREES if claimed.low == stated.low else Relation.OPEN
        )  # two lists, "the top 10" and "the top 50"
    if claimed.fence in ONE_SIDED:
        return _hold_one_sided(claimed, stated)
    return _hold_plain(claimed, stated)


def _hold_score(claimed: Value, stated: Value) -> Relation:
    same = {claimed.low, claimed.second} == {stated.low, stated.second}
    return Relation.AGREES if same else Relation.EXCLUDES


def _hold_one_sided(claimed: Value, stated: Value) -> Relation:
    """ "More than 5,000" against 5,120, against 5,000 (which it leaves out), against "over 4,000"."""
    assert claimed.low is not None
    assert claimed.high is not None
    bound = claimed.low if claimed.fence in _UPWARD else claimed.high
    low, high, low_is_out, high_is_out = _stated_range(stated)
    least, most, _, _ = _stated_range(stated, widely=True)
    if claimed.fence in _UPWARD:
        inside = low > bound or (low == bound and (low_is_out or claimed.fence is Fence.LEAST))
        outside = most < bound or (most == bound and (high_is_out or claimed.fence is Fence.MORE))
    else:
        inside = high < bound or (high == bound and (high_is_out or claimed.fence is Fence.MOST))
        outside = least > bound or (least == bound and (low_is_out or claimed.fence is Fence.LESS))
    return _relation(inside, outside)


def _hold_plain(claimed: Value, stated: Value) -> Relation:
    """A figure, a range, or one with "about" or "nearly", each rounded as people round."""
    assert claimed.low is not None
    assert claimed.high is not None
    slack = _slack(claimed, stated)
    low, high, _, _ = _stated_range(stated)
    first, last = claimed.low - slack, claimed.high + slack
    if claimed.fence is Fence.NEARLY:
        first, last = claimed.low * (1 - _NEARLY), claimed.high
        if high > last:
            return Relation.EXCLUDES if low > last * (1 + _PAST) else Relation.OPEN
        return _relation(low >= first, high < first)
    if stated.fence in ONE_SIDED:
        base = stated.low if stated.fence in _UPWARD else stated.high
        assert base is not None
        if first <= base <= last:
            return Relation.AGREES  # "over 500" and "500" are one figure to people
    if Fence.ABOUT in (claimed.fence, stated.fence) or stated.fence is Fence.NEARLY:
        size = max(abs(claimed.low), abs(low))
        near = low - size * _ABOUT <= last and high + size * _ABOUT >= first
        far = low - size * _ROUGHLY > last or high + size * _ROUGHLY < first
        return _relation(near, far)
    overlap = first <= high and low <= last
    if claimed.fence is Fence.BETWEEN or stated.fence is Fence.BETWEEN:
        return _relation(overlap, not overlap)
    if stated.fence in ONE_SIDED:
        least, most, _, _ = _stated_range(stated, widely=True)
        # "More than 4,000" may be said of 5,000 too.
        may_be = stated.fence in _UPWARD and least <= claimed.low <= most + (most - least)
        return Relation.OPEN if overlap or may_be else Relation.EXCLUDES
    if not overlap and claimed.factor != stated.factor and abs(claimed.low - low) <= abs(low) * _ROUGHLY_CONVERTED:
        return Relation.OPEN
    if not overlap and _is_coarse(claimed.low, claimed.kind) and abs(claimed.low - low) <= abs(low) * _ABOUT:
        return Relation.OPEN  # "5 million" for 5.2 million
    if not overlap and claimed.low >= _MILLION and _is_rounded_to(low, claimed.low):
        return Relation.OPEN  # "3 million" for 2.66 million
    return _relation(overlap, not overlap)


def _is_rounded_to(value: float, coarse: float) -> bool:
    """Whether a figure, rounded to its first digit, is the one that was said, and no more than an eighth off."""
    unit = 10 ** (len(str(int(coarse))) - 1)
    return coarse % unit == 0 and round(value / unit) * unit == coarse and abs(value - coarse) * 8 <= coarse


def _is_coarse(value: float, kind: Kind) -> bool:
    """One digit and zeros: of what is measured from ten on, of what is counted from a thousand on."""
    return value >= (10 if kind is Kind.MEASURE else 1000) and not str(int(value))[1:].strip("0")


def _relation(agrees: bool, excludes: bool) -> Relation:
    return Relation.AGREES if agrees else Relation.EXCLUDES if excludes else Relation.OPEN


def _slack(claimed: Value, stated: Value) -> float:
    """How far apart the two may stand and still be one figure, rounded by one of the two speakers."""
    assert claimed.low is not None
    assert stated.low is not None
    rounded = max(_rounding(claimed.low), _rounding(stated.low)) * _SHORT_OF_HALF
    if claimed.kind is Kind.COUNT:
        return rounded
    one, two = _decimals(claimed.low), _decimals(stated.low)
    decimals = 0.5 * math.pow(10, -min(one, two)) if one != two and claimed.kind is not Kind.RANK else 0.0
    converted = abs(stated.low) * _CONVERTED if claimed.factor != stated.factor else 0.0
    return max(rounded, decimals, converted)


def _rounding(value: float) -> float:
    high = as_said(Quantity(value, value))[1]
    return 0.0 if high is None else high - value


def _decimals(value: float) -> int:
    text = f"{value:.4f}".rstrip("0")
    return len(text) - text.index(".") - 1


def _stated_range(stated: Value, *, widely: bool = False) -> tuple[float, float, bool, bool]:
    """Low and high of what a passage means, and whether each end itself is left out.

    "Over 11,300" is said of what would not yet be "over 11,400": one step of the last digit that was given. `widely`:
    as far as anybody would go, which is what may contradict.
    """
    low, high = stated.low, stated.high
    assert low is not None
    assert high is not None
    if stated.fence in _UPWARD:
        return low, low + _step(low, widely=widely), stated.fence is Fence.MORE, True
    if stated.fence in (Fence.LESS, Fence.MOST):
        return high - _step(high, widely=widely), high, True, stated.fence is Fence.LESS
    if stated.fence is Fence.NEARLY:
        return low * (1 - _NEARLY), high, False, True
    return low, high, False, False


def _step(value: float, *, widely: bool) -> float:
    """A unit of the last digit given ("over 11,300" is below 11,400); half a unit where but one was ("over 5,000").

    "Over 10,000" has a tenth of its unit, and a fifth at the widest.
    """
    if value <= 0:
        return 1.0
    if value != int(value):
        return float(math.pow(10, -_decimals(value)))
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    unit = float(10**zeros)
    if not zeros or len(digits) - zeros > 1:
        return unit
    return unit / 2 if digits[0] != "1" else unit / (5 if widely else 10)
