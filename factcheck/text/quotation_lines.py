"""Quoted posts whose lines are marked: "> " of mail and Usenet, and of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages.en.quotation_headers import author_above
from factcheck.records import Quotation
from factcheck.text.spans import BLOCK, quotation

# One line of a quoted post: "> ", ">>", "|> ", "JD> ". (">5,000 dead" is a comparison, see `marked_blocks`.)
MARKED_LINE = re.compile(
    r"^[ \t]{0,3}(?P<mark>(?:[A-Z][A-Za-z]{0,3})?(?:(?:\||:)?(?:>|&gt;)[ ]?){1,8}|(?:\|[ ]){1,8}(?=\S))"
    r"(?P<rest>[^\n]*)",
    re.MULTILINE,
)
TABLE_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t\r]*$")


def marked_blocks(text: str) -> Iterator[Quotation]:
    if ">" not in text and "&gt;" not in text and "| " not in text:
        return
    lines: list[tuple[int, int, int]] = []
    for match in MARKED_LINE.finditer(text):
        mark, rest = match["mark"], match["rest"]
        if mark[0] == "|" and ">" not in mark and TABLE_ROW.match(match[0]):
            continue
        depth = mark.count(">") + mark.count("&gt;") or mark.count("|")
        follows = bool(lines) and match.start() <= lines[-1][1] + 1
        if mark[-1] == ">" and depth == 1 and rest[:1].isdigit() and not follows:
            continue
        lines.append((match.start(), match.end(), depth))
    yield from _runs(text, lines)


def _runs(text: str, lines: list[tuple[int, int, int]]) -> Iterator[Quotation]:
    """Neighbouring lines make a block; deeper ones within it make blocks of their own."""
    open_runs: list[tuple[int, int]] = []  # (depth, start), deepest last
    last_end = -1
    for start, end, depth in lines:
        if open_runs and text[last_end:start].strip():
            yield from _closed(text, open_runs, 0, last_end)
            open_runs = []
        kept = [run for run in open_runs if run[0] <= depth]
        if len(kept) < len(open_runs):
            yield from _closed(text, open_runs, len(kept), last_end)
            open_runs = kept
        if not open_runs or open_runs[-1][0] < depth:
            open_runs.append((depth, start))
        last_end = end
    yield from _closed(text, open_runs, 0, last_end)


def _closed(text: str, runs: list[tuple[int, int]], keep: int, end: int) -> Iterator[Quotation]:
    for _, start in runs[keep:]:
        found = quotation(text, start, end, author_above(text, start), BLOCK)
        if found is not None:
            yield found
