"""How a writer separates thousands and decimals, seen from those numbers of a text that can be read one way only."""

from __future__ import annotations

import re
from enum import Enum

_DOT_THOUSANDS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:(?:\.[0-9]{3}){2,4}(?![0-9.])|\.[0-9]{3},[0-9])")
_DOT_THOUSANDS_LIKELY = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}\.000(?![0-9.,])")
_DECIMAL_COMMA = re.compile(r"(?<![0-9.,])[0-9]{1,3},[0-9]{1,2}\s?(?:%|million|billion|milliard|thousand|percent)")
_COMMA_THOUSANDS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:(?:,[0-9]{3}){2,4}(?![0-9,])|,[0-9]{3}\.[0-9])")
_COMMA_THOUSANDS_LIKELY = re.compile(r"(?<![0-9.,])[0-9]{1,3},[0-9]{3}(?![0-9,])")
_DECIMAL_DOT = re.compile(r"(?<![0-9.,])[0-9]{1,3}\.[0-9]{1,2}\s?(?:%|million|billion|trillion|thousand|percent)")


class Habit(Enum):
    UNKNOWN = "unknown"
    ENGLISH = "1,234.5"
    CONTINENTAL = "1.234,5"
    CONTINENTAL_LIKELY = "500.000, but nothing that proves it"


def habit_of(plain: str) -> Habit:
    continental = _DOT_THOUSANDS.search(plain) or _DECIMAL_COMMA.search(plain)
    english = _COMMA_THOUSANDS.search(plain) or _DECIMAL_DOT.search(plain)
    if continental:
        return Habit.CONTINENTAL_LIKELY if english else Habit.CONTINENTAL
    if _DOT_THOUSANDS_LIKELY.search(plain):
        return Habit.CONTINENTAL_LIKELY
    return Habit.ENGLISH if english or _COMMA_THOUSANDS_LIKELY.search(plain) else Habit.UNKNOWN
