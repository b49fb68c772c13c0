"""Figures that only the text around makes figures of dead: bare ones, rows of a list, people of whom nothing is said."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_nouns import counts_no_people, end_of_men, own_noun
from factcheck.languages.en.claims.casualty_words import AT_WAR, CUE, DEADLY, FIGURE_OF, FILLERS, LOST, OTHER_TOPIC
from factcheck.languages.en.claims.counted_casualties import Counted
from factcheck.languages.en.claims.figure_frames import (
    is_bare_count,
    is_given_figure,
    is_judged_toll,
    is_owned,
    is_owned_toll,
    is_plain_count,
    is_told_toll,
)
from factcheck.languages.en.claims.toll_lists import tells_of_part
from factcheck.languages.en.claims.topics import Topic, casualty_topic, deadly_topic
from factcheck.languages.en.people_words import EVERYBODY
from factcheck.records import NumberMention
from factcheck.text.cues import register_cue

_REACH = 90
_OTHER_TOPIC = register_cue(OTHER_TOPIC)
_LONE_END = re.compile(
    r"^[\W_]*(?:\([^()]{0,120}\)[\W_]*|(?:including|incl\.?|not counting|excluding) [a-z, ]{3,40}\W*)?$"
)
# "Soviet Union 8,668,400": a line of a table.
_ROW = re.compile(r"^[\W\d_]{0,6}[A-Z][\w .,'’/()\-–]{1,80}?(?:\s*[:=|\t–—-]+\s*|\s{2,}|\s)$")
# "Even if it's \"only\" 5 million": doubt is said by marks that change nothing in the frame.
_QUOTATION_MARKS = str.maketrans("", "", '"\u201c\u201d\u2018')
# What a row with nothing but a blank before its figure doesn't say: "The pension is 1,200.".
_PROSE = re.compile(
    r"\b(?:is|are|was|were|be|has|had|have|to|from|i|we|you|they|he|she|it|this|that|my|his|her|their|our|your|cost|paid|grew|"
    r"rose|fell|took|take|get|got)\s"
)
# What a forum's page counts: "Posts: 10,047", "Views 2,341".
_OF_THE_PAGE = re.compile(
    r"(?:^|\n|[|•·])\W*(?:total |my |all |forum )?(?:posts?|threads?|topics?|replies|views?|view count|reads?|hits|likes?(?: received)?|liked|messages?|reputation|rep|points|karma|"
    r"images|albums|comments?|members?|thanks?|thanked|reactions?|reaction score|trophy points|trophies|votes?|upvotes|shares?|pages?|downloads|credits|cash|gold|"
    r"followers|following|subscribers|rank|user id|member id|post id|id|joined|registered|guests|online|users|registered users|visitors|blog entries|feedback|awards)\s*[:=|#-]*\s*$"
)
_LEADS = re.compile(r"\s+-\s|\s*\(")
_LONGEST_ROW = 110
# Fewer are somebody's soldiers.
_MILLIONS = 1_000_000
# A bare figure in a text about casualties is one of them only where it is large.
_LARGE = 1000
# Those on board, at work or in the dock of a deadly text are no dead yet.
_NOT_ALL_DEAD = frozenset("passengers crew crewmen guards police students workers members troops".split())
# "Lost 164 at the ford": fewer are games, teeth and pounds.
_A_FEW = 20
# "An estimate of 3000", "as low as 4 million": words of a figure that belong to its bound.
_GIVEN_AS = re.compile(r"estimated? (?:at|to|of)|as (?:low|high) as|figure of|total of")
_CASES = re.compile(
    r"^\s+(?:new |confirmed |active )?(?:cases|infections)\s+(?:an?|per|today|so far|this|last|since)\b"
)
# What only the living do.
_DOES = re.compile(
    r"^\s+(?:per|each|a) (?:head|person|capita|piece|copy)\b|"
    r"^,?\s+(?:if not (?:[a-z]+ ){0,2}[a-z]+,?\s+)?(?:people |men |soldiers |more )?(?:would|will|can|could|fought|fight|served?|lived?|surviv\w+|joined|see|saw|know|knew|think|believe|watch(?:ed)?|read|marched|participat\w+|enlisted|volunteered|"
    r"took part|through|passed|remain(?:ed)?|came|attended|settled|emigrated|work(?:ed)?|voted|escap\w+|returned)\b(?! (?:to )?(?:die|be (?:killed|too|the|an?)))"
)
_OF_MONEY = re.compile(
    r"\b(?:made|raised|paid|pays?|sold|earned|worth|budget(?: of)?|spent|spend|charged?|bought(?: it)?(?: for)?|fined|sued for|sells? for|sold for|price of)\s+(?:it for\s+)?"
    + FILLERS
    + "$"
)
_SHORT_WAY, _FEW_WORDS = 40, 4
_DEPARTED = frozenset(("souls", "lives"))
# "Originally posted by mill4501:".
_POSTER = re.compile(r"^\W*(?:originally posted by|posted by|quot(?:e|ed|ing) (?:from|by))\b")
# What a row says of its own kind of harm says nothing of the next row.
_OF_THEIR_OWN = frozenset(("imprisoned", "injured", "missing", "deported", "displaced", "infected"))
# Things of which armies lose as many as men.
_MATERIAL = re.compile(
    r"\b(?:tanks?|aircraft|planes?|fighters|bombers|vehicles?|trucks?|guns?|ships?|units|[tm]-?\d{1,2}s?|shermans?|panzers?|tigers?|panthers?)\b"
)


def may_be_of_topic(number: NumberMention) -> bool:
    """Whether a figure can be one of casualties though no word of its sentence says so."""
    return number.vague or _size(number) >= _LARGE


def by_topic(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, topic: Topic, *, follows: bool
) -> Counted | None:
    """A bare figure in a text about casualties: "Minimum estimate - 105'000", "Estimated to be 500,000+"."""
    if number.quantity.unit in ("percent", "ratio") or _OF_THE_PAGE.search(before):
        return None
    before = before.translate(_QUOTATION_MARKS)
    after = sentence.after(number.end, _REACH)
    if _DOES.match(after) or _OF_MONEY.search(before) or _POSTER.match(sentence.folded):
        return None
    if _is_of_infected(sentence, after):
        return None
    if tells_of_part(sentence, number, before):
        told = topic.just_told()
        if told:
            return Counted(told, number.start, number.end, False)
    if not noun and _goes_on_with_things(sentence, number):
        return None
    if is_owned(sentence, number) and _size(number) < _MILLIONS:
        return None  # "the king's 20,000": an army
    if _size(number) >= _MILLIONS and is_owned_toll(sentence, number, after):
        around = topic.deadly() or deadly_topic(sentence.folded)
        if around:
            return Counted(around, number.start, number.end, False)
    if noun and noun not in EVERYBODY:
        return _people_of_topic(sentence, number, before, noun, topic)
    if _is_of_other_topic(sentence):
        return None
    found = _bare(sentence, number, before, noun, topic, follows=follows)
    if found or number.quantity.per:
        return found
    behind = after[len(noun) + 1 :] if noun else after
    if is_told_toll(before, behind) or (noun and is_bare_count(before, behind)):
        around = deadly_topic(sentence.folded) or topic.near() or (topic.around() if noun in _DEPARTED else "")
        return Counted(around, number.start, number.end, False) if around else None
    if may_be_of_topic(number) and is_judged_toll(before, behind):
        around = casualty_topic(sentence.folded) or topic.deadly()
        return Counted(around, number.start, number.end, False) if around else None
    return None


def _bare(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, topic: Topic, *, follows: bool
) -> Counted | None:
    lost = LOST.search(before) if not noun and "los" in before else None
    is_large = may_be_of_topic(number)
    if not is_large and not (lost and _size(number) >= _A_FEW):
        return None
    here = casualty_topic(sentence.folded)
    if lost:
        if is_of_material(sentence) or not (here or topic.around() or AT_WAR.search(sentence.folded)):
            return None
        return Counted("casualties", number.start - (len(before) - lost.start()), number.end, True)
    if not is_large or (here == "casualties" and not noun and is_of_material(sentence)):
        return None
    words = sentence.between(number.start, number.end)
    given = FIGURE_OF.search(before) or _GIVEN_AS.search(words)
    if given or is_row(sentence, number, before):
        around = here or topic.around() or topic.deadly() or ("" if given else topic.of_list())
        return Counted(around, number.start, number.end, False) if around else None
    around = here or topic.around() or deadly_topic(sentence.folded)
    if not around:
        return None
    about_deaths = (here not in ("", "infected") or _CASES.match(sentence.after(number.end, _REACH))) and (
        bool(CUE.search(sentence.folded)) or bool(DEADLY.search(sentence.folded))
    )
    if about_deaths and not noun:
        return Counted(around, number.start, number.end, False)
    after = sentence.after(number.end, _REACH)
    if is_given_figure(before, after[len(noun) + 1 :] if noun else after, follows=follows):
        return Counted(around, number.start, number.end, False)
    return None


def _goes_on_with_things(sentence: SentenceView, number: NumberMention) -> bool:
    """ "3,350 tanks, not 2,700": the figure counts what the one right before it counts."""
    last = None
    for other in sentence.numbers:
        if other.start >= number.start:
            break
        last = other
    if last is None or number.start - last.end > _SHORT_WAY:
        return False
    noun = own_noun(sentence, last)
    if not counts_no_people(sentence, last, noun):
        return False
    return sentence.between(last.end, number.start).count(" ") <= _FEW_WORDS


def _is_of_infected(sentence: SentenceView, after: str) -> bool:
    """The sentence speaks of those who fell ill, and of no dead."""
    if casualty_topic(sentence.folded) != "infected" or _CASES.match(after):
        return False
    return not deadly_topic(sentence.folded)


def continues_in_short(sentence: SentenceView, number: NumberMention) -> bool:
    """ "Hale has 5.1 million, Orwin 6.2": a small bare figure that is given in the same breath."""
    if own_noun(sentence, number):
        return False
    before, after = sentence.before(number.start, _REACH), sentence.after(number.end, _REACH)
    return is_given_figure(before, after, follows=True)


def is_of_material(sentence: SentenceView) -> bool:
    """ "It lost around 400, the others' losses were 900" where tanks or planes are spoken of: no men are counted."""
    return _MATERIAL.search(sentence.folded) is not None


def _people_of_topic(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, topic: Topic
) -> Counted | None:
    """ "The army said 128 killed. It was 347 to 504 civilians."."""
    ends = 0 if noun in _NOT_ALL_DEAD else end_of_men(sentence, number)
    if not ends:
        return None
    after = sentence.after(number.end, _REACH)
    if not is_plain_count(before, after, behind=sentence.after(ends, _REACH)) or _is_of_other_topic(sentence):
        return None
    around = casualty_topic(sentence.folded)
    if not around:
        around = topic.around()
        around = "casualties" if around in _OF_THEIR_OWN else around
    return Counted(around, number.start, number.end + noun_length(after, noun), False) if around else None


def _is_of_other_topic(sentence: SentenceView) -> bool:
    return bool(sentence.cues & _OTHER_TOPIC) and OTHER_TOPIC.search(sentence.folded) is not None


def is_row(sentence: SentenceView, number: NumberMention, before: str) -> bool:
    """The figure ends a line of a table or a list, or opens one ("25 million - soldiers alone")."""
    if not before.strip() and _LEADS.match(sentence.after(number.end, 4)):
        return True
    at, end = number.start - sentence.start, number.end - sentence.start
    text = sentence.text
    first = text.rfind("\n", 0, at) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if last - end > _LONGEST_ROW or not _LONE_END.match(text[end:last]):
        return False
    if last - first < 120 and text[first:at].rstrip()[-1:] in {"-", ":", "="}:
        return True
    row = _ROW.match(text[first:at]) if at - first <= _LONGEST_ROW else None
    return row is not None and not (text[at - 2 : at - 1].isalnum() and _PROSE.search(sentence.folded, first, at))


def noun_length(after: str, noun: str) -> int:
    """Characters from the number's end to that of the noun it counts."""
    return after.find(noun) + len(noun) if noun and noun in after else 0


def _size(number: NumberMention) -> float:
    return number.quantity.low or number.quantity.high or 0
