"""Events that a sentence names, or points to by who takes part and what happens."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from factcheck.document import SentenceView
from factcheck.languages.en.cues import EVENT_TYPES, worded_pattern
from factcheck.linking.links import EVENT_KINDS, Link, Strength
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import Subject
from factcheck.text.folding import fold

# "The 9/11 Commission", "Chernobyl Forum": the name is the beginning of another.
_GOES_ON = re.compile(r" [A-Z][a-z]")
_NAMED = Strength.NAMED
_OFFICE_OF = re.compile(r" (?:of|for) ")


def people_of(names: Iterable[NameMention]) -> dict[str, None]:
    """Subjects that names can mean; a name of several bearers points to all of them."""
    return dict.fromkeys([subject for name in names for subject in name.subjects])


def named(sentence: SentenceView, index: Index, *, people: Container[str]) -> list[Link]:
    """Events whose names stand in the sentence. `people`: the subjects that it and the sentences beside it name."""
    found = []
    subjects = index.subjects
    for name in sentence.names:
        for key in name.subjects:
            subject = subjects[key]
            if subject.kind not in EVENT_KINDS:
                continue
            features = _features(subject, sentence, people, index, apart_from=(name.start, name.end))
            found.append(
                Link(
                    subject,
                    _NAMED,
                    (name.start, name.end),
                    features,
                    ambiguous=len(name.subjects) > 1,
                    bare=_is_bare(subject, sentence.between(name.start, name.end))
                    or bool(_GOES_ON.match(sentence.text, name.end - sentence.start)),
                )
            )
    return found


def by_participants(
    sentence: SentenceView, index: Index, *, here: dict[str, None], around: dict[str, None]
) -> list[Link]:
    """A participant in the sentence, or two in its neighbourhood, together with a word of the event's kind.

    `here` are the subjects that the sentence names, `around` those of the sentences beside it.
    """
    events_of = index.events_of
    candidates: dict[str, None] = {}
    for person in (*here, *around):
        events = events_of.get(person)
        if events:
            candidates.update(dict.fromkeys(events))
    return [link for key in candidates if (link := _acted_in(index.subjects[key], sentence, index, here, around))]


def _acted_in(
    subject: Subject, sentence: SentenceView, index: Index, near: dict[str, None], around: dict[str, None]
) -> Link | None:
    here = [person for person in subject.participants if person in near]
    there = [person for person in subject.participants if person in around and person not in near]
    if not here and len(there) < 2:
        return None
    by_type = EVENT_TYPES.get(subject.type)
    cue = by_type.search(sentence.folded) if by_type else None
    if cue is None:
        return None
    anchor = (sentence.start + cue.start(), sentence.start + cue.end())
    office = _office_said(subject, sentence, cue.end(), index) if subject.type == "appointment" else None
    if office:
        here.append(office[0])
        anchor = (anchor[0], office[1])
    people = tuple(f"participant {index.subjects[person].label}" for person in (*here, *there))
    place = (f"place {subject.place}",) if _mentions_place(subject, sentence.folded) else ()
    return Link(subject, Strength.PARTICIPANTS, anchor, (*people, f"kind of event ({cue.group()})", *place))


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


def _features(
    subject: Subject, sentence: SentenceView, people: Container[str], index: Index, *, apart_from: tuple[int, int]
) -> tuple[str, ...]:
    """What agrees beside the name itself: participants here or next door, keywords, the place."""
    features = [f"participant {index.subjects[key].label}" for key in subject.participants if key in people]
    own = worded_pattern(subject.keywords) if subject.keywords else None
    start, end = apart_from[0] - sentence.start, apart_from[1] - sentence.start
    rest = sentence.folded[:start] + " " * (end - start) + sentence.folded[end:]
    for pattern in (own, EVENT_TYPES.get(subject.type)):
        cue = pattern.search(rest) if pattern else None
        if cue:
            features.append(f"kind of event ({cue.group()})")
            break
    if _mentions_place(subject, rest):
        features.append(f"place {subject.place}")
    return tuple(features)


def _mentions_place(subject: Subject, folded: str) -> bool:
    place = subject.place
    if not place:
        return False
    if "," not in place:
        return bool(place := place.strip().lower()) and place in folded
    return any(part.strip().lower() in folded for part in place.split(",") if part.strip())
