"""Digits and words that count nothing."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.quantities.reading import ends, words


@pytest.mark.parametrize(
    "text",
    [
        "He flew a B-52 to MH370 with an AK-47.",
        "It has a Kirin 9000S inside.",
        "He was on Pan Am 103 that night.",
        "The Boeing 747 was late.",
        "He served in Unit 731.",
        "See post #1317 and # 12.",
        "See No. 5 and no. 7.",
        "It was in Hall No. 5.",
        "The key is 1993e or 3f2a9.",
        "The file 00447 is lost.",
        "Take version 1.2.3 or v2.10.4.",
        "Its address is 192.168.1.2.",
        "See https://example.org/2011/09/page12 there.",
        "See example.org/2011/09/ there.",
        "Write to ana23@example.org.",
        "It lies in C:\\data\\12\\notes.txt.",
        "It lies in /home/ana/2019/x7.txt.",
        "Call +44 20 7946 0958 or 555-123-4567.",
        "It began at 6:30am, at 22:15, at 10pm and at 5 p.m.",
        "It began at 10 o'clock.",
        "It is so [12], and so [3, 4].",
        "See p. 485, pp. 12-14 and page 7.",
        "See chapter 3 and vol. 12.",
        "It was on 2020-06-02 and on 5/17/2018.",
        "The 1930s, the '80s and the 1200's were hard.",
        "It happened on 9/11, and it is open 24/7.",
        "He lives at 46 Upper Mill Street.",
        'They showed it on "60 Minutes" last week.',
        "It is a 2\u00d710 plank.",
        "My 5G phone.",
        "The 1080p picture.",
    ],
)
def test_keys_names_times_and_addresses_count_nothing(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1. Wool\n2. Milk\n3) Meat", []),
        ("There are reasons: 1) the wool, 2) the milk.", []),
        ("There are reasons: 1. The wool is warm. 2. The milk is fat.", []),
        ("He had three (3) sheep.", [3]),
        ("She (aged 29) had 5 sheep.", [29, 5]),
        ("There were 12. Then came more.", [12]),
        ("There were rams (14), ewes (6) and lambs (3); 13% (4) were lame.", [14, 6, 3, 13, 4]),
        ("We went (1) to see the rams, (2) to sleep.", []),
    ],
)
def test_a_list_s_own_numbers_count_nothing(text: str, values: list[float]) -> None:
    assert [low for low, _ in ends(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Killed 20 sheep", 20),
        ("On Tuesday 20 sheep were lost", 20),
        ("In that case 5 shepherds came", 5),
        ("The Germans 300 men strong", 300),
        ("Losses: 300", 300),
        ("pre-1910", 1910),
        ("Combat - 848,163", 848163),
        ("Combat -848,163", 848163),
    ],
)
def test_numbers_beside_names_still_count(text: str, value: float) -> None:
    assert ends(text) == [(value, value)]


def test_zero_counts_what_is_named() -> None:
    assert ends("zero people died") == [(0, 0)]
    assert ends("zero tolerance at ground zero") == []


def test_a_capital_makes_no_name_of_a_round_number_or_of_people_counted_behind_a_year() -> None:
    assert ends("They Lost Thousands In A Year") == [(2000, None)]
    assert ends("in 1982 Twenty sailors left")[-1] == (20, 20)
    assert ends("they saw Twenty sailors and the Big Three") == []
