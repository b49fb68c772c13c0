"""Which claims get one key, and which must never."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.matching import ORDERS, Fingerprint, fingerprint, is_same_statement, likeness
from factcheck.records import Bound, Claim, ClaimKind, Quantity, Stance, SubjectRef

SENTENCE = "The flood of Aldermoor killed some 3,400 villagers in the valley of the Teme within two days."


def claim(sentence: str = SENTENCE, text: str = "killed some 3,400 villagers", value: float = 3400) -> Claim:
    start = sentence.index(text) if text in sentence else 0
    return Claim(
        start=start,
        end=start + len(text),
        text=text,
        sentence=sentence,
        kind=ClaimKind.CASUALTY,
        subject=SubjectRef(),
        measure="deaths",
        value=Quantity(value, value, unit="people"),
    )


def linked(**columns: object) -> Fingerprint:
    return fingerprint(replace(claim(), subject=SubjectRef("Flood", "flood"), **columns))  # type: ignore[arg-type]


class TestLinkedClaims:
    def test_the_same_event_measure_and_value_get_one_key_whatever_the_words(self) -> None:
        other = "A total of 3,400 villagers drowned there, as the county's report says."
        again = replace(claim(other, "3,400 villagers drowned"), subject=SubjectRef("Flood", "flood"))

        assert linked().key == fingerprint(again).key

    def test_a_whole_number_is_the_same_with_and_without_a_point(self) -> None:
        assert linked(value=Quantity(3400, 3400)).key == linked(value=Quantity(3400.0, 3400.0)).key

    def test_who_rejects_a_figure_speaks_of_the_same_claim(self) -> None:
        assert linked().key == linked(stance=Stance.REJECTED).key

    @pytest.mark.parametrize(
        "changes",
        [
            {"value": Quantity(3500, 3500, unit="people")},
            {"value": Quantity(3400, None, bound=Bound.AT_LEAST, unit="people")},
            {"measure": "injured"},
            {"kind": ClaimKind.COUNT},
            {"subject": SubjectRef("Another flood", "flood-2")},
            {"text": "killed some 3,400 soldiers"},
        ],
    )
    def test_another_figure_measure_group_or_event_is_another_claim(self, changes: dict[str, object]) -> None:
        other = fingerprint(replace(claim(), **{"subject": SubjectRef("Flood", "flood"), **changes}))  # type: ignore[arg-type]

        assert other.key != linked().key
        assert not is_same_statement(other, linked())


class TestUnlinkedClaims:
    @pytest.mark.parametrize(
        "edited",
        [
            "The flood at Aldermoor killed about 3,400 villagers in the valley of the Teme, within two days!",
            "the flood of aldermoor killed some 3400 villagers in the valley of the teme within two days",
            "Some 3,400 villagers in the Teme valley were killed by the flood of Aldermoor within two days.",
            "The great flood of Aldermor killed some 3,400 villagers in the valley of the Teme within two days.",
        ],
    )
    def test_an_edited_sentence_is_the_same_statement_and_begins_alike_in_some_order(self, edited: str) -> None:
        one, other = fingerprint(claim()), fingerprint(claim(edited, "3,400 villagers"))

        assert is_same_statement(one, other)
        assert one.figures == other.figures
        assert any(mine >> 48 == its >> 48 for mine, its in zip(one.places, other.places, strict=True))

    def test_a_name_without_its_capital_is_still_that_name(self) -> None:
        one = fingerprint(claim("The flood killed some 3,400 villagers of Aldermoor."))
        other = fingerprint(claim("the flood of aldermoor killed some 3,400 Villagers."))

        assert is_same_statement(one, other)

    def test_the_order_of_the_words_is_no_part_of_the_key(self) -> None:
        turned = "Within two days, the flood of Aldermoor killed some 3,400 villagers in the valley of the Teme."

        assert fingerprint(claim()).key == fingerprint(claim(turned)).key

    def test_an_unlike_sentence_with_the_same_figures_has_no_likeness(self) -> None:
        words = fingerprint(claim()).words

        assert likeness(words, SENTENCE) == 1
        assert likeness(words, "A fire at Kestrelby left 3,400 sheep without a stable for two days.") == 0

    @pytest.mark.parametrize(
        ("sentence", "value"),
        [
            (SENTENCE.replace("3,400", "4,300"), 4300),
            (SENTENCE.replace("two days", "three days"), 3400),
            (SENTENCE.replace("days", "days of March"), 3400),
            (SENTENCE.replace("Aldermoor", "Kestrelby"), 3400),
        ],
    )
    def test_another_figure_or_another_name_is_another_statement(self, sentence: str, value: float) -> None:
        assert not is_same_statement(fingerprint(claim()), fingerprint(claim(sentence, value=value)))

    def test_a_magnitude_in_digits_and_in_words_is_one_figure(self) -> None:
        forms = ("20 million", "20,000,000", "20000000", "twenty million")

        prints = [fingerprint(claim(f"The war killed {form} people.", "people", 20_000_000)) for form in forms]

        assert len({each.key for each in prints}) == 1

    def test_numbers_fit_signed_64_bit_columns(self) -> None:
        one = fingerprint(claim())

        assert len(one.places) == ORDERS
        assert all(-(2**63) <= number < 2**63 for number in (one.figures, *one.places))

    def test_a_statement_of_nothing_but_figures_has_no_place(self) -> None:
        assert fingerprint(claim("3,400!", "3,400")).places == ()

    def test_a_fingerprint_is_the_same_in_every_process(self) -> None:
        program = "from tests.factcheck.matching.test_fingerprint import *; print(fingerprint(claim()).places)"

        printed = {
            subprocess.run(
                [sys.executable, "-c", program],
                env={**os.environ, "PYTHONHASHSEED": seed},
                cwd=Path(__file__).parents[3],
                capture_output=True,
                text=True,
                check=True,
            ).stdout.strip()
            for seed in ("1", "2")
        }

        assert printed == {str(fingerprint(claim()).places)}
