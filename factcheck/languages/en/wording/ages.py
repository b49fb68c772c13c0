"""The explanation of a finding on an age."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.doors import Reason
from factcheck.languages.en.phrases import number_words
from factcheck.languages.en.wording.dating import said_by
from factcheck.languages.en.wording.traces import shut_step
from factcheck.records import Subject, Verdict
from factcheck.verdicts import Relation, Weighed

FAR_OFF = "the age is so far off that a namesake may be meant"


def explain_age(
    verdict: Verdict,
    person: Subject,
    ages: tuple[int, int],
    weighed: Sequence[Weighed],
    *,
    at_death: bool,
    shut: Reason,
) -> str:
    """`ages`: the lowest and the highest that references allow."""
    low, high = ages
    age = number_words(low) if low == high else f"{low} or {high}" if high - low == 1 else f"{low} to {high}"
    then = "at death" if at_death else "then"
    known = _known(weighed)
    if verdict is Verdict.SUPPORTED:
        return f"{person.label} was {age} {then} by the references ({known}); that agrees."
    if verdict is Verdict.DISPUTED:
        return f"References disagree on how old {person.label} was {then}: {age}, by one or another of them ({known})."
    if verdict is Verdict.CONTRADICTED:
        return f"{person.label} was {age} {then}, by every reference that bears on it ({known})."
    why = f", because {shut_words(shut)}" if shut else ""
    return f"{person.label} was {age} {then} by the references ({known}). Whether that is meant can't be told{why}."


def shut_words(shut: Reason) -> str:
    """The reason alone, as a clause that follows "because"."""
    return shut_step(shut)[0].removeprefix("no accusation: ") if shut else ""


def _known(weighed: Sequence[Weighed]) -> str:
    parts = []
    for property_name, verb in (("birth", "born"), ("death", "died"), ("office_begin", "in office from")):
        facts = [item for item in weighed if item.fact.property == property_name]
        if facts:
            parts.append(f"{verb} {said_by(facts, *Relation)}")
    return "; ".join(parts)
