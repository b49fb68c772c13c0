"""Terms of people or offices that references don't know: "elected mayor in 1909", "King of England from 1327".

Nothing can be held against them; they are read so that a moderator sees them and other posts can be compared.
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.drafts import Aspect, Draft, make_claim
from factcheck.languages.en.claims.hobby_talk import is_of_writer
from factcheck.records import ClaimKind, DateMention
from factcheck.text.cues import register_cue

_TITLES = (
    "president|prime minister|pm|chancellor|king|queen|emperor|empress|tsar|czar|tsarina|kaiser|sultan|shah|pope|archbishop|"
    "bishop|mayor|governor|premier|chairman|chairwoman|general secretary|first secretary|chief of staff|commander-in-chief|"
    "commander in chief|dictator|regent|consul|viceroy|head of state|head of government|foreign minister|home secretary|"
    "foreign secretary|taoiseach|doge|caliph|governor-general|first lord of the admiralty|speaker of the house|secretary of state"
)
_LEFT = "resigned|abdicated|stepped down|left office|was deposed|was ousted|was overthrown|retired"
_CAME = "took office|came to power|took power|seized power|came to the throne|took the throne|ascended the throne|was crowned"
_OTHER = "took over|reigned|was inaugurated|was sworn in|was enthroned"
_ANY = re.compile(rf"\b(?:{_TITLES}|{_LEFT}|{_CAME}|{_OTHER})")
TERM = register_cue(_ANY)

_OF = r"(?:\s+of\s+(?:the\s+)?[a-z][\w'’\-]*(?:\s+(?:of\s+)?[a-z][\w'’\-]*){0,3}?)?"
_BACK = r"(?:\s+(?:on|in|since|from|until|till|between|during|by|up to|back in|in late|in early|the|a second time in|again in|at))*\s*[(,]?\s*"
_TAKES = (
    r"became|becomes|was made|was elected|was appointed|was named|was chosen|was proclaimed|was crowned|elected|appointed|crowned"
    r"(?: himself| herself| him| her)?|proclaimed(?: himself| him)?|took over as|succeeded as|made|named"
)
_HOLDS = r"was|were|served as|reigned as|ruled as|acted as|been"
_LEAVES = r"resigned as|stepped down as|retired as|removed as|dismissed as|ousted as|sacked as"
_TITLE = rf"(?:\s+(?:the|a|as|their|its|first|second|last|[a-z]+(?:ish|an|ese|ch)))*\s+(?P<title>{_TITLES})"
_TAKEN = re.compile(rf"\b(?P<verb>{_TAKES}){_TITLE}{_OF}{_BACK}$")
_HELD = re.compile(rf"\b(?P<verb>{_HOLDS}){_TITLE}{_OF}{_BACK}$")
_LEFT_AS = re.compile(rf"\b(?P<verb>{_LEAVES}){_TITLE}{_OF}{_BACK}$")
# "King of England from 1327": without a verb the date must say that it is a term.
_TERM = re.compile(rf"\b(?P<title>{_TITLES}){_OF}[\s,(]+(?:from|since|until|till|between)\s+$")
# "King from 1327 to 1377", "pope 1846-78": a stretch of years is a term by itself.
_OFFICE_BEFORE = re.compile(rf"\b(?P<title>{_TITLES}){_OF}[\s,(:]+$")
_PLAIN_LEFT = re.compile(rf"\b(?P<verb>{_LEFT})(?:\s+(?:the throne|from office|as\s+[a-z]+))?{_BACK}$")
_PLAIN_CAME = re.compile(rf"\b(?P<verb>{_CAME}|was inaugurated|was sworn in|was enthroned){_BACK}$")
_TOOK_OVER = re.compile(r"\b(?P<verb>took over)\s+(?:the\s+)?(?:[a-z][\w'’\-]*\s+){0,2}?(?:in|on|from)\s+$")
_REIGNED = re.compile(rf"\b(?P<verb>reigned){_BACK}$")
_FORMS = (
    (_TAKEN, Aspect.BEGIN),
    (_HELD, Aspect.WHOLE),
    (_LEFT_AS, Aspect.END),
    (_TERM, Aspect.WHOLE),
    (_PLAIN_CAME, Aspect.BEGIN),
    (_PLAIN_LEFT, Aspect.END),
    (_TOOK_OVER, Aspect.BEGIN),
    (_REIGNED, Aspect.WHOLE),
)
_REACH = 110


def read_unnamed_office(sentence: SentenceView, date: DateMention) -> Draft | None:
    """The draft of a term that begins, lasts or ends at the date, None where the words in front tell of none."""
    if not sentence.cues & TERM:
        return None
    before = sentence.before(date.start, _REACH)
    if not _ANY.search(before) or is_of_writer(sentence):
        return None
    tried = ((form.search(before), aspect) for form, aspect in _FORMS)
    found, aspect = next(((found, aspect) for found, aspect in tried if found), (None, Aspect.WHOLE))
    if found is None and "/" in date.when.edtf:
        found = _OFFICE_BEFORE.search(before)
    if found is None:
        return None
    said = found.groupdict()
    start = date.start - len(before) + found.start("verb" if said.get("verb") else "title")
    claim = make_claim(
        sentence,
        start,
        date.end,
        ClaimKind.OFFICE,
        value_at=(date.start, date.end),
        measure=said.get("title") or "office",
        date=date.when,
    )
    return Draft(claim, sentence, aspect=aspect)
