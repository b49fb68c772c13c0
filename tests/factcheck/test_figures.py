"""Casualty figures and counts: held against every published estimate of the same measure and scope."""

from __future__ import annotations

import pytest

from factcheck.records import ClaimKind
from tests.factcheck.reading import claim_in, claims_in, verdict_on

TOLL, COUNT = ClaimKind.CASUALTY, ClaimKind.COUNT


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Some 4 million people died in the Great Hunger, the famine of 1932-33.", "disputed"),
        ("Between 5 and 6 million people died in the Great Hunger, the famine of 1932-33.", "supported"),
        ("40 million people died in the Great Hunger, the famine of 1932-33.", "contradicted"),
        ("At least 2 million people died in the Great Hunger.", "supported"),
        ("The Great Hunger cost 300 lives in the famine of 1932-33.", "contradicted"),
        ("40 million people died in the Great Hunger, as everybody saw.", "contradicted"),  # no part exceeds the whole
        ("The Great Hunger cost 300 lives in our village.", "differs"),  # a place that no reference counts apart
        ("In Velden 300 people died in the Great Hunger.", "differs"),
        ("Of the nuns 300 died in the Great Hunger.", "differs"),
        ("The Great Hunger cost Westland 900 million lives.", "differs"),  # of a strange name nothing is sure
        ("The war that contained the Great Hunger killed 90 million people.", "differs"),
        ("The Great Hunger led to wars that killed 90 million people.", "differs"),
        ("The wars cost 90 million lives, the Great Hunger far fewer.", "differs"),
        ("2 million people died in the Great Hunger in 1932.", "differs"),  # a part of its time
        ("30 million soldiers died in the Great Hunger, a famine.", "contradicted"),
        ("30 million children died in the Great Hunger.", "differs"),  # whom no estimate counts apart
        ("There were 900 million casualties in the Great Hunger.", "differs"),  # casualties aren't deaths
        ("700,000 people were executed in the Norland Terror.", "supported"),  # as people round
        ("20 million people died in the Norland Terror.", "differs"),  # the figure of the wider event
    ],
)
def test_a_toll_is_placed_among_the_estimates(text: str, verdict: str) -> None:
    checked = claim_in(text, TOLL)

    assert checked.finding.verdict == verdict, checked.finding


def test_a_toll_far_above_all_estimates_says_how_far_and_names_the_highest() -> None:
    finding = claim_in("65 million people died in the Great Hunger, the famine of 1932-33.", TOLL).finding

    assert "ten times" in finding.explanation or "10 times" in finding.explanation
    assert "Berg 2001" in finding.explanation


def test_rejected_figures_are_placed_but_accuse_nobody() -> None:
    text = "Insane figures of 20 million, 60 million, 100 million which have never been proven end all talk."

    checked = [item for item in claims_in(text, title="Ulin's use of terror") if item.claim.kind is TOLL]

    assert [item.claim.value and item.claim.value.low for item in checked] == [20e6, 60e6, 100e6]
    assert {item.claim.stance.value for item in checked} == {"rejected"}
    assert {item.claim.subject.id for item in checked} == {"ulin-era"}
    assert checked[0].finding.verdict == "disputed"
    assert "Lind (2001)" in checked[0].finding.explanation
    assert all("rejects" in item.finding.explanation for item in checked)
    assert not any(item.finding.is_accusation(item.claim) for item in checked)


def test_named_persons_and_others_add_up() -> None:
    text = "This led to the trial in August, 1936, of Anna Marsh, Peter Holm, Otto Frey and thirteen other members."

    checked = claim_in(text, COUNT)

    assert checked.claim.value
    assert (checked.claim.value.low, checked.claim.measure) == (16, "accused")
    assert checked.finding.verdict == "supported"


@pytest.mark.parametrize(
    ("sentence", "measure", "verdict"),
    [
        ("Thirteen of the accused were found guilty and sentenced to death.", "death_sentences", "supported"),
        ("Marsh and two others were sentenced to ten years.", "prison_sentences", "supported"),
        ("Marsh and six others were sentenced to ten years.", "prison_sentences", "contradicted"),
    ],
)
def test_what_is_counted_comes_from_what_is_said_of_those_counted(sentence: str, measure: str, verdict: str) -> None:
    text = f"In August, 1936, Anna Marsh, Peter Holm and fourteen other members were put on trial. {sentence}"

    checked = [item for item in claims_in(text) if item.claim.kind is COUNT][-1]

    assert (checked.claim.measure, checked.finding.verdict) == (measure, verdict), checked.finding


def test_a_wrong_count_of_a_trial_that_is_surely_meant_is_contradicted() -> None:
    text = "In August, 1936, Anna Marsh, Peter Holm and nine other members were put on trial."

    assert verdict_on(text, COUNT) == "contradicted"


def test_a_part_that_is_listed_contradicts_nothing() -> None:
    text = "In August, 1936, many were put on trial, including Anna Marsh, Peter Holm and nine other members."

    assert verdict_on(text, COUNT) != "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        "One of the five main sections of the essay is about this.",
        "I have 3 cats and 2 dogs.",
        "Otto Frey (3 children) is online.",
        "See pages 12 to 14 of volume 3.",
    ],
)
def test_numbers_that_count_no_people_are_no_claims(text: str) -> None:
    assert claims_in(text) == []


def test_a_figure_attributed_to_an_author_is_checked_against_what_he_published() -> None:
    right = claim_in("Berg says that 6 million people died in the Great Hunger.", TOLL)
    wrong = claim_in("Berg says that 30 million people died in the Great Hunger.", TOLL)
    unknown = claim_in("Oddsson says that 30 million people died in the Great Hunger.", TOLL)

    assert right.claim.attributed_to == "Berg"
    assert "does give such a figure" in right.finding.explanation
    assert "known here is 5.5 million to 6.5 million" in wrong.finding.explanation
    assert "no estimate of theirs is known here" in unknown.finding.explanation
    assert not wrong.finding.is_accusation(wrong.claim)


def test_a_clause_about_some_of_the_accused_counts_not_all_of_them() -> None:
    for text in (
        "In the trial of Anna Marsh and Peter Holm in August, 1936, five of the accused were spies.",
        "In the Trial of the Sixteen of August 1936 three defendants were doctors.",
        "In August, 1936, Anna Marsh, Peter Holm and several others were tried; later eight officers were tried.",
    ):
        accusations = [checked for checked in claims_in(text) if checked.finding.is_accusation(checked.claim)]

        assert not accusations, accusations


def test_what_somebody_here_wrote_is_not_the_writers_own() -> None:
    checked = claims_in("Somebody here wrote that 40 million people died in the Great Hunger; it was 4 million.")

    assert checked[0].claim.stance == "attributed"
