"""The year of a month or a day that is named without one: "8 November", "that October"."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.languages.en.dates.anchors import SENTENCE_END, Anchor
from factcheck.languages.en.dates.candidate import Candidate
from factcheck.languages.en.dates.misfits import fits
from factcheck.languages.en.dates.nearest_years import nearest_year
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.tense import Tense, is_bound, tense_at

_FROM_TOLD = ("that", "same", "following", "previous")
_LASTING = re.compile(r"\b(?:until|till|through|up to)\b", re.I)
_LASTING_REACH = 9  # the word may be part of the later date
_PARAGRAPH_END = re.compile(r"\n\s*\n")
# Characters that a story goes on after a date that it has told.
_PARAGRAPH_REACH = 4000


def year_for(candidate: Candidate, around: Surroundings) -> int | None:
    """The year of a month or day that has none; None where it isn't safe to say."""
    month = candidate.moment.month
    if month is None:
        return None
    if candidate.turn:
        return _by_turn(candidate, month, around)
    year = _year_told(candidate, month, around)
    day = candidate.moment.day
    if candidate.weekday is None or year is None or not day:
        return year
    return next((near for near in (year, year - 1, year + 1) if fits(candidate.weekday, near, month, day)), year)


def _year_told(candidate: Candidate, month: int, around: Surroundings) -> int | None:
    place, end = candidate.start, candidate.end
    index = bisect_left(around.places, place)
    near = _in_sentence(place, end, index, around)
    if around.written_on(place) is not None and around.is_news:
        if near is not None and near.month and tense_at(around.text, place, end) is not Tense.FUTURE:
            return near.year_going_on(month)
        return around.linked.get(month) or _from_own_day(candidate, month, around)
    if near is not None:
        if (
            near.place > end
            and _ends_before(month, near)
            and _LASTING.search(around.text, end, near.place + _LASTING_REACH)
        ):
            return near.year - 1  # begun on 7 September, and lasted until May 1941
        return near.year_going_on(month)
    if (year := _going_on_in_paragraph(place, month, around)) is not None:
        return year
    if (year := around.months.get(month)) is not None:
        return year
    if around.narrative is not None:
        return around.narrative
    if around.title_year is not None:
        return around.title_year
    if tense_at(around.text, place, end) is not Tense.FUTURE and (year := around.only_year(place)) is not None:
        return year
    return _from_own_day(candidate, month, around)


def _ends_before(month: int, near: Anchor) -> bool:
    return near.month is not None and near.month < month


def _by_turn(candidate: Candidate, month: int, around: Surroundings) -> int | None:
    """ "Last September" is the one before the text's own month, "next May" the one after it."""
    if candidate.turn in _FROM_TOLD:
        return _from_told(candidate, month, around)
    own = around.written_on(candidate.start)
    if own is None:
        return None
    if candidate.of_year:
        return own.year + {"last": -1, "next": 1}.get(candidate.turn, 0)
    if candidate.turn == "last":
        return own.year - (month >= own.month)
    if candidate.turn == "past":
        return own.year - (month > own.month)
    return own.year + (candidate.turn == "next" and month <= own.month)


def _from_told(candidate: Candidate, month: int, around: Surroundings) -> int | None:
    """ "That October" is of the year told before; "the following May" comes after what was told."""
    known = around.told_before(candidate.start, "year")
    if known is None:
        return None
    year, told_month, _ = known
    if candidate.turn == "following":
        return year + (told_month is None or month <= told_month)
    if candidate.turn == "previous":
        return year - (told_month is None or month >= told_month)
    return year


def _in_sentence(place: int, end: int, index: int, around: Surroundings) -> Anchor | None:
    """The nearest anchor of the same sentence, one before rather than one after."""
    text = around.text
    if index:
        near = around.anchors[index - 1]
        if place - near.place <= 400 and not SENTENCE_END.search(text, near.place, place):
            return near
    if index < len(around.anchors):
        near = around.anchors[index]
        if near.place - end <= 60 and not (
            SENTENCE_END.search(text, end, near.place) or _PARAGRAPH_END.search(text, end, near.place)
        ):
            return near
    return None


def _going_on_in_paragraph(place: int, month: int, around: Surroundings) -> int | None:
    """The year of the date told last, where no new paragraph has begun since."""
    if not around.told:
        return None
    near = around.told[-1]
    moment = near.last or near.first
    if moment is None or moment.year is None or moment.years > 1 or place - near.end > _PARAGRAPH_REACH:
        return None
    if _PARAGRAPH_END.search(around.text, near.end, place):
        return None
    if moment.month is None and len(SENTENCE_END.findall(around.text, near.end, place)) > 1:
        return None
    return Anchor(near.start, moment.year, moment.month, moment.day).year_going_on(month)


def _from_own_day(candidate: Candidate, month: int, around: Surroundings) -> int | None:
    own = around.written_on(candidate.start)
    if own is None:
        return None
    place, end = candidate.start, candidate.end
    tense = tense_at(around.text, place, end)
    bounds = tense is Tense.PAST and is_bound(around.text, place)
    return nearest_year(own, month, candidate.moment.day, tense=tense, bounds=bounds)
