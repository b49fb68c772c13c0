"""The explanation of a finding on a term of office."""

from __future__ import annotations

from factcheck.drafts import Aspect
from factcheck.languages.en.dates import words
from factcheck.languages.en.phrases import cite_words, listed
from factcheck.languages.en.wording.dating import left_open_words, old_style_words, on_words, precision_words
from factcheck.languages.en.wording.reasons import reason_words
from factcheck.languages.en.wording.subjects import at_start
from factcheck.outcomes import DateOutcome
from factcheck.records import Verdict
from factcheck.verdicts import Relation

_VERBS = {Aspect.BEGIN: "became", Aspect.END: "ceased to be", Aspect.WHOLE: "was"}


def explain_office_term(outcome: DateOutcome) -> str:
    """For a claim that dates the beginning, the end or a part of somebody's term."""
    claimed = outcome.claim.date
    assert claimed is not None
    assert outcome.office is not None
    held = f"{outcome.subject.label} {_VERBS[outcome.aspect]} {outcome.office.label}"
    said = on_words(claimed)
    agreeing, excluding = _terms(outcome, Relation.AGREES), _terms(outcome, Relation.EXCLUDES)
    compared = precision_words(claimed, outcome.weighed)
    how = f" ({compared})" if compared else ""
    if outcome.verdict is Verdict.SUPPORTED:
        calendar = f" {old_style_words(claimed, outcome.weighed)}" if outcome.old_style else how
        if agreeing.startswith(f"{said} ("):
            return f"References agree that {held} {agreeing}."
        return f"References agree that {held} {said}{calendar}; they say {agreeing}."
    if outcome.verdict is Verdict.DISPUTED:
        return f"References disagree on when {held}: {words(claimed)} agrees with {agreeing}, but not with {excluding}{how}."
    if outcome.verdict is Verdict.CONTRADICTED:
        return f"By the references {held} {_dated(outcome, excluding)}, not {said}{how}."
    known = excluding or _terms(outcome, *Relation)
    why = left_open_words(claimed, outcome.shut)
    return f"By the references {held} {_dated(outcome, known)}. Whether {words(claimed)} is wrong can't be told, because {why}."


def explain_incumbent(outcome: DateOutcome) -> str:
    """For "X is chancellor", judged by the day on which it was written."""
    assert outcome.office is not None
    held = f"{outcome.subject.label} was {outcome.office.label}"
    known = _terms(outcome, *Relation)
    if outcome.verdict is Verdict.SUPPORTED:
        return f"When this was written, references had the same holder: {held} {known}."
    if outcome.verdict is Verdict.OUTDATED:
        return f"It was right at an earlier time, but no longer when it was written: {held} {known}."
    why = f", because {reason_words(outcome.shut)}" if outcome.shut else ""
    return at_start(f"{held} {known}, by the references. Whether that held when this was written can't be told{why}.")


def _dated(outcome: DateOutcome, terms: str) -> str:
    return terms if outcome.aspect is not Aspect.WHOLE or terms.startswith(("from ", "up to ")) else f"({terms})"


def _terms(outcome: DateOutcome, *relations: Relation) -> str:
    by_value: dict[str, list[str]] = {}
    for item in outcome.weighed:
        if item.relation in relations and item.when:
            by_value.setdefault(on_words(item.when), []).append(cite_words(item.fact.citation))
    shown = [f"{value} ({listed(list(dict.fromkeys(sources)), most=3)})" for value, sources in by_value.items()]
    return listed(shown, joint="or")
