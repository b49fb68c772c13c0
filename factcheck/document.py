"""A text laid out for the claim readers: its sentences, each with the names, dates and numbers that stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Protocol, TypeVar, overload

from factcheck.languages.en.dates import read_dates
from factcheck.languages.en.quantities import NumberReader
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import DateMention, NumberMention
from factcheck.text.cues import find_cues, words_by_sentence
from factcheck.text.folding import fold
from factcheck.text.sentences import sentence_spans

if TYPE_CHECKING:
    from factcheck.languages.en.stance.record import StanceReading

# Characters. The longest sentences of real posts, run-on ones with no stop at all, stay well below.
LONGEST_SENTENCE = 2000


@dataclass(slots=True, eq=False)  # made by the dozen for every post: a frozen one costs three times as much
class SentenceView:
    """One sentence. All offsets, those of the mentions too, count from the start of the whole text.

    `until`: where the next sentence begins. `words`: bits of the registered words that stand in it, see
    `factcheck.text.cues`. `may_have_numbers`: whether `numbers` may hold any, told without reading them.
    `stances`: what was read of the stance to its values, by their place and whether they are dates (see `make_claim`).
    """

    number: int
    start: int
    end: int
    text: str
    folded: str
    names: tuple[NameMention, ...]
    dates: tuple[DateMention, ...]
    until: int
    words: int
    may_have_numbers: bool
    _reader: NumberReader
    _numbers: tuple[NumberMention, ...] | None = None
    _cues: int = -1
    stances: dict[tuple[tuple[int, int], bool], StanceReading] = field(default_factory=dict)

    @property
    def numbers(self) -> tuple[NumberMention, ...]:
        """The quantities that begin in the sentence and belong to no date; read when they are first asked for."""
        if self._numbers is None:
            self._numbers = tuple(self._reader.within(self.start, self.until))
            self.may_have_numbers = bool(self._numbers)
        return self._numbers

    @property
    def cues(self) -> int:
        """Bits of the expressions that may match in the sentence, see `factcheck.text.cues`."""
        if self._cues < 0:
            self._cues = find_cues(self.folded)
        return self._cues

    def between(self, start: int, end: int) -> str:
        """The folded words between two offsets of the whole text."""
        own = self.start
        return self.folded[start - own if start > own else 0 : end - own if end > own else 0]

    def before(self, offset: int, reach: int) -> str:
        return self.between(offset - reach, offset)

    def after(self, offset: int, reach: int) -> str:
        return self.between(offset, offset + reach)


class Sentences(Sequence[SentenceView]):
    """The sentences of a text, each laid out when it is first asked for: most hold no value, and nobody asks.

    `names`: every name of the text, left to right; `starts`: where each sentence begins; `words`: its bits, see
    `factcheck.text.cues`.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        *,
        names: Sequence[NameMention],
        dates: Sequence[DateMention],
        numbers: NumberReader,
    ) -> None:
        self._text, self._folded = text, folded
        self.names = names
        self._spans = _bounded(sentence_spans(text), text)
        self.starts = starts = [start for start, _ in self._spans]
        self.words = words_by_sentence(folded, starts)
        self._names, self._dates = _by_sentence(names, starts), _by_sentence(dates, starts)
        self._numbers, self._with_numbers = numbers, numbers.sentences_with_any(starts)
        self._views: dict[int, SentenceView] = {}

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, number: int) -> SentenceView: ...
    @overload
    def __getitem__(self, number: slice) -> list[SentenceView]: ...
    def __getitem__(self, number: int | slice) -> SentenceView | list[SentenceView]:
        view = None if isinstance(number, slice) else self._views.get(number)
        if view is not None:
            return view
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self._spans)))]
        return self._laid_out(number)

    def _laid_out(self, number: int) -> SentenceView:
        start, end = self._spans[number]
        if number < 0:
            return self[len(self._spans) + number]
        view = self._views[number] = SentenceView(
            number,
            start,
            end,
            self._text[start:end],
            self._folded[start:end],
            tuple(self._names.get(number, ())),
            tuple(self._dates.get(number, ())),
            self.starts[number + 1] if number + 1 < len(self.starts) else len(self._text),
            self.words[number],
            number in self._with_numbers,
            self._numbers,
        )
        return view

    def may_hold(self, words: int) -> bool:
        """Whether one of the sentences carries a bit of `words`."""
        return reduce(or_, self.words) & words != 0

    def with_values(self) -> list[SentenceView]:
        """Those that hold a date, or may hold a number."""
        return [self[number] for number in sorted(self._with_numbers.union(self._dates))]

    def names_in(self, number: int) -> Sequence[NameMention]:
        """The names in a sentence, none in one that isn't there; the sentence is not laid out for it."""
        return self._names.get(number, ())

    def have_names(self, first: int, last: int) -> bool:
        """Whether a name stands in one of the sentences `first`..`last`, both included (they may lie outside)."""
        names = self._names
        if not names:
            return False
        for number in names if len(names) <= last - first else range(first, last + 1):  # the fewer of the two
            if first <= number <= last and number in names:
                return True
        return False


@dataclass(slots=True, eq=False)
class Document:
    """A whole text. `title_names` are the names in the thread's title, which give context and nothing more."""

    text: str
    folded: str
    title: str
    sentences: Sentences
    title_names: tuple[NameMention, ...]

    def neighbours(self, sentence: SentenceView, reach: int = 1) -> list[SentenceView]:
        """The sentences around one, nearest first, without itself."""
        sentences, own = self.sentences, sentence.number
        last = len(sentences) - 1
        found = []
        for step in range(1, reach + 1):
            if own >= step:
                found.append(sentences[own - step])
            if own + step <= last:
                found.append(sentences[own + step])
        return found


def read_document(
    text: str, *, index: Index, title: str | None, written_on: date | None, day_first: bool | None = None
) -> Document:
    folded = fold(text)
    dates = read_dates(text, written_on=written_on, title=title, day_first=day_first)
    return Document(
        text=text,
        folded=folded,
        title=title or "",
        sentences=Sentences(
            text,
            folded,
            names=index.names.find(text, folded),
            dates=dates,
            numbers=NumberReader(text, folded, dates),
        ),
        title_names=tuple(index.names.find(title, fold(title))) if title else (),
    )


def _bounded(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The sentences, or pieces of them: what runs on for pages is no sentence, and readers look at each as a whole."""
    if len(text) <= LONGEST_SENTENCE or all(end - start <= LONGEST_SENTENCE for start, end in spans):
        return spans
    bounded = []
    for start, end in spans:
        while end - start > LONGEST_SENTENCE:
            space = text.rfind(" ", start, start + LONGEST_SENTENCE)
            cut = space if space > start else start + LONGEST_SENTENCE
            bounded.append((start, cut))
            start = cut
        bounded.append((start, end))
    return bounded


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Spanned)


def _by_sentence(mentions: Sequence[_Mention], starts: Sequence[int]) -> dict[int, list[_Mention]]:
    """The mentions by the number of the sentence in which each begins."""
    grouped: dict[int, list[_Mention]] = {}
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0:
            grouped.setdefault(at, []).append(mention)
    return grouped
