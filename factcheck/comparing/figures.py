"""The numbers of a text as values: counts, money, percent, measures and ages; ranks and scores are read beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.comparing.ranks import among_the_top, is_top, read_labels
from factcheck.comparing.scores import read_repeats, read_scores
from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import REACH, Words, clause, stems_between
from factcheck.comparing.units import kind_of_unit
from factcheck.comparing.values import Fence, Kind, Value
from factcheck.languages.en.comparing.fences import (
    AGED,
    AGED_BEHIND,
    AGED_WHEN,
    age_fence,
    body_of_number,
    number_fence,
)
from factcheck.languages.en.comparing.figure_words import (
    A_SCORE,
    BEFORE_YEAR,
    HYPHENED,
    METRES,
    NUMBER_WORDS,
    OUT_OF,
    OUT_OF_BEHIND,
    PLACED,
    WHOLE,
)
from factcheck.languages.en.comparing.heads import head_noun, heads_before, heads_behind, topic_of
from factcheck.languages.en.comparing.vocabulary import stem
from factcheck.languages.en.phrases import number_words
from factcheck.languages.en.quantities import read_numbers
from factcheck.records import Bound, NumberMention

_DIGIT = re.compile(r"\d")
_HANDED_AS_FAR = 80
_OLDEST = 130
_HANDED_ON = frozenset({Kind.COUNT, Kind.PERCENT})


def read_figures(words: Words, taken: Sequence[tuple[int, int]]) -> list[Value]:
    """Values of all numbers but those inside `taken` (dates, names)."""
    reserved = Spans(taken)
    mentions = [
        mention
        for mention in read_numbers(words.text)
        if not mention.vague and not reserved.overlap(mention.start, mention.end) and not _names(words, mention)
    ]
    scores = read_scores(words, taken, mentions)
    scored = Spans((score.start, score.end) for score in scores)
    values = [_figure(words, mention) for mention in mentions if not scored.overlap(mention.start, mention.end)]
    values = [value for before, value in zip([None, *values], values, strict=False) if not _is_scale(before, value)]
    values = _without_noun_of_whole(words, values)
    return [*_with_noun_before(words, values), *scores, *read_labels(words, reserved), *read_repeats(words)]


def _without_noun_of_whole(words: Words, values: Sequence[Value]) -> list[Value]:
    """ "82 of the 166 seats": what is counted is the part."""
    return [
        replace(value, heads=frozenset(), head="", behind=frozenset())
        if before is not None and value.kind is Kind.COUNT and WHOLE.fullmatch(words.folded, before.end, value.start)
        else value
        for before, value in zip([None, *values], values, strict=False)
    ]


def _is_scale(before: Value | None, value: Value) -> bool:
    """The 100 of "56 out of 100" is no figure of its own."""
    return (
        before is not None
        and bool(before.scale)
        and value.low == before.scale
        and value.start - before.end <= len(" points out of a possible ")
    )


def _with_noun_before(words: Words, values: Sequence[Value]) -> list[Value]:
    """ "310,000 inhabitants in the city and 1.35 million in its area": the noun stands once for both."""
    handed: list[Value] = []
    for value in values:
        before = handed[-1] if handed else None
        if (
            before is not None
            and value.kind is before.kind
            and value.kind in _HANDED_ON
            and not (value.behind or value.topic or value.scale)
            and not WHOLE.fullmatch(words.folded, before.end, value.start)
            and value.start - before.end <= _HANDED_AS_FAR
            and words.folded.find(". ", before.end, value.start) < 0
        ):
            value = replace(value, heads=value.heads | before.heads, topic=before.topic)
        handed.append(value)
    return handed


def _names(words: Words, mention: NumberMention) -> bool:
    """ "First" counts nothing, and an ordinal in front of a capital belongs to a name ("the 66th Norland Games")."""
    if words.folded[mention.start : mention.end] in A_SCORE or _is_bare_year(words, mention):
        return True
    if not mention.ordinal:
        return False
    after = words.first(mention.end)
    named = after < len(words.tokens) and words.tokens[after].is_name and words.tokens[after].word[0].isalpha()
    if words.folded[mention.start : mention.end] == "first":
        return not PLACED.search(words.folded, max(0, mention.start - 30), mention.start)
    return named


def _is_bare_year(words: Words, mention: NumberMention) -> bool:
    """Four digits that the reader of dates let go: no count either, unless a plural stands behind."""
    start = mention.start + (len("over ") if words.folded.startswith("over ", mention.start) else 0)
    text = words.folded[start : mention.end]
    if len(text) != len("1999") or not text.isdigit() or not "1500" <= text <= "2100":
        return False
    behind = words.first(mention.end)
    plural = behind < len(words.tokens) and words.tokens[behind].word.endswith("s")
    return not plural and bool(BEFORE_YEAR.search(words.folded, max(0, start - 12), start))


def _figure(words: Words, mention: NumberMention) -> Value:
    quantity = mention.quantity
    kind, unit, factor = kind_of_unit(quantity.unit)
    if kind is Kind.RATIO and (quantity.high or 0) <= 1:
        kind, factor = Kind.PERCENT, 100.0  # a third of them, 33% of them
    digit = _DIGIT.search(words.folded, mention.start, mention.end)
    body = digit.start() if digit else body_of_number(words.folded, mention.start, mention.end)
    end = mention.end
    if kind is Kind.COUNT and not quantity.unit and not mention.worded and (metres := METRES.match(words.folded, end)):
        kind, unit, end = Kind.MEASURE, "length", metres.end()
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    fence = _fence(words, mention, body)
    marked = OUT_OF.match(words.folded, body) if quantity.unit in ("ratio", "percent") else None
    scale = 0.0
    if marked and marked.end() >= end:
        kind, factor = Kind.COUNT, 1.0  # 7.6/10 is a rating of 7.6
        low = high = float(marked.group(1))
        scale = float(marked["slash"] or marked["words"])
    elif (
        kind is Kind.COUNT
        and words.folded.startswith(" out of ", end)
        and (of := OUT_OF_BEHIND.match(words.folded, end))
    ):
        scale = NUMBER_WORDS.get(of.group(1)) or float(of.group(1))
    elif kind is Kind.PERCENT and mention.worded and fence is Fence.NONE:
        fence = Fence.ABOUT
    if kind in (Kind.COUNT, Kind.MEASURE) and _is_age(words, mention, body):
        kind, unit, factor = Kind.AGE, "", 1.0
        fence = age_fence(words.folded, body) if fence is Fence.NONE else fence
    if fence is Fence.NONE and low != high:
        fence = Fence.BETWEEN
    first, last = clause(words, mention.start, end, reach=REACH)
    hyphened = HYPHENED.match(words.folded, end) if kind is Kind.COUNT else None
    if hyphened:
        behind = frozenset({stem(hyphened.group(1))} - {""})
    else:
        behind = frozenset() if scale else heads_behind(words, end, last)
    before = heads_before(words, mention.start, first)
    if kind is Kind.COUNT and is_top(words, mention, low):
        return among_the_top(words, mention, low, stems_between(words, first, last))
    return Value(
        Kind.RANK if mention.ordinal else kind,
        mention.start,
        end,
        _said(words, mention, low, high, fence),
        None if low is None else low * factor,
        None if high is None else high * factor,
        fence=fence,
        unit=unit,
        factor=factor,
        per=quantity.per or "",
        heads=behind or before,
        head=min(behind, default="") if hyphened else head_noun(words, end, behind),
        topic=topic_of(behind) or ("" if head_noun(words, end, behind) else topic_of(before)),
        scale=scale,
        behind=behind,
        near=stems_between(words, first, last),
        ambiguous=bool(quantity.readings) or (mention.ordinal and fence is not Fence.NONE),
    )


def _is_age(words: Words, mention: NumberMention, body: int) -> bool:
    if mention.ordinal or mention.quantity.unit not in ("", "years", "people"):
        return False
    high = mention.quantity.high or mention.quantity.low or 0
    if high > _OLDEST:
        return False
    if AGED_BEHIND.match(
        words.folded, max(mention.start, words.folded.find(" year", body, mention.end + 2))
    ) or AGED_BEHIND.match(words.folded, words.folded.rfind("-year", body, mention.end + 1)):
        return True
    if AGED_WHEN.match(words.folded, mention.end):
        return True
    return bool(AGED.search(words.folded, max(0, body - 30), body))


def _fence(words: Words, mention: NumberMention, body: int) -> Fence:
    fence = number_fence(words.folded, mention.start, mention.end, body)
    if fence is not Fence.NONE:
        return fence
    if mention.quantity.bound is Bound.AT_LEAST:
        return Fence.LEAST
    if mention.quantity.bound is Bound.AT_MOST:
        return Fence.MOST
    return Fence.ABOUT if mention.quantity.approximate else Fence.NONE


def _said(words: Words, mention: NumberMention, low: float | None, high: float | None, fence: Fence) -> str:
    text = " ".join(words.text[mention.start : mention.end].split())
    return text if len(text) <= 60 else f"{number_words(low or 0)}"
