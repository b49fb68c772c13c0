"""The commonest dates of plain prose, seen at a glance where nothing around them needs a second look.

"in 1936", "between 1840 and 1862", "on 3 March 1911", "in May 1867": three dates of four. Whatever stands beside them
that may make a range, an era, a work cited or a stamp of them sends them the longer way, which gives the same dates.
"""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import Candidate, Form
from factcheck.languages.en.dates.moments import CENTURY, Moment, is_real_day
from factcheck.languages.en.dates.triggers import Trigger
from factcheck.languages.en.dates.vocabulary import MONTH_BY_STEM, MONTH_NAMES

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_STOPS = frozenset([".", ";", ". ", "; ", ".\n", ";\n", ""])
_NEXT_WORD = re.compile(r"(?: and)?( [a-z]+)")
# What may make it a range, an era, an open end, a work or another day.
_SECOND_LOOK = frozenset(
    f" {word}"
    for word in (
        "to until till through thru and or up on onward onwards forward bc bce ad ce ca c article articles paper papers "
        "study studies book books edition editions essay essays monograph thesis dissertation reprint translation ed "
        "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october "
        "nov november dec december spring summer autumn fall winter old new in by at "
        "after later beyond earlier before"
    ).split()
)
_LONGER_PHRASES = ("time", "starting", "beginning")
# Brackets and colons this near may belong to a work cited.
_CITATION_REACH = 160
# Stamps stand near the beginning of a line.
_STAMP_REACH = 72
_AND_YEAR = re.compile(r" and ([12]\d{3})(?!\d)")
_MONTH = rf"(?P<month>{'|'.join(MONTH_NAMES)}) (?P<year>[12]\d{{3}})(?!\d)"
_DAY_MONTH_YEAR = re.compile(rf"(?P<day>\d{{1,2}}) {_MONTH}")
_MONTH_YEAR = re.compile(_MONTH)


def read_plain_date(text: str, start: int, end: int, kind: Trigger) -> Candidate | None:
    """The plain date at a trigger; None where the longer way has to be gone."""
    before = text[start - 3 : start]
    if kind is Trigger.DIGITS:
        if end - start == 4:
            if before == "in " or before == "In ":
                return _read_year(text, start, end)
            return _read_between(text, start, end) if before == "en " else None
        if before != "on " or end - start > 2 or not (found := _DAY_MONTH_YEAR.match(text, start)):
            return None
        day = int(found["day"])
    elif kind is Trigger.MONTH and before == "in " and (found := _MONTH_YEAR.match(text, start)):
        day = 0
    else:
        return None
    if not text[start - 4].isspace() or not _is_followed_plainly(text, found.end()) or _may_be_stamp(text, start):
        return None
    year, month = int(found["year"]), MONTH_BY_STEM[found["month"][:3].lower()]
    if year > _LAST_YEAR or (day and not is_real_day(year, month, day)) or "[" in text[found.end() : found.end() + 3]:
        return None
    return _plain(start, found.end(), Moment(year, month, day or None), Form.FULL)


def _read_year(text: str, start: int, end: int) -> Candidate | None:
    if (start > 3 and text[start - 4] not in " \n") or not _is_followed_plainly(text, end):
        return None
    year = int(text[start:end])
    if not _FIRST_YEAR <= year <= _LAST_YEAR or year % CENTURY == 0 or _may_be_cited(text, start):
        return None
    if text.endswith(_LONGER_PHRASES, max(0, start - 16), start - 4):
        return None
    return _plain(start, end, Moment(year), Form.BARE_YEAR)


def _read_between(text: str, start: int, end: int) -> Candidate | None:
    begin = start - len("between ")
    if begin < 1 or not text.startswith(" between ", begin - 1) or not (found := _AND_YEAR.match(text, end)):
        return None
    first, last = int(text[start:end]), int(found[1])
    if not _FIRST_YEAR <= first < last <= _LAST_YEAR or first % CENTURY == 0 or last % CENTURY == 0:
        return None
    if not _is_followed_plainly(text, found.end()) or _may_be_cited(text, begin):
        return None
    candidate = _plain(begin, found.end(), Moment(first), Form.BARE_YEAR)
    candidate.become_interval(Moment(first), Moment(last))
    return candidate


def _plain(start: int, end: int, moment: Moment, form: Form) -> Candidate:
    candidate = Candidate(start, end, moment, moment, form)
    candidate.is_plain = candidate.confirmed = True
    return candidate


def _is_followed_plainly(text: str, end: int) -> bool:
    if text[end : end + 2] in _STOPS:
        return True
    found = _NEXT_WORD.match(text, end)
    return found is not None and found[1] not in _SECOND_LOOK


def _may_be_cited(text: str, start: int) -> bool:
    low = max(0, start - _CITATION_REACH)
    return text.find("(", low, start) >= 0 or text.find(":", low, start) >= 0


def _may_be_stamp(text: str, start: int) -> bool:
    return start <= _STAMP_REACH or text.find("\n", start - _STAMP_REACH, start) >= 0
