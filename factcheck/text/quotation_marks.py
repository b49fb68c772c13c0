"""Books and speakers quoted between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factcheck.languages.en.speakers import find_speaker, is_own
from factcheck.records import Quotation
from factcheck.text.spans import BLANK_LINE, INLINE, quotation

MARKS = re.compile(r"[“”„«»‘’\"]")
CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"'}
LONGEST_INLINE = 6_000


def inline_quotations(text: str) -> Iterator[Quotation]:
    if (
        '"' not in text
        and "\u201c" not in text
        and "\u2018" not in text
        and "\u201e" not in text
        and "\u00ab" not in text
    ):
        return
    opened: tuple[str, int] | None = None
    blanks = [match.start() for match in BLANK_LINE.finditer(text)]
    for match in MARKS.finditer(text):
        mark, at = match[0], match.start()
        if opened is not None:
            closers, begin = CLOSERS[opened[0]], opened[1]
            broken = bisect_right(blanks, at) > bisect_left(blanks, begin)
            if broken and mark == opened[0] and mark in "“«" and _begins_paragraph(text, at):
                continue  # a quotation over several paragraphs opens each of them anew
            if at - begin > LONGEST_INLINE or (broken and opened[0] not in "“«"):
                opened = None
            elif mark in closers and _closes(text, at, mark):
                found = _inline(text, begin, at)
                if found is not None:
                    yield found
                opened = None
                continue
            elif mark in '’‘"' and mark != opened[0]:
                continue  # an apostrophe, or a quotation within the quotation
        if mark in CLOSERS and _opens(text, at, mark):
            opened = (mark, at + 1)


def _begins_paragraph(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].rstrip(" \t>").endswith("\n")


def _opens(text: str, at: int, mark: str) -> bool:
    after = text[at + 1 : at + 2]
    if not after or after.isspace():
        return False
    if mark in '"‘':
        before = text[at - 1] if at else " "
        return before.isspace() or before in "([{-–—:/*_>“‘…,"
    return True


def _closes(text: str, at: int, mark: str) -> bool:
    after = text[at + 1 : at + 2]
    if mark == "’":
        return not after.isalpha()
    if mark == '"':
        return not (after.isalnum() or (text[at - 1].isspace() and after.strip()))
    return True


def _inline(text: str, begin: int, end: int) -> Quotation | None:
    words = text[begin:end]
    count = len(words.split(None, 4))
    stripped = words.strip()
    is_sentence = count >= 2 and stripped[:1].isupper() and stripped[-1:] in ".!?…"
    if count < 4 and not is_sentence:
        return None
    if stripped[-1:] not in ".!?…," and _is_title(stripped):
        return None
    if is_own(text, begin - 1):
        return None
    return quotation(text, begin, end, find_speaker(text, begin - 1, end + 1), INLINE)


def _is_title(words: str) -> bool:
    """ "The Fall of the House of Hale": most of its longer words have capitals."""
    long = [word for word in words[:200].split() if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.7 * len(long)
