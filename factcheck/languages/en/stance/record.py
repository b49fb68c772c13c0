"""What is read of a stance, and the words around a value that it is read from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.document import SentenceView
from factcheck.frozen import record
from factcheck.records import Stance

# Characters. What lies further from a value in its sentence hardly governs it.
REACH_BEFORE = 220
REACH_AFTER = 160


@record
class StanceReading:
    """`cue`: the words that decided."""

    stance: Stance
    attributed_to: str | None = None
    cue: str = ""


@dataclass(slots=True, eq=False)  # made for every value: a frozen one costs three times as much
class Around:
    """The words before and after a value at `start`..`end` of the whole text, folded and as they were written.

    `is_date`: a date may tell when something was said ("he told them in 1923") and is then the writer's own.
    """

    sentence: SentenceView
    start: int
    end: int
    is_date: bool
    before: str
    after: str

    @classmethod
    def of(cls, sentence: SentenceView, start: int, end: int, *, is_date: bool) -> Around:
        before, after = sentence.before(start, REACH_BEFORE), sentence.after(end, REACH_AFTER)
        if "\n" in sentence.folded:  # a line that is broken within a statement
            before, after = before.replace("\n", " "), after.replace("\n", " ")
        return cls(sentence, start, end, is_date, before, after)

    @property
    def inside(self) -> str:
        """The value's own words, folded, with the two before them: "an estimated 6,000" may be all value."""
        return self.sentence.between(self.start - 12, self.end)

    @property
    def written_before(self) -> str:
        start = max(0, self.start - self.sentence.start)
        return self.sentence.text[max(0, start - REACH_BEFORE) : start].replace("\n", " ")

    @property
    def written_after(self) -> str:
        end = max(0, self.end - self.sentence.start)
        return self.sentence.text[end : end + REACH_AFTER].replace("\n", " ")


def decided(stance: Stance, cue: str, who: str | None = None) -> StanceReading:
    return StanceReading(stance, attributed_to=who, cue=cue.strip(" ,;:(-")[:60])


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match nearest to the end of `text`; None where there is none."""
    last = None
    for match in pattern.finditer(text):
        last = match
    return last
