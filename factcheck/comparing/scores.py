"""Scores ("3-1") and repeats ("twice") as values."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import REACH, Words, clause, stems_between
from factcheck.comparing.values import Kind, Value
from factcheck.languages.en.comparing.figure_words import REPEATED, REPEATED_CUES, REPEATS, SCORE
from factcheck.languages.en.comparing.heads import heads_before, heads_behind
from factcheck.records import NumberMention

_HIGHEST_SCORE = 250


def read_scores(words: Words, taken: Sequence[tuple[int, int]], mentions: Sequence[NumberMention]) -> list[Value]:
    """ "3-1", "107 - 98": two small numbers that the reader doesn't take for a range."""
    if "-" not in words.folded:
        return []
    ranges = ((m.start, m.end) for m in mentions if m.quantity.low != m.quantity.high or m.quantity.unit)
    reserved = Spans((*taken, *ranges))
    values = []
    for found in SCORE.finditer(words.folded):
        one, two = float(found.group(1)), float(found.group(2))
        if max(one, two) > _HIGHEST_SCORE or reserved.overlap(found.start(), found.end()):
            continue
        low, high = clause(words, found.start(), found.end(), reach=REACH)
        behind = heads_behind(words, found.end(), high)
        values.append(
            Value(
                Kind.SCORE,
                found.start(),
                found.end(),
                words.text[found.start() : found.end()],
                one,
                one,
                second=two,
                heads=behind,
                behind=behind,
                near=stems_between(words, low, high),
            )
        )
    return values


def read_repeats(words: Words) -> list[Value]:
    """ "Twice", and "once" where it ends a clause."""
    if not any(cue in words.folded for cue in REPEATED_CUES):
        return []
    values = []
    for found in REPEATED.finditer(words.folded):
        low, high = clause(words, found.start(), found.end(), reach=REACH)
        count = REPEATS[found.group()]
        values.append(
            Value(
                Kind.COUNT,
                found.start(),
                found.end(),
                words.text[found.start() : found.end()],
                count,
                count,
                heads=heads_before(words, found.start(), low),
                near=stems_between(words, low, high),
            )
        )
    return values
