"""The explanation of a toll's finding: where the figure stands among the estimates, in words."""

from __future__ import annotations

import re

from factcheck.drafts import Bond, Draft
from factcheck.languages.en.phrases import listed, number_words, quantity_words, scope_words, source_words, times_words
from factcheck.records import Claim, Quantity, Stance, Verdict
from factcheck.rounding import holds
from factcheck.verdicts import Relation, Weighed

# A figure this near to another is worth naming beside it.
_NEAR = 0.1


def explain_toll(
    verdict: Verdict, draft: Draft, bond: Bond, weighed: list[Weighed], bearing: list[Weighed], *, relative: str
) -> str:
    """One or two sentences: where the figure stands, and what the author's stance makes of that.

    `relative`: the wider or narrower event of which the very figure is published, "" where there is none.
    """
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
        stands = (
            f"stands with {len(agreeing)} of {len(bearing)}: {_authors(agreeing)}" if agreeing else "lies between them"
        )
        text = f"Estimates of {measure} for {label} run from {_span(bearing)}; {said} {stands}."
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
    if verdict in (Verdict.DIFFERS, Verdict.CONTRADICTED):
        text += _published_elsewhere(draft, weighed, relative)
    return text + _stance_words(draft, weighed, bearing)


def _published_elsewhere(draft: Draft, weighed: list[Weighed], relative: str) -> str:
    """Who published the figure for another group, place or period, so that a mere mix-up shows as one."""
    assert draft.claim.value is not None
    said = draft.claim.value
    elsewhere = [item for item in weighed if item.relation is Relation.OTHER_SCOPE and item.fact.quantity]
    same = [item for item in elsewhere if holds(item.fact.quantity, said)]
    if same:
        return f" Such a figure is published, but with another scope: {listed(_published(same), most=3)}."
    if relative:
        return f" Such a figure is published for {relative}."
    near = [item for item in elsewhere if _is_near(item.fact.quantity, said)]
    if near:
        return f" Figures near it are published, but with another scope: {listed(_published(near), most=3)}."
    return ""


def _published(items: list[Weighed]) -> list[str]:
    return [
        f"{quantity_words(item.fact.quantity)} by {source_words(item.fact.citation)} for {scope_words(item.fact)}"
        for item in items
        if item.fact.quantity
    ]


def _is_near(known: Quantity | None, said: Quantity) -> bool:
    """Within a tenth of the figure, at either of its ends."""
    ends = [end for end in (known.low, known.high) if end] if known else []
    return any(abs(end - other) <= _NEAR * other for end in ends for other in (said.low, said.high) if other)


def _stance_words(draft: Draft, weighed: list[Weighed], bearing: list[Weighed]) -> str:
    """What the verdict on the figure means for the post, where the author doesn't stand behind the figure."""
    claim = draft.claim
    if claim.stance is Stance.REJECTED:
        agreeing = [item for item in bearing if item.relation is Relation.AGREES]
        if agreeing:
            return f" The author rejects this figure, though it has been published: {_authors(agreeing)}."
        return (
            " The author rejects this figure, and no estimate of the same scope holds it."
            if bearing
            else " The author rejects this figure."
        )
    if claim.stance is Stance.ATTRIBUTED and claim.attributed_to:
        return _does_he_say_so(claim, weighed)
    return ""


def _does_he_say_so(claim: Claim, weighed: list[Weighed]) -> str:
    """Whether the one to whom the figure is attributed has published it, as far as references know his estimates."""
    assert claim.value is not None
    assert claim.attributed_to is not None
    his = [item.fact for item in weighed if _same_author(claim.attributed_to, item.fact.citation.author)]
    if not his:
        return f" The post gives it as said by {claim.attributed_to}; no estimate of theirs is known here."
    for fact in his:
        known = fact.quantity
        if known and holds(known, claim.value):
            return f" {claim.attributed_to} does give such a figure: {quantity_words(known)}, {scope_words(fact)}."
    figures = listed([quantity_words(fact.quantity) for fact in his if fact.quantity])
    return f" The estimates of {claim.attributed_to} that are known here are {figures}."


def _same_author(said: str, author: str) -> bool:
    """The surname of an author stands among those to whom the figure is attributed."""
    names = set(re.findall(r"[A-Z][\w\-]{2,}", said))
    return bool(names & {part.split()[-1] for part in re.split(r",| and |&", author) if part.split()})


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
