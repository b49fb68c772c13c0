"""Figures that others give without being named, and the same words where the figure stays the writer's own."""

from __future__ import annotations

import re

import pytest

from factcheck.document import read_document
from factcheck.index import build_index
from factcheck.languages.en.stance import StanceReading, read_stance

EMPTY = build_index([], [], (), versions=())


def reading_of(marked: str) -> StanceReading:
    """The stance of the value between double square brackets."""
    start, end = marked.index("[["), marked.index("]]") - 2
    text = re.sub(r"\[\[|\]\]", "", marked)
    document = read_document(text, index=EMPTY, title=None, written_on=None)
    sentence = next(view for view in document.sentences if view.start <= start < view.end)
    return read_stance(sentence, start, end)


@pytest.mark.parametrize(
    "marked",
    [
        "An [[estimated 6,000]] sailors drowned.",
        "Her dead are [[estimated at around 3,000]].",
        "Lowland civilians, 1811-1813: Estimate at [[4,500]].",
        "The losses of the left wing were listed as [[1,410]] dead.",
        "[[36]] deaths were reported by the county.",
        "Some [[900]] men are reported to have frozen on the pass.",
        "As the reported deaths rose to [[13]] we left.",
        "We kept hearing reports of [[30]] dead.",
        "The early figures, [[150]] dead, were far from the last.",
        "The bishop reputedly had [[300]] prisoners drowned.",
        "Ive heard it was [[4,500]] or so.",
        "I've seen estimates of [[4,500]] dead.",
        "The generally accepted figure is [[2,000]].",
        "The numbers vary by source, from [[900]] to 2,200.",
        "[[70]] is the figure usually given for that field.",
        "The garrison lost [[400]] men (official figure), and the town more.",
    ],
)
def test_a_figure_that_others_give_is_attributed_to_nobody_named(marked: str) -> None:
    read = reading_of(marked)
    assert (read.stance.value, read.attributed_to) == ("attributed", None)


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("The dead were given by some writers of the time as [[70,000]].", "some writers of the time"),
        ("The toll now stands (Reuters) at [[300]].", "Reuters"),
        ("The quake killed [[300]] people (BBC News).", "BBC News"),
        ("The miners were telling us that [[8]] had died.", "The miners"),
        ("Hogan posted yesterday that [[68,000]] were killed there.", "Hogan"),
        ("Our museum's page has the total at [[6,412]] dead.", "Our museum's page"),
    ],
)
def test_who_gives_it_is_named_where_the_words_name_one(marked: str, who: str) -> None:
    read = reading_of(marked)
    assert (read.stance.value, read.attributed_to) == ("attributed", who)


@pytest.mark.parametrize("article", ["A", "An"])
def test_an_article_is_nobody_who_says_it(article: str) -> None:
    read = reading_of(f"{article} estimated 14,000 were killed at Velden and another [[7,000]] at Osby.")
    assert read.attributed_to is None


@pytest.mark.parametrize(
    "marked",
    [
        "I estimate that [[12,000]] died, from the burial books.",
        "I'd estimate at [[12,000]] what they lost.",
        "My own count is [[143]] dead.",
        "They wanted to estimate the harvest while [[5,000]] starved.",
        "My thoughts are with the [[11]] who died.",
        "Sign here to show your respect for the [[39]] dead.",
        "He wrote three books about the wreck, in which [[113]] drowned.",
        "He was reported to the police; [[40]] prisoners had been shot.",
        "The worst was Governor Hale (Norland, 1886-1908): [[8,000]] dead.",
        "The ministry admits 300 dead, though the real figure is [[900]].",
        "A report came in at noon. The mine had killed [[29]] men.",
    ],
)
def test_the_same_words_beside_a_figure_of_the_writers_own_leave_it_asserted(marked: str) -> None:
    assert reading_of(marked).stance.value == "asserted"


@pytest.mark.parametrize(
    "marked",
    [
        "Why are the [[18,000]] victims of the earl forgotten?",
        "Who remembers the [[1,177]] men of that ship today?",
        "How can one know about the [[20,000]] dead and wear that shirt?",
        "The crown hanged [[6,000]] people in ten years, should it be honoured as it is?",
        "Do we blame the captain for the deaths of [[200]] passengers?",
        "Were the deaths of [[two]] nurses enough to call it a massacre?",
    ],
)
def test_a_question_takes_the_figure_for_granted(marked: str) -> None:
    assert reading_of(marked).stance.value == "asserted"


@pytest.mark.parametrize(
    "marked",
    [
        "Why do you believe in the [[18,000]] victims?",
        "Who says the [[18,000]] died there?",
        "Does anyone know the source of the [[20,000]] dead?",
        "Why would he shoot the [[40,000]]?",
        "Why is the [[20,000]] figure repeated?",
    ],
)
def test_a_question_about_the_figure_itself_is_asked(marked: str) -> None:
    assert reading_of(marked).stance.value == "questioned"


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("Over the next four years [[620,000]] men would die.", "asserted"),
        ("Another [[50,000]] would perish before it was over, while 20,000 died on the way.", "asserted"),
        ("Had the dam gone, [[50,000]] would perish before it was over.", "hypothetical"),
        ("A flood like that would kill [[50,000]] people.", "hypothetical"),
        ("I expect it to pass [[20,000]].", "hypothetical"),
        ("Models project [[up to 4,000]] deaths from the fallout.", "hypothetical"),
        ("At such a rate it'd be [[20,000]] dead.", "hypothetical"),
        ("Now they want to storm the town and cause, perhaps, [[5,000]] casualties.", "hypothetical"),
        ("The plan was to starve [[30,000]] people.", "hypothetical"),
        ("Planners expected [[5,000]] casualties.", "hypothetical"),
        ("Only [[1,000]] of them are likely to die this winter.", "hypothetical"),
        ("The true number of the dead might be [[as high as 450]].", "asserted"),
        ("It will lead every list and has killed [[3,000]] people.", "asserted"),
        ("The Flood Office predicts the toll could reach [[4,000]].", "attributed"),
        ("The storm is estimated to have killed [[4,000]].", "attributed"),
        ("Say the fever kills [[a thousand]] a day; who buries them?", "hypothetical"),
    ],
)
def test_what_did_happen_later_is_told_from_what_might(marked: str, stance: str) -> None:
    assert reading_of(marked).stance.value == stance


@pytest.mark.parametrize(
    "marked",
    [
        "Whoever came up with [[40,000]] can't count.",
        "[[78,000]] for that winter may be a bit high.",
        "Alright, but [[50,000]] is just a stupid estimate.",
        "The toll of [[4,000]] cannot be supported by any research.",
        "Their office puts the dead at the ridiculously low [[20,000]].",
        "Even the figure of [[4,000]] is highly speculative.",
        "The only people I know who put it as low as [[400]] are court historians.",
        'One "fact" that is often seen is that [[9,000]] were burned.',
        "Somebody claims that it killed [[100,000]] people and people just believe it.",
        "The figure of [[135,000]] comes from a pamphlet and has been refuted many times.",
    ],
)
def test_a_figure_that_is_doubted_or_refuted_is_rejected(marked: str) -> None:
    assert reading_of(marked).stance.value == "rejected"
