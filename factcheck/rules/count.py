"""Does a count of people agree with the counts that references give for that event?"""

from __future__ import annotations

from factcheck.doors import Door, Reason
from factcheck.drafts import Bond, Draft
from factcheck.languages.en.scope_words import count_detail
from factcheck.languages.en.statements import OTHER_STATEMENT
from factcheck.languages.en.wording.counts import explain_count
from factcheck.languages.en.wording.traces import event_step, rule_step, shut_step
from factcheck.linking import Strength
from factcheck.outcomes import CountOutcome
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Quantity, Verdict
from factcheck.reliability import by_reliability
from factcheck.rules.dates import weigh_dates
from factcheck.rules.naming import name_subject
from factcheck.verdicts import Difference, Judged, Relation, Weighed, combine, evidence


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
    weighed = [_weigh(draft, claimed, fact) for fact in facts]
    shut = _shut(draft, bond, index)
    verdict = combine(weighed, may_accuse=not shut)
    if verdict is Verdict.CONTRADICTED and any(_counts_a_part(claimed, item) for item in weighed):
        verdict = Verdict.DIFFERS  # "694 delegates" are those with a vote, whom references count beside all 990
    outcome = CountOutcome(verdict, name_subject(draft, bond), bond.link.subject, tuple(weighed), shut=shut)
    trace = (rule_step("count"), event_step(bond.link, measure=draft.claim.measure or ""), *shut_step(shut))
    return Judged(outcome.claim, Finding(verdict, explain_count(outcome), evidence(weighed), trace))


def _counts(draft: Draft, bond: Bond, index: Index) -> list[Fact]:
    facts = index.facts_of(bond.link.subject.id, "count")
    return by_reliability((fact for fact in facts if fact.scope.measure == draft.claim.measure), index.sources)


def _weigh(draft: Draft, claimed: Quantity, fact: Fact) -> Weighed:
    if count_detail(fact.scope.whom) != count_detail(draft.whom):
        return Weighed(fact, Relation.OTHER_SCOPE, (Difference.PEOPLE,))
    return Weighed(fact, _relation(claimed, fact.quantity))


def _relation(claimed: Quantity, known: Quantity | None) -> Relation:
    """Counts are exact; of a figure that can be read in two ways, the kinder reading counts."""
    assert known is not None
    readings = ((claimed.low, claimed.high), *claimed.readings)
    fits = any(
        (low is None or known.high is None or low <= known.high)
        and (high is None or known.low is None or high >= known.low)
        for low, high in readings
    )
    return Relation.AGREES if fits else Relation.EXCLUDES


def _counts_a_part(claimed: Quantity, item: Weighed) -> bool:
    """The number is the one that a reference gives for a narrower group of the same measure."""
    known = item.fact.quantity
    return item.relation is Relation.OTHER_SCOPE and known is not None and claimed.low == known.low == known.high


def _dated_alike(bond: Bond, draft: Draft, index: Index) -> bool:
    """A date of the sentence is the event's own."""
    facts = [(fact, fact.when) for fact in index.facts_of(bond.link.subject.id, "date", "begin") if fact.when]
    said = draft.claim.start
    return any(
        item.relation is Relation.AGREES
        for date in draft.sentence.dates
        if not OTHER_STATEMENT.search(draft.sentence.between(min(date.end, said), max(date.start, said)))
        for item in weigh_dates(date.when, facts, place=bond.link.subject.place)[0]
    )


def _shut(draft: Draft, bond: Bond, index: Index) -> Reason:
    if draft.blocked:
        return draft.blocked
    if draft.claim.value is not None and draft.claim.value.readings:
        return Door.TWO_READINGS
    if bond.link.strength is Strength.CONTEXT:
        return Door.CONTEXT_ONLY
    if bond.link.ambiguous:
        return Door.SEVERAL_BEARERS
    if not _dated_alike(bond, draft, index) and (draft.sentence.dates or len(bond.link.features) < 3):
        return Door.UNDATED
    return ""
