"""The part of a sentence that belongs to one of several values: "first flew in 2005 and entered service in 2007"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.comparing.tokens import Words, clause
from factcheck.comparing.values import Kind, Value
from factcheck.languages.en.comparing.clauses import LEADING, SEPARATORS

_REACH = 22


def with_own_words(words: Words, values: Sequence[Value]) -> list[Value]:
    """The values with `own` set: stems of the words that stand between the neighbours of their kind."""
    dates = [value for value in values if value.kind is Kind.DATE]
    ranks = [value for value in values if value.kind is Kind.RANK]
    figures = [value for value in values if value.kind not in (Kind.DATE, Kind.RANK)]
    return sorted(
        (*_owning(words, dates), *_owning(words, ranks), *_owning(words, figures)), key=lambda value: value.start
    )


def _owning(words: Words, values: Sequence[Value]) -> list[Value]:
    if not values:
        return []
    owning = []
    for position, value in enumerate(values):
        low, high = clause(words, value.start, value.end, reach=_REACH)
        first, last = words.first(value.start), words.first(value.end)
        if position and values[position - 1].end > words.tokens[low].start:
            low = _cut(words, words.first(values[position - 1].end), first, skip_adjacent=True)
        if position + 1 < len(values) and high > words.first(values[position + 1].start):
            leads = all(words.tokens[index].word in LEADING for index in range(low, first))
            high = _cut(words, last, words.first(values[position + 1].start), skip_adjacent=leads, behind=True)
        bracketed = bool(first) and words.tokens[first - 1].word == "(" and value.kind is Kind.DATE
        if bracketed:
            low = max([low, *(index for index in range(low, first - 1) if words.tokens[index].word in SEPARATORS)])
        owning.append(
            replace(
                value, own=frozenset(token.stem for token in words.tokens[low:high] if token.stem), bracketed=bracketed
            )
        )
    return owning


def _cut(words: Words, start: int, end: int, *, skip_adjacent: bool, behind: bool = False) -> int:
    """Index of the first separator between two neighbours; where none stands, both have all that is between."""
    for index in range(start, end):
        if (skip_adjacent and index == start) or words.tokens[index].word not in SEPARATORS:
            continue
        if words.tokens[index].word == "-" and index and words.tokens[index - 1].end == words.tokens[index].start:
            continue  # a hyphen
        return index
    return end if behind else start
