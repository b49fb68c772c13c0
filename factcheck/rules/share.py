"""Does a share of a population agree with the shares that references give for that event?

Examples (references: 21 to 25 % of the population died):
    "a quarter of the population died"      supported
    "half of the population died"           contradicted, where two references say so and the event is named
    "a third of the army died"              differs: another group is counted
Shares are held against shares only, never against tolls: how many people there were is another question.
"""

from __future__ import annotations

from factcheck.doors import Door, Reason
from factcheck.drafts import Bond, Draft
from factcheck.languages.en.wording.shares import NOT_SURELY_MEANT, explain_share
from factcheck.languages.en.wording.traces import event_step, rule_step, shut_step
from factcheck.linking import Strength
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Quantity
from factcheck.rules.naming import name_subject
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

_UNITS = {"percent": 1.0, "ratio": 100.0}
# "A quarter" and "a third" are rounded, and so is "25 %"; in points of percent, and as a share of the figure.
_POINTS, _SHARE = 2.0, 0.15
# Past that, so many times the nearest reference or less is not yet plainly another figure.
_PLAIN = 1.5
_EVERYBODY = {"", "population", "people", "inhabitants", "citizens", "nation", "residents"}


def judge_share(draft: Draft, index: Index) -> Judged | None:
    """None where references give no share for the event that is meant."""
    claimed = draft.claim.value
    if claimed is None or claimed.unit not in _UNITS:
        return None
    bonds = [bond for bond in draft.bonds if _shares(bond, index)]
    if not bonds:
        return None
    bond = min(bonds, key=lambda found: (-found.link.strength, found.distance))
    weighed = [Weighed(fact, _relation(draft, claimed, fact)) for fact in _shares(bond, index)]
    shut = _shut(draft, bond, weighed)
    verdict = combine(weighed, may_accuse=not shut)
    known = [(*_percent(item.fact.quantity), item.fact.citation) for item in weighed if item.fact.quantity]
    trace = (rule_step("share"), event_step(bond.link), *shut_step(shut))
    explanation = explain_share(verdict, bond.link.subject, known)
    return Judged(name_subject(draft, bond), Finding(verdict, explanation, evidence(weighed), trace))


def _shares(bond: Bond, index: Index) -> list[Fact]:
    facts = index.facts_of(bond.link.subject.id, "toll")
    return [fact for fact in facts if fact.quantity and fact.quantity.unit in _UNITS]


def _relation(draft: Draft, claimed: Quantity, fact: Fact) -> Relation:
    assert fact.quantity is not None
    same_people = (draft.whom if draft.whom not in _EVERYBODY else "") == (
        fact.scope.whom if fact.scope.whom not in _EVERYBODY else ""
    )
    if fact.scope.measure != draft.claim.measure or not same_people:
        return Relation.OTHER_SCOPE
    low, high = _percent(claimed)
    known_low, known_high = _percent(fact.quantity)
    below, above = high + max(_POINTS, high * _SHARE), low - max(_POINTS, low * _SHARE)
    if below >= known_low and above <= known_high:
        return Relation.AGREES
    plain = low > known_high * _PLAIN or high * _PLAIN < known_low
    return Relation.EXCLUDES if plain else Relation.UNDECIDED


def _percent(quantity: Quantity) -> tuple[float, float]:
    factor = _UNITS[quantity.unit]
    return (
        0.0 if quantity.low is None else quantity.low * factor,
        100.0 if quantity.high is None else quantity.high * factor,
    )


def _shut(draft: Draft, bond: Bond, weighed: list[Weighed]) -> Reason:
    if draft.blocked:
        return draft.blocked
    if bond.link.strength is not Strength.NAMED or bond.link.ambiguous or bond.link.bare:
        return NOT_SURELY_MEANT
    if len({other.link.subject.id for other in draft.bonds if other.link.strength is Strength.NAMED}) > 1:
        return Door.SEVERAL_EVENTS
    excluding = [item for item in weighed if item.relation is Relation.EXCLUDES]
    return Door.ONE_ESTIMATE if len(excluding) < 2 else ""
