"""The commonest date of all, "in 1936" in plain prose: seen at a glance, where nothing around it needs a second look."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import Candidate, Form
from factcheck.languages.en.dates.moments import CENTURY, Moment

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_STOPS = frozenset([".", ";", ". ", "; ", ".\n", ";\n", ""])
_NEXT_WORD = re.compile(r" [a-z]+")
# What may make it a range, an era, an open end, a work or a day.
_SECOND_LOOK = frozenset(
    f" {word}"
    for word in (
        "to until till through thru and or up on onward onwards forward bc bce ad ce ca c article articles paper papers "
        "study studies book books edition editions essay essays monograph thesis dissertation reprint translation ed "
        "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october "
        "nov november dec december spring summer autumn fall winter"
    ).split()
)
_LONGER_PHRASES = ("time", "starting", "beginning")
# Brackets and colons this near may belong to a work cited.
_CITATION_REACH = 160


def read_plain_year(text: str, start: int, end: int) -> Candidate | None:
    """The year of four digits at `start` behind "in" alone; None where the longer way has to be gone."""
    if text[start - 3 : start] not in ("in ", "In ") or (start > 3 and text[start - 4] not in " \n"):
        return None
    if text[end : end + 2] not in _STOPS and (
        (found := _NEXT_WORD.match(text, end)) is None or found[0] in _SECOND_LOOK
    ):
        return None
    year = int(text[start:end])
    if not _FIRST_YEAR <= year <= _LAST_YEAR or year % CENTURY == 0:
        return None
    low = max(0, start - _CITATION_REACH)
    if text.find("(", low, start) >= 0 or text.find(":", low, start) >= 0:
        return None
    if text.endswith(_LONGER_PHRASES, low, start - 4):
        return None
    moment = Moment(year)
    candidate = Candidate(start, end, moment, moment, Form.BARE_YEAR)
    candidate.is_plain = candidate.confirmed = True
    return candidate
