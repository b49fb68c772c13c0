"""The text being read: as it stands, folded, and what is known of it as a whole."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.languages.en.quantities.habits import Habit, habit_of
from factcheck.languages.en.quantities.triggers import number_hits
from factcheck.text.folding import fold
from factcheck.text.wellformed import well_formed

_LINK = re.compile(r"(?:http://|https://|ftp://|www\.)\S+")

# How far back words are looked for: the longest fence ("somewhere in the neighborhood of") fits twice.
_REACH = 60

_LAST_WORD = re.compile(r"[a-z][a-z'.]*\Z")
_WORD_ENDS = frozenset("abcdefghijklmnopqrstuvwxyz'.")


class Page:
    """One text. `plain` is folded (lower case, plain dashes, spaces, quotes) and has the same offsets as `text`.

    `hits` are the spans of its digits and number words, in order.
    """

    __slots__ = ("_habit", "_links", "_word", "_word_at", "hits", "plain", "text")

    def __init__(self, text: str, folded: str | None = None) -> None:
        if folded is None:
            text = well_formed(text)
            folded = fold(text)
        self.text = text
        self.plain = plain = folded
        self.hits = number_hits(plain)
        self._habit: Habit | None = None
        self._word_at, self._word = 0, ""  # The word asked for last: several readers ask for the same one.
        self._links: list[tuple[int, int]] | None = None

    @property
    def habit(self) -> Habit:
        """How this writer separates thousands and decimals; looked for when a number first leaves it open."""
        if self._habit is None:
            self._habit = habit_of(self.plain, self.hits)
        return self._habit

    def link_end(self, position: int) -> int:
        """The end of the web address that `position` stands in, or 0."""
        links = self._links
        if links is None:
            plain = self.plain
            holds_any = "://" in plain or "www." in plain
            links = self._links = [match.span() for match in _LINK.finditer(plain)] if holds_any else []
        if not links:
            return 0
        at = bisect_right(links, (position, len(self.plain) + 1)) - 1
        return links[at][1] if at >= 0 and position < links[at][1] else 0

    def holds_only(self, start: int, end: int) -> bool:
        """Whether the text is nothing but what stands there, as a cell of a table is, or an answer."""
        plain = self.plain
        return len(plain) < end - start + 8 and plain.strip(" -.!?\n") == plain[start:end].strip(" -.")

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
        """The word (letters, stops, apostrophes) that ends just before `position`, blanks aside, or ""."""
        if position == self._word_at:
            return self._word
        self._word_at, self._word = position, ""
        chunk = self.plain[position - 24 if position > 24 else 0 : position].rstrip(" \t")
        if chunk and chunk[-1] in _WORD_ENDS:
            word = chunk[chunk.rfind(" ") + 1 :]
            if not word.isalpha():
                match = _LAST_WORD.search(word)
                word = match.group() if match else ""
            self._word = word
        return self._word
