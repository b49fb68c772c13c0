"""A claim and a passage read into words and values; numbers of names that both know are no figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.comparing.figures import read_figures
from factcheck.comparing.moments import read_moments, tells_apart
from factcheck.comparing.segments import with_own_words
from factcheck.comparing.tokens import Words, read_words
from factcheck.comparing.values import Kind, Value
from factcheck.languages.en.comparing.naming import PRONOUN, names_with_numbers_before, numbered_names

_DATE_REACH, _NEIGHBOURS = 110, 2


@dataclass(frozen=True)
class Text:
    """One of the two texts: its words, its values in order of place, and those of them that are dates."""

    words: Words
    values: tuple[Value, ...]
    dates: tuple[Value, ...]

    @cached_property
    def by_pronoun(self) -> bool:
        """Whether the first words call the subject "it" or "the film": its name stands in an earlier sentence."""
        return bool(PRONOUN.match(self.words.folded))

    def date_of(self, value: Value) -> Value | None:
        """The date nearest to a figure that its sentence sets it in; None where none stands within reach."""
        at = bisect_left(self.dates, value.start, key=lambda date: date.start)
        near = [
            (max(date.start - value.end, value.start - date.end), date)
            for date in self.dates[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
            if date.context and not self.is_broken(date, value)
        ]
        gap, nearest = min(near, key=lambda pair: pair[0], default=(0, None))
        return nearest if gap <= _DATE_REACH else None

    def is_broken(self, one: Value, two: Value) -> bool:
        """Whether a sentence ends between two values."""
        return self.words.folded.find(". ", min(one.end, two.end), max(one.start, two.start)) >= 0


def read_claim(claim: str, passage: str) -> Text:
    """The claim in words and values. The passage is asked only for names with numbers that both have."""
    return _read(claim, _shared_names(claim, passage), is_claim=True)


def read_passage(claim: str, passage: str) -> Text:
    return _read(passage, _shared_names(claim, passage), is_claim=False)


def read_wording(passage: str) -> Text:
    """The words of a passage alone, for a claim that has no value."""
    return Text(read_words(passage), (), ())


def _shared_names(claim: str, passage: str) -> list[str]:
    """Phrases such as "21 Jump" that stand in both."""
    return [name for name in names_with_numbers_before(claim) if name in passage]


def _read(text: str, shared: Sequence[str], *, is_claim: bool) -> Text:
    words = read_words(text)
    moments = read_moments(words)
    named = [(start, end) for start, end, _ in numbered_names(text)]
    for name in shared:
        at = text.find(name)
        while at >= 0:
            named.append((at, at + len(name.split()[0])))
            at = text.find(name, at + 1)
    taken = [*((moment.start, moment.end) for moment in moments), *named]
    values = [*moments, *read_figures(words, taken)]
    if is_claim:
        values = [value for value in values if value.kind is not Kind.DATE or not tells_apart(words, value)]
    ordered = tuple(with_own_words(words, sorted(values, key=lambda value: value.start)))
    return Text(words, ordered, tuple(value for value in ordered if value.kind is Kind.DATE))
