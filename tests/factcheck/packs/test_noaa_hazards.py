"""Earthquakes, tsunamis and eruptions: what the tables' rows may be trusted with, and what the engine makes of them."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.factcheck.packs.builders import builder, verdicts

build = builder("build_hazards")
QUAKE = {
    "YEAR": "1976", "MONTH": "7", "DAY": "27", "HOUR": "19", "LONGITUDE": "118.2", "COUNTRY": "CHINA",
    "LOCATION_NAME": "CHINA:  NE:  ELMSBY", "DEATHS": "90", "TOTAL_DEATHS": "110",
}  # fmt: skip


def read(**changes: str):  # type: ignore[no-untyped-def]
    return list(build.read_hazards([QUAKE | changes], "earthquake", Counter()))


@pytest.mark.parametrize(
    ("changes", "edtf"),
    [
        ({}, "1976-07-28"),  # 19:42 UTC is the next morning there
        ({"HOUR": "15"}, "1976-07-27/1976-07-28"),  # near midnight, by clocks that may differ from the sun's
        ({"HOUR": ""}, "1976-07"),
        ({"DAY": ""}, "1976-07"),
        ({"MONTH": "", "DAY": ""}, "1976"),
        ({"YEAR": "1755", "MONTH": "11", "DAY": "1"}, "1755"),  # perhaps October by the other calendar
        ({"YEAR": "1556"}, "1556~"),
        ({"YEAR": "-226"}, "-0225~"),  # 226 BC
    ],
)
def test_a_date_is_taken_as_precisely_as_it_can_be_trusted(changes: dict[str, str], edtf: str) -> None:
    assert build.dated(read(**changes)) == edtf


def test_a_search_parameter_is_no_earthquake() -> None:
    left_out: Counter[str] = Counter()
    header = dict.fromkeys(QUAKE, "") | {"Search Parameters": '[""1950 <= Year >= 2023""]'}
    assert list(build.read_hazards([header], "tsunami", left_out)) == []
    assert left_out == {"rows without a year (the search that made the file)": 1}


def test_deaths_are_taken_with_all_that_followed_and_classes_with_both_ends() -> None:
    assert read()[0].deaths == (90, 110)
    assert read(DEATHS="", TOTAL_DEATHS="", DEATHS_DESCRIPTION="3")[0].deaths == (101, 1000)
    assert read(DEATHS="", TOTAL_DEATHS="", DEATHS_DESCRIPTION="4")[0].deaths == ()  # "over 1,000" has no upper end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 1976 Tangshan earthquake killed 242,000 people.", "supported"),
        (
            "The 1976 Tangshan earthquake killed 655,000 people.",
            "differs",
        ),  # one table alone isn't the state of research
        ("The 1985 eruption of Nevado del Ruiz killed 230,000 people.", "contradicted"),
        ("The Great Lisbon earthquake killed 12,000 people.", "differs"),  # nobody counted before 1900
        ("The 1948 Ashgabat earthquake killed 10,000 people.", "not_found"),  # too disputed for any figure
        ("The 2013 Kobe earthquake killed 3 people.", "differs"),  # another one
        ("The Great Kanto earthquake struck on 1 September 1923.", "supported"),
    ],
)
def test_only_a_figure_far_off_is_contradicted(text: str, expected: str) -> None:
    assert expected in verdicts(text)
    assert expected == "contradicted" or "contradicted" not in verdicts(text)
