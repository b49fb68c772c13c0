"""Is a figure said of the whole of an event ("the Great Purge killed 40 million"), of a part, or of something near it?

No part can have more dead than the whole, so a figure far too high needs less proof of its scope than one too low: most
low figures are right for a place, a month or a side that the sentence names somehow.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.document import SentenceView
from factcheck.drafts import Bond
from factcheck.languages.en.claims.casualty_words import is_cue
from factcheck.languages.en.cues import EVENT_TYPES
from factcheck.languages.en.people_words import EVERYBODY, PEOPLE, PEOPLES_PATTERN
from factcheck.linking import Link
from factcheck.records import NumberMention

_BOUNDARY = re.compile(
    r"[;:!?()\[\]\n]|\s[-–—]+\s|,?\s\b(?:but|while|whereas|although|though|because|which|who|where)\b"
)
_WORD = re.compile(r"[^\W\d_][\w'’\-]*")
# The event is held against something else, or only gives the time.
_COMPARED = re.compile(
    r"\b(?:than|compared|comparison|unlike|like|besides|beside|after|before|since|until|following|followed|as|from|outside|"
    r"beyond|plus|including|nor|or|without|not counting)\b[^,.;]{0,20}$"
)
# The event tells only when people died: in some part of it, where the figure is a low one.
_ONLY_TIME = re.compile(r"\b(?:during|in the course of|amid|amidst|throughout)\s+(?:the |this |that )?$")
_HEADING_ENDS = re.compile(r"(?::|[-–—]|[(\[])\s*$")
_FRONTED = re.compile(r"^\W*(?:\w+ly,? )?(?:in|during|at|by) (?:the |this |that )?$")
# All that may stand beside the event, the figure and the words for dying, where the whole event is meant.
_PLAIN = frozenset(
    "the a an of in at during by to for and was were is are that total totally altogether overall people about around "
    "some roughly approximately nearly almost only just exactly least most more than fewer less between up over no all "
    "whole entire cost costs claimed claims took left caused causes resulted led number toll there fact actually it "
    "well yes no so or million thousand hundred billion out".split()
)
# Said of an event that no word of the sentence stands for.
_FAR = 10_000
_OPENERS = frozenset("and but so then when while if say think believe know knows because as yes well".split())


def toll_bond(
    link: Link, number: NumberMention, sentence: SentenceView, *, counted: tuple[int, int], plain: bool
) -> Bond:
    """`attached`: the figure is this event's, in whole or in part.

    `counted`: where the words stand that tell what the number counts, and whom. `plain`: its own clause says so.
    """
    distance = abs(link.anchor[0] - number.start) if link.is_anchored else _FAR
    apart = Bond(link, attached=False, distance=distance, plain=False)
    if not plain or not link.is_anchored:
        return apart
    if _apart(link, number, sentence):
        return apart
    start, end = _clause(number, sentence)
    if not start <= link.anchor[0] < link.anchor[1] <= end or _COMPARED.search(sentence.between(start, link.anchor[0])):
        return apart
    strange = _strange_words(link, sentence, (start, end), counted=counted)
    first, last = min(link.anchor[1], number.end), max(link.anchor[0], number.start)
    only_time = _ONLY_TIME.search(sentence.between(start, link.anchor[0])) or _has_heading(link, sentence, start)
    named = any(word[0].isupper() or first <= at < last for at, word in strange)
    governed = link.anchor[0] < number.start and not _opens(sentence.between(start, link.anchor[0]))
    return Bond(link, attached=not (named or governed), distance=distance, plain=not (strange or only_time))


def _has_heading(link: Link, sentence: SentenceView, start: int) -> bool:
    """ "My Lai: 500 people were killed in the war": what stands in front of the clause names a part of the event."""
    if link.anchor[0] < start:
        return False
    return any(word[0].isupper() for word in _WORD.findall(sentence.text[: start - sentence.start])) and bool(
        _HEADING_ENDS.search(sentence.before(start, 4))
    )


def _opens(before: str) -> bool:
    """Nothing in front of the event makes it a part of another statement ("the war that contained it")."""
    words = [word for word in _WORD.findall(before) if word not in ("the", "this", "that")]
    return not words or words[-1] in _PLAIN or words[-1] in _OPENERS or is_cue(words[-1])


def _clause(number: NumberMention, sentence: SentenceView) -> tuple[int, int]:
    start, end = sentence.start, sentence.end
    for opens, closes in _boundaries(sentence.folded):
        if sentence.start + closes <= number.start:
            start = sentence.start + closes
        elif sentence.start + opens >= number.end:
            end = sentence.start + opens
            break
    return start, end


@lru_cache(maxsize=64)  # a sentence is asked about once for each of its figures and events
def _boundaries(folded: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _BOUNDARY.finditer(folded))


def _apart(link: Link, number: NumberMention, sentence: SentenceView) -> bool:
    """A comma stands between the two, and it doesn't merely close "In the famine, ..."."""
    if link.anchor[1] <= number.start:
        between = sentence.between(link.anchor[1], number.start)
        return "," in between and not (
            between.startswith(",") and _FRONTED.match(sentence.between(sentence.start, link.anchor[0]))
        )
    return "," in sentence.between(number.end, link.anchor[0])


def _strange_words(
    link: Link, sentence: SentenceView, clause: tuple[int, int], *, counted: tuple[int, int]
) -> list[tuple[int, str]]:
    """The clause's words, each with its offset, that belong neither to the event nor to a plain count of its dead."""
    known = [link.anchor, *((number.start, number.end) for number in sentence.numbers)]
    known += [(date.start, date.end) for date in sentence.dates]
    known += [
        (name.start, name.end)
        for name in sentence.names
        if set(name.subjects) & {*link.subject.participants, link.subject.id}
    ]
    place = link.subject.place.lower()
    by_type = EVENT_TYPES.get(link.subject.type)
    strange = []
    for found in _WORD.finditer(sentence.text, clause[0] - sentence.start, clause[1] - sentence.start):
        opens, closes = found.span()
        folded = sentence.folded[opens:closes]
        if folded.endswith(("'s", "’s")):
            folded = folded[:-2]
        if folded in _PLAIN or folded in ("s", "t"):
            continue
        at, word = sentence.start + opens, found.group()
        if any(first <= at < last for first, last in known):
            continue
        if counted[0] <= at < counted[1] and (PEOPLE.match(folded) or PEOPLES_PATTERN.match(word)):
            continue  # whom the claim counts is compared by itself
        if folded in EVERYBODY or is_cue(folded) or (by_type and by_type.match(folded)):
            continue
        if not (place and folded in place):
            strange.append((at, word))
    return strange
