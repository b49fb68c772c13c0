"""Years and decades: 1917, '17, 1932-33, the 1930s, the '30s, the thirties, the 1200s."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_YEAR, FULL, LOOSE, Candidate, single
from factcheck.languages.en.dates.moments import CENTURY, DECADE, Moment, is_real_day
from factcheck.languages.en.dates.patterns import DASH
from factcheck.languages.en.dates.short_years import read_bare_year, read_listed_short_year
from factcheck.languages.en.dates.vocabulary import DECADE_WORDS, MONTH_BY_STEM, MONTH_NAMES
from factcheck.records import Calendar

_TAIL = re.compile(rf"(?P<to>\s?{DASH}\s?|/)['\u2019]?(?P<tail>\d{{1,2}})(?!\d)(?![-/.:,]\d)(?!%)")
# "In 1930 and 31", but not "in 1930 and 31 men".
_NEXT_YEAR = re.compile(r"(?P<to> and )['\u2019]?(?P<tail>\d\d)(?=\s*(?:$|[;:!?)]|[.,](?!\d)))")
# "1935, december", "1911, september 14": in small letters, which no other reader takes for a month.
_MONTH_BEHIND = re.compile(
    rf",\s(?P<month>{'|'.join(MONTH_NAMES).lower().replace('|may', '').replace('|march', '')})(?![a-z])"
    r"(?:\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]))?"
)
_TAIL_BEGINS = frozenset("-/\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
_DECADE = re.compile(r"(\d{3}0)['\u2019]?s(?![A-Za-z])")
_SHORT_DECADE = re.compile(r"(\d0)['\u2019]?s(?![A-Za-z])")
_SHORT_YEAR = re.compile(r"\d\d(?![\w'\u2019%])(?![.,:/-]\d)")
_SHORT_YEARS = re.compile(r"(?P<first>\d\d)[-/\u2013]['\u2019]?(?P<last>\d\d)(?![\w%])(?![.,:/-]\d)")
_DECADE_WORD = re.compile(
    rf"(?:(?P<century>eighteen|nineteen|twenty)[\s-])?(?P<decade>{'|'.join(DECADE_WORDS)})(?![a-z])", re.I
)
_CENTURY_WORDS = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
# From here on no year began in March any more: 1957/8 is two years.
_YEARS_FROM_JANUARY = 1753


def read_year(text: str, start: int, end: int) -> Candidate:
    """The year of four digits at `start`, with a shorter second year where one follows."""
    year = int(text[start:end])
    if (
        text[end : end + 1] in "s'\u2019"
        and (found := _DECADE.match(text, start))
        and _FIRST_YEAR <= year <= _LAST_YEAR
    ):
        # The 1200s are a century; the 2000s are the ten years before the 2010s.
        years = CENTURY if year % CENTURY == 0 and year < 2000 else DECADE
        return single(start, found.end(), Moment(year, years=years), LOOSE)
    if text.startswith(" and ", end) and (tail := _NEXT_YEAR.match(text, end)) and int(tail["tail"]) == year % 100 + 1:
        return _year_and_tail(start, year, tail)
    if text[end : end + 1] == "," and (month := _MONTH_BEHIND.match(text, end)):
        number = MONTH_BY_STEM[month["month"][:3]]
        day = int(month["day"]) if month["day"] else None
        if day is None or is_real_day(year, number, day):
            return single(start, month.end(), Moment(year, number, day), FULL)
    if _TAIL_BEGINS.isdisjoint(text[end : end + 2]):
        return single(start, end, Moment(year), BARE_YEAR)
    if tail := _TAIL.match(text, end):
        return _year_and_tail(start, year, tail)
    return single(start, end, Moment(year), BARE_YEAR)


def read_short_year(text: str, start: int) -> Candidate | None:
    """ "the 30s", "'41": their century is still to be found."""
    quoted = start > 0 and text[start - 1] in "'\u2018\u2019"
    if found := _SHORT_DECADE.match(text, start):
        candidate = single(start - quoted, found.end(), Moment(int(found[1]), years=DECADE), LOOSE)
    elif listed := read_listed_short_year(text, start):
        return listed
    elif quoted and (found := _SHORT_YEARS.match(text, start)) and found["first"] < found["last"]:
        candidate = single(start - 1, found.end(), Moment(int(found["first"])), BARE_YEAR)
        candidate.become_interval(Moment(int(found["first"])), Moment(int(found["last"])))
    elif quoted and (found := _SHORT_YEAR.match(text, start)):
        candidate = single(start - 1, found.end(), Moment(int(found[0])), BARE_YEAR)
    else:
        return read_bare_year(text, start)
    candidate.centuryless = True
    return candidate


def read_word_decade(text: str, start: int) -> Candidate | None:
    """ "thirties", "nineteen thirties"; without its century the year is still to be found (0 to 99)."""
    found = _DECADE_WORD.match(text, start)
    if not found:
        return None
    year = _CENTURY_WORDS.get((found["century"] or "").lower(), 0) + DECADE_WORDS[found["decade"].lower()]
    candidate = single(start, found.end(), Moment(year, years=DECADE), LOOSE)
    candidate.centuryless = year < CENTURY
    return candidate


def _year_and_tail(start: int, year: int, tail: re.Match[str]) -> Candidate:
    """1932-33, 1941\u201345, 1914/18; 1648/9 is one year in two reckonings of where a year begins."""
    word = tail["tail"]
    unit: int = 10 ** len(word)
    last = year // unit * unit + int(word)
    if word == "00" and year % 100 == 99:  # 1899-00
        last += 100
    if last <= year:
        return single(start, tail.start(), Moment(year), BARE_YEAR)
    if len(word) == 1 and tail["to"] == "/" and last == year + 1 and year < _YEARS_FROM_JANUARY:
        candidate = single(start, tail.end(), Moment(last), BARE_YEAR)
        candidate.calendar = Calendar.JULIAN
        return candidate
    candidate = single(start, tail.end(), Moment(year), BARE_YEAR)
    candidate.become_interval(Moment(year), Moment(last))
    return candidate
