"""Is the person who is named surely the one that references know? A name alone never accuses."""

from __future__ import annotations

from factcheck.drafts import Draft
from factcheck.languages.en.cues import EVENT_TYPES
from factcheck.languages.en.wording.anachronisms import FULL_NAME
from factcheck.ports import Index


def second_feature(draft: Draft, person: str, index: Index) -> str:
    """What agrees with the person beside a bare surname, in words; "" where nothing does.

    A forename or a title in the mention; somebody of the same events named around; or a word of the kind of event
    that references tell of this person ("murdered", "appointed").
    """
    mention = draft.claim.subject.mention or ""
    if len(mention.split()) > 1:
        return FULL_NAME
    events = index.events_of.get(person, ())
    theirs = {other for event in events for other in (event, *index.subjects[event].participants)} - {person}
    for other in draft.company:
        if other in theirs:
            return f"named with {index.subjects[other].label}"
    for event in events:
        pattern = EVENT_TYPES.get(index.subjects[event].type)
        found = pattern.search(draft.sentence.folded) if pattern else None
        if found:
            return f"kind of event ({found.group()})"
    return ""
