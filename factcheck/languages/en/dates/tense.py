"""Whether the words around a date speak of what is past or of what is to come: "said Friday", "will meet Friday"."""

from __future__ import annotations

import re
from enum import StrEnum


class Tense(StrEnum):
    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_CUE = re.compile(
    r"\b(?:(?P<future>(?:will|shall|won['\u2019]t|would|can|could|should|must)(?:\s(?:not|also|likely|probably|only|be)){0,2}"
    r"(?:\s[a-z]+)?|to be(?:\s[a-z]+)?|going to|(?:is|are|was|were|be) to|due"
    r"|[Ss]cheduled|slated|expected|expects?|expiring|expires?|[Uu]pcoming|planned|plans?|hopes?|[Ee]xpected|aims"
    r"|intends?|set for|set to|put off|postponed|delayed (?:to|until|till)|moved to|effective|payable|deadline|coming"
    r"|arrives?|leaves|opens|begins|starts|meets|returns|takes|faces|departs|ready by|in time for|ahead of|next"
    r"|date of|remain|matures?|maturing|predicts?|forecast)"
    r"|(?P<past>said|says|was|were|had|has|have|did|been|told|began|fell|rose|took|made|left|won|lost|died|sank|broke"
    r"|went|came|met|held|led|sold|bought|struck|shot|found|got|gave|hit|saw|grew|spoke|wrote|fought|felt|kept|paid"
    r"|ran|stood|became|showed|drew|knew|thought|brought|sent|built|lay|read|flew|froze|closed|(?!hundred)[a-z]{2,}ed"
    r"|since|ended))\b|(?P<short>['\u2019]ll\b)"
)
_LEFT, _RIGHT = 110, 90
_STOP = re.compile(r"[.!?;][\"'\u201d\u2019)]*\s+(?=[A-Z\"\u201c])|\n\s*\n")
# "Closed until Nov. 20": what the verb says happened, the date bounds; a near one may lie ahead.
_BOUND = re.compile(r"(?:until|till|through|by)\s", re.I)


def tense_at(text: str, start: int, end: int) -> Tense:
    """By the nearest verb before `start` in its sentence, else by the first one after `end`."""
    low = max(0, start - _LEFT)
    for stop in _STOP.finditer(text, low, start):
        low = stop.end()
    last = None
    for cue in _CUE.finditer(text, low, start):
        last = cue
    if last is None:
        high = end + _RIGHT
        if stop_after := _STOP.search(text, end, high):
            high = stop_after.start() + 1
        last = _CUE.search(text, end, high)
    if last is None:
        return Tense.UNKNOWN
    return Tense.PAST if last["past"] else Tense.FUTURE


def is_bound(text: str, start: int) -> bool:
    """True of a date that begins with "until" or "by"."""
    return _BOUND.match(text, start) is not None
