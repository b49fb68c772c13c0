"""Numbers written in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from factcheck.languages.en.quantities.vocabulary import (
    ALL_MAGNITUDES,
    DENOMINATORS,
    HUNDREDS,
    LARGEST,
    ORDINALS,
    PLURAL_DENOMINATORS,
    ROUND_WORDS,
    SMALL,
    TENS,
    VAGUE_PLURALS,
)

_ROUND = "|".join(sorted(ROUND_WORDS, key=len, reverse=True))
# A number goes on over a blank, a hyphen or a line's end, never into the next paragraph.
_STEP = re.compile(r"(?:[ \t]{1,3}(?:\r?\n)?|\r?\n|-\s?)(?:(and|&)\s{1,2})?([a-z]+)")
_NUMERATORS = {"a": 1, "an": 1} | {word: value for word, value in SMALL.items() if 0 < value < 10}
_SMALL_PARTS = {word: value for word, value in (DENOMINATORS | PLURAL_DENOMINATORS).items() if value <= 20}
_AND_A_PART = re.compile(
    r"(?:\s{1,2}|-)and(?:\s{1,2}|-)("
    + "|".join(_NUMERATORS)
    + r")(?:\s{1,2}|-)("
    + "|".join(sorted(_SMALL_PARTS, key=len, reverse=True))
    + r")(?![a-z])"
)
_POINT = re.compile(
    r"\s{1,2}point\s{1,2}((?:" + "|".join(TENS) + r")(?:[\s-]{1,2}(?:" + "|".join(SMALL) + r"))?"
    r"|(?:" + "|".join(SMALL) + r")(?:\s{1,2}(?:" + "|".join(SMALL) + r"))*)(?![a-z])"
)
_OF_ROUND = re.compile(rf"(?:\s{{1,2}}|-)(?:of\s{{1,2}})?(?:an?\s{{1,2}})?({_ROUND})(?![a-z])")
_REST = re.compile(
    rf"\s{{1,2}}(?:(and)\s{{1,2}})?(?:([0-9]{{1,3}})\s({_ROUND})|([0-9]{{1,2}})|({'|'.join([*TENS, *SMALL])}))(?![a-z0-9:%/-]|[.,][0-9])"
)
_OF_PLURAL = re.compile(rf"\s{{1,2}}of\s{{1,2}}({'|'.join(VAGUE_PLURALS)})(?![a-z])")
_AGAIN = re.compile(r"\s{1,2}(?:and|upon|on)\s{1,2}([a-z]+)(?![a-z])")


class WordKind(Enum):
    NUMBER = "number"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class WordNumber:
    """`magnitude`: the round word that it ends in (1e6 in "two million"), which neighbours may share; else 1."""

    end: int
    value: float
    kind: WordKind = WordKind.NUMBER
    magnitude: float = 1.0
    has_and: bool = False


@dataclass(slots=True)
class _Sum:
    """A number half read: `total` of finished magnitudes, the `group` below the next one, the `lowest` used so far."""

    end: int
    total: float = 0.0
    group: float | None = None
    lowest: float = float("inf")
    magnitude: float = 1.0

    @property
    def value(self) -> float:
        return self.total + (self.group or 0.0)

    def takes(self, word: str) -> bool:
        """Add `word` if the grammar of number words lets it follow."""
        group = self.group
        if word in SMALL:
            value = SMALL[word]
            if group is None:
                self.group = float(value)
            elif (group and group % 100 == 0 and value) or (group % 100 >= 20 and group % 10 == 0 and 0 < value < 10):
                self.group = group + value
            elif not self.total and 16 <= group <= 20 and value >= 10:
                self.group = group * 100 + value  # "nineteen seventeen"
            else:
                return False
            self.magnitude = 1.0
        elif word in TENS:
            if group is None:
                self.group = float(TENS[word])
            elif group and group % 100 == 0:
                self.group = group + TENS[word]
            elif not self.total and 16 <= group <= 20:
                self.group = group * 100 + TENS[word]
            else:
                return False
            self.magnitude = 1.0
        elif word in HUNDREDS:
            if group is not None and not 0 < group < 100:
                return False
            self.group = (group or 1.0) * 100
            self.magnitude = 100.0
        elif word in ALL_MAGNITUDES:
            return self._takes_magnitude(ALL_MAGNITUDES[word])
        else:
            return False
        return True

    def _takes_magnitude(self, magnitude: float) -> bool:
        if self.group is None and self.total and self.magnitude > 1:
            self.total *= magnitude  # "lakh crore", "a thousand million"
            self.lowest = self.magnitude = self.magnitude * magnitude
            return True
        if magnitude >= self.lowest or self.group == 0:
            return False
        self.total += (1.0 if self.group is None else self.group) * magnitude
        self.group = None
        self.lowest = self.magnitude = magnitude
        return True


def read_words(plain: str, start: int, end: int, *, joins_and: bool = True) -> WordNumber | None:
    """The number whose first word is `plain[start:end]`, as long as it goes on; None where that word makes none."""
    word = plain[start:end]
    if word in ORDINALS:
        return WordNumber(end, ORDINALS[word], WordKind.ORDINAL)
    if word in VAGUE_PLURALS:
        return _read_vague(plain, word, end)
    if word in ("half", "quarter"):
        return _read_part_of_round(plain, end, 1 / DENOMINATORS[word])
    sum_ = _Sum(end)
    if not sum_.takes(word):
        return None
    has_and = False
    before_and: _Sum | None = None
    while (step := _STEP.match(plain, sum_.end)) is not None:
        joined, word = step[1], step[2]
        if word in ORDINALS or word in PLURAL_DENOMINATORS or word in DENOMINATORS:
            closing = _closed_by(plain, sum_, word, step.end(), joined=bool(joined))
            if closing is not None:
                return closing
        if joined:
            open_to_and = sum_.magnitude >= 100 and joins_and
            part = _AND_A_PART.match(plain, sum_.end)
            if part:
                _add_part(plain, sum_, part)
                continue
            if not open_to_and or word in ROUND_WORDS:
                break
            before_and = _Sum(sum_.end, sum_.total, sum_.group, sum_.lowest, sum_.magnitude)
        if not sum_.takes(word):
            # "one thousand and two thousand", "two hundred and three hundred": the "and" joined nothing.
            if before_and is not None and not joined and word in ROUND_WORDS:
                sum_, has_and = before_and, False
            break
        has_and = has_and or bool(joined)
        sum_.end = step.end()
    point = _POINT.match(plain, sum_.end) if plain.startswith("point", sum_.end + 1) else None
    if point and sum_.value < LARGEST:
        return _with_decimals(plain, sum_, point)
    return WordNumber(sum_.end, sum_.value, magnitude=sum_.magnitude, has_and=has_and)


def read_rounds_after(plain: str, end: int) -> tuple[int, float]:
    """Round words after digits ("5 million", "3 lakh crore", "55 millions"): where they end and what they multiply by."""
    factor = 1.0
    while (step := _STEP.match(plain, end)) is not None and not step[1] and step[2] in ROUND_WORDS:
        factor *= ROUND_WORDS[step[2]]
        end = step.end()
        if factor >= LARGEST:
            break
    return end, factor


def read_part_after(plain: str, end: int) -> tuple[int, float]:
    """ "and a half" after a round word: where it ends and the part that it adds."""
    part = _AND_A_PART.match(plain, end) if plain.startswith("and", end + 1) else None
    return (part.end(), _NUMERATORS[part[1]] / _SMALL_PARTS[part[2]]) if part else (end, 0.0)


def read_rest_after(plain: str, end: int, lowest: float) -> tuple[int, float]:
    """What goes on below a round word after digits: "(4 thousand) 3 hundred and 21", "(3 hundred) and 21"."""
    added = 0.0
    while lowest >= 100 and (rest := _REST.match(plain, end)) is not None:
        joined, digits, round_word = rest[1], rest[2], rest[3]
        if round_word:
            factor = ROUND_WORDS[round_word]
            if joined or factor >= lowest:
                break
            added += float(digits) * factor
            lowest = factor
        elif joined and lowest == 100:
            added += float(rest[4] or SMALL.get(rest[5]) or TENS.get(rest[5], 0))
            lowest = 1.0
        else:
            break
        end = rest.end()
    return end, added


def _read_vague(plain: str, word: str, end: int) -> WordNumber | None:
    if word in ("tens", "scores") and not plain.startswith(" of", end):
        return None
    value = VAGUE_PLURALS[word]
    again = _AGAIN.match(plain, end)
    if again and again[1] == word:
        end = again.end()
    while (more := _OF_PLURAL.match(plain, end)) is not None and value * VAGUE_PLURALS[more[1]] < LARGEST:
        value *= VAGUE_PLURALS[more[1]]
        end = more.end()
    return WordNumber(end, value, WordKind.VAGUE)


def _read_part_of_round(plain: str, end: int, part: float) -> WordNumber | None:
    """ "half a million", "quarter of a million"; None for every other half."""
    more = _OF_ROUND.match(plain, end)
    if more is None:
        return None
    rounds_end, factor = read_rounds_after(plain, more.end())
    value = part * ROUND_WORDS[more[1]] * factor
    return WordNumber(rounds_end, value, magnitude=ROUND_WORDS[more[1]] * factor)


def _closed_by(plain: str, sum_: _Sum, word: str, end: int, *, joined: bool) -> WordNumber | None:
    """ "twenty-first", "two hundredth", "two thirds", "three quarters of a million"."""
    value = sum_.value
    ordinal = ORDINALS.get(word)
    if ordinal is not None and ordinal < 10 and value % 10 == 0 and value % 100 >= 20:
        return WordNumber(end, value + ordinal, WordKind.ORDINAL)
    if ordinal is not None and sum_.magnitude >= 100 and ordinal < min(sum_.magnitude, 100):
        return WordNumber(end, value + ordinal, WordKind.ORDINAL)
    if joined:
        return None
    denominator = PLURAL_DENOMINATORS.get(word) or (DENOMINATORS.get(word) if value == 1 else None)
    if denominator and 0 < value < 1000:
        of_round = _read_part_of_round(plain, end, value / denominator) if plain.startswith(" of", end) else None
        return of_round or WordNumber(end, value / denominator, WordKind.FRACTION)
    if ordinal is not None and ordinal >= 100 and 1 < value < 1000:
        return WordNumber(end, value * ordinal, WordKind.ORDINAL)
    return None


def _add_part(plain: str, sum_: _Sum, part: re.Match[str]) -> None:
    value = _NUMERATORS[part[1]] / _SMALL_PARTS[part[2]]
    sum_.end = part.end()
    if sum_.group is not None:
        sum_.group += value  # "two and a half (million)"
        sum_.magnitude = 1.0
        return
    of_round = _OF_ROUND.match(plain, sum_.end)
    if of_round and ROUND_WORDS[of_round[1]] < sum_.lowest:
        sum_.end, factor = of_round.end(), ROUND_WORDS[of_round[1]]  # "a billion and a half million"
    else:
        factor = sum_.lowest  # "a million and a half"
    sum_.total += value * factor
    sum_.lowest = sum_.magnitude = 1.0


def _with_decimals(plain: str, sum_: _Sum, point: re.Match[str]) -> WordNumber:
    words = re.split(r"[\s-]+", point[1])
    if words[0] in TENS:
        digits = str(TENS[words[0]] + (SMALL[words[1]] if len(words) > 1 else 0))
    else:
        digits = "".join(str(SMALL[word]) for word in words)
    end, factor = read_rounds_after(plain, point.end())
    return WordNumber(end, float(f"{sum_.value:.0f}.{digits[:12]}") * factor, magnitude=factor)
