"""What a date leaves unsaid, from the dates around it: a year for "8 November", a century for "the 30s"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factcheck.languages.en.dates.candidate import Candidate, Form
from factcheck.languages.en.dates.moments import CENTURY, Moment

_LINK_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(?:\d\d/)?")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[A-Z\"'\u201c\u2018(\[])")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_FUTURE = re.compile(r"\b(?:will|shall|going to|upcoming|next|coming|due|scheduled|planned|expected)\b", re.I)
# A date with its day says more of what a text is about than a month does.
_DAY_WEIGHT, _MONTH_WEIGHT, _ENOUGH_WEIGHT = 2, 1, 2
_TWO_DIGIT_PIVOT = 30
_NEAR = 600  # characters
# December to March: the story has most likely gone on to the next year.
_MONTHS_BACK = 7


@dataclass(frozen=True, slots=True)
class Anchor:
    place: int
    year: int
    month: int | None = None
    day: int | None = None


class Surroundings:
    """The dated points of one text, for what other dates leave open.

    `own` is the day the text was written, where it is known; `stamps` are the days that its furniture names.
    """

    def __init__(self, text: str, *, own: date | None, stamps: list[Anchor], title: list[Candidate]) -> None:
        self._text = text
        self._own = own
        self._stamps = stamps
        self._stamp_places = [stamp.place for stamp in stamps]
        self._anchors: list[Anchor] = []
        self._places: list[int] = []
        self._completed: Anchor | None = None
        self._narrative: int | None = None
        self._months: dict[int, int | None] = {}
        years = {candidate.moment.year for candidate in title if candidate.moment.years == 1}
        self._title_year = years.pop() if len(years) == 1 else None

    def gather(self, candidates: list[Candidate]) -> None:
        """Take in every date of the text that has a year of its own."""
        for candidate in candidates:
            moment = candidate.first or candidate.last
            if moment is None or moment.year is None or candidate.centuryless:
                continue
            self._anchors.append(Anchor(candidate.start, moment.year, moment.month, moment.day))
        self._places = [anchor.place for anchor in self._anchors]
        self._weigh()

    def add_completed(self, candidate: Candidate) -> None:
        """Take in a date whose year was found, for what is told from it ("the next morning")."""
        moment = candidate.first
        if moment is not None and moment.year is not None and moment.day:
            self._completed = Anchor(candidate.start, moment.year, moment.month, moment.day)

    def _weigh(self) -> None:
        """Which year the text tells of, and which year each month that it names belongs to."""
        weights: Counter[int] = Counter()
        by_month: dict[int, Counter[int]] = {}
        for anchor in self._anchors:
            if anchor.month:
                weights[anchor.year] += _DAY_WEIGHT if anchor.day else _MONTH_WEIGHT
                by_month.setdefault(anchor.month, Counter())[anchor.year] += 1
        if "://" in self._text:
            for found in _LINK_DATE.finditer(self._text):
                by_month.setdefault(int(found[2]), Counter())[int(found[1])] += 1
        if weights:
            year, weight = weights.most_common(1)[0]
            self._narrative = year if weight >= _ENOUGH_WEIGHT and weight * 2 > weights.total() else None
        for month, years in by_month.items():
            year, count = years.most_common(1)[0]
            self._months[month] = year if count * 2 > years.total() else None

    def written_on(self, place: int) -> date | None:
        """The text's own day as it stands at `place`: as told, else the last stamp before it, else the first."""
        if self._own or not self._stamps:
            return self._own
        index = bisect_right(self._stamp_places, place) - 1
        stamp = self._stamps[max(index, 0)]
        if not (stamp.month and stamp.day and 1 <= stamp.year <= 9999):
            return None
        try:
            return date(stamp.year, stamp.month, stamp.day)
        except ValueError:
            return None

    def year_for(self, candidate: Candidate) -> int | None:
        """The year of a month or day that has none; None where it isn't safe to say."""
        month = candidate.moment.month
        if month is None:
            return None
        if candidate.turn:
            return self._by_turn(candidate, month)
        place, end = candidate.start, candidate.end
        index = bisect_left(self._places, place)
        if (near := self._in_sentence(place, end, index)) is not None:
            return self._going_on(near, month)
        if index and not _PARAGRAPH_END.search(self._text, max(self._places[index - 1], place - 4000), place):
            near = self._anchors[index - 1]
            if place - near.place <= 4000 and near.month:
                return self._going_on(near, month)
        if (year := self._months.get(month)) is not None:
            return year
        if self._narrative is not None:
            return self._narrative
        if self._title_year is not None:
            return self._title_year
        return self._from_own_day(candidate, month)

    def _by_turn(self, candidate: Candidate, month: int) -> int | None:
        """ "Last September" is the one before the text's own month, "next May" the one after it."""
        own = self.written_on(candidate.start)
        if own is None:
            return None
        if candidate.turn == "last":
            return own.year - (month >= own.month)
        return own.year + (candidate.turn == "next" and month <= own.month)

    def _in_sentence(self, place: int, end: int, index: int) -> Anchor | None:
        """The nearest anchor of the same sentence, one before rather than one after."""
        text = self._text
        if index:
            near = self._anchors[index - 1]
            if place - near.place <= 400 and not _SENTENCE_END.search(text, near.place, place):
                return near
        if index < len(self._anchors):
            near = self._anchors[index]
            if near.place - end <= 60 and near.month is None and not _SENTENCE_END.search(text, end, near.place):
                return near
        return None

    @staticmethod
    def _going_on(near: Anchor, month: int) -> int | None:
        if near.month and near.month - month >= _MONTHS_BACK:
            return None
        return near.year

    def _from_own_day(self, candidate: Candidate, month: int) -> int | None:
        own = self.written_on(candidate.start)
        if own is None:
            return None
        moment = candidate.moment
        key = (month, moment.day or 1)
        sentence = self._text[max(0, candidate.start - 80) : candidate.end + 80]
        if key > (own.month, own.day):
            return own.year if _FUTURE.search(sentence) else own.year - 1
        return own.year

    def century_for(self, candidate: Candidate) -> int:
        """The year with its century: of the nearest date that has one, else 19XX (20XX for '00 to '29)."""
        year = candidate.moment.year or 0
        index = bisect_left(self._places, candidate.start)
        near = [self._anchors[place] for place in (index - 1, index) if 0 <= place < len(self._anchors)]
        near.sort(key=lambda anchor: abs(anchor.place - candidate.start))
        for anchor in near:
            if anchor.year >= 1000:
                return anchor.year // CENTURY * CENTURY + year
        return year + (2000 if year < _TWO_DIGIT_PIVOT and candidate.moment.years == 1 else 1900)

    def nearest_year(self, place: int) -> int | None:
        """The year that "five years later" counts from: that of the last date before."""
        index = bisect_left(self._places, place)
        return self._anchors[index - 1].year if index and place - self._places[index - 1] <= 1500 else None

    def nearest_day(self, place: int) -> tuple[int, int, int] | None:
        """The last full date before, within this or the sentence before."""
        index = bisect_left(self._places, place)
        near = self._anchors[index - 1] if index else None
        if self._completed is not None and (near is None or near.place < self._completed.place < place):
            near = self._completed
        if near is None or not (near.month and near.day) or place - near.place > _NEAR:
            return None
        if len(_SENTENCE_END.findall(self._text, near.place, place)) > 1:
            return None
        return near.year, near.month, near.day


def complete(candidate: Candidate, surroundings: Surroundings) -> None:
    """Fill in what the words leave open, where that is safe."""
    if candidate.centuryless:
        shift = surroundings.century_for(candidate) - (candidate.moment.year or 0)
        _replace_years(candidate, lambda moment: moment._replace(year=(moment.year or 0) + shift))
        candidate.inferred, candidate.centuryless = True, False
    if candidate.form in (Form.NO_YEAR, Form.BARE_MONTH) and candidate.moment.year is None:
        year = surroundings.year_for(candidate)
        if year is not None:
            _give_year(candidate, year)
            candidate.inferred = True


def _give_year(candidate: Candidate, year: int) -> None:
    first, last = candidate.first, candidate.last
    crosses = bool(first and last and (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0))
    if first is not None:
        first_moment = first._replace(year=year)
        if candidate.last is candidate.first:
            candidate.last = first_moment
        candidate.first = first_moment
    if candidate.last is not None and candidate.last.year is None:
        candidate.last = candidate.last._replace(year=year + crosses)


def _replace_years(candidate: Candidate, change: Callable[[Moment], Moment]) -> None:
    is_single = candidate.first is candidate.last
    candidate.first = change(candidate.first) if candidate.first else None
    candidate.last = candidate.first if is_single else change(candidate.last) if candidate.last else None


def moment_of(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)
