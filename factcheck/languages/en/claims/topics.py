"""What the text around a sentence is about, where that is deaths: the sentences before, the title, a list's heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from factcheck.document import Document, SentenceView
from factcheck.languages.en.claims.casualty_words import (
    DEADLY,
    MAY_COUNT_CASUALTIES,
    OF_MANY_DEATHS,
    PEOPLE_CUE,
    find_cues,
    may_count_casualties,
)
from factcheck.records import EarlierPost
from factcheck.text.folding import fold

# How many sentences back a topic carries, and how far where every sentence between is a row of a list.
_REACH, _NEAR, _MOST_ROWS = 3, 2, 15
_LONGEST_ROW = 160
# The first lines of a text: an address or a name may stand above what it is about.
_HEADS = 4
# Of the post that this one answers, the beginning.
_OPENING = 500
# What kills; "prisoners" or "cases" alone make no text one about deaths.
_CAME_THROUGH = re.compile(r"\b(?:surviv|escaped|rescued|saved|unhurt|injur|wounded|aboard|on board)")
_OF_DEATHS = frozenset(("deaths", "executions", "battle_deaths", "casualties", "starved"))


class Topic:
    """What is spoken of around one sentence, each part looked up when it is asked for.

    Every method gives a measure ("deaths", "injured" ...), or "" where nothing of the kind is spoken of.
    """

    __slots__ = ("_document", "_earlier", "_sentence")

    def __init__(self, sentence: SentenceView, document: Document, earlier: Sequence[EarlierPost] = ()) -> None:
        self._sentence, self._document, self._earlier = sentence, document, earlier

    def around(self) -> str:
        """By the sentences before, the title, the first lines."""
        number = self._sentence.number
        return (
            self._first(casualty_topic, range(number - 1, number - 1 - _REACH, -1))
            or casualty_topic(fold(self._document.title))
            or self._first(casualty_topic, range(min(2, len(self._document.sentences))))
        )

    def just_told(self) -> str:
        """By a figure of dead in the sentence right before."""
        number = self._sentence.number
        if not number:
            return ""
        view = self._document.sentences[number - 1]
        return deadly_topic(view.folded) if view.may_have_numbers and not _CAME_THROUGH.search(view.folded) else ""

    def near(self) -> str:
        """By words for dying themselves, in the two sentences before, or in the title."""
        number = self._sentence.number
        found = self._first(deadly_topic, range(number - 1, number - 1 - _NEAR, -1))
        return found or (deadly_topic(fold(self._document.title)) if self._document.title else "")

    def deadly(self) -> str:
        """The same, with what stands further off: the first lines, the post that this one answers."""
        number = self._sentence.number
        found = (
            self.near()
            or self._first(deadly_topic, range(number - 1 - _NEAR, number - 1 - 2 * _REACH, -1))
            or self._first(deadly_topic, range(min(_HEADS, number)))
        )
        return found or (deadly_topic(fold(self._earlier[-1].text[:_OPENING])) if self._earlier else "")

    def of_list(self) -> str:
        """Of a row: by the rows above it and the heading over them all."""
        for view in reversed(self._before(_MOST_ROWS)):
            topic = casualty_topic(view.folded)
            if topic:
                return topic
            if view.end - view.start > _LONGEST_ROW:
                break
        return ""

    def _first(self, topic_of: Callable[[str], str], numbers: range) -> str:
        """The topic of the first of these sentences that has one. Only those with words for it are looked at closer."""
        sentences = self._document.sentences
        words = sentences.words
        for number in numbers:
            if number < 0:
                break
            if words[number] & MAY_COUNT_CASUALTIES:
                topic = topic_of(sentences[number].folded)
                if topic:
                    return topic
        return ""

    def _before(self, reach: int) -> list[SentenceView]:
        number = self._sentence.number
        return self._document.sentences[max(0, number - reach) : number]


@lru_cache(maxsize=4096)  # the same title and neighbouring sentences are asked about again and again
def casualty_topic(text: str) -> str:
    """The measure that a title, a heading or a sentence is about, "" where it speaks of no casualties."""
    if not may_count_casualties(text):
        return ""
    for found in find_cues(text):
        if not PEOPLE_CUE.match(found.group()):
            return found.lastgroup or "deaths"
    return "deaths" if DEADLY.search(text) or OF_MANY_DEATHS.search(text) else ""


@lru_cache(maxsize=4096)
def deadly_topic(text: str) -> str:
    """The measure of the first words for dying, "" where there are none; a war or a storm alone is no such word."""
    if not may_count_casualties(text):
        return ""
    for found in find_cues(text):
        if found.lastgroup in _OF_DEATHS:
            return found.lastgroup or ""
    return "deaths" if DEADLY.search(text) else ""
