"""What else the one who is named as saying a figure has published: for the wider event, or for a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.en.phrases import listed, quantity_words, work_words
from factcheck.languages.en.wording.subjects import in_sentence
from factcheck.records import Fact, Subject


def gives_it_words(who: str, fact: Fact, subject: Subject) -> str:
    assert fact.quantity is not None
    return f"{who} does give {quantity_words(fact.quantity)} for {in_sentence(subject)} ({work_words(fact.citation)})."


def gives_others_words(who: str, facts: Sequence[tuple[Fact, Subject]]) -> str:
    figures = [
        f"{quantity_words(fact.quantity)} for {in_sentence(subject)} ({work_words(fact.citation)})"
        for fact, subject in facts
        if fact.quantity
    ]
    return f"Of related events {who} gives {listed(list(dict.fromkeys(figures)), most=3)}."


def own_estimate_step(who: str, answer: str) -> str:
    return f"does {who} say so: {answer}"
