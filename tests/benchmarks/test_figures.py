"""What the benchmarks make of the answers that they get."""

from __future__ import annotations

import pytest

from benchmarks import claim_evidence, threads
from benchmarks.stages import StageClock

LINE = (
    "casualty F1 0.800 (precision 0.900, recall 0.720, 50 claims); date F1 0.700 (precision 0.700, recall 0.700, "
    "60 claims); stance right 0.950; false alarms per 1,000 words 1.5\n"
)


def test_the_scorers_line_is_read_into_figures() -> None:
    figures = threads.read_figures(LINE)
    assert figures["casualty"] == {"f1": 0.8, "precision": 0.9, "recall": 0.72, "claims": 50}
    assert figures["date"]["claims"] == 60
    assert (figures["stance_right"], figures["false_alarms_per_1000_words"]) == (0.95, 1.5)


def test_an_answer_of_another_shape_is_refused() -> None:
    with pytest.raises(SystemExit, match="another shape"):
        threads.read_figures("all is well")


def test_only_a_drop_of_more_than_two_hundredths_is_a_drop() -> None:
    before = threads.read_figures(LINE)
    slightly_worse = threads.read_figures(LINE.replace("F1 0.800", "F1 0.781"))
    worse = threads.read_figures(LINE.replace("F1 0.700", "F1 0.679"))
    assert threads.drops(before, slightly_worse) == []
    assert threads.drops(before, worse) == ["date F1 dropped from 0.700 to 0.679"]


def test_a_supported_claim_that_is_called_contradicted_is_a_false_accusation() -> None:
    labels = ["SUPPORTS", "SUPPORTS", "SUPPORTS", "SUPPORTS", "REFUTES", "REFUTES", "NOT ENOUGH INFO"]
    verdicts = ["supported", "contradicted", "differs", "not_found", "contradicted", "supported", "not_checkable"]
    figures = claim_evidence.score(labels, verdicts)
    assert figures["false_accusation_rate"] == 0.25
    assert figures["accusations_right"] == 0.5
    assert figures["refuted_found"] == 0.5
    assert figures["accuracy"] == round(3 / 7, 4)


def test_a_stage_within_a_stage_counts_once() -> None:
    clock = StageClock()
    inner = clock.wrap("inner", lambda: sum(range(200_000)))
    outer = clock.wrap("outer", inner)
    outer()
    assert clock.seconds["outer"] < clock.seconds["inner"] / 10
