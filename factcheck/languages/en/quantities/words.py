"""Numbers written in words."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.fractions import fraction_value, read_compound_denominator, read_part_after
from factcheck.languages.en.quantities.rounds import (
    OF_ROUND,
    STEP,
    read_part_of_round,
    read_rounds_after,
    read_vague,
)
from factcheck.languages.en.quantities.sums import Sum, WordKind, WordNumber
from factcheck.languages.en.quantities.vocabulary import (
    ALL_MAGNITUDES,
    DENOMINATORS,
    HUNDREDS_OF,
    LARGEST,
    ORDINALS,
    PLURAL_DENOMINATORS,
    ROUND_WORDS,
    SMALL,
    TENS,
    VAGUE_PLURALS,
)

_COMMA_REST = re.compile(r",(?: ?\r?\n| ?)(?:and )?([a-z]+)(?![a-z])")
_SMALL = "|".join(SMALL)
_TENS = "|".join(TENS)
# What is part of the number before it, or another item of a list, is no rest of that number.
_OWN_FIGURE = re.compile(
    rf"(?: of (?:them|these|those|whom|which)|,? (?:and )?(?:[0-9]|(?:{'|'.join([*SMALL, *TENS])})(?![a-z])))"
)
DECIMALS = (
    rf"((?:{_TENS})(?:[\s-]{{1,2}}(?:{_SMALL}))?"
    rf"|(?:oh|{_SMALL})(?:\s{{1,2}}(?:oh|{_SMALL}))*|[0-9]{{1,9}})(?![a-z0-9])"
)
_POINT = re.compile(r"(?:\s{1,2}point\s{1,2}|-point-)" + DECIMALS)
_FIVE_AND_TWENTY = re.compile(rf"-and-({_TENS})(?![a-z-])")
# "one hundred-and-five", "two-hundred-and-twenty-five"
_HYPHENED_REST = re.compile(rf"-and-(?=[a-z])({_TENS})?(?:(?(1)-)({_SMALL}))?(?![a-z-])")
_OH_UNIT = re.compile(rf"[ -]({'|'.join(word for word, value in SMALL.items() if 0 < value < 10)})(?![a-z])")
# The words that a number in words goes on with, and what may stand before them.
GO_ON = frozenset([*SMALL, *TENS, *ROUND_WORDS, *ORDINALS, *DENOMINATORS, *PLURAL_DENOMINATORS])
_STEPS = frozenset(" -\t\r\n")
_DOZENS = {word: value for word, value in ALL_MAGNITUDES.items() if value < 100}
_NEXT_WORD = re.compile(r" ([a-z]{2,24})(?![a-z])")


def read_words(
    plain: str, start: int, end: int, *, joins_and: bool = True, joins_comma: bool = True, joins_parts: bool = True
) -> WordNumber | None:
    """The number whose first word is `plain[start:end]`, as long as it goes on; None where that word makes none."""
    word = plain[start:end]
    if word in ORDINALS:
        return WordNumber(end, ORDINALS[word], WordKind.ORDINAL)
    if word in VAGUE_PLURALS:
        return read_vague(plain, word, end)
    if word in ("half", "quarter"):
        return read_part_of_round(plain, end, 1 / DENOMINATORS[word])
    if (value := SMALL.get(word)) is not None and _ends_there(plain, end):
        return WordNumber(end, float(value))
    sum_ = Sum(end)
    if not sum_.takes(word):
        return None
    has_and = had_and = False
    before_and: Sum | None = None
    while (step := STEP.match(plain, sum_.end)) is not None:
        if step[3] == "and":  # "two-and-a-half million"
            part_end, part = read_part_after(plain, sum_.end) if sum_.group is not None else (0, 0.0)
            if not part:
                break
            _add_part(plain, sum_, part_end, part)
            continue
        dashed, joined, word = step[1], step[2], step[3]
        if word == "oh" and not sum_.total and 10 <= (sum_.group or 0) <= 20:
            unit = _OH_UNIT.match(plain, step.end())
            if unit:
                return WordNumber(unit.end(), sum_.value * 100 + SMALL[unit[1]])
        if word in ORDINALS or word in PLURAL_DENOMINATORS or word in DENOMINATORS:
            whole = before_and.value if before_and else 0.0
            closing = _closed_by(plain, sum_, word, step.end(), joined=bool(joined), whole=whole)
            if closing is not None:
                return closing
        elif not joined and (word in TENS or word in ("ten", "hundred")):
            end, denominator = read_compound_denominator(plain, word, step.end(), above=sum_.value)
            if denominator:
                return WordNumber(end, sum_.value / denominator, WordKind.FRACTION)
        if dashed and not sum_.takes_dashed(word):
            break
        if before_and is not None and not joined and word in _DOZENS and before_and.magnitude >= 100:
            _add_dozens(sum_, before_and, _DOZENS[word], step.end())
            continue
        if word == "one" and joins_parts and not joined and not sum_.copy().takes(word):
            share = _read_share(plain, sum_.value, step.start(3), step.end())
            if share is not None:
                return share
        if joined:
            part_end, part = read_part_after(plain, sum_.end, of=sum_.lowest if sum_.group is None else 1.0)
            if part:
                _add_part(plain, sum_, part_end, part)
                continue
            if not joins_and or not (sum_.takes_and(word) or _has_part_behind(plain, sum_, word, step.end())):
                break
            before_and, had_and = sum_.copy(), has_and
        if not sum_.takes(word):
            # "one thousand and two thousand", "two hundred and three hundred": the "and" joined nothing.
            if before_and is not None and not joined and word in ROUND_WORDS:
                sum_, has_and = before_and, had_and
            break
        has_and = has_and or bool(joined)
        sum_.end = step.end()
    point = _POINT.match(plain, sum_.end) if plain.startswith("point", sum_.end + 1) else None
    if point and sum_.value < LARGEST:
        return _with_decimals(plain, sum_, point)
    if joins_comma and sum_.lowest >= 1000 and plain.startswith(",", sum_.end) and sum_.group is None:
        return _with_rests_behind_commas(plain, sum_, has_and=has_and)
    if plain.startswith("-and-", sum_.end):
        tens = _FIVE_AND_TWENTY.match(plain, sum_.end) if 0 < sum_.value < 10 else None
        if tens:
            return WordNumber(tens.end(), sum_.value + TENS[tens[1]], has_and=True)
        rest = _HYPHENED_REST.match(plain, sum_.end) if sum_.magnitude >= 100 else None
        if rest:
            return WordNumber(rest.end(), sum_.value + SMALL.get(rest[2], 0) + TENS.get(rest[1], 0), has_and=True)
    return WordNumber(sum_.end, sum_.value, magnitude=sum_.magnitude, has_and=has_and)


def _ends_there(plain: str, end: int) -> bool:
    """Whether plainly nothing goes on with a number that ends at `end`: the most common case by far."""
    if plain[end : end + 1] not in _STEPS:
        return True
    following = _NEXT_WORD.match(plain, end)
    return following is not None and following[1] not in GO_ON and following[1] not in ("and", "point", "oh")


def _has_part_behind(plain: str, sum_: Sum, word: str, end: int) -> bool:
    """ "twenty and three and three fifths": the second "and" shows that the first one joined."""
    return sum_.takes_dashed(word) and read_part_after(plain, end)[1] > 0


def _with_rests_behind_commas(plain: str, sum_: Sum, *, has_and: bool) -> WordNumber:
    """ "three million, two hundred thousand, and forty" is one number; "three million, forty of them ..." is two."""
    value, end, lowest, rests = sum_.value, sum_.end, sum_.lowest, 0
    while lowest >= 1000 and (comma := _COMMA_REST.match(plain, end)) is not None:
        if comma[1] not in SMALL and comma[1] not in TENS:
            break
        rest = read_words(plain, comma.start(1), comma.end(1), joins_comma=False)
        if rest is None or rest.kind is not WordKind.NUMBER or not (0 if rests else 100) <= rest.value < lowest:
            break
        goes_on = plain.startswith(",", rest.end) and rest.magnitude >= 1000
        if not goes_on and _OWN_FIGURE.match(plain, rest.end):
            break
        value, end, rests = value + rest.value, rest.end, rests + 1
        lowest = rest.magnitude / 100 if rest.magnitude in HUNDREDS_OF else rest.magnitude
    if rests:
        return WordNumber(end, value, has_and=True)
    return WordNumber(sum_.end, sum_.value, magnitude=sum_.magnitude, has_and=has_and)


def _read_share(plain: str, above: float, start: int, end: int) -> WordNumber | None:
    """ "(two) one-thousandths", "(one) one hundred and fifth": what the `above` is divided by begins with a "one" too."""
    below = read_words(plain, start, end, joins_and=above == 1, joins_comma=False, joins_parts=False)
    if below is None or below.kind not in (WordKind.FRACTION, WordKind.ORDINAL):
        return None
    if below.kind is WordKind.FRACTION:
        return WordNumber(below.end, above * below.value, WordKind.FRACTION)
    return WordNumber(below.end, 1 / below.value, WordKind.FRACTION) if above == 1 else None


def _add_dozens(sum_: Sum, before: Sum, dozen: float, end: int) -> None:
    """ "three hundred and two dozen": a dozen counts what the "and" brought."""
    sum_.total = before.value + (sum_.value - before.value) * dozen
    sum_.group, sum_.end = None, end
    sum_.lowest = sum_.magnitude = 1.0


def _closed_by(plain: str, sum_: Sum, word: str, end: int, *, joined: bool, whole: float) -> WordNumber | None:
    """ "twenty-first", "two hundredth", "two thirds", "three quarters of a million", "one-half million"."""
    value = sum_.value
    ordinal = ORDINALS.get(word)
    if ordinal is not None and ordinal < 10 and value % 10 == 0 and value % 100 >= 20:
        return WordNumber(end, value + ordinal, WordKind.ORDINAL)
    if ordinal is not None and sum_.magnitude >= 100 and ordinal < min(sum_.magnitude, 100):
        return WordNumber(end, value + ordinal, WordKind.ORDINAL)
    if joined:
        return None
    of_follows = 1 < value < 10 and (
        (word in ("quarter", "third") and plain.startswith(" of ", end))
        or (word == "quarter" and OF_ROUND.match(plain, end) is not None)
    )
    part = fraction_value(value, word, whole, of_follows=of_follows)
    if part is not None:
        kind = WordKind.NUMBER if whole and part > 1 else WordKind.FRACTION
        return read_part_of_round(plain, end, part) or WordNumber(end, part, kind)
    group = sum_.group
    if ordinal is not None and 100 <= ordinal < sum_.lowest and group and value > 1:
        return WordNumber(end, sum_.total + group * ordinal, WordKind.ORDINAL)
    return None


def _add_part(plain: str, sum_: Sum, end: int, value: float) -> None:
    sum_.end = end
    if sum_.group is not None:
        sum_.group += value  # "two and a half (million)"
        sum_.magnitude = 1.0
        return
    of_round = OF_ROUND.match(plain, sum_.end)
    if of_round and ROUND_WORDS[of_round[1]] < sum_.lowest:
        # "a billion and a half million"
        sum_.end, value = of_round.end(), value / sum_.lowest * ROUND_WORDS[of_round[1]]
    sum_.total += value
    sum_.lowest = sum_.magnitude = 1.0


def _with_decimals(plain: str, sum_: Sum, point: re.Match[str]) -> WordNumber:
    end, factor = read_rounds_after(plain, point.end())
    return WordNumber(end, float(f"{sum_.value:.0f}.{decimal_digits(point[1])}") * factor, magnitude=factor)


def decimal_digits(spoken: str) -> str:
    """The digits of what `DECIMALS` matched: "25" for "two five", "twenty-five" and "25"."""
    words = re.split(r"[\s-]+", spoken)
    if words[0].isdigit():
        digits = words[0]
    elif words[0] in TENS:
        digits = str(TENS[words[0]] + (SMALL[words[1]] if len(words) > 1 else 0))
    else:
        digits = "".join(str(SMALL.get(word, 0)) for word in words)
    return digits[:12]
