"""Years of two digits without an apostrophe: "13 august 61", "Dec 79", "in 46", "65/66". Their century is still to find.

A bare number of two digits is a year only where nothing else can follow from it: its clause ends behind it, or goes on
with a word that no counted thing begins with.
"""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_YEAR, FULL, Candidate, single
from factcheck.languages.en.dates.moments import Moment
from factcheck.languages.en.dates.patterns import DASH, MONTH
from factcheck.languages.en.dates.vocabulary import MONTH_BY_STEM

# From here on, a number of two digits is no day of a month.
_NO_DAY = 32
# "In 12" may be minutes, overs, a dozen.
_LEAST_YEAR = 14
_ENDS = (
    r"(?=\s*(?:$|\n|[;:!?)\]]|[.,](?!\s?\d(?!\d?:\d\d))(?!\s(?:were|have)\b))"
    r"|\s(?:and(?!\s\d)|but|when|after|before|then|so|by|with|because|until|till|to(?!\s\d)|he|she|they|it|i|we|was|is|"
    r"has|as|for|at|on|in|under|the|a|while|which|who|again|during|already|my|his|her|our|their|there|this|that|according|per|alone|onwards?|though|lol|btw|imo|too|"
    r"[-\u2013]+\s)(?![a-z]))"
)
_BEHIND_DAY = re.compile(rf",?\s(?P<year>\d\d){_ENDS}", re.I)
_BEHIND_MONTH = re.compile(rf"(?P<month>{MONTH})\s(?P<year>\d\d){_ENDS}", re.I)
_SAID = re.compile(
    r"(?P<before>(?:[\w'\u2019%]+[ ])?)(?<!\w)"
    r"(?:in|back in|since|(?:summer|winter|spring|autumn)(?: of)?|fall of)[ ]\Z",
    re.I,
)
# "1959, 60 and 66": a list that a full year begins; its short years rise, and its clause ends behind them.
_LIST_BEFORE = re.compile(
    r"(?<![\d.,$\u00a3\u20ac])(?P<full>[12]\d{3})(?P<listed>(?:, ?['\u2018\u2019]?\d\d){0,8})"
    r"(?:,|,? (?:and|&|or)) ['\u2018\u2019]?\Z"
)
_LIST_REACH = 52
_LINKED = re.compile(r" (?:and|&|or) ")
_QUOTED = re.compile(r"['\u2018\u2019]\Z")
_STOPPED = re.compile(r"\s*(?:$|\n|[.;:)\]])|, ?['\u2018\u2019]")
# "One in 40", "ranked in 20", "all in 20 of them": shares and places.
_SHARE = re.compile(r"(?:\d[\d.,]*|one|two|three|four|five|nine|every|ranked|finished|temperatures?)[ ]\Z", re.I)
_YEARS = re.compile(rf"(?P<first>\d\d)(?:(?:\s?{DASH}\s?|/|\s(?:and|&)\s)(?P<last>\d\d))?{_ENDS}", re.I)
_LIST_ENDS = re.compile(
    rf"(?P<year>\d\d)(?:, ?['\u2018\u2019]?\d\d(?!\d)){{0,8}}(?:,? (?:and|&|or) ['\u2018\u2019]?\d\d(?!\d))?{_ENDS}",
    re.I,
)
_SLASHED = re.compile(rf"(?P<first>\d\d)/(?P<last>\d\d){_ENDS}", re.I)
_VERBS_TOO = ("may", "mar")


def read_bare_year(text: str, start: int) -> Candidate | None:
    """ "in 46", "in 37 and 38", "65/66"."""
    if start and not (text[start - 1].isspace() or text[start - 1] in "("):
        return None
    said = _SAID.search(text, max(0, start - 24), start)
    if said and not _SHARE.fullmatch(said["before"]):
        return _between(_YEARS.match(text, start), least=_LEAST_YEAR)
    slashed = _SLASHED.match(text, start) if text[start + 2 : start + 3] == "/" else None
    return _between(slashed, least=_NO_DAY)


def read_listed_short_year(text: str, start: int) -> Candidate | None:
    """The short years of "1959, 60 and 66" and "1941, '42, '43", in the century of the year that begins the list."""
    before = _LIST_BEFORE.search(text, max(0, start - _LIST_REACH), start)
    if before is None or (found := _LIST_ENDS.match(text, start)) is None:
        return None
    last, year = before["full"][2:] if not before["listed"] else before["listed"][-2:], found["year"]
    if year <= last:
        return None
    is_listed = before["listed"] or "'" in found[0] or "\u2019" in found[0] or _QUOTED.search(before[0])
    if not (is_listed or _LINKED.search(found[0]) or _STOPPED.match(text, start + 2)):
        return None  # "59 people in 2004, 29 in Texas", "73 in 1949 and 87 when he left"
    quoted = text[start - 1] in "'\u2018\u2019"
    candidate = single(start - quoted, start + 2, Moment(int(before["full"][:2] + year)), BARE_YEAR)
    candidate.is_short = candidate.confirmed = True
    return candidate


def _between(found: re.Match[str] | None, *, least: int) -> Candidate | None:
    if found is None or (int(found["first"]) < least and found["first"][0] != "0"):
        return None
    first, last = int(found["first"]), int(found["last"] or 0)
    if found["last"] and not (first < last and (last == first + 1 or "-" in found[0] or "\u2013" in found[0])):
        return None
    candidate = single(found.start(), found.end(), Moment(first), BARE_YEAR)
    if found["last"]:
        candidate.become_interval(Moment(first), Moment(last))
    return _without_century(candidate)


def read_month_and_bare_year(text: str, start: int) -> Candidate | None:
    """ "Dec 79": no month has so many days."""
    found = _BEHIND_MONTH.match(text, start)
    if not found or int(found["year"]) < _NO_DAY:
        return None
    stem = found["month"][:3]
    if stem in _VERBS_TOO and not found["month"].endswith("."):
        before = text[max(0, start - 6) : start].lower()
        if not before.endswith(("in ", "since ", "from ", "to ", "till ", "early ", "late ", "mid ")):
            return None
    moment = Moment(int(found["year"]), MONTH_BY_STEM[stem.lower()])
    return _without_century(single(start, found.end(), moment, FULL))


def take_bare_year(text: str, candidate: Candidate) -> None:
    """Give a day without a year the two digits behind it: "13 august 61", "april 12 45"."""
    found = _BEHIND_DAY.match(text, candidate.end)
    if not found:
        return
    year = int(found["year"])
    first, last = candidate.first, candidate.last
    if first is None or last is None:
        return
    if candidate.interval:
        candidate.become_interval(first._replace(year=year), last._replace(year=year))
    else:
        candidate.become(first._replace(year=year))
    candidate.end, candidate.form = found.end(), FULL
    _without_century(candidate)


def _without_century(candidate: Candidate) -> Candidate:
    candidate.centuryless = candidate.is_short = candidate.confirmed = True
    return candidate
