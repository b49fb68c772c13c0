"""Two dates that make one: ranges ("30 January to 2 February 1943"), and a day given in both calendars."""

from __future__ import annotations

import re

from factcheck.dates.calendars import gregorian_day
from factcheck.languages.en.dates.candidate import BARE_MONTH, BARE_YEAR, FULL, LOOSE, NO_YEAR, RELATIVE, Candidate
from factcheck.languages.en.dates.moments import Moment
from factcheck.records import Calendar

_LONGEST_GAP = 24
_DASH = re.compile(r"\.?\??\s?[-\u2010-\u2015\u2212]{1,2}\s?(?:the\s|early\s|mid[\s-]|late\s|ca?\.\s?)?\Z")
_TO = re.compile(
    r"\.?(?:\s?,)?\s(?:to|until|till|through|thru|up to|up until)\s(?:about\s|around\s|circa\s|c\.\s?)?"
    r"(?:the\s)?(?:early|mid|late|end of|middle of)?[\s-]?(?:the\s)?\Z",
    re.I,
)
_AND = re.compile(r"\.?(?:\s?,)?\s(?:and|&)\s(?:about\s|around\s)?(?:the\s)?(?:(?:early|mid|late)[\s-])?\Z", re.I)
_FROM = re.compile(
    r"\b(from|between)\s(?:the\s(?:years?|period)\s)?(?:about\s|around\s|circa\s|c\.\s?)?(?:the\s)?(?:(?:early|mid|late)[\s-])?\Z",
    re.I,
)
_STYLE = re.compile(
    r"\s?[(\[/,]\s?(?P<style>O\.?\s?S\.?|N\.?\s?S\.?|old[\s-]style|new[\s-]style|julian|gregorian)?[,:]?\s?\Z", re.I
)
_STYLE_AFTER = re.compile(
    r",?\s?[(\[]?\s?(?P<style>O\.?\s?S\b\.?|N\.?\s?S\b\.?|old[\s-]style|new[\s-]style"
    r"|(?:in the |by the )?(?:julian|gregorian)(?: calendar)?)(?:\s?[)\]])?",
    re.I,
)
_SAYINGS, _LONGEST_SAYING = (" ", ", ", ": ", " - ", " \u2013 ", " ("), 4
_CLOCK = re.compile(r"(?:1\d|2[0-3])[0-5]\d")
_YEAR_THEN = re.compile(r"(?:\s?,)?\s\Z")
_LEAST_DISTANCE, _MOST_DISTANCE = 9, 14
_VERBS_TOO = (3, 5)  # March and May
_NAME_FOLLOWS = re.compile(r"\s[A-Z]")
_CLOSING_YEAR = re.compile(
    r"(?:,?\s(?P<style>O\.?\s?S\b\.?|N\.?\s?S\b\.?|old[\s-]style|new[\s-]style))?\s?[)\]](?:,?\s(?P<year>\d{4})(?!\d))?",
    re.I,
)


def join_ranges(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates in order, with those that belong together made into one."""
    joined: list[Candidate] = []
    if len(candidates) < 2:
        return candidates
    for candidate in candidates:
        if joined:
            left = joined[-1]
            gap = candidate.start - left.end
            if gap < 0:
                continue
            if gap <= _LONGEST_SAYING and _is_only_the_time_of(text, left, candidate):
                joined[-1] = candidate
                continue
            # A plain year has been looked at from both sides.
            if gap <= _LONGEST_GAP and not (left.is_plain or candidate.is_plain) and _join(text, left, candidate):
                continue
        joined.append(candidate)
    return joined


def _is_only_the_time_of(text: str, left: Candidate, right: Candidate) -> bool:
    """ "Today, 16 May 1863, ...", "at 1500 on 6 June 1944": the day is named in full behind it."""
    if not right.moment.is_day or right.form is RELATIVE or left.interval:
        return False
    gap = text[left.end : right.start]
    if left.form is RELATIVE:
        return gap in _SAYINGS and text[left.start : left.end].lower() == "today"
    number = text[left.start : left.end]
    if gap != " on " or left.form is not BARE_YEAR or right.moment.year is None or not _CLOCK.fullmatch(number):
        return False
    return not text[max(0, left.start - 3) : left.start].lower().endswith("in ")


def _join(text: str, left: Candidate, right: Candidate) -> bool:
    """True if `right` was taken into `left`."""
    if left.swapped or right.swapped:
        return False
    gap = text[left.end : right.start]
    if (found := _STYLE.match(gap)) and _join_calendars(text, left, right, found["style"] or ""):
        return True
    if left.has_opening and left.form is right.form is BARE_YEAR and _DASH.fullmatch(gap):
        return _extend(left, right)
    if left.interval or right.interval or RELATIVE in (left.form, right.form):
        return False
    if right.confirmed and right.form is LOOSE and left.form in (NO_YEAR, BARE_MONTH):
        return _join_era_year(gap, left, right)
    if left.form is BARE_YEAR and _YEAR_THEN.fullmatch(gap):
        return _join_year_first(text, left, right)
    opening = _FROM.search(text, max(0, left.start - 28), left.start)
    if not (_DASH.match(gap) or _TO.match(gap) or (_AND.match(gap) and opening and opening[1].lower() == "between")):
        return False
    if right.confirmed and right.form is LOOSE and left.form is BARE_YEAR and (right.moment.year or 0) < 0:
        left.become(left.moment._replace(year=1 - (left.moment.year or 0)))  # from 1200 to 1150 BC
        left.form = LOOSE
    if "?" in gap:
        left.mark(uncertain=True)
    ends = _fill(left, right)
    if ends is None:
        return False
    left.become_interval(*ends)
    left.end = right.end
    left.confirmed = left.confirmed or right.confirmed
    if opening:
        left.start, left.confirmed, left.has_opening = opening.start(), True, True
    if left.form is not right.form:
        left.form = right.form if left.form in (NO_YEAR, BARE_MONTH) else left.form
    if left.form is BARE_MONTH:
        left.confirmed = True
    return True


def _join_year_first(text: str, left: Candidate, right: Candidate) -> bool:
    """ "in 1941, June 22", "2016 November": but not "in 1936 May said"."""
    month = right.moment.month
    if right.form not in (NO_YEAR, BARE_MONTH) or left.centuryless or month is None:
        return False
    if right.form is BARE_MONTH and (month in _VERBS_TOO or _NAME_FOLLOWS.match(text, right.end)):
        return False
    left.first = left.last = right.moment._replace(year=left.moment.year)
    left.form, left.end = FULL, right.end
    return True


def _extend(left: Candidate, right: Candidate) -> bool:
    """ "from 1997 until the 1999-2000 season"."""
    if left.last is None or right.first is None or (right.first.year or 0) <= (left.last.year or 0):
        return False
    left.last, left.end = right.last, right.end
    return True


def _join_era_year(gap: str, left: Candidate, right: Candidate) -> bool:
    """ "15 March 44 BC", "August, 70 AD"."""
    if not _YEAR_THEN.fullmatch(gap) or right.moment.years > 1:
        return False
    left.first = left.last = left.moment._replace(year=right.moment.year)
    left.form, left.end = FULL, right.end
    return True


def _fill(left: Candidate, right: Candidate) -> tuple[Moment, Moment] | None:
    """Both ends, each with what it borrows from the other; None where they make no range."""
    first, last = left.moment, right.moment
    if left.centuryless != right.centuryless:
        if left.centuryless:
            return None
        last = last._replace(year=(first.year or 0) // 100 * 100 + (last.year or 0))
        right.centuryless = False
    if first.year is None and last.year is not None:
        if last.month is None:  # "from March to 1919" says no year of March
            return None
        year = last.year
        if (first.month or 0, first.day or 0) > (last.month, last.day or 31):
            year -= 1
        first = first._replace(year=year)
        left.centuryless = right.centuryless
    elif last.year is None and first.year is not None:
        if first.month is None:
            return None
        year = first.year
        if (last.month or 0) < (first.month or 0):
            year += 1
        last = last._replace(year=year)
    elif first.year is None and last.year is None:
        return first, last
    if _key(last) <= _key(first):
        return None
    return first, last


def _key(moment: Moment) -> tuple[int, int, int]:
    return moment.last_year or 0, moment.month or 0, moment.day or 0


def _join_calendars(text: str, left: Candidate, right: Candidate, style: str) -> bool:
    """ "25 October (7 November) 1917": one day in two reckonings, 9 to 14 days apart; the first is the date."""
    first, second = left.first, right.first
    if first is None or second is None or left.interval != right.interval:
        return False
    if not (first.day and first.month and second.day and second.month):
        return False
    distance = gregorian_day(2001, second.month, second.day) - gregorian_day(2001, first.month, first.day)
    distance = (distance + 182) % 365 - 182
    if not _LEAST_DISTANCE <= abs(distance) <= _MOST_DISTANCE:
        return False
    year, end = first.year, right.end
    if closing := _CLOSING_YEAR.match(text, right.end):
        style = style or closing["style"] or ""
        end = closing.end()
        if closing["year"] and year is not None:
            end = closing.start("year") - 1
        elif closing["year"]:
            year = int(closing["year"])
    if year is None and second.year is not None:
        year = second.year - (first.month == 12 and second.month == 1)
    left.first = first._replace(year=year)
    left.last = left.last._replace(year=year) if left.interval and left.last is not None else left.first
    left.form = FULL if year is not None else NO_YEAR
    left.end, left.confirmed = end, True
    # A style inside the brackets is that of the second day.
    named = style_of(style)
    left.calendar = _other(named) if named else Calendar.JULIAN if distance > 0 else Calendar.GREGORIAN
    return True


def read_style(text: str, candidate: Candidate) -> None:
    """ "26 October 1917 (O.S.)", "in the Julian calendar" right after the date."""
    if not candidate.moment.day:
        return
    if found := _STYLE_AFTER.match(text, candidate.end):
        candidate.calendar = style_of(found["style"])
        candidate.end = found.end()


def style_of(word: str) -> Calendar | None:
    letter = word.strip().lower().removeprefix("in the ").removeprefix("by the ")[:1]
    if not letter:
        return None
    return Calendar.JULIAN if letter in "oj" else Calendar.GREGORIAN


def _other(calendar: Calendar) -> Calendar:
    return Calendar.GREGORIAN if calendar is Calendar.JULIAN else Calendar.JULIAN
