"""Is a date said of an event in plain words ("the Tenth Party Congress in 1922"), or does it only stand near it?

Only plain words can carry an accusation, so these patterns are narrow on purpose.
"""

from __future__ import annotations

import re

from factcheck.claims.drafts import Aspect, Bond
from factcheck.cues import ABOUT_THE_EVENT, BEGINS, ENDS, RECURRING
from factcheck.document import SentenceView
from factcheck.linking import Link, Strength
from factcheck.records import DateMention

# Lower-case words that may stand between an event and its date without turning the date to something else.
_CARRIERS = frozenset(
    "the a an of in on at by to from during for with near that which was were is are be been being had has "
    "have did first finally officially formally secretly publicly eventually then originally second third "
    "final great national held signed concluded convened opened met began begun start started broke out took "
    "place occurred happened erupted fought founded established created formed set up introduced adopted "
    "launched proclaimed issued declared ended happened finished dissolved abolished disbanded collapsed "
    "assassinated murdered killed shot executed unleashed staged ratified passed announced lasted committed "
    "perpetrated opened closed beginning starting dated back around about early late mid spring summer autumn "
    "winter day month year end".split()
)
_EVENT_VERB = re.compile(
    r"^,?\s*(?:that |which )?(?:was |were |is |had been |has been )?(?:\w+ly )?"
    r"(?:held|signed|concluded|convened|opened|met|"
    r"began|started|broke out|took place|occurred|happened|erupted|fought|founded|established|created|formed|set up|"
    r"introduced|adopted|launched|proclaimed|issued|declared|ended|finished|dissolved|abolished|disbanded|collapsed)\b"
)
_WORD = re.compile(r"[^\W\d_][\w'’\-]*|\d+|[^\w\s]")
_PLACE = re.compile(r"\b(?:in|at|near|across|over) (?:the )?([A-Z][\w\-]+)")
_REACH = 80


def bond(link: Link, date: DateMention, sentence: SentenceView) -> Bond:
    """How the date hangs on the event."""
    start, end = link.anchor
    if link.strength is Strength.CONTEXT:
        return Bond(link, distance=10_000)
    if end <= date.start:
        between = sentence.text[end - sentence.start : date.start - sentence.start]
        attached = _carries(between) and not _turns_away(between, sentence.after(date.end, 2), link)
        distance = date.start - end
    elif date.end <= start:
        between = sentence.text[date.end - sentence.start : start - sentence.start]
        attached = not between.strip() or (
            _carries(between)
            and (link.strength is Strength.PARTICIPANTS or bool(_EVENT_VERB.match(sentence.after(end, 60))))
        )
        distance = start - date.end
    else:
        between, attached, distance = "", True, 0
    folded = between.lower()
    around = (
        sentence.before(min(start, date.start), 45) + " | " + sentence.after(max(end, date.end), 30) + " | " + folded
    )
    if _elsewhere(between, link):
        attached = False  # "the war began in Asia in 1937": of another place another date may be true
    if link.strength is Strength.PARTICIPANTS and link.subject.type in RECURRING:
        attached = False  # people meet, return and are tried more than once
    attached = attached and distance <= _REACH and not ABOUT_THE_EVENT.search(around) and ".." not in date.when.edtf
    aspect = _aspect(sentence, link, date, folded)
    return Bond(link, attached=attached, aspect=aspect, distance=distance)


def _carries(between: str) -> bool:
    """Only carriers, names and light punctuation stand between the two."""
    for word in _WORD.findall(between):
        if word[0].isalpha():
            if not word[0].isupper() and word.lower() not in _CARRIERS:
                return False
        elif word not in {",", "(", "[", "-", "–", "—", ":", "'", "’", '"', "”"}:
            return False
    return True


def _elsewhere(between: str, link: Link) -> bool:
    places = _PLACE.findall(between)
    return any(place.lower() not in link.subject.place.lower() for place in places)


def _turns_away(between: str, following: str, link: Link) -> bool:
    """ "At the congress, in 1922 he ...": behind a comma, the date may begin another statement."""
    if link.strength is not Strength.NAMED or "," not in between:
        return False
    return following.strip()[:1] not in {"", ",", ".", ";", ")", "]", "!", ":"}


def _aspect(sentence: SentenceView, link: Link, date: DateMention, between: str) -> Aspect:
    """Beginning and end are said before the event, in its words, or between it and its date."""
    start, end = link.anchor
    near = sentence.before(start, 25) + sentence.between(start, end) + " " + between
    if date.end <= start:  # "in 1945 the war ended"
        near += sentence.after(end, 20)
    if ENDS.search(near):
        return Aspect.END
    if BEGINS.search(near):
        return Aspect.BEGIN
    return Aspect.WHOLE
