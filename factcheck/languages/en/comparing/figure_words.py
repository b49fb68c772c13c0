"""Figures that English writes as labels, scores and marks: "number three", "3-1", "7.6/10"."""

from __future__ import annotations

import re

METRES = re.compile(r"\s?m\b(?!\.\s?\w)")
# "Viewed 40 times by 2019": a bare year that counts nothing. "A score of 60" isn't twenty.
BEFORE_YEAR = re.compile(r"\b(?:in|by|since|before|after|until|during|of|from|as of|over|than)\s+$")
A_SCORE = frozenset({"a score", "score", "scores"})
SCORE = re.compile(r"(?<![\w.,$-])(\d{1,3})\s?-\s?(\d{1,3})(?![\w%]|[.,]\d|\s?-|-)")
OUT_OF = re.compile(
    r"(\d+(?:\.\d+)?)(?:\s?/\s?(?P<slash>100|10|4|5|6)|\sout of\s(?P<words>100|10|4|5|6)\b"
    r"(?! (?!stars|points|on|from|based|by|with|and|in|for|at|according|among)[a-z]))"
)
# "56 out of 100", "four out of five stars".
OUT_OF_BEHIND = re.compile(
    r"\s(?:points |stars )?out of (?:a (?:possible|maximum) )?(4|5|6|10|100|four|five|ten)\b(?! (?!stars|points)[a-z])"
)
# "Nine-county": what a hyphen ties to a number is what it counts.
HYPHENED = re.compile(r"-([a-z]+)")
# "Among the top ten": the place is ten or better.
TOP = re.compile(r"\btop[ -]$")
# "Has won it twice"; "twice as many" multiplies.
REPEATED_CUES = ("twice", "thrice", "once")
REPEATED = re.compile(
    r"\b(?:(twice|thrice)(?! (?:as|the|that|a|per|daily|its|his|her|their)\b)|(once)(?=\s?(?:[.,;)]|and\b|$)))"
)
REPEATS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
# Behind these "first" is a place in an order.
PLACED = re.compile(r"\b(?:rank(?:s|ed|ing)?|finish(?:es|ed|ing)?|plac(?:es|ed|ing)) (?:in )?$")
LABEL_CUES = ("number ", "number-", "no.", "#")
LABEL = re.compile(
    r"(?:\bnumber|\bno\.|\bnos\.|#)[\s-]?(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! of)"
)
# A place that was reached, one that was entered at, and one that was ended at.
STANDINGS = re.compile(
    r"\b(?:(?P<peak>peak\w*|reach\w*|hit|topp\w*|climb\w*|ris\w+|rose)|(?P<debut>debut\w*|enter\w*|start\w*|open\w*)|"
    r"(?P<end>end\w*|finish\w*|fell|fall\w*|dropp\w*))\b"
)
NUMBER_WORDS = {
    word: float(n) for n, word in enumerate("zero one two three four five six seven eight nine ten".split())
}
# Between a part and its whole: "82 of the 166 seats".
WHOLE = re.compile(r"\s(?:out )?of (?:the |its |their |his |her |all |a total of )?")
