"""Does an event's name stand for itself in its clause ("At the congress in 1922"), or in another statement?

"Russia denounced the pact in 1996" gives a date that is the denunciation's; so only a few words may stand in front.
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.clauses import may_be_subject
from factcheck.linking import Link, Strength
from factcheck.records import DateMention

_CLAUSE_START = re.compile(r"[.;:!?()\[\]\"“”\n]|\s[-–—]+\s|,")
_WORD = re.compile(r"[a-z0-9][\w'’\-]*")
_DETERMINERS = frozenset(
    "the this that these those famous infamous notorious terrible bloody whole entire so-called".split()
)
# What may open a clause or place somebody in the event.
_OPENERS = frozenset(
    "and but when that while as because where whereas so then also yes no well actually btw fact at during in with "
    "saw".split()
)
_HAPPENS = frozenset(
    "signed concluded won lost fought held convened launched began started organised organized staged adopted issued "
    "introduced led attended addressed suppressed crushed".split()
)
_PART_OF_IT = frozenset(
    "beginning start outbreak end close opening signing adoption introduction launch foundation founding formation "
    "time day course creation".split()
)
# "In the Far East, the war ended in 1922"; "the war began in 1941 for the Americans".
_FRAME_BEFORE = re.compile(r"^(?:in|for|at|on|to|from|across|throughout|among|as far as)\b")
_FRAME_AFTER = re.compile(
    r"\s*,?\s*(?:(?:for|as(?! (?:every|any|no)(?:body|one)\b| (?:every|any|we|you|i|they|is|was|all|most|many|has|had)\b)|under)\b|(?:on paper|by (?:treaty|law)|(?:in|de) (?:law|jure)|legally|formally|officially|"
    r"technically)\b|(?:in|at|on|to|across|between|against)\s+(?:the\s+)?(?P<place>[A-Z][\w\-]+))"
)
_NEXT_VERB = re.compile(r"^\s*,\s*(?:was|were|is|are|had|has|have)\b")
_OWN_VERB = re.compile(
    r"^\s*(?:who |himself |herself )?(?:was |were |had been |is |has been )?(?:(?!near|alleged|reported)\w+ly )?$"
)


def stands_for_itself(link: Link, date: DateMention, sentence: SentenceView) -> bool:
    """The clause speaks of the event as such: no other statement governs its name, no place or group narrows it."""
    if _is_framed(link, date, sentence):
        return False
    if link.strength is Strength.PARTICIPANTS:
        return _said_of_participant(link, sentence)
    before = sentence.between(sentence.start, link.anchor[0])
    segments = _CLAUSE_START.split(before)
    if len(segments) > 1 and _FRAME_BEFORE.match(segments[-2].strip()) and not _holds_date(sentence, before, segments):
        return False
    words = _WORD.findall(_without_possessor(segments[-1], link, sentence))
    if date.end <= link.anchor[0]:
        dated = sentence.between(date.start, date.end)
        words = _WORD.findall(segments[-1].replace(dated, " "))
    while words and words[-1] in _DETERMINERS:
        words.pop()
    follows = sentence.between(link.anchor[1], date.start) if link.anchor[1] <= date.start else ""
    if not words:
        return True
    if _NEXT_VERB.match(follows):
        return False
    if words[-1] == "of":
        return len(words) > 1 and words[-2] in _PART_OF_IT
    return words[-1] in _OPENERS or words[-1] in _HAPPENS


def _holds_date(sentence: SentenceView, before: str, segments: list[str]) -> bool:
    """The fronted phrase is a date itself ("In 1922, the congress")."""
    end = sentence.start + len(before) - len(segments[-1])
    return any(end - len(segments[-2]) - 2 <= date.start <= end for date in sentence.dates)


def _is_framed(link: Link, date: DateMention, sentence: SentenceView) -> bool:
    last = max(date.end, link.anchor[1])
    found = _FRAME_AFTER.match(sentence.text, last - sentence.start)
    if not found:
        return False
    place = found["place"]
    return place is None or not (place.lower() in link.subject.place.lower() or _is_date(found, date, sentence))


def _is_date(found: re.Match[str], date: DateMention, sentence: SentenceView) -> bool:
    at = sentence.start + found.start("place")
    return any(other.start <= at < other.end for other in sentence.dates if other is not date)


def _without_possessor(segment: str, link: Link, sentence: SentenceView) -> str:
    """ "Stalin's Great Purge" is the purge, where Stalin took part in it."""
    for name in sentence.names:
        if sentence.after(name.end, 1) != "'":
            continue
        gap = sentence.between(name.end, link.anchor[0])
        if re.fullmatch(r"['’]s?\s+", gap) and set(name.subjects) & set(link.subject.participants):
            return segment[: max(0, len(segment) - (link.anchor[0] - name.start))]
    return segment


def _said_of_participant(link: Link, sentence: SentenceView) -> bool:
    """ "Trotsky was murdered", never "Trotsky's son was murdered" nor "a friend of Trotsky was murdered"."""
    return any(
        set(name.subjects) & set(link.subject.participants)
        and name.end <= link.anchor[0]
        and _OWN_VERB.match(sentence.between(name.end, link.anchor[0]))
        and may_be_subject(sentence, name.start)
        for name in sentence.names
    )
