"""A date that belongs to a name dates nothing by itself."""

from __future__ import annotations

import pytest

from factcheck.index import build_index
from factcheck.pipeline import check_text
from tests.factcheck.small_index import dated, event

INDEX = build_index(
    [
        event("may-3-riots", "May 3 riots", type="uprising", aliases=("5/3", "Verl riots of 1811"), begin="1811-05-03"),
        event("verl-riots", "Verl riots", type="uprising"),
        event("games", "Verl Games", type="games", aliases=("1824 Verl Games",), begin="1825"),
    ],
    [dated("may-3-riots", "1811-05-03"), dated("games", "1825")],
    (),
    versions=(("names", "1"),),
)


def dates_in(text: str) -> list[str]:
    return [checked.claim.date.edtf for checked in check_text(text, index=INDEX).claims if checked.claim.date]


@pytest.mark.parametrize(
    "text",
    [
        "The May 3 riots shook the town.",
        "The October 1917 Revolution shook the town.",
        "The 5/3 Commission shook the town.",
    ],
)
def test_a_date_inside_a_name_is_no_claim(text: str) -> None:
    assert dates_in(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The May 3 riots took place in 1811.", "1811"),
        ("The Verl riots of 1811 shook the town.", "1811"),  # a name with its date behind it
        ("The 1812 war was cruel.", "1812"),
        ("The 1812 War shook the town.", "1812"),
        ("In 1917 War and Peace was reprinted.", "1917"),
        ("The 1812 campaign shook the town.", "1812"),
    ],
)
def test_a_date_beside_a_name_is_one(text: str, edtf: str) -> None:
    assert dates_in(text) == [edtf]


def test_the_year_of_a_name_is_not_held_against_it() -> None:
    (checked,) = check_text("The 1824 Verl Games drew a crowd.", index=INDEX).claims
    assert checked.claim.date is not None and checked.claim.date.edtf == "1824"
    assert str(checked.finding.verdict) == "not_found"


def test_words_that_only_point_to_a_time_claim_nothing() -> None:
    assert dates_in("A bridge stood there in 1811. It burned that year, and fell the following year.") == [
        "1811",
        "1812",
    ]
