"""Places in an order as values: "number three", "No. 12", "#5", "the top ten"."""

from __future__ import annotations

from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import REACH, Words, clause, stems_between
from factcheck.comparing.values import Fence, Kind, Value
from factcheck.languages.en.comparing.figure_words import LABEL, LABEL_CUES, NUMBER_WORDS, STANDINGS, TOP
from factcheck.languages.en.comparing.heads import heads_before
from factcheck.languages.en.comparing.vocabulary import RANKED
from factcheck.records import NumberMention

_MOST_PLACES = 500


def read_labels(words: Words, taken: Spans) -> list[Value]:
    """ "number three", "No. 12", "#5": ranks that are written as labels."""
    if not any(cue in words.folded for cue in LABEL_CUES):
        return []
    values = []
    for found in LABEL.finditer(words.folded):
        if taken.overlap(found.start(), found.end()):
            continue
        rank = NUMBER_WORDS.get(found.group(1)) or float(found.group(1))
        low, high = clause(words, found.start(), found.end(), reach=REACH)
        near = stems_between(words, low, high)
        is_rank = found.group()[0] != "n" or not found.group(1).isdigit() or bool(near & RANKED)
        values.append(
            Value(
                Kind.RANK if is_rank else Kind.COUNT,  # an atomic number is a figure by itself
                found.start(),
                found.end(),
                words.text[found.start() : found.end()],
                rank,
                rank,
                heads=frozenset({"rank"}) if is_rank else heads_before(words, found.start(), low),
                topic=_standing(words, found.start()) if is_rank else "",
                near=near,
            )
        )
    return values


def is_top(words: Words, mention: NumberMention, low: float | None) -> bool:
    """ "The top ten" of a list; a larger number behind "top" counts something else."""
    return (
        low is not None
        and 1 < low <= _MOST_PLACES
        and mention.start >= len("top ")
        and bool(TOP.search(words.folded, mention.start - len("top "), mention.start))
    )


def among_the_top(words: Words, mention: NumberMention, low: float | None, near: frozenset[str]) -> Value:
    return Value(
        Kind.RANK,
        mention.start,
        mention.end,
        f"top {words.text[mention.start : mention.end]}",
        low,
        low,
        fence=Fence.MOST,
        heads=frozenset({"rank"}),
        topic=_standing(words, mention.start),
        near=near,
    )


def _standing(words: Words, start: int) -> str:
    """ "peak", "debut" or "end": what the nearest verb in front of a rank says of it; "" for none."""
    standing = ""
    for found in STANDINGS.finditer(words.folded, max(0, start - 40), start):
        standing = found.lastgroup or ""
    return standing
