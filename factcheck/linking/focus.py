"""Which event "the war", "that battle" or "it" takes up: the one of its kind in the nearest context, or none.

A simple model of recency. The contexts are looked at from the nearest on: the same sentence up to the word, the
sentences before it one by one, the thread's title, the posts before. The first context that holds any event of the
kind decides: where it is exactly one, known by an unambiguous name, the word stands for it; else for nothing. What
references don't know counts too: behind "the Boer War", "the war" is no other one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from factcheck.document import Document, SentenceView
from factcheck.languages.en.references import UNKNOWN_EVENT, Reference, find_references, types_of_noun
from factcheck.linking.links import NO_ANCHOR, Link, Strength
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import EarlierPost
from factcheck.text.folding import fold
from factcheck.text.wellformed import well_formed

# Sentences that a noun reaches back; beyond, a reader has something else in mind. A pronoun reaches the last one.
_NOUN_REACH = 8
_PRONOUN_REACH = 1
# Words of one sentence that are looked at, and events of one that they are held against.
_MOST = 12
# Posts before this one that are looked at.
_POSTS = 20


class Focus:
    """What the words of one document that take something up stand for."""

    def __init__(
        self,
        document: Document,
        index: Index,
        earlier: Sequence[EarlierPost],
        *,
        title_events: Callable[[], list[Link]],
    ) -> None:
        self._document = document
        self._index = index
        self._earlier = earlier[-_POSTS:]
        self._title_events = title_events
        self._events: dict[int, list[tuple[int, str | None, frozenset[str]]]] = {}
        self._of_post: dict[int, tuple[str, ...]] = {}

    def resolved(self, sentence: SentenceView, links: list[Link]) -> list[Link]:
        """A link for every word of the sentence that takes up an event which the sentence doesn't name there."""
        named_near = self._document.sentences.have_names(sentence.number - _NOUN_REACH, sentence.number)
        if not (named_near or self._document.title_names or self._earlier):
            return []
        found = []
        for reference in islice(find_references(sentence.folded), _MOST):
            start, end = sentence.start + reference.start, sentence.start + reference.end
            if any(
                link.anchor[0] < end and start < link.anchor[1] for link in links if link.strength is Strength.NAMED
            ):
                continue
            event, where = self._antecedent(reference, sentence, start)
            if event:
                words = sentence.text[reference.start : reference.end]
                kind = (
                    f"kind of event ({words.split()[-1].lower()})" if reference.types else f"pronoun ({words.lower()})"
                )
                subject = self._index.subjects[event]
                found.append(Link(subject, Strength.CONTEXT, (start, end), (f"taken up from {where}", kind)))
        return found

    def of_last_post(self) -> list[Link]:
        """The one event of the nearest earlier post that speaks of any; nothing where it speaks of several."""
        for number in range(len(self._earlier) - 1, -1, -1):
            events = self._events_of_post(number)
            if events:
                one = self._index.subjects.get(events[0]) if len(events) == 1 else None
                return [Link(one, Strength.CONTEXT, NO_ANCHOR, ("earlier post",))] if one else []
        return []

    def _antecedent(self, reference: Reference, sentence: SentenceView, at: int) -> tuple[str, str]:
        """The id of the event and in words where it was named; ("", "") where nothing is clear."""
        for candidates, where in self._contexts(reference, sentence, at):
            fitting = dict.fromkeys(key for key in candidates if key is None or self._fits(key, reference))
            if fitting:
                only = next(iter(fitting))
                return (only, where) if len(fitting) == 1 and only else ("", "")
        return "", ""

    def _contexts(
        self, reference: Reference, sentence: SentenceView, at: int
    ) -> Iterator[tuple[Sequence[str | None], str]]:
        """Events by context, the nearest first; None among them for one that can't be told."""
        yield self._in_sentence(sentence, reference, at), "the same sentence"
        reach = _NOUN_REACH if reference.types else _PRONOUN_REACH
        for back in range(1, min(reach, sentence.number) + 1):
            view = self._document.sentences[sentence.number - back]
            events = self._in_sentence(view, reference, view.end)
            if not reference.types:  # "The war began in 1939. It ended in 1945."
                events += self._taken_up(view)
            yield events, f"{back} sentence{'s' if back > 1 else ''} before"
        if not reference.types:
            return
        yield [link.subject.id for link in self._title_events()], "the thread's title"
        for number in range(len(self._earlier) - 1, -1, -1):
            yield self._events_of_post(number), f"{len(self._earlier) - number} posts before"

    def _in_sentence(self, sentence: SentenceView, reference: Reference, until: int) -> list[str | None]:
        """Events of the kind whose names end before `until`; None among them for one that can't be told."""
        known = self._events.get(sentence.number)
        if known is None:
            known = self._events[sentence.number] = list(_events_in(sentence, self._index))
        return [
            event
            for end, event, types in known
            if end <= until and (event is not None or not (types and reference.types) or types & reference.types)
        ]

    def _taken_up(self, sentence: SentenceView) -> list[str | None]:
        """What the nouns of the sentence take up, its pronouns left aside."""
        found: list[str | None] = []
        for reference in islice(find_references(sentence.folded), _MOST):
            end = sentence.start + reference.end
            if reference.types and not any(name.start < end <= name.end for name in sentence.names):
                event, _ = self._antecedent(reference, sentence, sentence.start + reference.start)
                found.append(event or None)
        return found

    def _events_of_post(self, number: int) -> tuple[str, ...]:
        known = self._of_post.get(number)
        if known is None:
            post = self._earlier[number]
            text = well_formed(post.text)
            known = post.events or events_spoken_of(self._index.names.find(text, fold(text)), self._index)
            self._of_post[number] = known
        return known

    def _fits(self, key: str, reference: Reference) -> bool:
        subject = self._index.subjects.get(key)
        if subject is None or subject.kind != "event":
            return False
        if reference.types and subject.type not in reference.types:
            return False
        word = reference.word
        return not word or any(word in fold(name) for name in (subject.label, *subject.aliases))


def events_spoken_of(names: Sequence[NameMention], index: Index) -> tuple[str, ...]:
    """Ids of the events that are named without ambiguity, the last named first."""
    bearers = dict.fromkeys(name.subjects for name in reversed(names) if len(name.subjects) == 1)
    return tuple(key for (key,) in bearers if index.subjects[key].kind == "event")


def _events_in(sentence: SentenceView, index: Index) -> Iterator[tuple[int, str | None, frozenset[str]]]:
    """Where the name of each event ends, the event (None for a shared name, and for one that references don't know)
    and its types, empty where they can't be told."""
    for name in sentence.names[:_MOST]:
        types = frozenset(index.subjects[key].type for key in name.subjects if index.subjects[key].kind == "event")
        if types:
            yield name.end, (name.subjects[0] if len(name.subjects) == 1 else None), types
    for found in islice(UNKNOWN_EVENT.finditer(sentence.text), _MOST):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        if not any(name.start < end and start < name.end for name in sentence.names):
            yield end, None, types_of_noun(found["after"] or found["before"])
