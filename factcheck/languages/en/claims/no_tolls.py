"""Numbers in a text about deaths that count no dead: ages, years, scores, survivors, those of whom some died."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_nouns import counts_men, counts_no_people
from factcheck.languages.en.claims.casualty_words import CUE, FILLERS, is_cue
from factcheck.languages.en.people_words import EVERYBODY
from factcheck.records import NumberMention
from factcheck.text.cues import register_cue

_REACH = 90
# "Died aged 34", "one out of 8 million": numbers that count no dead of their own.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:aged?|ages|age of|out of|(?:percent|half|thirds?|quarters?) of(?: the)?|route|highway|section|article|chapter|verse|page|no\.|the year)\s+$|% of (?:the |all )?$"
)
# "About 1,000 out of the 1,250 returned safely": none of those are dead.
_OF_A_WHOLE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|most|all))\s+(?:out )?of (?:(?:the|its|our|their|his|her)\s+)?(?:some |about |roughly )?$"
)
# "One of the 193 who went down with the Herald": all of those are dead.
_SAID_OF_PART = (" lives", " died", " die ", " perished", " drowned", " starved", " were ", " was ")
_WHO = re.compile(r"^\s+(?:[a-z]+\s+)?(?:who|that)\s+(?:(?:were|was|had|have|been|all|later|also)\s+)*")
_AT_AN_AGE = re.compile(r"\b(?:killed|dead|die|dying|died|dies|murdered|executed|assassinated|shot|drowned)\s+at\s+$")
_OLDEST = 110
# "I have heard the number 300,000": such high ones are no places in a series.
_FEWEST_NUMBERED = 1000
_CAME_THROUGH = re.compile(
    r"^\s+(?:out of (?:the )?[\d,. ]{1,12}\s)?(?:(?!kill|die|dead|dying|perish|wound|injur|hurt|never|not\b|didn|lost|fell|and\b|while\b|but\b)[a-z'\-]+\s+){0,4}?"
    r"(?:surviv(?:ed|ors?)|escaped|returned|came (?:back|home)|got (?:out|away)|rescued|saved|released|unhurt|unharmed|made it)\b"
)
# "All but one of the crew", "we could have saved 900 lives".
_SPARED = re.compile(
    rf"\b(?:all (?:but|except|save)|except(?: for)?|apart from|sav(?:e|ed|es|ing)|spar(?:e|ed|es|ing)|rescu(?:ed|ing|es?))\s+{FILLERS}$"
)
# "Destroyed 1,700 of the 1,900 houses".
_OF_WORKS = re.compile(
    rf"\b(?:destroy(?:s|ed|ing)|damag(?:es?|ed|ing)|demolish(?:ed|ing)|built|buil(?:ds|ding)|sank|sunk|produced|deploy(?:ed|ing)|fired|dropped|dropping|shot down|downed)\s+{FILLERS}$"
)
# Without their words none of the last three is looked for.
_UNHARMED = register_cue(
    _SPARED,
    _OF_WORKS,
    re.compile(r"\b(?:surviv|escaped|returned|came|got|rescued|saved|released|unhurt|unharmed|made it)"),
)
_DEATHS_BEHIND = re.compile(r"^\s+(?:deaths?|fatalit|casualt)")
_MONTH_BEFORE = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,? $"
)
_MORE_LIKE = re.compile(r"\b(?:more like|nearer|closer to) $")
_LABEL = re.compile(r"\b(?:injuries|injured|casualties|fatalities|wounded|toll|homeless): ?$")
_FENCED_YEAR = re.compile(r"(?:under|until|till|since) (?:1\d|20)\d\d")
_YEAR = re.compile(r"(?:1\d|20)\d\d")


def counts_no_dead(sentence: SentenceView, number: NumberMention, before: str, noun: str) -> bool:
    """`before`: the words in front of the number; `noun`: what it counts, as `own_noun` gives it."""
    if counts_no_people(sentence, number, noun) or (_looks_like_a_year(sentence, number) and noun not in EVERYBODY):
        return True
    if before.endswith("number ") and (number.quantity.high or 0) < _FEWEST_NUMBERED:
        return True  # "bus number 40"
    if _OF_SOMETHING_ELSE.search(before[-12:]) or _is_score(sentence, number):
        return True
    if not noun and (number.quantity.high or 0) <= _OLDEST and _AT_AN_AGE.search(before):
        return True
    behind = sentence.after(number.end, _REACH)
    if is_of_whole(sentence, number) and (
        behind.startswith(_SAID_OF_PART) or not is_cue(_WHO.sub("", behind).lstrip())
    ):
        return True
    if not sentence.cues & _UNHARMED:
        return False
    if _CAME_THROUGH.match(behind) or (_OF_WORKS.search(before) and not counts_men(sentence, number)):
        return True
    return _SPARED.search(before) is not None and not _DEATHS_BEHIND.match(behind)


def is_of_whole(sentence: SentenceView, number: NumberMention) -> bool:
    """ "35 of the 97 aboard died": those of whom so many died."""
    before = sentence.before(number.start, 30)
    return "of " in before and _OF_A_WHOLE.search(before) is not None


def _looks_like_a_year(sentence: SentenceView, number: NumberMention) -> bool:
    """ "2007 article on deaths", "(Tidewater Press 2003)": four bare digits that no counted word follows at once."""
    words = sentence.between(number.start, number.end)
    if words[-1:].isdigit() and _FENCED_YEAR.fullmatch(words):
        return True
    if len(words) == 3 and words.isdigit():  # "the riots of Jan 532"
        return _MONTH_BEFORE.search(sentence.before(number.start, 12)) is not None
    if len(words) != 4 or not _YEAR.fullmatch(words):
        return False
    if _MORE_LIKE.search(sentence.before(number.start, 16)) or _LABEL.search(sentence.before(number.start, 14)):
        return False
    return not CUE.match(sentence.after(number.end, 30).lstrip())


def _is_score(sentence: SentenceView, number: NumberMention) -> bool:
    """ "We won 3-0 and killed them off": two figures with a hyphen between that are no range."""
    at, end = number.start - sentence.start, number.end - sentence.start
    text = sentence.text
    return (text[end : end + 1] == "-" and text[end + 1 : end + 2].isdigit()) or (
        at > 1 and text[at - 1] == "-" and text[at - 2].isdigit()
    )
