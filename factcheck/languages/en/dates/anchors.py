"""What a date leaves unsaid, from the dates around it: a year for "8 November", a century for "the 30s"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from factcheck.languages.en.dates.candidate import Candidate
from factcheck.languages.en.dates.misfits import fits
from factcheck.languages.en.dates.moments import CENTURY, Moment
from factcheck.languages.en.dates.nearest_years import nearest_year
from factcheck.languages.en.dates.tense import Tense, is_bound, tense_at

_LINK_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(?:\d\d/)?")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[A-Z\"'\u201c\u2018(\[])")
# The war of '14-'18.
_WAR_BEFORE = re.compile(r"\b[Ww]ar\b")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
# A date with its day says more of what a text is about than a month does.
_DAY_WEIGHT, _MONTH_WEIGHT, _ENOUGH_WEIGHT = 2, 1, 2
_TWO_DIGIT_PIVOT = 30
_THIS_CENTURY = 2000
# Characters that a story goes on after a date that it has told.
_PARAGRAPH_REACH = 4000
_REACH = {"day": 600, "month": 1000, "year": 1500}
_NEWS_REACH = 300
_LOOK_BACK = 8  # dates
# December to March: the story has most likely gone on to the next year.
_MONTHS_BACK = 7
_STORY_DAYS = 20


@dataclass(frozen=True, slots=True)
class Anchor:
    place: int
    year: int
    month: int | None = None
    day: int | None = None


Known = tuple[int, int | None, int | None]


class Surroundings:
    """The dated points of one text, for what other dates leave open.

    `own` is the day the text was written, where it is known; `stamps` are the days that its furniture names.
    """

    def __init__(
        self, text: str, spoken: list[Candidate], *, own: date | None, stamps: list[Anchor], title: list[Candidate]
    ) -> None:
        self._text = text
        self._spoken = spoken
        self._own = own
        self._stamps = stamps
        self._told: list[Candidate] = []
        self._is_news: bool | None = None
        self._near = 0
        years = {candidate.moment.year for candidate in title if candidate.moment.years == 1}
        self._title_year = years.pop() if len(years) == 1 else None
        months = {candidate.moment.month for candidate in title}
        self._title_month = months.pop() if len(months) == 1 and self._title_year is not None else None

    @cached_property
    def _anchors(self) -> list[Anchor]:
        """Every date of the text that has a year of its own."""
        anchors = []
        for candidate in self._spoken:
            moment = candidate.first or candidate.last
            if moment is None or moment.year is None or candidate.centuryless or candidate.inferred:
                continue
            if candidate.swapped is not None:
                anchors.append(Anchor(candidate.start, moment.year))
            else:
                anchors.append(Anchor(candidate.start, moment.year, moment.month, moment.day))
        return anchors

    @cached_property
    def _places(self) -> list[int]:
        return [anchor.place for anchor in self._anchors]

    @cached_property
    def _linked(self) -> dict[int, int]:
        """The years of months that addresses in the text name."""
        if "://" not in self._text:
            return {}
        return {int(found[2]): int(found[1]) for found in _LINK_DATE.finditer(self._text)}

    def tell(self, candidate: Candidate) -> None:
        """Take in the next date of the text, now that it is complete, for what is told from it ("the next morning")."""
        self._told.append(candidate)

    @cached_property
    def _narrative(self) -> int | None:
        """The year that the text tells of, where one outweighs the others."""
        weights: Counter[int] = Counter()
        for anchor in self._anchors:
            if anchor.month:
                weights[anchor.year] += _DAY_WEIGHT if anchor.day else _MONTH_WEIGHT
        if not weights:
            return None
        year, weight = weights.most_common(1)[0]
        return year if weight >= _ENOUGH_WEIGHT and weight * 2 > weights.total() else None

    @cached_property
    def _months(self) -> dict[int, int | None]:
        """The year that each month that the text names belongs to; None where it names several."""
        by_month: dict[int, Counter[int]] = {}
        for anchor in self._anchors:
            if anchor.month:
                by_month.setdefault(anchor.month, Counter())[anchor.year] += 1
        if "://" in self._text:
            for found in _LINK_DATE.finditer(self._text):
                by_month.setdefault(int(found[2]), Counter())[int(found[1])] += 1
        months: dict[int, int | None] = {}
        for month, years in by_month.items():
            year, count = years.most_common(1)[0]
            months[month] = year if count * 2 > years.total() else None
        return months

    def written_on(self, place: int) -> date | None:
        """The text's own day as it stands at `place`: as told, else the last stamp before it, else the first."""
        if self._own or not self._stamps:
            return self._own
        index = bisect_right(self._stamps, place, key=lambda stamp: stamp.place) - 1
        stamp = self._stamps[max(index, 0)]
        if not (stamp.month and stamp.day and 1 <= stamp.year <= 9999):
            return None
        try:
            return date(stamp.year, stamp.month, stamp.day)
        except ValueError:
            return None

    @property
    def is_dated(self) -> bool:
        """True if the text's own day was given, and not taken from the stamps in it."""
        return self._own is not None

    @property
    def tells_of_now(self) -> bool:
        """True if something in the text says that it is news: a weekday, "last month", a date near its day."""
        return self.is_news and self._near > 0

    @property
    def is_news(self) -> bool:
        """True if the text tells of its own time: more of its dates point to its day or lie near it than lie far."""
        if self._is_news is None:
            own = self._own
            if own is None:  # the stamps of a forum say when posts were written, not what they tell of
                return False
            near, far = sum(candidate.points_to_now for candidate in self._spoken), 0
            for anchor in self._anchors:
                weight = 2 if anchor.month else 1
                if abs(anchor.year - own.year) <= 1:
                    near += weight
                else:
                    far += weight
            self._near = near
            self._is_news = near >= far
        return self._is_news

    def is_story_at(self, place: int) -> bool:
        """True where the date told just before is far from the text's own day: what follows goes on from there."""
        known = self.told_before(place, "day")
        if known is None or not 1 <= known[0] <= 9999:
            return False
        own = self.written_on(place)
        if own is None:
            return True
        return not self.is_news and abs((own.year - known[0]) * 365 + (own.month - (known[1] or 1)) * 30) > _STORY_DAYS

    def told_before(self, place: int, unit: str) -> Known | None:
        """(year, month, day) of the last date told before `place` that is as fine as `unit` ("day", "month", "year")."""
        reach = _REACH[unit if unit in _REACH else "year"]
        own = self.written_on(place) if self.is_news else None
        for candidate in reversed(self._told[-_LOOK_BACK:]):
            moment = candidate.last or candidate.first
            if candidate.swapped is not None:
                continue
            if place - candidate.end > (min(reach, _NEWS_REACH) if own else reach):
                break
            if moment is None or moment.year is None or moment.years > 1 or (own and moment.year > own.year + 1):
                continue
            if unit == "day" and not (moment.month and moment.day):
                continue
            if unit == "month" and not moment.month:
                continue
            if (unit == "day" or own) and len(_SENTENCE_END.findall(self._text, candidate.end, place)) > 1:
                break
            return moment.year, moment.month, moment.day
        if unit in ("year", "decade") and self._title_year is not None and not self._told:
            return self._title_year, None, None
        if unit == "month" and self._title_month is not None and not self._told:
            return self._title_year or 0, self._title_month, None
        return None

    def span_before(self, place: int) -> tuple[int, int, int] | None:
        """(year, first month, number of months) of the last part of a year told before."""
        for candidate in reversed(self._told[-_LOOK_BACK:]):
            first, last = candidate.first, candidate.last
            if place - candidate.end > _REACH["year"]:
                return None
            if first is None or last is None or first.year is None or first.year != last.year or first.day:
                continue
            if first.month and last.month and (last.month - first.month) % 3 == 2:
                return first.year, first.month, last.month - first.month + 1
        return None

    def year_for(self, candidate: Candidate) -> int | None:
        """The year of a month or day that has none; None where it isn't safe to say."""
        month = candidate.moment.month
        if month is None:
            return None
        if candidate.turn:
            return self._by_turn(candidate, month)
        year = self._year_told(candidate, month)
        day = candidate.moment.day
        if candidate.weekday is None or year is None or not day:
            return year
        return next((near for near in (year, year - 1, year + 1) if fits(candidate.weekday, near, month, day)), year)

    def _year_told(self, candidate: Candidate, month: int) -> int | None:
        place, end = candidate.start, candidate.end
        index = bisect_left(self._places, place)
        near = self._in_sentence(place, end, index)
        if self.written_on(place) is not None and self.is_news:
            if near is not None and near.month and tense_at(self._text, place, end) is not Tense.FUTURE:
                return _going_on(near, month)
            return self._linked.get(month) or self._from_own_day(candidate, month)
        if near is not None:
            return _going_on(near, month)
        if (year := self._going_on_in_paragraph(place, month)) is not None:
            return year
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
        if candidate.of_year:
            return own.year + {"last": -1, "next": 1}.get(candidate.turn, 0)
        if candidate.turn == "last":
            return own.year - (month >= own.month)
        if candidate.turn == "past":
            return own.year - (month > own.month)
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
            if near.place - end <= 60 and not _SENTENCE_END.search(text, end, near.place):
                return near
        return None

    def _going_on_in_paragraph(self, place: int, month: int) -> int | None:
        """The year of the date told last, where no new paragraph has begun since."""
        if not self._told:
            return None
        near = self._told[-1]
        moment = near.last or near.first
        if moment is None or moment.year is None or moment.years > 1 or place - near.end > _PARAGRAPH_REACH:
            return None
        if _PARAGRAPH_END.search(self._text, near.end, place):
            return None
        if moment.month is None and len(_SENTENCE_END.findall(self._text, near.end, place)) > 1:
            return None
        return _going_on(Anchor(near.start, moment.year, moment.month, moment.day), month)

    def _from_own_day(self, candidate: Candidate, month: int) -> int | None:
        own = self.written_on(candidate.start)
        if own is None:
            return None
        place, end = candidate.start, candidate.end
        tense = tense_at(self._text, place, end)
        bounds = tense is Tense.PAST and is_bound(self._text, place)
        return nearest_year(own, month, candidate.moment.day, tense=tense, bounds=bounds)

    def century_for(self, candidate: Candidate) -> int:
        """The year with its century: of the nearest date that has one, else 19XX (20XX for '00 to '29)."""
        year = candidate.moment.year or 0
        own = self.written_on(candidate.start)
        told = self._year_nearby(candidate)
        if told is not None:
            full = told // CENTURY * CENTURY + year
            # A book of 2010 on what happened in 46: nobody tells of years to come.
            is_ahead = full > max(told, own.year if own else _THIS_CENTURY + _TWO_DIGIT_PIVOT)
            return full - CENTURY if is_ahead and told >= _THIS_CENTURY else full
        if (own and year + 2000 > own.year) or _WAR_BEFORE.search(
            self._text, max(0, candidate.start - 24), candidate.start
        ):
            return year + 1900
        return year + (2000 if year < _TWO_DIGIT_PIVOT and candidate.moment.years == 1 else 1900)

    def other_century_for(self, candidate: Candidate) -> int | None:
        """ "In 17" may be 1917 or 2017 where nothing around tells, as far as 2017 has been; None where one is meant."""
        year, own = candidate.moment.year or 0, self.written_on(candidate.start)
        if self._year_nearby(candidate) is not None:
            return None
        if year + _THIS_CENTURY > (own.year if own else _THIS_CENTURY + _TWO_DIGIT_PIVOT - 1):
            return None
        full = self.century_for(candidate)
        return full - CENTURY if full >= _THIS_CENTURY else full + CENTURY

    def _year_nearby(self, candidate: Candidate) -> int | None:
        """The year of the nearest date that has one, else that of the title."""
        index = bisect_left(self._places, candidate.start)
        near = [self._anchors[place] for place in (index - 1, index) if 0 <= place < len(self._anchors)]
        near.sort(key=lambda anchor: abs(anchor.place - candidate.start))
        return next((anchor.year for anchor in near if anchor.year >= 1000), self._title_year)


def _going_on(near: Anchor, month: int) -> int:
    """From December to January a story goes on to the next year."""
    return near.year + (near.month is not None and near.month - month >= _MONTHS_BACK)


def moment_of(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


def moved(day: date, step: int) -> date | None:
    """The day `step` days on; None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=step)
    except OverflowError:
        return None
