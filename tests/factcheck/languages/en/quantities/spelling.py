"""A small generator of numbers as people write them in English: value in, words or figures out.

It knows nothing of the reader; what it writes is read back by the tests of forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
_TENS = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ROUND = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


@dataclass(frozen=True)
class Style:
    """`hyphen` parts tens and ones, `says_and`: "two hundred and five", `comma` behind thousands and more."""

    hyphen: str = "-"
    says_and: bool = True
    comma: bool = False


PLAIN = Style()


def spell(value: int, style: Style = PLAIN) -> str:
    """A whole number from 0 to 999 trillion in words."""
    if value < 1000:
        return _below_thousand(value, style)
    parts = []
    for magnitude, word in _ROUND:
        if value >= magnitude:
            parts.append(f"{_below_thousand(value // magnitude, style)} {word}")
            value %= magnitude
    said = (", " if style.comma else " ").join(parts)
    if not value:
        return said
    if value < 100:
        return f"{said}{' and ' if style.says_and else ' '}{_below_hundred(value, style)}"
    return f"{said}{', ' if style.comma else ' '}{_below_thousand(value, style)}"


def ordinal(value: int, style: Style = PLAIN) -> str:
    """ "twenty-first", "two thousand and third"."""
    head, last = re.fullmatch(r"(.*?)([a-z]+)", spell(value, style)).groups()  # type: ignore[union-attr]
    if last in _IRREGULAR:
        return head + _IRREGULAR[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def fraction(above: int, below: int, style: Style = PLAIN) -> str:
    """ "two thirds", "one half", "seven twenty-fifths": 0 < above < below, below under a hundred or a power of ten."""
    if below == 2:
        part = "half"
    elif below == 4:
        part = "quarter"
    else:
        part = ordinal(below, style).removeprefix("one ")
    return f"{spell(above, style)} {part if above == 1 else part + 's'}"


def decimal(whole: int, digits: str, style: Style = PLAIN) -> str:
    """ "three point one four"."""
    return f"{spell(whole, style)} point {' '.join(_SMALL[int(digit)] for digit in digits)}"


def _below_thousand(value: int, style: Style) -> str:
    hundreds, rest = divmod(value, 100)
    if not hundreds:
        return _below_hundred(rest, style)
    if not rest:
        return f"{_SMALL[hundreds]} hundred"
    return f"{_SMALL[hundreds]} hundred{' and ' if style.says_and else ' '}{_below_hundred(rest, style)}"


def _below_hundred(value: int, style: Style) -> str:
    if value < 20:
        return _SMALL[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens] + (style.hyphen + _SMALL[ones] if ones else "")
