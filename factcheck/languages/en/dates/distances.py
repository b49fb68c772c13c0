""" "Three days ago", "five years later", "a year earlier": so much before or after a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.languages.en.dates.candidate import Candidate, told
from factcheck.languages.en.dates.days import moment_of, moved
from factcheck.languages.en.dates.moments import Moment, is_real_day
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.vocabulary import SMALL_NUMBERS, UNITS

_COUNT = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
_PART = rf"(?:\d{{1,4}}|{_COUNT})[\s-](?:full\s|whole\s)?(?:{'|'.join(UNITS)})s?"
_DISTANCE = re.compile(
    rf"(?<![\w-])(?P<loose>(?:(?:more|less|fewer|greater)\sthan|over|almost|nearly|at least|under|up to|only|just|"
    rf"about|around|some|exactly|roughly)\s)?"
    rf"(?P<parts>{_PART}(?:(?:,\s|\s|\sand\s|,\sand\s){_PART}){{0,2}})\s(?P<turn>ago|later|earlier|previously|from now)\Z",
    re.I,
)
_ONE_PART = re.compile(rf"(?P<count>\d{{1,4}}|{_COUNT})[\s-](?:full\s|whole\s)?(?P<unit>{'|'.join(UNITS)})", re.I)
_TO_THE_DAY = re.compile(r"\s(?P<day>today|yesterday|tomorrow)\b", re.I)
_REACH = 64
_INEXACT = ("more", "less", "fewer", "over", "almost", "nearly", "at least", "under", "up to", "greater")
_ROUGH = ("about", "around", "some", "roughly")
_DAY_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class Distance:
    """`years` and `months` and `days` are signed; `finest` is the smallest unit that the words name."""

    turn: str
    years: int
    months: int
    days: int
    finest: str
    rough: bool
    day_shift: int | None = None  # "a year ago today": to the day

    @property
    def is_from_own(self) -> bool:
        return self.turn in ("ago", "from now")

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        start = self._counted_from(candidate, surroundings)
        if start is None:
            return False
        year, month, day = start
        year += self.years
        to_the_day = self.day_shift is not None
        if self.finest in ("year", "decade") and not to_the_day:
            moment = Moment(year, approximate=self.rough)
        else:
            if month is None:
                return False
            months = year * 12 + month - 1 + self.months
            year, month = months // 12, months % 12 + 1
            moment = Moment(year, month, approximate=self.rough)
            if self.finest != "month" or to_the_day:
                if day is None or not 1 <= year <= 9999:
                    return False
                last = next(length for length in (31, 30, 29, 28) if is_real_day(year, month, length))
                there = moved(_day(year, month, min(day, last)), self.days + (self.day_shift or 0))
                if there is None:
                    return False
                moment = moment_of(there)._replace(approximate=self.rough)
        candidate.become(moment)
        return moment.year is not None and abs(moment.year) <= 9999

    def _counted_from(
        self, candidate: Candidate, surroundings: Surroundings
    ) -> tuple[int, int | None, int | None] | None:
        """The text's own day, or the date told before; for "earlier" the text's own where none is told."""
        own = surroundings.written_on(candidate.start)
        own_day = None if own is None else (own.year, own.month, own.day)
        if self.turn in ("ago", "from now"):
            return own_day
        needs = "day" if self.finest in ("day", "week") else self.finest
        if (known := surroundings.told_before(candidate.start, needs)) is not None:
            return known
        return own_day if self.turn in ("earlier", "previously") and surroundings.tells_of_now else None


def read_distance(text: str, end: int) -> Candidate | None:
    """The distance whose last word ends at `end`."""
    low = max(0, end - _REACH)
    found = _DISTANCE.search(text, low, end)
    if not found or (found.start() == low and low > 0 and text[low - 1].isalnum()):
        return None
    loose, turn = (found["loose"] or "").strip().lower(), found["turn"].lower()
    if loose.startswith(_INEXACT):
        return None
    sign = 1 if turn in ("later", "from now") else -1
    amounts = dict.fromkeys(UNITS, 0)
    for part in _ONE_PART.finditer(found["parts"]):
        count = part["count"].lower()
        amounts[part["unit"].lower()] += sign * (int(count) if count.isdigit() else SMALL_NUMBERS[count])
    shift = None
    if turn == "ago" and (to_the_day := _TO_THE_DAY.match(text, end)):
        shift, end = _DAY_SHIFTS[to_the_day["day"].lower()], to_the_day.end()
    what = Distance(
        turn,
        years=amounts["year"] + amounts["decade"] * 10,
        months=amounts["month"],
        days=amounts["day"] + amounts["week"] * 7,
        finest=next(unit for unit in UNITS if amounts[unit] or unit == "decade"),
        rough=loose in _ROUGH,
        day_shift=shift,
    )
    return told(found.start(), end, what, points_to_now=2 if turn in ("ago", "from now") and what.years > -3 else 0)


def _day(year: int, month: int, day: int) -> date:
    # A 29 February of the Julian calendar alone has no place in the standard library's.
    return date(year, month, min(day, 28) if month == 2 else day)
