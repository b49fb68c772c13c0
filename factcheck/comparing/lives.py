"""What a passage says that somebody did, against a claim of when they were born, lived or died."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparing.reading import Text
from factcheck.comparing.tokens import Token
from factcheck.comparing.values import Fence, Role, Value
from factcheck.languages.en.comparing.deeds import ADVERBS, AFTER_DEATH, LIVING, SUBJECTS, is_deed

_YEAR = 365.2425
# Nobody acts so long after the death (films come out late), nor so long before or after a time that they lived in.
_AFTER_DEATH, _BEFORE_TIME, _AFTER_TIME = 5 * _YEAR, 80 * _YEAR, 100 * _YEAR
# How far from the date its subject and verb stand, in words.
_FAR = 24


def contradicting_deed(claimed: Value, claim: Text, passage: Text) -> Value | None:
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
