"""Numbers written in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from factcheck.languages.en.quantities.fractions import fraction_value, read_compound_denominator, read_part_after
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
_STEP = re.compile(r"(?:[ \t]{1,3}(?:\r?\n)?|\r?\n|-\s?|( - ))(?:(and|&)\s{1,2})?([a-z]+)")
_COMMA_REST = re.compile(r", ?([a-z]+)(?![a-z])")
# What is part of the number before it, or another item of a list, is no rest of that number.
_OWN_FIGURE = re.compile(
    r"(?: of (?:them|these|those|whom|which)|,? (?:and )?(?:[0-9]|(?:" + "|".join([*SMALL, *TENS]) + r")(?![a-z])))"
)
_POINT = re.compile(
    r"\s{1,2}point\s{1,2}((?:" + "|".join(TENS) + r")(?:[\s-]{1,2}(?:" + "|".join(SMALL) + r"))?"
    r"|(?:oh|" + "|".join(SMALL) + r")(?:\s{1,2}(?:oh|" + "|".join(SMALL) + r"))*|[0-9]{1,9})(?![a-z0-9])"
)
_OF_ROUND = re.compile(rf"(?:\s{{1,2}}|-)(?:of\s{{1,2}})?(?:an?\s{{1,2}})?({_ROUND})(?![a-z])")
_REST = re.compile(
    rf"\s{{1,2}}(?:(and)\s{{1,2}})?(?:([0-9]{{1,3}})\s({_ROUND})|([1-9][0-9]?)|({'|'.join([*TENS, *SMALL])}))(?![a-z0-9:%/-]|[.,][0-9])"
)
# The words that a number in words goes on with, and what may stand before them.
GO_ON = frozenset([*SMALL, *TENS, *ROUND_WORDS, *ORDINALS, *DENOMINATORS, *PLURAL_DENOMINATORS])
_STEPS = frozenset(" -\t\r\n")
_NEXT_WORD = re.compile(r" ([a-z]{2,24})(?![a-z])")
_OF_PLURAL = re.compile(rf"\s{{1,2}}of\s{{1,2}}({'|'.join(VAGUE_PLURALS)})(?![a-z])")
_AGAIN = re.compile(r"\s{1,2}(?:and|upon|on)\s{1,2}([a-z]+)(?![a-z])")


class WordKind(Enum):
    NUMBER = "number"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    VAGUE = "vague"


class WordNumber(NamedTuple):
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
        hundreds = self.magnitude == 100 and not self.total  # "three hundred thousand" ends in a hundred thousand.
        self.total += (1.0 if self.group is None else self.group) * magnitude
        self.group = None
        self.lowest = magnitude
        self.magnitude = 100 * magnitude if hundreds else magnitude
        return True

    def takes_and(self, word: str) -> bool:
        """Whether an "and" before `word` may go on with this number: "two hundred and", "three score and ten"."""
        if word in ROUND_WORDS:
            return False
        return self.magnitude >= 100 or (self.magnitude == 20 and word in SMALL)

    def takes_dashed(self, word: str) -> bool:
        """ "fifty - two" is a lost hyphen, "fifty - sixty" a range."""
        group = self.group or 0
        return 0 < SMALL.get(word, 0) < 10 and group % 100 >= 20 and group % 10 == 0


def read_words(
    plain: str, start: int, end: int, *, joins_and: bool = True, joins_comma: bool = True
) -> WordNumber | None:
    """The number whose first word is `plain[start:end]`, as long as it goes on; None where that word makes none."""
    word = plain[start:end]
    if word in ORDINALS:
        return WordNumber(end, ORDINALS[word], WordKind.ORDINAL)
    if word in VAGUE_PLURALS:
        return _read_vague(plain, word, end)
    if word in ("half", "quarter"):
        return _read_part_of_round(plain, end, 1 / DENOMINATORS[word])
    if (value := SMALL.get(word)) is not None and _ends_there(plain, end):
        return WordNumber(end, float(value))
    sum_ = _Sum(end)
    if not sum_.takes(word):
        return None
    has_and = False
    before_and: _Sum | None = None
    while (step := _STEP.match(plain, sum_.end)) is not None:
        dashed, joined, word = step[1], step[2], step[3]
        if word in ORDINALS or word in PLURAL_DENOMINATORS or word in DENOMINATORS:
            whole = before_and.value if before_and else 0.0
            closing = _closed_by(plain, sum_, word, step.end(), joined=bool(joined), whole=whole)
            if closing is not None:
                return closing
        elif word in TENS and not joined:
            end, denominator = read_compound_denominator(plain, word, step.end(), above=sum_.value)
            if denominator:
                return WordNumber(end, sum_.value / denominator, WordKind.FRACTION)
        if dashed and not sum_.takes_dashed(word):
            break
        if joined:
            part_end, part = read_part_after(plain, sum_.end)
            if part:
                _add_part(plain, sum_, part_end, part)
                continue
            if not joins_and or not sum_.takes_and(word):
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
    if joins_comma and sum_.group is None and sum_.lowest >= 1000 and plain.startswith(",", sum_.end):
        return _with_rest_behind_comma(plain, sum_, has_and=has_and)
    return WordNumber(sum_.end, sum_.value, magnitude=sum_.magnitude, has_and=has_and)


def _ends_there(plain: str, end: int) -> bool:
    """Whether plainly nothing goes on with a number that ends at `end`: the most common case by far."""
    if plain[end : end + 1] not in _STEPS:
        return True
    following = _NEXT_WORD.match(plain, end)
    return following is not None and following[1] not in GO_ON and following[1] not in ("and", "point")


def _with_rest_behind_comma(plain: str, sum_: _Sum, *, has_and: bool) -> WordNumber:
    """ "three million, two hundred and forty" is one number; "three million, forty of them ..." is two."""
    comma = _COMMA_REST.match(plain, sum_.end)
    if comma and (comma[1] in SMALL or comma[1] in TENS):
        rest = read_words(plain, comma.start(1), comma.end(1), joins_comma=False)
        is_rest = rest is not None and rest.kind is WordKind.NUMBER and 100 <= rest.value < sum_.lowest
        if rest is not None and is_rest and _OWN_FIGURE.match(plain, rest.end) is None:
            return WordNumber(rest.end, sum_.value + rest.value, has_and=True)
    return WordNumber(sum_.end, sum_.value, magnitude=sum_.magnitude, has_and=has_and)


def read_rounds_after(plain: str, end: int) -> tuple[int, float]:
    """Round words after digits ("5 million", "3 lakh crore", "55 millions"): where they end and what they multiply by."""
    factor = 1.0
    while (step := _STEP.match(plain, end)) is not None and not step[1] and not step[2] and step[3] in ROUND_WORDS:
        factor *= ROUND_WORDS[step[3]]
        end = step.end()
        if factor >= LARGEST:
            break
    return end, factor


def read_rest_after(plain: str, end: int, lowest: float) -> tuple[int, float]:
    """What goes on below a round word after digits: "(4 thousand) 3 hundred and 21", "(3 hundred) and 21"."""
    added = 0.0
    while lowest >= 100 and (rest := _REST.match(plain, end)) is not None:
        joined, digits, round_word = rest[1], rest[2], rest[3]
        if round_word:
            rounds_end, factor = read_rounds_after(plain, rest.end(2))
            if joined or factor >= lowest:
                break
            added += float(digits) * factor
            end, lowest = rounds_end, factor
            continue
        if rest[5] and lowest >= 1000:
            below = read_words(plain, rest.start(5), rest.end(5), joins_comma=False)
            if below is None or below.kind is not WordKind.NUMBER or not 100 <= below.magnitude <= below.value < lowest:
                break
            return below.end, added + below.value
        if not joined or lowest != 100:
            break
        return rest.end(), added + float(rest[4] or SMALL.get(rest[5]) or TENS.get(rest[5], 0))
    return end, added


def _read_vague(plain: str, word: str, end: int) -> WordNumber | None:
    if word in ("tens", "scores") and not plain.startswith(" of", end):
        return None
    value = VAGUE_PLURALS[word]
    again = _AGAIN.match(plain, end)
    if again and again[1] == word:
        end = again.end()
    end, times = read_plurals_after(plain, end)
    return WordNumber(end, value * times, WordKind.VAGUE)


def read_plurals_after(plain: str, end: int) -> tuple[int, float]:
    """ "(tens) of thousands of millions": where they end and what they multiply by."""
    times = 1.0
    while (more := _OF_PLURAL.match(plain, end)) is not None and times * VAGUE_PLURALS[more[1]] < LARGEST:
        times *= VAGUE_PLURALS[more[1]]
        end = more.end()
    return end, times


def _read_part_of_round(plain: str, end: int, part: float) -> WordNumber | None:
    """ "half a million", "quarter of a million"; None for every other half."""
    more = _OF_ROUND.match(plain, end)
    if more is None:
        return None
    rounds_end, factor = read_rounds_after(plain, more.end())
    value = part * ROUND_WORDS[more[1]] * factor
    return WordNumber(rounds_end, value, magnitude=ROUND_WORDS[more[1]] * factor)


def _closed_by(plain: str, sum_: _Sum, word: str, end: int, *, joined: bool, whole: float) -> WordNumber | None:
    """ "twenty-first", "two hundredth", "two thirds", "three quarters of a million", "one-half million"."""
    value = sum_.value
    ordinal = ORDINALS.get(word)
    if ordinal is not None and ordinal < 10 and value % 10 == 0 and value % 100 >= 20:
        return WordNumber(end, value + ordinal, WordKind.ORDINAL)
    if ordinal is not None and sum_.magnitude >= 100 and ordinal < min(sum_.magnitude, 100):
        return WordNumber(end, value + ordinal, WordKind.ORDINAL)
    if joined:
        return None
    part = fraction_value(value, word, whole)
    if part is not None:
        kind = WordKind.NUMBER if whole and part > 1 else WordKind.FRACTION
        return _read_part_of_round(plain, end, part) or WordNumber(end, part, kind)
    if ordinal is not None and ordinal >= 100 and 1 < value < 1000:
        return WordNumber(end, value * ordinal, WordKind.ORDINAL)
    return None


def _add_part(plain: str, sum_: _Sum, end: int, value: float) -> None:
    sum_.end = end
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
    if words[0].isdigit():
        digits = words[0]
    elif words[0] in TENS:
        digits = str(TENS[words[0]] + (SMALL[words[1]] if len(words) > 1 else 0))
    else:
        digits = "".join(str(SMALL.get(word, 0)) for word in words)
    end, factor = read_rounds_after(plain, point.end())
    return WordNumber(end, float(f"{sum_.value:.0f}.{digits[:12]}") * factor, magnitude=factor)
