"""How the rules' benchmark counts, on answers that are known by hand."""

from __future__ import annotations

from benchmarks.rules import Labelled, Outcome, accused_innocents, read_set, score
from factcheck.bundled import bundled_index
from factcheck.records import Verdict


def outcome(expected: Verdict, given: Verdict, rule: str = "toll") -> Outcome:
    return Outcome(Labelled("text", "casualty", "1", expected), given, rule)


def test_precision_and_recall_of_contradicted_are_counted_for_each_rule() -> None:
    right, wrong = Verdict.SUPPORTED, Verdict.CONTRADICTED
    figures = score(
        [outcome(wrong, wrong), outcome(right, wrong), outcome(wrong, Verdict.DIFFERS), outcome(right, right, "count")]
    )

    assert (figures["toll"]["contradicted_precision"], figures["toll"]["contradicted_recall"]) == (0.5, 0.5)
    assert figures["toll"]["verdicts"] == {"contradicted": 2, "differs": 1}
    assert (figures["count"]["right"], figures["count"]["contradicted_precision"]) == (1, None)
    assert (figures["all"]["sentences"], figures["all"]["right"]) == (4, 2)


def test_no_innocent_sentence_is_accused() -> None:
    known, accused = accused_innocents(bundled_index())

    assert known > 80
    assert accused == []


def test_the_set_is_large_enough_and_its_halves_are_fixed() -> None:
    labelled = read_set()
    held_out = [one for one in labelled if one.is_held_out]

    assert len(labelled) >= 150
    assert len({one.text + str(one.written_on) for one in labelled}) == len(labelled)
    assert 0.4 < len(held_out) / len(labelled) < 0.6
