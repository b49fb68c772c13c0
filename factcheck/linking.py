"""Which events a sentence speaks of: by their names, or by who takes part and what happens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from factcheck.document import Document, SentenceView
from factcheck.languages.en.cues import EVENT_TYPES, keyword_pattern
from factcheck.ports import Index
from factcheck.records import Subject
from factcheck.text.folding import fold

EVENT_KINDS = {"event", "body", "work"}
# How far, in sentences, a participant or an event may stand and still be meant.
NEIGHBOURHOOD = 2
_MOST_LINKS = 12


class Strength(IntEnum):
    """How surely a sentence means the event; only the two upper ones can carry an accusation."""

    CONTEXT = 1  # named in an earlier sentence or in the thread's title
    PARTICIPANTS = 2  # found by who takes part and what happens
    NAMED = 3  # its name stands in the sentence


@dataclass(frozen=True, slots=True)
class Link:
    """An event that a sentence speaks of. `anchor` is where it does: the name, or the word that tells what happens.

    `features` are what agrees beside the name: participants, a keyword, the place. `bare`: the name alone is a place's
    or a thing's ("Hiroshima", "Soyuz 11"), to which more has happened than the event.
    """

    subject: Subject
    strength: Strength
    anchor: tuple[int, int]
    features: tuple[str, ...] = ()
    ambiguous: bool = False
    bare: bool = False


class EventFinder:
    """The events that one document speaks of, each sentence looked at once."""

    def __init__(self, document: Document, index: Index) -> None:
        self._document = document
        self._index = index
        self._by_sentence: dict[int, list[Link]] = {}
        self._title: list[Link] | None = None

    def in_sentence(self, sentence: SentenceView) -> list[Link]:
        """Every event that the sentence names, or that its people and verbs point to; one link for each place."""
        known = self._by_sentence.get(sentence.number)
        if known is None:
            links = list(_named(sentence, self._document, self._index))
            named = {link.subject.id for link in links}
            others = _by_participants(sentence, self._document, self._index)
            known = [*links, *(link for link in others if link.subject.id not in named)]
            self._by_sentence[sentence.number] = known
        return known

    def around(self, sentence: SentenceView) -> list[Link]:
        """Events named shortly before the sentence, nearest first, and then those of the title: context, no more."""
        first = max(0, sentence.number - NEIGHBOURHOOD)
        earlier = reversed(self._document.sentences[first : sentence.number])
        found = [_weakened(link) for view in earlier for link in self.in_sentence(view)]
        seen = {link.subject.id for link in found}
        return [*found, *(link for link in self._in_title() if link.subject.id not in seen)]

    def _in_title(self) -> list[Link]:
        if self._title is None:
            self._title = list(_title_events(self._document, self._index))
        return self._title


def nearest(links: list[Link], start: int, end: int) -> list[Link]:
    """The events that stand nearest to a value: in a list of fifty names it is said of one close by."""
    if len(links) <= _MOST_LINKS:
        return links
    return sorted(links, key=lambda link: max(link.anchor[0] - end, start - link.anchor[1]))[:_MOST_LINKS]


def _title_events(document: Document, index: Index) -> Iterator[Link]:
    """Events that the thread's title names, or points to by a person and a word ("Stalin", "terror")."""
    title = document.title.lower()
    present = dict.fromkeys(subject for name in document.title_names for subject in name.subjects)
    theirs = (event for person in present for event in index.events_of.get(person, ()))
    for key in dict.fromkeys((*present, *theirs)):
        subject = index.subjects[key]
        if subject.kind == "event" and (key in present or _first_cue(subject, title)):
            yield Link(subject, Strength.CONTEXT, (0, 0), features=("thread's title",))


def _weakened(link: Link) -> Link:
    return Link(link.subject, Strength.CONTEXT, (0, 0), link.features, link.ambiguous)


def _named(sentence: SentenceView, document: Document, index: Index) -> Iterator[Link]:
    for name in sentence.names:
        events = [key for key in name.subjects if index.subjects[key].kind in EVENT_KINDS]
        for key in events:
            subject = index.subjects[key]
            features = _features(subject, sentence, document, index, apart_from=(name.start, name.end))
            yield Link(
                subject,
                Strength.NAMED,
                (name.start, name.end),
                features,
                ambiguous=len(name.subjects) > 1,
                bare=_is_bare(subject, sentence.between(name.start, name.end)),
            )


def _by_participants(sentence: SentenceView, document: Document, index: Index) -> Iterator[Link]:
    """A participant in the sentence, or two in its neighbourhood, together with a word of the event's kind."""
    near = _people(sentence)
    around = {key for view in document.neighbours(sentence) for key in _people(view)}
    candidates = dict.fromkeys(event for person in (*near, *around) for event in index.events_of.get(person, ()))
    for key in candidates:
        subject = index.subjects[key]
        here = [person for person in subject.participants if person in near]
        there = [person for person in subject.participants if person in around and person not in near]
        if not here and len(there) < 2:
            continue
        by_type = EVENT_TYPES.get(subject.type)
        cue = by_type.search(sentence.folded) if by_type else None
        if cue is None:
            continue
        anchor = (sentence.start + cue.start(), sentence.start + cue.end())
        people = tuple(f"participant {index.subjects[person].label}" for person in (*here, *there))
        place = (f"place {subject.place}",) if _mentions_place(subject, sentence.folded) else ()
        yield Link(subject, Strength.PARTICIPANTS, anchor, (*people, f"kind of event ({cue.group()})", *place))


def _is_bare(subject: Subject, name: str) -> bool:
    """The name is the place, or a part of the event's label that leaves out what kind of event it is."""
    by_type = EVENT_TYPES.get(subject.type)
    if by_type and by_type.search(name):
        return False
    label = fold(subject.label)
    return name in fold(subject.place) or (name != label and name in label)


def _people(sentence: SentenceView) -> dict[str, None]:
    """Subjects that the sentence's names can mean; a name of several bearers points to all of them."""
    return dict.fromkeys(subject for name in sentence.names for subject in name.subjects)


def _first_cue(subject: Subject, folded: str) -> re.Match[str] | None:
    by_type = EVENT_TYPES.get(subject.type)
    found = by_type.search(folded) if by_type else None
    own = keyword_pattern(subject.keywords)
    return found or (own.search(folded) if own else None)


def _features(
    subject: Subject, sentence: SentenceView, document: Document, index: Index, *, apart_from: tuple[int, int]
) -> tuple[str, ...]:
    """What agrees beside the name itself: participants here or next door, keywords, the place."""
    features = []
    people = _people(sentence)
    for view in document.neighbours(sentence):
        people |= _people(view)
    features += [f"participant {index.subjects[key].label}" for key in subject.participants if key in people]
    own = keyword_pattern(tuple(word for word in subject.keywords if not word.isdigit()))
    start, end = apart_from[0] - sentence.start, apart_from[1] - sentence.start
    rest = sentence.folded[:start] + " " * (end - start) + sentence.folded[end:]
    for pattern in filter(None, (own, EVENT_TYPES.get(subject.type))):
        cue = pattern.search(rest)
        if cue:
            features.append(f"kind of event ({cue.group()})")
            break
    if _mentions_place(subject, rest):
        features.append(f"place {subject.place}")
    return tuple(features)


def _mentions_place(subject: Subject, folded: str) -> bool:
    return any(part.strip().lower() in folded for part in subject.place.split(",") if part.strip())
