"""Dates told from another: which of their forms stands at a place, and what each of them comes to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.languages.en.dates.candidate import Candidate, told
from factcheck.languages.en.dates.days import moment_of, moved
from factcheck.languages.en.dates.distances import read_distance
from factcheck.languages.en.dates.moments import Moment, is_real_day
from factcheck.languages.en.dates.quarters import read_numbered_quarter, read_quarter
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.tense import Tense, tense_at
from factcheck.languages.en.dates.turns import read_bare_season, read_turn, read_weekend

_DAY_WORDS = {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "tonight": 0,
    "day before yesterday": -2,
    "the day before yesterday": -2,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
}
_COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?)\s(?:after|before|from)\s\Z", re.I)
# "Today" is most often "nowadays"; only these leave it a day.
_GENERIC_TODAY = re.compile(r"(?:\b(?:even|still|of|until|to|in|like|as|by|than|from|our|for|known)|')\s\Z", re.I)
_GENERIC_AFTER = re.compile(
    r"['\u2019]s?\b|-|,?\s(?:we know|most|many|is known|it is|there (?:is|are)|people|nobody)\b", re.I
)
_NUMBERED_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?=[.,;:)]|\s(?:and|at|in|when|the|after|with|it|he|she|they|we)\b|$)", re.I
)
_NUMBERED_BEFORE = re.compile(r"\b(?:[Oo]n|[Uu]ntil|[Bb]y|[Ss]ince)\sthe\s\Z")
_STEP_BEFORE = re.compile(r"\bthe\s(?P<unit>day|month|year|week)\s(?P<turn>before|after)\Z", re.I)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:)!?]|\Z)")


def read_relative(text: str, start: int, end: int) -> Candidate | None:
    """The span of a relative date around a trigger; its value is worked out later."""
    word = text[start:end].lower()
    if word in _DAY_WORDS:
        return told(start, end, _DayWord(word), points_to_now=2) if not text[end : end + 1].isalnum() else None
    if word.endswith((" ago", " later", " earlier", " from now", " previously")):
        return read_distance(text, end)
    if word[0] == "q":
        return read_numbered_quarter(text, start, end)
    if word.endswith(("quarter", "months", "half", "period")):
        return read_quarter(text, end) or read_turn(text, start, end)
    if word.endswith((" before", " after")):
        return _read_step(text, end)
    candidate = read_turn(text, start, end)
    if candidate is None and word.endswith("weekend"):
        candidate = read_weekend(text, end)
    return candidate or read_bare_season(text, end)


@dataclass(frozen=True, slots=True)
class _DayWord:
    word: str

    @property
    def is_from_own(self) -> bool:
        return True

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        start, own = candidate.start, surroundings.written_on(candidate.start)
        if own is None or _COUNTED_FROM.search(text, max(0, start - 16), start):
            return False
        if self.word == "today" and (
            _GENERIC_TODAY.search(text, max(0, start - 8), start) or _GENERIC_AFTER.match(text, candidate.end)
        ):
            return False
        there = moved(own, _DAY_WORDS[self.word])
        if there is None:
            return False
        candidate.become(moment_of(there))
        return True


def read_numbered_day(text: str, start: int) -> Candidate | None:
    """ "On the 20th", without its month."""
    found = _NUMBERED_DAY.match(text, start)
    if not found or not 1 <= int(found["day"]) <= 31:
        return None
    if not _NUMBERED_BEFORE.search(text, max(0, start - 10), start):
        return None
    return told(start, found.end(), _NumberedDay(int(found["day"])))


@dataclass(frozen=True, slots=True)
class _NumberedDay:
    """Of the month told before; in news the last such day, or the next where the sentence speaks of what is to come."""

    day: int

    @property
    def is_from_own(self) -> bool:
        return False

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        own = surroundings.written_on(candidate.start)
        known = None if surroundings.is_news else surroundings.told_before(candidate.start, "month")
        if known is not None and known[1]:
            year, month = known[0], known[1]
        elif own is not None:
            year, month = own.year, own.month
            ahead = tense_at(text, candidate.start, candidate.end) is Tense.FUTURE
            step = (self.day < own.day) if ahead else -(self.day > own.day)
            year, month = year + (month - 1 + step) // 12, (month - 1 + step) % 12 + 1
        else:
            return False
        if not is_real_day(year, month, self.day):
            return False
        candidate.become(Moment(year, month, self.day))
        return True


@dataclass(frozen=True, slots=True)
class _Step:
    """ "The year before": from the date told before."""

    unit: str
    step: int

    @property
    def is_from_own(self) -> bool:
        return False

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        known = surroundings.told_before(candidate.start, "day" if self.unit == "week" else self.unit)
        if known is None:
            return False
        if self.unit == "year":
            candidate.become(Moment(known[0] + self.step))
            return True
        if known[1] is None:
            return False
        if self.unit == "month":
            months = known[0] * 12 + known[1] - 1 + self.step
            candidate.become(Moment(months // 12, months % 12 + 1))
            return True
        there = (
            moved(date(known[0], known[1], known[2]), self.step * (7 if self.unit == "week" else 1))
            if (known[2] and 1 <= known[0] <= 9999 and known[1:] != (2, 29))
            else None
        )
        if there is None:
            return False
        candidate.become(moment_of(there))
        return True


def _read_step(text: str, end: int) -> Candidate | None:
    found = _STEP_BEFORE.search(text, max(0, end - 16), end)
    if not found or not _CLAUSE_ENDS.match(text, end):
        return None
    step = -1 if found["turn"].lower() == "before" else 1
    return told(found.start() + 4, end, _Step(found["unit"].lower(), step))
