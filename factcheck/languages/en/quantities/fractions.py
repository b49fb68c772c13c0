"""Parts in words: "three fifths", "two hundred and five hundredths", "and a half", "a twenty-first"."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.vocabulary import (
    DENOMINATORS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    SMALL,
    TENS,
)

_NUMERATORS = {"a": 1, "an": 1} | {word: value for word, value in SMALL.items() if 0 < value < 10}
_DENOMINATORS = DENOMINATORS | PLURAL_DENOMINATORS
_AND_A_PART = re.compile(
    r"(?:\s{1,2}|-)(?:and|&)(?:\s{1,2}|-)("
    + "|".join(_NUMERATORS)
    + r")(?:\s{1,2}|-)("
    + "|".join(sorted(_DENOMINATORS, key=len, reverse=True))
    + r")(?![a-z])"
)
_PLURAL_ORDINALS = {
    word + "s": value for word, value in ORDINALS.items() if value < 10 and word not in ("second", "nineth")
}
_PLURAL_ORDINAL = re.compile(r"(?:[ \t]|\s?-\s?)(" + "|".join(_PLURAL_ORDINALS) + r")(?![a-z])")
_SINGLE_ORDINAL = re.compile(r"[ -](" + "|".join(word[:-1] for word in _PLURAL_ORDINALS) + r")(?= of |[.,;]|\Z)")
_PART_AHEAD = re.compile(r" (" + "|".join(sorted(PLURAL_DENOMINATORS, key=len, reverse=True)) + r")(?![a-z])")


def read_part_after(plain: str, end: int) -> tuple[int, float]:
    """ "and a half", "and two thirds" behind a number: where it ends and the part that it adds; 0 where none stands."""
    if not plain.startswith(("and", "&"), end + 1):
        return end, 0.0
    part = _AND_A_PART.match(plain, end)
    return (part.end(), _NUMERATORS[part[1]] / _DENOMINATORS[part[2]]) if part else (end, 0.0)


def read_compound_denominator(plain: str, tens: str, end: int, *, above: float) -> tuple[int, float]:
    """ "(three) twenty-firsts": behind `tens`, which ends at `end`, where it ends and the denominator; 0 for none.

    `above` is the numerator: behind "one" it stands in the singular.
    """
    ordinal = _PLURAL_ORDINAL.match(plain, end)
    if ordinal is None and above == 1 and (single := _SINGLE_ORDINAL.match(plain, end)):
        return single.end(), TENS[tens] + ORDINALS[single[1]]
    return (ordinal.end(), TENS[tens] + _PLURAL_ORDINALS[ordinal[1]]) if ordinal else (end, 0.0)


def read_denominator_after_digits(plain: str, end: int) -> tuple[int, float]:
    """ "(5) eighths": where it ends and the denominator; 0 for none ("the next 8 quarters")."""
    ahead = _PART_AHEAD.match(plain, end)
    if ahead is None or (ahead[1] == "quarters" and not plain.startswith(" of ", ahead.end())):
        return end, 0.0
    return ahead.end(), PLURAL_DENOMINATORS[ahead[1]]


def fraction_value(value: float, word: str, whole: float) -> float | None:
    """What `value` "fifths" are worth; a `whole` that an "and" set apart stays whole ("two hundred and five tenths")."""
    denominator = PLURAL_DENOMINATORS.get(word) or (DENOMINATORS.get(word) if value == 1 else None)
    if not denominator or not 0 < value < 1e9:
        return None
    above = value - whole
    return whole + above / denominator if whole and 0 < above < denominator else value / denominator
