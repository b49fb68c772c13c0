"""The stretch of time that a figure is given for: "112,000 copies in its first week"."""

from __future__ import annotations

import re

from factcheck.comparing.tokens import Words

_STRETCH = re.compile(
    r"[\w '$%-]{0,40}?\b(?:in|on|during|over|within) (?:its|the|their|his|her) (?:first|opening|second|third|final|last) "
    r"(?P<stretch>day|weekend|week|month|quarter|half|year)\b"
)


def stretch_behind(words: Words, end: int) -> str:
    """ "week", "weekend", "day" ... of the figure that ends there; "" where it is given for no such stretch."""
    found = _STRETCH.match(words.folded, end, end + 80)
    return found["stretch"] if found else ""
