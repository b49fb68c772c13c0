"""How a passage bears on one value of a claim, by those of its values that most plainly speak of the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from factcheck.comparing.holding import ONE_SIDED, Relation, hold_figure
from factcheck.comparing.holding_dates import age_between, hold_date, hold_life, is_closer, is_impossible
from factcheck.comparing.lives import contradicting_deed
from factcheck.comparing.pairing import Likeness, likeness
from factcheck.comparing.reading import Text
from factcheck.comparing.values import Fence, Kind, Role, Value
from factcheck.comparing.wording import names_around_values, names_behind_verb
from factcheck.languages.en.comparing.scopes import stretch_behind
from factcheck.languages.en.comparing.vocabulary import STANDING

# The same role or noun; a kin one. How many words of the claim must stand with a value that may contradict.
_SAME, _KIN, _SHARED = 4, 2, 2
_SUPPORTS = 1
# Which share of the claim's words the passage must have, where few of them stand with the value itself.
_MOSTLY_HEARD = 0.6
# A value that much less like the claim's than the likest one is of something else; for a telling figure, so much less.
_FAR, _FARTHEST = 3, 6
# Numbers up to here stand in many a sentence by chance.
_SMALL = 20
_UNMISTAKABLE = 4
# How far from each other figures stand that are added up.
_ADDED_AS_FAR = 45
# Two lengths, in feet and in metres, are one where they differ by no more.
_ONE_FIGURE = 0.02


class Outcome(Enum):
    AGREES = "agrees"
    EXCLUDED = "excluded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Held:
    """`stated` is the passage's value that agrees or excludes; None where nothing plainly bears on the claim's."""

    outcome: Outcome
    claimed: Value
    stated: Value | None = None


class _Pair(NamedTuple):
    like: Likeness
    stated: Value
    relation: Relation


def hold(claimed: Value, claim: Text, passage: Text, *, heard: float) -> Held:
    """How the passage stands to one value of the claim, by those of its values that most plainly speak of the same.

    `heard`: which share of the claim's words the passage has too.
    """
    deed = contradicting_deed(claimed, claim, passage)
    if deed is not None:
        return Held(Outcome.EXCLUDED, claimed, deed)
    if claimed.role is Role.ALIVE:
        return _hold_alive(claimed, passage)
    if claimed.kind is Kind.AGE and (lived := _hold_age_at_death(claimed, passage)) is not None:
        return lived
    impossible = next((value for value in passage.dates if is_impossible(claimed, value)), None)
    if impossible is not None:
        return Held(Outcome.EXCLUDED, claimed, impossible)
    pairs = [
        _Pair(like, stated, hold_date(claimed, stated) if claimed.kind is Kind.DATE else hold_figure(claimed, stated))
        for stated in passage.values
        if (like := likeness(claimed, stated, by_pronoun=passage.by_pronoun)) is not None
    ]
    if not pairs:
        return Held(Outcome.UNKNOWN, claimed)
    if claimed.kind is not Kind.DATE:
        pairs = _of_its_sentence(claimed, claim, pairs, passage)
        pairs = _of_its_stretch(claimed, claim, pairs, passage)
        pairs = _of_its_date(claimed, claim, pairs, passage)
    pairs = _of_its_name(claimed, claim, pairs, passage)
    pairs = _without_coarser(claimed, pairs)
    best = _best(claimed, pairs)
    agreeing = [pair for pair in best if pair.relation is Relation.AGREES] or [
        pair for pair in pairs if pair.relation is Relation.AGREES and _is_sure(claimed, pair)
    ]
    if agreeing and (
        agreeing[0].like.total >= _SUPPORTS
        or _is_sure(claimed, agreeing[0])
        or (agreeing[0].like.total == 0 and len(claim.words.stems & passage.words.stems) >= _SHARED)
    ):
        return Held(Outcome.AGREES, claimed, agreeing[0].stated)
    if all(pair.relation is Relation.EXCLUDES for pair in best):
        kin = [pair for pair in pairs if pair.like.kinship >= 0]
        alone = all(_is_one_figure(pair.stated, kin[0].stated) for pair in kin)
        marks = _marks(claim) if claimed.kind is not Kind.DATE else frozenset()
        rivals = [pair for pair in pairs if pair.like.kinship >= 0 or not pair.stated.behind]
        most = max((len(marks & pair.stated.own) for pair in rivals), default=0)
        bearing = [
            pair
            for pair in best
            if len(marks & pair.stated.own) >= most
            and _is_plain(claimed, pair, alone=alone, heard=heard)
            and not _is_of_another_stretch(pair.stated, claim, passage)
        ]
        if bearing and not _is_said_elsewhere(claimed, bearing[0], pairs) and not _is_sum(claimed, bearing[0], pairs):
            return Held(Outcome.EXCLUDED, claimed, bearing[0].stated)
    return Held(Outcome.UNKNOWN, claimed)


def _hold_age_at_death(claimed: Value, passage: Text) -> Held | None:
    """ "Died at 61" against a birth and a death; None where the passage has an age itself, or not both dates."""
    if "die" not in claimed.near or any(value.kind is Kind.AGE for value in passage.values):
        return None
    births = [value for value in passage.dates if value.role is Role.BIRTH]
    deaths = [value for value in passage.dates if value.role is Role.DEATH]
    ages = age_between(births[0], deaths[0]) if len(births) == 1 and len(deaths) == 1 else None
    if ages is None or claimed.low is None or claimed.high is None or claimed.fence is not Fence.NONE:
        return None
    agrees = ages[0] - 1 <= claimed.high and claimed.low <= ages[1] + 1  # people count years rather than birthdays
    stated = replace(deaths[0], said=f"{births[0].said} to {deaths[0].said}")
    return Held(Outcome.AGREES if agrees else Outcome.EXCLUDED, claimed, stated)


def _hold_alive(claimed: Value, passage: Text) -> Held:
    dates = [value for value in passage.dates if not value.another]
    relation = hold_life(claimed, dates)
    if relation is Relation.OPEN:
        return Held(Outcome.UNKNOWN, claimed)
    return Held(Outcome.AGREES if relation is Relation.AGREES else Outcome.EXCLUDED, claimed, dates[0])


def _of_its_date(claimed: Value, claim: Text, pairs: list[_Pair], passage: Text) -> list[_Pair]:
    """ "As of 4 April" picks the figure of that day; one that is given for another day bears on nothing."""
    date = claim.date_of(claimed)
    if date is None:
        return pairs
    dates = [passage.date_of(pair.stated) for pair in pairs]
    held = [None if other is None else hold_date(date, other) for other in dates]
    of_another = [
        pair._replace(relation=Relation.OPEN) if relation is Relation.EXCLUDES else pair
        for pair, relation in zip(pairs, held, strict=True)
    ]
    if Relation.AGREES not in held:
        return of_another
    return [
        other
        for other, pair, relation in zip(of_another, pairs, held, strict=True)
        if relation is not Relation.EXCLUDES or (pair.relation is Relation.AGREES and claimed.fence not in ONE_SIDED)
    ]


def _of_its_sentence(claimed: Value, claim: Text, pairs: list[_Pair], passage: Text) -> list[_Pair]:
    """Where a name of the claim stands with some of the figures, those of other sentences are of something else."""
    if len(pairs) < 2 or len(passage.words.breaks) < 2:
        return pairs
    names = claim.words.names
    heard = [len(names & passage.words.names_of_sentence(pair.stated.start)) for pair in pairs]
    most = max(heard)
    return [pair for pair, count in zip(pairs, heard, strict=True) if count == most]


def _of_its_name(claimed: Value, claim: Text, pairs: list[_Pair], passage: Text) -> list[_Pair]:
    """ "Number 8 in Norland and 15 in Sudmark": of a claim on Sudmark the figure of another name says nothing.

    Where it is the very figure of the claim it is kept.
    """
    if len(pairs) < 2:
        return pairs
    marks = _marks(claim)
    others = names_around_values(passage) - claim.words.names - marks
    if not marks:
        return pairs
    kinship = max(pair.like.kinship for pair in pairs) - _FAR
    most = max(len(marks & pair.stated.own) for pair in pairs if pair.like.kinship >= kinship)
    ordinals = claim.words.ordinals
    told_apart = any(ordinals & pair.stated.own for pair in pairs)
    exact = claimed.fence not in ONE_SIDED
    return [
        pair
        for pair in pairs
        if (exact and pair.relation is not Relation.EXCLUDES)
        or (
            (len(marks & pair.stated.own) >= most or not others & pair.stated.own)
            and (not told_apart or ordinals & pair.stated.own)
        )
    ]


def _marks(claim: Text) -> frozenset[str]:
    """Stems of what tells one figure of a passage from another: names, "second", "worldwide"."""
    return claim.words.ordinals | names_behind_verb(claim)


def _of_its_stretch(claimed: Value, claim: Text, pairs: list[_Pair], passage: Text) -> list[_Pair]:
    """What sold "in its first week", where the passage says that of one figure; what isn't said of such a stretch."""
    if len(pairs) < 2:
        return pairs
    stretch = stretch_behind(claim.words, claimed.end)
    return [pair for pair in pairs if stretch_behind(passage.words, pair.stated.end) == stretch] or pairs


def _is_of_another_stretch(stated: Value, claim: Text, passage: Text) -> bool:
    """What sold "in its first week" isn't what sold."""
    stretch = stretch_behind(passage.words, stated.end)
    return bool(stretch) and stretch not in claim.words.folded


def _without_coarser(claimed: Value, pairs: list[_Pair]) -> list[_Pair]:
    """ "23 July 2013" isn't borne out by "2013" where the passage gives another day as plainly."""
    if claimed.kind is not Kind.DATE or claimed.fence is not Fence.NONE:
        return pairs
    precise = [pair for pair in pairs if pair.relation is Relation.EXCLUDES and is_closer(claimed, pair.stated)]
    if not precise:
        return pairs
    most = max(pair.like.total for pair in precise)
    return [
        pair
        for pair in pairs
        if pair.relation is not Relation.AGREES or is_closer(claimed, pair.stated) or pair.like.total > most + 1
    ]


def _best(claimed: Value, pairs: Sequence[_Pair]) -> list[_Pair]:
    """The values of the passage that are likest to the claim's, the likest first.

    "More than 5" is borne out by many a number: it allows for the likest alone.
    """
    kinship = max(pair.like.kinship for pair in pairs)
    narrow = kinship >= _KIN and (claimed.fence in ONE_SIDED or claimed.kind is Kind.DATE)
    tier = [pair for pair in pairs if pair.like.kinship == kinship] if narrow else list(pairs)
    top = max(pair.like.total for pair in tier)
    margin = 0 if claimed.fence in ONE_SIDED else _FARTHEST if _is_telling(claimed) else _FAR
    return sorted((pair for pair in tier if pair.like.total >= top - margin), key=lambda pair: -pair.like.total)


def _is_telling(claimed: Value) -> bool:
    """A figure that hardly stands twice in a passage by chance."""
    if claimed.kind is Kind.DATE:
        return False
    return claimed.kind not in (Kind.COUNT, Kind.RANK) or (claimed.low or 0) > _SMALL


def _is_sure(claimed: Value, pair: _Pair) -> bool:
    """An exact figure of so many digits is the same figure wherever it stands; any other needs its noun."""
    if claimed.fence in ONE_SIDED or claimed.kind is Kind.DATE:
        return False
    digits = f"{claimed.low or 0:.6f}".replace(".", "").strip("0")
    return len(digits) >= _UNMISTAKABLE or (pair.like.kinship >= _KIN and pair.like.shared >= 1)


def _is_plain(claimed: Value, pair: _Pair, *, alone: bool, heard: float) -> bool:
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
            (kinship == _SAME and (shared >= 1 or heard >= _MOSTLY_HEARD))
            or (kinship >= 0 and alone and shared >= _SHARED and bool(claimed.behind or pair.stated.behind))
            or (kinship >= _KIN and alone and shared >= 1)
        )
    if claimed.kind is Kind.DATE:
        return kinship == _SAME or shared >= _SHARED or (alone and shared >= 1 and heard >= _MOSTLY_HEARD)
    return kinship >= _KIN or shared >= (1 if alone else _SHARED)


def _is_of_other_noun(claimed: Value, stated: Value) -> bool:
    """ "Three Golden Lamps" aren't "seven Golden Lamp nominations"."""
    return stated.head != claimed.head and not (
        stated.head in claimed.near or claimed.head in stated.near - stated.heads
    )


def _is_said_elsewhere(claimed: Value, best: _Pair, pairs: Sequence[_Pair]) -> bool:
    """Another value of the passage agrees, and could be the one that is meant."""
    if best.stated.role in (Role.BIRTH, Role.DEATH):
        return False
    if claimed.fence in ONE_SIDED:
        return any(pair.relation is not Relation.EXCLUDES and pair.like.total >= best.like.total - 1 for pair in pairs)
    return any(
        pair.relation is not Relation.EXCLUDES and not _is_small_and_of_another(claimed, best, pair) for pair in pairs
    )


def _is_small_and_of_another(claimed: Value, best: _Pair, other: _Pair) -> bool:
    """ "Four Harps" says nothing of "four Golden Lamps", where the lamps are counted too."""
    return (
        claimed.kind is Kind.COUNT
        and (claimed.high or 0) <= _SMALL
        and best.like.kinship == _SAME
        and other.like.kinship < 0
        and bool(other.stated.head)
        and other.like.total < best.like.total - _FAR
    )


def _is_one_figure(one: Value, two: Value) -> bool:
    """The same length in feet and in metres, the same number said twice."""
    return one is two or (
        one.low is not None and two.low is not None and abs(one.low - two.low) <= abs(one.low) * _ONE_FIGURE
    )


def _is_sum(claimed: Value, best: _Pair, pairs: Sequence[_Pair]) -> bool:
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
