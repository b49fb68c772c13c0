"""What stands around a figure says whose it is: a head over rows, a source that goes on, a toll taken back."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.stance.test_stance import placing_of

REPORT = "The ministry's report also lists losses by theatre:\n"


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        (f"{REPORT}DESERT: [[8,410]] dead (the page is stained here), 21,000 missing.", "report"),
        (f"{REPORT}DESERT: 8,410 dead.\nHILLS: 2,300 dead. From May to July [[150]] dead, 40 missing.", "report"),
        (
            "Those are the numbers on Wikipedia.\n\nLosses\n\nNorland:\n[[25,904]] dead or missing\n43,557 wounded",
            "Wikipedia",
        ),
        (
            "Marsh lists the losses by ship. One has to go through it, viz:\n\nAlba - crew saved\nBora - [[5]] killed",
            "Marsh",
        ),
        (
            "Marsh also listed the worst years:\na) 1 million exiled in 1831;\nb) [[6 million]] starved in 1833;",
            "Marsh",
        ),
        ("Marsh put the losses as follows:\n\nWest \u2014 1.7 million\n\nEast \u2014 [[1.5 million]]", "Marsh"),
        ("According to Tarleton the fever came in autumn. It killed [[212]] people there.", "Tarleton"),
        ("Hobb said an avalanche had come down. It killed [[212]] people there.", "Hobb"),
        ("Hale counted 134 wounded. Of those, [[28]] died.", "Hale"),
    ],
)
def test_who_is_named_above_speaks_in_the_rows_and_sentences_below(marked: str, who: str) -> None:
    placing = placing_of(marked)
    assert placing.stance.value == "attributed"
    assert who in (placing.attributed_to or "")


def test_somebodys_list_is_hers_though_she_has_no_name() -> None:
    assert placing_of("Her list:\n\n1931 in one accident [[2]] spectators killed").stance.value == "attributed"


@pytest.mark.parametrize(
    "marked",
    [
        "The losses by theatre:\nDESERT: [[8,410]] dead.",
        "Wikipedia has a page on it.\n\nNorland:\n[[25,904]] dead or missing",
        "According to the calendar it was a Sunday. The raid killed [[2,403]] men.",
        "Hale wrote of the wounded.\n\nOf those at home, [[28]] died.",
    ],
)
def test_a_figure_that_nobody_above_gives_stays_the_writers_own(marked: str) -> None:
    assert placing_of(marked).stance.value == "asserted"


@pytest.mark.parametrize("marked", ["[[Thirty-one]] men died of it.[13]", "It cost [[31]] lives,[2] all of the crew."])
def test_a_numbered_note_tells_of_an_encyclopedia(marked: str) -> None:
    assert placing_of(marked).stance.value == "attributed"


def test_a_toll_that_the_next_sentence_revises_is_rejected() -> None:
    assert placing_of("At first [[478]] deaths were counted. This has since been revised.").stance.value == "rejected"
    assert placing_of("At first [[478]] deaths were counted. The law was revised.").stance.value != "rejected"


def test_a_quoted_block_right_below_an_address_is_that_sites() -> None:
    placing = placing_of("Look:\nhttp://www.herald.example/pit\n[quote]The fire killed [[29]] men.[/quote]\nSad.")
    assert (placing.stance.value, placing.attributed_to, placing.quoted) == ("attributed", "herald.example", True)
