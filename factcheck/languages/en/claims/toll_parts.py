"""Figures that split up the dead: "48% (20) of the victims", "lorries (17) and buses (5)", "two at sea and four on land"."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_words import FILLERS
from factcheck.languages.en.claims.counted_casualties import Counted
from factcheck.records import NumberMention

_DEAD = r"(?:deaths?|dead|fatalit(?:y|ies)|victims?|killed|killings|murders|murdered|those who (?:died|drowned|perished)|died|drowned)"
_NO_VICTIMS = re.compile(r"\b(?:surviv\w+|wounded|injur\w+|infect\w+|rescued|arrest\w+|losses|votes?|sales)\b")
_PERCENT_BEFORE = re.compile(r"(?:%|\bper ?cent)\s?$")
# "Of the adults killed by dogs, 73% (16) were ...", "48% (20) of the victims were ..., and 52% (22) were ...".
_OF_THE_DEAD = re.compile(
    rf"\b(?:of|among|amongst|for|were)\s+(?:(?:the|all|these|those|total|recorded|known|[a-z]+ly)\s+)*(?:[a-z\-]+\s+){{0,3}}?{_DEAD}\b"
)
_SHARE_OF_DEAD = re.compile(
    rf"\baccount(?:ed|s|ing)? for\s+{FILLERS}(?:[\d.,]+\s?(?:%|per ?cent)|half|most|a (?:third|quarter)|two thirds|three quarters)\s+(?:\(\d+\)\s+)?"
    rf"of (?:the |all |these |those )?(?:[a-z\-]+\s+){{0,3}}?{_DEAD}\b"
)
# "The others died in fires, two at the mill and four while ...".
_DIED_BEFORE = re.compile(
    r"\b(?:others|rest|they|all|men|women|people|soldiers|crew|victims|children)\s+(?:(?:all|were|had been|also|later)\s+)*"
    rf"(?:died|drowned|perished|killed|murdered|shot dead)\b[^.;:!?\d]{{0,50}},\s+(?:and\s+)?{FILLERS}$"
)
_AND_MORE = re.compile(
    r"^(?:[^.;:!?\d]|\b(?:1\d|20)\d\d\b){0,60}?(?:,|\band|\s[-–—:]|\()\s*(?:and\s+)?(?:another |a further |some |about |over )?$"
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:i|we|you|he|she|it|they|has|have|had|was|were|is|are|with|who|which|that|injur\w+|wounded|surviv\w+|hurt)\b"
)
# "31 died in the blast and 28 from radiation".
_OF_A_CAUSE = re.compile(
    r"^\s+(?:from|of)\s+(?:the\s+|their\s+|his\s+|acute\s+)?(?:radiation|wounds|injuries|burns|diseases?|illness|cancer|starvation|hunger|exposure|cold|thirst|smoke|"
    r"suffocation|asphyxiation|typhus|typhoid|cholera|dysentery|fever|malaria|pneumonia|exhaustion|hypothermia|drowning|shock|infections?|complications|other causes|natural causes)\b"
)
_IN_A_PLACE = re.compile(r"\s+(?:in|at|near|off) (?:the )?[A-Z][a-z]")
_WHERE = re.compile(r"^\s+(?:of them\s+)?(?:in|at|on|near|by|while|when|during|from|off|aboard)\s+[a-z\d]")
_FEW, _SOME = 50, 500
# "Rose from 16,263 in 1976 to 64,684 in 1998": both ends of a rise.
_TO_END = re.compile(
    rf"^(?:\s+(?:[a-z]+\s+)?(?:in|during|by|for|a year in|at)\s+[\w' \-\u2013/]{{2,24}}?|\s*\([^()\d]{{2,70}}\)),?\s+to\s+{FILLERS}$"
)
_FROM = re.compile(rf"\bfrom\s+{FILLERS}$")


def counts_part(sentence: SentenceView, number: NumberMention, before: str) -> Counted | None:
    """A figure alone in brackets that says how many of the dead a share, or a name in front of it, stands for."""
    at, end = number.start - sentence.start, number.end - sentence.start
    text = sentence.folded
    if text[end : end + 1] != ")" or text[at - 1 : at] != "(" or number.quantity.unit == "percent":
        return None
    if _PERCENT_BEFORE.search(before[:-1].rstrip()):
        is_part = _OF_THE_DEAD.search(text) is not None
    else:
        is_part = before[-3:-2].isalpha() and _SHARE_OF_DEAD.search(text, end) is not None
    if not is_part or _NO_VICTIMS.search(text):
        return None
    return Counted("deaths", number.start, number.end, plain=False)


def is_where_some_died(sentence: SentenceView, number: NumberMention, before: str) -> bool:
    """ "The others drowned, two at the weir": how some of them died, told with the words for all."""
    size = number.quantity.high or 0
    if not 1 < size <= _FEW or number.quantity.unit not in ("", "people"):
        return False
    return _WHERE.match(sentence.after(number.end, 30)) is not None and _DIED_BEFORE.search(before) is not None


def is_end_of_rise(sentence: SentenceView, previous: NumberMention, number: NumberMention) -> bool:
    """The second figure of "rose from 16,263 in 1976 to 64,684 in 1998"."""
    between = sentence.between(previous.end, number.start)
    if " to " not in f"{between} " or not _TO_END.match(between):
        return False
    return _FROM.search(sentence.before(previous.start, 40)) is not None


def goes_on_where(sentence: SentenceView, previous: NumberMention, number: NumberMention, *, plain: bool) -> bool:
    """ "... and four while crossing": behind another part of those who died.

    `plain`: the first figure has its own words for dying; the second is a part of it where it is told for another place.
    """
    between = sentence.between(previous.end, number.start)
    if plain:
        if number.quantity.unit not in ("", "people") or not _AND_MORE.match(between) or _OTHER_CLAUSE.search(between):
            return False
        if _OF_A_CAUSE.match(sentence.after(number.end, 40)):
            return True
        is_part = 0 < (number.quantity.high or 0) < (previous.quantity.low or 0)
        return is_part and _IN_A_PLACE.match(sentence.text, number.end - sentence.start) is not None
    if _WHERE.match(sentence.after(previous.end, 30)) is None or not _AND_MORE.match(between):
        return False
    return 1 < (number.quantity.high or 0) <= _SOME and _WHERE.match(sentence.after(number.end, 30)) is not None
