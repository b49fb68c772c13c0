"""Dates told from another: "yesterday", "three days ago", "five years later", a bare weekday."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.languages.en.dates.anchors import Surroundings, moment_of
from factcheck.languages.en.dates.candidate import Candidate, Form, single
from factcheck.languages.en.dates.moments import Moment, is_real_day
from factcheck.languages.en.dates.patterns import MONTH
from factcheck.languages.en.dates.vocabulary import SMALL_NUMBERS, UNITS, WEEKDAY_BY_STEM

_COUNT = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
_PART = rf"(?:\d{{1,4}}|{_COUNT})[\s-](?:{'|'.join(UNITS)})s?"
_DISTANCE = re.compile(
    rf"(?<![\w-])(?P<loose>(?:(?:more|less|fewer|greater)\sthan|over|almost|nearly|at least|under|up to|only|just|"
    rf"about|around|some|exactly)\s)?"
    rf"(?P<parts>{_PART}(?:(?:,\s|\s|\sand\s|,\sand\s){_PART}){{0,2}})\s(?P<turn>ago|later|earlier|from now)\Z",
    re.I,
)
_ONE_PART = re.compile(rf"(?P<count>\d{{1,4}}|{_COUNT})[\s-](?P<unit>{'|'.join(UNITS)})", re.I)
_REACH = 64
_INEXACT = ("more", "less", "fewer", "over", "almost", "nearly", "at least", "under", "up to", "greater")
_LAST_NEXT = re.compile(r"\b(?P<turn>last|this|next|previous|following)\s(?P<unit>day|morning|week|month|year)\b", re.I)
_DAY_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
_COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?)\s(?:after|before|from)\s\Z", re.I)
# "Today" is most often "nowadays"; only these leave it a day.
_GENERIC_TODAY = re.compile(r"(?:\b(?:even|still|of|until|to|in|like|as|by|than|from|our|for|known)|')\s\Z", re.I)
_GENERIC_AFTER = re.compile(
    r"['\u2019]s?\b|-|,?\s(?:we know|most|many|is known|it is|there (?:is|are)|people|nobody)\b", re.I
)
_WEEKDAY = re.compile(
    r"(?:(?:last|this|next|past)\s)?(?P<day>[A-Z][a-z]{2,5}day)\b(?!['\u2019]s\s[A-Z])"
    r"(?:,?\sthe\s(?P<number>\d{1,2})(?:st|nd|rd|th))?",
    re.I,
)
_FRIDAYS_13TH = 430  # days: never is one further away
_WEEKDAY_CUE = re.compile(
    r"(?:\b(?:on|since|until|by|before|after|late|early|last|this|next|past|and|or|from|of|during|said|says|\w+ed|died"
    r"|here)|[.,;:(\u2014\u2013])\s\Z|^\Z",
    re.I,
)
# "Tuesday, September 11": the weekday is part of that date.
_DATE_FOLLOWS = re.compile(
    rf"[,.]?\s{{1,2}}(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s|-|\sof\s){MONTH}|{MONTH}|\d{{1,4}}[./-]\d)", re.I
)
_WEEKDAY_NAME = re.compile(r"\s(?:Night|Bloody|Morning|Massacre|Agreement|Times|Mirror|Express|Telegraph|Club)\b")


def read_relative(text: str, start: int, end: int) -> Candidate | None:
    """The span of a relative date around a trigger; its value is worked out by `resolve`."""
    word = text[start:end].lower()
    blank = Moment(None)
    if word.endswith((" ago", " later", " earlier", " from now")):
        low = max(0, end - _REACH)
        found = _DISTANCE.search(text, low, end)
        return (
            single(found.start(), found.end(), blank, Form.RELATIVE) if found and not _cut(text, found, low) else None
        )
    if word in _DAY_WORDS:
        return single(start, end, blank, Form.RELATIVE)
    found = _LAST_NEXT.search(text, max(0, start - 4), end)
    return single(found.start(), found.end(), blank, Form.RELATIVE) if found and found.end() == end else None


def _cut(text: str, found: re.Match[str], low: int) -> bool:
    return found.start() == low and low > 0 and text[low - 1].isalnum()


def read_weekday(text: str, start: int) -> Candidate | None:
    found = _WEEKDAY.match(text, start)
    if not found or _DATE_FOLLOWS.match(text, found.end()):
        return None
    if not _WEEKDAY_CUE.search(text, max(0, start - 14), start) or _WEEKDAY_NAME.match(text, found.end()):
        return None
    turn = re.search(r"\b(?:last|this|next|past)\s\Z", text[max(0, start - 5) : start], re.I)
    begin = start - len(turn[0]) if turn else start
    return single(begin, found.end(), Moment(None), Form.RELATIVE)


def resolve(text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
    """Give a relative date its value; False where it can't be known."""
    words = text[candidate.start : candidate.end].lower()
    candidate.inferred = True
    if found := _DISTANCE.search(words):
        return _resolve_distance(candidate, found, surroundings)
    if found := _LAST_NEXT.match(words):
        return _resolve_turn(candidate, found["turn"], found["unit"], surroundings)
    own = surroundings.written_on(candidate.start)
    if own is None:
        return False
    if words in _DAY_WORDS:
        if _COUNTED_FROM.search(text, max(0, candidate.start - 16), candidate.start):
            return False
        if words == "today" and (
            _GENERIC_TODAY.search(text, max(0, candidate.start - 8), candidate.start)
            or _GENERIC_AFTER.match(text, candidate.end)
        ):
            return False
        return _set(candidate, own, _DAY_WORDS[words])
    return _resolve_weekday(candidate, words, own)


def _resolve_weekday(candidate: Candidate, words: str, own: date) -> bool:
    """A bare weekday is the one on or before the text's own day; "this" and "next" go by weeks from Monday on."""
    found = _WEEKDAY.match(words)
    assert found is not None
    weekday = WEEKDAY_BY_STEM[found["day"][:3]]
    if found["number"]:
        return _resolve_numbered(candidate, weekday, int(found["number"]), own)
    if words.startswith(("this ", "next ")):
        return _set(candidate, own, weekday - own.weekday() + (7 if words.startswith("next ") else 0))
    back = (own.weekday() - weekday) % 7
    if words.startswith(("last ", "past ")) and back == 0:
        back = 7
    return _set(candidate, own, -back)


def _resolve_numbered(candidate: Candidate, weekday: int, number: int, own: date) -> bool:
    """ "Friday the 13th": the nearest such day, the past before the future."""
    for step in range(_FRIDAYS_13TH):
        for sign in (-1, 1):
            day = _moved(own, sign * step)
            if day is not None and day.day == number and day.weekday() == weekday:
                return _set(candidate, day, 0)
    return False


def _resolve_distance(candidate: Candidate, found: re.Match[str], surroundings: Surroundings) -> bool:
    loose, turn = (found["loose"] or "").strip(), found["turn"]
    if loose.startswith(_INEXACT):
        return False
    sign = 1 if turn in ("later", "from now") else -1
    amounts = dict.fromkeys(UNITS, 0)
    for part in _ONE_PART.finditer(found["parts"]):
        count = part["count"]
        amounts[part["unit"]] += sign * (int(count) if count.isdigit() else SMALL_NUMBERS[count])
    finest = next(unit for unit in UNITS if amounts[unit] or unit == "decade")
    start = _start_of_distance(candidate, turn, finest, surroundings)
    if start is None:
        return False
    year, month, day = start
    year += amounts["year"] + amounts["decade"] * 10
    rough = loose in ("about", "around", "some")
    if finest in ("year", "decade"):
        moment = Moment(year, approximate=rough)
    else:
        months = year * 12 + month - 1 + amounts["month"]
        year, month = months // 12, months % 12 + 1
        moment = Moment(year, month, approximate=rough)
        if finest != "month":
            last = next(length for length in (31, 30, 29, 28) if is_real_day(year, month, length))
            if not 1 <= year <= 9999:
                return False
            moved = _moved(date(year, month, min(day, last)), amounts["day"] + amounts["week"] * 7)
            if moved is None:
                return False
            moment = moment_of(moved)._replace(approximate=rough)
    candidate.first = candidate.last = moment
    return moment.year is not None and abs(moment.year) <= 9999


def _start_of_distance(
    candidate: Candidate, turn: str, finest: str, surroundings: Surroundings
) -> tuple[int, int, int] | None:
    """What the distance is counted from: the text's own day, or the date before; a year serves for years only."""
    if turn in ("ago", "from now"):
        own = surroundings.written_on(candidate.start)
        return None if own is None else (own.year, own.month, own.day)
    if (known := surroundings.nearest_day(candidate.start)) is not None:
        return known
    year = surroundings.nearest_year(candidate.start)
    return (year, 1, 1) if year is not None and finest in ("year", "decade") else None


def _resolve_turn(candidate: Candidate, turn: str, unit: str, surroundings: Surroundings) -> bool:
    step = {"last": -1, "previous": -1, "this": 0}.get(turn, 1)
    if unit in ("day", "morning") or turn in ("previous", "following"):
        return _resolve_following(candidate, step, unit, surroundings)
    own = surroundings.written_on(candidate.start)
    if own is None:
        return False
    if unit == "year":
        candidate.first = candidate.last = Moment(own.year + step)
    elif unit == "month":
        months = own.year * 12 + own.month - 1 + step
        candidate.first = candidate.last = Moment(months // 12, months % 12 + 1)
    else:
        monday = _moved(own, 7 * step - own.weekday())
        sunday = _moved(own, 7 * step - own.weekday() + 6)
        if monday is None or sunday is None:
            return False
        candidate.become_interval(moment_of(monday), moment_of(sunday))
    return True


def _resolve_following(candidate: Candidate, step: int, unit: str, surroundings: Surroundings) -> bool:
    """ "The next morning", "the following year": against the date before them, and only a near one."""
    if unit == "year":
        year = surroundings.nearest_year(candidate.start)
        if year is None:
            return False
        candidate.first = candidate.last = Moment(year + step)
        return True
    known = surroundings.nearest_day(candidate.start)
    if known is None or unit not in ("day", "morning"):
        return False
    return _set(candidate, date(*known), step)


def _set(candidate: Candidate, day: date, step: int) -> bool:
    moved = _moved(day, step)
    if moved is None:
        return False
    candidate.first = candidate.last = moment_of(moved)
    return True


def _moved(day: date, step: int) -> date | None:
    try:
        return day + timedelta(days=step)
    except OverflowError:
        return None
