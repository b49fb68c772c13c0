"""A text laid out for the claim readers: its sentences, each with the names, dates and numbers that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from factcheck.languages.en.dates import read_dates
from factcheck.languages.en.quantities import read_numbers
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import DateMention, NumberMention, Sentence
from factcheck.text.folding import fold
from factcheck.text.sentences import split_sentences

# Characters. The longest sentences of real posts, run-on ones with no stop at all, stay well below.
LONGEST_SENTENCE = 2000


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence. All offsets, those of the mentions too, count from the start of the whole text."""

    number: int
    start: int
    end: int
    text: str
    folded: str
    names: tuple[NameMention, ...]
    dates: tuple[DateMention, ...]
    numbers: tuple[NumberMention, ...]

    def between(self, start: int, end: int) -> str:
        """The folded words between two offsets of the whole text."""
        return self.folded[max(0, start - self.start) : max(0, end - self.start)]

    def before(self, offset: int, reach: int) -> str:
        return self.between(max(self.start, offset - reach), offset)

    def after(self, offset: int, reach: int) -> str:
        return self.between(offset, min(self.end, offset + reach))


@dataclass(frozen=True, slots=True)
class Document:
    """A whole text. `title_names` are the names in the thread's title, which give context and nothing more."""

    text: str
    folded: str
    title: str
    sentences: tuple[SentenceView, ...]
    title_names: tuple[NameMention, ...]

    def neighbours(self, sentence: SentenceView, reach: int = 1) -> list[SentenceView]:
        """The sentences around one, nearest first, without itself."""
        found = []
        for step in range(1, reach + 1):
            for number in (sentence.number - step, sentence.number + step):
                if 0 <= number < len(self.sentences):
                    found.append(self.sentences[number])
        return found


def read_document(text: str, *, index: Index, title: str | None, written_on: date | None) -> Document:
    folded = fold(text)
    dates = read_dates(text, written_on=written_on, title=title)
    numbers = _outside(read_numbers(text), dates)
    names = index.names.find(text, folded)
    sentences = [part for sentence in split_sentences(text) for part in _bounded(sentence)]
    starts = [sentence.start for sentence in sentences]
    names_at, dates_at, numbers_at = (
        _by_sentence(names, starts),
        _by_sentence(dates, starts),
        _by_sentence(numbers, starts),
    )
    return Document(
        text=text,
        folded=folded,
        title=title or "",
        sentences=tuple(
            SentenceView(
                number=number,
                start=sentence.start,
                end=sentence.end,
                text=sentence.text,
                folded=folded[sentence.start : sentence.end],
                names=names_at[number],
                dates=dates_at[number],
                numbers=numbers_at[number],
            )
            for number, sentence in enumerate(sentences)
        ),
        title_names=tuple(index.names.find(title, fold(title))) if title else (),
    )


def _bounded(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, or pieces of it: what runs on for pages is no sentence, and readers look at each one as a whole."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        space = sentence.text.rfind(" ", start - sentence.start, start - sentence.start + LONGEST_SENTENCE)
        end = sentence.start + space if space > start - sentence.start else start + LONGEST_SENTENCE
        yield Sentence(start, end, sentence.text[start - sentence.start : end - sentence.start])
        start = end
    yield (
        sentence if start == sentence.start else Sentence(start, sentence.end, sentence.text[start - sentence.start :])
    )


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Spanned)


def _by_sentence(mentions: Iterable[_Mention], starts: Sequence[int]) -> list[tuple[_Mention, ...]]:
    grouped: list[list[_Mention]] = [[] for _ in starts]
    for mention in mentions:
        at = bisect_left(starts, mention.start + 1) - 1
        if at >= 0:
            grouped[at].append(mention)
    return [tuple(group) for group in grouped]


def _outside(numbers: list[NumberMention], dates: list[DateMention]) -> list[NumberMention]:
    """Numbers that are no part of a date. Both lists run left to right."""
    kept, at = [], 0
    for number in numbers:
        while at < len(dates) and dates[at].end <= number.start:
            at += 1
        if at == len(dates) or dates[at].start >= number.end:
            kept.append(number)
    return kept
