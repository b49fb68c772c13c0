"""Who holds an office now: "Gorbachev is the president of the Soviet Union", true or not by the day of writing.

Only the plain present tense counts, name, "is", office and nothing between. History is told in the present tense too;
so such a claim is never held against anybody (rules/incumbent.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import ClaimKind, SubjectRef

_IS = re.compile(r"\s+(?:is|remains|is still|is now|is currently|is (?:now )?serving as)(?: our| the| its| their)?\s+")
_FARTHEST = 30
_NOT_NOW = re.compile(r"\b(?:if|when|while|once|until|whether|suppose|imagine|after|before|as though|as if)\b|\?")
# "... is chancellor of Norland of Westland", "... is president elect": another office.
_GOES_ON = re.compile(r"\s*[-–]?\s*(?:elect|designate|emeritus|of|for|in|candidate|hopeful|material)\b")


def read_incumbents(document: Document, index: Index) -> list[Draft]:
    """A claim for each person who is said to hold an office now. Sentences that date anything are another reader's."""
    names = document.sentences.names
    drafts = []
    for person, office in pairwise(names):
        if office.start - person.end > _FARTHEST or not _IS.fullmatch(document.folded[person.end : office.start]):
            continue
        person_id, office_id = _one(person, "person", index), _one(office, "office", index)
        if not (person_id and office_id):
            continue
        sentence = document.sentences[bisect_right(document.sentences, person.start, key=_start) - 1]
        if sentence.dates or _NOT_NOW.search(sentence.folded) or _GOES_ON.match(sentence.after(office.end, 20)):
            continue
        mention = document.text[person.start : person.end]
        claim = make_claim(
            sentence,
            person.start,
            office.end,
            ClaimKind.OFFICE,
            value_at=(person.start, office.end),
            subject=SubjectRef(label=index.subjects[person_id].label, id=person_id, mention=mention),
            measure=index.subjects[office_id].label,
        )
        drafts.append(Draft(claim=claim, sentence=sentence, person=person_id, office=office_id))
    return drafts


def _start(sentence: SentenceView) -> int:
    return sentence.start


def _one(name: NameMention, kind: str, index: Index) -> str:
    """The only bearer of the name, where it is of this kind."""
    return name.subjects[0] if len(name.subjects) == 1 and index.subjects[name.subjects[0]].kind == kind else ""
