"""Is a date said of an event in plain words ("the Tenth Party Congress in 1922"), or does it only stand near it?

Only plain words can carry an accusation, so these patterns are narrow on purpose.
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.drafts import Aspect, Bond
from factcheck.languages.en.claims.gates import TURNS
from factcheck.languages.en.claims.standing import stands_for_itself
from factcheck.languages.en.cues import ABOUT_THE_EVENT, BEGINS, ENDS, RECURRING
from factcheck.linking import Link, Strength
from factcheck.records import DateMention

# Lower-case words that may stand between an event and its date without turning the date to something else.
_CARRIERS = frozenset(
    "the a an of in on at by to from during which that was were is are be been being had has have then held signed "
    "concluded convened opened met began begun start started broke out took place occurred happened erupted fought "
    "founded established created formed set up introduced adopted launched proclaimed issued declared ended finished "
    "dissolved abolished disbanded collapsed unleashed staged committed perpetrated beginning starting dated back "
    "around about early late mid spring summer autumn winter month year end".split()
)
_KILLED = frozenset("assassinated murdered killed shot executed".split())
_DEADLY_TYPES = {"assassination", "death", "massacre", "genocide"}
_EVENT_VERB = re.compile(
    r"^,?\s*(?:that |which )?(?:was |were |is |had been |has been )?(?:\w+ly )?"
    r"(?:held|signed|concluded|convened|opened|met|"
    r"began|started|broke out|took place|occurred|happened|erupted|fought|founded|established|created|formed|set up|"
    r"introduced|adopted|launched|proclaimed|issued|declared|ended|finished|dissolved|abolished|disbanded|collapsed)\b"
)
_WORD = re.compile(r"[^\W\d_][\w'’\-]*|\d+|[^\w\s]")
_OF_IT = re.compile(r"\b[\w\-]+ (?:of |with |by )?(?:the |this |that )?$")
_WORD_CHARACTER = re.compile(r"\w")
_ROW = re.compile(r"\s*[-–—:|=]+\s*(?:the )?")
_BREAK = re.compile(r"[,:]|\s[-–—]+\s")
_THEN_NEXT = re.compile(r",\s*then\b")
_DETERMINER = re.compile(r"\b(?:the|this|that)\s+$")
_FOUNDED = re.compile(
    r"\b(?:was|were|is) (?:\w+ly )?(?:founded|formed|established|created|set up|dissolved|abolished|disbanded)\b|"
    r"\b(?:collapsed|ended|fell apart|broke up)\b"
)
# Events of which there may be others of that name: then the year tells which.
_NAMED_BY_YEAR = RECURRING | {"treaty", "pact", "constitution", "revolution"}
_REACH = 80
# Said of an event that no word of the sentence stands for.
_FAR = 10_000
_WHOLE = Aspect.WHOLE


def bond(link: Link, date: DateMention, sentence: SentenceView) -> Bond:
    """How the date hangs on the event."""
    start, end = link.anchor
    if not link.is_anchored:
        return Bond(link, distance=_FAR)
    if end <= date.start:
        between = sentence.text[end - sentence.start : date.start - sentence.start]
        attached = _carries(between, link, sentence) and not _turns_away(between, sentence.after(date.end, 2))
        distance = date.start - end
    elif date.end <= start:
        between = sentence.text[date.end - sentence.start : start - sentence.start]
        happens = link.strength is Strength.PARTICIPANTS or bool(_EVENT_VERB.match(sentence.after(end, 60)))
        named_by_it = not between.strip() and bool(_DETERMINER.search(sentence.before(date.start, 8)))
        attached = named_by_it or (happens and _carries(between, link, sentence))
        distance = start - date.end
    else:
        between, attached, distance = "", True, 0
    folded = between.lower()
    if link.strength is Strength.PARTICIPANTS and link.subject.type in RECURRING and not _names_the_office(link):
        attached = False  # people meet, return and are tried more than once
    if attached:
        around = (
            sentence.before(min(start, date.start), 45)
            + " | "
            + sentence.after(max(end, date.end), 30)
            + " | "
            + folded
        )
        attached = distance <= _REACH and not ABOUT_THE_EVENT.search(around) and ".." not in date.when.edtf
    plain = attached and _is_plain(link, date, sentence, between)
    return Bond(link, attached=attached, plain=plain, aspect=_aspect(sentence, link, date, folded), distance=distance)


def _is_plain(link: Link, date: DateMention, sentence: SentenceView, between: str) -> bool:
    if link.anchor[1] <= date.start and not _WORD_CHARACTER.search(between) and _is_dated_before(link, sentence):
        return False  # "1934 - murder of Kirov - 1935 - ...": each date stands before its event
    if between.strip() == "of" and link.subject.type in _NAMED_BY_YEAR and not _has_participant(link):
        return False  # "the Franco-Soviet Treaty of 1944" is another one
    if link.subject.kind == "body" and not _FOUNDED.search(between.lower()):
        return False  # bodies act: "the Soviet Union established the order in 1930"
    return date.start == link.anchor[0] or stands_for_itself(link, date, sentence)


def _is_dated_before(link: Link, sentence: SentenceView) -> bool:
    """Another date stands before the event, with nothing but a dash or a colon in between."""
    return any(
        date.end <= link.anchor[0] and _ROW.fullmatch(sentence.between(date.end, link.anchor[0]))
        for date in sentence.dates
    )


def _carries(between: str, link: Link, sentence: SentenceView) -> bool:
    """Only carriers, the event's own people and places, and light punctuation stand between the two."""
    for word in _WORD.findall(between):
        folded = word.lower()
        if word[0].isalpha():
            if folded in _CARRIERS or (folded in _KILLED and link.subject.type in _DEADLY_TYPES):
                continue
            if not word[0].isupper() or not _is_of(folded, link, sentence):
                return False
        elif word not in {",", "(", "[", "-", "–", "—", ":", "'", "’", '"', "”"}:
            return False
    return True


def _is_of(word: str, link: Link, sentence: SentenceView) -> bool:
    """A word of the event's place, or of the name of somebody who took part."""
    return word in link.subject.place.lower() or any(
        set(name.subjects) & set(link.subject.participants) and word in sentence.between(name.start, name.end)
        for name in sentence.names
    )


def _names_the_office(link: Link) -> bool:
    """Both who was appointed and the post stand there: nobody takes one post twice, but for elected ones."""
    return (
        link.subject.type == "appointment" and sum(feature.startswith("participant") for feature in link.features) > 1
    )


def _has_participant(link: Link) -> bool:
    return any(feature.startswith("participant") for feature in link.features)


def _turns_away(between: str, following: str) -> bool:
    """ "At the congress, in 1922 he ...": behind a comma, the date may begin another statement."""
    if _THEN_NEXT.search(between):
        return True  # "he had him murdered, then in 1936 ..."
    if not _BREAK.search(between):
        return False
    return following.strip()[:1] not in {"", ",", ".", ";", ")", "]", "!", ":", "-", "–", "—"}


def _aspect(sentence: SentenceView, link: Link, date: DateMention, between: str) -> Aspect:
    """Beginning and end are said before the event, in its words, or between it and its date."""
    if not sentence.cues & TURNS:
        return _WHOLE
    start, end = link.anchor
    near = between.replace("concluded", "") if link.subject.type in ("pact", "treaty") else between
    of_it = _OF_IT.search(sentence.before(start, 40))
    if of_it:
        near = of_it.group() + " " + near
    if date.end <= start:  # "in 1945 the war ended"
        near += sentence.after(end, 20)
    if ENDS.search(near):
        return Aspect.END
    if BEGINS.search(near):
        return Aspect.BEGIN
    return _WHOLE
