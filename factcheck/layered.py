"""References that were found for a few texts, laid over those that are at hand for every text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from factcheck.cited_sources import CompiledSources
from factcheck.index import MemoryIndex, merge_two
from factcheck.names import NameMention
from factcheck.ports import Index, Names
from factcheck.records import Fact, Subject
from factcheck.remembered import Remembered

_Value = TypeVar("_Value")


class LayeredIndex:
    """`base` with `more` over it: what both know of one subject adds up, and nothing of either is hidden.

    Made anew for each batch of texts, so it costs nothing beyond what `more` holds.
    """

    def __init__(self, base: Index, more: MemoryIndex) -> None:
        self._base, self._more = base, more
        self.subjects: Mapping[str, Subject] = _Over(base.subjects, more.subjects, merge_two)
        self.events_of: Mapping[str, tuple[str, ...]] = _Over(base.events_of, more.events_of, _joined)
        self.parts_of: Mapping[str, tuple[str, ...]] = _Over(base.parts_of, more.parts_of, _joined)
        self.names: Names = _LayeredNames(base.names, more.names)
        # What was worked out of the base alone may no longer hold.
        self.remembered = Remembered()

    @property
    def sources(self) -> CompiledSources:
        return self._base.sources

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        return (*self._base.versions, *self._more.versions)

    def facts_of(self, subject: str, *properties: str) -> tuple[Fact, ...]:
        """The facts about a subject, narrowed to some properties where any are given; one of each id."""
        more = self._more.facts_of(subject, *properties)
        facts = self._base.facts_of(subject, *properties)
        if not more:
            return facts
        known = {fact.id for fact in more}
        return (*(fact for fact in facts if fact.id not in known), *more)


class _LayeredNames:
    def __init__(self, base: Names, more: Names) -> None:
        self._base, self._more = base, more

    def find(self, text: str, folded: str) -> list[NameMention]:
        """As each layer finds them. Of names that overlap, the one that begins first; of those, the longest."""
        more = self._more.find(text, folded)
        found = self._base.find(text, folded)
        return _leftmost_longest((*found, *more)) if more else found


def _leftmost_longest(mentions: Iterable[NameMention]) -> list[NameMention]:
    kept: list[NameMention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        last = kept[-1] if kept else None
        if last is None or mention.start >= last.end:
            kept.append(mention)
        elif (mention.start, mention.end) == (last.start, last.end):
            kept[-1] = NameMention(last.start, last.end, _joined(last.subjects, mention.subjects))
    return kept


class _Over(Mapping[str, _Value]):
    """A mapping over another; what both have is merged when it is asked for."""

    def __init__(
        self, base: Mapping[str, _Value], more: Mapping[str, _Value], merge: Callable[[_Value, _Value], _Value]
    ) -> None:
        self._base, self._more, self._merge = base, more, merge
        self._merged: dict[str, _Value] = {}

    def __getitem__(self, key: str) -> _Value:
        if key not in self._more:
            return self._base[key]
        if key not in self._merged:
            known = self._base.get(key)
            self._merged[key] = self._more[key] if known is None else self._merge(known, self._more[key])
        return self._merged[key]

    def __contains__(self, key: object) -> bool:
        return key in self._more or key in self._base

    def __iter__(self) -> Iterator[str]:
        yield from self._base
        yield from (key for key in self._more if key not in self._base)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
