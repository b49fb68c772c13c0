"""Fill in what a claim turned out to be about."""

from __future__ import annotations

from dataclasses import replace

from factcheck.drafts import Bond, Draft
from factcheck.linking import Strength
from factcheck.records import Claim, SubjectRef


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
    return replace(
        claim,
        start=start,
        end=end,
        text=sentence.text[start - sentence.start : end - sentence.start],
        subject=SubjectRef(label=link.subject.label, id=link.subject.id, mention=mention),
    )


def name_plain_subject(draft: Draft) -> Claim:
    """The claim with the one event that its words put it to by name, though no reference bears on it; else as it is."""
    if not draft.bonds or draft.claim.subject.id:
        return draft.claim
    plain = {
        bond.link.subject.id: bond
        for bond in draft.bonds
        if bond.attached and bond.link.strength is Strength.NAMED and not bond.link.ambiguous
    }
    if len(plain) != 1:
        return draft.claim
    return name_subject(draft, *plain.values())
