"""The cheap pass over a sentence never says that an expression can't match where it does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.en import cues as event_cues
from factcheck.text.cues import find_cues, register_cue, register_words, words_by_sentence
from factcheck.text.openings import LONGEST, WORD_START, openings

DIED = re.compile(r"\b(?:died|was (?:\w+ly )?(?:killed|shot)|passed away|d\.)")
NOT = re.compile(r"(?:n't|cannot)\b|\b(?:un)?true\b|\b[a-c]x")
DIED_BIT, NOT_BIT = register_cue(DIED), register_cue(NOT)
WORDS = st.sampled_from(
    "died was killed shot badly passed away d. isn't cannot true untrue ax cx dx _died 'died studied .d".split()
)


@given(st.lists(WORDS | st.text(max_size=4), max_size=12), st.sampled_from([" ", "", "-", "\n"]))
def test_where_a_bit_is_missing_the_expression_does_not_match(words: list[str], joint: str) -> None:
    folded = joint.join(words).lower()
    found = find_cues(folded)
    assert found & DIED_BIT or not DIED.search(folded)
    assert found & NOT_BIT or not NOT.search(folded)


RESIDENCE, LONG = register_words(["took up residence"]), register_words(["-day ", " for "])


def test_registered_words_are_found_whole_in_their_own_sentence() -> None:
    text = "they took up residence there. a four-day siege. they took up arms for a day."
    found = [(bits & RESIDENCE != 0, bits & LONG != 0) for bits in words_by_sentence(text, [0, 30, 48])]
    assert found == [(True, False), (False, True), (False, True)]


def test_a_word_that_begins_between_two_sentences_counts_for_the_first() -> None:
    found = words_by_sentence("they left. for ever.", [0, 11])
    assert [bits & LONG != 0 for bits in found] == [True, False]


def test_a_text_without_a_sentence_has_no_words() -> None:
    assert words_by_sentence("", []) == [0]


@given(st.sampled_from(sorted(event_cues.EVENT_TYPES)), st.data())
def test_every_match_of_the_event_words_begins_with_one_of_their_openings(kind: str, data: st.DataObject) -> None:
    pattern = event_cues.EVENT_TYPES[kind]
    match = data.draw(st.from_regex(pattern).map(pattern.search))
    assert match is not None
    assert any(match.group().startswith(opening.removeprefix(WORD_START)) for opening in openings(pattern))


def test_a_word_within_a_word_is_no_cue_of_an_expression_for_whole_words() -> None:
    assert find_cues("he studied hard") & DIED_BIT == 0
    assert find_cues("he died") & DIED_BIT


def test_openings_are_short_and_none_begins_with_another() -> None:
    found = openings(re.compile(r"\b(?:assassinat(?:ed|ion)|assassin)\b"))
    assert found == {WORD_START + "assassinated"[:LONGEST]}


@pytest.mark.parametrize("anything", [r"\w+ died", r"^\s*of", r"(?:died)?", r".*"])
def test_an_expression_that_may_begin_with_anything_is_refused(anything: str) -> None:
    with pytest.raises(ValueError, match="can begin with anything"):
        register_cue(re.compile(anything))
