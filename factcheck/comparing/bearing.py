"""How a passage bears on one value of a claim, by those of its values that most plainly speak of the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparing.days_of_month import hold_day_of_month
from factcheck.comparing.durations import hold_duration
from factcheck.comparing.existences import hold_by_existence
from factcheck.comparing.held import Held, Outcome
from factcheck.comparing.holding import Relation, hold_figure
from factcheck.comparing.holding_dates import hold_date, is_impossible
from factcheck.comparing.lives import hold_by_life
from factcheck.comparing.narrowing import Pair, find_best, is_of_another_stretch, marks, narrow
from factcheck.comparing.pairing import likeness
from factcheck.comparing.plainness import is_one_figure, is_plain, is_said_elsewhere, is_sum, is_sure
from factcheck.comparing.reading import Text
from factcheck.comparing.values import Kind, Value

_SUPPORTS, _SHARED = 1, 2
# A kin role or noun: beside one that has it, what has none is no rival.
_KIN = 2


def hold(claimed: Value, claim: Text, passage: Text, *, heard: float) -> Held:
    """How the passage stands to one value of the claim, by those of its values that most plainly speak of the same.

    `heard`: which share of the claim's words the passage has too.
    """
    for hold_by in (hold_by_life, hold_duration, hold_by_existence, hold_day_of_month):
        held = hold_by(claimed, claim, passage)
        if held is not None:
            return held
    impossible = next((value for value in passage.dates if is_impossible(claimed, value)), None)
    if impossible is not None:
        return Held(Outcome.EXCLUDED, claimed, impossible)
    pairs = [
        Pair(like, stated, hold_date(claimed, stated) if claimed.kind is Kind.DATE else hold_figure(claimed, stated))
        for stated in passage.values
        if (like := likeness(claimed, stated, by_pronoun=passage.by_pronoun)) is not None
    ]
    if not pairs:
        return Held(Outcome.UNKNOWN, claimed)
    pairs = narrow(claimed, claim, pairs, passage)
    best = find_best(claimed, pairs)
    agreeing = _agreeing(claimed, claim, pairs, passage, best=best)
    if agreeing is not None:
        return Held(Outcome.AGREES, claimed, agreeing.stated)
    excluding = _excluding(claimed, claim, pairs, passage, best=best, heard=heard)
    if excluding is not None:
        return Held(Outcome.EXCLUDED, claimed, excluding.stated)
    return Held(Outcome.UNKNOWN, claimed)


def _agreeing(
    claimed: Value, claim: Text, pairs: Sequence[Pair], passage: Text, *, best: Sequence[Pair]
) -> Pair | None:
    agreeing = [pair for pair in best if pair.relation is Relation.AGREES] or [
        pair for pair in pairs if pair.relation is Relation.AGREES and is_sure(claimed, pair)
    ]
    if agreeing and (
        agreeing[0].like.total >= _SUPPORTS
        or is_sure(claimed, agreeing[0])
        or (agreeing[0].like.total == 0 and len(claim.words.stems & passage.words.stems) >= _SHARED)
    ):
        return agreeing[0]
    return None


def _excluding(
    claimed: Value, claim: Text, pairs: Sequence[Pair], passage: Text, *, best: Sequence[Pair], heard: float
) -> Pair | None:
    """The value that contradicts; None unless all of the likest do, one plainly, and no other could be meant."""
    if not all(pair.relation is Relation.EXCLUDES for pair in best):
        return None
    least = 1 if best[0].like.kinship >= _KIN else 0
    kin = [pair for pair in pairs if pair.like.kinship >= least]
    alone = all(is_one_figure(pair.stated, kin[0].stated) for pair in kin)
    telling = marks(claim) if claimed.kind is not Kind.DATE else frozenset()
    rivals = [pair for pair in pairs if pair.like.kinship >= 0 or not pair.stated.behind]
    most = max((len(telling & pair.stated.own) for pair in rivals), default=0)
    bearing = [
        pair
        for pair in best
        if len(telling & pair.stated.own) >= most
        and is_plain(claimed, pair, alone=alone, heard=heard)
        and not is_of_another_stretch(pair.stated, claim, passage)
    ]
    if bearing and not is_said_elsewhere(claimed, bearing[0], pairs) and not is_sum(claimed, bearing[0], pairs):
        return bearing[0]
    return None
