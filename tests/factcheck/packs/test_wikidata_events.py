"""Events by year from Wikidata: what one sampled date may be trusted with, and what the engine makes of it."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.records import Calendar, When
from tests.factcheck.packs.builders import builder, verdicts

files = builder("pack_files")
events = builder("build_events")


def read(date: str, label: str = "Battle of Elmsby", title: str = "Battle_of_Elmsby"):  # type: ignore[no-untyped-def]
    row = {
        "event": "http://www.wikidata.org/entity/Q1",
        "date": f"{date}T00:00:00Z",
        "label": label,
        "article": f"https://en.wikipedia.org/wiki/{title}",
    }
    return list(events.read_events([row], Counter()))


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ("1807-06-22", "1807"),  # the day of one sampled date may be the beginning, the end or any
        ("1807-01-01", "1807"),  # 1 January stands for the year
        ("-0489-01-01", "-0489"),  # 490 BC
        ("1564-12-28", "1564/1565"),  # the old calendar's December, or a winter's battle
        ("1565-01-06", "1564/1565"),
    ],
)
def test_of_a_date_the_year_is_taken(date: str, edtf: str) -> None:
    [event] = read(date)
    assert event.edtf == edtf


def test_what_may_last_for_years_is_dated_about_the_sampled_one() -> None:
    [siege] = read("1573-06-22", "Siege of Elmsby", "Siege_of_Elmsby")
    assert siege.edtf == "1573~"


def test_a_full_century_on_1_january_and_a_name_that_says_nothing_are_left_out() -> None:
    assert read("1200-01-01") == []
    assert read("1807-06-22", "Red Week", "Red_Week") == []


def test_a_day_is_kept_only_where_a_second_source_gives_the_very_same() -> None:
    hastings = When("1066-10-14", Calendar.JULIAN)
    assert events.is_confirmed("1066-10-20", [hastings])  # one day in two calendars
    assert not events.is_confirmed("1066-10-14", [hastings])
    assert not events.is_confirmed("1916-11-18", [When("1916-07-01/1916-11-18")])  # the end of many days
    assert not events.is_confirmed("1807-06-22", [])


def test_a_numbered_battle_bears_the_plain_name_too_and_one_told_apart_by_its_year_keeps_it_apart() -> None:
    nobody = files.Known(())
    [second] = read("1807-06-22", "Second Battle of Elmsby", "Second_Battle_of_Elmsby")
    assert list(events.names_of(second, nobody)) == ["Second Battle of Elmsby", "Battle of Elmsby"]
    [older] = read("1792-06-22", title="Battle_of_Elmsby_(1792)")
    assert list(events.names_of(older, nobody)) == ["Battle of Elmsby", "Battle of Elmsby (1792)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Battle of Hastings was fought on 14 October 1066.", "supported"),
        ("The Battle of Hastings was fought on 20 October 1066.", "supported"),  # proleptic Gregorian
        ("The Battle of Hastings was fought in 1067.", "contradicted"),
        ("The Battle of the Somme began on 1 July 1916.", "supported"),
        ("The Battle of the Somme was fought in 1918.", "supported"),  # the second one
        ("The Battle of Verdun was fought in 1792.", "not_found"),  # another one
        ("The Battle of Verdun was fought in 1916.", "supported"),
        ("The Battle of Kiev was fought in 1941.", "supported"),  # of several
        ("The Battle of Kiev was fought in 1950.", "not_found"),
        ("The Battle of Marathon took place in 490 BC.", "supported"),
        ("The Battle of Lepanto was fought in 1573.", "not_found"),  # one work's bare year holds nobody
    ],
)
def test_shared_names_and_single_years_accuse_nobody(text: str, expected: str) -> None:
    assert expected in verdicts(text)
    assert expected == "contradicted" or "contradicted" not in verdicts(text)
