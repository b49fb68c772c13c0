"""How English says that somebody did something: the verb behind "she" or a name, in the active voice."""

from __future__ import annotations

import re

SUBJECTS = frozenset({"he", "she"})
ADVERBS = frozenset("also later then first initially has had since eventually soon again once next already".split())
# These say nothing of a deed: who was honoured need not have lived.
LIVING = frozenset("died featured inspired remained".split())
_IRREGULAR = frozenset(
    "began became came chose did drew fell fought gave held joined kept knew led left lost made met played ran rose said "
    "saw sang sat sold spoke stood swam taught told took went withdrew won wrote bore shot led".split()
)
# Works come out, and honours are given, after a death.
AFTER_DEATH = re.compile(r"\b(?:posthum\w*|memorial|hall of fame|honou?r\w*|in memory|statue|canoni\w+|beatif\w+)\b")


def is_deed(word: str) -> bool:
    return word in _IRREGULAR or (len(word) > len("ed") + 2 and word.endswith("ed"))
