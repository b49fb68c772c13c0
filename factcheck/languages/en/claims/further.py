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
from factcheck.languages.en.claims.durations import read_durations
from factcheck.languages.en.claims.kind_cues import Cue, find_cues
from factcheck.languages.en.claims.orders import read_orders
from factcheck.ports import Index


def read_further(document: Document, index: Index) -> Iterator[tuple[SentenceView, list[Draft]]]:
    """For every such claim its sentence and the ways in which it can be read."""
    for number, cues in _by_sentence(document).items():
        sentence = document.sentences[number]
        if Cue.AGE in cues and sentence.numbers and sentence.names:
            yield from ((sentence, [draft]) for draft in read_ages(sentence, document, index))
        if Cue.DURATION in cues:
            yield from ((sentence, [draft]) for draft in read_durations(sentence, index))
        if Cue.ORDER in cues and len(sentence.names) > 1:
            yield from ((sentence, [draft]) for draft in read_orders(sentence, index))
        if Cue.ACT in cues and sentence.names:
            yield from ((sentence, drafts) for drafts in read_anachronisms(sentence, document, index))


def _by_sentence(document: Document) -> dict[int, set[Cue]]:
    """The sentences, in their order, in which a cue stands."""
    found: dict[int, set[Cue]] = {}
    starts = document.sentences.starts
    for at, cue in find_cues(document.folded):
        found.setdefault(max(0, bisect_right(starts, at) - 1), set()).add(cue)
    return dict(sorted(found.items()))
