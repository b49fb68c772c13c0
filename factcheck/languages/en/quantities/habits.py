"""How a writer separates thousands and decimals, seen from those numbers of a text that can be read one way only."""

from __future__ import annotations

import re
from enum import Enum

_SEPARATORS = (".", ",")
# Bounded, so that endless digits cost no more.
_WITH_SEPARATORS = re.compile(
    r"([0-9]{1,18})((?:[.,][0-9]{1,18}){1,8})(?:\s?(%|percent|thousand|million|milliard|billion|trillion))?"
)
_DOT_THOUSANDS = re.compile(r"(?:\.[0-9]{3}){2,}\Z|(?:\.[0-9]{3})+,[0-9]+\Z")
_COMMA_THOUSANDS = re.compile(r"(?:,[0-9]{3}){2,}\Z|(?:,[0-9]{3})+\.[0-9]+\Z")


class Habit(Enum):
    UNKNOWN = "unknown"
    ENGLISH = "1,234.5"
    CONTINENTAL = "1.234,5"
    CONTINENTAL_LIKELY = "500.000, but nothing that proves it"


def habit_of(plain: str, hits: list[tuple[int, int]]) -> Habit:
    """The habit that shows at `hits`, where the trigger pass found digits and number words."""
    continental = continental_likely = english = english_likely = False
    for start, end in hits:
        if plain[end : end + 1] not in _SEPARATORS:
            continue
        number = _WITH_SEPARATORS.match(plain, start)
        if number is None:
            continue
        first, rest, measure = number.groups()
        if len(first) > 3 or (start and plain[start - 1] in ".,"):
            continue
        short = len(rest) <= 3  # One or two digits behind the separator.
        if _DOT_THOUSANDS.match(rest) or (measure and short and rest[0] == ","):
            continental = True
        elif _COMMA_THOUSANDS.match(rest) or (measure and short and rest[0] == "."):
            english = True
        elif rest == ".000" and first != "0":
            continental_likely = True
        elif rest[0] == "," and len(rest) == 4:
            english_likely = True
    if continental:
        return Habit.CONTINENTAL_LIKELY if english else Habit.CONTINENTAL
    if continental_likely:
        return Habit.CONTINENTAL_LIKELY
    return Habit.ENGLISH if english or english_likely else Habit.UNKNOWN
