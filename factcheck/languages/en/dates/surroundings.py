"""The dated points of one text, and what each place in it has around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from datetime import date
from functools import cached_property

from factcheck.languages.en.dates.anchors import SENTENCE_END, Anchor, find_anchors
from factcheck.languages.en.dates.candidate import Candidate

Known = tuple[int, int | None, int | None]

_LINK_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(?:\d\d/)?")
# A date with its day says more of what a text is about than a month does.
_DAY_WEIGHT, _MONTH_WEIGHT, _ENOUGH_WEIGHT = 2, 1, 2
# Characters that a story goes on after a date that it has told.
_REACH = {"day": 600, "month": 1000, "year": 1500}
_NEWS_REACH = 300
_LOOK_BACK = 8  # dates
_STORY_DAYS = 20


class Surroundings:
    """The dated points of one text, for what other dates leave open.

    `own` is the day the text was written, where it is known; `stamps` are the days that its furniture names. `told` are
    the dates told so far, complete.
    """

    def __init__(
        self, text: str, spoken: list[Candidate], *, own: date | None, stamps: list[Anchor], title: list[Candidate]
    ) -> None:
        self.text = text
        self._spoken = spoken
        self._own = own
        self._stamps = stamps
        self.told: list[Candidate] = []
        self._is_news: bool | None = None
        self._near = 0
        years = {candidate.moment.year for candidate in title if candidate.moment.years == 1}
        self.title_year = years.pop() if len(years) == 1 else None
        months = {candidate.moment.month for candidate in title}
        self._title_month = months.pop() if len(months) == 1 and self.title_year is not None else None

    @cached_property
    def anchors(self) -> list[Anchor]:
        """Every date of the text that has a year of its own."""
        return find_anchors(self._spoken)

    @cached_property
    def places(self) -> list[int]:
        return [anchor.place for anchor in self.anchors]

    def dates_within(self, year: int, distance: int) -> int:
        """How many dates of the text lie at most `distance` years from `year`."""
        return bisect_right(self._years, year + distance) - bisect_left(self._years, year - distance)

    @cached_property
    def _years(self) -> list[int]:
        return sorted(anchor.year for anchor in self.anchors)

    @cached_property
    def linked(self) -> dict[int, int]:
        """The years of months that addresses in the text name."""
        if "://" not in self.text:
            return {}
        return {int(found[2]): int(found[1]) for found in _LINK_DATE.finditer(self.text)}

    def tell(self, candidate: Candidate) -> None:
        """Take in the next date of the text, now that it is complete, for what is told from it ("the next morning")."""
        self.told.append(candidate)

    @cached_property
    def narrative(self) -> int | None:
        """The year that the text tells of, where one outweighs the others."""
        weights: Counter[int] = Counter()
        for anchor in self.anchors:
            if anchor.month:
                weights[anchor.year] += _DAY_WEIGHT if anchor.day else _MONTH_WEIGHT
        if not weights:
            return None
        year, weight = weights.most_common(1)[0]
        return year if weight >= _ENOUGH_WEIGHT and weight * 2 > weights.total() else None

    @cached_property
    def months(self) -> dict[int, int | None]:
        """The year that each month that the text names belongs to; None where it names several."""
        by_month: dict[int, Counter[int]] = {}
        for anchor in self.anchors:
            if anchor.month:
                by_month.setdefault(anchor.month, Counter())[anchor.year] += 1
        if "://" in self.text:
            for found in _LINK_DATE.finditer(self.text):
                by_month.setdefault(int(found[2]), Counter())[int(found[1])] += 1
        months: dict[int, int | None] = {}
        for month, years in by_month.items():
            year, count = years.most_common(1)[0]
            months[month] = year if count * 2 > years.total() else None
        return months

    def only_year(self, place: int) -> int | None:
        """The one year that the post around `place` names; None where it names none or several.

        A post lies between two stamps.
        """
        return self._only_years[bisect_right(self._stamps, place, key=lambda stamp: stamp.place)]

    @cached_property
    def _only_years(self) -> list[int | None]:
        """The one year, if any, of what stands before the first stamp, and behind each."""
        named: list[set[int]] = [set() for _ in range(len(self._stamps) + 1)]
        post = 0
        for candidate in self._spoken:
            while post < len(self._stamps) and self._stamps[post].place <= candidate.start:
                post += 1
            if candidate.moment.year is not None and not (candidate.inferred or candidate.centuryless):
                named[post].add(candidate.moment.year)
        return [next(iter(years)) if len(years) == 1 else None for years in named]

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
            for anchor in self.anchors:
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
        for candidate in reversed(self.told[-_LOOK_BACK:]):
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
            if (unit == "day" or own) and len(SENTENCE_END.findall(self.text, candidate.end, place)) > 1:
                break
            return moment.year, moment.month, moment.day
        if unit in ("year", "decade") and self.title_year is not None and not self.told:
            return self.title_year, None, None
        if unit == "month" and self._title_month is not None and not self.told:
            return self.title_year or 0, self._title_month, None
        return None

    def span_before(self, place: int) -> tuple[int, int, int] | None:
        """(year, first month, number of months) of the last part of a year told before."""
        for candidate in reversed(self.told[-_LOOK_BACK:]):
            first, last = candidate.first, candidate.last
            if place - candidate.end > _REACH["year"]:
                return None
            if first is None or last is None or first.year is None or first.year != last.year or first.day:
                continue
            if first.month and last.month and (last.month - first.month) % 3 == 2:
                return first.year, first.month, last.month - first.month + 1
        return None
