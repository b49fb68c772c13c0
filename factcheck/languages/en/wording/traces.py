"""The steps of a finding's trace: what the claim was taken to be about, and why it accuses nobody where it doesn't."""

from __future__ import annotations

from factcheck.doors import Reason
from factcheck.drafts import Moment
from factcheck.languages.en.wording.reasons import reason_words
from factcheck.linking import Link

_RULES = {
    "age": "age",
    "anachronism": "act out of its time",
    "count": "count of people",
    "duration": "duration",
    "event_date": "date of an event",
    "incumbent": "holder of an office",
    "inconsistency": "inconsistency",
    "life_date": "date of a life",
    "office_term": "term of an office",
    "order": "order of two events",
    "share": "share of a population",
    "toll": "toll of an event",
    "weekday": "day of the week",
}


def rule_step(rule: str) -> str:
    """`rule` is the name of its file."""
    return f"rule: {_RULES[rule]}"


def event_step(link: Link, *, measure: str = "") -> str:
    return f"event: {link.subject.id} ({link.strength.name.lower()})" + (f"; measure: {measure}" if measure else "")


def nearby_step(link: Link) -> str:
    return f"event near by: {link.subject.id}"


def attachment_step(aspect: str, *, attached: bool) -> str:
    return f"{aspect}; {'said of the event' if attached else 'stands near it'}"


def feature_steps(features: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"feature: {feature}" for feature in features)


def scope_step(bearing: int, known: int) -> str:
    return f"{bearing} of {known} estimates are of the same measure and scope"


def person_step(person: str, *, office: str = "", aspect: str = "") -> str:
    return f"person: {person}" + (f"; office: {office}; {aspect}" if office else "")


def shut_step(reason: Reason) -> tuple[str, ...]:
    """Nothing where no door stayed shut."""
    return (f"no accusation: {reason_words(reason)}",) if reason else ()


def moment_step(moment: Moment) -> str:
    """What a time that isn't dated was taken to be."""
    return f"{moment.point.value} of: {moment.subject}" + (f" in {moment.office}" if moment.office else "")
