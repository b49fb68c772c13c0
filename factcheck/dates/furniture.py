"""Stamps that a forum prints around posts: no part of what anybody said, but they say when it was said."""

from __future__ import annotations

import re

from factcheck.dates.candidate import Candidate, Form

_REACH = 120
_STAMP_WORD = re.compile(
    r"(?:^|[\n|\u00b7\u2022*>]|\s{2}|\d[Z\d]\s)\W{0,4}(?:last\s)?(?:joined|join date|registered|member since|posted|asked|answered"
    r"|modified|edited|viewed|updated|created|started|replied|submitted|originally posted|published|start date|date"
    r"|latest|sent|received|commented|active|seen|since|copyright|\u00a9)(?:\s(?:by|from)\s[^\n]{1,40}?)?"
    r"\s?(?:on|at|:|-|,)?[\s:]{0,4}\Z",
    re.I,
)
_AUTHOR_MARK = re.compile(r"[\u2013\u2014-]\s?[^\n]{1,60}\Z")
_REST_OF_LINE = re.compile(
    r"[\s,.;:|\u00b7\u2022()\[\]*-]*(?:at|@)?\s?(?:\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?)?\s?"
    r"(?:Z|UTC|GMT|EST|EDT|PST|PDT|CET|BST|[+-]\d\d:?\d\d)?[\s,.;:|\u00b7\u2022()\[\]*#\d-]*(?:\n|\Z)",
    re.I,
)
_WEEKDAY_LINE = re.compile(r"^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s\Z", re.I)
_COPYRIGHT = re.compile(r"(?:copyright|\u00a9|\(c\))\s{0,2}(?:by\s)?(?:\d{4}\s?[-\u2013]\s?)?\Z", re.I)


def is_furniture(text: str, candidate: Candidate) -> bool:
    """True for a stamp: behind a word such as "Joined", with a clock time alone on its line, or after an author."""
    if candidate.form is Form.BARE_YEAR:
        return bool(_COPYRIGHT.search(text, max(0, candidate.start - 24), candidate.start))
    if not candidate.moment.is_day and not candidate.has_time:
        return bool(
            candidate.form is Form.FULL
            and _STAMP_WORD.search(text, max(0, candidate.start - _REACH), candidate.start)
            and _REST_OF_LINE.match(text, candidate.end)
        )
    low = max(0, candidate.start - _REACH)
    line_start = text.rfind("\n", low, candidate.start) + 1 or low
    before = text[line_start : candidate.start]
    if _STAMP_WORD.search(text, low, candidate.start):
        return True
    if not _REST_OF_LINE.match(text, candidate.end):
        return candidate.has_time and "|" in text[candidate.start : candidate.end]
    if not candidate.has_time and not _has_clock(text, candidate.end):
        return False
    alone = line_start != low or low == 0
    return (alone and (not before.strip(" \t>*#-") or bool(_WEEKDAY_LINE.match(before)))) or bool(
        _AUTHOR_MARK.search(before)
    )


def _has_clock(text: str, end: int) -> bool:
    return bool(re.match(r"[\s,@]{0,3}(?:at\s)?\d{1,2}:\d\d", text[end : end + 14]))
