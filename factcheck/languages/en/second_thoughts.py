"""Words by which a writer takes back, rounds or quotes what he says, and those that make two statements two things."""

from __future__ import annotations

import re

# Corrections, estimates, several sources: two values beside each other are then no slip.
_NOT_MEANT_AS_ONE = re.compile(
    r"\b(?:edit(?:ed)?|corrections?|corrected|correct|sorry|oops|typo|i meant|i mean|should (?:be|read|have been)|rather|actually|"
    r"instead|mistake\w*|wrong|not \d|estimates?|estimated|sources?|some say|others say|say|says|said|according to|between|either|"
    r"or maybe|perhaps|maybe|probably|possibly|disput\w+|claims?|claimed|figures? (?:range|vary)|depending|later rose|rose to|"
    r"at first|initially|originally|first reports?|so far|by then|of (?:them|whom|these|those)|among them|including|other|others|"
    r"more|another|again|second|first|third|last|next|daily|per|each|every|anniversar\w+|annual\w*|centenar\w+|parades?|"
    r"memorial\w*|commemorat\w+|celebrat\w+|old style|new style|julian|gregorian|calendar)\b"
)
# Steps in the life of a person or a thing that fall on days of their own.
_STEPS = (
    ("birth", re.compile(r"\b(?:born|birth)\b")),
    ("end of life", re.compile(r"\b(?:died|death)\b")),
    ("beginning", re.compile(r"\b(?:began|begun|started|became|appointed|elected|founded|opened|launched|joined|married)\b")),
    ("end", re.compile(r"\b(?:ended|left|resigned|retired|dismissed|dissolved|closed|lifted|divorced|released|until|till)\b")),
    ("signature", re.compile(r"\b(?:signed|signing|concluded)\b")),
    ("entry into force", re.compile(r"\b(?:ratified|force|effect|approved|announced|negotiat\w+|expired|denounced|broken)\b")),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w\-]*")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
# How much of a word tells what happens: "murder" and "murdered" are one deed, "was" and "that" none.
_STEM = 4
_NO_DEEDS = frozenset(
    "that this with from were been have when then they their them there which while after before about into also only "
    "more most some than what will would year years nobody everybody everyone because during where whose under over upon "
    "came went made took said told very much many even just such film band born date".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)


def is_meant_as_one(folded: str) -> bool:
    """The sentence states its value once and for all: it corrects nothing, and gives nobody's estimate."""
    return not _NOT_MEANT_AS_ONE.search(folded)


def steps_in(folded: str) -> frozenset[str]:
    """The steps that a sentence speaks of ("signature", "end"): two sentences of different steps aren't compared."""
    return frozenset(name for name, pattern in _STEPS if pattern.search(folded))


def names_in(sentence: str) -> frozenset[str]:
    """Capitalised words inside a sentence, folded, without the months and without its first word."""
    words = [word.group() for word in _WORD.finditer(sentence)][1:]
    return frozenset(word.lower() for word in words if word[0].isupper()) - _MONTHS


def all_names_in(sentence: str) -> frozenset[str]:
    """Capitalised words of a sentence, folded, its first word too."""
    words = (word.group() for word in _WORD.finditer(sentence))
    return frozenset(word.lower() for word in words if word[0].isupper()) - _MONTHS


def deeds_in(sentence: str) -> frozenset[str]:
    """The beginnings of the words that tell what happens; birth is one, as a person is born once."""
    words = [word.group() for word in _WORD.finditer(sentence)]
    words = [*(word.lower() for word in words[:1]), *words[1:]]
    told = {word[:_STEM] for word in words if word.islower() and len(word) >= _STEM and word not in _NO_DEEDS}
    return frozenset(told | ({"born"} if "birth" in steps_in(sentence.lower()) else set())) - _MONTHS


def years_in(sentence: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(sentence))
