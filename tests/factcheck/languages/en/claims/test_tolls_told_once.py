"""Figures whose words for dying stand once, or elsewhere: the other side's, parts of a whole, answers, rows."""

from __future__ import annotations

import pytest

from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import Context, check_text
from factcheck.records import ClaimKind, EarlierPost

NOTHING_KNOWN: MemoryIndex = build_index((), (), (), versions=())


def tolls(
    text: str, title: str | None = None, earlier: tuple[EarlierPost, ...] = ()
) -> list[tuple[float | None, float | None]]:
    return [
        (checked.claim.value.low, checked.claim.value.high)
        for checked in check_text(text, index=NOTHING_KNOWN, context=Context(title=title, earlier=earlier)).claims
        if checked.claim.kind is ClaimKind.CASUALTY and checked.claim.value
    ]


def exactly(*figures: float) -> list[tuple[float, float]]:
    return [(figure, figure) for figure in figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The ford cost Norland about 1,200 casualties, while the Orwins suffered around 2,900.", (1200, 2900)),
        ("The Orwins had 600 killed while the Norlanders had about 950.", (600, 950)),
        ("Bolivia lost 56,000 men and Paraguay 36,000.", (56000, 36000)),
        ("Union casualties came to 4,049, Confederate casualties to 3,063.", (4049, 3063)),
        ("1,912 of these were military deaths and 203 were civilians.", (1912, 203)),
        ("Of the 214 killed, 150 were soldiers and 64 were villagers.", (214, 150, 64)),
        ("12 were hurt, two of them seriously.", (12, 2)),
        ("28 dead, 50 wounded and 14 invalids.", (28, 50, 14)),
        ("4 crew plus 2 pax killed.", (4, 2)),
        ("It was the day when 540 Norland and 530 Orwin soldiers were killed.", (540, 530)),
        ("Some 6,000 Ardian and 4,000 Orwish deaths have been cited.", (6000, 4000)),
        ("1,600 soldiers from both sides and 1,200 civilians had died.", (1600, 1200)),
        ("54 Thornby Town supporters and 2 Lowick supporters lost their lives.", (54, 2)),
        ("I took 6,200 military dead and added 500 northern civilians to it.", (6200, 500)),
        ("Two Nepalis, a Swiss, four Italians and a Pole died on the ridge.", (2, 4)),
        ("12 died at the scene, three more in hospital.", (12, 3)),
        ("He was tried for the murders of his parents and four siblings.", (4,)),
    ],
)
def test_what_is_said_of_one_figure_holds_for_those_told_with_it(text: str, figures: tuple[float, ...]) -> None:
    assert tolls(text) == exactly(*figures)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They sent 600 men and 118 died.", (118,)),
        ("We lost 34 men that day and they lost 12 tanks.", (34,)),
        ("30 people were killed, 12 were tourists who escaped.", (30,)),
        ("D-Day: 156k men, 4,414 allied dead.", (4414,)),
        ("Two pilots eject, but four crew are killed.", (4,)),
        ("Six of the 97 on board were killed.", (6,)),
        ("Only 6 of the 19 bodies were ever found.", (19,)),
        ("33 were killed, seven still in hospital.", (33,)),
        ("They sent 18 million through the camps and 2 million never came out.", (2e6,)),
        ("About 900 of the men returned safely, the rest were killed.", ()),
        ("The king's 20,000 beat the earl's 12,000, and few died.", ()),
        ("The lake lay where 300 men camped, where so many died.", ()),
    ],
)
def test_those_who_were_there_or_came_through_are_no_toll(text: str, figures: tuple[float, ...]) -> None:
    assert tolls(text) == exactly(*figures)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The number of deaths is unclear. At first they only admitted 4, but that rose to 28.", (4, 28)),
        ("The first reports spoke of 12 dead. That number has since risen to 47.", (12, 47)),
        ("They said 300 were killed. Locals will tell you 450.", (300, 450)),
        ("About 1,800 were killed. This was later revised to 2,100.", (1800, 2100)),
    ],
)
def test_a_toll_of_the_sentence_before_is_told_on(text: str, figures: tuple[float, ...]) -> None:
    assert tolls(text) == exactly(*figures)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("I believe 7 million for Orwin may be high.", (7e6,)),
        ("60 million is just cold war fantasy.", (6e7,)),
        ("20M was the number that they came up with.", (2e7,)),
        ("Hale's 10 million is nothing to Orwin's 50 million.", (1e7, 5e7)),
        ("The official number is 31.", (31,)),
        ("Sorry but the 31 figure is a joke.", (31,)),
        ("Orwin the Old (Norland, 1875-79) 1,700,000", (1.7e6,)),
        ("I always thought it was 50,000.", (50000,)),
    ],
)
def test_a_figure_is_a_toll_by_the_title_where_it_is_weighed_as_one(text: str, figures: tuple[float, ...]) -> None:
    assert tolls(text, "Which tyrant killed the most people?") == exactly(*figures)
    assert tolls(text) == []


def test_a_reply_takes_its_topic_from_the_post_that_it_answers() -> None:
    asked = EarlierPost("1", "Hale", "How many people did the old regime kill, does anybody know?")
    assert tolls("I think 8 million sounds about right.", earlier=(asked,)) == exactly(8e6)


@pytest.mark.parametrize(
    "text",
    [
        "I think 3 books stand out here.",
        "You have 4,500 posts, you should know better.",
        "The population was 170 million at the time.",
        "He paid 3,000 for his copy.",
        "They produced 54,000 tractors.",
        "Orwin's 70th birthday was huge.",
        "Another estimated 750,000 would fight for the league.",
        "The army of Hale's 68,000 met Orwin's 73,000 at the ford.",
    ],
)
def test_other_figures_of_a_deadly_thread_are_no_tolls(text: str) -> None:
    assert tolls(text, "Which tyrant killed the most people?") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("112 miners suffocated underground.", (112,)),
        ("They put 2,000 people to the sword.", (2000,)),
        ("She went down with the loss of all 99 hands.", (99,)),
        ("Sixty men were never seen again.", (60,)),
        ("Nine were never found.", (9,)),
        ("About 30 went down with her.", (30,)),
        ("It sank in four minutes, taking 29 men with it. A deadly wreck.", (29,)),
        ("They lost 29 planes and 64 men.", (64,)),
        ("Cholera claimed another 7,000.", (7000,)),
        ("The plague took 40,000 Londoners.", (40000,)),
        ("Some 160 went to the guillotine.", (160,)),
        ("583 people never got to live their lives.", (583,)),
    ],
)
def test_people_die_in_many_words(text: str, figures: tuple[float, ...]) -> None:
    assert tolls(text) == exactly(*figures)


@pytest.mark.parametrize(
    "text",
    [
        "We won 3-0 and killed them off early.",
        "The museum has 2,000 photographs of victims.",
        "He was killed at 34.",
        "The frost killed 200 of my plants.",
        "It took 12 men to carry the dead.",
        "Two officers drank where she was murdered.",
        "T-34 losses were around 48,000, the tank was no good.",
        "They murdered him in the year 782 alone.",
        "The place had dozens of knives in multiple cases.",
    ],
)
def test_scores_ages_things_and_years_are_no_tolls(text: str) -> None:
    assert tolls(text) == []


def test_a_range_with_a_bound_inside_is_a_range() -> None:
    assert tolls("Deaths are given as between 70,000 and over 90,000.") == [(70000, 90000)]


def test_rows_under_a_heading_are_read_to_the_last() -> None:
    rows = "\n".join(f"Norland {number},400,000" for number in range(2, 9))
    assert tolls(f"Deaths by country:\n{rows}") == exactly(*(number * 1e6 + 4e5 for number in range(2, 9)))
