"""Other people's words in plain text: quoted posts as blocks, books and speakers between quotation marks.

Every reader goes over the text once; what looks around a place looks at a bounded window.
"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.languages.en.forwarded import forwarded_blocks
from factcheck.languages.en.passages import book_passages
from factcheck.languages.en.pasted import pasted_articles
from factcheck.languages.en.quotation_headers import headed_blocks, spoken_blocks
from factcheck.records import Quotation
from factcheck.text.quotation_lines import marked_blocks
from factcheck.text.quotation_marks import inline_quotations
from factcheck.text.quotation_names import named_blocks
from factcheck.text.quotation_tags import tagged_blocks
from factcheck.text.struck import find_struck

__all__ = ["find_quotations", "find_struck"]


def find_quotations(text: str, speakers: Collection[str] = ()) -> list[Quotation]:
    """Blocks and inline quotations, by their place; what is quoted within a quotation comes after it.

    A block's span is the quoted words without its tags and its header; lines keep their ">" marks. Book passages that
    say whose they are count as inline. `speakers` are those who wrote in the thread.
    """
    found = [*tagged_blocks(text), *marked_blocks(text)]
    has_lines = "\n" in text
    if has_lines:  # headers stand above the words that they speak of
        found += [*headed_blocks(text), *forwarded_blocks(text)]
    found += named_blocks(text, speakers)
    found += spoken_blocks(text)
    if found:
        found = _without_doubles(found)
    without_marks = [*book_passages(text), *pasted_articles(text)] if has_lines else []
    within = [*inline_quotations(text), *without_marks]
    if within:
        begun = {quotation.start for quotation in found}
        found += [quotation for quotation in within if quotation.start not in begun]
    if len(found) > 1:
        found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return found


def _without_doubles(found: list[Quotation]) -> list[Quotation]:
    """A tag, a header and ">" marks may all name one block: keep the widest, and the name that any of them knows."""
    kept: dict[tuple[int, int], Quotation] = {}
    by_end: dict[int, tuple[int, int]] = {}
    for quotation in sorted(found, key=lambda one: (one.start, -one.end, one.who is None)):
        span = (quotation.start, quotation.end)
        outer = by_end.get(quotation.end)
        if span in kept or (outer is not None and quotation.who in (None, kept[outer].who)):
            continue
        kept[span] = quotation
        by_end[quotation.end] = span
    return list(kept.values())
