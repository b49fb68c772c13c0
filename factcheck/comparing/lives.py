"""What a passage says of a life, against a claim of when somebody was born, lived or died, and at which age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.comparing.held import Held, Outcome
from factcheck.comparing.holding import Relation
from factcheck.comparing.holding_dates import age_between, hold_life
from factcheck.comparing.reading import Text
from factcheck.comparing.tokens import Token
from factcheck.comparing.values import Fence, Kind, Role, Value
from factcheck.languages.en.comparing.deeds import ADVERBS, AFTER_DEATH, LIVING, SUBJECTS, is_deed

_YEAR = 365.2425
# Nobody acts so long after the death (films come out late), nor so long before or after a time that they lived in.
_AFTER_DEATH, _BEFORE_TIME, _AFTER_TIME = 5 * _YEAR, 80 * _YEAR, 100 * _YEAR
# How far from the date its subject and verb stand, in words.
_FAR = 24


def hold_by_life(claimed: Value, claim: Text, passage: Text) -> Held | None:
    """What a life leaves room for; None where the value is no matter of a life, or the passage doesn't decide it."""
    deed = _contradicting_deed(claimed, claim, passage)
    if deed is not None:
        return Held(Outcome.EXCLUDED, claimed, deed)
    if claimed.role is Role.ALIVE:
        return _hold_alive(claimed, passage)
    return _hold_age_at_death(claimed, passage) if claimed.kind is Kind.AGE else None


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


def _contradicting_deed(claimed: Value, claim: Text, passage: Text) -> Value | None:
    """The date of something that the claim's person did, which no life as the claim has it leaves room for."""
    if claimed.role not in (Role.BIRTH, Role.DEATH, Role.ALIVE) or claimed.low is None or claimed.high is None:
        return None
    if claimed.fence not in (Fence.NONE, Fence.ABOUT) or claimed.when is None or "XXXX" in claimed.when.edtf:
        return None
    if AFTER_DEATH.search(passage.words.folded):
        return None
    return next(
        (date for date in passage.dates if _is_impossible(claimed, date) and _is_deed(claim, passage, date)), None
    )


def _is_impossible(claimed: Value, deed: Value) -> bool:
    if deed.role in (Role.BIRTH, Role.DEATH) or deed.when is None or "XXXX" in deed.when.edtf:
        return False
    if claimed.low is None or claimed.high is None or deed.low is None or deed.high is None or deed.another:
        return False
    if claimed.role is Role.BIRTH:
        return deed.high < claimed.low
    if claimed.role is Role.DEATH:
        return deed.low > claimed.high + _AFTER_DEATH
    return deed.high < claimed.low - _BEFORE_TIME or deed.low > claimed.high + _AFTER_TIME


def _is_deed(claim: Text, passage: Text, date: Value) -> bool:
    """Whether the sentence of the date says that the claim's person did something: "she married", "Holm later won"."""
    tokens = passage.words.tokens
    at = passage.words.first(date.start)
    low, high = passage.words.sentence(at)
    names = claim.words.names
    for index in range(max(low, at - _FAR), min(high, at + _FAR)):
        if _is_subject(tokens[index], names) and _acts(tokens[index + 1 : index + 4]):
            return True
    return False


def _is_subject(token: Token, names: frozenset[str]) -> bool:
    return token.word in SUBJECTS or (token.is_name and token.stem in names and not token.word.endswith("s'"))


def _acts(behind: Sequence[Token]) -> bool:
    for token in behind:
        if token.word in ADVERBS:
            continue
        return token.word not in LIVING and is_deed(token.word) and not token.is_name
    return False
