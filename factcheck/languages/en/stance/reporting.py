"""Figures that anybody at all is said to give: "various almanacs state that 400", "by one estimate", "the ships' count is 5".

Who speaks isn't looked for among known speakers: whatever stands before a verb that means nothing but saying, unless
it is the writer himself.
"""

from __future__ import annotations

import re

from factcheck.languages.en.stance.record import Around, StanceReading, decided, last_match
from factcheck.languages.en.stance.speech import BREAKS_SPEECH
from factcheck.records import Stance
from factcheck.text.cues import register_cue

# Verbs that tell of a figure with or without "that"; the others only with it ("they report that", "the report").
_SAYS = (
    r"claim(?:s|ed|ing)?|says?|said|saying|admit(?:s|ted)?|alleg(?:es?|ed|ing)|assert(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"conclude[sd]?|reckon(?:s|ed)?|acknowledge[sd]?|announced|predict(?:s|ed)?|estimates|estimated|speaks? of|spoke of|"
    r"mention(?:s|ed)?|suggest(?:s|ed)?"
)
_SAYS_THAT = (
    r"state[sd]?|stating|reports?|reported|agree[sd]?|heard|ruled|argue[sd]?|believe[sd]?|thinks?|thought|shows?|showed|shown|indicates?|"
    r"indicated|note[sd]?|finds?|found|maintain(?:s|ed)?|confirm(?:s|ed)?|reveal(?:s|ed)?|declare[sd]?|"
    r"calculate[sd]?|explain(?:s|ed)?|record(?:s|ed)?|recount(?:s|ed)?|boast(?:s|ed)?|repeat(?:s|ed)?|accept(?:s|ed)?"
)
_VERB = re.compile(
    rf"\b(?:(?:{_SAYS})\b(?! to\b| responsibility\b| the lives\b| nothing\b| little\b|,)|(?:{_SAYS_THAT}) that\b(?!,))"
)
# "The fire claimed 300 lives": nobody says anything.
_TOOK = re.compile(
    r"\bclaim\w* (?:the )?(?:lives|souls) of (?:[a-z]+ ){0,2}$|"
    r"\bclaim\w* (?:(?:about|around|over|some|at least|up to|more than|nearly|almost|roughly|the|an?|another|only|estimated) )*$"
)
_INFERRED = re.compile(r"suggest|show|indicate")
_THOUGHT = re.compile(r"think|believe|find")
_LIVES = re.compile(r"^[\"']? ?(?:[\w-]+ ){0,3}(?:lives|victims|souls|scalps)\b")
_BETWEEN = frozenset(
    "have has had do does did is are was were still also now then even only always often once later first just have since "
    "initially himself herself itself themselves all both themself currently already again here never".split()
)
# "I have said that", "it's fair to say that", "one could say that", "that being said": nobody else speaks.
_NO_SPEAKER = frozenset(
    "i we i'd i've i'm i'll we've we'd we'll me us to let let's lets must can could should would will may might be been being "
    "having gonna wanna not never cannot can't couldn't don't didn't needless nobody none nothing the a an my our than or nor as it's is was sufficed".split()
)
_PASSIVE = frozenset("is are was were".split())
_OTHERS = (
    r"(?:(?:estimates?|accounts?|reckonings?|count|tall(?:y|ies)|statistics|calculations?|records|reports|sources|figures|numbers|lists|"
    r"measures|returns|archives)\b)"
)
_WHICH = (
    r"(?:(?:the|most|some|many|all|several|various|one|another|other|more|any|his|her|their|its|a|an|this|that|these|those|recent) )?"
    r"(?:[\"'(]?[\w.-]+[\"')]? ){0,3}?"
)
# "By some estimates", "at the highest estimate", "in most accounts": before the figure or behind it.
_BY_SOME = re.compile(
    rf"\b(?:by|at|in|from|per|under) (?!my |our |far |no )(?!which |what ){_WHICH}{_OTHERS}(?! of (?:the )?(?:army|war)\b)"
)
# Words that belong to the value itself: "3 million at the highest estimate".
_INSIDE = re.compile(r"\d.*\b(?:estimates?|accounts)\b")
_ACCORDING = re.compile(
    r"\baccording to (?!(?:me|my|our|plan|schedule|whether|how|where|what|which|need|rank|age|size)\b)[^\s,.;:!?()]"
)
_OFFICIAL = re.compile(
    r"\b(?:official|consensus|accepted|confirmed|recorded|reported|published|quoted|cited|police|army|government|government's|hospital) "
    r"(?:[\w-]+ ){0,2}?(?:counts?|figures?|tolls?|numbers?|findings?|estimates?|totals?|tally|body ?count)\b[^.;:!?\d]{0,40}$"
)
_FINDINGS = re.compile(
    r"\b(?<!my )(?<!our )(?:findings?|conclusions?|verdict|estimates?|consensus|official view|claim|allegation|theory)"
    r"(?: (?:of|among|in|by) [\w ]{1,30}?)? (?:is|are|was|were|has been) that\b"
)
# "The lowest number cited in this article is", "the only figure I have found is".
_GIVEN_THERE = re.compile(
    r"\b(?:figures?|numbers?|estimates?|totals?|tolls?|counts?)(?: that| which)?(?: (?:is|are|was|were))?(?: usually| often| commonly| most| generally)* "
    r"(?:cited|given(?! that\b)|quoted|mentioned|used|listed|reported|published|claimed|accepted|put forward|"
    r"(?:i|we|you|he|she|they|people|one)(?:'ve| have| has|'d| had)?(?: \w+ly| ever| always| just| often)? (?:found|seen|heard|read|saw|find|see|hear|cite|quote|give|mention|use|"
    r"cited|quoted|gave|given|mentioned|used|got|keep hearing|keep seeing|come across|came across))\b[^.;:!?]{0,160}$"
)
_HEARD = re.compile(
    r"\b(?:heard|read|seen|hear|saw) (?:of )?(?:the|a|that|this|some|various|many|other|different|wildly different)? ?(?:\w+ )?(?:numbers?|figures?|estimates?|totals?|claims?)\b[^.;:!?]{0,30}$"
)
_BEHIND = re.compile(
    r"^ estimates?\b(?! of\b)|"
    r"^(?: [\w'-]+){0,4}? (?:(?:figure|number|estimate|toll|total|count) )?(?:that |which )?(?:you|he|she|they|people) (?:have |has |also |keep |just |all )?"
    r"(?:mention|mentioned|cite|cited|quote|quoted|quoting|claim|claimed|gave|give|posted|listed|list)\b"
    r"|^(?: [\w'-]+){0,5}? (?:figure|number|estimate|toll|total|count) (?:is|was|has been) (?:(?:pretty|very|quite|now|so|more|or|less|much|also) |\w+ly )*"
    r"(?:accepted|agreed|cited|quoted|given|used|repeated)\b"
    r"|^(?: [\w'-]+){0,6}? (?:is|was|are|were|being) (?:the|an?) (?:[\w-]+ ){0,2}?(?:consensus|official|accepted|agreed|conventional|standard) "
    r"(?:[\w-]+ )?(?:estimate|figure|number|view|toll|count|total)\b"
    r"|^(?: [\w'-]+){0,3}? (?:dead|deaths|killed|casualties|victims|wounded) (?:estimated|reported|claimed|feared)\b(?! to (?:the|him|her)\b)"
)
# Between a figure and the source behind it: another statement, or another figure, which is then the source's.
_ENDS_STATEMENT = re.compile(r"[;:!?\d]|\. |\b(?:and|but|whereas|although|though|while|yet|so)\b")
_PUTS = re.compile(
    r"\b(?!(?:i|we|i'd|we'd|to) )[\w'-]+ (?:now |also |once |has |have |had )?puts? (?:the|it|its|that|this|them|their|his|total|losses|casualties|deaths)\b[^.;:!?]{0,50} at (?:[a-z]+ ){0,3}$"
)
# "The 66 million figure comes from Hale".
_COMES_FROM = re.compile(
    r"^(?: [\w'-]+){0,6}? (?:comes?|came|stems?|stemmed|originates?|originated|derives?|derived|is taken|was taken|taken|goes back|dates back) (?:from|to) "
)
_FIGURE_NEAR = re.compile(r"\b(?:figures?|numbers?|estimates?|tolls?|counts?|totals?|claims?)\b")
REPORTING = register_cue(
    re.compile(
        r"\b(?:claim|say|said|admit|alleg|assert|insist|conclu|reckon|acknow|announ|verdict|theor|predict|estima|stat|report|suggest|argu|believ|think|"
        r"thought|show|indicat|note|find|found|mainta|confir|mention|reveal|declar|calcul|explai|record|recoun|boast|repeat|accept|"
        r"account|count|tall|body|post|put|agree|speak|spoke|mention|ruled|shown|come|came|stem|origin|deriv|taken|goes|date|give|gave|view|fear|figure|number|list|measure|return|archiv|source|accord|official|consens|cite|quote|given|heard|read|"
        r"seen|hear |saw |toll|total)"
    )
)


def find_reporting(around: Around, *, own_until: int) -> StanceReading | None:
    """None where nobody else gives the figure. `own_until`: where "I estimate" ends before it, else 0."""
    before, after = around.before, around.after
    inside = _INSIDE.search(around.inside)
    if inside and not own_until:
        return decided(Stance.ATTRIBUTED, inside.group())
    for pattern in (_GIVEN_THERE, _HEARD):
        found = pattern.search(before)
        if found:
            return decided(Stance.ATTRIBUTED, found.group())
    said = _said(around, own_until)
    if said or own_until:
        return said
    for pattern in (_ACCORDING, _BY_SOME, _OFFICIAL, _FINDINGS, _PUTS):
        found = last_match(pattern, before)
        if found and not BREAKS_SPEECH.search(before[found.end() :]):
            return decided(Stance.ATTRIBUTED, found.group())
    behind = _BEHIND.match(after)
    if behind is None:
        behind = _ACCORDING.search(after) or _BY_SOME.search(after)
        if behind and _ENDS_STATEMENT.search(after[: behind.start()]):
            behind = None
    if behind is None and _FIGURE_NEAR.search(before[-30:] + after[:30]):
        behind = _COMES_FROM.match(after)
    return decided(Stance.ATTRIBUTED, behind.group()) if behind else None


def takes_lives(around: Around) -> bool:
    """ "The fire claimed 300 lives" """
    found = _TOOK.search(around.before) if "claim" in around.before else None
    return found is not None and ("es of " in found.group() or bool(_LIVES.match(around.after)))


def _said(around: Around, own_until: int) -> StanceReading | None:
    before = around.before
    for found in reversed(list(_VERB.finditer(before, own_until))):
        if BREAKS_SPEECH.search(before[found.end() :]):
            return None
        if _is_speech(before[: found.start()], found.group()):
            return decided(Stance.ATTRIBUTED, found.group())
    return None


def _is_speech(before: str, verb: str) -> bool:
    if _THOUGHT.match(verb) and before.endswith(("you ", "one ")):
        return False  # "when you think that"
    if _INFERRED.match(verb) and before.endswith(("this ", "that ", "which ", "it ")):
        return False  # "this suggests that"
    return _has_speaker(before, verb)


def _has_speaker(before: str, verb: str) -> bool:
    """Whether somebody other than the writer is the verb's subject. A sentence may open with "saying that"."""
    is_gerund = verb.split()[0].endswith("ing")
    words = before.rsplit(None, 7)[-6:]
    for word in reversed(words):
        word = word.strip("\"'(*_,")
        if word in _PASSIVE and not is_gerund:
            return False
        if word in _BETWEEN or (word.endswith("ly") and len(word) > 4) or not word:
            continue
        return word not in _NO_SPEAKER or (word == "may" and verb.endswith(("s", "d")))  # "the report of last May said"
    return is_gerund
