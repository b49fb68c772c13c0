"""Days and months by name: "3rd April, 1917", "April 3 1917", "September of 1941", "the third of April"."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_MONTH, FULL, NO_YEAR, Candidate, single
from factcheck.languages.en.dates.moments import Moment, is_real_day
from factcheck.languages.en.dates.patterns import DAY, ERA, MONTH, TO, YEAR, is_short_year, year_number
from factcheck.languages.en.dates.short_years import read_month_and_bare_year, take_bare_year
from factcheck.languages.en.dates.vocabulary import MONTH_BY_STEM, ORDINALS
from factcheck.records import Calendar

ORDINAL_WORD = "|".join(sorted((re.escape(word) for word in ORDINALS), key=len, reverse=True))

_OF = r"(?:\s{1,3}of\s{1,3}(?:the\s)?|\s{1,3}|\s?-\s?|/)?"
# A space may stand before the comma: texts that were cut into words and put together again.
_BEFORE_YEAR = r"(?:(?:\s?,)?\s{1,3}(?:of\s|in\s(?:the\syear\s)?)?|,\s?|\s?-\s?|/|\.\s?)"
_DAY_FIRST = re.compile(
    rf"(?P<day>{DAY})(?:(?P<to>{TO}|/|\s\()(?P<day2>{DAY})\)?)?[,.]?{_OF}(?P<month>{MONTH})"
    rf"(?:{_BEFORE_YEAR}(?P<year>{YEAR}|\d{{3}}(?!\d))|(?P<glued>[12]\d{{3}})(?!\d)"
    rf"|-(?P<two>\d\d)(?![\d-]))?",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH})(?:,?\s{{1,3}}|-|/|\s?(?=\d))(?:the\s)?(?P<day>{DAY})"
    rf"(?:(?P<to>{TO}|/(?!3[2-9]|[4-9]\d))(?P<day2>{DAY})(?!\s?{MONTH}))?"
    rf"(?:(?:(?:\s?,)?\s{{1,3}}(?:of\s|in\s)?|,\s?|-|/|\.\s)(?P<year>{YEAR})|\s?,\s(?P<old>[1-9]\d\d)(?=\s?(?:[.,;:)]|$))"
    rf"|/(?P<two>3[2-9]|[4-9]\d)(?![\d/]))?",
    re.I,
)
_MONTH_YEAR = re.compile(
    rf"(?P<month>{MONTH})(?:(?P<to>{TO}|/)(?P<month2>{MONTH}))?"
    rf"(?:(?:\s?,)?\s{{1,3}}(?:of\s(?:the\syear\s)?|in\s)?|,\s?|\s?-\s?|\s?/\s?)(?P<year>{YEAR})(?!-\d\d\b)",
    re.I,
)
# "1394 - King Charles": what happened in the year at the head of a line.
_ENTRY_GOES_ON = re.compile(r"\s?(?:[-\u2010-\u2015]|:)\s")
_ENTRY_SAYS = re.compile(r"\s(?:[A-Z]|\d)")
_HEADING_REACH = 30
_ERA_BEHIND = re.compile(rf"\s?{ERA}")
_TOLD_BEHIND = re.compile(r"\s(?:at|in|when|after|near|under|by|he|she|they|with|aged)\b")
_NAME_BEFORE = re.compile(
    r"(?<![.!?]\s)\b(?!(?:In|On|Since|By|Until|Early|Late|Mid|From|Last|The|This|Of|And|Between|To|About|Around|After"
    r"|Before|During)\s)[A-Z][\w'\u2019.-]*\s\Z"
)
_MONTH_ALONE = re.compile(rf"(?P<month>{MONTH})", re.I)
_WORD_DAY_FIRST = re.compile(
    rf"(?P<day>{ORDINAL_WORD})(?:\s(?:day\s)?of)?\s(?P<month>{MONTH})(?:(?:\s?,)?\s{{1,3}}(?P<year>{YEAR}))?", re.I
)
_WORD_DAY_LAST = re.compile(
    rf"(?P<month>{MONTH}),?\s(?:the\s)?(?P<day>{ORDINAL_WORD})(?![\w-])(?:(?:\s?,)?\s{{1,3}}(?P<year>{YEAR}))?", re.I
)
# 10 February 1688/89: the year began on 25 March, and that of our reckoning is the second.
_SECOND_YEAR = re.compile(r"/(\d{1,2}|\d{4})(?![\d/.-])")
_LADY_DAY = (3, 25)
_AHEAD = re.compile(
    r"\d{1,2}(?:\s?(?:st|nd|rd|th))?[,.]?"
    r"(?:(?:[\s/-]{0,3}|\s{1,3}of\s{1,3}(?:the\s)?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\s?[-\u2010-\u2015\u2212/]\s?\d|\s\(\d|\s(?:to|until|till|through|and|&)\s(?:the\s)?\d)",
    re.I,
)
# The new style is nine days ahead in the 14th century and thirteen in the 20th.
_LEAST_AHEAD, _MOST_AHEAD = 9, 13


def month_number(word: str) -> int:
    return MONTH_BY_STEM[word[:3].lower()]


def read_day_first(text: str, start: int) -> Candidate | None:
    """ "3rd April, 1917", "8-16 March 1921", "12/25 January 1905", with or without the year."""
    if not _AHEAD.match(text, start) or not (found := _DAY_FIRST.match(text, start)):
        return None
    word = found["year"] or found["glued"] or (found["two"] and f"'{found['two']}")
    if word and len(word) == 3 and not is_short_year(word) and _is_no_year_behind(text, found.end()):
        word = None  # On 3 April 900 men ...; on 2 August 216 BC
    if word and found["year"] and _heads_entry(text, start, found.start("year"), found.end("year")):
        word = None
    candidate = _days(text, found, word, end=found.end() if word else found.end("month") - found["month"].endswith("."))
    return _with_short_year(text, candidate)


def read_month_first(text: str, start: int) -> Candidate | None:
    """ "April 3, 1917", "March 8-16", "September of 1941", "April the third", or the month alone."""
    if (found := _MONTH_YEAR.match(text, start)) and not _heads_entry(
        text, start, found.start("year"), found.end("year")
    ):
        if text.startswith("in ", found.start("year") - 3) and _NAME_BEFORE.search(text, max(0, start - 24), start):
            return None  # Guillem March in 2009
        whole = _month_and_year(found)
        if text.startswith("/", found.end()) and (whole.moment.month or 12) <= _LADY_DAY[0] and not whole.interval:
            _take_second_year(text, whole)
        return whole
    if found := _MONTH_FIRST.match(text, start):
        word = found["year"] or found["old"] or (found["two"] and f"'{found['two']}")
        if found["year"] and _heads_entry(text, start, found.start("year"), found.end("year")):
            word = None
        end = found.end() if word else found.end("day2") if found["day2"] else found.end("day")
        if candidate := _days(text, found, word, end=end):
            return _with_short_year(text, candidate)
    if short := read_month_and_bare_year(text, start):
        return short
    if (found := _WORD_DAY_LAST.match(text, start)) and (candidate := _word_day(found)):
        return candidate
    if found := _MONTH_ALONE.match(text, start):
        end = found.end() - found[0].endswith(".")
        return single(start, end, Moment(None, month_number(found["month"])), BARE_MONTH)
    return None


def read_word_day(text: str, start: int) -> Candidate | None:
    """ "the third of April, 1917", from the ordinal on."""
    found = _WORD_DAY_FIRST.match(text, start)
    return _word_day(found) if found else None


def _take_second_year(text: str, candidate: Candidate) -> None:
    moment = candidate.moment
    if (found := _SECOND_YEAR.match(text, candidate.end)) and moment.year is not None:
        next_year = moment.year + 1
        if str(next_year).endswith(found[1]):
            candidate.become(moment._replace(year=next_year))
            candidate.calendar, candidate.end = Calendar.JULIAN, found.end()


def _days(text: str, found: re.Match[str], word: str | None, *, end: int) -> Candidate | None:
    """One day or a range of days within one month; None where the month has no such day."""
    month, day = month_number(found["month"]), _day_number(found["day"])
    year = year_number(word) if word else None
    if not is_real_day(year, month, day):
        return None
    first = Moment(year, month, day)
    candidate = single(found.start(), end, first, FULL if word else NO_YEAR)
    candidate.centuryless = is_short_year(word)
    if year is not None and text.startswith("/", end) and (month, day) < _LADY_DAY:
        _take_second_year(text, candidate)
    if not found["day2"]:
        return candidate
    day2 = _day_number(found["day2"])
    link = found["to"].strip()
    if link in ("/", "(") and day2 != day + 1:
        if not _LEAST_AHEAD <= day2 - day <= _MOST_AHEAD:
            return None
        candidate.calendar = Calendar.JULIAN  # 12/25 January 1905: the old style stands first
        return candidate
    if link in ("and", "&") and day2 > day + 1 and found.start("day") < found.start("month"):
        candidate.end = found.end("day")  # 6 and 9 August 1945: the second is read for itself
        candidate.form = FULL if year is not None else NO_YEAR
        return candidate
    if day2 <= day or not is_real_day(year, month, day2):
        return None
    candidate.become_interval(first, Moment(year, month, day2))
    return candidate


def _with_short_year(text: str, candidate: Candidate | None) -> Candidate | None:
    if candidate is not None and candidate.form is NO_YEAR and text[candidate.end + 1 : candidate.end + 3].strip():
        take_bare_year(text, candidate)
    return candidate


def _day_number(word: str) -> int:
    return int(word[:2] if word[1:2].isdigit() else word[0])


def _is_no_year_behind(text: str, end: int) -> bool:
    """Whether three digits behind a month count something, or have an era still to come."""
    return _ERA_BEHIND.match(text, end) is not None or (
        text[end : end + 1] == " " and text[end + 1 : end + 2].islower() and not _TOLD_BEHIND.match(text, end)
    )


def _heads_entry(text: str, day: int, start: int, end: int) -> bool:
    """True of a year that begins an entry of its own below a day: "September 17", and on the next line "1394 - ..."."""
    if not text[start - 1].isspace() or (line := text.rfind("\n", max(0, start - 4), start)) < 0:
        return False
    if text.rfind("\n", max(0, start - 4), line) >= 0 or _ENTRY_GOES_ON.match(text, end) is not None:
        return True
    # A line of prose is longer before it is wrapped than "Born on 7 January".
    heads = day < _HEADING_REACH or text.rfind("\n", day - _HEADING_REACH, day) >= 0
    return heads and _ENTRY_SAYS.match(text, end) is not None


def _word_day(found: re.Match[str]) -> Candidate | None:
    month, day = month_number(found["month"]), ORDINALS[found["day"].lower()]
    word = found["year"]
    year = year_number(word) if word else None
    if not is_real_day(year, month, day):
        return None
    end = found.end() - (not word and found[0].endswith("."))
    candidate = single(found.start(), end, Moment(year, month, day), FULL if word else NO_YEAR)
    candidate.centuryless = is_short_year(word)
    return candidate


def _month_and_year(found: re.Match[str]) -> Candidate:
    word = found["year"]
    year = year_number(word)
    first = Moment(year, month_number(found["month"]))
    candidate = single(found.start(), found.end(), first, FULL)
    candidate.centuryless = is_short_year(word)
    if found["month2"]:
        last = Moment(year, month_number(found["month2"]))
        if (last.month or 0) < (first.month or 0):  # December-January 1918
            first = Moment(year - 1, first.month)
        candidate.become_interval(first, last)
    return candidate
