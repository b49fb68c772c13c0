"""The explanation of a finding on a birth or a death."""

from __future__ import annotations

from factcheck.languages.en.dates import words
from factcheck.languages.en.wording.dating import left_open_words, old_style_words, precision_words, said_by
from factcheck.languages.en.wording.subjects import at_start
from factcheck.outcomes import DateOutcome
from factcheck.records import ClaimKind, Verdict
from factcheck.verdicts import Relation


def explain_life_date(outcome: DateOutcome) -> str:
    claimed = outcome.claim.date
    assert claimed is not None
    end = "birth" if outcome.claim.kind is ClaimKind.BIRTH else "death"
    life = f"the {end} of {outcome.subject.label}"
    said = words(claimed)
    agreeing = said_by(outcome.weighed, Relation.AGREES)
    excluding = said_by(outcome.weighed, Relation.EXCLUDES)
    compared = precision_words(claimed, outcome.weighed)
    how = f" ({compared})" if compared else ""
    if outcome.verdict is Verdict.SUPPORTED and outcome.old_style:
        style = old_style_words(claimed, outcome.weighed)
        return f"{at_start(said)} is right {style}: references date {life} to {agreeing}."
    if outcome.verdict is Verdict.SUPPORTED:
        return f"{at_start(said)} agrees with the references, which date {life} to {agreeing}{how}."
    if outcome.verdict is Verdict.DISPUTED:
        return f"References disagree on {life}: {said} agrees with {agreeing}, but not with {excluding}{how}."
    if outcome.verdict is Verdict.CONTRADICTED:
        return f"References date {life} to {excluding}, not to {said}{how}."
    known = excluding or said_by(outcome.weighed, *Relation)
    return f"References date {life} to {known}. Whether {said} is wrong can't be told, because {left_open_words(claimed, outcome.shut)}."
