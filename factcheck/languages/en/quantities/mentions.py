"""Finished mentions, made the fast way: nearly every post has some."""

from __future__ import annotations

from functools import lru_cache

from factcheck.records import Bound, NumberMention, Quantity

_new = object.__new__
_set_start, _set_end, _set_quantity, _set_vague, _set_worded, _set_ordinal = (
    vars(NumberMention)[name].__set__ for name in NumberMention.__slots__
)


@lru_cache(maxsize=4096, typed=True)  # 13 and 13.0 are one key else, and the first to come would be given to both
def quantity_of(
    low: float | None, high: float | None, bound: Bound, approximate: bool, unit: str, per: str | None
) -> Quantity:
    """The same few figures (years, small counts) come again and again, and a frozen record is slow to make."""
    return Quantity(low, high, bound, approximate, unit, per)


def mention_of(
    start: int, end: int, quantity: Quantity, *, vague: bool = False, worded: bool = False, ordinal: bool = False
) -> NumberMention:
    """A mention, its slots filled directly: a frozen record's own way takes twice as long, and that shows."""
    mention = _new(NumberMention)
    _set_start(mention, start)
    _set_end(mention, end)
    _set_quantity(mention, quantity)
    _set_vague(mention, vague)
    _set_worded(mention, worded)
    _set_ordinal(mention, ordinal)
    return mention
