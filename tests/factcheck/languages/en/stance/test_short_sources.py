"""Sources in the few words of forums, and the same shapes where nobody is a source."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.stance.test_nameless import reading_of


@pytest.mark.parametrize(
    "marked",
    [
        "per wiki [[3 mil]] dead",
        "going with hobb, [[300]] died",
        "1922 inquest: [[96]] dead",
        "wiki = [[3 mil]] dead",
        "the parish register has [[31]] burials that month",
        "unofficially it was [[31]] dead",
        "word is [[300]] drowned",
        "heard [[300]] drowned",
        "as Ann pointed out [[40]] died",
        "hobb's number is [[300]] dead",
        "[[300]] drowned, so they say",
        "[[31]] reportedly died",
        "[[40]] dead - Reuters",
        "[[300]] dead by Hobb's count",
        "Livy: [[50,000]] dead",
        "Hobb p. 30: [[300]] dead",
        "[[300]] dead (source: the mayor)",
        "The flood took [[6,000]] (data taken from floodnet.example).",
        "Osric's march 'killed [[4,000]] in one winter'",
    ],
)
def test_a_source_right_beside_the_figure_gives_it(marked: str) -> None:
    assert reading_of(marked).stance.value == "attributed"


@pytest.mark.parametrize(
    "marked",
    [
        "per day [[300]] died",
        "the real figure: [[900]] dead",
        "the 1922 strike: [[96]] dead",
        "Germany: [[5,300]] dead",
        "the paper mill fire killed [[40]]",
        "today's number is [[40]] dead",
        "[[40]] dead, as i said",
        "That's about [[300]] dead.",
        "the '30s famine killed [[300]] people in the workers' quarter",
        "Read about the [[80,000]] killed in the raid.",
    ],
)
def test_what_looks_like_a_source_and_is_none_leaves_the_figure_asserted(marked: str) -> None:
    assert reading_of(marked).stance.value == "asserted"
