"""Where a figure stands among the estimates that count the same: range arithmetic, and nothing of words."""

from __future__ import annotations

from enum import StrEnum

from factcheck.records import Fact, Quantity
from factcheck.rounding import Range, all_as_said, as_said
from factcheck.verdicts import Relation, Weighed

# "At least 17 million" speaks for 20 million, says little of 60 million, and was not written to allow for 100 million.
_BEYOND_A_LEAST = 1.5
_FAR_BEYOND_A_LEAST = 5.0


class Standing(StrEnum):
    INSIDE = "inside"  # at least one estimate holds it
    ABOVE = "above"
    BELOW = "below"
    BETWEEN = "between"  # above some and below others
    NOWHERE = "nowhere"  # nothing counts the same


def relation_of(claimed: Quantity, fact: Fact, *, may_have_grown: bool) -> Relation:
    """How an estimate of the same scope stands to a figure; the kindest of the figure's readings counts.

    `may_have_grown`: the figure was counted after the estimate's day, while the number still grew.
    """
    outcomes = [_relate(said, fact.quantity, may_have_grown) for said in all_as_said(claimed) if fact.quantity]
    for relation in (Relation.AGREES, Relation.UNDECIDED):
        if relation in outcomes:
            return relation
    return Relation.EXCLUDES


def standing(claimed: Quantity, bearing: list[Weighed]) -> Standing:
    """`bearing`: the estimates that agree with the figure or exclude it."""
    if not bearing:
        return Standing.NOWHERE
    if any(item.relation is Relation.AGREES for item in bearing):
        return Standing.INSIDE
    above = any(_is_above(claimed, item) for item in bearing)
    below = any(_is_below(claimed, item) for item in bearing)
    if above and below:
        return Standing.BETWEEN
    return Standing.ABOVE if above else Standing.BELOW


def factor(claimed: Quantity, bearing: list[Weighed]) -> float:
    """How many times the nearest estimate is above or below what is claimed; at least 1."""
    factors = []
    for item in bearing:
        known = item.fact.quantity
        assert known is not None
        top = known.high if known.high is not None else known.low
        if claimed.low and top and claimed.low > top:
            factors.append(claimed.low / top)
        if claimed.high and known.low and claimed.high < known.low:
            factors.append(known.low / claimed.high)
    return min(factors, default=1.0)


def _relate(said: Range, known: Quantity, may_have_grown: bool) -> Relation:
    low, high = said
    fact_low, fact_high = as_said(known) if known.approximate else (known.low, known.high)
    if high is not None and fact_low is not None and high < fact_low:
        return Relation.EXCLUDES
    if known.low is None and known.high and high is not None and high * _BEYOND_A_LEAST < known.high:
        return Relation.UNDECIDED  # "up to 280,000" says nothing of 8,000
    if low is None:
        return Relation.AGREES
    if known.high is None and known.low and low > known.low * _BEYOND_A_LEAST:
        return Relation.EXCLUDES if low > known.low * _FAR_BEYOND_A_LEAST else Relation.UNDECIDED
    if fact_high is not None and low > fact_high:
        grown = may_have_grown and low <= fact_high * _FAR_BEYOND_A_LEAST
        return Relation.UNDECIDED if grown else Relation.EXCLUDES
    return Relation.AGREES


def _is_above(claimed: Quantity, item: Weighed) -> bool:
    known = item.fact.quantity
    top = (known.high if known.high is not None else known.low) if known else None
    return claimed.low is not None and top is not None and claimed.low > top


def _is_below(claimed: Quantity, item: Weighed) -> bool:
    known = item.fact.quantity
    return claimed.high is not None and known is not None and known.low is not None and claimed.high < known.low
