"""Numbers that belong to a name ("Toy Story 2", "Group of 15", "Boeing 767") and count nothing."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"\b(?P<word>[a-z]?[A-Z][\w'’\-]{0,40})(?: of| No\.?| #)? (?P<number>\d{1,4})(?=$|[.,;:)'\"]?(?:$|\s(?:is|was|were|are|has|had|in|by|and|of|on|at|"
    r"from|with|for|the|as|a|to|contains?|contained|\w+s (?:on|in|at|by|the|a|an|with|as|for)|featur\w+|star\w+|won|receiv\w+|tells?|gross\w+|earn\w+|took|takes|will|made|did|"
    r"does|debut\w+|premier\w+|peak\w+|sold|album|film|movie|song|series|chart|list|race|game|[A-Z(])|'s\s|\s?[.,;:)'\"]))(?![.,]\d)(?!\s?[%\-–])"
)
# "the film 42", "the song '2 Hearts'"
_TITLE = re.compile(
    r"\b(?:film|movie|song|album|book|novel|series|show|game|single|play) [\"'“‘]?(?P<number>\d{1,3})\b"
    r"(?= [A-Z]|[\"'”’.,]|$| (?:is|was|has|had|won|stars?|starred|features?|featured|tells|grossed|received|premiered|came)\b)"
)
# "10 Things You Said" in quotation marks; "2 Lanterns is a song"; "the Group of 15".
_QUOTED = re.compile(r"[\"“‘] ?(?P<number>\d{1,3})(?= [A-Z][^\"“”’]{0,60}[\"”’])")
_OPENING = re.compile(
    r"(?P<number>\d{1,3})(?=(?: [A-Z][\w'’\-]{0,40}){1,6} (?:is|was) an? (?:[\w\-]+ ){0,6}(?:song|single|film|movie|album|novel|book|band|series|game)\b)"
)
_BODY = re.compile(
    r"\b(?:Group|Gang|Council|Committee|Club) of (?P<number>\d{1,3})\b(?! (?:people|men|women|members|states|countries|nations)\b)"
)
_NO_NAMES = frozenset(
    "In On Since By The From Until Over Under About After Before During Around At Between To Of And For With Only Exactly Nearly Almost "
    "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September October November December "
    "It He She They There Some Early Late Mid Circa Than As US USD Rs INR BC AD Approximately Aged Age Number Year Is Was Are Has "
    "Spring Summer Autumn Winter Fall".split()
)
_AFTER = re.compile(r"\b((?:\d{1,3}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve) [A-Z][\w'’\-]{0,40})")


def numbered_names(text: str) -> list[tuple[int, int, str]]:
    """Where a number stands right behind a capitalised word as a name's part: start and end of the digits, the name."""
    found = [
        (match.start("number"), match.end("number"), match.group())
        for pattern in (_TITLE, _QUOTED, _BODY)
        for match in pattern.finditer(text)
    ]
    if opening := _OPENING.match(text):
        found.append((opening.start("number"), opening.end("number"), opening.group()))
    for match in _BEFORE.finditer(text):
        year = len(match["number"]) == 4 and "1400" <= match["number"] <= "2100"
        if match["word"] not in _NO_NAMES and not year:
            found.append((match.start("number"), match.end("number"), match.group()))
    return found


def names_with_numbers_before(text: str) -> list[str]:
    """Phrases such as "21 Jump", in order: where both texts have one, it is a name."""
    return sorted(set(_AFTER.findall(text)))


# The first words of a passage that names its subject in an earlier sentence.
PRONOUN = re.compile(
    r"\W*(?:(?:in|on|by|as of|during|since|after) [\w, ]{0,40}?)?\b(?:it|he|she|they|his|her|its|their|the (?:film|movie|album|song|single|show|"
    r"series|game|event|book|novel|band|group|town|city|company|team|party|club|match|episode|season|castle|building))\b"
)
