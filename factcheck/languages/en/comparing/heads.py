"""What a number counts: the noun phrase behind it, or the words that lead up to it."""

from __future__ import annotations

import re

from factcheck.comparing.tokens import Words
from factcheck.languages.en.comparing.vocabulary import ANYTHING, AUXILIARY, TOPICS

_MOST_WORDS = 5
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
PERSON = "person"
_LEADS = frozenset(
    "of is was were are at a an the to with had has have by reached about around approximately over under than more less nearly "
    "almost as up some totalled totaling totalling : ( only least fewer just estimated stood stands roughly exactly and".split()
)
_ADVERBS = frozenset("worldwide globally annually overall altogether nationwide domestically".split())
# What begins another clause: the words before it belong to another.
_OPENS = frozenset("when after as while if because where before who which that although until since".split())
_GOES_ON = frozenset(
    "of the most least - / ' \" '' new other total different more additional further its his their such".split()
)


def heads_behind(words: Words, end: int, high: int) -> frozenset[str]:
    """Stems of the noun phrase behind a number: "retail financial centers"; through "people were infected" too."""
    stems: list[str] = []
    index = words.first(end)
    general = suffered = False
    for token in words.tokens[index : min(high, index + _MOST_WORDS + 3)]:
        if token.word in _ADVERBS:
            break
        if token.word in ANYTHING:
            general = True
        elif suffered:
            if token.stem in TOPICS:  # "protesters had been arrested"
                stems.append(token.stem)
            break
        elif token.stem:
            stems.append(token.stem)
            if len(stems) >= _MOST_WORDS:
                break
        elif token.word in AUXILIARY:
            suffered = bool(stems)
            if not (stems or general):
                break
        elif token.word not in _GOES_ON and not token.word[0].isdigit():
            break
    return frozenset((*stems, PERSON) if general else stems)


def heads_before(words: Words, start: int, low: int) -> frozenset[str]:
    """Stems of the words that lead up to a number: "a population of", "the death toll stood at"."""
    stems: list[str] = []
    for index in range(words.first(start) - 1, low - 1, -1):
        token = words.tokens[index]
        if token.stem:
            stems.append(token.stem)
            if len(stems) >= 3:
                break
        elif not stems and _YEAR.fullmatch(token.word):
            continue  # "the number of members in 1971 was"
        elif token.word in _OPENS or (
            token.word not in (_GOES_ON if stems else _LEADS) and (stems or not token.word[0].isalpha())
        ):
            break
    return frozenset(stems)


def head_noun(words: Words, end: int, heads: frozenset[str]) -> str:
    """The noun that a number counts: "nominations" of "seven Golden Lamp nominations", the last plural where one stands."""
    last = plural = ""
    first = words.first(end)
    for token in words.tokens[first : first + _MOST_WORDS + 3]:
        if token.stem in heads and token.stem not in TOPICS:
            last = token.stem
            if token.word.endswith("s"):
                plural = token.stem
            if words.folded.startswith("-", end):
                break  # a 320-page book has 320 pages
        elif token.word not in _GOES_ON and token.word not in ANYTHING:
            break
    return plural or last


def topic_of(heads: frozenset[str]) -> str:
    """What happened to those who are counted ("die", "recover"); "" where these words don't say."""
    return min(heads & TOPICS, default="")
