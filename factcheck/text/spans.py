"""What the readers of quotations share: styles, blank lines, and a span made a record."""

from __future__ import annotations

import re

from factcheck.records import Quotation

BLOCK = "block"
INLINE = "inline"
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
NOT_SPACE = re.compile(r"\S")


def skip_space(text: str, at: int) -> int:
    """The place of the next character that is not white space; the text's length where there is none."""
    match = NOT_SPACE.search(text, at)
    return len(text) if match is None else match.start()


def quotation(text: str, start: int, end: int, who: str | None, style: str) -> Quotation | None:
    """The words from `start` to `end` without the white space around them; None where there are none."""
    words = text[start:end]
    end = start + len(words.rstrip())
    start += len(words) - len(words.lstrip())
    return Quotation(start, end, text[start:end], who, style) if start < end else None
