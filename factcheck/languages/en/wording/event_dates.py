"""The explanation of a finding on the date of an event."""

from __future__ import annotations

from factcheck.drafts import Aspect
from factcheck.languages.en.dates import words
from factcheck.languages.en.wording.dating import left_open_words, old_style_words, precision_words, said_by
from factcheck.languages.en.wording.subjects import at_start, in_sentence
from factcheck.outcomes import DateOutcome
from factcheck.records import Verdict
from factcheck.verdicts import Relation

_ASPECTS = {Aspect.BEGIN: "the beginning of ", Aspect.END: "the end of ", Aspect.WHOLE: ""}


def explain_event_date(outcome: DateOutcome) -> str:
    claimed = outcome.claim.date
    assert claimed is not None
    event = f"{_ASPECTS[outcome.aspect]}{in_sentence(outcome.subject)}"
    said = words(claimed)
    agreeing = said_by(outcome.weighed, Relation.AGREES)
    excluding = said_by(outcome.weighed, Relation.EXCLUDES)
    compared = precision_words(claimed, outcome.weighed)
    how = f" ({compared})" if compared else ""
    if outcome.verdict is Verdict.SUPPORTED and outcome.old_style:
        style = old_style_words(claimed, outcome.weighed)
        return f"{at_start(said)} is right {style}, which was in use there: references date {event} to {agreeing}."
    if outcome.verdict is Verdict.SUPPORTED:
        return f"{at_start(said)} agrees with the references, which date {event} to {agreeing}{how}."
    if outcome.verdict is Verdict.DISPUTED:
        return f"References disagree on {event}: {said} agrees with {agreeing}, but not with {excluding}{how}."
    if outcome.verdict is Verdict.CONTRADICTED:
        return f"{_every(outcome)} {event} to {excluding}, not to {said}{how}."
    known = excluding or said_by(outcome.weighed, *Relation)
    return f"References date {event} to {known}. Whether {said} is wrong can't be told, because {left_open_words(claimed, outcome.shut)}."


def explain_nearby_event(outcome: DateOutcome) -> str:
    """For a date that stands near an event and isn't plainly said of it."""
    known = said_by(outcome.weighed, *Relation)
    return (
        f"No reference was found for this date. The sentence also names {in_sentence(outcome.subject)}, which references "
        f"date to {known}, but doesn't plainly say that the date is its."
    )


def _every(outcome: DateOutcome) -> str:
    count = len({item.fact.citation for item in outcome.weighed})
    if count == 1:
        return "The only reference found dates"
    return "Both references date" if count == 2 else f"All {count} references date"
