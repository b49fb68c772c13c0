"""The cheap pass over a sentence never says that an expression can't match where it does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.en import cues as event_cues
from factcheck.text.cues import cues_by_sentence, find_cues, register_cue, register_words
from factcheck.text.openings import LONGEST, WORD_START, openings
from factcheck.text.sentences import sentence_spans

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


@given(st.lists(WORDS | st.sampled_from([". Then", ".\n\n", "the old "]), max_size=20))
def test_a_sentence_of_a_text_carries_every_bit_that_it_carries_alone(words: list[str]) -> None:
    folded = " ".join(words).lower()
    spans = sentence_spans(folded)
    found = cues_by_sentence(folded, [start for start, _ in spans])
    for (start, end), cues in zip(spans, found, strict=False):
        alone = find_cues(folded[start:end])
        assert cues & alone == alone


def test_the_bits_of_one_sentence_are_not_those_of_the_next() -> None:
    text = "he died. she cannot say."
    assert [(cues & DIED_BIT != 0, cues & NOT_BIT != 0) for cues in cues_by_sentence(text, [0, 9])] == [
        (True, False),
        (False, True),
    ]


def test_a_registered_word_is_found_whole_and_anywhere() -> None:
    whole = register_words(["took up residence", "-day "])
    assert find_cues("they took up residence there") & whole
    assert find_cues("a four-day siege") & whole
    assert find_cues("they took up arms for a day") & whole == 0


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
