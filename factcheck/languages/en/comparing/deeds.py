"""How English says that somebody did something: the verb behind "she" or a name, and what no infant does."""

from __future__ import annotations

import re

SUBJECTS = frozenset({"he", "she"})
ADVERBS = frozenset("also later then first initially has had since eventually soon again once next already".split())
# These say nothing of a deed: who was honoured need not have lived.
LIVING = frozenset("died featured inspired remained".split())
_IRREGULAR = frozenset(
    "began became came chose did drew fell fought gave held joined kept knew led left lost made met played ran rose said "
    "saw sang sat sold spoke stood swam taught told took went withdrew won wrote bore shot led wed".split()
)
PASSIVE_VERBS = frozenset({"was", "were", "been", "be", "is", "being"})
# What is done to the living alone.
_SUFFERED = frozenset(
    "captured elected appointed arrested imprisoned married wed promoted exiled banished enlisted hired wounded".split()
)
# An infant may do these, or have them done: none tells that somebody was grown up.
_OF_INFANTS = frozenset(
    "became came saw fell lost appeared starred played featured debuted moved lived received succeeded inherited survived "
    "emigrated immigrated settled named baptised baptized christened raised adopted orphaned abandoned crowned died buried "
    "used based located called aged happened occurred opened ended started remained suffered weighed turned arrived kept "
    "made launched aired premiered included needed".split()
)
# Nobody of whom these are said died in the year of the birth.
_GROWN_UP = re.compile(
    r"\b(?:is|was) (?:an? |the )[\w' -]{0,60}\b(?:actor|actress|singer|songwriter|rapper|musician|composer|writer|author|poet|"
    r"novelist|screenwriter|playwright|director|producer|filmmaker|politician|statesman|lawyer|businessman|businesswoman|"
    r"entrepreneur|wrestler|boxer|footballer|cricketer|golfer|player|athlete|coach|painter|architect|engineer|physicist|"
    r"chemist|scientist|mathematician|philosopher|historian|theologian|economist|journalist|comedian|soldier|general|officer|"
    r"conqueror|executive|model|dancer|president|senator|emperor|consort)\b"
    r"|\b(?:his|her) (?:\w+ )?(?:son|daughter|wife|husband|widow|widower|children)\b"
)
# What stands behind these in a sentence may be said of them.
KIN = frozenset(
    "father mother parents brother sister son daughter wife husband uncle aunt cousin nephew niece grandfather grandmother "
    "ancestor ancestors predecessor successor namesake father's mother's".split()
)
# Works come out, and honours are given, after a death.
AFTER_DEATH = re.compile(r"\b(?:posthum\w*|memorial|hall of fame|honou?r\w*|in memory|statue|canoni\w+|beatif\w+)\b")
# Said of the living alone; "his debut" comes in a life.
_LIVES_ON = re.compile(
    r"\b(?:(?:he|she) is (?:currently|now|still|signed|married|engaged)|currently (?:lives|resides|works|plays)|"
    r"(?:is|has been) best known for (?:playing|portraying|starring)|(?:his|her) (?:\w+ )?debut\b|earned (?:him|her)\b)"
)
# What only something that still exists does; not where it came back, or is remembered.
_GOES_ON = re.compile(
    r"\b(?:(?:was|were|been|is|are) renewed|remains? (?:an?|one|the|in)|continues? to|is (?:in power|currently|still|one of|scheduled)|"
    r"are (?:currently|still)|has (?:won|become|been)|won|became|is (?:an?|the) )\b"
)
_COMES_BACK = re.compile(
    r"\b(?:again|re-?(?:form|found|establish|unit|union|viv|launch|open|start|boot|issu)\w*|former\w*|museum|memor\w+|"
    r"anniversary|legacy|successor|remake|dvd|tribute|restor\w+|ruins?|spin-?off)\b"
)
_SOLD_BY = re.compile(r"\bsold\b")
_MADE_ON = re.compile(
    r"\b(?:made|written|filmed|shot|produced|composed|recorded|directed)(?: \w+){0,3} (?:in|on|during)(?: the)? $"
)


def goes_on(folded: str) -> bool:
    """ "Was renewed for a fourth season", "remains one of two parties": it hasn't ended."""
    return bool(_GOES_ON.search(folded)) and not _COMES_BACK.search(folded)


def lives_on(folded: str) -> bool:
    """ "She is currently signed to", "his debut single": of somebody who lives at the text's dates."""
    return bool(_LIVES_ON.search(folded))


def is_sold_by(folded: str) -> bool:
    return bool(_SOLD_BY.search(folded))


def is_made_on(folded: str, start: int) -> bool:
    """ "Was written in", in front of a date that starts there."""
    return bool(_MADE_ON.search(folded, max(0, start - 60), start))


def is_deed(word: str) -> bool:
    return word in _IRREGULAR or (len(word) > len("ed") + 2 and word.endswith("ed"))


def is_verb_behind(word: str) -> bool:
    """ "The film follows", "the album was": whether a word behind a noun goes on with what the noun does."""
    return word in PASSIVE_VERBS or word in ("has", "had") or is_deed(word) or (word.endswith("s") and len(word) > 4)


def is_suffered_alive(word: str) -> bool:
    """Of a word behind "was": "was elected"."""
    return word in _SUFFERED


def is_of_grown_up(word: str) -> bool:
    """Whether no infant does what the word says: "graduated", "directed"."""
    return word == "directorial" or (is_deed(word) and word not in _OF_INFANTS and word not in LIVING)


def tells_of_grown_up(folded: str) -> bool:
    """ "Is an American screenwriter", "his eldest son"."""
    return bool(_GROWN_UP.search(folded))
