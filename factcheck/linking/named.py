"""Events that a sentence names, or points to by who takes part and what happens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.document import Document, SentenceView
from factcheck.languages.en.cues import EVENT_TYPES, keyword_pattern
from factcheck.linking.links import EVENT_KINDS, Link, Strength
from factcheck.ports import Index
from factcheck.records import Subject
from factcheck.text.folding import fold

# "The 9/11 Commission", "Chernobyl Forum": the name is the beginning of another.
_GOES_ON = re.compile(r" [A-Z][a-z]")
_OFFICE_OF = re.compile(r" (?:of|for) ")


def named(sentence: SentenceView, document: Document, index: Index) -> Iterator[Link]:
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
                bare=_is_bare(subject, sentence.between(name.start, name.end))
                or bool(_GOES_ON.match(sentence.text, name.end - sentence.start)),
            )


def by_participants(sentence: SentenceView, document: Document, index: Index) -> Iterator[Link]:
    """A participant in the sentence, or two in its neighbourhood, together with a word of the event's kind."""
    near = _people(sentence)
    around = dict.fromkeys(key for view in document.neighbours(sentence) for key in _people(view))
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
        office = _office_said(subject, sentence, cue.end(), index) if subject.type == "appointment" else None
        if office:
            here.append(office[0])
            anchor = (anchor[0], office[1])
        people = tuple(f"participant {index.subjects[person].label}" for person in (*here, *there))
        place = (f"place {subject.place}",) if _mentions_place(subject, sentence.folded) else ()
        yield Link(subject, Strength.PARTICIPANTS, anchor, (*people, f"kind of event ({cue.group()})", *place))


def _office_said(subject: Subject, sentence: SentenceView, start: int, index: Index) -> tuple[str, int] | None:
    """ "Became Chancellor": the office of an appointment by the first words of its label, and where they end."""
    for key in subject.participants:
        known = index.subjects.get(key)
        if known is None or known.kind != "office":
            continue
        title = _OFFICE_OF.split(fold(known.label), maxsplit=1)[0]
        found = re.compile(
            rf" (?:the |as |as the |to the post of )?{re.escape(title)}\b(?! (?:of|for|in the)\b)"
        ).match(sentence.folded, start)
        if found:
            return key, sentence.start + found.end()
    return None


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
