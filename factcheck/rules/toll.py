"""Where does a casualty figure stand among the published estimates of the same event, measure, place and period?"""

from __future__ import annotations

import re

from factcheck.dates.calendars import days
from factcheck.drafts import Bond, Draft
from factcheck.languages.en.toll_words import explain_toll
from factcheck.linking import Strength
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Quantity, Verdict, When
from factcheck.rounding import as_said, holds
from factcheck.rules.naming import name_subject
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# One estimate alone isn't the state of research; only where the claim is off by this factor does it exclude.
_LONE_FACTOR = 3.0
# "At least 17 million" speaks for 20 million, says little of 60 million, and was not written to allow for 100 million.
_BEYOND_A_LEAST = 1.5
_FAR_BEYOND_A_LEAST = 5.0
# A war's dead counted "1914-1918" or from its first month to its last are the same dead.
_SLACK_DAYS = 400
# Eras have vaguer ends than wars: an era's dead "from 1929 on" or "from 1924 on" are the same dispute.
_SLACK_SHARE = 0.2


def judge_toll(draft: Draft, index: Index) -> Judged | None:
    """None where no estimate of the event that is meant is known."""
    claimed = draft.claim.value
    if claimed is None or claimed.unit != "people":
        return None
    bonds = [bond for bond in draft.bonds if index.facts_of(bond.link.subject.id, "toll")]
    if not bonds:
        return None
    bond = min(bonds, key=lambda found: (-found.link.strength, found.distance))
    tolls = _tolls(bond, index)
    usual = _usual_whom(tolls)
    weighed = [Weighed(fact, _relation(draft, claimed, fact, bond, usual)) for fact in tolls]
    bearing = [item for item in weighed if item.relation in (Relation.AGREES, Relation.EXCLUDES)]
    relative = _relative_with(draft, claimed, bond, index)
    may_accuse, reason = _may_accuse(draft, bond, weighed, claimed, relative)
    verdict = combine(weighed, may_accuse=may_accuse)
    if _lies_between(claimed, bearing):
        verdict = Verdict.DISPUTED  # higher than some, lower than others: estimates are points in a wider doubt
    if verdict is Verdict.NOT_FOUND and bearing:
        verdict = Verdict.DIFFERS  # the same event, but what is counted, or whom, isn't surely the same
    trace = (
        "rule: toll of an event",
        f"event: {bond.link.subject.id} ({bond.link.strength.name.lower()})",
        f"{len(bearing)} of {len(weighed)} estimates are of the same measure and scope",
        *((f"no accusation: {reason}",) if reason else ()),
    )
    explanation = explain_toll(verdict, draft, bond, weighed, bearing, relative=relative)
    return Judged(name_subject(draft, bond), Finding(verdict, explanation, evidence(weighed), trace))


def _tolls(bond: Bond, index: Index) -> list[Fact]:
    facts = index.facts_of(bond.link.subject.id, "toll")
    return sorted(facts, key=lambda fact: (fact.quantity.low or fact.quantity.high or 0) if fact.quantity else 0)


def _usual_whom(tolls: list[Fact]) -> str:
    """Whom a toll counts where a post doesn't say: everybody, or the one group that all estimates count."""
    groups = [fact.scope.whom for fact in tolls]
    return "" if "" in groups else max(groups, key=groups.count, default="")


def _relation(draft: Draft, claimed: Quantity, fact: Fact, bond: Bond, usual_whom: str) -> Relation:
    assert fact.quantity is not None
    if not _same_scope(draft, fact, bond, usual_whom):
        return Relation.OTHER_SCOPE
    low, high = as_said(claimed)
    if fact.quantity.high is None and fact.quantity.low and low and low > fact.quantity.low * _BEYOND_A_LEAST:
        beyond_all_sense = low > fact.quantity.low * _FAR_BEYOND_A_LEAST
        return Relation.EXCLUDES if beyond_all_sense else Relation.UNDECIDED
    fact_low, fact_high = (
        as_said(fact.quantity) if fact.quantity.approximate else (fact.quantity.low, fact.quantity.high)
    )
    if low is not None and fact_high is not None and low > fact_high:
        return Relation.EXCLUDES
    if high is not None and fact_low is not None and high < fact_low:
        return Relation.EXCLUDES
    return Relation.AGREES


def _same_scope(draft: Draft, fact: Fact, bond: Bond, usual_whom: str) -> bool:
    """The same measure, the same people, the same place, the whole of the event's time."""
    if fact.scope.measure != draft.claim.measure:
        return False
    if _people(fact.scope.whom) != _people(draft.whom or usual_whom):
        return False
    if not _same_place(fact.scope.where, bond.link.subject.place, draft.sentence.folded):
        return False
    if not _counts_whole_event(fact, bond):
        return False
    return draft.period is None or _covers(draft.period, fact, bond)


def _same_place(where: str, place: str, sentence: str) -> bool:
    """A figure for one country of many counts something else, unless the sentence speaks of that country."""
    where, place = where.lower(), place.lower()
    return not where or (bool(place) and (where in place or place in where)) or where in sentence


def _counts_whole_event(fact: Fact, bond: Bond) -> bool:
    """The period that the fact counts is the event's own, give or take a year at either end."""
    subject = bond.link.subject
    if not fact.scope.when or not subject.begin:
        return True
    counted, event = days(When(fact.scope.when)), days(When(f"{subject.begin}/{subject.end or subject.begin}"))
    first, last = event
    lasted = last - first if first is not None and last is not None else 0
    slack = max(_SLACK_DAYS, lasted * _SLACK_SHARE)
    return all(
        one is None or other is None or abs(one - other) <= slack for one, other in zip(counted, event, strict=True)
    )


def _people(whom: str) -> frozenset[str]:
    """The words that narrow a group down; "all people" narrows nothing."""
    words = re.findall(r"[a-z]+", whom.lower())
    return frozenset(word.rstrip("s") for word in words) - _NO_NARROWING


_NO_NARROWING = frozenset("all people person total overall of the and victim dead death live".split())


def _covers(period: When, fact: Fact, bond: Bond) -> bool:
    """The claim's own time takes in the time that the fact counts (a part of it is another scope)."""
    subject = bond.link.subject
    counted = fact.scope.when or (f"{subject.begin}/{subject.end}" if subject.begin and subject.end else subject.begin)
    if not counted:
        return False
    (first, last), (from_day, to_day) = days(period), days(When(counted))
    begins = first is None or (from_day is not None and first <= from_day)
    ends = last is None or (to_day is not None and last >= to_day)
    return begins and ends


def _may_accuse(draft: Draft, bond: Bond, weighed: list[Weighed], claimed: Quantity, relative: str) -> tuple[bool, str]:
    bearing = [item for item in weighed if item.relation in (Relation.AGREES, Relation.EXCLUDES)]
    if draft.blocked:
        return False, draft.blocked
    if not bond.attached:
        return False, "what the figure counts is known from the context only"
    if bond.link.strength is not Strength.NAMED:
        return False, "the event isn't named in the sentence"
    if bond.link.ambiguous:
        return False, "the event's name has several bearers"
    rivals = {other.link.subject.id for other in draft.bonds if other.link.strength is Strength.NAMED}
    if len(rivals) > 1:
        return False, "the sentence names several events"
    if not bond.link.features and len(bearing) < 2 and (bond.link.bare or not bond.plain):
        return False, "nothing but the name agrees"
    if not bond.plain and not _above_all(claimed, bearing):
        return False, "the figure may be for a part of the event only"
    estimates = {(item.fact.citation.author, item.fact.citation.title) for item in bearing}
    if len(estimates) < 2 and _factor(claimed, bearing) < _LONE_FACTOR:
        return False, "only one estimate is known"
    if any(item.relation is Relation.OTHER_SCOPE and holds(item.fact.quantity, claimed) for item in weighed):
        return False, "the figure is published for this event with another scope"
    if relative:
        return False, f"the figure is one of those published for {relative}"
    return True, ""


def _lies_between(claimed: Quantity, bearing: list[Weighed]) -> bool:
    """No estimate holds the figure, but some are lower and some higher."""
    if any(item.relation is not Relation.EXCLUDES for item in bearing) or claimed.low is None or claimed.high is None:
        return False
    known = [item.fact.quantity for item in bearing if item.fact.quantity]
    below = any(quantity.high is not None and quantity.high < claimed.low for quantity in known)
    above = any(quantity.low is not None and quantity.low > claimed.high for quantity in known)
    return below and above


def _above_all(claimed: Quantity, bearing: list[Weighed]) -> bool:
    """Higher than every estimate: no part of an event can have more dead than the whole."""
    highs = [item.fact.quantity.high or item.fact.quantity.low or 0 for item in bearing if item.fact.quantity]
    return claimed.low is not None and all(claimed.low > high for high in highs)


def _factor(claimed: Quantity, bearing: list[Weighed]) -> float:
    """How many times the nearest estimate is above or below what is claimed; at least 1."""
    factors = []
    for item in bearing:
        known = item.fact.quantity
        assert known is not None
        if claimed.low and known.high and claimed.low > known.high:
            factors.append(claimed.low / known.high)
        if claimed.high and known.low and claimed.high < known.low:
            factors.append(known.low / claimed.high)
    return min(factors, default=1.0)


def _relative_with(draft: Draft, claimed: Quantity, bond: Bond, index: Index) -> str:
    """The wider or narrower event of which somebody published this very figure, "" where there is none."""
    subject = bond.link.subject
    relatives = (*subject.part_of, *index.parts_of.get(subject.id, ()))
    for key in relatives:
        for fact in index.facts_of(key, "toll"):
            elsewhere = not _same_place(fact.scope.where, subject.place, draft.sentence.folded)
            if fact.scope.measure == draft.claim.measure and holds(fact.quantity, claimed) and not elsewhere:
                return index.subjects[key].label
    return ""
