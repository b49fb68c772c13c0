"""Quantities on demand: only those stretches of a text are read that somebody asks for.

Numbers act on each other over short ways only ("3 to 4 million"): none reaches over the end of a sentence with a few
words behind it. At such places a text falls into stretches that are read on their own, and once; how its writer
separates thousands is still seen from the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.reading import read_hits
from factcheck.records import DateMention, NumberMention

# A stop behind a word; those behind which a number belongs to the word ("ca. 500", "max. 20") don't count.
_STOP = re.compile(r"[.!?](?<=[a-z)]{2}.)(?<!approx\.)(?<!min\.)(?<!max\.)(?<!est\.)(?<!ca\.)(?=\s)")
# So many characters before digits with letters at them: what a sum of money right before them tells of "5m".
_LEAD = 5
_FEW = 16
_start_of = attrgetter("start")
# Words that fence a number in ("at least somewhere around") begin no further before it.
_LONGEST_FENCES = 150


class NumberReader:
    """The quantities of one text, as `read_numbers` gives them, without those that overlap one of `dates`.

    `folded` is `fold(text)` of a well-formed text, where the caller has it; `dates` stand in order of start.
    """

    def __init__(self, text: str, folded: str | None = None, dates: Sequence[DateMention] = ()) -> None:
        self._page = page = Page(text, folded)
        self._dates = [(date.start, date.end) for date in dates]
        self._stretches = _stretches(page)
        self._starts = [start for start, _, _ in self._stretches]
        self._read: dict[int, list[NumberMention]] = {}

    def sentences_with_any(self, starts: Sequence[int]) -> set[int]:
        """In which sentences, of which `starts` are the beginnings, `within` might find any, counted from 0.

        Costs next to nothing: digits and number words beside the dates are seen.
        """
        plain = self._page.plain
        found: set[int] = set()
        before = 0
        for start, end in self._page.hits:
            number = bisect_right(starts, start) - 1
            if number >= 0 and number not in found and not self._is_date(start, end):
                found.add(number)
            # "over" at a line's end, its number on the next.
            for earlier in range(number - 1, before - 1, -1):
                until = starts[earlier + 1]
                if start - until >= _LONGEST_FENCES or _STOP.search(plain, max(starts[earlier], until - 3), start):
                    break
                found.add(earlier)
            before = max(number, 0)
        return found

    def within(self, start: int, end: int) -> list[NumberMention]:
        """The quantities that begin in `start`..`end`, in order of start."""
        found: list[NumberMention] = []
        first = max(0, bisect_right(self._starts, start) - 1)
        for number in range(first, bisect_left(self._starts, end)):
            read = self._read.get(number)
            if read is None:
                read = self._read[number] = self._read_stretch(number)
            # Junk without any stop is one endless stretch: it must not be gone through for each of its pieces.
            at = bisect_left(read, start, key=_start_of) if len(read) > _FEW else 0
            while at < len(read) and read[at].start < end:
                if read[at].start >= start:
                    found.append(read[at])
                at += 1
        return found

    def _read_stretch(self, number: int) -> list[NumberMention]:
        _, first, last = self._stretches[number]
        hits = self._page.hits[first:last]
        if self._dates:
            hits = [(start, end) for start, end in hits if not self._is_date(start, end)]
        return outside(read_hits(self._page, hits), self._dates) if hits else []

    def _is_date(self, start: int, end: int) -> bool:
        dates = self._dates
        at = bisect_right(dates, (end,)) - 1 if dates else -1
        return at >= 0 and dates[at][1] > start


def outside(numbers: list[NumberMention], dates: Sequence[tuple[int, int]]) -> list[NumberMention]:
    """Numbers that are no part of a date, given as (start, end). Both run left to right."""
    if not dates or not numbers:
        return numbers
    kept = []
    at = max(0, bisect_right(dates, (numbers[0].start,)) - 1)
    for number in numbers:
        while at < len(dates) and dates[at][1] <= number.start:
            at += 1
        if at == len(dates) or dates[at][0] >= number.end:
            kept.append(number)
    return kept


def _stretches(page: Page) -> list[tuple[int, int, int]]:
    """(start, first hit, last hit and one) of the stretches, in order; together they hold the whole text."""
    plain, hits = page.plain, page.hits
    stretches: list[tuple[int, int, int]] = []
    start = first = reached = 0
    for at, (hit, end) in enumerate(hits):
        if hit - reached > _LEAD and at:
            stop = _STOP.search(plain, reached, hit - _LEAD if plain[end : end + 1].isalpha() else hit)
            if stop:
                stretches.append((start, first, at))
                start, first = stop.end(), at
        reached = end
    stretches.append((start, first, len(hits)))
    return stretches
