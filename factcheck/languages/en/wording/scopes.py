"""What the estimates of a toll count, and in what those differ that count something else."""

from __future__ import annotations

from factcheck.languages.en.dates import words as date_words
from factcheck.languages.en.phrases import listed, measure_words, quantity_words, scope_words, source_words
from factcheck.languages.en.wording.subjects import at_start, in_sentence
from factcheck.outcomes import TollOutcome
from factcheck.records import Fact, Quantity, When
from factcheck.rounding import holds
from factcheck.verdicts import Difference, Relation, Weighed, having

# A figure this near to another is worth naming beside it.
_NEAR = 0.1


def counted_words(outcome: TollOutcome) -> str:
    """ "Counted are the deaths of all people, Norland, 1932-1933." """
    subject, bearing = outcome.subject, outcome.bearing
    groups = {item.fact.scope.whom for item in bearing} - {""}
    whom = min(groups, key=lambda group: (len(group), group)) if groups else "all people"
    places = sorted({item.fact.scope.where for item in bearing} - {""})
    where = places[0] if len(places) == 1 else subject.place
    when = ""
    if subject.begin:
        whole = subject.begin if subject.end in ("", subject.begin) else f"{subject.begin}/{subject.end}"
        when = date_words(When(whole))
    parts = [measure_words(outcome.claim.measure or "deaths"), whom, where, when]
    return f"Counted: {'; '.join(part for part in parts if part)}."


def difference_words(others: list[Weighed]) -> str:
    """ "another measure (casualties), other people (soldiers)": each way in which they differ, with examples."""
    shown = []
    for difference, name, value in _DIFFERENCES:
        differing = [item.fact for item in others if difference in item.differences]
        values = list(dict.fromkeys(words for fact in differing if (words := value(fact))))
        if differing:
            shown.append(f"{name} ({listed(values, most=3)})" if values else name)
    return listed(shown)


def elsewhere_words(outcome: TollOutcome) -> str:
    """Who published the figure for another group, place or period, so that a mere mix-up shows as one."""
    said = outcome.claim.value
    assert said is not None
    elsewhere = having(outcome.weighed, Relation.OTHER_SCOPE)
    same = [item for item in elsewhere if holds(item.fact.quantity, said)]
    if same:
        return f"Such a figure is published with another scope: {listed(_published(same), most=3)}."
    if outcome.relative:
        return f"Such a figure is published for {in_sentence(outcome.relative)}."
    near = [item for item in elsewhere if _is_near(item.fact.quantity, said)]
    if near:
        return at_start(f"figures near it are published with another scope: {listed(_published(near), most=3)}.")
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


def _measure(fact: Fact) -> str:
    return measure_words(fact.scope.measure)


def _people(fact: Fact) -> str:
    return fact.scope.whom or "all people"


def _place(fact: Fact) -> str:
    return fact.scope.where or "the whole event"


def _period(fact: Fact) -> str:
    return date_words(When(fact.scope.when)) if fact.scope.when else "the whole event"


def _as_of(fact: Fact) -> str:
    return f"as of {date_words(When(fact.as_of))}" if fact.as_of else ""


_DIFFERENCES = (
    (Difference.MEASURE, "another measure", _measure),
    (Difference.PEOPLE, "other people", _people),
    (Difference.PLACE, "another place", _place),
    (Difference.PERIOD, "another period", _period),
    (Difference.AS_OF, "another day", _as_of),
)
