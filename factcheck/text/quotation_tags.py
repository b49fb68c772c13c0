"""Quoted posts between tags: [quote]...[/quote] in all dialects, and <blockquote>."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.records import Quotation
from factcheck.text.spans import BLANK_LINE, BLOCK, quotation, skip_space

# [quote=Ann], [quote="Ann, post: 12, member: 3"], [QUOTE=Ann;12], [quote author=Ann link=...], <blockquote>, [/quote]
TAG = re.compile(
    r"(?:[\[<]|&lt;)(?P<close>/?)(?:quote|blockquote|bquote|q)\b(?P<words>[^\]>\n]{0,200}?)(?:[\]>]|&gt;)",
    re.IGNORECASE,
)
# Deeper quotations are part of those around them: each level repeats the words within it.
MOST_NESTED = 8
TAG_AUTHOR = re.compile(
    r"""(?:author|name|username)\s*=\s*["']?(?P<named>[^"'=\];]{1,60}?)["']?(?:\s+\w+=|[;,]|$)"""
    r"""|^\s*=\s*["']?(?P<bare>[^"'\];,=]{1,60}?)["']?\s*(?:[;,]|\s\w+=|$)""",
    re.IGNORECASE,
)


def tagged_blocks(text: str) -> Iterator[Quotation]:
    """The words between each pair of tags. A tag that nobody closed holds for its paragraph: the reply is below it."""
    if "[" not in text and "<" not in text and "&" not in text:
        return
    if "uote" not in text and "UOTE" not in text and "<q" not in text and "[q" not in text:
        return
    opened: list[re.Match[str]] = []
    for tag in TAG.finditer(text):
        if not tag["close"]:
            opened.append(tag)
        elif opened:
            begin = opened.pop()
            if len(opened) >= MOST_NESTED:
                continue
            found = quotation(text, begin.end(), tag.start(), _tag_author(begin["words"]), BLOCK)
            if found is not None:
                yield found
    if opened:
        yield from _unclosed(text, opened)


def _unclosed(text: str, opened: list[re.Match[str]]) -> Iterator[Quotation]:
    end = 0
    for tag in opened:
        if tag.start() < end:
            continue
        blank = BLANK_LINE.search(text, skip_space(text, tag.end()))
        end = blank.start() if blank else len(text)
        found = quotation(text, tag.end(), end, _tag_author(tag["words"]), BLOCK)
        if found is not None:
            yield found


def _tag_author(words: str) -> str | None:
    author = TAG_AUTHOR.search(words)
    if author is None:
        return None
    return (author["named"] or author["bare"] or "").strip() or None
