"""Quantities that are made once and used again: nearly every post has some of the same."""

from __future__ import annotations

from functools import lru_cache

from factcheck.records import Bound, Quantity


@lru_cache(maxsize=4096, typed=True)  # 13 and 13.0 are one key else, and the first to come would be given to both
def quantity_of(
    low: float | None, high: float | None, bound: Bound, approximate: bool, unit: str, per: str | None
) -> Quantity:
    """The same few figures (years, small counts) come again and again."""
    return Quantity(low, high, bound, approximate, unit, per)
