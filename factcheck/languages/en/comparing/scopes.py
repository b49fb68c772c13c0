"""The stretch of time that a figure is given for: "112,000 copies in its first week"."""

from __future__ import annotations

import re

from factcheck.comparing.tokens import Words

_STRETCH = re.compile(
    r"[\w '$%-]{0,60}?\b(?:in|on|during|over|within) (?:(?:its|the|their|his|her) )?(?:first|opening|second|third|final|last) "
    r"(?P<stretch>day|weekend|week|month|quarter|half|year)\b"
)

_LASTS = re.compile(
    r"\b(?:last(?:s|ed|ing)?|ran|raged|continued|went on|spann(?:ed|ing)|duration of|over a period of)(?: for)?(?: (?:about|around|only|just|"
    r"more than|over|nearly|almost|at least|less than|under|approximately|some))*\s*$"
)


def tells_duration(folded: str, start: int) -> bool:
    """Whether the words in front of a stretch of time say that something took so long: "lasted for nearly"."""
    return bool(_LASTS.search(folded, max(0, start - 50), start))


def stretch_behind(words: Words, end: int) -> str:
    """ "week", "weekend", "day" ... of the figure that ends there; "" where it is given for no such stretch."""
    found = _STRETCH.match(words.folded, end, end + 80)
    return found["stretch"] if found else ""
