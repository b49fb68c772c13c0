"""Stamps that a forum prints around posts: no part of what anybody said, but they say when it was said."""

from __future__ import annotations

import re

from factcheck.dates.candidate import Candidate, Form

# Stamps stand near the beginning of a line; prose that begins with "Posted" has gone on by then.
_LONGEST_START = 72
_STAMP_WORD = re.compile(
    r"(?:^|[|\u00b7\u2022*>]|\s{2}|\d[Z\d]\s)\W{0,4}(?:last\s)?"
    r"(?:joined|join date|registered|member since|posted|asked|answered|modified|edited|viewed|updated|created|started"
    r"|replied|submitted|originally posted|published|start date|date|latest|sent|received|commented|active|seen|since)"
    r"(?:\s(?:by|from)\s.{1,40}?)?\s?(?:on|at|:|-|,)?[\s:]{0,4}\Z",
    re.I,
)
_STAMP_LINE_BEFORE = re.compile(
    r"(?:^|\n)[^\w\n]{0,3}(?:joined|join date|registered|member since|posted|start date|date|last seen)"
    r"\W{0,3}\n\s{0,4}\Z",
    re.I,
)
_AUTHOR_BEFORE = re.compile(r"[\u2013\u2014-]\s?.{1,60}\Z")
_REST_OF_LINE = re.compile(
    r"[\s,.;:|\u00b7\u2022()\[\]*-]{0,8}(?:at|@)?\s?(?:\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?)?\s?"
    r"(?:Z|UTC|GMT|EST|EDT|PST|PDT|CET|BST|[+-]\d\d:?\d\d)?[\s,.;:|\u00b7\u2022()\[\]*#\d-]{0,12}(?:\n|\Z)",
    re.I,
)
_ON, _WROTE = re.compile(r"[\s>*]{0,8}[Oo]n\s"), re.compile(r"[^\n]{1,80}\bwrote:")
_WEEKDAY_LINE = re.compile(r"\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s?\Z", re.I)
_COPYRIGHT = re.compile(r"(?:copyright|\u00a9|\(c\))\s{0,2}(?:by\s)?(?:\d{4}\s?[-\u2013]\s?)?\Z", re.I)
_CLOCK = re.compile(r"[\s,@]{0,3}(?:at\s)?\d{1,2}:\d\d")


def is_furniture(text: str, candidate: Candidate) -> bool:
    """True for a stamp: behind a word such as "Joined", with a clock time alone on its line, or after an author."""
    start, end = candidate.start, candidate.end
    if candidate.form in (Form.BARE_YEAR, Form.LOOSE):
        return bool(_COPYRIGHT.search(text, max(0, start - 24), start))
    line_start = max(text.rfind("\n", max(0, start - _LONGEST_START), start) + 1, 0)
    if line_start == 0 and start > _LONGEST_START:
        # Far into a line: only a comment that ends with its author and a machine's stamp.
        return candidate.has_time and _ends_comment(text, text[start - _LONGEST_START : start], candidate)
    before = text[line_start:start]
    if _STAMP_WORD.search(before) and (candidate.moment.is_day or _REST_OF_LINE.match(text, end)):
        return True
    if _WROTE.match(text, end) and _ON.fullmatch(before):
        return True
    if not before.strip() and _STAMP_LINE_BEFORE.search(text, max(0, start - 32), start):
        return True
    if _ends_comment(text, before, candidate):
        return True
    has_time = candidate.has_time or bool(_CLOCK.match(text, end))
    is_alone = not before.strip(" \t\r>*#-|") or bool(_WEEKDAY_LINE.fullmatch(before))
    return has_time and is_alone and bool(_REST_OF_LINE.match(text, end))


def _ends_comment(text: str, before: str, candidate: Candidate) -> bool:
    """ "... – Somebody 2023-02-06 03:12:34Z", and the "| 10:55 PM" of a pasted article."""
    if not candidate.has_time:
        return False
    if "|" in text[candidate.start : candidate.end]:
        return True
    return bool(_REST_OF_LINE.match(text, candidate.end)) and bool(_AUTHOR_BEFORE.search(before))
