"""Whatever is made of the bundled references themselves, rounded as people round, is never contradicted."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from factcheck.bundled import bundled_index
from factcheck.dates.calendars import days, gregorian_date
from factcheck.pipeline import check_text
from factcheck.ports import Index
from factcheck.records import ClaimKind, Fact, Subject, Verdict

DAY = len("1921-03-08")
PAIRS = 120


def name_of(subject: Subject) -> str:
    return (subject.aliases[0] if subject.aliases else subject.label).removeprefix("the ")


def day_of(facts: tuple[Fact, ...]) -> int | None:
    """The day number of the first fact that is given to the day."""
    return next((days(fact.when)[0] for fact in facts if fact.when and len(fact.when.edtf) == DAY), None)


def year_of(day: int) -> int:
    return gregorian_date(day)[0]


def in_years(number: int) -> str:
    return f"{number} years" if number > 1 else "a year"


def ages(index: Index) -> Iterator[str]:
    for subject in index.subjects.values():
        born, died = day_of(index.facts_of(subject.id, "birth")), day_of(index.facts_of(subject.id, "death"))
        if subject.kind == "person" and born is not None and died is not None:
            one, other = gregorian_date(born), gregorian_date(died)
            age = other[0] - one[0] - (other[1:] < one[1:])
            yield f"{subject.label} died at the age of {age}."
            yield f"{subject.label} was {age} when he died."


def durations(index: Index) -> Iterator[str]:
    for subject in index.subjects.values():
        begin, end = day_of(index.facts_of(subject.id, "begin")), day_of(index.facts_of(subject.id, "end"))
        if subject.kind in ("event", "body") and begin is not None and end is not None and end > begin:
            length = end - begin
            yield f"The {name_of(subject)} lasted {length} days."
            yield f"The {name_of(subject)} lasted {length + 1} days."
            if length > 60:
                yield f"The {name_of(subject)} lasted {length // 30} months."
            if length > 800:
                yield f"The {name_of(subject)} lasted {length // 365} years."
                yield f"The {name_of(subject)} lasted nearly {length // 365 + 1} years."


def orders(index: Index) -> Iterator[str]:
    chance = random.Random(1917)
    events = [
        (subject, day)
        for subject in index.subjects.values()
        if subject.kind == "event" and (day := day_of(index.facts_of(subject.id, "date"))) is not None
    ]
    for _ in range(PAIRS):
        (first, earlier), (second, later) = sorted(chance.sample(events, 2), key=lambda pair: pair[1])
        one, other, apart = name_of(first), name_of(second), later - earlier
        if apart == 0:
            continue
        yield f"The {one} took place before the {other}."
        for number in {year_of(later) - year_of(earlier), apart // 365}:
            if number:
                yield f"The {other} took place {in_years(number)} after the {one}."
                yield f"{in_years(number).capitalize()} before the {other} took place, the {one} took place."


MADE = {ClaimKind.AGE: ages, ClaimKind.DURATION: durations, ClaimKind.ORDER: orders}


@pytest.mark.parametrize("kind", MADE)
def test_true_statements_are_read_and_never_contradicted(kind: ClaimKind) -> None:
    index = bundled_index()
    texts = list(MADE[kind](index))

    checked = [(text, found) for text in texts for found in check_text(text, index=index).claims]

    wrong = [text for text, found in checked if found.finding.verdict is Verdict.CONTRADICTED]
    read = {text for text, found in checked if found.claim.kind is kind}
    assert not wrong
    assert len(texts) > 50
    assert len(read) > len(texts) * 0.75
