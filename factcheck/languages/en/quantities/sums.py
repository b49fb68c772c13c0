"""How number words add up: what may follow what, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple, Self

from factcheck.languages.en.quantities.vocabulary import ALL_MAGNITUDES, HUNDREDS, ROUND_WORDS, SMALL, TENS


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
class Sum:
    """A number half read: `total` of finished magnitudes, the `group` below the next one, the `lowest` used so far."""

    end: int
    total: float = 0.0
    group: float | None = None
    lowest: float = float("inf")
    magnitude: float = 1.0

    @property
    def value(self) -> float:
        return self.total + (self.group or 0.0)

    def copy(self) -> Self:
        return replace(self)

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
