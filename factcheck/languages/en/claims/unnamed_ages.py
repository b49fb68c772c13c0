"""Ages of people whom references don't know: "she lived to be 101", "dead at 32", "was 37 when he fell".

Nothing can be held against them; they are read so that a moderator sees them and other posts can be compared.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.document import SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.languages.en.claims.hobby_talk import is_of_writer
from factcheck.records import ClaimKind, NumberMention

_ADVERBS = r"(?:(?:only|just|about|around|nearly|almost|barely|already|the|ripe|old|young|tender|of) ){0,3}"
# In front of the number; what is aged and grouped ("children aged 5 to 12") is nobody's age.
_AGED = re.compile(
    rf"(?P<whose>\b[\w'’]+)?[\s,(]+(?P<said>(?:aged|at (?:the )?(?:\w+ )?age(?: of)?|(?<!before )(?<!under )(?<!over )(?<!below )(?<!above )(?<!by )the age of) {_ADVERBS})$|, (?P<brief>age )$"
)
_GROUP = re.compile(
    r"(?:children|kids|boys|girls|men|women|people|those|anyone|everyone|persons|males|females|adults|players|students|"
    r"somebody|someone|anybody|all|whisky|wine|beef|cheese|oak)"
)
_LIVED_TO = re.compile(
    rf"\b(?P<said>(?:lived|made it) (?:to be|to|until the age of|until she was|until he was) {_ADVERBS})$"
)
_DEED_AT = re.compile(
    rf"\b(?P<said>(?:died|dead|killed|hanged|beheaded|executed|murdered|assassinated|crowned|enlisted|ordained|widowed|guillotined|"
    rf"(?:became|made|elected) (?:\w+ )?(?:king|queen|emperor|pope|president|prime minister|pm|chancellor|general|bishop|tsar|mayor|consul))"
    rf"[^.;:,!?\d]{{0,30}}? at {_ADVERBS})$"
)
_OPENS = re.compile(rf"(?:^|[.;,]\s*|\band )(?P<said>at {_ADVERBS})$")
_OPENED = re.compile(r",?\s+(?:he|she) (?:was|became|had|took|joined|led|commanded|married|died|left|ran|became)\b")
_WAS = re.compile(rf"(?P<who>\b[a-z][\w'’\-]*)\s+(?P<said>was {_ADVERBS})$")
_AND = re.compile(r"\band (?P<said>)(?:only |just )?$")
_NO_PERSON = frozenset(
    "it there this that which what score temperature price level total count rate limit number average percentage figure "
    "speed range top".split()
)
_WHEN = re.compile(r"(?:\s+years?(?: old| of age)?)?,?\s+when\s+(?:he|she|they|his|her)\b")
# Behind an age no unit, no address and no clock time may stand.
_ENDS = re.compile(
    r"\s*(?:years?|yrs?)?(?: old| of age)?\s*(?:$|[.,;:!?)\n](?!\d)|(?:and|in|on|after|from|with|when|by|but|at|of|as|so|while|because|having|a|he|she|the)\b)"
)
_NO_AGE = re.compile(
    r"\s*(?:\+|and (?:up|over|above|older|under|below)|or (?:over|older|under|above)|to \d|[-/%:]|th\b|st\b|a\.?m\b|p\.?m\b|o'clock)"
)
_YOUNGEST, _OLDEST, _LEAST = 1, 125, 12


def read_unnamed_age(sentence: SentenceView, number: NumberMention, *, follows: bool = False) -> Draft | None:
    """The draft of an age of somebody unknown, None where the number is none. `follows`: behind another age."""
    value = number.quantity.low if number.quantity.low is not None else number.quantity.high
    after = sentence.after(number.end, 60)
    if value is None or not _YOUNGEST <= value <= _OLDEST or _NO_AGE.match(after) or is_of_writer(sentence):
        return None
    start = _start(sentence, number, after, value, follows=follows)
    if start is None:
        return None
    when = _WHEN.match(after)
    claim = make_claim(
        sentence,
        start,
        number.end + (when.end() if when else 0),
        ClaimKind.AGE,
        value_at=(number.start, number.end),
        measure="age",
        value=replace(number.quantity, unit="years"),
    )
    return Draft(claim, sentence)


def _start(sentence: SentenceView, number: NumberMention, after: str, value: float, *, follows: bool) -> int | None:
    """Where the words begin that make the number an age."""
    before = sentence.before(number.start, 90)
    offset = number.start - len(before)
    aged = _AGED.search(before)
    if aged:
        if _GROUP.fullmatch(aged["whose"] or "") or not ("age of" in aged.group() or _ENDS.match(after)):
            return None
        return offset + max(aged.start("said"), aged.start("brief"))
    when = _WHEN.match(after)
    was = _WAS.search(before) if when else None
    if was and was["who"] not in _NO_PERSON:
        return offset + was.start("said")
    if when and follows and _AND.search(before):
        return number.start
    if not _ENDS.match(after) and not _OPENED.match(after):
        return None
    lived = _LIVED_TO.search(before)
    if lived and number.quantity.unit in ("", "years"):
        return offset + lived.start("said")
    if value < _LEAST or number.quantity.unit:
        return None
    deed = _DEED_AT.search(before) or (_OPENS.search(before) if _OPENED.match(after) else None)
    return offset + deed.start("said") if deed else None
