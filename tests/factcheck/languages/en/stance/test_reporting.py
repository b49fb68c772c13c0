"""Figures that anybody at all is said to give, and the same words where nobody but the writer speaks."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.stance.test_nameless import reading_of


@pytest.mark.parametrize(
    "marked",
    [
        "Various almanacs state that the three valleys lost a total of [[4,000]] people.",
        "There are some who claim Earl Osric, the last of his line, killed [[2,000]].",
        "They are still saying there are only [[150]] casualties.",
        "The owners only admitted [[2]] dead.",
        "One of the first attempts to count them has concluded that [[at least 900]] villagers died.",
        'Even the Chronicle "only" claims about [[20,000]] dead.',
        "Saying that only [[2,500]] people were hanged misses the point.",
        "The crown, according to monastery lists, lost [[1,129]] men.",
        "By one estimate, [[9,400]] people drowned.",
        "The field left [[over 3,000]] dead by some estimates.",
        "The border war killed [[30,000]] at the highest estimate.",
        "Official count is [[5]], though some claim up to 14.",
        "The official inquiry's findings were that the death toll was [[250]].",
        "The lowest number cited in this article is [[2,100]] dead.",
        "The only figure I have found, and that in a school book, is [[2,000]].",
        "I have heard the number [[3,000]], too.",
        "The [[650]] that you mention were all soldiers.",
        "The [[20,000]] number is pretty much accepted.",
        "[[Around 650]] in twenty years is the current consensus estimate.",
        "A survey printed in 1913 put the number of deaths at [[5,000]].",
        "The [[6,600]] figure comes from a pamphlet.",
        "I saw a programme that said [[660]] were killed.",
        "We were taught that [[660]] were killed.",
        "I remember reading [[660]] were killed.",
        "The chronicles speak of [[3,000]] dead.",
        "At least [[30]] people drowned, the harbour office said on Friday.",
        "Research has shown that around [[600]] were hanged.",
        "The consensus among historians is that [[600]] were hanged.",
        "[[100]] Civilian Deaths Estimated in Velden",
    ],
)
def test_a_figure_that_anybody_gives_is_attributed(marked: str) -> None:
    assert reading_of(marked).stance.value == "attributed"


@pytest.mark.parametrize(
    "marked",
    [
        "The fire claimed [[300]] lives.",
        "The long war claimed the lives of [[300]] men.",
        "The council said nothing and [[5,000]] starved.",
        "It should be noted that [[300]] people drowned.",
        "It's a shame nobody mentions that [[300]] people drowned.",
        "People forget that [[300]] drowned.",
        "This suggests that [[300]] people drowned.",
        "It is fair to say that [[300]] people drowned.",
        "That being said, [[300]] people drowned.",
        "I can only repeat that [[300]] people drowned.",
        "As I have already said that day killed [[300]] people.",
        "Nobody is gonna say the storm killed more than the [[300]] of that night.",
        "When you think that they had years to do it, [[300]] dead is little.",
        "The 5 killed when the army of the accounts office burned and the [[300]] outside count too.",
        "It killed [[300]] people and cost 5 million in modern estimates.",
    ],
)
def test_the_same_words_leave_the_writers_own_figure_asserted(marked: str) -> None:
    assert reading_of(marked).stance.value == "asserted"
