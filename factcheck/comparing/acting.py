"""Whether a text says that a person did something on one of its dates: "she married", "Holm, who later won"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparing.reading import Text
from factcheck.comparing.tokens import Token
from factcheck.comparing.values import Value
from factcheck.languages.en.comparing.deeds import (
    ADVERBS,
    KIN,
    LIVING,
    PASSIVE_VERBS,
    SUBJECTS,
    is_deed,
    is_of_grown_up,
    is_suffered_alive,
)

# How far from the date its subject and verb stand, in words; how far before it a verb that is plainly its own.
_FAR, _CLOSE = 24, 9
# Where a text names whom it speaks of, in words.
_OPENING = 10


def has_deed(names: frozenset[str], text: Text, date: Value) -> bool:
    """Whether the sentence of the date says that one of these names, or "she", did something.

    What stands behind "father" and its like may be said of him.
    """
    tokens = text.words.tokens
    at = text.words.first(date.start)
    low, high = text.words.sentence(at)
    for index in range(max(low, at - _FAR), min(high, at + _FAR)):
        if tokens[index].word in KIN:
            return False
        if _is_subject(tokens[index], names) and _acts(tokens[index + 1 : index + 5]):
            return True
    return False


def has_grown_up_deed(text: Text, date: Value) -> bool:
    """Whether the verb in front of the date is one of somebody grown up: "graduated from college on 12 June 1903"."""
    tokens = text.words.tokens
    at = text.words.first(date.start)
    low, _ = text.words.sentence(at)
    if any(token.word in KIN for token in tokens[low:at]):
        return False
    for index in range(at - 1, max(low, at - _CLOSE) - 1, -1):
        word = tokens[index].word
        if word in ")(;" or word == "born":
            return False
        if is_of_grown_up(word) and not tokens[index].is_name:
            passive = index > 0 and tokens[index - 1].word in PASSIVE_VERBS
            return not passive or is_suffered_alive(word)
        if is_deed(word) and not tokens[index].is_name:
            return False
    return False


def speak_of_one(claim: Text, passage: Text) -> bool:
    """Whether both texts open with the same name, or the passage with "he" or "she"."""
    opening = passage.words.tokens[:_OPENING]
    if any(token.word in SUBJECTS for token in opening[:4]):
        return True
    names = {token.stem for token in claim.words.tokens[:4] if token.is_name and token.stem}
    return any(token.is_name and token.stem in names for token in opening)


def _is_subject(token: Token, names: frozenset[str]) -> bool:
    return token.word in SUBJECTS or (token.is_name and token.stem in names and not token.word.endswith("s'"))


def _acts(behind: Sequence[Token]) -> bool:
    passive = False
    for token in behind:
        if token.word in ADVERBS or token.word in (",", "who"):
            continue
        if token.word in PASSIVE_VERBS:
            passive = True
            continue
        if passive:
            return is_suffered_alive(token.word)
        return token.word not in LIVING and is_deed(token.word) and not token.is_name
    return False
