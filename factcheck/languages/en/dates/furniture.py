"""Stamps that a forum prints around posts: no part of what anybody said, but they say when it was said."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_YEAR, LOOSE, RELATIVE, Candidate

# Stamps stand near the beginning of a line; prose that begins with "Posted" has gone on by then.
_LONGEST_START = 72
# A full day alone between blank lines is a stamp; of a time before forums it heads a paragraph of history.
_FIRST_FORUM_YEAR = 1995
_LABEL = (
    r"(?:joined|join date|registered|member(?: since)?|posted|asked|answered|modified|edited|viewed|updated|created"
    r"|started|replied|submitted|originally posted|published|start date|date|latest|sent|received|commented|active|seen"
    r"|since)"
)
_STAMP_WORD = re.compile(
    rf"(?:^|[|\u00b7\u2022*>]|\s{{2}}|\d[Z\d]\s)\W{{0,4}}(?:last\s)?{_LABEL}"
    r"(?:\s(?:by|from)\s.{1,40}?)?\s?(?:on|at|:|-|,)?[\s:]{0,4}\Z"
    r"|\blast\s(?:modified|edited|updated|active|seen)\W{1,3}\Z|\bquote from:?\s.{1,40}?\son:?\s\Z",
    re.I,
)
_LABEL_LINE_BEFORE = re.compile(rf"(?:^|\n)[^\w\n]{{0,8}}(?:last\s)?{_LABEL}\W{{0,8}}\n\W{{0,8}}\Z", re.I)
_COUNT_LINE_BEFORE = re.compile(
    r"(?:posts|messages|likes|views|replies|points|threads|comments|reputation|reactions?|score|karma|following|fans)"
    r":?\s{0,4}\n\s{0,8}\Z",
    re.I,
)
_AUTHOR_BEFORE = re.compile(r"[\u2013\u2014-]\s?.{1,60}\Z")
_REST_OF_LINE = re.compile(
    r"[\s,.;:|\u00b7\u2022()\[\]*-]{0,8}(?:at|@)?\s?(?:\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?)?\s?"
    r"(?:Z|UTC|GMT|EST|EDT|PST|PDT|CET|BST|[+-]\d\d:?\d\d)?[\s,.;:|\u00b7\u2022()\[\]*#\d-]{0,12}(?:\n|\Z)",
    re.I,
)
_NEXT_STAMP = re.compile(
    r"[\s|\u00b7\u2022,;-]{1,6}(?:posts|messages|likes|location|from|reputation|threads|karma|rep|joined):", re.I
)
_BLANK_BEFORE = re.compile(r"(?:^|\n)[ \t\r]*\n[ \t\r>*-]*\Z")
_BLANK_AFTER = re.compile(r"[ \t\r]*\n[ \t\r]*(?:\n|#\d|\Z)")
_LINE_END = re.compile(r"[ \t\r]*(?:\n|\Z)")
_QUOTE_HEADER = re.compile(r"[\s>*]{0,8}[Oo]n\s")
_WROTE = re.compile(r"[^\n]{1,80}\b(?:wrote|said|posted):|\sat\s\d{1,2}:\d\d\s?[AP]M,")
_WEEKDAY_LINE = re.compile(r"\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s?\Z", re.I)
# A quotation's author with his years: "-- Orwin" and below it "1708-1778".
_SIGNED_LIFE = re.compile(r"(?:\A|\n)[ \t]*[-\u2013\u2014~]{1,3}\s?[A-Z][\w .,'\u2019]{1,50}[,\s]\s?[\s(]?\Z")
_LIFE_ENDS = re.compile(r"\)?[.\s]*(?:\n|\Z)")
_COPYRIGHT = re.compile(r"(?:copyright|\u00a9|\(c\))\s{0,2}(?:by\s)?(?:\d{4}\s?[-\u2013,]\s?)?\Z", re.I)
_COPYRIGHT_AFTER = re.compile(r"\s?(?:\u00a9|copyright)", re.I)
# When somebody became a member is not when a post was written.
_MEMBERSHIP = re.compile(
    r"\b(?:joined|join date|registered|registration date|member|member since)(?:\s(?:on|in))?\W{0,12}\Z", re.I
)
_HANDLE_BEFORE = re.compile(r"(?:^|[\s>\u2022])u/[\w-]{2,30}\W{0,4}\Z")
_COUNT_BEFORE = re.compile(
    r"(?<![\w'-])(?:posts|messages|likes|views|replies|threads|reputation|reactions?|karma):\s?\Z", re.I
)
_LAST_STAMP_YEAR = 40
_CLOCK = re.compile(r"[\s,@]{0,3}(?:at\s)?\d{1,2}:\d\d")


def is_furniture(text: str, candidate: Candidate) -> bool:
    """True for a stamp: behind a label such as "Joined", with a clock time alone on its line, or after an author."""
    start, end = candidate.start, candidate.end
    if candidate.form in (BARE_YEAR, LOOSE):
        return _is_bare_furniture(text, start, end)
    line_start = text.rfind("\n", max(0, start - _LONGEST_START), start) + 1
    if line_start == 0 and start > _LONGEST_START:
        # Far into a line: only a comment that ends with its author and a machine's stamp.
        return candidate.has_time and _ends_comment(text, text[start - _LONGEST_START : start], candidate)
    before = text[line_start:start]
    is_alone = not before.strip(" \t\r>*#-|(") or bool(_WEEKDAY_LINE.fullmatch(before))
    if is_alone:
        return _is_stamp_line(text, candidate)
    if (
        candidate.moment.is_day or _REST_OF_LINE.match(text, end) or _NEXT_STAMP.match(text, end)
    ) and _STAMP_WORD.search(before):
        return True
    if "u/" in before and _HANDLE_BEFORE.search(before) and _REST_OF_LINE.match(text, end):
        return True
    if _QUOTE_HEADER.fullmatch(before) and _WROTE.match(text, end):
        return True
    return _ends_comment(text, before, candidate)


def tells_membership(text: str, start: int) -> bool:
    """True for the stamp at `start` if it says since when somebody has been a member."""
    return _MEMBERSHIP.search(text, max(0, start - 40), start) is not None


def year_of_stamp(year: int) -> int:
    """A stamp's year of two digits, with its century: forums are young."""
    return year + (2000 if year <= _LAST_STAMP_YEAR else 1900)


def _is_stamp_line(text: str, candidate: Candidate) -> bool:
    """A date that begins its line: under a label, before a clock time, or all alone between blank lines."""
    start, end = candidate.start, candidate.end
    low = max(0, start - 40)
    if _LABEL_LINE_BEFORE.search(text, low, start) and _REST_OF_LINE.match(text, end):
        return True
    if (candidate.has_time or _CLOCK.match(text, end)) and (
        _REST_OF_LINE.match(text, end) or text[end : end + 1] == ")"
    ):
        return True
    if candidate.form is RELATIVE:  # "2 weeks ago" below a title
        return start > 0 and _LINE_END.match(text, end) is not None
    moment = candidate.moment
    if not moment.is_day or (moment.year or 0) < _FIRST_FORUM_YEAR:
        return False
    return bool(_BLANK_BEFORE.search(text, low, start)) and bool(_BLANK_AFTER.match(text, end))


def _is_bare_furniture(text: str, start: int, end: int) -> bool:
    """A copyright's year, or a count under its label ("Posts" and below it "1804")."""
    if _COPYRIGHT.search(text, max(0, start - 24), start) or _COPYRIGHT_AFTER.match(text, end):
        return True
    if _SIGNED_LIFE.search(text, max(0, start - _LONGEST_START), start) and _LIFE_ENDS.match(text, end):
        return True
    if text[start - 2 : start - 1] == ":" and _COUNT_BEFORE.search(text, max(0, start - 16), start):
        return True
    is_line = text[end : end + 1] in ("", "\n", "\r") and text[start - 1 : start].isspace()
    return is_line and bool(_COUNT_LINE_BEFORE.search(text, max(0, start - 32), start))


def may_sign_a_life(text: str, end: int) -> bool:
    """False where the year that ends here can't be the last of a line, as the years below an author's name are."""
    return _LIFE_ENDS.match(text, end) is not None


def _ends_comment(text: str, before: str, candidate: Candidate) -> bool:
    """ "... – Somebody 2023-02-06 03:12:34Z", and the "| 10:55 PM" of a pasted article."""
    if not candidate.has_time:
        return False
    if "|" in text[candidate.start : candidate.end]:
        return True
    return bool(_REST_OF_LINE.match(text, candidate.end)) and bool(_AUTHOR_BEFORE.search(before))
