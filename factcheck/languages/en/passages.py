"""Book passages that no marks set off: a line that announces them, or a line below that says whose they are.

As Hale writes in The Great Flood:            The toll is almost certainly too low.
The toll is almost certainly too low.         - Ann Hale, The Great Flood, p. 486
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages.en.abbreviations import SENTENCE_STARTERS
from factcheck.languages.en.speakers import NAME, SAID
from factcheck.records import Quotation
from factcheck.text.spans import BLANK_LINE, INLINE, quotation, skip_space

_LONGEST_LINE = 300
_LONGEST_PASSAGE = 6_000
_LEAST_WORDS = 6
_ENDS_IN_COLON = re.compile(r":[ \t\r]*\n")
_ANNOUNCES = re.compile(
    rf"(?:^|(?<=[\s(]))(?P<who>{NAME})(?:,[^,:\n]{{2,80}},|[ ]\([^()\n]{{1,60}}\))?(?:[ ](?:also|then|once|later|himself|herself))?"
    rf"[ ](?:{SAID}|goes on|has this to say|had this to say|continues|points out|sums up|summarises|summarizes)\b[^:\n]{{0,120}}:[ \t\r]*$"
    rf"|(?:\b(?i:according to|quoting|to quote|as per|(?:an? |the )?(?:excerpt|quote|quotation|passage|extract)s? (?:from|by)|"
    rf"here is|here's|here are|from))[ ](?P<of>{NAME})(?:['’]s?\b|,|[ ]\(|[ ]on\b|:)[^:\n]{{0,120}}:?[ \t\r]*$"
)
_CREDIT = re.compile(
    rf"^[ \t]*(?:[-\u2013\u2014~]{{1,2}}[ ]?|[(\[](?:[Ff]rom[ ]|[Ss]ource:[ ])?)[\"“*_]*(?P<who>{NAME})[*_]*"
    r"(?:,[ ]?(?:[\"“‘'*_]{0,2}[A-Z][^\n]{2,160}|pp?\.[ ]?\d[^\n]{0,40}|\d{4}[^\n]{0,60}|ch(?:apter|\.)[ ][^\n]{1,60})|[ ]\(?\d{4}[^\n]{0,60})[ \t\r]*$",
    re.MULTILINE,
)
_CREDIT_SIGN = re.compile(r"\n[ \t]*(?:[-\u2013\u2014~]{1,2} ?|[(\[])[\"“*_]*(?:[Ff]rom |[Ss]ource: )?[\"“*_]*[A-Z]")
_MARKED = re.compile(r"[>|\[“\"«<*\-\u2022]|&gt;|\d+[.)]\s")
_POSSESSIVE = re.compile(r"['’]s?(?= |$)")
# No book's author: whose words follow are the poster's own, or everybody's.
_NOBODY = SENTENCE_STARTERS | frozenset("I We You They He She It Source Sources Edit Update Note Wikipedia".split())


def book_passages(text: str) -> Iterator[Quotation]:
    if ":" in text:
        yield from _announced(text)
    yield from _credited(text)


def _announced(text: str) -> Iterator[Quotation]:
    """The paragraph below a line that ends in a colon and says who speaks."""
    floor = 0  # passages don't overlap: what a page of colons announces is said once
    for colon in _ENDS_IN_COLON.finditer(text):
        if colon.start() < floor:
            continue
        begin = text.rfind("\n", max(0, colon.start() - _LONGEST_LINE), colon.start()) + 1
        if begin == 0 and colon.start() > _LONGEST_LINE:
            continue
        announced = _ANNOUNCES.search(text, begin, colon.end() - 1)
        who = _author(announced["who"] or announced["of"]) if announced else None
        if who:
            start = skip_space(text, colon.end())
            end = _end_of_paragraph(text, start)
            yield from _passage(text, start, end, who)
            floor = end


def _credited(text: str) -> Iterator[Quotation]:
    """The paragraph above a line such as "- Ann Hale, The Great Flood, p. 486"."""
    floor = 0
    for sign in _CREDIT_SIGN.finditer(text):
        credit = _CREDIT.match(text, sign.start() + 1)
        who = _author(credit["who"]) if credit else None
        if credit is None or not who:
            continue
        end = len(text[floor : sign.start()].rstrip()) + floor
        near = max(floor, end - _LONGEST_PASSAGE)
        blanks = [blank.end() for blank in BLANK_LINE.finditer(text, near, end)]
        yield from _passage(text, blanks[-1] if blanks else near, end, who)
        floor = credit.end()


def _end_of_paragraph(text: str, start: int) -> int:
    blank = BLANK_LINE.search(text, start, start + _LONGEST_PASSAGE)
    return blank.start() if blank else min(len(text), start + _LONGEST_PASSAGE)


def _passage(text: str, start: int, end: int, who: str) -> Iterator[Quotation]:
    """None where the passage has marks of its own, or is a few words only."""
    if start >= end or _MARKED.match(text, start) or len(text[start:end].split(None, _LEAST_WORDS)) < _LEAST_WORDS:
        return
    found = quotation(text, start, end, who, INLINE)
    if found is not None:
        yield found


def _author(words: str) -> str | None:
    """The name without what may open a sentence before it ("As Hale"); None where nobody is named."""
    names = words.strip(" ,.’'").split()
    while names and names[0] in _NOBODY:
        del names[0]
    return _POSSESSIVE.split(" ".join(names), maxsplit=1)[0] or None
