"""Days of the week without a date: "on Monday", "last Friday", "Monday night", "Friday the 13th"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.languages.en.dates.candidate import Candidate, told
from factcheck.languages.en.dates.days import moment_of, moved
from factcheck.languages.en.dates.patterns import MONTH
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.tense import Tense, tense_at
from factcheck.languages.en.dates.vocabulary import WEEKDAY_BY_STEM

_WEEKDAY = re.compile(
    r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"(?:,?\sthe\s(?P<number>\d{1,2})(?:st|nd|rd|th)|\s(?P<part>morning|afternoon|evening|night)\b(?!['\u2019]))?",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:(?P<week>last|next|this)\sweek\s|(?P<turn>last|this|next|past|that|the\sfollowing|the\sprevious"
    r"|the\snext|a\sweek\sfrom)\s|(?P<early>early|late)\s(?:on\s)?)\Z",
    re.I,
)
_WEEK_AFTER = re.compile(r"\s(?:of\s)?(?P<turn>last|next|this)\sweek\b", re.I)
# One of many such days, or a name.
_NOT_ONE_BEFORE = re.compile(
    r"\b(?:every|each|most|any|some|another|one|an?|other|no|Black|Bloody|Good|Easter|Palm|Ash|Super|Fat|Holy|Cyber|Ruby"
    r"|Man|Girl|His|Whit|Maundy|Shrove|Casual|Sheffield|Joe|Billie|Thursdays?|Silent|Blue|first|second|third|fourth|fifth)\s\Z"
)
_NAME_AFTER = re.compile(
    r"\s(?:Bloody|Massacre|Agreement|Times|Mirror|Express|Telegraph|Club|School|Post|Herald|Mail|Service|Mass|Roast"
    r"|Football|Independent|Tribune|Night\s(?:Live|Football|Massacre|Lights)|Next|Group|Island|Papers|Sport|Business"
    r"|Sun|World|best|law|laws)\b|s\b|-(?:like|school)|['\u2019]s\s(?:Child|Children)\b|\s?[-\u2013]\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)
_CUE = re.compile(
    r"(?:\b(?:on|since|until|by|before|after|late|early|last|this|next|past|that|following|said|says)|[.,;:(\u2014\u2013])"
    r"\s\Z|^\Z",
    re.I,
)
# Small letters need a word before them that says "day".
_CUE_OF_SMALL = re.compile(r"\b(?:on|since|until|by|before|after|late|early|last|this|next|past|that|following)\s\Z")
# "Tuesday, September 11": the weekday is part of that date.
_DATE_FOLLOWS = re.compile(
    rf"(?:\s(?:morning|afternoon|evening|night))?[,.]?\s{{1,2}}\(?(?:the\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s|-|\sof\s){MONTH}|{MONTH}|\d{{1,4}}[./-]\d)",
    re.I,
)
_REPORTED = re.compile(r"\b(?:said|says|told \w+|announced|reported)\s(?:on\s)?(?:late\s|early\s)?\Z")
_FRIDAYS_13TH = 430  # days: never is one further away
_TURNS_FROM_TOLD = {"that": 0, "the following": 1, "the next": 1, "the previous": -1}


@dataclass(frozen=True, slots=True)
class Weekday:
    weekday: int
    turn: str
    number: int | None
    week: int | None
    is_cued: bool  # a word of time or a stop stands before it

    @property
    def is_from_own(self) -> bool:
        return False

    def resolve(self, text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
        place = candidate.start
        own = surroundings.written_on(place)
        if self.turn in _TURNS_FROM_TOLD or surroundings.is_story_at(place):
            known = surroundings.told_before(place, "day")
            if known is not None and known[1] and known[2] and 1 <= known[0] <= 9999 and known[1:] != (2, 29):
                return self._after(candidate, date(*known))  # type: ignore[arg-type]
            if self.turn in _TURNS_FROM_TOLD:
                return False
        if own is None or not (self.is_cued or surroundings.is_dated):
            return False
        if self.number:
            return self._numbered(candidate, self.number, own)
        back = (own.weekday() - self.weekday) % 7
        if self.week is not None:
            return _set(candidate, own, self.weekday - own.weekday() + 7 * self.week)
        if self.turn in ("this", "next"):
            return _set(candidate, own, self.weekday - own.weekday() + (7 if self.turn == "next" else 0))
        if self.turn == "a week from":
            return _set(candidate, own, (7 - back if back else 7) + (7 if back else 0))
        if self.turn in ("last", "past"):
            return _set(candidate, own, -(back or 7))
        ahead = back and tense_at(text, place, candidate.end) is Tense.FUTURE
        return _set(candidate, own, 7 - back if ahead else -back)

    def _after(self, candidate: Candidate, day: date) -> bool:
        """In a story: the first such day from the one told before on."""
        step = (self.weekday - day.weekday()) % 7
        if self.turn in ("the following", "the next"):
            step = step or 7
        elif self.turn == "the previous":
            step = step - 7
        return _set(candidate, day, step)

    def _numbered(self, candidate: Candidate, number: int, own: date) -> bool:
        """ "Friday the 13th": the nearest such day, the past before the future."""
        for step in range(_FRIDAYS_13TH):
            for sign in (-1, 1):
                day = moved(own, sign * step)
                if day is not None and day.day == number and day.weekday() == self.weekday:
                    return _set(candidate, day, 0)
        return False


def read_weekday(text: str, start: int) -> Candidate | None:
    found = _WEEKDAY.match(text, start)
    if not found or _DATE_FOLLOWS.match(text, found.end("day")) or _NAME_AFTER.match(text, found.end()):
        return None
    low = max(0, start - 16)
    if _NOT_ONE_BEFORE.search(text, low, start):
        return None
    if text[start].islower() and not _CUE_OF_SMALL.search(text, low, start):
        return None
    before = _BEFORE.search(text, low, start)
    turn, week, begin, end = "", None, start, found.end()
    if before:
        begin = before.start()
        turn = " ".join((before["turn"] or "").lower().split())
        week = {"last": -1, "this": 0, "next": 1}[before["week"].lower()] if before["week"] else None
    if week is None and (after := _WEEK_AFTER.match(text, end)):
        week, end = {"last": -1, "this": 0, "next": 1}[after["turn"].lower()], after.end()
    number = int(found["number"]) if found["number"] else None
    what = Weekday(
        WEEKDAY_BY_STEM[found["day"][:3].lower()], turn, number, week, _CUE.search(text, low, start) is not None
    )
    reported = _REPORTED.search(text, max(0, begin - 24), begin)
    return told(begin, end, what, points_to_now=3 if reported else 1)


def _set(candidate: Candidate, day: date, step: int) -> bool:
    there = moved(day, step)
    if there is None:
        return False
    candidate.become(moment_of(there))
    return True
