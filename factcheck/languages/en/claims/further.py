"""The rarer kinds of claims of a text: ages, durations, order, shares, states that took part, acts out of their time.

The pass over the whole text that all readers share tells which sentences may hold which (`kind_cues`); the others are
never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft
from factcheck.languages.en.claims.ages import read_ages
from factcheck.languages.en.claims.anachronisms import read_anachronisms
from factcheck.languages.en.claims.durations import read_durations, read_long_things
from factcheck.languages.en.claims.kind_cues import ACT, AGE, ANY, DURATION, LONG, ORDER
from factcheck.languages.en.claims.orders import read_orders
from factcheck.ports import Index

_WITHOUT_NAMES = AGE | DURATION | LONG


def read_further(document: Document, index: Index) -> Iterator[tuple[SentenceView, list[Draft]]]:
    """For every such claim its sentence and the ways in which it can be read."""
    sentences = document.sentences
    for number, words in enumerate(sentences.words):
        if not words & ANY or (not words & _WITHOUT_NAMES and not sentences.have_names(number, number)):
            continue
        sentence = sentences[number]
        if words & AGE and sentence.numbers:
            yield from ((sentence, [draft]) for draft in read_ages(sentence, document, index))
        if words & DURATION and sentence.numbers:
            yield from ((sentence, [draft]) for draft in read_durations(sentence, index))
        if words & LONG:
            yield from ((sentence, [draft]) for draft in read_long_things(sentence, index))
        if words & ORDER and len(sentence.names) > 1:
            yield from ((sentence, [draft]) for draft in read_orders(sentence, index))
        if words & ACT and sentence.names:
            yield from ((sentence, drafts) for drafts in read_anachronisms(sentence, document, index))
