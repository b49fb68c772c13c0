"""Does the writer stand behind a statement: asserted, attributed, rejected, questioned or hypothetical?

Read from the clause around the value. Where two stances could be read, the one that accuses least wins, in the
order rejected, questioned, hypothetical, attributed, asserted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from factcheck.document import SentenceView
from factcheck.records import Stance

_DISBELIEF = (
    r"insane|ridiculous|absurd|ludicrous|laughable|preposterous|nonsens(?:e|ical)|bogus|fabricat(?:ed|ion|ions)|fictitious|"
    r"invented|made[- ]up|inflated|exaggerat(?:ed|ion|ions)|fantas(?:y|tic|tical)|false|fake|phon(?:y|ey)|wildly wrong|"
    r"myths?|lies?|hoax|propaganda|fairy[- ]?tales?|debunked|discredited|refuted|so-called|crazy|outrageous|unfounded|"
    r"baseless|unproven|unsubstantiated|wrong"
)
# "Insane figures of 20 million": disbelief said of the figure itself, before it ...
_REJECTED_BEFORE = re.compile(
    rf"\b(?:{_DISBELIEF})\b[^.;:!?]{{0,40}}\b(?:figures?|numbers?|claims?|estimates?|tolls?|totals?|counts?|statistics|dates?|"
    rf"stor(?:y|ies)|idea|assertions?|allegations?|myth|lie|of|that|about)\b[^.;!?]{{0,60}}$|\bmyth (?:of|that)\b[^.;!?]{{0,60}}$"
)
# ... or after it: "20 million is a myth", "... have never been proven".
_REJECTED_AFTER = re.compile(
    rf"^[^.;!?]{{0,90}}?\b(?:(?:is|are|was|were|being|as|just|pure|simply|complete(?:ly)?|total(?:ly)?|utter(?:ly)?)\s+"
    rf"(?:an? |the |all |just |pure(?:ly)? |complete(?:ly)? |total(?:ly)? |utter(?:ly)? |simply |grossly |wildly |cold war |"
    rf"nothing but )*(?:{_DISBELIEF})"
    rf"|(?:has|have|had) never been (?:proven|proved|shown|substantiated|confirmed|verified)"
    rf"|(?:is|are|was|were) (?:not|never) (?:true|proven|proved|correct|right|possible|credible|supported)|isn't true|"
    rf"aren't true|can(?:not|'t) be (?:true|right|correct)|never (?:happened|existed|took place|died))\b"
)
# Negation that governs the value: "not in 1922", "did not kill 20 million".
_NEGATED = re.compile(
    r"\b(?:not|never|nor|neither|no way|n't|didn't|wasn't|weren't|isn't|aren't|don't believe|doubt (?:that|if|whether)|"
    r"deny|denies|denied|dispute[sd]?|reject(?:s|ed)?|contrary to)\b(?!\s+only\b)[^,.;:!?]{0,45}$"
)
# Bounds that look like negations.
_NOT_A_NEGATION = re.compile(
    r"\b(?:not|no|nor) (?:less|fewer|more|later|earlier|before|until|only|just|even|to mention)\b"
)

_QUESTION = re.compile(
    r"\b(?:is it true|was it|were there|did [a-z]+|does anyone know|i wonder|wondering|not sure (?:if|whether|about)|"
    r"really\?|how can|how could|can anyone|do you (?:think|believe|have)|where did you get|any source)\b"
)
_HYPOTHETICAL = re.compile(
    r"(?:^|[,;:(\-]\s*|\b(?:and|but|even|as|that|what)\s+)(?:if|suppos(?:e|ing)|assuming|assume|imagine|let's say|"
    r"let us say|say,|hypothetically|in case|unless)\b|(?:^|[;:(]\s*)had\b|,\s*had (?:he|she|it|they|we|i|you|the)\b"
)
_MODAL = re.compile(
    r"\b(?:would have|could have|might have|would be|could be|might be|may be|may have|could|might|would|will|shall|"
    r"is going to|are going to|expects? to|plans? to|by the time)\b[^.;!?]{0,60}$"
)
_IRONY = re.compile(r"(?:\byeah,? right\b|\bsure,? (?:and|because)\b|/s\b|\blol\b|\bobviously\b.{0,40}!|;-?\))")

_SAYING = (
    r"says?|said|claims?|claimed|estimates?|estimated|argues?|argued|writes?|wrote|reports?|reported|states?|stated|puts?|"
    r"gives?|gave|suggests?|suggested|believes?|believed|calculates?|calculated|reckons?|reckoned|concludes?|concluded|"
    r"asserts?|asserted|alleges?|alleged|maintains?|maintained|thinks?|notes?|noted|quotes?|quoted|cites?|cited|counts?|"
    r"counted|arrives? at|speaks? of|spoke of|mentions?|mentioned|announced|insists?|insisted|told|found|determined|"
    r"concede[sd]?|recalls?|recalled"
)
_NAME = r"[A-Z][\w.'’\-]+(?:\s+(?:[A-Z][\w.'’\-]+|and|&|von|van|de|del|la|al|ibn|bin))*"
_OUTLET = (
    r"(?:the|this|that|a|an|one|some|most|many|several|their|his|her|my|other|recent|early|earlier|modern|official|"
    r"traditional|revised|western|soviet|government)\s+(?:[\w'’\-]+\s+){0,3}?"
    r"(?:report|article|study|studies|book|author|authors|historian|historians|historiography|scholars?|researchers?|source|"
    r"sources|paper|website|wiki|wikipedia|survey|commission|committee|inquiry|government|regime|view|views|account|"
    r"accounts|estimate|estimates|documents?|indictment|records?|statistics|figures|investigation|documentary|experts?|"
    r"officials?|police|newspaper|media|professor|teacher)"
)
_ANYBODY = r"he|she|they|it|you|people|others|many|(?:some|any|every|no)(?:body|\s?one)|op|deniers"
# A speaker, then a verb of saying, then (without a new sentence) the value.
_SAYS = re.compile(
    rf"(?P<who>\b(?:{_NAME}|(?i:{_OUTLET})|(?i:{_ANYBODY})))\s+(?:\w+ly\s+|here\s+|serious\s+|also\s+|has\s+|have\s+|had\s+)*(?:{_SAYING})\b(?!\s+to\s+(?:be|the)\b)"
)
_ACCORDING = re.compile(
    rf"\b(?i:according to|as per|per|quoting|citing|source\s*:|as told by|in the words of|in the view of)\s+(?P<who>(?:the\s+)?{_NAME}|(?i:{_OUTLET}))"
)
_PASSIVE = re.compile(
    r"\b(?:it (?:is|was|has been) (?:\w+ly )?(?:argued|said|claimed|believed|estimated|alleged|reported|thought|rumou?red)|"
    r"(?:is|are|was|were|been) (?:\w+ly )?(?:said|claimed|believed|estimated|alleged|reported|thought|rumou?red|accused|"
    r"labelled|labeled|held|seen|described) (?<!was held )(?<!were held )|reportedly|allegedly|supposedly|purportedly|rumou?r(?:s|ed)?)\b"
)
_OWN_ESTIMATE = re.compile(r"\b(?:i|we)\s+(?:\w+ly\s+)?(?:say|think|believe|estimate|reckon|know|claim|argue)\b")
_POSSESSIVE = re.compile(
    rf"(?P<who>{_NAME})['’]s?\s+(?:own\s+)?(?:estimates?|figures?|numbers?|count|total|toll|calculations?)\b"
)
_LABELS = re.compile(
    rf"(?P<who>(?i:{_OUTLET}))\s+(?:\w+\s+){{0,3}}?(?:labell?ed|saw|sees|held|holds?|blames?|blamed|accuses?|accused|cites?|puts?)\b"
)


# "... , Conquest says." The speaker comes last; anywhere else he begins a statement of his own.
_CLOSES = re.compile(r"\s*(?:in (?:his|her|their) [\w ]{1,30})?\s*(?:[.,;)\]\"”]|$)")
_TIME_OF_SAYING = re.compile(r"\s*(?:(?!that\b|it\b)[\w'’]+\s+){0,4}?(?:in|on|of|at|during|around|back in)?\s*")


# The beginnings of all words that the patterns above need: one pass tells which patterns can't match at all.
_BEGINNINGS: dict[str, str] = {
    "rejected": (
        "insane ridicul absurd ludicrous laughab preposter nonsens bogus fabricat fictiti invented made inflat exaggerat fantas "
        "fals fake phon wild myth lie hoax propaganda fairy debunk discredit refut so-called crazy outrageous unfounded baseless "
        "unproven unsubstantiat wrong never not nor neither no didn wasn weren isn aren don doubt den disput reject contrary can"
    ),
    "hypothetical": (
        "if suppos assum imagine let say hypothet unless had would could might may will shall going expect plan by yeah "
        "sure lol obviously in is are"
    ),
    "attributed": (
        "say said claim estimat argu writ wrote report state put giv gave suggest believ calculat reckon conclu assert alleg "
        "maintain think note quot cit count arriv speak spoke mention announc insist told found determin conced recall accord "
        "as per source figure number total toll label saw see sees held hold blam accus rumo thought suppos purport describ"
    ),
}
_STEMS = sorted({stem for stems in _BEGINNINGS.values() for stem in stems.split()})
_STANCES_OF_STEM = [[stance for stance, stems in _BEGINNINGS.items() if stem in stems.split()] for stem in _STEMS]
_STEM_FINDER = AhoCorasick(_STEMS)


@lru_cache(maxsize=4096)  # a sentence is asked about once for each of its values
def _possible(folded: str) -> frozenset[str]:
    """Which stances some word of the sentence could make; an empty set means that it is asserted."""
    found = {
        stance
        for pattern, start, _ in _STEM_FINDER.find_matches_as_indexes(folded, overlapping=True)
        if start == 0 or not folded[start - 1].isalpha()
        for stance in _STANCES_OF_STEM[pattern]
    }
    if ";-)" in folded or ";)" in folded or "/s" in folded:
        found.add("hypothetical")
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class StanceReading:
    stance: Stance
    attributed_to: str | None = None
    cue: str = ""


_ASSERTED = StanceReading(Stance.ASSERTED)
# "The article estimates it could be as high as 1.2 million" is a report, not a supposition.
_HEDGED_REPORT = re.compile(r"\b(?:could|may) be\b")


def read_stance(sentence: SentenceView, start: int, end: int, *, is_date: bool = False) -> StanceReading:
    """The stance towards the value at `start`..`end` (offsets of the whole text).

    `is_date`: a date may tell when something was said ("he told them in 1923") and is then the writer's own.
    """
    before = sentence.before(start, 220)
    after = sentence.after(end, 160)
    possible = _possible(sentence.folded)
    rejected = _rejection(before, after) if "rejected" in possible else None
    if rejected:
        return StanceReading(Stance.REJECTED, cue=rejected)
    if sentence.folded.rstrip("\"')]} ").endswith("?") or _QUESTION.search(sentence.folded[:60]):
        return StanceReading(Stance.QUESTIONED, cue="question")
    supposed = None
    if "hypothetical" in possible:
        supposed = _HYPOTHETICAL.search(before) or _MODAL.search(before) or _IRONY.search(sentence.folded)
    speaker = _speaker(sentence, start, end, is_date=is_date) if "attributed" in possible else None
    if supposed and not (speaker and _HEDGED_REPORT.search(supposed.group())):
        return StanceReading(Stance.HYPOTHETICAL, cue=supposed.group().strip(" ,;:(-"))
    return speaker or _ASSERTED


def _said_at_the_end(pattern: re.Pattern[str], after: str) -> re.Match[str] | None:
    if pattern is _ACCORDING:
        return pattern.search(after)
    found = pattern.search(after) if pattern is _SAYS else None
    return found if found and _CLOSES.match(after, found.end()) else None


def _rejection(before: str, after: str) -> str | None:
    found = _REJECTED_BEFORE.search(before) or _REJECTED_AFTER.search(after)
    if found:
        return found.group().strip()[:60]
    clause = before[max(before.rfind(mark) for mark in ",;:.") + 1 :]
    negated = _NEGATED.search(clause)
    if negated and not _NOT_A_NEGATION.search(clause):
        return negated.group().strip()[:60]
    return None


def _speaker(sentence: SentenceView, start: int, end: int, *, is_date: bool) -> StanceReading | None:
    before = sentence.text[max(0, start - sentence.start - 220) : start - sentence.start]
    after = sentence.text[end - sentence.start : end - sentence.start + 160]
    if _OWN_ESTIMATE.search(before.lower()):
        return None
    for pattern in (_ACCORDING, _POSSESSIVE, _SAYS, _LABELS):
        earlier = list(pattern.finditer(before))
        found = earlier[-1] if earlier else _said_at_the_end(pattern, after)
        if found and is_date and earlier and _TIME_OF_SAYING.fullmatch(before[found.end() :]):
            return None
        if found:
            return StanceReading(Stance.ATTRIBUTED, attributed_to=found["who"].strip(), cue=found.group().strip()[:60])
    near = before.lower()[-120:] + " "
    passive = _PASSIVE.search(near)
    if passive and not (is_date and _TIME_OF_SAYING.fullmatch(near[passive.end() :])):
        return StanceReading(Stance.ATTRIBUTED, cue=passive.group().strip())
    return None
