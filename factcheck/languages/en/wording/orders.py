"""The explanation of a finding on which of two things came first."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.doors import Reason
from factcheck.drafts import Moment, Point
from factcheck.languages.en.dates import words
from factcheck.languages.en.phrases import source_words
from factcheck.languages.en.wording.ages import shut_words
from factcheck.languages.en.wording.subjects import in_sentence
from factcheck.records import Fact, Subject, Verdict

TOO_FAR_APART = "they are so far apart that something else may be meant"
SAME_THING = "both names mean the same, or the one is part of the other"
SOME_ALLOW_IT = "some pair of references allows it"
_POINTS = {Point.BEGIN: "beginning", Point.END: "end", Point.BIRTH: "birth", Point.DEATH: "death"}
LEFT_OPEN = "they overlap, or the difference may be one of counting"


def explain_order(
    verdict: Verdict,
    first: tuple[Moment, Subject, Sequence[Fact]],
    then: tuple[Moment, Subject, Sequence[Fact]],
    *,
    shut: Reason,
) -> str:
    """`first` and `then`: each moment in the order that is claimed, its subject, and the facts that date it."""
    one, other = _told(*first), _told(*then)
    if verdict is Verdict.SUPPORTED:
        return f"References put {one}, and {other}; that agrees."
    if verdict is Verdict.DISPUTED:
        return f"References disagree: they put {one}, and {other}."
    if verdict is Verdict.CONTRADICTED:
        return f"Every reference that bears on it puts {one}, and {other}; that excludes what is said."
    why = shut_words(shut) or LEFT_OPEN
    return f"References put {one}, and {other}. Whether what is said here is wrong can't be told, because {why}."


def _told(moment: Moment, subject: Subject, facts: Sequence[Fact]) -> str:
    by_date: dict[str, str] = {}
    for fact in facts:
        if fact.when:
            by_date.setdefault(words(fact.when), source_words(fact.citation))
    name = in_sentence(subject)
    if moment.point is not Point.WHOLE:
        name = f"the {_POINTS[moment.point]} of {name}"
    dates = ", ".join(f"{date} ({source})" for date, source in by_date.items())
    return f"{name} at {dates}"
