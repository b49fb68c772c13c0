"""Does the writer stand behind a value, as the words around it tell."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.document import read_document
from factcheck.index import build_index
from factcheck.placing import Placing, Surroundings, place_value
from factcheck.text.quotations import find_quotations

EMPTY = build_index([], [], (), versions=())


def placing_of(marked: str) -> Placing:
    """Where the value between square brackets stands; the brackets are no part of the text."""
    start = marked.index("[[")
    text = marked.replace("[[", "").replace("]]", "")
    end = marked.index("]]") - 2
    document = read_document(text, index=EMPTY, title=None, written_on=None)
    around = Surroundings.of(document, find_quotations(text))
    sentence = next(view for view in document.sentences if view.start <= start < view.end)
    is_date = any(date.start < end and start < date.end for date in sentence.dates)
    return place_value(sentence, start, end, around, is_date=is_date)


def stance_of(marked: str) -> str:
    return placing_of(marked).stance.value


@pytest.mark.parametrize(
    "marked",
    [
        "The flood killed [[40,000]] people.",
        "Nobody doubts that [[40,000]] people drowned.",
        "I don't deny that [[40,000]] drowned.",
        "Not only did [[40,000]] drown, the harvest was lost as well.",
        "No fewer than [[40,000]] drowned.",
        "He did not know that [[40,000]] had drowned.",
        "The toll was not 4,000 but [[40,000]].",
        "It is not true that nobody drowned: [[40,000]] did.",
        "It was not until [[1956]] that the dam was mended.",
        "The will was read in [[1924]].",
        "He would die in [[1924]].",
        "If you count the wounded, [[60,000]] were lost.",
        "If I remember correctly [[60,000]] were lost.",
        "It was ridiculous to deny that [[60,000]] were lost.",
        "More than [[60,000]] may have died of typhus.",
        "Don't forget the [[400,000]] who starved.",
        "They could not save the [[118]] sailors.",
        "700,000 were shot, so why do you defend him? And [[90,000]] were sent away.",
        "[[700,000]] were shot; why do you defend him?",
        "Hale (shot in [[1938]]) was his teacher, wasn't he?",
        "When Hale wrote her book the files were closed, but we now know that [[700,000]] were shot.",
        "He told them so in [[1923]].",
        "Germany: [[5 million]] dead.",
    ],
)
def test_what_the_writer_states_is_asserted(marked: str) -> None:
    assert stance_of(marked) == "asserted"


@pytest.mark.parametrize(
    "marked",
    [
        "That flood did not kill [[40,000]] people.",
        "The flood killed 4,000 people, not [[40,000]].",
        "It was nearer to 4,000 than [[40,000]].",
        "Nowhere near [[40,000]] people drowned.",
        "It was 4,000 rather than the usual [[40,000]].",
        "The insane figure of [[40,000]] comes up in every thread.",
        "[[40,000]] drowned is a myth.",
        'So your "[[40,000]]" have no names.',
        "Anyone who says [[40,000]] has no idea.",
        "There is no evidence that [[40,000]] drowned.",
        "[[40,000]] drowned? Nonsense.",
        "Neither 40,000 nor [[50,000]] holds up.",
        "Contrary to claims that [[40,000]] drowned, most were saved.",
        "Don't give me that [[40,000]] nonsense.",
        "Stop repeating the [[40,000]] canard.",
        "[[40,000]] in an hour, what a load of rubbish.",
    ],
)
def test_what_the_writer_denies_is_rejected(marked: str) -> None:
    assert stance_of(marked) == "rejected"


@pytest.mark.parametrize(
    "marked",
    [
        "Did the flood kill [[40,000]] people?",
        "The flood killed [[40,000]] people, right?",
        "Didn't [[40,000]] people drown there?",
        "I wonder whether [[40,000]] is right.",
        "I'm not sure if it was [[1921]] or later.",
        "Who came up with [[40,000]]?",
    ],
)
def test_what_the_writer_asks_is_questioned(marked: str) -> None:
    assert stance_of(marked) == "questioned"


@pytest.mark.parametrize(
    "marked",
    [
        "If [[40,000]] had drowned, the church book would say so.",
        "Suppose [[40,000]] drowned.",
        "A second flood would kill [[40,000]] people.",
        "The dam will be ready by [[2031]].",
        "Had the dam held, [[40,000]] would be alive.",
        "Oh sure, [[40,000]] drowned and a whale ate them.",
        "By [[2050]] half of the coast will be gone.",
    ],
)
def test_what_the_writer_supposes_expects_or_mocks_is_hypothetical(marked: str) -> None:
    assert stance_of(marked) == "hypothetical"


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("Hale says that [[40,000]] drowned.", "Hale"),
        ("According to Ann Hale, [[40,000]] drowned.", "Ann Hale"),
        ("Hale's figure of [[40,000]] is the one you see most.", "Hale"),
        ("Hale (1990) gives [[40,000]].", "Hale"),
        ("The toll is put much higher elsewhere (Hale 1990: [[40,000]]).", "Hale"),
        ("Some [[40,000]] drowned (Hale 1990).", "Hale"),
        ("[[40,000]] drowned. Source: Hale", "Hale"),
        ("per Wikipedia, [[40,000]] drowned", "Wikipedia"),
        ("Hale, in The Great Flood, arrives at [[40,000]] drowned.", "Hale"),
        ("[[40,000]] drowned, Hale told Marsh.", "Hale"),
        ("Hale counted 50,000. He also says that [[40,000]] of them drowned.", "Hale"),
        ("If Hale is to be believed, [[40,000]] drowned.", "Hale"),
        ("It is said that [[40,000]] drowned.", None),
        ("The flood is said to have drowned [[40,000]].", None),
        ("Reportedly [[40,000]] drowned.", None),
        ("[[40,000]] drowned (Hale's estimate).", "Hale"),
        ("From what I've read, [[40,000]] drowned.", None),
    ],
)
def test_what_somebody_else_says_is_attributed_to_him(marked: str, who: str | None) -> None:
    placing = placing_of(marked)
    assert (placing.stance.value, placing.attributed_to) == ("attributed", who)


def test_a_list_under_a_linked_source_is_the_sources() -> None:
    text = "[Losses of the flood](https://stats.example/flood)\n\nDrowned - 848,163\n\nMissing - [[437,421]]\n"
    placing = placing_of(text)
    assert (placing.stance.value, placing.attributed_to) == ("attributed", "stats.example")


def test_only_the_sentences_about_a_game_are_fiction() -> None:
    text = "In my Hearts of Iron playthrough [[30 million]] Germans died. In reality {} did."
    assert placing_of(text.format("5 million")).fictional
    real = text.replace("[[", "").replace("]]", "").format("[[5 million]]")
    assert placing_of(real) == Placing(placing_of("[[5 million]] died.").stance)


def test_a_mention_of_a_game_makes_no_fiction() -> None:
    assert not placing_of("The video game leaves it out, but [[70,000]] died at once.").fictional


def test_a_post_that_is_all_about_an_invented_world_is_fiction() -> None:
    text = "My Civ 2 save game stands at 3991 AD. The war began long ago.\n\nSome [[40 million]] Vikings are dead."
    placing = placing_of(text)
    assert (placing.fictional, placing.stance.value) == (True, "hypothetical")


WORDS = st.sampled_from(
    [
        *"not never n't nobody said says Hale (1990) : , . ? ; if would could may the of that figure".split(),
        *"\" ' 5,000 1932 in my game is a lie rather than according to He I wonder whether Source:".split(),
        *") ( - * ~~ > [quote] Ann's".split(),
        "\n",
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_no_order_of_words_makes_the_reading_raise(text: str) -> None:
    document = read_document(text, index=EMPTY, title=None, written_on=None)
    around = Surroundings.of(document, find_quotations(text))
    for sentence in document.sentences:
        for number in re.finditer(r"\S+", sentence.text):
            start = sentence.start + number.start()
            place_value(sentence, start, start + len(number[0]), around, is_date=False)
            place_value(sentence, start, start + len(number[0]), around, is_date=True)


ROWS = [
    "clearly ", "A ", "Aa said ", "Aa, Bb, ", "Aa and ", "not ", "if you ", "the figure of ", "the very ", "(",
    "lie of that ", "according to the ", "Hale's own ", "anyone who say ", "would ", "says ", "is wildly ", "you ",
    "so-called ",
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_same_words_is_read_in_no_time(row: str) -> None:
    many = row * (400 // len(row))
    for text in (f"{many}5,000 {many}", f"Hale says 5,000 is {many}", f"It is {many}lie that 5,000 {many}died."):
        document = read_document(text, index=EMPTY, title=None, written_on=None)
        around = Surroundings.of(document, find_quotations(text))
        start = text.index("5,000")
        sentence = next(view for view in document.sentences if view.start <= start < view.end)
        begin = time.process_time()
        place_value(sentence, start, start + 5, around, is_date=False)
        place_value(sentence, start, start + 5, around, is_date=True)
        assert time.process_time() - begin < 0.2
