"""By which words a number counts dead, wounded, missing ...: the words right around it, or what the text is about."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_nouns import counts_men, counts_no_people, end_of_men, own_noun
from factcheck.languages.en.claims.casualty_words import (
    ACTIVE,
    ACTIVE_OF_PEOPLE,
    ALL_LOST,
    AN_OBJECT,
    CUE,
    DISEASE,
    DOING_CUE,
    DONE_TO_DEATH,
    KILLED_WITH,
    KILLER,
    LABEL,
    LOST_WITH,
    MEASURES,
    NO_TOLL,
    NOUN_CUE,
    PAST_AGENT,
    PEOPLE_CUE,
    TO_DEATH_BEHIND,
    TOLL_OF,
    TOLL_OF_PEOPLE,
    TOLL_ROSE,
    find_cue,
    find_cues,
    may_count_casualties,
)
from factcheck.languages.en.claims.clause_behind import clause_behind
from factcheck.languages.en.claims.counted_casualties import Counted
from factcheck.languages.en.claims.mourned import MOURNED, counts_the_mourned
from factcheck.languages.en.claims.no_tolls import counts_no_dead, is_of_whole
from factcheck.languages.en.claims.toll_parts import counts_part, is_where_some_died
from factcheck.languages.en.claims.topic_figures import by_topic, is_of_material, noun_length
from factcheck.languages.en.claims.topics import Topic
from factcheck.languages.en.people_words import EVERYBODY, PEOPLE
from factcheck.records import NumberMention

_REACH = 90
_PLACED = re.compile(
    r"\b(?:in|across|from|over|within|at|on|of|aboard|throughout)\s+(?:about |some |at least |over |the |all |these )*$"
)
_NAMES = tuple(name for name, _ in MEASURES)
# Words between a number and what is said of it, before what stands in front of the number counts for more.
_CLOSE = 6
# What is said of things as well as of people.
_DIED = re.compile(r"(?:died|dies|perished|drowned|was\b|met his|met her)")
_OF_THINGS_TOO = (" lost", " burned", " burnt", "froze")
_JOINED = re.compile(r"\band\b|,")
_LABEL_SIGNS = frozenset(":=([|~-")
# Words that stand in front of their number without any sign between ("KIA 420 WIA 1,200").
_LABELS = frozenset(
    "kia wia mia dead killed wounded injured missing captured deaths casualties fatalities losses".split()
)
_ONE_EACH = re.compile(r"(?:,|\band)?\s+an? [a-z\-]+")
# "Taking 29 men with it".
_WITH_IT = re.compile(r"^\s+(?:[a-z\-]+\s+){1,3}(?:down )?with (?:it|her|him|them)\b")
# "Killed 200 of my plants".
_OF_THINGS = re.compile(r"^\s+of (?:my|our|his|her|their|your)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]{3,}s)\b")
_OF_DEAD = re.compile(
    r"^\s+[a-z\-]+(?: [a-z\-]+)? (?:of |(?:with|about|on|behind) [\"“'‘]?(?:mass )?)(?:the |its |their )?$"
)


def counted(
    sentence: SentenceView, number: NumberMention, *, previous: Counted | None, speaks: bool, topic: Topic
) -> Counted | None:
    """What casualties the number counts, None where it counts none.

    `previous`: what the number right before it counts. `speaks`: the sentence has words of casualties at all.
    `topic`: asked for what the text around is about, only where a bare figure makes that matter.
    """
    noun = own_noun(sentence, number)
    before = sentence.before(number.start, _REACH)
    if counts_no_dead(sentence, number, before, noun):
        return None
    if speaks:
        found = _by_words(sentence, number, before, noun, previous, topic)
        if found:
            return found
    if sentence.cues & MOURNED:
        found = counts_the_mourned(sentence, number, before, noun, topic)
        if found:
            return found
    return by_topic(sentence, number, before, noun, topic, follows=previous is not None)


def _by_words(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, previous: Counted | None, topic: Topic
) -> Counted | None:
    if before.endswith("("):
        part = counts_part(sentence, number, before)
        if part:
            return part
    after = clause_behind(sentence, number)
    in_front = may_count_casualties(before)
    things = _OF_THINGS.match(after) if in_front and not number.vague else None
    if things and not counts_men(sentence, number) and not PEOPLE.search(things["noun"]):
        return None
    labelled = _by_label(number, before, after, noun, previous) if in_front else None
    if labelled:
        return labelled
    if " alive" in after or " to death" in after:
        done = DONE_TO_DEATH.search(before)
        if done and TO_DEATH_BEHIND.match(after) and counts_men(sentence, number):
            start = number.start - (len(before) - done.start())
            return Counted("deaths", start, end_of_men(sentence, number), True)
    behind = _cue_after(sentence, number, after, noun, topic)
    if not in_front or (behind and _is_close(after[: behind.end - number.end], behind.measure)):
        return behind
    active = ACTIVE.search(before)
    if active:
        cues = find_cues(active.group())
        start = number.start - (len(before) - active.start())
        end = number.end + noun_length(after, noun)
        return Counted((cues[-1].lastgroup if cues else "") or "deaths", start, end, True)
    ahead = _with_people(sentence, number, before, after, noun) or _toll_of(sentence, number, before, noun)
    if ahead or behind or not is_where_some_died(sentence, number, before):
        return ahead or behind
    return Counted("deaths", number.start, number.end, plain=False)


def _is_close(words: str, measure: str) -> bool:
    """The words between leave no room for another statement, and aren't merely who is counted ("300 prisoners")."""
    return measure != "imprisoned" and len(words.split()) <= _CLOSE and not _JOINED.search(words)


def _by_label(number: NumberMention, before: str, after: str, noun: str, previous: Counted | None) -> Counted | None:
    """ "KIA 420 WIA 1,200", "Dead: 31. Injured: 134": the word stands in front, and no word right behind the number."""
    head = before.rstrip()
    if not head:
        return None
    signed = head[-1] in _LABEL_SIGNS
    if not signed and (noun or head[max(head.rfind(" "), head.rfind(","), head.rfind("/")) + 1 :] not in _LABELS):
        return None  # "killed 25 million Jews" is a verb with its object
    label = LABEL.search(before[-45:])
    if label is None:
        return None
    behind = CUE.match(after.lstrip(" -")) if after else None
    if behind:
        rest = after.lstrip(" -")[behind.end() :].lstrip()
        in_chain = rest[:1] in (":", "=") or (rest[:1].isdigit() and _opens_chain(before, label, previous))
        if not in_chain:
            return None
    elif not signed and not (previous and previous.labelled) and not _opens_chain(before, label, previous):
        return None
    measure = next(name for name in _NAMES if label[name])
    return Counted(measure, number.start - (len(label.string) - label.start()), number.end, True, labelled=True)


def _opens_chain(before: str, label: re.Match[str], previous: Counted | None) -> bool:
    """No number stands in front of the label that it could belong to."""
    if previous is not None:
        return previous.labelled
    return not re.search(r"\d\s*$", before[: len(before) - len(label.string) + label.start()])


def _cue_after(sentence: SentenceView, number: NumberMention, after: str, noun: str, topic: Topic) -> Counted | None:
    """ "500 were killed", "20 million deaths", "800,000 combat deaths a year", "two other women were murdered"."""
    cues = find_cues(after)
    if not cues or PAST_AGENT.match(after):
        return None
    next_number, whole = sentence.end, 0
    for other in sentence.numbers:
        if other.start > number.end and not other.ordinal and not _is_aside(sentence, number, other, after):
            if not whole and is_of_whole(sentence, other):
                whole = other.end - number.end
                continue
            next_number = other.start
            break
    counted_people = None
    for cue in cues:
        words = after[: cue.start()]
        if whole and not words[whole:].strip() and (cue is not cues[-1] or NOUN_CUE.match(cue.group())):
            continue  # "six of the 14 wounded later died"
        if NO_TOLL.search(words) or number.end + cue.start() > next_number or _length(words) > 9:
            break
        if NOUN_CUE.match(cue.group()) and AN_OBJECT.search(words):
            break
        if cue.group() == "cases" and (len(words.split()) > _CLOSE or not DISEASE.search(sentence.folded)):
            continue
        if _OF_DEAD.search(words) and noun and noun not in EVERYBODY and not counts_men(sentence, number):
            break  # "2,000 photographs of victims"
        if cue.group().endswith(_OF_THINGS_TOO) and noun and not _is_of_people(sentence, number, noun, topic):
            break  # "12 manuscripts were lost"
        if DOING_CUE.match(cue.group()):
            continue
        if noun and words.endswith(f" {noun} and ") and _DIED.match(cue.group()):
            break  # "he had 14 children and died in 1650"
        if number.worded and number.quantity.high == 1 and not _is_one_dead(sentence, number, words, cue.group()):
            break
        found = Counted(cue.lastgroup or "deaths", number.start, number.end + cue.end(), True)
        if not PEOPLE_CUE.match(cue.group()):
            return found
        counted_people = counted_people or found  # "3 million prisoners of war starved": what is said of them counts
    return counted_people


def _is_of_people(sentence: SentenceView, number: NumberMention, noun: str, topic: Topic) -> bool:
    """ "18 members of the club were lost" are people's lives only right behind words for dying."""
    return counts_men(sentence, number) or bool(PEOPLE.fullmatch(noun) and topic.near())


def _is_one_dead(sentence: SentenceView, number: NumberMention, words: str, cue: str) -> bool:
    """ "One man died", "one more was killed", "one confirmed death"; not "one long record of murder"."""
    if NOUN_CUE.match(cue):
        return len(words.split()) < 3
    return counts_men(sentence, number) or PEOPLE.search(words) is not None or len(words.split()) < 3


def _length(words: str) -> int:
    """How many words, the single ones of a list ("a Dane, a Swede and a Finn") left out."""
    return len((_ONE_EACH.sub("", words) if "," in words else words).split())


def _is_aside(sentence: SentenceView, number: NumberMention, other: NumberMention, after: str) -> bool:
    """Another figure between a number and what is said of it: "five members of one family", "90 people in 14 towns",
    or in brackets that are left out of `after`."""
    if other.worded and other.quantity.high == 1 and sentence.before(other.start, 3) == "of ":
        return True
    if not after[other.start - number.end : other.end - number.end].strip():
        return other.end - number.end <= len(after)
    return _PLACED.search(sentence.before(other.start, 24)) is not None and counts_no_people(
        sentence, other, own_noun(sentence, other)
    )


def _with_people(sentence: SentenceView, number: NumberMention, before: str, after: str, noun: str) -> Counted | None:
    """ "Lost 300 men", "took 91,000 prisoners", "losses amounted to 800,000 men": only people are lost like that."""
    if not noun and not counts_men(sentence, number):
        return None
    part = KILLED_WITH.search(before) or LOST_WITH.search(before)
    beside = part or KILLER.search(before)
    if beside and counts_men(sentence, number):
        start = number.start - (len(before) - beside.start())
        end = number.end + noun_length(after, noun)
        return Counted(_measure_of(beside.group()), start, end, plain=part is None)  # others died beside those
    found = ACTIVE_OF_PEOPLE.search(before)
    if found and found["imprisoned"] and _WITH_IT.match(after):
        start = number.start - (len(before) - found.start())
        return Counted("deaths", start, number.end + noun_length(after, noun), True)
    if found:
        if not counts_men(sentence, number):
            return None
        measure = found.lastgroup or "casualties"
        if (
            found["imprisoned"]
            and noun not in ("prisoners", "captives", "hostages", "pows")
            and not found[0].startswith("captur")
        ):
            return None  # "took 300 men to the front"
        if found["casualties"] and noun in ("lives", "people", "souls"):
            measure = "deaths"
        start = number.start - (len(before) - found.start())
        return Counted("deaths" if measure == "shot" else measure, start, number.end + noun_length(after, noun), True)
    toll = TOLL_OF_PEOPLE.search(before) or ALL_LOST.search(before)
    if toll and counts_men(sentence, number):
        start = number.start - (len(before) - toll.start())
        return Counted(_measure_of(toll.group()), start, number.end + noun_length(after, noun), True)
    return None


def _toll_of(sentence: SentenceView, number: NumberMention, before: str, noun: str) -> Counted | None:
    """ "The death toll has risen to 1,245", "casualties were around 4,500"."""
    if noun:
        return None
    killer = KILLER.search(before)
    if killer and killer["claimed"]:
        return Counted("deaths", number.start - (len(before) - killer.start()), number.end, True)
    toll = TOLL_OF.search(before) or TOLL_ROSE.search(before)
    if toll is None or not find_cue(toll.group()):
        return None
    if toll.group().startswith("losses") and is_of_material(sentence):
        return None
    return Counted(_measure_of(toll.group()), number.start - (len(before) - toll.start()), number.end, True)


def _measure_of(words: str) -> str:
    cue = find_cue(words)
    return cue.lastgroup if cue and cue.lastgroup else "deaths"
