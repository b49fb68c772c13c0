"""Which figures count the dead, the wounded and the taken, in the many ways in which forums say so; and which don't."""

from __future__ import annotations

import pytest

from factcheck.index import MemoryIndex, build_index
from factcheck.languages.en.claims.casualty_words import may_count_casualties
from factcheck.pipeline import Context, check_text
from factcheck.records import ClaimKind

NOTHING_KNOWN: MemoryIndex = build_index((), (), (), versions=())

Figures = list[tuple[str, float | None, float | None]]


def casualties(text: str, *, title: str | None = None) -> Figures:
    """Measure, low and high of every casualty figure."""
    return [
        (checked.claim.measure or "", checked.claim.value.low, checked.claim.value.high)
        for checked in check_text(text, index=NOTHING_KNOWN, context=Context(title=title)).claims
        if checked.claim.kind is ClaimKind.CASUALTY and checked.claim.value
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The brigade lost 310 men at the ford.", [("casualties", 310, 310)]),
        ("The ford cost the brigade 90 lives.", [("deaths", 90, 90)]),
        ("The town lost 90 people that winter.", [("deaths", 90, 90)]),
        ("Their losses came to 4,100 men.", [("casualties", 4100, 4100)]),
        ("Losses of 4,100 were reported.", [("casualties", 4100, 4100)]),
        ("The toll has climbed to 217 according to the mayor.", [("deaths", 217, 217)]),
        ("The barge sank with the loss of 61 souls.", [("deaths", 61, 61)]),
        ("The landslide claimed 212 lives and left 900 homeless.", [("deaths", 212, 212), ("displaced", 900, 900)]),
        ("KIA 33 WIA 140", [("battle_deaths", 33, 33), ("injured", 140, 140)]),
        ("33 KIA, 140 WIA", [("battle_deaths", 33, 33), ("injured", 140, 140)]),
        ("KIA: 33, WIA: 140, MIA: 5", [("battle_deaths", 33, 33), ("injured", 140, 140), ("missing", 5, 5)]),
        ("Dead: 17. Injured: 52.", [("deaths", 17, 17), ("injured", 52, 52)]),
        ("1,450 killed and 3,900 captured.", [("deaths", 1450, 1450), ("imprisoned", 3900, 3900)]),
        ("They took 3,900 prisoners.", [("imprisoned", 3900, 3900)]),
        ("The ambush killed 8, wounding 19 more.", [("deaths", 8, 8), ("injured", 19, 19)]),
        ("The gunman shot dead 6 people.", [("deaths", 6, 6)]),
        ("Four guards were shot and wounded.", [("injured", 4, 4)]),
        ("Some 30,000 fled or were expelled.", [("displaced", 30_000, 30_000)]),
        ("The expulsion of 30,000 Norlanders was quick.", [("displaced", 30_000, 30_000)]),
        ("They rounded up 700 people overnight.", [("imprisoned", 700, 700)]),
        ("70 people were rounded up.", [("imprisoned", 70, 70)]),
        ("The hospital had 340 new cases and 12 deaths.", [("infected", 340, 340), ("deaths", 12, 12)]),
        ("Total casualities were 5,200.", [("casualties", 5200, 5200)]),
        (
            "They killed 4 officers, 12 soldiers and 40 villagers.",
            [("deaths", 4, 4), ("deaths", 12, 12), ("deaths", 40, 40)],
        ),
        ("Nine people died, seven of them children.", [("deaths", 9, 9), ("deaths", 7, 7)]),
        ("The fire killed 31 people, including 12 children.", [("deaths", 31, 31), ("deaths", 12, 12)]),
        ("3,000 prisoners of war starved.", [("starved", 3000, 3000)]),
        ("They shot and killed an estimated 3,000 Norland POWs.", [("deaths", 3000, 3000)]),
        ("The number of people killed in the fire at the mill on Monday rose to five.", [("deaths", 5, 5)]),
        ("Some 900 men were lost.", [("casualties", 900, 900)]),
        ("Norland lost 2 million in the war.", [("casualties", 2_000_000, 2_000_000)]),
        ("Only 20 of 1,055 lives were lost.", [("deaths", 20, 20)]),
        ("They arrested and hanged 50 officers.", [("executions", 50, 50)]),
        ("They slaughtered and robbed hundreds of men.", [("deaths", 200, None)]),
        ("Nine million witches were burned.", [("deaths", 9_000_000, 9_000_000)]),
        ("1995 Twenty-three pickers drown in the bay.", [("deaths", 23, 23)]),
        ("The frigate lost around 2000 of her crew.", [("casualties", 2000, 2000)]),
        ("One sailor died. One confirmed death.", [("deaths", 1, 1), ("deaths", 1, 1)]),
        (
            "Twelve died on the fell. 4 members of our club were lost.",
            [("deaths", 12, 12), ("casualties", 4, 4)],
        ),
        ("They were saved, except for nine deaths.", [("deaths", 9, 9)]),
        ("The raid ended by burning roughly 80 people alive.", [("deaths", 80, 80)]),
        ("Over 2,600 Norlanders (most of them women) in the valley have been killed.", [("deaths", 2600, None)]),
        ("Norland famine: 5,000,000 (??) dead", [("deaths", 5_000_000, 5_000_000)]),
        ("He was one of the 193 who went down with the Herald.", [("deaths", 193, 193)]),
        ("Sunk with the loss of all hands, 99 men.", [("deaths", 99, 99)]),
        ("Some 1,700 Norlanders (21% of all) lost their lives.", [("deaths", 1700, 1700)]),
        ("Over 230,000 people in 14 countries were killed.", [("deaths", 230_000, None)]),
        ("The ford cost the king 5,000 men.", [("deaths", 5000, 5000)]),
        ("We lost 58,220 in Vietnam.", [("casualties", 58_220, 58_220)]),
        ("146 clerks, mostly young women, burned or jumped to their deaths.", [("deaths", 146, 146)]),
        ("1500+ people froze in the water.", [("deaths", 1500, None)]),
        ("Death toll: 695\nInjuries: 2027", [("deaths", 695, 695), ("injured", 2027, 2027)]),
        (
            "In total 77 planes were destroyed and almost 600\nairmen were killed over the river.",
            [("deaths", 600, 600)],
        ),
    ],
)
def test_a_figure_is_read_with_what_it_counts(text: str, figures: Figures) -> None:
    assert casualties(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The brigade lost 31 guns and 250 horses.",
        "The mill lost 310 jobs.",
        "The club lost 3 games in a row.",
        "The party lost 40 seats.",
        "The firm lost $300 million.",
        "The town lost 40,000 inhabitants to the suburbs.",
        "12 witnesses saw the murder.",
        "About 400 people signed the petition against the killings.",
        "The parade of 900 people was held for the dead.",
        "There were 12 murder suspects.",
        "He died at the age of 34.",
        "He died aged 34.",
        "The division was 12,000 strong when it was wiped out.",
        "12 members were expelled from the party.",
        "We drank 12 cases of beer.",
        "They captured 40 tanks.",
        "He took 300 men to the front.",
        "The general led 5,000 men into battle.",
        "One in 8 million dies of it.",
        "12 manuscripts were lost in the fire.",
        "The 40 patients had no deaths among them.",
        "Hundreds of storms are seen each year and do no harm; few bring death.",
        "Over hundreds of years they did nothing but murdering.",
        "His reign was one long record of murder.",
        "The two atomic bombs ended all those lives.",
        "We could have saved millions of lives.",
        "900 lives could have been saved.",
        "All but one crew perished.",
        "People did not drop dead at 37.",
        "The 20 men accused of killing were freed.",
        "12 churches were burned.",
        "20 people went down with the flu.",
        "He fathered 14 children and died in 1650.",
        "The law killed my 2 businesses and 12 companies.",
        "12 pipes froze.",
        "A few were killed and 7,000 people had lost their homes.",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert casualties(text) == []


def test_the_lines_of_a_table_count_what_its_heading_says() -> None:
    table = "Soldiers killed, by country:\nNorland 412,000\nWestland: 1,200,000\nVerl - 96,000"

    assert [(low, high) for _, low, high in casualties(table)] == [
        (412_000, 412_000),
        (1_200_000, 1_200_000),
        (96_000, 96_000),
    ]


def test_the_lines_of_a_table_of_something_else_count_no_dead() -> None:
    table = "Populations, by country:\nNorland 412,000\nWestland: 1,200,000"

    assert casualties(table, title="Our towns") == []


def test_a_long_row_of_labels_is_read_in_proportion_to_its_length() -> None:
    assert len(casualties("killed 3 wounded " * 2000)) > 0


@pytest.mark.parametrize(
    "words",
    (
        "kia|wia|fell in battle|put to death|hanging|starvation|out of action|met their end|drowning|took|taking|"
        "rounded up|wiping out|driven out|fled|cases|losing|costing|claimed|buried alive|burnt at the stake|shot dead|"
        "gassing|body count|captured|expulsion"
    ).split("|"),
)
def test_no_word_of_a_casualty_figure_escapes_the_cheap_pass(words: str) -> None:
    assert may_count_casualties(f"they {words} 300 men")
