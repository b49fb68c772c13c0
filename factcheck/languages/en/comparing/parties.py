"""The party that a figure in a row of facts is given for: "Losses: Kingdom of Veland: 300 killed; 1,200 wounded"."""

from __future__ import annotations

import re

# The words between two marks, with a colon behind: the row's name, or the side whose figures follow.
_HEAD = re.compile(r"(?:^|(?<=[:;.\n]))\s*(?P<head>[^:;.\n\d]{2,60}):(?=\s)")
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")
# Names of rows, which limit nothing.
_ROWS = frozenset(
    "casualties losses deaths death dead killed wounded injured missing captured fatalities victims toll strength total "
    "result date location duration size crew passengers summary occupants".split()
)
_REACH = 160


def party_of(text: str, start: int, known: frozenset[str]) -> str:
    """The head of the figure that begins at `start`, where it names somebody whom `known` (folded words) doesn't.

    "" where no head stands in front, or the first head of its row alone: that is the subject, and the claim names it.
    """
    heads = list(_HEAD.finditer(text, max(0, start - _REACH), start))
    for found in reversed(heads[1:]):
        foreign = {name.lower() for name in _CAPITAL.findall(found["head"])} - known - _ROWS
        if foreign:
            return found["head"]
        if not {name.lower() for name in _CAPITAL.findall(found["head"])} <= _ROWS:
            return ""  # a party, and the claim's own
    return ""
