"""Fill in what a claim turned out to be about."""

from __future__ import annotations

from factcheck.drafts import Bond, Draft
from factcheck.linking import Link, Strength
from factcheck.records import Claim, ClaimKind, SubjectRef

_FIGURES = frozenset({ClaimKind.CASUALTY, ClaimKind.COUNT, ClaimKind.QUANTITY})
# Of these nobody counts the dead.
_WITHOUT_TOLL = frozenset(
    "death appointment resignation return speech exile founding dissolution constitution congress conference treaty "
    "pact decree election launch".split()
)


def name_subject(draft: Draft, bond: Bond, *, reach: int = 0) -> Claim:
    """The claim with its event as the subject, and the words that named it, where they stand in the sentence.

    `reach`: where those words stand within so many characters of the value, the claim's span takes them in.
    """
    link, sentence, claim = bond.link, draft.sentence, draft.claim
    start, end, mention = claim.start, claim.end, None
    if link.is_anchored:
        mention = sentence.text[link.anchor[0] - sentence.start : link.anchor[1] - sentence.start]
        if reach and bond.distance <= reach:
            start, end = min(start, link.anchor[0]), max(end, link.anchor[1])
    text = sentence.text[start - sentence.start : end - sentence.start]
    return _about(SubjectRef(link.subject.label, link.subject.id, mention), claim, start, end, text)


def name_plain_subject(draft: Draft) -> Claim:
    """The claim with the one event that its words put it to by name, though no reference bears on it; else as it is."""
    if not draft.bonds or draft.claim.subject.id:
        return draft.claim
    plain = {
        bond.link.subject.id: bond
        for bond in draft.bonds
        if bond.attached and bond.link.strength is Strength.NAMED and not bond.link.ambiguous
    }
    if len(plain) == 1:
        return name_subject(draft, *plain.values())
    return name_only_event(draft) if draft.claim.kind in _FIGURES else draft.claim


def name_only_event(draft: Draft) -> Claim:
    """The claim with the one event that its sentence names at all, without the words that name it: they may stand for
    something else, so nothing is held against another value of that event. As it is where there are none or several.
    """
    named = {bond.link.subject.id: bond.link for bond in draft.bonds if bond.link.strength is Strength.NAMED}
    if len(named) != 1:
        return draft.claim
    (link,) = named.values()
    if link.ambiguous or link.bare or link.subject.kind != "event" or is_on_another_line(draft, link):
        return draft.claim
    if draft.claim.kind is ClaimKind.CASUALTY and link.subject.type in _WITHOUT_TOLL:
        return draft.claim
    claim = draft.claim
    return _about(SubjectRef(link.subject.label, link.subject.id), claim, claim.start, claim.end, claim.text)


def is_on_another_line(draft: Draft, link: Link) -> bool:
    """A list without stops is one sentence: each line speaks of its own. False where no word stands for the event."""
    if not link.is_anchored:
        return False
    anchor = link.anchor
    own = draft.sentence.start
    first, last = min(anchor[1], draft.claim.end) - own, max(anchor[0], draft.claim.start) - own
    return "\n" in draft.sentence.text[max(0, first) : max(0, last)]


def _about(subject: SubjectRef, claim: Claim, start: int, end: int, text: str) -> Claim:
    """The claim with another subject and span; `replace` takes ten times as long, and nearly every claim comes here."""
    return Claim(
        start,
        end,
        text,
        claim.sentence,
        claim.kind,
        subject,
        claim.measure,
        claim.value,
        claim.date,
        claim.stance,
        claim.attributed_to,
        claim.quoted,
        claim.fictional,
        claim.struck,
    )
