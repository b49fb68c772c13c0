"""The explanation of a finding on a count."""

from __future__ import annotations

from factcheck.languages.en.phrases import cite_words, listed, measure_words, quantity_words
from factcheck.languages.en.wording.reasons import reason_words
from factcheck.languages.en.wording.subjects import in_sentence
from factcheck.outcomes import CountOutcome
from factcheck.records import Quantity, Verdict
from factcheck.verdicts import Relation

# What a count of things is taken at: "delegates at the congress", "accused in the trial".
_IN = {"trial", "massacre", "execution"}


def explain_count(outcome: CountOutcome) -> str:
    value = outcome.claim.value
    assert value is not None
    said = quantity_words(value)
    event = f"{'in' if outcome.subject.type in _IN else 'at'} {in_sentence(outcome.subject)}"
    agreeing, excluding = _figures(outcome, Relation.AGREES), _figures(outcome, Relation.EXCLUDES)
    counted = measure_words(outcome.claim.measure or "people")
    if outcome.verdict is Verdict.SUPPORTED:
        return f"References count {agreeing} {event}, which agrees with {said}."
    if outcome.verdict is Verdict.DISPUTED:
        return f"References disagree on the {counted} {event}: {said} agrees with {agreeing}, but not with {excluding}."
    if outcome.verdict is Verdict.CONTRADICTED:
        return f"References count {excluding} {event}, not {said}; counts are compared exactly."
    if outcome.verdict is Verdict.DIFFERS:
        others = _figures(outcome, Relation.OTHER_SCOPE, Relation.EXCLUDES)
        return f"References count {others} {event}: another group than the one of which {said} is said."
    known = excluding or _figures(outcome, *Relation)
    why = f", because {reason_words(outcome.shut)}" if outcome.shut else ""
    return f"References count {known} {event}. Whether {said} is wrong can't be told{why}."


def _figures(outcome: CountOutcome, *relations: Relation) -> str:
    """ "16 accused (Service 2001, Conquest 1968) or 17 accused (Medvedev 1971)"."""
    by_value: dict[str, list[str]] = {}
    for item in outcome.weighed:
        quantity, whom = item.fact.quantity, item.fact.scope.whom
        if item.relation in relations and quantity:
            counted = measure_words(item.fact.scope.measure, plural=not _is_one(quantity))
            group = whom if counted in whom else f"{counted} ({whom})" if whom else counted
            by_value.setdefault(f"{quantity_words(quantity)} {group}", []).append(cite_words(item.fact.citation))
    return listed(
        [f"{value} ({listed(list(dict.fromkeys(who)), most=3)})" for value, who in by_value.items()], joint="or"
    )


def _is_one(quantity: Quantity) -> bool:
    return quantity.low == quantity.high == 1
