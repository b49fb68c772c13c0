"""The explanation of a finding on how long something lasted."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.doors import Reason
from factcheck.languages.en.dates import words
from factcheck.languages.en.phrases import listed, number_words, source_words
from factcheck.languages.en.wording.ages import shut_words
from factcheck.languages.en.wording.subjects import at_start, in_sentence
from factcheck.records import Fact, Subject, Verdict

ANOTHER_EVENT = "it is so much longer or shorter that something else may be meant"
LEFT_OPEN = "rounding, or the way in which days are counted, may explain the difference"


def explain_duration(
    verdict: Verdict,
    subject: Subject,
    office: Subject | None,
    lasted: tuple[float, float],
    unit: str,
    ends: Sequence[tuple[Fact, Fact]],
    *,
    shut: Reason,
) -> str:
    """`lasted`: the shortest and the longest time that references allow, in `unit`. `ends`: their beginnings and ends."""
    time = _time(*lasted, unit)
    known = listed(list(dict.fromkeys(_told(begin, end) for begin, end in ends)), most=3)
    if subject.kind == "person":
        longest = _time(lasted[1], lasted[1], unit)
        held = f"was {office.label} for {time}" if office else f"held office for {longest} at most"
        statement = f"{subject.label} {held}"
    else:
        statement = f"{at_start(in_sentence(subject))} lasted {time}"
    if verdict is Verdict.SUPPORTED:
        return f"{statement} by the references ({known}); that agrees."
    if verdict is Verdict.CONTRADICTED:
        return f"{statement}, by every reference that bears on it ({known})."
    why = shut_words(shut) or LEFT_OPEN
    return f"{statement} by the references ({known}). Whether what is said here is wrong can't be told, because {why}."


def _time(low: float, high: float, unit: str) -> str:
    digits = 0 if unit == "days" else 1
    one, other = round(low, digits), round(high, digits)
    return f"{number_words(one)} {unit}" if one == other else f"{number_words(one)} to {number_words(other)} {unit}"


def _told(begin: Fact, end: Fact) -> str:
    if begin.id == end.id:
        return f"{words(begin.when) if begin.when else ''}, {source_words(begin.citation)}"
    dates = " to ".join(words(fact.when) for fact in (begin, end) if fact.when)
    return f"{dates}, {source_words(begin.citation)}"
