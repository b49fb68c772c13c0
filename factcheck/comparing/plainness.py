"""How plainly a value of a passage speaks of the same as a claim's: whether it may bear it out, or contradict it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.comparing.holding import ONE_SIDED, Relation
from factcheck.comparing.narrowing import Pair
from factcheck.comparing.values import Kind, Role, Value
from factcheck.languages.en.comparing.vocabulary import STANDING

# The same role or noun; a kin one. How many words of the claim must stand with a value that may contradict.
_SAME, _KIN, _SHARED = 4, 2, 2
# Which share of the claim's words the passage must have, where few of them stand with the value itself.
_MOSTLY_HEARD, _HALF_HEARD = 0.6, 0.5
_FAR = 3
# Numbers up to here stand in many a sentence by chance.
_SMALL = 20
_UNMISTAKABLE = 4
# How far from each other figures stand that are added up.
_ADDED_AS_FAR = 45
# Two lengths, in feet and in metres, are one where they differ by no more.
_ONE_FIGURE = 0.02


def is_sure(claimed: Value, pair: Pair) -> bool:
    """An exact figure of so many digits is the same figure wherever it stands; any other needs its noun."""
    if claimed.fence in ONE_SIDED or claimed.kind is Kind.DATE:
        return False
    return is_unmistakable(claimed) or (pair.like.kinship >= _KIN and pair.like.shared >= 1)


def is_unmistakable(figure: Value) -> bool:
    """An exact one of four digits or more."""
    digits = f"{figure.low or 0:.6f}".replace(".", "").strip("0")
    return figure.fence not in ONE_SIDED and len(digits) >= _UNMISTAKABLE


def is_plain(claimed: Value, pair: Pair, *, alone: bool, heard: float) -> bool:
    """Whether the pair speaks of the same so plainly that the passage may contradict."""
    if pair.stated.another and not claimed.another:
        return False
    kinship, shared = pair.like
    if claimed.kind is Kind.RANK:
        standing = bool(claimed.heads & STANDING and pair.stated.heads & STANDING)
        by_topic = bool(claimed.topic and claimed.topic == pair.stated.topic)
        return (shared >= _SHARED and (kinship == _SAME or standing)) or (by_topic and shared >= 1)
    if claimed.kind is Kind.COUNT:
        if pair.stated.head and claimed.head and _is_of_other_noun(claimed, pair.stated):
            return False
        return (
            (kinship == _SAME and (shared >= 1 or heard >= _MOSTLY_HEARD or (alone and heard >= _HALF_HEARD)))
            or (kinship >= 0 and alone and shared >= _SHARED and bool(claimed.behind or pair.stated.behind))
            or (kinship >= _KIN and alone and shared >= 1)
        )
    if claimed.kind is Kind.DATE:
        return kinship == _SAME or shared >= _SHARED or (alone and shared >= 1 and heard >= _MOSTLY_HEARD)
    return kinship >= _KIN or shared >= (1 if alone else _SHARED) or (alone and heard == 1)


def _is_of_other_noun(claimed: Value, stated: Value) -> bool:
    """ "Three Golden Lamps" aren't "seven Golden Lamp nominations"."""
    return stated.head != claimed.head and not (
        stated.head in claimed.near or claimed.head in stated.near - stated.heads
    )


def is_said_elsewhere(claimed: Value, best: Pair, pairs: Sequence[Pair]) -> bool:
    """Another value of the passage agrees, and could be the one that is meant."""
    if best.stated.role in (Role.BIRTH, Role.DEATH):
        return False
    if claimed.fence in ONE_SIDED:
        return any(pair.relation is not Relation.EXCLUDES and pair.like.total >= best.like.total - 1 for pair in pairs)
    return any(
        pair.relation is not Relation.EXCLUDES and not _is_small_and_of_another(claimed, best, pair) for pair in pairs
    )


def _is_small_and_of_another(claimed: Value, best: Pair, other: Pair) -> bool:
    """ "Four Harps" says nothing of "four Golden Lamps", where the lamps are counted too."""
    return (
        claimed.kind is Kind.COUNT
        and (claimed.high or 0) <= _SMALL
        and best.like.kinship == _SAME
        and other.like.kinship < 0
        and bool(other.stated.head)
        and other.like.total < best.like.total - _FAR
    )


def is_one_figure(one: Value, two: Value) -> bool:
    """The same length in feet and in metres, the same number said twice."""
    return one is two or (
        one.low is not None and two.low is not None and abs(one.low - two.low) <= abs(one.low) * _ONE_FIGURE
    )


def is_sum(claimed: Value, best: Pair, pairs: Sequence[Pair]) -> bool:
    """ "Two gold medals and one silver" are three."""
    if claimed.kind not in (Kind.COUNT, Kind.MONEY) or len(pairs) < 2:
        return False
    figures = [
        pair.stated
        for pair in pairs
        if pair.like.kinship >= _KIN or abs(pair.stated.start - best.stated.start) <= _ADDED_AS_FAR
    ]
    sums = {sum(figure.low or 0.0 for figure in figures)}
    sums |= {(one.low or 0.0) + (two.low or 0.0) for one, two in pairwise(figures) if best.stated in (one, two)}
    return len(figures) > 1 and claimed.low in sums
