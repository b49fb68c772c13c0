"""By which words a number counts dead, wounded, missing ...: the words right around it, or what the text is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_nouns import BLOCKING_NOUN, counts_men, own_noun
from factcheck.languages.en.claims.casualty_words import (
    ACTIVE,
    ACTIVE_OF_PEOPLE,
    AN_OBJECT,
    AT_WAR,
    CLAUSE_END,
    CUE,
    DEADLY,
    DISEASE,
    FIGURE_OF,
    LABEL,
    LOST,
    MEASURES,
    NO_TOLL,
    NOUN_CUE,
    OF_MANY_DEATHS,
    OTHER_TOPIC,
    PAST_AGENT,
    PEOPLE_CUE,
    TOLL_OF,
    TOLL_OF_PEOPLE,
    TOLL_ROSE,
    find_cue,
    find_cues,
    may_count_casualties,
)
from factcheck.languages.en.claims.figure_frames import is_given_figure, is_plain_count
from factcheck.languages.en.people_words import EVERYBODY
from factcheck.records import NumberMention

_REACH = 90
_NAMES = tuple(name for name, _ in MEASURES)
# Words between a number and what is said of it, before what stands in front of the number counts for more.
_CLOSE = 6
_JOINED = re.compile(r"\band\b|,")
_LABEL_SIGNS = frozenset(":=([|~-")
# Words that stand in front of their number without any sign between ("KIA 420 WIA 1,200").
_LABELS = frozenset(
    "kia wia mia dead killed wounded injured missing captured deaths casualties fatalities losses".split()
)
# "Died aged 34", "one out of 8 million": numbers that count no dead of their own.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:aged?|ages|age of|out of|(?:percent|half|thirds?|quarters?) of(?: the)?|route|highway|section|article|chapter|verse|page|no\.|number)\s+$|% of (?:the |all )?$"
)
_LONE_END = re.compile(r"^[\W_]*(?:\([^()]{0,40}\)[\W_]*)?$")
# "Soviet Union 8,668,400": a line of a table.
_ROW = re.compile(r"^[\W\d_]{0,6}[A-Z][\w .,'’/()\-–]{1,40}?(?:\s*[:=|\t–—-]+\s*|\s{2,}|\s)$")
_LEADS = re.compile(r"\s+-\s|\s*\(")
_LONGEST_ROW = 70
# A bare figure in a text about casualties is one of them only where it is large.
_LARGE = 1000
# Those on board, at work or in the dock of a deadly text are no dead yet.
_NOT_ALL_DEAD = frozenset("passengers crew crewmen guards police students workers members troops".split())
# "Lost 164 at the ford": fewer are games, teeth and pounds.
_A_FEW = 20
_YEAR = re.compile(r"(?:1\d|20)\d\d")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts, and the words that say so (offsets of the whole text).

    `plain`: said in the number's own clause, not taken from what the thread is about. `labelled`: the word stands in
    front of its number, as in a table.
    """

    measure: str
    start: int
    end: int
    plain: bool
    labelled: bool = False


@lru_cache(maxsize=4096)  # the same title and neighbouring sentences are asked about again and again
def casualty_topic(text: str) -> str:
    """The measure that a title, a heading or a sentence is about, "" where it speaks of no casualties."""
    if not may_count_casualties(text):
        return ""
    for found in find_cues(text):
        if not PEOPLE_CUE.match(found.group()):
            return found.lastgroup or "deaths"
    return "deaths" if DEADLY.search(text) or OF_MANY_DEATHS.search(text) else ""


def counted(
    sentence: SentenceView, number: NumberMention, *, previous: Counted | None, speaks: bool, topic: Callable[[], str]
) -> Counted | None:
    """What casualties the number counts, None where it counts none.

    `previous`: what the number right before it counts. `speaks`: the sentence has words of casualties at all.
    `topic`: asked for what the text around is about, only where a bare figure makes that matter.
    """
    noun = own_noun(sentence, number)
    if noun in BLOCKING_NOUN or (_looks_like_a_year(sentence, number) and noun not in EVERYBODY):
        return None
    before = sentence.before(number.start, _REACH)
    if _OF_SOMETHING_ELSE.search(before[-12:]):
        return None
    if speaks:
        found = _by_words(sentence, number, before, noun, previous)
        if found:
            return found
    return _by_topic(sentence, number, before, noun, topic, follows=previous is not None)


def _by_words(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, previous: Counted | None
) -> Counted | None:
    after = sentence.after(number.end, _REACH)
    ends = CLAUSE_END.search(after)
    after = after[: ends.start()] if ends else after
    in_front = may_count_casualties(before)
    labelled = _by_label(number, before, after, noun, previous) if in_front else None
    if labelled:
        return labelled
    behind = _cue_after(sentence, number, after, noun)
    if not in_front or (behind and _is_close(after[: behind.end - number.end], behind.measure)):
        return behind
    active = ACTIVE.search(before)
    if active:
        cue = find_cue(active.group())
        start = number.start - (len(before) - active.start())
        end = number.end + _noun_length(after, noun)
        return Counted(cue.lastgroup if cue and cue.lastgroup else "deaths", start, end, True)
    ahead = _with_people(sentence, number, before, after, noun) or _toll_of(number, before, noun)
    return ahead or behind


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


def _cue_after(sentence: SentenceView, number: NumberMention, after: str, noun: str) -> Counted | None:
    """ "500 were killed", "20 million deaths", "800,000 combat deaths a year", "two other women were murdered"."""
    cues = find_cues(after)
    if not cues or PAST_AGENT.match(after):
        return None
    next_number = sentence.end
    for other in sentence.numbers:
        if other.start > number.end and not other.ordinal:
            next_number = other.start
            break
    counted_people = None
    for cue in cues:
        words = after[: cue.start()]
        if NO_TOLL.search(words) or number.end + cue.start() > next_number or len(words.split()) > 9:
            break
        if NOUN_CUE.match(cue.group()) and AN_OBJECT.search(words):
            break
        if cue.group() == "cases" and not DISEASE.search(sentence.folded):
            continue
        if cue.group().endswith(" lost") and noun and not counts_men(sentence, number):
            break  # "12 manuscripts were lost"
        found = Counted(cue.lastgroup or "deaths", number.start, number.end + cue.end(), True)
        if not PEOPLE_CUE.match(cue.group()):
            return found
        counted_people = counted_people or found  # "3 million prisoners of war starved": what is said of them counts
    return counted_people


def _with_people(sentence: SentenceView, number: NumberMention, before: str, after: str, noun: str) -> Counted | None:
    """ "Lost 300 men", "took 91,000 prisoners", "losses amounted to 800,000 men": only people are lost like that."""
    if not noun:
        return None
    found = ACTIVE_OF_PEOPLE.search(before)
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
        return Counted("deaths" if measure == "shot" else measure, start, number.end + _noun_length(after, noun), True)
    toll = TOLL_OF_PEOPLE.search(before)
    if toll and counts_men(sentence, number):
        start = number.start - (len(before) - toll.start())
        return Counted(_measure_of(toll.group()), start, number.end + _noun_length(after, noun), True)
    return None


def _toll_of(number: NumberMention, before: str, noun: str) -> Counted | None:
    """ "The death toll has risen to 1,245", "casualties were around 4,500"."""
    toll = None if noun else TOLL_OF.search(before) or TOLL_ROSE.search(before)
    if toll is None or not find_cue(toll.group()):
        return None
    return Counted(_measure_of(toll.group()), number.start - (len(before) - toll.start()), number.end, True)


def _measure_of(words: str) -> str:
    cue = find_cue(words)
    return cue.lastgroup if cue and cue.lastgroup else "deaths"


def may_be_of_topic(number: NumberMention) -> bool:
    """Whether a figure can be one of casualties though no word of its sentence says so."""
    quantity = number.quantity
    return number.vague or (quantity.low or quantity.high or 0) >= _LARGE


def _by_topic(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, topic: Callable[[], str], *, follows: bool
) -> Counted | None:
    """A bare figure in a text about casualties: "Minimum estimate - 105'000", "Estimated to be 500,000+"."""
    if number.quantity.unit in ("percent", "ratio"):
        return None
    if noun and noun not in EVERYBODY:
        return _people_of_topic(sentence, number, before, noun, topic)
    size = number.quantity.low or number.quantity.high or 0
    lost = LOST.search(before) if not noun and "los" in before else None
    is_large = size >= _LARGE or number.vague
    if not is_large and not (lost and size >= _A_FEW):
        return None
    here = casualty_topic(sentence.folded)
    around = here or topic()
    if not (around or (lost and AT_WAR.search(sentence.folded))) or OTHER_TOPIC.search(sentence.folded):
        return None
    if lost:
        return Counted("casualties", number.start - (len(before) - lost.start()), number.end, True)
    if not is_large:
        return None
    about_deaths = bool(here) and (bool(CUE.search(sentence.folded)) or bool(DEADLY.search(sentence.folded)))
    if (about_deaths and not noun) or FIGURE_OF.search(before) or _is_row(sentence, number, before):
        return Counted(around, number.start, number.end, False)
    after = sentence.after(number.end, _REACH)
    if is_given_figure(before, after[len(noun) + 1 :] if noun else after, follows=follows):
        return Counted(around, number.start, number.end, False)
    return None


def continues_in_short(sentence: SentenceView, number: NumberMention) -> bool:
    """ "Hale has 5.1 million, Orwin 6.2": a small bare figure that is given in the same breath."""
    if own_noun(sentence, number):
        return False
    before, after = sentence.before(number.start, _REACH), sentence.after(number.end, _REACH)
    return is_given_figure(before, after, follows=True)


def _people_of_topic(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, topic: Callable[[], str]
) -> Counted | None:
    """ "The army said 128 killed. It was 347 to 504 civilians."."""
    if noun in _NOT_ALL_DEAD or not counts_men(sentence, number):
        return None
    after = sentence.after(number.end, _REACH)
    if not is_plain_count(before, after) or OTHER_TOPIC.search(sentence.folded):
        return None
    around = casualty_topic(sentence.folded) or topic()
    return Counted(around, number.start, number.end + _noun_length(after, noun), False) if around else None


def _is_row(sentence: SentenceView, number: NumberMention, before: str) -> bool:
    """The figure ends a line of a table or a list, or opens one ("25 million - soldiers alone")."""
    if not before.strip() and _LEADS.match(sentence.after(number.end, 4)):
        return True
    if not _LONE_END.match(sentence.after(number.end, 50)):
        return False
    if sentence.end - sentence.start < 120 and before.rstrip()[-1:] in {"-", ":", "="}:
        return True
    at = number.start - sentence.start
    return sentence.end - sentence.start <= _LONGEST_ROW and bool(_ROW.match(sentence.text[:at]))


def _looks_like_a_year(sentence: SentenceView, number: NumberMention) -> bool:
    """ "2007 article on deaths", "(Tidewater Press 2003)": four bare digits that no counted word follows at once."""
    words = sentence.between(number.start, number.end)
    if len(words) != 4 or not _YEAR.fullmatch(words):
        return False
    return not CUE.match(sentence.after(number.end, 30).lstrip())


def _noun_length(after: str, noun: str) -> int:
    return after.find(noun) + len(noun) if noun and noun in after else 0
