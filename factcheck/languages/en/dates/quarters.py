"""Quarters and halves of years without the year's number: "the third quarter", "the year-earlier period"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.languages.en.dates.candidate import Candidate, told
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.tense import Tense, tense_at
from factcheck.languages.en.dates.turns import set_months, set_quarter
from factcheck.languages.en.dates.vocabulary import SMALL_NUMBERS

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTHS = "|".join(word for word, number in SMALL_NUMBERS.items() if 2 <= number <= 11 and not word.isspace())
_PART = re.compile(
    rf"(?<![\w-])(?:(?:fiscal\s)?(?P<number>{'|'.join(_NUMBERS)}|latter)[\s-](?:fiscal[\s-])?(?P<unit>quarter|half)"
    rf"|first\s(?P<months>{_MONTHS}|\d{{1,2}})\smonths"
    r"|(?P<turn>year-ago|year-earlier|same|latest|corresponding|comparable)\s(?:quarter|period))\Z",
    re.I,
)
_OF_YEAR = re.compile(
    r"(?:\sof)?\s(?P<turn>last|this|next)\s(?:fiscal\s)?year\b|\s(?:a\s)?year\s(?P<before>earlier|ago)\b", re.I
)
# "The third quarter of 1989" is read by its year; that of a match or of a century is none.
_ELSE_AFTER = re.compile(
    r"(?:\sof|\sin)?\s(?:fiscal\s)?(?:the\s)?['\u2019]?\d|\sof\s(?:a|the|his|her|its|their|an|all|my|our)\b|-(?!end)\w"
    r"|\s(?:hour|mile|final|finals|back|time|pounder|century|kilo|horse)\b|['\u2019]?s\b",
    re.I,
)
_REACH = 34
_TURNS = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """Months `first` to `first + count - 1` of a year that is still to be found, or told by `step` from the text's own."""

    first: int
    count: int
    step: int | None

    @property
    def is_from_own(self) -> bool:
        return False

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        own = surroundings.written_on(candidate.start)
        if own is None:
            known = surroundings.told_before(candidate.start, "year")
            if known is None:
                return False
            year = known[0]
        elif self.step is not None:
            year = own.year + self.step
        else:
            year = own.year
            # One that lies ahead or has only begun: reports tell of the one that is over.
            begins, ends = self.first, self.first + self.count - 1
            tense = tense_at(text, candidate.start, candidate.end)
            if tense is Tense.FUTURE:
                year += ends < own.month and ends <= own.month - 6
            elif begins > own.month:
                year -= 1
        set_months(candidate, year, self.first, self.count)
        return True


@dataclass(frozen=True, slots=True)
class YearEarlier:
    """ "The year-earlier quarter": of the quarter told before, else of the last that is over."""

    shift: int

    @property
    def is_from_own(self) -> bool:
        return False

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        span = surroundings.span_before(candidate.start)
        if span is not None:
            year, first, count = span
            set_months(candidate, year + self.shift, first, count)
            return True
        own = surroundings.written_on(candidate.start)
        if own is None or not surroundings.is_news:
            return False
        set_quarter(candidate, (own.year * 12 + own.month - 1) // 3 - 1 + 4 * self.shift)
        return True


def read_numbered_quarter(text: str, start: int, end: int) -> Candidate | None:
    """ "Q3", "Q3 this year"; with the year's number it is read by that."""
    if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum() or _ELSE_AFTER.match(text, end):
        return None
    after = _OF_YEAR.match(text, end)
    step = _TURNS[after["turn"].lower()] if after and after["turn"] else None
    return told(start, after.end() if after else end, PartOfYear(int(text[end - 1]) * 3 - 2, 3, step))


def read_quarter(text: str, end: int) -> Candidate | None:
    """The part of a year whose last word ends at `end`."""
    found = _PART.search(text, max(0, end - _REACH), end)
    if not found:
        return None
    after = _OF_YEAR.match(text, end)
    if after is None and _ELSE_AFTER.match(text, end):
        return None
    step = None
    stop = end
    if after:
        step, stop = (_TURNS[after["turn"].lower()] if after["turn"] else -1), after.end()
    if found["turn"]:
        return _year_earlier(found, step, stop)
    if found["months"]:
        word = found["months"].lower()
        count = int(word) if word.isdigit() else SMALL_NUMBERS[word]
        return told(found.start(), stop, PartOfYear(1, count, step)) if 2 <= count <= 11 else None
    number = _NUMBERS.get(found["number"].lower(), 2)
    count = 3 if found["unit"].lower() == "quarter" else 6
    if number * count > 12:
        return None
    if count == 6 and step is None:
        return None  # "the second half" is most often that of a match
    return told(found.start(), stop, PartOfYear((number - 1) * count + 1, count, step))


def _year_earlier(found: re.Match[str], step: int | None, stop: int) -> Candidate | None:
    turn = found["turn"].lower()
    if turn.startswith("year"):
        return told(found.start(), stop, YearEarlier(-1))
    if turn == "latest":
        return told(found.start(), stop, YearEarlier(0))
    return None if step is None else told(found.start(), stop, YearEarlier(step))
