"""A text as people write it: corpora set spaces around punctuation ("July 27 , 2011") and spell out brackets."""

from __future__ import annotations

import re

_SPELLED = (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("``", '"'), ("''", '"'), (" -- ", " - "))
_POSSESSIVE = re.compile(r"(?<=\w) '(?=s\b)")
_SPACED = re.compile(r"(?<=[\[($£€#]) | (?=[,.;:)\]%])")


def closed_up(text: str) -> str:
    for spelled, written in _SPELLED:
        if spelled in text:
            text = text.replace(spelled, written)
    text = _POSSESSIVE.sub("'", text)
    return _SPACED.sub("", text)
