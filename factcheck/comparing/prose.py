"""A text as people write it: corpora set spaces around punctuation ("July 27 , 2011") and spell out brackets."""

from __future__ import annotations

import re

_SPELLED = (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("``", '"'), ("''", '"'), (" -- ", " - "))
_POSSESSIVE = re.compile(r"(?<=\w) '(?=s\b)")
_SPACED = re.compile(r"(?<=[\[($£€#]) | (?=[,.;:)\]%])")
# Where a dash got lost between the dates of a life: "14 February 148326 December 1530".
_RUN_TOGETHER = re.compile(r"(?<=[A-Za-z] [12]\d{3})(?=\d{1,2} [A-Z][a-z]{2,8} [12]\d{3}\b)")


def closed_up(text: str) -> str:
    for spelled, written in _SPELLED:
        if spelled in text:
            text = text.replace(spelled, written)
    text = _POSSESSIVE.sub("'", text)
    return _RUN_TOGETHER.sub(" - ", _SPACED.sub("", text))
