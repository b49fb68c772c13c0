"""The explanation of a finding on a share of a population."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.en.phrases import listed, number_words, source_words
from factcheck.languages.en.wording.subjects import in_sentence
from factcheck.records import Citation, Subject, Verdict

NOT_SURELY_MEANT = "the event isn't surely the one that is meant"


def explain_share(verdict: Verdict, event: Subject, known: Sequence[tuple[float, float, Citation]]) -> str:
    """`known`: low and high in percent, and who gives them."""
    shares = listed([f"{_percent(low, high)} ({source_words(citation)})" for low, high, citation in known], most=4)
    explanation = f"For {in_sentence(event)} references give {shares}."
    if verdict is Verdict.NOT_FOUND:
        explanation += " Whether the same is counted here isn't clear enough to judge."
    return explanation


def _percent(low: float, high: float) -> str:
    one, other = number_words(round(low, 1)), number_words(round(high, 1))
    return f"{one} %" if one == other else f"{one} to {other} %"
