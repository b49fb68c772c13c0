"""How readings of stance are scored against labels."""

from __future__ import annotations

import json

import pytest

from benchmarks.stance import NAMES, SETS, Labelled, is_right, names_speaker, read_set, score
from factcheck.placing import Placing
from factcheck.records import Stance

ASSERTED = Labelled("Ten died.", 0, 3, "asserted")
HALE = Labelled("Ten died, Hale says.", 0, 3, "attributed", attributed_to="Hale")


def test_a_second_stance_counts_where_the_label_allows_it() -> None:
    strict = Labelled("Ten died.", 0, 3, "attributed")
    lenient = Labelled("Ten died.", 0, 3, "attributed", also="asserted")
    assert not is_right(strict, Placing(Stance.ASSERTED))
    assert is_right(lenient, Placing(Stance.ASSERTED))


def test_a_right_stance_beside_a_wrong_mark_is_wrong() -> None:
    assert is_right(ASSERTED, Placing(Stance.ASSERTED))
    assert not is_right(ASSERTED, Placing(Stance.ASSERTED, quoted=True))


def test_a_speaker_is_named_with_or_without_a_first_name() -> None:
    assert names_speaker(HALE, Placing(Stance.ATTRIBUTED, "Ann Hale"))
    assert not names_speaker(HALE, Placing(Stance.ATTRIBUTED, "Bob Marsh"))
    assert not names_speaker(HALE, Placing(Stance.ATTRIBUTED))


def test_shares_are_taken_over_lines_by_stance_and_over_named_speakers() -> None:
    figures = score([ASSERTED, HALE], lambda one: Placing(Stance.ATTRIBUTED, "Hale"))
    assert figures == {
        "lines": 2,
        "accuracy": 0.5,
        "by_stance": {"asserted": 0.0, "attributed": 1.0},
        "speaker": 1.0,
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_the_set_names_a_value_and_keeps_its_half(name: str) -> None:
    labelled = read_set((SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    assert len(labelled) >= 120
    assert all(one.text[one.start : one.end].strip() for one in labelled)
    assert {one.stance for one in labelled} == {stance.value for stance in Stance}
    halves = [one.half for one in labelled]
    assert min(halves.count("tuning"), halves.count("held_out")) > len(labelled) / 3
    again = read_set(
        [json.dumps({"text": one.text, "start": one.start, "end": one.end, "stance": one.stance}) for one in labelled]
    )
    assert [one.half for one in again] == halves
