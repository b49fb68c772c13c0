"""Where does a casualty figure stand among the published estimates of the same event, measure, place and period?"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.claims.drafts import Bond, Draft
from factcheck.dates import days
from factcheck.index import MemoryIndex
from factcheck.linking import Strength
from factcheck.phrases import listed, number_words, quantity_words, source_words, times_words
from factcheck.records import Claim, Fact, Finding, Quantity, Stance, SubjectRef, Verdict, When
from factcheck.rounding import as_said
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# One estimate alone isn't the state of research; only where the claim is off by this factor does it exclude.
_LONE_FACTOR = 3.0


def judge_toll(draft: Draft, index: MemoryIndex) -> Judged | None:
    """None where no estimate of the event that is meant is known."""
    claimed = draft.claim.value
    if claimed is None or claimed.unit != "people":
        return None
    bonds = [bond for bond in draft.bonds if index.facts_of(bond.link.subject.id, "toll")]
    if not bonds:
        return None
    bond = min(bonds, key=lambda found: (-found.link.strength, found.distance))
    weighed = [Weighed(fact, _relation(draft, claimed, fact, bond)) for fact in _tolls(bond, index)]
    bearing = [item for item in weighed if item.relation in (Relation.AGREES, Relation.EXCLUDES)]
    may_accuse, reason = _may_accuse(draft, bond, bearing, claimed, index)
    verdict = combine(weighed, may_accuse=may_accuse)
    if verdict is Verdict.NOT_FOUND and bearing:
        verdict = Verdict.DIFFERS  # the same event, but what is counted, or whom, isn't surely the same
    trace = (
        "rule: toll of an event",
        f"event: {bond.link.subject.id} ({bond.link.strength.name.lower()})",
        f"{len(bearing)} of {len(weighed)} estimates are of the same measure and scope",
        *((f"no accusation: {reason}",) if reason else ()),
    )
    explanation = _explain(verdict, draft, bond, weighed, bearing)
    return Judged(_about(draft, bond), Finding(verdict, explanation, evidence(weighed), trace))


def _tolls(bond: Bond, index: MemoryIndex) -> list[Fact]:
    facts = index.facts_of(bond.link.subject.id, "toll")
    return sorted(facts, key=lambda fact: (fact.quantity.low or fact.quantity.high or 0) if fact.quantity else 0)


def _relation(draft: Draft, claimed: Quantity, fact: Fact, bond: Bond) -> Relation:
    assert fact.quantity is not None
    if not _same_scope(draft, fact, bond):
        return Relation.OTHER_SCOPE
    low, high = as_said(claimed)
    fact_low, fact_high = (
        as_said(fact.quantity) if fact.quantity.approximate else (fact.quantity.low, fact.quantity.high)
    )
    if low is not None and fact_high is not None and low > fact_high:
        return Relation.EXCLUDES
    if high is not None and fact_low is not None and high < fact_low:
        return Relation.EXCLUDES
    return Relation.AGREES


def _same_scope(draft: Draft, fact: Fact, bond: Bond) -> bool:
    """The same measure, the same people, the whole of the event's time."""
    if fact.scope.measure != draft.claim.measure:
        return False
    if _people(fact.scope.whom) != _people(draft.whom):
        return False
    return draft.period is None or _covers(draft.period, fact, bond)


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


def _may_accuse(
    draft: Draft, bond: Bond, bearing: list[Weighed], claimed: Quantity, index: MemoryIndex
) -> tuple[bool, str]:
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
    if not bond.link.features and len(bearing) < 2:
        return False, "nothing but the name agrees"
    estimates = {(item.fact.citation.author, item.fact.citation.title) for item in bearing}
    if len(estimates) < 2 and _factor(claimed, bearing) < _LONE_FACTOR:
        return False, "only one estimate is known"
    wider = _holds_elsewhere(draft, claimed, bond, index)
    if wider:
        return False, f"the figure is one of those published for {wider}"
    return True, ""


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


def _holds_elsewhere(draft: Draft, claimed: Quantity, bond: Bond, index: MemoryIndex) -> str:
    """The wider or narrower event of which somebody published this very figure, "" where there is none."""
    subject = bond.link.subject
    relatives = (*subject.part_of, *index.parts_of.get(subject.id, ()))
    low, high = as_said(claimed)
    for key in relatives:
        for fact in index.facts_of(key, "toll"):
            known = fact.quantity
            if known is None or fact.scope.measure != draft.claim.measure:
                continue
            if (low is None or known.high is None or low <= known.high) and (
                high is None or known.low is None or high >= known.low
            ):
                return index.subjects[key].label
    return ""


def _about(draft: Draft, bond: Bond) -> Claim:
    link, sentence = bond.link, draft.sentence
    mention = None
    if link.strength > Strength.CONTEXT:
        mention = sentence.text[link.anchor[0] - sentence.start : link.anchor[1] - sentence.start]
    return replace(draft.claim, subject=SubjectRef(label=link.subject.label, id=link.subject.id, mention=mention))


def _explain(verdict: Verdict, draft: Draft, bond: Bond, weighed: list[Weighed], bearing: list[Weighed]) -> str:
    claim, label = draft.claim, bond.link.subject.label
    assert claim.value is not None
    said = quantity_words(claim.value)
    measure = (claim.measure or "deaths").replace("_", " ")
    if not bearing:
        others = sorted({item.fact.scope.measure.replace("_", " ") for item in weighed})
        text = (
            f"The {len(weighed)} published figures for {label} count something else ({listed(others)}; of whom or when "
            f"may differ too), so {said} can't be held against them."
        )
    elif verdict is Verdict.SUPPORTED:
        text = f"{said} lies within the published estimates of {measure} for {label}: {_span(bearing)}."
    elif verdict is Verdict.DISPUTED:
        agreeing = [item for item in bearing if item.relation is Relation.AGREES]
        text = (
            f"Estimates of {measure} for {label} run from {_span(bearing)}; {said} stands with {len(agreeing)} of "
            f"{len(bearing)}: {_authors(agreeing)}."
        )
    elif verdict is Verdict.CONTRADICTED:
        text = (
            f"{said} is {_how_far(claim.value, bearing)} of the {len(bearing)} published estimates of {measure} for "
            f"{label} ({_span(bearing)})."
        )
    else:
        text = (
            f"Published estimates of {measure} for {label} run from {_span(bearing)}; {said} is none of them, but it "
            "isn't clear enough that the same is counted."
        )
    return text + _stance_words(draft, verdict, bearing)


def _stance_words(draft: Draft, verdict: Verdict, bearing: list[Weighed]) -> str:
    """What the verdict on the figure means for the post, where the author doesn't stand behind the figure."""
    claim = draft.claim
    if claim.stance is Stance.REJECTED:
        agreeing = [item for item in bearing if item.relation is Relation.AGREES]
        if agreeing:
            return f" The author rejects this figure, though it has been published: {_authors(agreeing)}."
        return (
            " The author rejects this figure, and no estimate known here reaches it."
            if bearing
            else " The author rejects this figure."
        )
    if claim.stance is Stance.ATTRIBUTED and claim.attributed_to:
        return f" The author gives it as said by {claim.attributed_to}."
    return ""


def _span(bearing: list[Weighed]) -> str:
    """ "681,692 (Getty (1993)) to 1.2 million (Ellman (2002))"."""
    lows = [
        (item.fact.quantity.low, item) for item in bearing if item.fact.quantity and item.fact.quantity.low is not None
    ]
    highs = [
        (item.fact.quantity.high, item)
        for item in bearing
        if item.fact.quantity and item.fact.quantity.high is not None
    ]
    if not lows or not highs:
        return listed(
            [
                f"{quantity_words(item.fact.quantity)} ({source_words(item.fact.citation)})"
                for item in bearing
                if item.fact.quantity
            ]
        )
    low, low_item = min(lows, key=lambda pair: pair[0])
    high, high_item = max(highs, key=lambda pair: pair[0])
    if low == high:
        return f"{number_words(low)} ({_authors(bearing)})"
    lowest, highest = source_words(low_item.fact.citation), source_words(high_item.fact.citation)
    return f"{number_words(low)} ({lowest}) to {number_words(high)} ({highest})"


def _authors(items: list[Weighed]) -> str:
    return listed(list(dict.fromkeys(source_words(item.fact.citation) for item in items)))


def _how_far(claimed: Quantity, bearing: list[Weighed]) -> str:
    highs = [item.fact.quantity.high for item in bearing if item.fact.quantity and item.fact.quantity.high]
    lows = [item.fact.quantity.low for item in bearing if item.fact.quantity and item.fact.quantity.low]
    if claimed.low is not None and highs and claimed.low > max(highs):
        factor = claimed.low / max(highs)
        return f"{times_words(factor)} the highest" if factor >= 1.5 else "above the highest"
    if claimed.high and lows and claimed.high < min(lows):
        return f"below the lowest ({number_words(min(lows))})"
    return "outside every one"
