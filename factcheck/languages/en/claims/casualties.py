"""Casualty figures: how many died, were killed, executed, wounded, went missing, were deported, starved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.languages.en.claims.casualty_words import (
    ACTIVE,
    BLOCKING_NOUN,
    CLAUSE_END,
    CUE,
    DEADLY,
    FIGURE_OF,
    FUNCTION_WORDS,
    LIST_JOINT,
    NEXT_WORD,
    NO_TOLL,
    OTHER_TOPIC,
    PARTLY,
    PAST_AGENT,
    TOLL_OF,
)
from factcheck.languages.en.claims.toll_scope import toll_bond
from factcheck.languages.en.people_words import EVERYBODY, GROUPS_PATTERN, MEMBERS_PATTERN, PEOPLES_PATTERN, group_in
from factcheck.linking import Link, nearest
from factcheck.records import Bound, ClaimKind, NumberMention, SubjectRef

_REACH = 90


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a number counts, and the words that say so (offsets of the whole text)."""

    measure: str
    start: int
    end: int
    plain: bool  # said in the number's own clause, not taken from what the thread is about


def read_casualties(
    sentence: SentenceView, numbers: list[NumberMention], links: list[Link], document: Document, *, topic: str
) -> tuple[list[Draft], list[NumberMention]]:
    """Drafts of the casualty figures, and the numbers that are none. `topic`: what the thread is about, or ""."""
    counted: list[tuple[NumberMention, _Counted]] = []
    rest: list[NumberMention] = []
    previous: tuple[NumberMention, _Counted] | None = None
    for number in numbers:
        found = _counted(sentence, number, topic) if _may_count_people(number) else None
        if found is None and previous and _continues(sentence, previous[0], number):
            found = _Counted(previous[1].measure, number.start, number.end, previous[1].plain)
        if found:
            previous = (number, found)
            counted.append(previous)
        else:
            rest.append(number)
            previous = None
    if counted:
        counted, rest = _backwards(sentence, counted, rest)
    return list(_drafts(sentence, counted, links)), rest


@lru_cache(maxsize=4096)  # the same title and neighbouring sentences are asked about again and again
def casualty_topic(text: str) -> str:
    """The measure that a title, a heading or a sentence is about, "" where it speaks of no casualties."""
    found = CUE.search(text)
    if found and found.lastgroup:
        return found.lastgroup
    return "deaths" if DEADLY.search(text) else ""


def _backwards(
    sentence: SentenceView, counted: list[tuple[NumberMention, _Counted]], rest: list[NumberMention]
) -> tuple[list[tuple[NumberMention, _Counted]], list[NumberMention]]:
    """ "140 + 46 + 47 million deaths": the words behind the last number of a list hold for all of it."""
    by_start = {number.start: found for number, found in counted}
    kept = []
    for number in reversed(rest):
        following = min((start for start in by_start if start > number.start), default=None)
        joint = sentence.between(number.end, following) if following is not None else None
        if joint is not None and LIST_JOINT.match(joint) and _may_count_people(number):
            measure = by_start[following].measure  # type: ignore[index]
            by_start[number.start] = found = _Counted(measure, number.start, number.end, by_start[following].plain)  # type: ignore[index]
            counted.append((number, found))
        else:
            kept.append(number)
    return sorted(counted, key=lambda pair: pair[0].start), kept[::-1]


def _may_count_people(number: NumberMention) -> bool:
    return not number.ordinal and number.quantity.unit in ("", "people", "percent")


def _looks_like_a_year(sentence: SentenceView, number: NumberMention) -> bool:
    """ "2007 article on deaths", "(Tidewater Press 2003)": four bare digits that no counted word follows at once."""
    words = sentence.between(number.start, number.end)
    if not re.fullmatch(r"(?:1\d|20)\d\d", words):
        return False
    return not CUE.match(sentence.after(number.end, 30).lstrip())


def _continues(sentence: SentenceView, previous: NumberMention, number: NumberMention) -> bool:
    return bool(LIST_JOINT.match(sentence.between(previous.end, number.start))) and not _own_noun(sentence, number)


def _counted(sentence: SentenceView, number: NumberMention, topic: str) -> _Counted | None:
    after = sentence.after(number.end, _REACH)
    after = CLAUSE_END.split(after)[0]
    before = sentence.before(number.start, _REACH)
    noun = _own_noun(sentence, number)
    if noun in BLOCKING_NOUN or (_looks_like_a_year(sentence, number) and noun not in EVERYBODY):
        return None
    found = _cue_after(sentence, number, after)
    if found:
        return found
    active = ACTIVE.search(before)
    if active:
        cue = CUE.search(active.group())
        measure = cue.lastgroup if cue and cue.lastgroup else "deaths"
        if cue or (noun in EVERYBODY and "left" not in active.group() and "los" not in active.group()):
            return _Counted(
                measure, number.start - (len(before) - active.start()), number.end + _noun_length(after, noun), True
            )
    toll = TOLL_OF.search(before)
    if toll and not noun:
        cue = CUE.search(toll.group())
        if cue:
            start = number.start - (len(before) - toll.start())
            return _Counted(cue.lastgroup or "deaths", start, number.end, True)
    return _by_topic(sentence, number, before, noun, topic)


def _cue_after(sentence: SentenceView, number: NumberMention, after: str) -> _Counted | None:
    """ "500 were killed", "20 million deaths", "800,000 combat deaths a year", "two other women were murdered"."""
    if PAST_AGENT.match(after):
        return None
    next_number = min(
        (other.start for other in sentence.numbers if other.start > number.end and not other.ordinal),
        default=sentence.end,
    )
    for cue in CUE.finditer(after):
        words = after[: cue.start()]
        if NO_TOLL.search(words) or number.end + cue.start() > next_number:
            return None
        if len(words.split()) > 9:
            return None
        return _Counted(cue.lastgroup or "deaths", number.start, number.end + cue.end(), True)
    return None


def _by_topic(sentence: SentenceView, number: NumberMention, before: str, noun: str, topic: str) -> _Counted | None:
    """A bare figure in a text about casualties: "Minimum estimate - 105'000", "Estimated to be 500,000+"."""
    if (noun and noun not in EVERYBODY) or number.quantity.unit == "percent":
        return None
    here = casualty_topic(sentence.folded)
    figure = FIGURE_OF.search(before)
    lone = (
        sentence.end - sentence.start < 120
        and re.match(r"^[\W_]*$", sentence.after(number.end, 40))
        and before.rstrip()[-1:] in {"-", ":", "="}
    )
    large = (number.quantity.low or number.quantity.high or 0) >= 1000 or number.vague
    if not (here or topic) or not large or OTHER_TOPIC.search(sentence.folded):
        return None
    if figure or lone or (here and not noun):
        return _Counted(here or topic, number.start, number.end, False)
    return None


def _own_noun(sentence: SentenceView, number: NumberMention) -> str:
    """The word that the number counts, "" where a function word or a casualty word follows it."""
    following = sentence.after(number.end, 60)
    match = NEXT_WORD.match(following)
    if not match:
        return ""
    word = match["word"]
    if word in FUNCTION_WORDS or CUE.match(word):
        return ""
    at = number.end - sentence.start
    if (
        GROUPS_PATTERN.match(word)
        or MEMBERS_PATTERN.match(word)
        or PEOPLES_PATTERN.match(sentence.text[at + match.start("word") : at + match.end("word")])
    ):
        return word
    return word


def _noun_length(after: str, noun: str) -> int:
    return after.find(noun) + len(noun) if noun and noun in after else 0


def _drafts(
    sentence: SentenceView, counted: list[tuple[NumberMention, _Counted]], links: list[Link]
) -> Iterator[Draft]:
    for number, found in counted:
        start, end = min(found.start, number.start), max(found.end, number.end)
        yield Draft(
            claim=make_claim(
                sentence,
                start,
                end,
                ClaimKind.CASUALTY,
                value_at=(number.start, number.end),
                subject=SubjectRef(),
                measure=found.measure,
                value=_as_people(number),
            ),
            sentence=sentence,
            bonds=tuple(
                toll_bond(link, number, sentence, counted=(start, end), plain=found.plain)
                for link in nearest(links, number.start, number.end)
            ),
            whom=_whom(sentence, number, start, end),
            blocked=_blocked(number) or _partly(sentence, start, end),
        )


def _as_people(number: NumberMention):  # type: ignore[no-untyped-def]

    return replace(number.quantity, unit=number.quantity.unit or "people")


def _partly(sentence: SentenceView, start: int, end: int) -> str:
    around = sentence.before(start, 40) + sentence.between(start, end) + sentence.after(end, 45)
    return "the figure may be for a part only" if PARTLY.search(around) else ""


def _whom(sentence: SentenceView, number: NumberMention, start: int, end: int) -> str:
    """Who is counted: known groups and peoples in the claim's words, and the very noun that the number counts."""
    at, to = start - sentence.start, end - sentence.start
    group = group_in(sentence.text[at:to], sentence.folded[at:to])
    noun = _own_noun(sentence, number)
    return group if not noun or noun in EVERYBODY or noun in group.split() else f"{group} {noun}".strip()


def _blocked(number: NumberMention) -> str:
    if number.quantity.readings:
        return "the number can be read in two ways"
    if number.vague and number.quantity.bound is not Bound.AT_LEAST:
        return "the figure is vague"
    if number.quantity.per:
        return "the figure is a rate"
    return ""
