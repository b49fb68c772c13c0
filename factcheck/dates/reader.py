"""Read every date of a text: find where one may stand, read it, join, qualify, sift, and fill in what is unsaid."""

from __future__ import annotations

import re
from datetime import date

from factcheck.dates.anchors import Anchor, Surroundings, complete
from factcheck.dates.candidate import Candidate, Form
from factcheck.dates.citations import is_citation
from factcheck.dates.forms import (
    read_month_form,
    read_number_form,
    read_word_century,
    read_word_day,
    read_word_decade,
    read_year_after_era,
)
from factcheck.dates.furniture import is_furniture
from factcheck.dates.impostors import is_impostor, is_within_link
from factcheck.dates.joins import join_ranges, read_style
from factcheck.dates.moments import write_interval, write_moment
from factcheck.dates.qualifiers import read_qualifiers
from factcheck.dates.relative import read_relative, read_weekday, resolve
from factcheck.dates.triggers import Trigger, find_triggers
from factcheck.records import Calendar, DateMention, When

# The years from which, and before which, only one calendar can be meant (Greece changed last, in 1923).
_GREGORIAN_ONLY = 1924
_JULIAN_ONLY = (1582, 10, 15)

_MONTH_BEFORE = re.compile(
    r"(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:[.,]?\s{0,2}(?:of\s|the\s)?['\u2019]?|[/-])\Z",
    re.I,
)
_ERA_BEFORE = re.compile(r"(?<!\w)(?:A\.\s?D\.|AD|CE|anno\s[Dd]omini)\s?\Z")
_ORDINAL_BEFORE = re.compile(r"(?<![\w-])[a-z]+(?:[\s-][a-z]+)?[\s-]{1,2}(?:(?:day\s)?of\s)?\Z", re.I)


def read_dates(text: str, *, written_on: date | None = None, title: str | None = None) -> list[DateMention]:
    """The dates of `text`, in order and without overlap.

    `written_on` is the day of the text, against which "yesterday" and a month without a year are read; where none is
    given, the stamps in the text serve. `title` helps to find years. Post furniture, works cited and numbers that
    merely look like years are left out. Never raises on what the text holds.
    """
    candidates = _read_candidates(text)
    if not candidates:
        return []
    named = [candidate for candidate in _read_candidates(title) if candidate.moment.year is not None] if title else []
    stamps = []
    spoken = []
    for candidate in candidates:
        if candidate.form is not Form.RELATIVE and is_furniture(text, candidate):
            moment = candidate.moment
            if moment.year is not None and moment.day:
                stamps.append(Anchor(candidate.start, moment.year, moment.month, moment.day))
        else:
            spoken.append(candidate)
    surroundings = Surroundings(text, own=written_on, stamps=stamps, title=named)
    surroundings.gather(spoken)
    mentions: list[DateMention] = []
    for candidate in spoken:
        if candidate.form is Form.RELATIVE:
            if not resolve(text, candidate, surroundings):
                continue
        else:
            complete(candidate, surroundings)
        mentions.append(_mention(candidate))
    return mentions


def _read_candidates(text: str) -> list[Candidate]:
    """Every date that the words give, sifted, before anything is filled in."""
    joined = join_ranges(text, _read_single(text))
    floor = 0
    sifted = []
    for candidate in joined:
        if candidate.form is not Form.RELATIVE:
            read_style(text, candidate)
            read_qualifiers(text, candidate, floor)
        floor = candidate.end
        if candidate.form is Form.RELATIVE or not (
            is_impostor(text, candidate)
            or is_within_link(text, candidate.start, candidate.end)
            or is_citation(text, candidate)
        ):
            sifted.append(candidate)
    return sifted


def _read_single(text: str) -> list[Candidate]:
    found: list[Candidate] = []
    done = 0
    for start, end, kind in find_triggers(text):
        if start < done:
            continue
        candidate = _read_at(text, start, end, kind, done)
        if candidate is not None and candidate.start >= done:
            found.append(candidate)
            done = candidate.end
    return found


def _read_at(text: str, start: int, end: int, kind: Trigger, done: int) -> Candidate | None:
    if kind is Trigger.DIGITS:
        before = text[max(done, start - 14) : start]
        if (month := _MONTH_BEFORE.search(before)) and (
            candidate := read_month_form(text, start - len(before) + month.start())
        ):
            if candidate.form is not Form.BARE_MONTH:
                return candidate
        if before[-2:].strip() and (era := _ERA_BEFORE.search(before)):
            return read_year_after_era(text, start, start - len(before) + era.start())
        return read_number_form(text, start)
    if kind is Trigger.MONTH:
        if start and text[start - 1].isalpha():
            return None
        return _read_with_ordinal(text, start, done) or read_month_form(text, start)
    if kind is Trigger.CENTURY:
        return _read_ordinal_century(text, start, done)
    if kind is Trigger.DECADE:
        if start and text[start - 1].isalpha():
            return None
        for word in ("nineteen", "eighteen", "twenty"):
            begin = start - len(word) - 1
            if begin >= done and text[begin : start - 1].lower() == word:
                return read_word_decade(text, begin)
        return read_word_decade(text, start)
    if kind is Trigger.WEEKDAY:
        return read_weekday(text, start)
    return read_relative(text, start, end)


def _read_with_ordinal(text: str, start: int, done: int) -> Candidate | None:
    """ "the third of April": the ordinal stands before the month that was found."""
    low = max(done, start - 28)
    found = _ORDINAL_BEFORE.search(text, low, start)
    if not found:
        return None
    begin = found.start()
    while begin < start:
        candidate = read_word_day(text, begin)
        if candidate is not None:
            return candidate
        gap = re.compile(r"[\s-]+").search(text, begin, start)
        if gap is None:
            return None
        begin = gap.end()
    return None


def _read_ordinal_century(text: str, start: int, done: int) -> Candidate | None:
    low = max(done, start - 48)
    for found in re.compile(r"(?<![\w-])[A-Za-z]").finditer(text, low, start):
        candidate = read_word_century(text, found.start())
        if candidate is not None and candidate.end > start:
            return candidate
    return None


def _mention(candidate: Candidate) -> DateMention:
    if candidate.interval:
        edtf = write_interval(candidate.first, candidate.last)
    else:
        edtf = write_moment(candidate.moment)
    return DateMention(candidate.start, candidate.end, When(edtf, _calendar(candidate)), candidate.inferred)


def _calendar(candidate: Candidate) -> Calendar:
    if candidate.calendar is not None:
        return candidate.calendar
    ends = [moment for moment in (candidate.first, candidate.last) if moment is not None and moment.year is not None]
    if not ends:
        return Calendar.UNKNOWN
    if all((end.year or 0) >= _GREGORIAN_ONLY for end in ends):
        return Calendar.GREGORIAN
    if all(((end.last_year or 0), end.month or 12, end.day or 31) < _JULIAN_ONLY for end in ends):
        return Calendar.JULIAN
    return Calendar.UNKNOWN
