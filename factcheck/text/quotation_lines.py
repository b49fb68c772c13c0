"""Quoted posts whose lines are marked: "> " of mail and Usenet, and of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages.en.quotation_headers import author_above
from factcheck.records import Quotation
from factcheck.text.spans import BLOCK, quotation

# One line of a quoted post: "> ", ">>", "|> ", "JD> ", ": ". (">5,000 dead" is a comparison, see `marked_blocks`.)
MARKED_LINE = re.compile(
    r"^[ \t]{0,3}(?P<mark>(?:[A-Z][A-Za-z]{0,3})?(?:(?:\||:)?(?:>|&gt;)[ ]?){1,8}|(?:\|[ ]){1,8}(?=\S)"
    r"|(?::[ ]){1,8}(?=[\w\"'(>]))"
    r"(?P<rest>[^\n]*)",
    re.MULTILINE,
)
TABLE_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t\r]*$")


def marked_blocks(text: str) -> Iterator[Quotation]:
    bars = "|" in text and "| " in text
    if not (bars or ">" in text or ("&" in text and "&gt;" in text) or _opens_with_colon(text)):
        return
    lines: list[tuple[int, int, int]] = []
    for match in MARKED_LINE.finditer(text):
        mark, rest = match["mark"], match["rest"]
        if mark[0] == "|" and ">" not in mark and TABLE_ROW.match(match[0]):
            continue
        depth = mark.count(">") + mark.count("&gt;") or mark.count("|") or mark.count(":")
        follows = bool(lines) and match.start() <= lines[-1][1] + 1
        if mark[-1] == ">" and depth == 1 and rest[:1].isdigit() and not follows:
            continue
        lines.append((match.start(), match.end(), depth))
    yield from _runs(text, _without_lone_colons(text, lines) if _opens_with_colon(text) else lines)


def _opens_with_colon(text: str) -> bool:
    return ":" in text and ("\n: " in text or text.startswith(": "))


def _without_lone_colons(text: str, lines: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """A colon opens quoted lines where several stand together or a header is above; one alone is a slip."""
    kept = []
    for number, (start, end, depth) in enumerate(lines):
        if text[start:end].lstrip()[:1] == ":":
            after_one = number > 0 and lines[number - 1][1] + 1 >= start
            before_one = number + 1 < len(lines) and end + 1 >= lines[number + 1][0]
            if not (after_one or before_one or author_above(text, start)):
                continue
        kept.append((start, end, depth))
    return kept


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
