"""Quoted posts opened by their writer's name in brackets: "[ANN] It was long ago." """

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from factcheck.records import Quotation
from factcheck.text.spans import BLOCK, quotation, skip_space

_OPENS = re.compile(
    r"^[ \t]{0,3}\[(?P<name>[A-Z][\w.'\u2019 \-]{1,30})\](?P<colon>[ ]?:)?[ \t]*(?=[^\s\[(])",
    re.MULTILINE,
)
# Characters. Mail and news are wrapped at some seventy; a shorter line ends its paragraph.
_FULL_LINE = 58
# Words that stand in brackets at the head of a line without being a name.
_NO_NAMES = frozenset(
    """b i u s quote url img image code list spoiler size color colour font center left right sic edit edited
    update note source citation deleted removed mod op ot nsfw video media youtube email table sup sub hr
    pdf link ref warning meta serious question answer solved poll discussion history news article photo pic
    map wip tldr""".split()
)


def named_blocks(text: str, speakers: Collection[str] = ()) -> Iterator[Quotation]:
    """The line, with those that it runs on over.

    A name counts where it is all capitals, has a colon behind it, or is one of `speakers`, who wrote in the thread.
    """
    if "\n[" not in text and "\n [" not in text and not text.startswith("["):
        return
    known = {name.casefold() for name in speakers}
    opens = [match for match in _OPENS.finditer(text) if _is_name(match, text, known)]
    for number, match in enumerate(opens):
        following = opens[number + 1].start() if number + 1 < len(opens) else len(text)
        end = _end_of_lines(text, match.end(), following)
        found = quotation(text, skip_space(text, match.end()), end, match["name"].strip(), BLOCK)
        if found is not None:
            yield found


def _end_of_lines(text: str, at: int, limit: int) -> int:
    """The end of the line that holds `at`, or of the wrapped lines that it begins: only a full line runs on."""
    begin = at
    while (end := text.find("\n", begin, limit)) >= 0:
        if end - begin < _FULL_LINE or not text[end + 1 : end + 2].strip():
            return end
        begin = end + 1
    return limit


def _is_name(match: re.Match[str], text: str, known: Collection[str]) -> bool:
    name = match["name"].strip()
    first = name.split()[0].lower()
    if first in _NO_NAMES or f"[/{name}]" in text[match.end() : match.end() + 2_000]:
        return False
    return name.casefold() in known or bool(match["colon"]) or (name.isupper() and len(name) > 2)
