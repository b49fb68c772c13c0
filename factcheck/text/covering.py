"""Which of many spans, that may lie within one another, covers a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from heapq import heappop, heappush
from typing import Generic, TypeVar

_Item = TypeVar("_Item")


class Covering(Generic[_Item]):
    """Spans with what they stand for. Put in order when first asked; each question then takes log(n).

    A text of a million nested quotation marks must not cost a million looks for every claim.
    """

    def __init__(self, spans: Iterable[tuple[int, int, _Item]]) -> None:
        self._spans = tuple(spans)
        self._places: list[int] | None = None
        self._items: list[_Item | None] = []

    def at(self, place: int) -> _Item | None:
        """What the last given of the spans that cover `place` stands for; None where none covers it."""
        if not self._spans:
            return None
        if self._places is None:
            self._places = self._put_in_order()
        found = bisect_right(self._places, place) - 1
        return self._items[found] if found >= 0 else None

    def _put_in_order(self) -> list[int]:
        """The places where the answer may change; beside them, in `_items`, the answer from there on."""
        spans = self._spans
        by_start = sorted(range(len(spans)), key=lambda number: spans[number][0])
        places = sorted({edge for start, end, _ in spans for edge in (start, end)})
        open_spans: list[int] = []  # numbers, negated: the last given comes first
        following = 0
        for place in places:
            while following < len(by_start) and spans[by_start[following]][0] <= place:
                heappush(open_spans, -by_start[following])
                following += 1
            while open_spans and spans[-open_spans[0]][1] <= place:
                heappop(open_spans)
            self._items.append(spans[-open_spans[0]][2] if open_spans else None)
        return places
