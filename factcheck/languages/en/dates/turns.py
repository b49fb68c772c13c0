""" "Last week", "this morning", "next summer", "that year", "the following month": by turns from a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.languages.en.dates.candidate import Candidate, told
from factcheck.languages.en.dates.days import moment_of, moved
from factcheck.languages.en.dates.moments import Moment
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.tense import Tense, tense_at
from factcheck.languages.en.dates.vocabulary import SEASONS

DAY_PARTS = ("day", "morning", "afternoon", "evening", "night")
PERIODS = ("week", "weekend", "month", "quarter", "year", "century", "decade")
# Those that count from the date told before; "last", "this", "next" and "coming" count from the text's own day.
_FROM_TOLD = {"following": 1, "previous": -1, "preceding": -1, "that": 0, "same": 0, "that same": 0, "the next": 1}
_FROM_OWN = {"last": -1, "this": 0, "this past": -1, "this coming": 1, "next": 1, "past": -1, "coming": 1}
_TURN = re.compile(
    r"(?<![\w-])(?P<turn>the\s(?=next)next|this\spast|this\scoming|that\ssame|last|this|next|following|previous"
    r"|preceding|that|same|past|coming)\s(?P<unit>[a-z]+(?:\syear)?)",
    re.I,
)
_WEEKEND = re.compile(r"(?<!\w)(?:over|at|on|during|by|before|until)\sthe\sweekend\Z", re.I)
_BARE_SEASON = re.compile(
    r"(?<!\w)(?:in|by|during|until|since)\s(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)\Z", re.I
)
# "The summer of 1932" is read by its year, "this spring water" and "the fall of Rome" are no seasons.
_NO_SEASON = re.compile(
    r"\s?['\u2019\-/]?\d|\s(?:of|in|term|water|board|time|from|semester|guy|head|sports|games|olympics|break|holiday"
    r"|holidays|vacation|camp|school|palace|months?|days?|nights?|weather|evenings?|mornings?|into|on|apart)\b|['\u2019-]\w",
    re.I,
)
_OF_YEAR = re.compile(r"\s(?:of\s)?(?P<turn>last|this|next)\syear\b", re.I)
_NO_UNIT_AFTER = re.compile(r"['\u2019]?s?-(?:old|long|on-year)\b")
_BEGINS = {21: 3, 22: 6, 23: 9, 24: 12}
_LONG_WAY_BACK = 13  # months


@dataclass(frozen=True, slots=True)
class Turn:
    step: int
    unit: str
    from_told: bool
    word: str

    @property
    def is_from_own(self) -> bool:
        return not (self.from_told or self.unit in SEASONS or (self.unit == "day" and self.step == 1))

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        place = candidate.start
        own = surroundings.written_on(place)
        if self.unit in SEASONS:
            return _resolve_season(text, candidate, surroundings, self)
        if not self.from_told and not (self.unit == "day" and self.step == 1):
            return own is not None and self._resolve_from(candidate, own)
        return self._resolve_from_told(candidate, surroundings, own)

    def _resolve_from(self, candidate: Candidate, day: date) -> bool:
        """Count from a day: the text's own, or one told before."""
        unit, step = self.unit, self.step
        if unit in DAY_PARTS:
            return _set(candidate, day, step)
        if unit == "year":
            candidate.become(Moment(day.year + step))
        elif unit == "decade":
            candidate.become(Moment(day.year // 10 * 10 + 10 * step, years=10))
        elif unit == "century":
            candidate.become(Moment(day.year // 100 * 100 + 100 * step, years=100))
        elif unit in ("month", "quarter"):
            months = day.year * 12 + day.month - 1 + (step if unit == "month" else 0)
            if unit == "month":
                candidate.become(Moment(months // 12, months % 12 + 1))
            else:
                set_quarter(candidate, months // 3 + step)
        elif unit == "week":
            return set_days(candidate, day, 7 * step - day.weekday(), 7)
        else:
            past_saturday = -2 - day.weekday() if day.weekday() < 5 or self.word == "last" else 5 - day.weekday()
            saturday = 5 - day.weekday() + 7 * step if step >= 0 else past_saturday
            return set_days(candidate, day, saturday, 2)
        return True

    def _resolve_from_told(self, candidate: Candidate, surroundings: Surroundings, own: date | None) -> bool:
        """ "The next morning", "the following year", "that month": against the date before them, and a near one."""
        unit, place = self.unit, candidate.start
        if unit in ("year", "century", "decade"):
            known = surroundings.told_before(place, "year")
            if known is None or unit != "year":
                return False
            candidate.become(Moment(known[0] + self.step))
            return True
        if unit in ("month", "quarter"):
            known = surroundings.told_before(place, "month")
            if known is None or known[1] is None:
                return False
            if unit == "quarter":
                set_quarter(candidate, (known[0] * 12 + known[1] - 1) // 3 + self.step)
                return True
            months = known[0] * 12 + known[1] - 1 + self.step
            candidate.become(Moment(months // 12, months % 12 + 1))
            return True
        known = surroundings.told_before(place, "day")
        if known is None or not (known[1] and known[2]) or not 1 <= known[0] <= 9999:
            return False
        if known[1] == 2 and known[2] == 29:
            candidate.become(Moment(known[0], 3, 1) if self.step == 1 else Moment(known[0], 2, 29 + self.step))
            return unit in DAY_PARTS
        return self._resolve_from(candidate, date(known[0], known[1], known[2]))


def read_turn(text: str, start: int, end: int) -> Candidate | None:
    """The turn whose unit is the last word before `end`; it begins a little before `start`."""
    low = max(0, start - 12)
    found = None
    for found in _TURN.finditer(text, low, end):
        if found.end() == end:
            break
    if found is None or found.end() != end or text[end : end + 1].isalnum() or _NO_UNIT_AFTER.match(text, end):
        return None
    turn, unit = " ".join(found["turn"].lower().split()), found["unit"].lower()
    begin = found.start() + 4 if turn == "the next" else found.start()
    if unit in SEASONS:
        if _NO_SEASON.match(text, end):
            return None
    elif (unit not in DAY_PARTS and unit not in PERIODS) or (unit == "decade" and turn != "this"):
        return None  # "the last decade" is a length of time
    if turn == "next" and text[max(0, found.start() - 4) : found.start()].lower() == "the ":
        turn = "the next"
    if turn == "the next" and unit in ("week", "weekend", "quarter", "century"):
        return None  # "over the next week" is a length of time
    if turn in ("past", "coming") and unit not in SEASONS:
        return None
    if unit == "day" and turn == "last":
        turn = "previous"
    from_told = turn in _FROM_TOLD
    step = _FROM_TOLD[turn] if from_told else _FROM_OWN[turn]
    if unit in DAY_PARTS and turn == "next":
        from_told = True
    return told(begin, end, Turn(step, unit, from_told, turn), points_to_now=0 if from_told else 2)


def read_weekend(text: str, end: int) -> Candidate | None:
    found = _WEEKEND.search(text, max(0, end - 24), end)
    return told(found.start(), end, _Weekend(), points_to_now=1) if found else None


@dataclass(frozen=True, slots=True)
class _Weekend:
    """ "Over the weekend": the last one, or the coming one where the sentence speaks of what is to come."""

    @property
    def is_from_own(self) -> bool:
        return True

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        own = surroundings.written_on(candidate.start)
        if own is None:
            return False
        ahead = tense_at(text, candidate.start, candidate.end) is Tense.FUTURE
        weekday = own.weekday()
        return set_days(candidate, own, 5 - weekday if ahead or weekday >= 5 else -2 - weekday, 2)


def read_bare_season(text: str, end: int) -> Candidate | None:
    """ "In the spring", "by summer": the season of a year that the surroundings tell."""
    found = _BARE_SEASON.search(text, max(0, end - 20), end)
    if not found:
        return None
    if of_year := _OF_YEAR.match(text, end):
        step = {"last": -1, "this": 0, "next": 1}[of_year["turn"].lower()]
        return told(found.start("season"), of_year.end(), SeasonOfYear(found["season"].lower(), step))
    if text[end : end + 1].isalnum() or _NO_SEASON.match(text, end):
        return None
    return told(found.start("season"), end, Turn(0, found["season"].lower(), from_told=False, word=""))


@dataclass(frozen=True, slots=True)
class SeasonOfYear:
    season: str
    step: int

    @property
    def is_from_own(self) -> bool:
        return True

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        own = surroundings.written_on(candidate.start)
        if own is None:
            return False
        candidate.become(Moment(own.year + self.step, season=SEASONS[self.season]))
        return True


def _resolve_season(text: str, candidate: Candidate, surroundings: Surroundings, turn: Turn) -> bool:
    """The year of a season is that in which it begins: the winter of 1941-42 is 1941-24."""
    season = SEASONS[turn.unit]
    own = surroundings.written_on(candidate.start)
    begins = _BEGINS[season]
    if turn.from_told or (not turn.word and not surroundings.is_news):
        known = surroundings.told_before(candidate.start, "year")
        if known is None:
            return False
        year = known[0]
        if turn.step == 1 and (known[1] or 12) >= begins:
            year += 1
        elif turn.step == -1 and (known[1] or 1) <= begins:
            year -= 1
        candidate.become(Moment(year, season=season))
        return True
    if own is None:
        return False
    # Seasons begun by now; a winter goes on in the year after.
    current = own.year if own.month >= begins else own.year - 1
    is_now = (own.year * 12 + own.month) - (current * 12 + begins) < 3
    if turn.word in ("this past", "past"):
        year = current
    elif turn.step == -1:
        year = current - is_now
    elif turn.word == "this":
        year = current if is_now and season == 24 else own.year
    elif turn.step == 1:
        year = current + 1
    else:
        tense = tense_at(text, candidate.start, candidate.end)
        year = current + (tense is Tense.FUTURE and not is_now)
    candidate.become(Moment(year, season=season))
    return True


def set_quarter(candidate: Candidate, quarters: int) -> None:
    """`quarters` since the year 0."""
    set_months(candidate, quarters // 4, quarters % 4 * 3 + 1, 3)


def set_months(candidate: Candidate, year: int, first: int, count: int) -> None:
    candidate.become_interval(Moment(year, first), Moment(year, first + count - 1))


def set_days(candidate: Candidate, day: date, step: int, count: int) -> bool:
    """`count` days from `step` days after `day`."""
    first, last = moved(day, step), moved(day, step + count - 1)
    if first is None or last is None:
        return False
    candidate.become_interval(moment_of(first), moment_of(last))
    return True


def _set(candidate: Candidate, day: date, step: int) -> bool:
    there = moved(day, step)
    if there is None:
        return False
    candidate.become(moment_of(there))
    return True
