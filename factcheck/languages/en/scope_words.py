"""Which words of a scope narrow it down, and which are only said ("all people", "sentenced to")."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.languages.en.people_words import GROUPS

_GROUPS = re.compile(rf"\b(?:{GROUPS}|military|army|forces|dead|men)\b")
_WORD = re.compile(r"[a-z]+")
_EVERYBODY = frozenset("all people person total overall of the and victim dead death live".split())
_SENTENCED = frozenset("sentenced to all the in prison imprisonment".split())


@lru_cache(maxsize=4096)
def group_words(whom: str) -> frozenset[str]:
    """The words that narrow a group down, without their plural; "all people" narrows nothing."""
    return frozenset(word.rstrip("s") for word in _WORD.findall(whom.lower())) - _EVERYBODY


@lru_cache(maxsize=4096)
def is_part_of_people(whom: str) -> bool:
    """ "Soldiers" and "children" are a part of any people; "Armenians" are one."""
    return bool(_GROUPS.search(whom.lower()))


@lru_cache(maxsize=4096)
def count_detail(whom: str) -> frozenset[str]:
    """What narrows a count down ("sentenced to ten years"), without the words that every count has."""
    return frozenset(whom.lower().split()) - _SENTENCED
