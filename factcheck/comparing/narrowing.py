"""Which of a passage's values are the ones that a claim's value is about: of its date, sentence, name and stretch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.comparing.holding import ONE_SIDED, Relation
from factcheck.comparing.holding_dates import hold_date, is_closer
from factcheck.comparing.pairing import Likeness
from factcheck.comparing.reading import Text
from factcheck.comparing.values import Fence, Kind, Role, Value
from factcheck.comparing.wording import names_around_values, names_behind_verb
from factcheck.languages.en.comparing.parties import party_of
from factcheck.languages.en.comparing.scopes import stretch_behind

# A kin role or noun.
_KIN = 2
# A value that much less like the claim's than the likest one is of something else; for a telling figure, so much less.
_FAR, _FARTHEST = 3, 6
# What happens in one place on one day, in another place on another.
_HAPPENING = frozenset({Role.RELEASE, Role.BEGIN, Role.END})
# Numbers up to here stand in many a sentence by chance.
_SMALL = 20


class Pair(NamedTuple):
    """A value of the passage, how like the claim's it is, and how the two stand to each other."""

    like: Likeness
    stated: Value
    relation: Relation


def narrow(claimed: Value, claim: Text, pairs: list[Pair], passage: Text) -> list[Pair]:
    """Those of the pairs that the claim can be about, each figure with its date, sentence, name and stretch of time."""
    if claimed.kind is not Kind.DATE:
        pairs = _of_its_sentence(claimed, claim, pairs, passage)
        pairs = _of_its_stretch(claimed, claim, pairs, passage)
        pairs = _of_its_date(claimed, claim, pairs, passage)
        pairs = _of_its_party(claim, pairs, passage)
    else:
        pairs = _of_its_title(claim, pairs)
        if claimed.role in _HAPPENING:
            pairs = _of_its_place(claim, pairs, passage)
    return _without_coarser(claimed, _of_its_name(claimed, claim, pairs, passage))


def _of_its_date(claimed: Value, claim: Text, pairs: list[Pair], passage: Text) -> list[Pair]:
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


def _of_its_party(claim: Text, pairs: list[Pair], passage: Text) -> list[Pair]:
    """ "Losses: Veland: 300 killed": the figure of one side excludes none that is said of all, or of the other."""
    text = passage.words.text
    if ":" not in text:
        return pairs
    known = claim.words.forms
    return [
        pair._replace(relation=Relation.OPEN)
        if pair.relation is Relation.EXCLUDES and party_of(text, pair.stated.start, known)
        else pair
        for pair in pairs
    ]


def _of_its_sentence(claimed: Value, claim: Text, pairs: list[Pair], passage: Text) -> list[Pair]:
    """Where a name of the claim stands with some of the figures, those of other sentences are of something else."""
    if len(pairs) < 2 or len(passage.words.breaks) < 2:
        return pairs
    names = claim.words.names
    heard = [len(names & passage.words.names_of_sentence(pair.stated.start)) for pair in pairs]
    most = max(heard)
    return [pair for pair, count in zip(pairs, heard, strict=True) if count == most]


def _of_its_name(claimed: Value, claim: Text, pairs: list[Pair], passage: Text) -> list[Pair]:
    """ "Number 8 in Norland and 15 in Sudmark": of a claim on Sudmark the figure of another name says nothing.

    Where it is the very figure of the claim it is kept.
    """
    if len(pairs) < 2:
        return pairs
    telling = marks(claim)
    others = names_around_values(passage) - claim.words.names - telling
    if not telling:
        return pairs
    kinship = max(pair.like.kinship for pair in pairs) - _FAR
    most = max(len(telling & pair.stated.own) for pair in pairs if pair.like.kinship >= kinship)
    ordinals = claim.words.ordinals
    told_apart = any(ordinals & pair.stated.own for pair in pairs)
    exact = claimed.fence not in ONE_SIDED
    return [
        pair
        for pair in pairs
        if (exact and pair.relation is not Relation.EXCLUDES)
        or (
            (len(telling & pair.stated.own) >= most or not others & pair.stated.own)
            and (not told_apart or ordinals & pair.stated.own)
        )
    ]


def _of_its_title(claim: Text, pairs: list[Pair]) -> list[Pair]:
    """ "The Lantern (2010), Verl Bridge (2011)": of Verl Bridge the year in its own brackets."""
    if not any(pair.stated.bracketed for pair in pairs):
        return pairs
    names = names_behind_verb(claim) or claim.words.names
    heard = [len(names & pair.stated.own) if pair.stated.bracketed else 0 for pair in pairs]
    most = max(heard, default=0)
    if not most:
        return pairs
    return [pair for pair, count in zip(pairs, heard, strict=True) if count == most or not pair.stated.bracketed]


def _of_its_place(claim: Text, pairs: list[Pair], passage: Text) -> list[Pair]:
    """ "Released in Norland on 9 March and in Sudmark on 27 April": the date that stands with the claim's place."""
    if len(pairs) < 2:
        return pairs
    telling = names_behind_verb(claim)
    others = names_around_values(passage) - claim.words.names - claim.words.ordinals
    heard = [len(telling & pair.stated.own) for pair in pairs]
    most = max(heard)
    if not most or not others:
        return pairs
    placed = {pair.stated.role for pair, count in zip(pairs, heard, strict=True) if count == most}
    return [
        pair
        for pair, count in zip(pairs, heard, strict=True)
        if count == most or pair.stated.role not in placed or not others & pair.stated.own
    ]


def marks(claim: Text) -> frozenset[str]:
    """Stems of what tells one figure of a passage from another: names, "second", "worldwide"."""
    return claim.words.ordinals | names_behind_verb(claim)


def _of_its_stretch(claimed: Value, claim: Text, pairs: list[Pair], passage: Text) -> list[Pair]:
    """What sold "in its first week", where the passage says that of one figure; what isn't said of such a stretch."""
    if len(pairs) < 2:
        return pairs
    stretch = stretch_behind(claim.words, claimed.end)
    return [pair for pair in pairs if stretch_behind(passage.words, pair.stated.end) == stretch] or pairs


def is_of_another_stretch(stated: Value, claim: Text, passage: Text) -> bool:
    """What sold "in its first week" isn't what sold."""
    stretch = stretch_behind(passage.words, stated.end)
    return bool(stretch) and stretch not in claim.words.folded


def _without_coarser(claimed: Value, pairs: list[Pair]) -> list[Pair]:
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
        if pair.relation is not Relation.AGREES
        or is_closer(claimed, pair.stated)
        or (pair.like.total > most + 1 and not pair.stated.named)
    ]


def find_best(claimed: Value, pairs: Sequence[Pair]) -> list[Pair]:
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
