"""The points of time that a text names in full: what it leaves unsaid elsewhere hangs on them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.languages.en.dates.candidate import Candidate

SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[A-Z\"'\u201c\u2018(\[])")
# December to March: the story has most likely gone on to the next year.
_MONTHS_BACK = 7


@dataclass(frozen=True, slots=True)
class Anchor:
    place: int
    year: int
    month: int | None = None
    day: int | None = None

    def year_going_on(self, month: int) -> int:
        """From December to January a story goes on to the next year."""
        return self.year + (self.month is not None and self.month - month >= _MONTHS_BACK)


def find_anchors(spoken: list[Candidate]) -> list[Anchor]:
    """Every date of the text that has a year of its own."""
    anchors = []
    for candidate in spoken:
        moment = candidate.first or candidate.last
        if moment is None or moment.year is None or candidate.centuryless or candidate.inferred:
            continue
        if candidate.swapped is not None:
            anchors.append(Anchor(candidate.start, moment.year))
        else:
            anchors.append(Anchor(candidate.start, moment.year, moment.month, moment.day))
    return anchors
