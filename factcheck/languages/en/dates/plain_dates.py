"""The commonest dates of plain prose, seen at a glance where nothing around them needs a second look.

"in 1936", "since 1975", "between 1840 and 1862", "the 1930s", "on 3 March 1911", "in May 1867": four dates of five; and
numbers that are plainly none: "page 1940". Whatever stands beside them that may make a range, an era, a work cited or
a stamp of them sends them the longer way, which gives the same dates.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from factcheck.languages.en.dates.candidate import BARE_YEAR, FULL, LOOSE, Candidate, Form
from factcheck.languages.en.dates.citations import may_be_listed
from factcheck.languages.en.dates.counted import COUNTED
from factcheck.languages.en.dates.furniture import is_furniture, may_sign_a_life
from factcheck.languages.en.dates.impostors import (
    AMOUNTS,
    CHANGES,
    FIRST_YEAR,
    LAST_YEAR,
    TAKING_A_NUMBER,
    TIME_WORDS,
)
from factcheck.languages.en.dates.moments import CENTURY, DECADE, Moment, is_real_day
from factcheck.languages.en.dates.phrases import LINK, PHRASES, PREPOSITION
from factcheck.languages.en.dates.triggers import AT_DIGITS, AT_MONTH, ENDS_BEFORE, Trigger
from factcheck.languages.en.dates.vocabulary import MONTH_BY_STEM, MONTH_NAMES, ORDINALS

# A number that is no date.
NO_DATE: Final = Candidate(-1, -1, None, None, BARE_YEAR)

_STOPS = frozenset([".", ";", ". ", "; ", ".\n", ";\n", ""])
_NEXT_WORD = re.compile(r"(?P<comma>,)?(?: and)? (?P<word>[a-z]+)(?![A-Za-z'\u2019])")
# What may make it a range, an era, an open end, a work or another day.
_SECOND_LOOK = frozenset(
    "to until till through thru and or up on onward onwards forward bc bce ad ce ca c article articles paper papers "
    "study studies book books edition editions essay essays monograph thesis dissertation reprint translation ed "
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october "
    "nov november dec december spring summer autumn fall winter old new in by at "
    "after later beyond earlier before".split()
)
# Some more where a comma stands between, or another word than "in" before.
_THIRD_LOOK = _SECOND_LOOK | frozenset(
    "p pp copyright os ns julian gregorian".split() + [word.split()[0].split("-")[0] for word in ORDINALS]
)
# "some time in", "starting in"
_LONGER_PHRASES = tuple(PHRASES.before["in"].before)
_BOUNDS = frozenset(["since", "by", "until", "before", "after"])
_DENIALS = ("no", "n't", "n\u2019t", "never")
_DENIAL_REACH = 60
# Brackets and colons this near may belong to a work cited.
_CITATION_REACH = 160
# Stamps stand near the beginning of a line.
_STAMP_REACH = 72
_LONGEST_WORD = 16
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
_AND_YEAR = re.compile(r" and ([12]\d{3})(?!\d)")
_MONTH = rf"(?P<month>{'|'.join(MONTH_NAMES)})"
_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_DAY_MONTH_YEAR = re.compile(rf"(?P<day>\d{{1,2}}) {_MONTH} {_YEAR}")
_MONTH_YEAR = re.compile(rf"{_MONTH}(?: (?P<day>\d{{1,2}}))?,? {_YEAR}")
_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])


class _Before(Enum):
    """What stands before a date: no word that says anything of it, a preposition, or more."""

    NOTHING = "nothing"
    PREPOSITION = "preposition"
    MORE = "more"


_NOTHING, _PREPOSITION, _MORE = _Before


def read_plain_date(text: str, start: int, end: int, kind: Trigger, floor: int) -> Candidate | None:
    """The plain date at a trigger, or NO_DATE; None where the longer way has to be gone.

    `floor` is the end of the date before it.
    """
    if start < 4 or text[start - 1] != " ":
        return None
    if kind is AT_DIGITS:
        if end - start == 4:
            return _read_year(text, start, end, floor)
        if end - start > 2 or not (found := _DAY_MONTH_YEAR.match(text, start)):
            return None
        if text[start - 4 : start - 1].lower().lstrip() in ENDS_BEFORE:
            return None  # "May the 3 ..."
    elif kind is not AT_MONTH or not (found := _MONTH_YEAR.match(text, start)):
        return None
    elif text[max(0, start - 12) : start - 1].removesuffix(" of").removesuffix(" day")[-2:] in _ORDINAL_ENDS:
        return None  # "the third of May"
    end = found.end()
    if _word_after(text, end) is None or _before(text, start, floor) is _MORE or "[" in text[end : end + 3]:
        return None
    year, month, word = int(found["year"]), MONTH_BY_STEM[found["month"][:3].lower()], found["day"]
    day = int(word) if word else None
    if year > LAST_YEAR or (day is not None and not is_real_day(year, month, day)):
        return None
    candidate = _plain(start, end, Moment(year, month, day), FULL)
    may_be_stamp = start <= _STAMP_REACH or text.find("\n", start - _STAMP_REACH, start) >= 0
    return None if may_be_stamp and is_furniture(text, candidate) else candidate


def _read_year(text: str, start: int, end: int, floor: int) -> Candidate | None:
    if text[start - 3] in "iI" and text[start - 2] == "n" and text[start - 4] in " \n":
        return _read_year_in(text, start, end)
    begin = text.rfind(" ", max(0, start - _LONGEST_WORD), start - 1) + 1
    word = text[begin : start - 1]
    if word == "between":
        return _read_between(text, begin, start, end)
    if text[end : end + 1] == "s":
        return _read_decade(text, start, end, floor)
    after = _word_after(text, end)
    if after is None or begin == 0:
        return None
    if word in _BOUNDS:
        return _read_bound(text, begin, start, end, floor)
    before = _before(text, start, floor)
    if before is _MORE:
        return None
    number = text[start:end]
    if int(number) > LAST_YEAR:  # unless the text has "3991 AD"
        return NO_DATE if text.count(number) == 1 and f"{number[0]},{number[1:]}" not in text else None
    if before is _PREPOSITION:
        return None
    if word in TAKING_A_NUMBER or (after in COUNTED and word not in TIME_WORDS and text[end] == " "):
        return NO_DATE
    if word != "of" or not _is_year_of_prose(text, start, start, end) or _word_before(text, begin) in AMOUNTS:
        return None
    return _plain(start, end, Moment(int(number)), BARE_YEAR)


def _read_year_in(text: str, start: int, end: int) -> Candidate | None:
    if text[end : end + 2] in _STOPS:
        if _goes_on(text, end):
            return None
    else:
        found = _NEXT_WORD.match(text, end)
        if found is None or found["word"] in _SECOND_LOOK:
            return None
        if found["comma"] and (found["word"] in _THIRD_LOOK or may_be_listed(text, start)):
            return None
    year = int(text[start:end])
    if not FIRST_YEAR <= year <= LAST_YEAR or year % CENTURY == 0 or _may_be_cited(text, start):
        return None
    if text.endswith(("time", "starting", "beginning"), max(0, start - 16), start - 4):
        return None
    return _plain(start, end, Moment(year), BARE_YEAR)


def _read_between(text: str, begin: int, start: int, end: int) -> Candidate | None:
    found = _AND_YEAR.match(text, end)
    if found is None or begin == 0:
        return None
    first, last = int(text[start:end]), int(found[1])
    if not FIRST_YEAR <= first < last <= LAST_YEAR or first % CENTURY == 0 or last % CENTURY == 0:
        return None
    after = _word_after(text, found.end(), _SECOND_LOOK)
    if after is None or text.startswith(",", found.end()) or _may_be_cited(text, begin):
        return None
    return _interval(begin, found.end(), Moment(first), Moment(last))


def _read_decade(text: str, start: int, end: int, floor: int) -> Candidate | None:
    """ "the 1930s" """
    year = int(text[start:end])
    if year % DECADE or not FIRST_YEAR <= year <= LAST_YEAR or may_sign_a_life(text, end + 1):
        return None
    if _word_after(text, end + 1) is None or _before(text, start, floor) is _MORE:
        return None
    # The 1200s are a century; the 2000s are the ten years before the 2010s.
    years = CENTURY if year % CENTURY == 0 and year < 2000 else DECADE
    return _plain(start, end + 1, Moment(year, years=years), LOOSE)


def _read_bound(text: str, begin: int, start: int, end: int, floor: int) -> Candidate | None:
    """ "since 1975", "before 1910" """
    word, before = text[begin : start - 1], _word_before(text, begin)
    if not before.islower() or not before.isalpha() or begin - 1 <= floor or before in PHRASES.before[word].before:
        return None
    if not _is_year_of_prose(text, begin, start, end):
        return None
    year = int(text[start:end])
    if word == "since" or word == "after":
        return _interval(begin, end, Moment(year), None)
    if word == "before":
        return _interval(begin, end, None, Moment(year - 1))
    if word == "by":
        return None if before in CHANGES or before == "copyright" else _interval(begin, end, None, Moment(year))
    near = text[max(0, begin - _DENIAL_REACH) : begin]
    for denial in _DENIALS:  # not finished until 1861
        if denial in near:
            return None
    return _interval(begin, end, None, Moment(year))


def _plain(start: int, end: int, moment: Moment, form: Form) -> Candidate:
    candidate = Candidate(start, end, moment, moment, form)
    candidate.is_plain = candidate.confirmed = True
    return candidate


def _interval(start: int, end: int, first: Moment | None, last: Moment | None) -> Candidate:
    candidate = Candidate(start, end, first, last, BARE_YEAR)
    candidate.is_plain = candidate.confirmed = candidate.interval = True
    return candidate


def _word_after(text: str, end: int, avoided: frozenset[str] = _THIRD_LOOK) -> str | None:
    """The next word, "" behind a stop; None where something else follows or the word asks for a second look."""
    if text[end : end + 2] in _STOPS:
        return None if _goes_on(text, end) else ""
    found = _NEXT_WORD.match(text, end)
    return found["word"] if found is not None and found["word"] not in avoided else None


def _goes_on(text: str, end: int) -> bool:
    """Whether a range may go on behind the stop, as behind that of "Sept."."""
    after = text[end + 2 : end + 3]
    return after.islower() or after in _DASHES


def _word_before(text: str, begin: int) -> str:
    return text[text.rfind(" ", max(0, begin - _LONGEST_WORD), begin - 1) + 1 : begin - 1]


def _before(text: str, at: int, floor: int) -> _Before:
    """What stands before the date at `at`, "of" and "the" apart."""
    phrase = None
    while True:
        begin = text.rfind(" ", max(floor, at - _LONGEST_WORD), at - 1) + 1
        word = text[begin : at - 1]
        if begin - 1 <= floor or text[at - 1] != " " or not word.isalpha():
            return _MORE
        lowered = word.lower()
        if phrase is not None and (longer := phrase.before.get(lowered)) is not None:
            if longer.sense is not LINK:
                return _MORE
            phrase, at = longer, begin
            continue
        phrase = PHRASES.before.get(lowered)
        if phrase is None:
            return _MORE if lowered != word or word[:3] in MONTH_BY_STEM else _NOTHING
        if phrase.sense is PREPOSITION:
            ends = text[max(0, begin - _LONGEST_WORD) : begin].rstrip().lower()
            return _MORE if lowered == "in" and ends.endswith(_LONGER_PHRASES) else _PREPOSITION
        if phrase.sense is not LINK:
            return _MORE
        at = begin


def _is_year_of_prose(text: str, begin: int, start: int, end: int) -> bool:
    """False for a year that may belong to a work or its author, or be a number of something."""
    year = int(text[start:end])
    if not FIRST_YEAR < year <= LAST_YEAR or year % CENTURY == 0 or may_sign_a_life(text, end):
        return False
    return not (_may_be_cited(text, begin) or may_be_listed(text, begin))


def _may_be_cited(text: str, start: int) -> bool:
    low = max(0, start - _CITATION_REACH)
    return text.find("(", low, start) >= 0 or text.find(":", low, start) >= 0
