"""The text being read: as it stands, folded, and what is known of it as a whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from factcheck.quantities.habits import Habit, habit_of
from factcheck.text.folding import fold

_LINK = re.compile(r"(?:(?:https?|ftp)://|www\.)\S+")

# How far back words are looked for: the longest fence ("somewhere in the neighborhood of") fits twice.
_REACH = 60

_LAST_WORD = re.compile(r"([a-z][a-z'.]*)[ \t]*\Z")


class Page:
    """One text. `plain` is folded (lower case, plain dashes, spaces, quotes) and has the same offsets as `text`."""

    __slots__ = ("__dict__", "plain", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = fold(text)

    @cached_property
    def habit(self) -> Habit:
        """How this writer separates thousands and decimals."""
        return habit_of(self.plain)

    @cached_property
    def _links(self) -> list[tuple[int, int]]:
        if "://" not in self.plain and "www." not in self.plain:
            return []
        return [match.span() for match in _LINK.finditer(self.plain)]

    def link_end(self, position: int) -> int:
        """The end of the web address that `position` stands in, or 0."""
        links = self._links
        if not links:
            return 0
        at = bisect_right(links, (position, len(self.plain) + 1)) - 1
        return links[at][1] if at >= 0 and position < links[at][1] else 0

    def words_before(self, position: int) -> list[str]:
        """The words of this paragraph that stand shortly before `position`, with their punctuation."""
        start = position - _REACH
        chunk = self.plain[max(0, start) : position]
        if "\n\n" in chunk:
            return chunk.rpartition("\n\n")[2].split()
        words = chunk.split()
        if start > 0 and words:
            del words[0]  # It may be the end of a longer word.
        return words

    def word_ending_at(self, position: int) -> str:
        """The word (letters, inner stops) that ends just before `position`, blanks aside, or ""."""
        match = _LAST_WORD.search(self.plain, max(0, position - 24), position)
        return match.group(1) if match else ""
