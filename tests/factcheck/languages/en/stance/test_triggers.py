"""The words without which a sentence is asserted: with them or without, each value is read alike."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.document import read_document
from factcheck.index import build_index
from factcheck.languages.en.stance import read_stance

EMPTY = build_index([], [], (), versions=())
# More bits than any trigger has: every pattern is tried.
EVERY_CUE = (1 << 200) - 1
WORDS = (
    "20 million|5,000 people|in 1937|1921|died|were shot|Hale|Conquest's|According to Hale|"
    "according to the report|in the words of Hale|in the view of most historians|From Hale:|Wikipedia:|"
    "Source: Hale|(Hale 1968)|per Hale|if|if Hale is to be believed|were they|were it|were the figure|had he|"
    "suppose|in the worst case|say|it is said that|was reported to|are accused of|is labeled as|reportedly|"
    "officially|rumour has it|there are claims of|I have read that|I've heard somewhere that|"
    "from what I have seen|I was taught|as the saying goes|some say|the figure usually given|is commonly put|"
    "was variously cited|official toll|in an interview|in a letter|people who claim|those who still believe|"
    "anyone who repeats|fools trot out|don't know|are lying|that is nonsense|is a myth|not|never|nobody|"
    "no evidence|rather than|more like|I wonder whether|?|would|may have|yeah right|,|;|."
).split("|")


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=9).map(" ".join))
def test_a_stance_is_the_same_whether_or_not_its_triggers_are_asked(text: str) -> None:
    document = read_document(text, index=EMPTY, title=None, written_on=None)
    for sentence in document.sentences:
        values = [found.span() for found in re.finditer(r"\d[\d,]*(?: million)?", sentence.text)]
        spans = [(sentence.start + start, sentence.start + end) for start, end in values]
        triggered = [read_stance(sentence, *span, is_date=is_date) for span in spans for is_date in (False, True)]
        sentence._cues = EVERY_CUE
        assert triggered == [
            read_stance(sentence, *span, is_date=is_date) for span in spans for is_date in (False, True)
        ]
