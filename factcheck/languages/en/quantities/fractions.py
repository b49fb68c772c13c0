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

_DENOMINATORS = DENOMINATORS | PLURAL_DENOMINATORS
# "one and a third": below them, what is behind "and" is a part of the round word before it.
_PARTS_OF_ROUNDS = frozenset({2, 3, 4})
_UNITS = "|".join(word for word, value in SMALL.items() if 0 < value < 10)
_SINGLE = "|".join(sorted(DENOMINATORS, key=len, reverse=True))
_PLURAL = "|".join(sorted(PLURAL_DENOMINATORS, key=len, reverse=True))
_SINGLE_UNITS = "|".join(word for word, value in ORDINALS.items() if value < 10 and word != "nineth")
_ROUNDS = "dozen|hundred|thousand|million|billion|trillion|lakh|crore"
_GAP = r"(?:\s{1,2}|-)"
_TENS = "|".join(TENS)
_AND_A_PART = re.compile(
    rf"{_GAP}(?:and|&){_GAP}"
    rf"(?:(?:(an?|one){_GAP}|(?=half(?: (?:{_ROUNDS}|years?|months?|days?|hours?|miles?|percent)(?![a-z])|[.,;)]|\Z)))(?:({_TENS})[ -]({_SINGLE_UNITS})|({_SINGLE}))"
    rf"|({'|'.join(word for word, value in SMALL.items() if value)}|(?:{_TENS})(?:[ -](?:{_UNITS}))?){_GAP}"
    rf"(?:({_TENS})(?:[ -](?!seconds)|-)({_SINGLE_UNITS})s|({_PLURAL})))(?![a-z])"
)
_AND_FIGURES = re.compile(r" and ([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_PLURAL_ORDINALS = {
    word + "s": value for word, value in ORDINALS.items() if value < 10 and word not in ("second", "nineth")
}
_PLURAL_ORDINAL = re.compile(r"(?:[ \t]|\s?-\s?)(" + "|".join(_PLURAL_ORDINALS) + r")(?![a-z])|-(seconds)(?![a-z])")
_SINGLE_ORDINAL = re.compile(r"[ -](" + "|".join(word[:-1] for word in _PLURAL_ORDINALS) + r")(?= of |[.,;]|\Z)")
_ROUND_ORDINAL = re.compile(r"-(thousandth|millionth|billionth)(s?)(?![a-z])")
_PART_AHEAD = re.compile(rf"[ -]({_PLURAL})(?![a-z])")


def read_part_after(plain: str, end: int, *, of: float = 1.0) -> tuple[int, float]:
    """ "and a half", "and two thirds" behind a number: where it ends and what it adds; 0 where none stands.

    `of` is the round word before it: "a million and a half" adds half a million, "a million and a tenth" a tenth.
    """
    if not plain.startswith(("and", "&"), end + 1):
        return end, 0.0
    part = _AND_A_PART.match(plain, end)
    if part is None:
        return _read_figures_after(plain, end)
    one, tens, unit, single, above, plural_tens, plural_unit, plural = part.groups()
    numerator = 1.0
    if above:
        numerator = float(sum(SMALL.get(word) or TENS.get(word, 0) for word in re.split(r"[ -]", above)))
        tens, unit, single = plural_tens, plural_unit, plural
    below = TENS[tens] + ORDINALS[unit] if tens else _DENOMINATORS[single]
    if numerator >= below or (one == "one" and below >= 100):
        return end, 0.0  # "five hundred and one thousandth" is a rank
    return part.end(), numerator / below * (of if below in _PARTS_OF_ROUNDS else 1.0)


def _read_figures_after(plain: str, end: int) -> tuple[int, float]:
    """ "(3) and 1/2"."""
    figures = _AND_FIGURES.match(plain, end)
    if figures is None or not 0 < int(figures[1]) < int(figures[2]):
        return end, 0.0
    return figures.end(), int(figures[1]) / int(figures[2])


def read_compound_denominator(plain: str, first: str, end: int, *, above: float) -> tuple[int, float]:
    """ "(three) twenty-firsts", "(two) ten-thousandths": behind the word `first`, which ends at `end`, where it ends and
    the denominator; 0 for none.

    `above` is the numerator: behind "one" it stands in the singular.
    """
    if first in ("ten", "hundred"):
        round_ = _ROUND_ORDINAL.match(plain, end)
        if round_ is None or bool(round_[2]) == (above == 1):
            return end, 0.0
        return round_.end(), (10 if first == "ten" else 100) * ORDINALS[round_[1]]
    ordinal = _PLURAL_ORDINAL.match(plain, end)
    if ordinal is None and above == 1 and (single := _SINGLE_ORDINAL.match(plain, end)):
        return single.end(), TENS[first] + ORDINALS[single[1]]
    if ordinal is None or (ordinal[2] and above < 2):
        return end, 0.0
    return ordinal.end(), TENS[first] + (2 if ordinal[2] else _PLURAL_ORDINALS[ordinal[1]])


def read_denominator_after_digits(plain: str, end: int) -> tuple[int, float]:
    """ "(5) eighths": where it ends and the denominator; 0 for none ("the next 8 quarters")."""
    ahead = _PART_AHEAD.match(plain, end)
    if ahead is None or (ahead[1] == "quarters" and not plain.startswith(" of ", ahead.end())):
        return end, 0.0
    return ahead.end(), PLURAL_DENOMINATORS[ahead[1]]


def fraction_value(value: float, word: str, whole: float, *, of_follows: bool = False) -> float | None:
    """What `value` "fifths" are worth; a `whole` that an "and" set apart stays whole ("two hundred and five tenths").

    `of_follows`: as in "three quarter of", where a slip of the pen left out the s.
    """
    denominator = PLURAL_DENOMINATORS.get(word) or (DENOMINATORS.get(word) if value == 1 or of_follows else None)
    if not denominator or not 0 < value < 1e9:
        return None
    above = value - whole
    return whole + above / denominator if whole and 0 < above < denominator else value / denominator
