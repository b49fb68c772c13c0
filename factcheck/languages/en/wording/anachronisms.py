"""The explanation of a finding on somebody, or something, that acts out of its time."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.en.wording.dating import on_words, said_by
from factcheck.languages.en.wording.subjects import at_start, in_sentence
from factcheck.records import Subject, When
from factcheck.verdicts import Relation, Weighed

STATESMAN = "what a statesman does"
FULL_NAME = "full name"


def explain_life(person: Subject, weighed: Sequence[Weighed], when: When, *, was_dead: bool) -> str:
    known = said_by(weighed, *Relation)
    event, alive = ("the death", "no longer") if was_dead else ("the birth", "not yet")
    return f"References date {event} of {person.label} to {known}; {on_words(when)} {person.label} was {alive} alive."


def explain_meeting(early: Subject, deaths: Sequence[Weighed], late: Subject, births: Sequence[Weighed]) -> str:
    return (
        f"References date the death of {early.label} to {said_by(deaths, *Relation)}, and the birth of {late.label} to "
        f"{said_by(births, *Relation)}: they never lived at the same time."
    )


def explain_body(body: Subject, weighed: Sequence[Weighed], when: When, *, not_yet: bool, loosely: bool) -> str:
    """`loosely`: the name may be used for what came before or after it."""
    known, name = said_by(weighed, *Relation), in_sentence(body)
    end, there = ("the beginning", "did not exist yet") if not_yet else ("the end", "existed no longer")
    told = f"References put {end} of {name} at {known}; {on_words(when)} it {there}."
    return f"{told} {at_start('the name may be used loosely for what came before or after it.')}" if loosely else told
