"""The explanation of a toll's finding: where the figure stands among the estimates, in two or three plain sentences."""

from __future__ import annotations

from factcheck.doors import Door
from factcheck.languages.en.dates import words as date_words
from factcheck.languages.en.phrases import (
    cite_words,
    listed,
    measure_words,
    number_words,
    quantity_words,
    times_words,
    work_words,
)
from factcheck.languages.en.wording.attribution import stance_words
from factcheck.languages.en.wording.reasons import reason_words
from factcheck.languages.en.wording.scopes import counted_words, difference_words, elsewhere_words
from factcheck.languages.en.wording.subjects import at_start, in_sentence
from factcheck.languages.en.wording.tolerance import tolerance_words
from factcheck.outcomes import TollOutcome
from factcheck.records import Quantity, Verdict, When
from factcheck.verdicts import Relation, Weighed, having

# Beyond this many times the nearest estimate the factor says more than "above the highest".
_WORTH_A_FACTOR = 1.5


def explain_toll(outcome: TollOutcome) -> str:
    """Where the figure stands, what is counted, with which tolerance, and what the author's stance makes of that."""
    sentences = [_verdict_words(outcome)]
    if outcome.verdict in (Verdict.DIFFERS, Verdict.CONTRADICTED):
        sentences.append(elsewhere_words(outcome))
    if outcome.bearing:
        sentences.append(counted_words(outcome))
        sentences.append(tolerance_words(outcome.claim.value))
    sentences.append(stance_words(outcome))
    return " ".join(sentence for sentence in sentences if sentence)


def _verdict_words(outcome: TollOutcome) -> str:
    if outcome.verdict is Verdict.SUPPORTED:
        return _supported(outcome)
    if outcome.verdict is Verdict.OUTDATED:
        return _outdated(outcome)
    if outcome.verdict is Verdict.DISPUTED:
        return _disputed(outcome)
    if outcome.verdict is Verdict.CONTRADICTED:
        return _contradicted(outcome)
    return _differs(outcome) if outcome.bearing else _counts_otherwise(outcome)


def _supported(outcome: TollOutcome) -> str:
    bearing = outcome.bearing
    lone = f"{figure_words(bearing[0])}"
    if len(bearing) == 1:
        return f"{_said(outcome)} agrees with the only {_estimates(outcome, plural=False)}: {lone}."
    every = "both" if len(bearing) == 2 else f"all {len(bearing)}"
    return f"{_said(outcome)} agrees with {every} {_estimates(outcome)}: {_span(bearing)}."


def _disputed(outcome: TollOutcome) -> str:
    bearing = outcome.bearing
    agreeing = having(bearing, Relation.AGREES)
    if not agreeing:
        lower, higher = _neighbours(outcome)
        return (
            f"{_said(outcome)} lies between the {_number(len(bearing))} {_estimates(outcome)}: above {figure_words(lower)} and "
            f"below {figure_words(higher)}."
        )
    others = having(bearing, Relation.EXCLUDES)
    share = "one of the two" if len(bearing) == 2 else f"{len(agreeing)} of the {len(bearing)}"
    which = "the other gives" if len(others) == 1 else f"the other {len(others)} give"
    return (
        f"{_said(outcome)} agrees with {share} {_estimates(outcome)}, "
        f"{listed([figure_words(item) for item in agreeing], most=3)}; {which} {_span(others)}."
    )


def _contradicted(outcome: TollOutcome) -> str:
    bearing, value = outcome.bearing, outcome.claim.value
    assert value is not None
    above = outcome.standing == "above"
    if len(bearing) == 1:
        nearest, place = bearing[0], f"the only {_estimates(outcome, plural=False)}"
    else:
        nearest = _highest(bearing) if above else _lowest(bearing)
        superlative = {True: ("higher", "highest"), False: ("lower", "lowest")}[above][len(bearing) > 2]
        place = f"the {superlative} of the {_number(len(bearing))} {_estimates(outcome)}"
    if outcome.factor < _WORTH_A_FACTOR:
        return f"{_said(outcome)} is {outcome.standing} {place}: {figure_words(nearest, title=True)}."
    times = times_words(outcome.factor)
    if above:
        begins = "begins at" if value.high is None else "is"
        return f"{_said(outcome)} {begins} {times} {place}: {figure_words(nearest, title=True)}."
    return f"{_said(outcome)} is below {place}, which is {times} as high: {figure_words(nearest, title=True)}."


def _outdated(outcome: TollOutcome) -> str:
    was = having(outcome.weighed, Relation.WAS_RIGHT)[0].fact
    newest = outcome.newer[0]
    assert newest.quantity is not None
    return (
        f"{_said(outcome)} was right as of {date_words(When(was.as_of))} ({work_words(was.citation)}); the same source "
        f"counts {quantity_words(newest.quantity)} {measure_words(newest.scope.measure)} in {in_sentence(outcome.subject)} "
        f"as of {date_words(When(newest.as_of))}."
    )


def _differs(outcome: TollOutcome) -> str:
    bearing = outcome.bearing
    if len(bearing) == 1:
        found = f"{_said(outcome)} isn't what the only {_estimates(outcome, plural=False)} says: {figure_words(bearing[0])}."
    else:
        which = "neither of the two" if len(bearing) == 2 else f"none of the {len(bearing)}"
        found = f"{_said(outcome)} agrees with {which} {_estimates(outcome)}: {_span(bearing)}."
    if outcome.shut in (Door.PUBLISHED_ELSEWHERE, Door.PUBLISHED_FOR_RELATIVE):
        return found  # the next sentence says where
    return f"{found} It is held against nobody, because {reason_words(outcome.shut)}."


def _counts_otherwise(outcome: TollOutcome) -> str:
    others = having(outcome.weighed, Relation.OTHER_SCOPE)
    undecided = having(outcome.weighed, Relation.UNDECIDED)
    if undecided:
        return (
            f"References neither hold nor exclude {_said(outcome, start=False)} {measure_words(_measure(outcome))} in "
            f"{in_sentence(outcome.subject)}: {listed([figure_words(item) for item in undecided], most=3)}."
        )
    every = "Both" if len(others) == 2 else f"All {len(others)}"
    what = "The only published figure counts" if len(others) == 1 else f"{every} published figures count"
    return (
        f"{what} something else than {_said(outcome, start=False)} {measure_words(_measure(outcome))} in "
        f"{in_sentence(outcome.subject)}: {difference_words(others)}."
    )


def figure_words(item: Weighed, *, title: bool = False) -> str:
    """ "3.5 million (Robert Hart 2001)"; `title` adds the work."""
    assert item.fact.quantity is not None
    source = work_words(item.fact.citation) if title else cite_words(item.fact.citation)
    as_of = f" as of {date_words(When(item.fact.as_of))}" if item.fact.as_of else ""
    return f"{quantity_words(item.fact.quantity)}{as_of} ({source})"


def _said(outcome: TollOutcome, *, start: bool = True) -> str:
    assert outcome.claim.value is not None
    words = quantity_words(outcome.claim.value)
    return at_start(words) if start else words


def _measure(outcome: TollOutcome) -> str:
    return outcome.claim.measure or "deaths"


def _estimates(outcome: TollOutcome, *, plural: bool = True) -> str:
    noun = "published estimates" if plural else "published estimate"
    return f"{noun} of {measure_words(_measure(outcome))} in {in_sentence(outcome.subject)}"


def _number(count: int) -> str:
    return {1: "one", 2: "two"}.get(count, str(count))


def _ends(item: Weighed) -> tuple[float, float]:
    """Both ends of an estimate, an open one taken at the end that is known."""
    quantity: Quantity | None = item.fact.quantity
    assert quantity is not None
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    assert low is not None
    assert high is not None
    return low, high


def _lowest(items: list[Weighed]) -> Weighed:
    return min(items, key=lambda item: _ends(item)[0])


def _highest(items: list[Weighed]) -> Weighed:
    return max(items, key=lambda item: _ends(item)[1])


def _neighbours(outcome: TollOutcome) -> tuple[Weighed, Weighed]:
    """The estimates right below and right above a figure that lies between them."""
    value = outcome.claim.value
    assert value is not None
    assert value.low is not None
    assert value.high is not None
    lower = [item for item in outcome.bearing if _ends(item)[1] < value.low]
    higher = [item for item in outcome.bearing if _ends(item)[0] > value.high]
    return _highest(lower), _lowest(higher)


def _span(items: list[Weighed]) -> str:
    """ "681,692 (Getty 1993) to 1.2 million (Ellman 2002)"; one figure as it stands."""
    figures = list(dict.fromkeys(figure_words(item) for item in items))
    if len(figures) <= 2:
        return listed(figures)
    lowest, highest = _lowest(items), _highest(items)
    low, high = _ends(lowest)[0], _ends(highest)[1]
    if low == high:
        return (
            f"{number_words(low)} ({listed(list(dict.fromkeys(cite_words(i.fact.citation) for i in items)), most=3)})"
        )
    return (
        f"{number_words(low)} ({cite_words(lowest.fact.citation)}) to {number_words(high)} "
        f"({cite_words(highest.fact.citation)})"
    )
