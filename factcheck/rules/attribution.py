"""Does the one to whom a figure is attributed give it? An answer beside the verdict, which judges the figure alone.

"Hale says that 20 million died in the purges"  ->  his estimates of the purges, of the era that they are part of,
and of their parts: one of them holds 20 million, or none does, or none of his is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from factcheck.languages.en.wording.own_estimates import gives_it_words, gives_others_words, own_estimate_step
from factcheck.ports import Index
from factcheck.records import Citation, Claim, ClaimKind, Fact, Stance, Subject
from factcheck.rounding import holds
from factcheck.text.folding import fold
from factcheck.verdicts import Judged, Relation, Weighed, evidence

_WORD = re.compile(r"[^\W\d_][\w'\-]*")
# Shorter words are initials and articles; a title's words must be several to name it.
_SHORTEST_NAME = 3
_LEAST_OF_TITLE = 2


class Answer(StrEnum):
    """`for_related`: he gives it for the wider event or for a part, not for this one."""

    GIVES_IT = "yes"
    FOR_RELATED = "for a related event"
    GIVES_OTHERS = "not among his published estimates known here"
    UNKNOWN = "no estimate of his is known here"


def weigh_attribution(judged: Judged, index: Index) -> Judged:
    """The finding with the answer in its trace, and what he says of related events in its evidence and words.

    The verdict stays: it is about the figure and never about who said it.
    """
    claim = judged.claim
    who, subject = claim.attributed_to, index.subjects.get(claim.subject.id or "")
    if not (claim.kind is ClaimKind.CASUALTY and claim.stance is Stance.ATTRIBUTED and who and subject and claim.value):
        return judged
    own = [fact for fact in index.facts_of(subject.id, "toll") if is_said_by(fact.citation, who)]
    related = list(_related(subject, who, claim, index))
    agreeing = [pair for pair in related if holds(pair[0].quantity, claim.value)]
    answer = _answer(own=own, related=related, agreeing=agreeing, claim=claim)
    finding = judged.finding
    explanation = finding.explanation
    if answer is Answer.FOR_RELATED:
        explanation = f"{explanation} {gives_it_words(who, *agreeing[0])}"
    elif related and answer is not Answer.GIVES_IT:
        explanation = f"{explanation} {gives_others_words(who, related)}"
    return Judged(
        claim,
        replace(
            finding,
            explanation=explanation,
            evidence=finding.evidence + evidence([Weighed(fact, Relation.OWN_ESTIMATE) for fact, _ in related]),
            trace=(*finding.trace, own_estimate_step(who, answer.value)),
        ),
    )


def is_said_by(citation: Citation, who: str) -> bool:
    """An author's surname stands in `who`, or the title of the work does, all of its longer words."""
    return _is_said_by(citation.author, citation.title, who)


@lru_cache(maxsize=4096)  # the same few scholars are quoted again and again
def _is_said_by(author: str, title: str, who: str) -> bool:
    said = {word for word in _WORD.findall(fold(who).replace("'s", " ")) if len(word) >= _SHORTEST_NAME}
    surnames = {fold(part.split()[-1]) for part in re.split(r",| and |&|;", author) if part.split()}
    if said & {name for name in surnames if len(name) >= _SHORTEST_NAME}:
        return True
    words = {word for word in _WORD.findall(fold(title)) if len(word) > _SHORTEST_NAME}
    return len(words) >= _LEAST_OF_TITLE and words <= said


def _related(subject: Subject, who: str, claim: Claim, index: Index) -> Iterator[tuple[Fact, Subject]]:
    """His estimates of what the event is part of, and of its parts, that count the same."""
    for key in (*subject.part_of, *index.parts_of.get(subject.id, ())):
        relative = index.subjects.get(key)
        for fact in index.facts_of(key, "toll") if relative else ():
            if relative and fact.quantity and fact.scope.measure == claim.measure and is_said_by(fact.citation, who):
                yield fact, relative


def _answer(
    *, own: list[Fact], related: list[tuple[Fact, Subject]], agreeing: list[tuple[Fact, Subject]], claim: Claim
) -> Answer:
    assert claim.value is not None
    if any(fact.scope.measure == claim.measure and holds(fact.quantity, claim.value) for fact in own):
        return Answer.GIVES_IT
    if agreeing:
        return Answer.FOR_RELATED
    return Answer.GIVES_OTHERS if own or related else Answer.UNKNOWN
