"""The rarer kinds of claims of a text: ages, durations, order, shares, states that took part, acts out of their time.

One cheap pass over the whole text (`kind_cues`) tells which sentences may hold which; the others are never looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft
from factcheck.languages.en.claims.ages import read_ages
from factcheck.languages.en.claims.anachronisms import read_anachronisms
from factcheck.languages.en.claims.durations import read_durations, read_long_things
from factcheck.languages.en.claims.kind_cues import Cue, find_cues
from factcheck.languages.en.claims.orders import read_orders
from factcheck.ports import Index

# As plain numbers: an enum's own operators cost more than the readers that they spare.
_AGE, _DURATION, _LONG, _ORDER, _ACT = map(int, (Cue.AGE, Cue.DURATION, Cue.LONG, Cue.ORDER, Cue.ACT))


def read_further(document: Document, index: Index) -> Iterator[tuple[SentenceView, list[Draft]]]:
    """For every such claim its sentence and the ways in which it can be read."""
    sentences = document.sentences
    for number, cues in _by_sentence(document).items():
        if not cues & (_DURATION | _LONG) and not sentences.have_names(number, number):
            continue
        sentence = sentences[number]
        if cues & _AGE and sentence.numbers and sentence.names:
            yield from ((sentence, [draft]) for draft in read_ages(sentence, document, index))
        if cues & _DURATION and sentence.numbers:
            yield from ((sentence, [draft]) for draft in read_durations(sentence, index))
        if cues & _LONG:
            yield from ((sentence, [draft]) for draft in read_long_things(sentence, index))
        if cues & _ORDER and len(sentence.names) > 1:
            yield from ((sentence, [draft]) for draft in read_orders(sentence, index))
        if cues & _ACT and sentence.names:
            yield from ((sentence, drafts) for drafts in read_anachronisms(sentence, document, index))


def _by_sentence(document: Document) -> dict[int, int]:
    """The sentences in which a cue stands, in their order, each with the bits of its cues."""
    found: dict[int, int] = {}
    starts = document.sentences.starts
    for at, cue in find_cues(document.folded):
        number = max(0, bisect_right(starts, at) - 1)
        found[number] = found.get(number, 0) | cue
    return dict(sorted(found.items()))
