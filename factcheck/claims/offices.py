"""Who held which office when: "appointed Yezhov as head of the NKVD in September 1936"."""

from __future__ import annotations

import re

from factcheck.claims.drafts import Aspect, Draft, make_claim
from factcheck.document import SentenceView
from factcheck.index import MemoryIndex
from factcheck.names import NameMention
from factcheck.records import ClaimKind, DateMention, SubjectRef

_TAKES = re.compile(
    r"\b(?:appoint(?:ed|ing|ment)|became|becomes|becoming|named|made|elected|promoted|took over|takes over|succeeded|"
    r"replaced|assumed|installed|sworn in|inaugurated|came to power|took office)\b"
)
_LEAVES = re.compile(
    r"\b(?:removed|dismissed|resign(?:ed|ation)|ousted|sacked|stepped down|fired|replaced by|left office|deposed|"
    r"lost (?:his|her) post|retired)\b"
)
_HOLDS = re.compile(r"\b(?:was|were|is|as|served|headed|led|ran|chief|head|being|under|while|when)\b")
# Words before an office that make it another one.
_OTHER_OFFICE = re.compile(
    r"\b(?:deputy|acting|vice|assistant|candidate|former|future|ex|then|later|local|regional|first|shadow)[ -]*$"
)
_REACH = 120


def read_offices(sentence: SentenceView, date: DateMention, index: MemoryIndex) -> list[Draft]:
    """The term that this date is said of: one person, one office, both named in the sentence."""
    offices = [name for name in sentence.names if _of_kind(name, "office", index)]
    people = [name for name in sentence.names if _of_kind(name, "person", index)]
    if not offices or not people:
        return []
    office = min(offices, key=lambda name: _gap(name, date))
    person = _holder(sentence, office, people)
    around_start, around_end = min(office.start, person.start, date.start), max(office.end, person.end, date.end)
    words = sentence.between(around_start, around_end)
    if around_end - around_start > 2 * _REACH:
        return []
    aspect = _aspect(words)
    blocked = ""
    if aspect is None:
        aspect, blocked = Aspect.WHOLE, "the sentence may not say that the office was held then"
    if _OTHER_OFFICE.search(sentence.before(office.start, 20)):
        blocked = "another office may be meant"
    if len([name for name in people if name is not person]) and aspect is not Aspect.BEGIN:
        blocked = blocked or "several persons are named"
    if len(office.subjects) > 1 or len(person.subjects) > 1:
        blocked = "the name has several bearers"
    if date.inferred:
        blocked = "the date is inferred"
    person_id, office_id = person.subjects[0], office.subjects[0]
    mention = sentence.text[person.start - sentence.start : person.end - sentence.start]
    return [
        Draft(
            claim=make_claim(
                sentence,
                around_start,
                around_end,
                ClaimKind.OFFICE,
                value_at=(date.start, date.end),
                subject=SubjectRef(label=index.subjects[person_id].label, id=person_id, mention=mention),
                measure=index.subjects[office_id].label,
                date=date.when,
            ),
            sentence=sentence,
            aspect=aspect,
            person=person_id,
            office=office_id,
            blocked=blocked,
        )
    ]


def _aspect(words: str) -> Aspect | None:
    """None where no word says that the office was taken, left or held."""
    if _LEAVES.search(words):
        return Aspect.END
    if _TAKES.search(words):
        return Aspect.BEGIN
    return Aspect.WHOLE if _HOLDS.search(words) else None


def _holder(sentence: SentenceView, office: NameMention, people: list[NameMention]) -> NameMention:
    """The person right after the office ("NKVD chief Yagoda"), else the nearest before it, else the nearest of all."""
    for person in people:
        if 0 <= person.start - office.end <= 2:
            return person
    before = [person for person in people if person.end <= office.start]
    return before[-1] if before else min(people, key=lambda name: abs(name.start - office.start))


def _of_kind(name: NameMention, kind: str, index: MemoryIndex) -> bool:
    return any(index.subjects[key].kind == kind for key in name.subjects)


def _gap(name: NameMention, date: DateMention) -> int:
    return max(name.start - date.end, date.start - name.end)
