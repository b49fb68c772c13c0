"""Whom "he" or "she" takes up: the one person of the nearest sentence that names any, or nobody."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.document import Document, SentenceView
from factcheck.frozen import record
from factcheck.languages.en.references import OTHER_PERSON, UNKNOWN_PERSON
from factcheck.names import NameMention
from factcheck.ports import Index

# Sentences that a pronoun reaches back over; each in between must name nobody else.
_REACH = 3
# Characters of a sentence; in a longer one too much may have happened to be sure.
_LONGEST = 400


@record
class PersonInFocus:
    """A person known by id, the words that named him, and how many sentences before he was named."""

    id: str
    mention: str
    back: int


# Whom a pronoun at an offset of a sentence takes up.
PersonFinder = Callable[[SentenceView, int], PersonInFocus | None]


def person_in_focus(sentence: SentenceView, offset: int, document: Document, index: Index) -> PersonInFocus | None:
    for back in range(min(_REACH, sentence.number) + 1):
        view = document.sentences[sentence.number - back] if back else sentence
        until = offset if not back else view.end
        if until - view.start > _LONGEST:
            return None
        names = [name for name in view.names if name.end <= until and _may_be_person(name, index)]
        if names:
            people = dict.fromkeys(name.subjects for name in names)
            only = next(iter(people))
            if len(people) > 1 or len(only) > 1 or _others(view, names, until):
                return None
            first = names[0]
            return PersonInFocus(only[0], view.text[first.start - view.start : first.end - view.start], back)
        if _others(view, names, until):
            return None
    return None


def _may_be_person(name: NameMention, index: Index) -> bool:
    return any(index.subjects[key].kind == "person" for key in name.subjects)


def _others(view: SentenceView, names: list[NameMention], until: int) -> bool:
    """Somebody else is spoken of: a possessor's kin, a common noun for a person, a full name that nobody knows."""
    reach = max(0, until - view.start)
    if OTHER_PERSON.search(view.folded, 0, reach):
        return True
    for found in UNKNOWN_PERSON.finditer(view.text, 0, reach):
        start, end = view.start + found.start(), view.start + found.end()
        if not any(name.start < end and start < name.end for name in view.names):
            return True
    return any(view.between(name.end, name.end + 1) in ("'", "’") for name in names)
