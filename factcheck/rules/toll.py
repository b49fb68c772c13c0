"""Where does a casualty figure stand among the published estimates of the same event, measure, place and period?"""

from __future__ import annotations

from factcheck.doors import Door, Reason
from factcheck.drafts import Bond, Draft
from factcheck.languages.en.wording.tolls import explain_toll
from factcheck.languages.en.wording.traces import event_step, rule_step, scope_step, shut_step
from factcheck.linking import Strength
from factcheck.outcomes import TollOutcome
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Quantity, Subject, Verdict
from factcheck.reliability import facts_in_order
from factcheck.rounding import holds
from factcheck.rules.naming import is_on_another_line, name_subject
from factcheck.rules.toll_scope import (
    ClaimScope,
    as_of_day,
    claim_scope,
    differences,
    is_elsewhere,
    newer_counts,
    still_grew,
)
from factcheck.rules.toll_standing import Standing, factor, relation_of, standing
from factcheck.verdicts import Difference, Judged, Relation, Weighed, combine, evidence, having

# One estimate alone isn't the state of research; only where the claim is off by this factor does it exclude, more so
# below it, where the count of the first day or of one town may be meant.
_LONE_FACTOR, _LONE_FACTOR_BELOW = 3.0, 10.0
# Before this year figures are what chroniclers wrote: their estimates differ by any factor.
_COUNTED_FROM = "1900"
# So many times too low a figure is rather that of a village or a day, which the thread names somewhere.
_TINY_FACTOR = 100.0

# A figure near an event that isn't put to it: farther off than this it counts something else.
_NEARBY_FACTOR = 30.0


def judge_toll(draft: Draft, index: Index) -> Judged | None:
    """None where no estimate of the event that is meant is known."""
    claimed = draft.claim.value
    if claimed is None or claimed.unit != "people":
        return None
    bonds = [bond for bond in draft.bonds if _may_be_its_toll(draft, bond, claimed, index)]
    if not bonds:
        return None
    bond = min(bonds, key=lambda found: (-found.link.strength, found.distance))
    outcome = _decide(draft, bond, claimed, index)
    claim = outcome.claim
    trace = (
        rule_step("toll"),
        event_step(bond.link),
        scope_step(len(outcome.bearing), len(outcome.weighed)),
        *shut_step(outcome.shut),
    )
    return Judged(claim, Finding(outcome.verdict, explain_toll(outcome), evidence(outcome.weighed), trace))


def _may_be_its_toll(draft: Draft, bond: Bond, claimed: Quantity, index: Index) -> bool:
    """False where no estimate of the event is known; for one that merely stands in the same sentence, where that is on
    another line; and for one told of before, where nobody ever gave a figure of that order: the 112 saved from a ship
    are no toll of the war.
    """
    tolls = index.facts_of(bond.link.subject.id, "toll")
    if not tolls or bond.attached:
        return bool(tolls)
    if bond.link.strength is Strength.NAMED:
        return not is_on_another_line(draft, bond.link)
    return any(_is_of_its_order(claimed, fact.quantity) for fact in tolls)


def _is_of_its_order(claimed: Quantity, known: Quantity | None) -> bool:
    ours, theirs = (
        [end for end in (quantity.low, quantity.high) if end] if quantity else [] for quantity in (claimed, known)
    )
    if not (ours and theirs):
        return True
    return min(theirs) <= max(ours) * _NEARBY_FACTOR and min(ours) <= max(theirs) * _NEARBY_FACTOR


def _decide(draft: Draft, bond: Bond, claimed: Quantity, index: Index) -> TollOutcome:
    subject = bond.link.subject
    tolls = facts_in_order(index, subject.id, "toll")
    scope = claim_scope(draft, subject, tolls, bond.link.anchor)
    apart = {fact.id: differences(scope, fact) for fact in tolls}
    alike = [fact for fact in tolls if not apart[fact.id]]
    weighed = tuple(
        Weighed(fact, Relation.OTHER_SCOPE, apart[fact.id]) if apart[fact.id] else _weigh(claimed, fact, alike, scope)
        for fact in tolls
    )
    bearing = having(weighed, Relation.AGREES, Relation.EXCLUDES)
    relative = _relative_with(scope, claimed, index)
    shut = _shut(scope, bond, list(weighed), claimed, relative)
    verdict = combine(weighed, may_accuse=not shut)
    stands = standing(claimed, bearing)
    if stands is Standing.BETWEEN and verdict is not Verdict.OUTDATED:
        verdict = Verdict.DISPUTED  # higher than some, lower than others: estimates are points in a wider doubt
    if verdict is Verdict.NOT_FOUND and bearing:
        verdict = Verdict.DIFFERS  # the same event, but what is counted, or whom, isn't surely the same
    return TollOutcome(
        verdict=verdict,
        claim=name_subject(draft, bond),
        subject=subject,
        weighed=weighed,
        standing=stands,
        factor=factor(claimed, bearing),
        newer=_newer(list(weighed), alike, scope),
        relative=relative,
        shut=shut or (Door.LEFT_OPEN if having(weighed, Relation.UNDECIDED) else ""),
    )


def _weigh(claimed: Quantity, fact: Fact, alike: list[Fact], scope: ClaimScope) -> Weighed:
    """`alike`: all estimates of the claim's scope, of which `fact` is one."""
    counted, asked = as_of_day(fact), scope.as_of
    grows = still_grew(fact, scope.subject)
    later = counted is not None and (asked is None or asked > counted)
    relation = relation_of(claimed, fact, may_have_grown=grows and later)
    newer = newer_counts(fact, alike, known_by=asked)
    if relation is Relation.AGREES:
        said_anew = [relation_of(claimed, other, may_have_grown=False) for other in newer]
        outdated = bool(newer) and Relation.EXCLUDES in said_anew and Relation.AGREES not in said_anew
        return Weighed(fact, Relation.WAS_RIGHT if outdated else relation)
    not_yet_known = grows and counted is not None and asked is not None and counted > asked
    if relation is Relation.EXCLUDES and (newer or not_yet_known):
        return Weighed(fact, Relation.OTHER_SCOPE, (Difference.AS_OF,))
    return Weighed(fact, relation)


def _newer(weighed: list[Weighed], alike: list[Fact], scope: ClaimScope) -> tuple[Fact, ...]:
    """The newest count of each source whose earlier one the claim repeats."""
    found = []
    for item in having(weighed, Relation.WAS_RIGHT):
        newer = newer_counts(item.fact, alike, known_by=scope.as_of)
        found.append(max(newer, key=lambda fact: (as_of_day(fact) or 0, fact.id)))
    return tuple(dict.fromkeys(found))


def _shut(scope: ClaimScope, bond: Bond, weighed: list[Weighed], claimed: Quantity, relative: Subject | None) -> Reason:
    """The first door that stays shut against an accusation, "" where all stand open."""
    draft, bearing = scope.draft, having(weighed, Relation.AGREES, Relation.EXCLUDES)
    if draft.blocked:
        return draft.blocked
    if claimed.readings:
        return Door.TWO_READINGS
    if scope.people_guessed:
        return Door.WHOM_UNSAID
    if not bond.attached:
        return Door.FIGURE_BY_CONTEXT
    if bond.link.strength is not Strength.NAMED:
        return Door.NOT_NAMED
    if bond.link.ambiguous:
        return Door.SEVERAL_BEARERS
    if len({other.link.subject.id for other in draft.bonds if other.link.strength is Strength.NAMED}) > 1:
        return Door.SEVERAL_EVENTS
    if not bond.link.features and len(bearing) < 2 and (bond.link.bare or not bond.plain):
        return Door.ONLY_THE_NAME
    # No part of an event can have more dead than the whole.
    stands = standing(claimed, bearing)
    if not bond.plain and stands is not Standing.ABOVE:
        return Door.MAY_BE_A_PART
    behind = (
        bond.link.anchor[0] >= draft.claim.end
    )  # "500 people were killed in the war", not "the war killed 500 people"
    if behind and stands is Standing.BELOW and factor(claimed, bearing) >= _TINY_FACTOR:
        return Door.MAY_BE_A_PART
    if _is_too_alone(claimed, bearing, stands, scope.subject):
        return Door.ONE_ESTIMATE
    if any(holds(item.fact.quantity, claimed) for item in having(weighed, Relation.OTHER_SCOPE)):
        return Door.PUBLISHED_ELSEWHERE
    return Door.PUBLISHED_FOR_RELATIVE if relative else ""


def _is_too_alone(claimed: Quantity, bearing: list[Weighed], stands: Standing, subject: Subject) -> bool:
    estimates = {(item.fact.citation.author, item.fact.citation.title) for item in bearing}
    if len(estimates) > 1:
        return False
    least = _LONE_FACTOR_BELOW if stands is Standing.BELOW else _LONE_FACTOR
    return subject.begin[:4] < _COUNTED_FROM or factor(claimed, bearing) < least


def _relative_with(scope: ClaimScope, claimed: Quantity, index: Index) -> Subject | None:
    """The wider or narrower event of which somebody published this very figure."""
    subject = scope.subject
    for key in (*subject.part_of, *index.parts_of.get(subject.id, ())):
        for fact in index.facts_of(key, "toll"):
            if not holds(fact.quantity, claimed) or fact.scope.measure != scope.draft.claim.measure:
                continue
            if not is_elsewhere(fact, scope):
                return index.subjects[key]
    return None
