"""Floods, crushes, famines, wars and battle deaths: how their lists are read, and what the engine makes of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.factcheck.packs.builders import builder, verdicts

files = builder("pack_files")
disasters = builder("build_wikipedia_disasters")
wars = builder("build_wars")
battles = builder("build_battle_deaths")
NOBODY = files.Known(())


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("400,000-1,250,000", ("400000", "1250000")),
        ("100,000+[citation needed]", ("100000", "")),
        ("1600-2,000", ("1600", "2000")),
        ("93", ("93", "93")),
        ("2,000-5,0001", None),  # a footnote's digit
        ("unknown", None),
        ("0", None),
    ],
)
def test_a_figure_is_read_as_the_list_writes_it(words: str, figure: tuple[str, str] | None) -> None:
    assert files.read_figure(words) == figure


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("549 BC", "-0548"),
        ("c. 475 BC", "-0474~"),
        ("1810s", "181X"),
        ("1337", "1337"),
        ("1660 or 1648", None),
        ("present", None),
    ],
)
def test_a_year_is_read_as_the_list_writes_it(words: str, edtf: str | None) -> None:
    assert wars.read_year(words) == edtf


def test_a_flood_on_1_january_is_a_flood_of_that_year() -> None:
    tables = files.Tables()
    row = {
        "Event": "2013 Elmsby floods",
        "Event description": "Year: 2013; Location: Norland; Deaths: 12-15",
        "Timepoint start": "2013-01-01",
        "Quantity outcome 1": "13.5",
    }
    disasters.add_floods([row], disasters.Builder(NOBODY, tables), Counter())
    assert [(fact["property"], fact.get("edtf"), fact.get("low"), fact.get("high")) for fact in tables.facts] == [
        ("date", "2013", None, None),
        ("toll", None, "12", "15"),
    ]


def test_a_name_that_only_says_what_happened_in_a_town_wants_its_year() -> None:
    assert disasters._with_year("Elmsby stampede", "1990", "Elmsby, Norland") == [
        "1990 Elmsby stampede",
        "Elmsby stampede of 1990",
    ]
    assert disasters._with_year("Rook Hall disaster", "1990", "Elmsby, Norland") == ["Rook Hall disaster"]


def test_a_war_told_apart_by_its_years_does_not_bear_the_bare_name() -> None:
    assert wars.names_of("Anglo-Norland War (1585-1604)", set()) == [
        "Anglo-Norland War (1585-1604)",
        "Anglo-Norland War of 1585-1604",
    ]


def test_of_a_short_war_no_year_passes_for_the_whole() -> None:
    rows = [
        {"conflict_id": number, "year": year, "bd_best": "5", "bd_low": "4", "bd_high": "9", "location_inc": "Norland",
         "territory_name": "", "side_b": "Rebels"}
        for number, years in (("1", ["1990", "1991"]), ("2", ["1990", "1990", "1995"]))
        for year in years
    ]  # fmt: skip
    tables = files.Tables()
    battles.build(rows, {}, NOBODY, tables)
    assert [(fact["subject"], fact["when"], fact["low"], fact["high"]) for fact in tables.facts] == [
        ("ucdp-2", "1990", "8", "18"),  # two pairs of sides
        ("ucdp-2", "1995", "4", "9"),
    ]


def test_a_known_event_keeps_its_id_its_label_and_its_time(tmp_path: Path) -> None:
    tables = files.Tables()
    known = files.known_before("wikipedia_disasters")
    disasters.Builder(known, tables).add(
        ["Heysel Stadium disaster", "Heysel fire"], "Brussels", "1985-05-29", ("3", "3"), "x"
    )
    assert [fact["property"] for fact in tables.facts] == ["date"]  # others have counted its dead already
    files.write_tables(tables, tmp_path, disasters.MANIFEST.format(version="1"), known)
    [subject] = files.read_pack(tmp_path).subjects
    assert (subject.id, subject.label, subject.aliases) == (
        "heysel-stadium-disaster",
        "Heysel Stadium disaster",
        ("Heysel fire",),
    )
    assert (subject.place, subject.begin) == ("", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Hillsborough disaster in Sheffield happened on 15 April 1988.", "contradicted"),
        ("The Hillsborough disaster killed 96 people.", "differs"),
        ("The 1975 Banqiao Dam failure killed 26,000 people.", "not_found"),
        ("The Ethiopian famine of 1983-85 killed 8 million people.", "contradicted"),
        ("The North Korean famine killed 3 million people.", "not_found"),
        ("The Angolan Civil War killed 500,000 people.", "supported"),
        ("The Iran-Iraq War killed 200,000 people.", "differs"),
        ("The Second Sino-Japanese War began in 1931.", "not_found"),
        ("The Syrian civil war killed 500,000 people.", "differs"),  # battle deaths by year are known, not all deaths
        ("The Eritrean-Ethiopian War caused 300,000 battle deaths.", "differs"),  # by year, not of the whole war
    ],
)
def test_only_what_is_surely_wrong_is_contradicted(text: str, expected: str) -> None:
    assert expected in verdicts(text)
    assert expected == "contradicted" or "contradicted" not in verdicts(text)
