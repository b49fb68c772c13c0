"""Whether a claim's value and one of the passage speak of the same thing, and how plainly."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.comparing.values import Kind, Role, Value
from factcheck.languages.en.comparing.heads import PERSON
from factcheck.languages.en.comparing.vocabulary import RATING

_LIVES = frozenset({Role.BIRTH, Role.DEATH})
_MOST_SHARED, _BRACKETED = 4, 3
_GENERAL = frozenset({PERSON})
_OF_PEOPLE = frozenset({PERSON, "inhabit", "attend"})
_ONE_SCALE = 3


class Likeness(NamedTuple):
    """`kinship`: of role or noun, from -2 (they seem to differ) over 0 (nothing is said) to 4 (the same).

    `shared`: how many content words of the claim stand with the value of the passage.
    """

    kinship: int
    shared: int

    @property
    def total(self) -> int:
        return self.kinship + self.shared


def likeness(claimed: Value, stated: Value, *, by_pronoun: bool = False) -> Likeness | None:
    """None where the two can't speak of the same. `by_pronoun`: the passage calls its subject "it" or "she"."""
    if claimed.kind is not stated.kind:
        return None
    shared = min(_MOST_SHARED, len(claimed.near & stated.own) + by_pronoun)
    if claimed.kind is Kind.DATE:
        if claimed.work and stated.work and claimed.work != stated.work:
            return None
        if claimed.making != stated.making and Role.RELEASE in (claimed.role, stated.role):
            return None
        if claimed.told != stated.told and Role.RELEASE in (claimed.role, stated.role):
            return None  # a film of 2009 is set in 1975
        role = _kinship_of_roles(claimed.role, stated.role)
        if role is not None and stated.bracketed and shared and role < _BRACKETED:
            role = _BRACKETED  # "Hood Hall (2014), Mill Lane (2016)": the year of what it stands behind
        return None if role is None else Likeness(role, shared)
    if claimed.scale != stated.scale and not _is_rating_of(claimed, stated):
        return None
    if claimed.kind is Kind.COUNT and _is_rating(claimed) != _is_rating(stated) and (claimed.behind or stated.behind):
        return None
    if claimed.topic and stated.topic and claimed.topic != stated.topic:
        return None
    if claimed.unit != stated.unit or (claimed.per and stated.per and claimed.per != stated.per):
        return None
    return Likeness(_kinship_of_nouns(claimed, stated), shared)


def _is_rating(value: Value) -> bool:
    """ "A score of 81", with no noun behind the number."""
    return not value.behind and (bool(value.scale) or RATING in value.heads)


def _is_rating_of(one: Value, two: Value) -> bool:
    """A number without a noun may be a rating on the other's scale; "40 critics" can't."""
    if one.scale and two.scale:
        return False
    plain, rating = (two, one) if one.scale else (one, two)
    return not plain.behind and plain.low is not None and plain.low <= rating.scale


def _kinship_of_roles(one: Role, two: Role) -> int | None:
    if Role.ALIVE in (one, two):
        return 3 if two is not Role.ALIVE or one is two else None
    if one is two:
        return 0 if one is Role.OTHER else 4
    if one in _LIVES or two in _LIVES or {one, two} == {Role.BEGIN, Role.END}:
        return None
    return 1 if {one, two} == {Role.RELEASE, Role.BEGIN} else 0


def _kinship_of_nouns(claimed: Value, stated: Value) -> int:
    if claimed.scale and stated.scale:
        return _ONE_SCALE
    if claimed.heads & stated.heads - _GENERAL or (claimed.topic and claimed.topic == stated.topic):
        return 4
    if claimed.heads & stated.own or stated.heads & claimed.own:
        return 2
    if claimed.behind and claimed.behind <= _GENERAL and stated.heads & _OF_PEOPLE:
        return 2
    if claimed.kind in (Kind.COUNT, Kind.RANK):
        general = claimed.behind <= _GENERAL or stated.behind <= _GENERAL
        return 0 if general else -2
    return 1
