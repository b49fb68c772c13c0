"""Durations of what references don't know: "held out for six weeks", "after 3 years of war", "spent 27 years in prison".

Nothing can be held against them; they are read so that a moderator sees them and other posts can be compared.
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.languages.en.claims.hobby_talk import is_of_writer
from factcheck.records import ClaimKind, NumberMention

_ADVERBS = (
    r"(?:(?:for|only|just|almost|nearly|about|around|roughly|some|well|over|exactly|barely|more than|less than|a mere|"
    r"another|a total of|at least|up to|the|an?)\s+){0,4}"
)
_TROUBLE = (
    r"wars?|siege|fighting|bombardment|occupation|captivity|exile|famine|drought|blockade|terror|resistance|imprisonment|"
    r"dictatorship|slaughter|rebellion|combat|persecution|colonial rule|foreign rule|civil war|house arrest|shelling|bombing"
)
_HELD_OUT = re.compile(
    rf"\b(?P<said>(?:held out|besieged|under siege|occupied|imprisoned|blockaded|bombarded|shelled|surrounded|encircled|interned|"
    rf"reigned|in (?:prison|exile|captivity|orbit|space|power)|resisted|marooned|adrift)(?:\s+[a-z]+){{0,3}}?\s+{_ADVERBS})$"
)
_SPENT = re.compile(rf"\b(?P<said>spent\s+{_ADVERBS})$")
_INSIDE = re.compile(
    r"\s+(?:in|on|at)\s+(?:the |a |solitary |british |german |soviet )?(?:prison|jail|exile|captivity|camps?|gulag|solitary|tower|hiding|"
    r"office|power|space|orbit|confinement|island|death row)\b"
)
_TOOK = re.compile(rf"\b(?P<said>it took\s+(?:[a-z]+\s+){{0,4}}?{_ADVERBS})$")
_TO_DO = re.compile(
    r"\s+to\s+(?:take|clear|capture|conquer|bury|cross|break|find|put out|subdue|drive|defeat|storm|extinguish|dig|sink)\b"
)
_OF_TROUBLE = re.compile(rf"\s+of\s+(?:[a-z]+\s+){{0,2}}?(?:{_TROUBLE})\b")
_FELL_AFTER = re.compile(
    rf"\b(?:fell|surrendered|capitulated|captured|relieved|lifted|stormed)\b[^.;!?]{{0,60}}?\b(?P<said>after\s+{_ADVERBS})$"
)
_WAR_WENT_ON = re.compile(
    rf"\b(?:{_TROUBLE}|battle|campaign|massacres?|struggle|strike|riots?|trials?)\b[^.;!?]{{0,30}}?\s"
    rf"(?P<said>(?:dragged on|went on|continued|ran|carried on|raged)\s+{_ADVERBS})$"
)
_IN_OFFICE = re.compile(
    rf"\b(?P<said>(?:was|served as|reigned as|ruled as)\s+(?:[a-z]+\s+){{0,2}}?"
    rf"(?:president|prime minister|pm|chancellor|king|queen|emperor|empress|pope|tsar|dictator|premier|general secretary)"
    rf"(?:\s+of\s+(?:the\s+)?[a-z]+)?\s+for\s+{_ADVERBS})$"
)
_STOP = re.compile(r"\s*(?:$|[.,;:!?)]|(?:of|and|but|before|until)\b)")


def read_unnamed_duration(sentence: SentenceView, number: NumberMention) -> Draft | None:
    """The draft of a stretch of time that something went on, None where the number tells of none."""
    before = sentence.before(number.start, 130)
    after = sentence.after(number.end, 50)
    found = _said(before, after)
    trouble = None if found else _OF_TROUBLE.match(after)
    if not (found or trouble) or number.quantity.unit in ("hours", "minutes") or is_of_writer(sentence):
        return None
    claim = make_claim(
        sentence,
        number.start - len(before) + found.start("said") if found else number.start,
        number.end + (trouble.end() if trouble else 0),
        ClaimKind.DURATION,
        value_at=(number.start, number.end),
        measure="duration",
        value=number.quantity,
    )
    return Draft(claim, sentence)


def _said(before: str, after: str) -> re.Match[str] | None:
    """The words in front of the number that make it the time for which something went on."""
    found = _HELD_OUT.search(before) or _WAR_WENT_ON.search(before) or _IN_OFFICE.search(before)
    if found:
        return found
    if _INSIDE.match(after):
        return _SPENT.search(before)
    if _TO_DO.match(after):
        return _TOOK.search(before)
    return _FELL_AFTER.search(before) if _STOP.match(after) else None
