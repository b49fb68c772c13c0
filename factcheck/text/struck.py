"""Words that their writer struck out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.text.spans import BLANK_LINE

# A pair that lies further apart is no pair.
LONGEST = 6_000
STRUCK_TAG = re.compile(
    r"[\[<](?P<close>/?)(?P<name>s|del|strike|strikethrough)(?:\s[^\]>\n]{0,80})?[\]>]", re.IGNORECASE
)
TILDES = re.compile(r"(?<!~)~~(?!~)")
OVERSTRUCK = re.compile(r"(?:[^\u0336]\u0336)++(?:\s(?=[^\u0336]\u0336)(?:[^\u0336]\u0336)++)*+")


def find_struck(text: str) -> list[tuple[int, int]]:
    """Spans of words that their writer struck out: ~~x~~, [s]x[/s], <del>x</del>, and x̶ with combining strokes."""
    struck: list[tuple[int, int]] = []
    if "~" in text and "~~" in text:  # a single character is looked for many times as fast as two
        struck.extend(_between_tildes(text))
    if "/" in text and ("[/" in text or "</" in text):
        struck.extend(_between_struck_tags(text))
    if "\u0336" in text:
        struck.extend(match.span() for match in OVERSTRUCK.finditer(text))
    return sorted(struck) if struck else struck


def _between_tildes(text: str) -> Iterator[tuple[int, int]]:
    begin: int | None = None
    for match in TILDES.finditer(text):
        at, after = match.span()
        near = begin is not None and at - begin <= LONGEST and not text[at - 1].isspace()
        if begin is not None and near and BLANK_LINE.search(text, begin, at) is None:
            yield begin, at
            begin = None
            continue
        begin = after if after < len(text) and not text[after].isspace() else None


def _between_struck_tags(text: str) -> Iterator[tuple[int, int]]:
    opened: dict[str, int] = {}
    for tag in STRUCK_TAG.finditer(text):
        name = tag["name"].lower()
        if not tag["close"]:
            opened.setdefault(name, tag.end())
        elif name in opened:
            begin = opened.pop(name)
            if begin < tag.start():
                yield begin, tag.start()
