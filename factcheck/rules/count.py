"""Does a count of people agree with the counts that references give for that event?"""

from __future__ import annotations

import re

from factcheck.drafts import Bond, Draft
from factcheck.languages.en.phrases import listed, quantity_words, source_words
from factcheck.linking import Strength
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Quantity, Verdict
from factcheck.rules.dates import weigh_dates
from factcheck.rules.naming import name_subject
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# Behind one of these the sentence may speak of another event.
_OTHER_STATEMENT = re.compile(r"[;:]|\b(?:later|earlier|after|before|while|whereas|following)\b")


def judge_count(draft: Draft, index: Index) -> Judged | None:
    """None where no event that is meant has a count of this measure."""
    claimed = draft.claim.value
    if claimed is None:
        return None
    bonds = [bond for bond in draft.bonds if _counts(draft, bond, index)]
    if not bonds:
        return None
    bond = max(
        bonds,
        key=lambda found: (
            _dated_alike(found, draft, index),
            found.link.strength,
            len(found.link.features),
            -found.distance,
        ),
    )
    facts = _counts(draft, bond, index)
    weighed = [Weighed(fact, _relation(draft, claimed, fact)) for fact in facts]
    may_accuse, reason = _may_accuse(draft, bond, index)
    verdict = combine(weighed, may_accuse=may_accuse)
    if verdict is Verdict.CONTRADICTED and any(_counts_a_part(claimed, item) for item in weighed):
        verdict = Verdict.DIFFERS  # "694 delegates" are those with a vote, whom references count beside all 990
    trace = (
        "rule: count of people",
        f"event: {bond.link.subject.id} ({bond.link.strength.name.lower()}); measure: {draft.claim.measure}",
        *((f"no accusation: {reason}",) if reason else ()),
    )
    return Judged(
        name_subject(draft, bond), Finding(verdict, _explain(verdict, draft, bond, weighed), evidence(weighed), trace)
    )


def _counts(draft: Draft, bond: Bond, index: Index) -> list[Fact]:
    return [fact for fact in index.facts_of(bond.link.subject.id, "count") if fact.scope.measure == draft.claim.measure]


def _relation(draft: Draft, claimed: Quantity, fact: Fact) -> Relation:
    known = fact.quantity
    assert known is not None
    if _detail(fact.scope.whom) != _detail(draft.whom):
        return Relation.OTHER_SCOPE
    if claimed.low is not None and known.high is not None and claimed.low > known.high:
        return Relation.EXCLUDES
    if claimed.high is not None and known.low is not None and claimed.high < known.low:
        return Relation.EXCLUDES
    return Relation.AGREES


def _counts_a_part(claimed: Quantity, item: Weighed) -> bool:
    """The number is the one that a reference gives for a narrower group of the same measure."""
    known = item.fact.quantity
    return item.relation is Relation.OTHER_SCOPE and known is not None and claimed.low == known.low == known.high


def _detail(whom: str) -> frozenset[str]:
    """What narrows a count down ("sentenced to ten years"), without the words that every count has."""
    return frozenset(whom.lower().split()) - {"sentenced", "to", "all", "the", "in", "prison", "imprisonment"}


def _dated_alike(bond: Bond, draft: Draft, index: Index) -> bool:
    """A date of the sentence is the event's own."""
    facts = [(fact, fact.when) for fact in index.facts_of(bond.link.subject.id, "date", "begin") if fact.when]
    said = draft.claim.start
    return any(
        item.relation is Relation.AGREES
        for date in draft.sentence.dates
        if not _OTHER_STATEMENT.search(draft.sentence.between(min(date.end, said), max(date.start, said)))
        for item in weigh_dates(date.when, facts, place=bond.link.subject.place)[0]
    )


def _may_accuse(draft: Draft, bond: Bond, index: Index) -> tuple[bool, str]:
    if draft.blocked:
        return False, draft.blocked
    if bond.link.strength is Strength.CONTEXT:
        return False, "the event is known from the context only"
    if bond.link.ambiguous:
        return False, "the event's name has several bearers"
    if not _dated_alike(bond, draft, index) and (draft.sentence.dates or len(bond.link.features) < 3):
        return False, "neither the sentence's date nor enough participants agree"
    return True, ""


def _explain(verdict: Verdict, draft: Draft, bond: Bond, weighed: list[Weighed]) -> str:
    assert draft.claim.value is not None
    said = quantity_words(draft.claim.value)
    measure = (draft.claim.measure or "people").replace("_", " ")
    label = bond.link.subject.label
    known = {
        relation: listed([
            f"{quantity_words(item.fact.quantity)} ({source_words(item.fact.citation)})"
            for item in weighed
            if item.relation is relation and item.fact.quantity
        ])
        for relation in Relation
    }  # fmt: skip
    if verdict is Verdict.SUPPORTED:
        return f"{said} {measure} at the {label} agrees with {known[Relation.AGREES]}."
    if verdict is Verdict.DISPUTED:
        return (
            f"References disagree on the {measure} at the {label}: {known[Relation.AGREES]} agrees with {said}, "
            f"{known[Relation.EXCLUDES]} does not."
        )
    if verdict is Verdict.CONTRADICTED:
        return f"References count {known[Relation.EXCLUDES]} {measure} at the {label}, not {said}."
    if verdict is Verdict.DIFFERS:
        return (
            f"References count {known[Relation.OTHER_SCOPE]} {measure} at the {label}, but not for the same group, "
            f"so {said} can't be held against them."
        )
    return (
        f"References count {known[Relation.EXCLUDES]} {measure} at the {label}; whether {said} is meant for that "
        "isn't clear enough to judge."
    )
