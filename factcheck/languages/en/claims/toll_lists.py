"""Figures whose words for dying stand once, at another figure: lists, contrasts of two sides, parts of a whole."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_nouns import counts_men, end_of_men, own_noun
from factcheck.languages.en.claims.casualty_words import FILLERS
from factcheck.languages.en.people_words import PEOPLE
from factcheck.records import NumberMention

# Characters between a number and another that tells of some of those counted, or of the other side's.
_LONGEST_JOINT, _LONGEST_CONTRAST = 60, 90
_MILLION, _LARGEST_SHORT, _OF_A_SIZE = 1_000_000, 1000, 10
# A side whose losses nobody says in full may have many times the other's, but not any number at all.
_OF_TWO_SIDES = 100

_WORD = r"[a-z][a-z.'\-]*"
LIST_JOINT = re.compile(r"^\s*(?:,|\+|and|or|to|-|/|,\s*and|,\s*or|plus|&)?\s*$")
# "Killed 4 officers, 12 soldiers and 40 civilians": what stands between two numbers of such a list, and behind the last.
_NOUN_JOINT = re.compile(
    rf"^\s+(?:{_WORD}\s+){{0,2}}{_WORD}\s*(?:\s+(?:from|of|on|in) (?:the |both |all |either |each )?{_WORD})?\s*(?:,|,?\s+and|,?\s+or|\s?\+|,?\s+plus|\s?&)\s+(?:added\s+)?(?:(?:an?|one)\s+{_WORD},?\s+(?:and\s+)?){{0,4}}(?:another |some |about |over )?$"
)
# "600 Norlander and 400 Sudrian deaths", "40 military and 12 civilian dead": one noun for both.
_ADJECTIVE_JOINT = re.compile(r"^\s+[a-z]+\s+(?:and|or|,|&|to)\s+(?:another |some |about |over |around )?$")
_ADJECTIVE = re.compile(r"\s(?:[A-Z][a-z]+|military|civilian|allied|enemy|army|naval|navy|adult|male|female)\s")
_INCLUDING = re.compile(
    rf"^\s+(?:{_WORD}\s+){{0,2}}?{_WORD},?\s*\(?\s?(?:including|among them|counting)\s+(?:at least |some |about )?$"
)
_OF_THOSE = re.compile(r"\bof (?:the |its |their |about |some )?$")
_LAST_WORD = re.compile(rf"\b({_WORD})\b(?:\s+(?:from|of|on|in) [a-z ]+)?\s*(?:,|\b(?:and|or|plus)\b|[+&])")
_ENDS_LIST = re.compile(
    rf"^\s+(?:{_WORD}\s+){{0,2}}?{_WORD}\s*(?:[.,;:!?()]|$|(?:and|or|in|at|on|during|near|by|before|within|from|of|when|as|over|with|who|that|to|for|due|because)\b)"
)
# "Eight people died, seven of them children", "150 hurt, more than 20 of them seriously".
_SOME_OF_THEM = re.compile(
    r"^\s+of (?:them|whom|these|those)\s+(?:\w+ ){0,1}?(?:under|aged|below|wom[ae]n|children|kids|civilians|soldiers|in|on|at|by|from|during|seriously|badly|severely|critically|fatally)\b|"
    r"^\s+(?:seriously|badly|severely|critically|fatally)\s*[.,;)]|"
    r"^\s+of (?:them|whom)\s*[.,;)]"
)
# "12 people died, including 3 children".
_AMONG_THEM = re.compile(
    r"(?:,|\()?\s*\b(?:including|among (?:them|whom)|amongst them)\s+(?:were )?(?:at least |as many as |some )?$"
)
# "2,666 were military deaths and 349 were civilians".
_WERE_MEN = re.compile(
    r"^\s+(?:of (?:them|these|those|whom)\s+)?(?:were|was|are)\s+(?:[a-z\-]+\s){0,2}?"
    r"(?:civilians?|soldiers?|sailors?|officers?|women|children|kids|villagers|peasants|crew|crewmen|passengers|firem[ae]n|firefighters|"
    r"police(?:men)?|enlisted men|enlisted|men|military|non-combatants|noncombatants|combatants|guards|workers|students|teenagers|bystanders|"
    r"locals|tourists|foreigners|[a-z]+(?:ans|ese|ish))\b"
)
# "Of whom 20,000 starved and the other 110,000 fell ill".
# "60 deaths, including 6 from an explosion".
_HOW = re.compile(r"^\s+(?:from|in|by|at|on|who|aged|under|due to|during|after|when|while)\s")
# Behind a full stop: "116 of them were kids.", "Of these 90 were children".
_TELLS_OF_PART = re.compile(rf"^\W*(?:{FILLERS}|of (?:these|those|them|the dead|the victims),?\s+{FILLERS})$")
_OF_PART = re.compile(r"^\s+of (?:them|these|those|the (?:dead|victims|fatalities))\b")
_THE_OTHERS = re.compile(r"(?:,|;|\band)\s+(?:the )?(?:other|remaining)\s+$")
# "12 died at the scene, three more in hospital".
_MORE_OF_THEM = re.compile(
    r"^\s+(?:more|others)\s+(?:in (?:the |a )?(?:hospital|ambulance)|later|on the way|on the (?:next|following|same) day|the (?:next|following) \w+|of (?:his|her|their) (?:wounds|injuries|burns))\b"
)
_NOT_DEAD = re.compile(
    r"\b(?:surviv|escap|rescu|sav(?:ed|ing)|released|freed|acquitted|prisoners?\b|captured|fled\b|returned|unhurt|unharmed|uninjured|alive\b|safe)"
)
# "..., while the Russians suffered around 39,000", "and the British around 20,000", "Confederate casualties to 28,063".
_CONTRAST = re.compile(
    rf"(?:,|;|\band|\bbut|\bwhile|\bwhereas|\bagainst|\bversus|\bvs\.?)\s+(?:(?:and|while|whereas|but|with|against|versus|vs\.?|compared (?:to|with))\s+)?"
    rf"(?P<side>(?:the\s+)?(?:{_WORD}\s+){{1,3}}?)"
    rf"(?P<verb>suffer(?:ed|ing)|sustain(?:ed|ing)|incurr(?:ed|ing)|los(?:t|ing)|had|took|taking|counted|buried|to|with|at|were|was)?\s*{FILLERS}$"
)
_SUFFERED = re.compile(r"suffer|sustain|incurr|los|buried")
_FREE_END = re.compile(r"^\s*(?:$|[.,;:!?)\]]|(?:and|but|while|in|on|at|dead|killed|men|that)\b)")
_DEAD = re.compile(r"\b(?:dead|deaths|victims|fatalities|lives)\b")
# "33, seven still in hospital".
_STILL = re.compile(r"^\s+(?:still|remain)")
# "36 died there, compared to 48 on the other ship".
_HELD_AGAINST = re.compile(rf"\b(?:compared (?:to|with)|against|versus|vs\.?)\s+{FILLERS}$")
_WERE_THERE = re.compile(
    r"\b(?:had|has|have|with|of|sent|sends|led|commanded|among|by|from|against|saw|met|carrying|brought|were|was)\s+(?:(?:about|some|only|over|around|nearly)\s+)?$"
)
_NO_SIDE = frozenset("i it there this that which who he she about of in on at a an than".split())


def is_joined(sentence: SentenceView, number: NumberMention, following: NumberMention) -> bool:
    """Nothing but the sign or word of a list stands between the two."""
    between = sentence.between(number.end, following.start)
    return len(between) <= _LONGEST_JOINT and bool(LIST_JOINT.match(between))


def continues(sentence: SentenceView, previous: NumberMention, number: NumberMention) -> bool:
    """The number goes on with a list, or tells of some of those just counted."""
    if is_joined(sentence, previous, number):
        return not own_noun(sentence, number) and not _STILL.match(sentence.after(number.end, 12))
    between = sentence.between(previous.end, number.start)
    after = sentence.after(number.end, 60)
    if len(between) > _LONGEST_JOINT:
        return False
    if _SOME_OF_THEM.match(after):
        return True
    if _WERE_MEN.match(after):
        return not _NOT_DEAD.search(between) and not _NOT_DEAD.search(after)
    if _MORE_OF_THEM.match(after) and between.rstrip().endswith((",", "and", ";")):
        return True
    if _THE_OTHERS.search(between):
        return not _NOT_DEAD.search(after)
    if _AMONG_THEM.search(between) and not own_noun(sentence, number) and _HOW.match(after):
        return True
    listed = _AMONG_THEM.search(between) or (_NOUN_JOINT.match(between) and _ENDS_LIST.match(after))
    return bool(listed) and counts_men(sentence, number)


def tells_of_part(sentence: SentenceView, number: NumberMention, before: str) -> bool:
    """ "116 of them were just kids.": of those of whom the sentence before told."""
    if not _TELLS_OF_PART.match(before):
        return False
    after = sentence.after(number.end, 60)
    if _NOT_DEAD.search(after):
        return False
    return _WERE_MEN.match(after) is not None and ("of " in before or _OF_PART.match(after) is not None)


def is_other_side(sentence: SentenceView, previous: NumberMention, number: NumberMention) -> bool:
    """ "The French had 6,000 killed, the Danes 1,100": the losses of the other side, told with the words of the first."""
    between = sentence.between(previous.end, number.start)
    if len(between) > _LONGEST_CONTRAST or own_noun(sentence, number) not in ("", "men"):
        return False
    found = _CONTRAST.search(between)
    ends = _FREE_END.match(sentence.after(number.end, 20))
    if ends and _HELD_AGAINST.search(between):
        return not own_noun(sentence, number) and _are_of_two_sides(previous, number)
    if not found or not ends:
        return False
    side, verb = found["side"].split(), found["verb"] or ""
    if side[0] in _NO_SIDE or _NOT_DEAD.search(between):
        return False
    if not _are_of_two_sides(previous, number):
        return False
    if _SUFFERED.match(verb):
        return True
    if verb == "had":
        return bool(re.search(r"\bhad\s", sentence.before(previous.start, 25)))
    at = number.start - sentence.start - (len(between) - found.start("side"))
    named = sentence.text[at : at + len(found["side"])]
    return side[0] == "the" or named[:1].isupper()


def is_with(sentence: SentenceView, number: NumberMention, following: NumberMention) -> bool:
    """ "3 crew plus 1 passenger killed", "two Nepalis, a Dutchman and a Serb died": what is said of the last holds for all."""
    between = sentence.between(number.end, following.start)
    if len(between) > _LONGEST_CONTRAST:
        return False
    if _ADJECTIVE_JOINT.match(between):
        adjectives = sentence.text[number.end - sentence.start :], sentence.text[following.end - sentence.start :]
        if all(_ADJECTIVE.match(words) for words in adjectives) and not counts_men(sentence, number):
            return True
    if (
        _INCLUDING.match(between)
        and not _OF_THOSE.search(sentence.before(number.start, 12))
        and counts_men(sentence, following)
    ):
        return True  # "68 people including 19 kids died"
    if not _NOUN_JOINT.match(between):
        return False
    last = _LAST_WORD.search(between)
    if last and PEOPLE.fullmatch(last[1]) and sentence.between(following.end, following.end + 60).count(last[1]):
        return True  # "54 Thornby Town supporters and 2 Lowick Rovers supporters died"
    # "They sent 600 men and 118 died", "with 600 men and 40 women died": those were there, and not all of them died.
    if not (counts_men(sentence, number) and counts_men(sentence, following)):
        return False
    if _DEAD.search(sentence.between(following.end, end_of_men(sentence, following))):
        return False  # "156k men, 4,414 allied dead"
    return not _WERE_THERE.search(sentence.before(number.start, 25))


def in_full(number: NumberMention, previous: NumberMention) -> NumberMention | None:
    """ "5.1 million ... 6.2": with the magnitude of the figure before, where the two are then of a size."""
    known, bare = _size(previous), _size(number)
    if number.quantity.readings or known < _MILLION or not 0 < bare < _LARGEST_SHORT or number.quantity.per:
        return None
    if not known / _OF_A_SIZE <= bare * _MILLION <= known * _OF_A_SIZE:
        return None
    low, high = (None if end is None else end * _MILLION for end in (number.quantity.low, number.quantity.high))
    return replace(number, quantity=replace(number.quantity, low=low, high=high))


def _are_of_two_sides(one: NumberMention, other: NumberMention) -> bool:
    low, high = sorted((_size(one), _size(other)))
    return low > 0 and high <= low * _OF_TWO_SIDES


def _size(number: NumberMention) -> float:
    return number.quantity.low or number.quantity.high or 0
