"""The statements that matching is measured on."""

from __future__ import annotations

import random

from benchmarks.matching_claims import edit, make_claim, make_unrelated, with_another_figure

NUMBERS = range(300)


def test_a_claim_is_the_same_in_every_run_and_has_its_figure_in_its_sentence() -> None:
    for number in NUMBERS:
        made = make_claim(number)

        assert made == make_claim(number)
        assert made.claim.text in made.claim.sentence


def test_an_edited_claim_keeps_its_value_and_one_with_another_figure_does_not() -> None:
    drawn = random.Random(3)
    for number in NUMBERS:
        made = make_claim(number)

        edited = edit(made, drawn)
        other = with_another_figure(edited, drawn)

        assert edited.claim.value == made.claim.value != other.claim.value
        assert edited.claim.text in edited.claim.sentence
        assert other.claim.text in other.claim.sentence


def test_famous_figures_are_shared_by_many_events_and_unrelated_claims_have_events_of_their_own() -> None:
    events = {made.event for made in map(make_claim, range(3_000)) if made.figure == 6_000_000}

    assert len(events) > 20
    assert not events & {make_unrelated(number).event for number in NUMBERS}
