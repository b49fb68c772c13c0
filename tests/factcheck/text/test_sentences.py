"""Sentences of forum prose."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.text import split_sentences
from tests.growth import assert_linear


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


ONE_SENTENCE = [
    "Mr. Hale and Dr. Marsh met Gen. Poll, Col. Kay and Prof. Berg at noon.",
    "J. R. Hale and Nora K. Marsh wrote it.",
    "The U.S. Army lost 1,200.5 tonnes, i.e. a lot, e.g. of coal.",
    "It stood c. 1745 or ca. 490 BC, approx. ten years (cf. p. 5, pp. 12-15, vol. 3, no. 4) before.",
    "No. 5 of Art. 58 and Fig. 2 name Sept. 3 and Oct. 10 of that year.",
    "They reached St. Petersburg on 3. May 1917.",
    "He saw [...] and then ... nothing, and so… on.",
    '"Is it over?" he asked.',
    "See http://a.example/b.Cd?x=1.5&y=No.Way and www.b.example/Foo.Bar for more.",
    "A node.js file (main.py) and ASP.Net were used.",
    "This was wrapped by a mail program at some seventy characters or so, and\nit goes on here.",
    "1. First item of a list",
    "He lived in Washington, D.C. for years.",
    "Was it (?) his own idea.",
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_a_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    assert texts(text) == [text]


SEVERAL = """
He came to the U.S. | The war went on. | It ended at 5 p.m. | They left.
Really?! | Yes!! | No... | Then it ended.
It was over. | then they left. | i agree
"It is over." | He left. | (He was cold.) | She stayed.
Was it him? | No. | He was ill.
Forty died :) | We mourned. | Ten fled. ;-) | Others stayed.
He was tried.[12] | They shot him.
See http://a.example/b. | Then judge.
It ended in 1917. | In 1918 it began again.
""".strip().splitlines()


@pytest.mark.parametrize("line", SEVERAL)
def test_sentences_end_where_a_reader_would_end_them(line: str) -> None:
    assert texts(line.replace(" | ", " ")) == line.split(" | ")


def test_a_space_that_was_left_out_does_not_join_sentences() -> None:
    assert texts("That was the end.Next came 1917.In 1918 it went on.Yes!No...Then it ended.") == [
        "That was the end.",
        "Next came 1917.",
        "In 1918 it went on.",
        "Yes!",
        "No...",
        "Then it ended.",
    ]


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert texts("the men of\n\nthe north") == ["the men of", "the north"]


def test_headings_items_and_chat_lines_stand_alone() -> None:
    text = "The Long War\nIt began in 1911 and it did not end for a long time\n"
    text += "* ten died\n* five fled\n1. one\n2) two\n[12:03] hi"
    assert texts(text) == [
        "The Long War",
        "It began in 1911 and it did not end for a long time",
        "* ten died",
        "* five fled",
        "1. one",
        "2) two",
        "[12:03] hi",
    ]


def test_a_quoted_line_is_not_joined_with_the_answer_below_it() -> None:
    assert texts("> it began in 1911, they say, and everybody in the town agrees\nnot so") == [
        "> it began in 1911, they say, and everybody in the town agrees",
        "not so",
    ]


def test_line_ends_of_every_kind_are_read() -> None:
    assert texts("One\r\n\r\nTwo\r\rThree\u2029Four") == ["One", "Two", "Three", "Four"]


MIXED = "  Mr. Hale said: “No.” \r\n\r\n* a… b?!\n\n>> x\t\n😀 И он ушёл. Потом пришёл! 「終わり。」次\u0336. " * 3


def test_offsets_are_exact_and_nothing_is_lost() -> None:
    sentences = split_sentences(MIXED)
    assert all(MIXED[one.start : one.end] == one.text for one in sentences)
    covered = "".join("".join(one.text.split()) for one in sentences)
    assert covered == "".join(MIXED.split())
    assert all(before.end <= after.start for before, after in pairwise(sentences))


def test_empty_text_has_no_sentences() -> None:
    assert split_sentences("") == split_sentences(" \n\t\r\n ") == []


def test_a_text_without_stops_is_cut_into_pieces_that_readers_can_bear() -> None:
    sentences = split_sentences("word " * 100_000)
    assert max(len(one.text) for one in sentences) <= 4_000
    assert sum(one.text.count("word") for one in sentences) == 100_000


HOSTILE = [
    ".",
    "a.B",
    "\n",
    " ",
    "http://",
    '"',
    ". ",
    "A. ",
    "> ",
    "\n>",
    "x",
    ".[1]",
    " .\r",
    "1. ",
    "*\n",
    ": ",
    "(((",
    "…",
]


@pytest.mark.parametrize("junk", HOSTILE)
def test_time_grows_no_faster_than_the_text(junk: str) -> None:
    assert_linear(split_sentences, junk * (5_000 // len(junk)), junk * (40_000 // len(junk)), times=8)
