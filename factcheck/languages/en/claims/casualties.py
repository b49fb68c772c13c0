"""Casualty figures: how many died, were killed, executed, wounded, went missing, were deported, starved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from factcheck.document import SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.languages.en.claims.casualty_cues import counted
from factcheck.languages.en.claims.casualty_nouns import counts_men, own_noun
from factcheck.languages.en.claims.casualty_words import FILLERS, MAY_COUNT_CASUALTIES, PARTLY
from factcheck.languages.en.claims.counted_casualties import Counted
from factcheck.languages.en.claims.figure_frames import GIVEN
from factcheck.languages.en.claims.gates import COUNTED, NARROWED, OTHERS, TAKING_PART
from factcheck.languages.en.claims.mourned import MOURNED
from factcheck.languages.en.claims.toll_lists import continues, in_full, is_joined, is_other_side, is_with
from factcheck.languages.en.claims.toll_parts import goes_on_where, is_end_of_rise
from factcheck.languages.en.claims.toll_scope import toll_bond
from factcheck.languages.en.claims.topic_figures import continues_in_short, may_be_of_topic
from factcheck.languages.en.claims.topics import Topic
from factcheck.languages.en.people_words import EVERYBODY, group_in
from factcheck.linking import Link, nearest
from factcheck.records import Bound, ClaimKind, NumberMention, Quantity

_UNITS = frozenset(("", "people", "percent"))

# "The toll could reach 4,000": how high it may go.
_NO_MORE_THAN = re.compile(
    rf"\b(?:could|may|might)\s+(?:(?:well|eventually|ultimately|yet|even|one day|still)\s+)*"
    rf"(?:reach|rise to|climb to|go up to|grow to|be as high as|go as high as|run as high as)\s+{FILLERS}$"
)
_COUNTS = COUNTED | OTHERS | TAKING_PART | MOURNED


def may_hold_figure(sentence: SentenceView, topic: Topic) -> bool:
    """Whether a number of the sentence can be a claim of any kind that is read from numbers alone: a toll, a count, a
    share, a number of states. Asked before the numbers are read; False is certain."""
    return bool(sentence.words & MAY_COUNT_CASUALTIES or sentence.cues & _COUNTS or topic.around() or topic.deadly())


def read_casualties(
    sentence: SentenceView,
    numbers: list[NumberMention],
    links: Callable[[], list[Link]],
    *,
    topic: Topic,
) -> tuple[list[Draft], list[NumberMention]]:
    """Drafts of the casualty figures, and the numbers that are none. `topic` tells, when asked, what the text around
    is about, and `links` what events may be meant."""
    speaks = bool(sentence.words & MAY_COUNT_CASUALTIES)
    if not speaks and not _any_of_topic(sentence, numbers):
        return [], numbers
    found: list[tuple[NumberMention, Counted]] = []
    rest: list[NumberMention] = []
    previous: tuple[NumberMention, Counted] | None = None
    for number in numbers:
        one = None
        if _may_count_people(number):
            one = counted(sentence, number, previous=previous[1] if previous else None, speaks=speaks, topic=topic)
        if one is None and previous and continues(sentence, previous[0], number):
            noun = own_noun(sentence, number)
            end = (
                sentence.start + sentence.folded.find(noun, number.end - sentence.start) + len(noun)
                if noun
                else number.end
            )
            one = Counted(previous[1].measure, number.start, end, plain=False)
        if one is None and found and _may_count_people(number) and not own_noun(sentence, number):
            last, its = found[-1]
            if is_end_of_rise(sentence, last, number):
                one = Counted(its.measure, number.start, number.end, plain=False)
        if one is None and previous and goes_on_where(sentence, previous[0], number, plain=previous[1].plain):
            one = Counted(previous[1].measure, number.start, number.end, plain=False)
        if one is None and previous and _may_count_people(number) and is_other_side(sentence, previous[0], number):
            one = Counted(previous[1].measure, number.start, number.end, plain=False)
        if not (one and one.plain) and previous and not number.quantity.unit and not number.ordinal:
            longer = in_full(number, previous[0])
            if longer is not None and ((one and _is_fraction(number)) or continues_in_short(sentence, number)):
                number, one = longer, Counted(previous[1].measure, number.start, number.end, plain=False)
        if one:
            previous = (number, one)
            found.append(previous)
        else:
            rest.append(number)
            previous = None
    if found:
        found, rest = _backwards(sentence, found, rest)
    return (list(_drafts(sentence, found, links())) if found else []), rest


def _any_of_topic(sentence: SentenceView, numbers: list[NumberMention]) -> bool:
    for number in numbers:
        if _may_count_people(number) and (may_be_of_topic(number) or counts_men(sentence, number)):
            return True
    return bool(sentence.cues & (GIVEN | MOURNED))


def _backwards(
    sentence: SentenceView, found: list[tuple[NumberMention, Counted]], rest: list[NumberMention]
) -> tuple[list[tuple[NumberMention, Counted]], list[NumberMention]]:
    """ "140 + 46 + 47 million deaths": the words behind the last number of a list hold for all of it."""
    if not rest:
        return found, rest
    behind: tuple[NumberMention, Counted] | None = None
    kept = []
    for number, one in sorted([*found, *((number, None) for number in rest)], key=_start, reverse=True):
        if one is None and behind and _may_count_people(number) and _shares_words(sentence, number, behind):
            one = Counted(behind[1].measure, number.start, number.end, behind[1].plain)
            found.append((number, one))
        behind = (number, one) if one else None
        if one is None:
            kept.append(number)
    return sorted(found, key=_start), kept[::-1]


def _shares_words(sentence: SentenceView, number: NumberMention, behind: tuple[NumberMention, Counted]) -> bool:
    following, what = behind
    if is_joined(sentence, number, following):
        return True
    # Its words stand behind it, or are those of one that has them there.
    return what.plain and what.start >= number.end and is_with(sentence, number, following)


def _start(pair: tuple[NumberMention, Counted | None]) -> int:
    return pair[0].start


def _is_fraction(number: NumberMention) -> bool:
    """ "27 million people, 8.7 of them soldiers": nobody counts parts of people."""
    return number.quantity.high is not None and number.quantity.high % 1 != 0


def _may_count_people(number: NumberMention) -> bool:
    return not number.ordinal and number.quantity.unit in _UNITS


def _drafts(sentence: SentenceView, counts: list[tuple[NumberMention, Counted]], links: list[Link]) -> Iterator[Draft]:
    for number, found in counts:
        start, end = min(found.start, number.start), max(found.end, number.end)
        yield Draft(
            claim=make_claim(
                sentence,
                start,
                end,
                ClaimKind.CASUALTY,
                value_at=(number.start, number.end),
                measure=found.measure,
                value=_as_people(sentence, number),
            ),
            sentence=sentence,
            bonds=tuple(
                toll_bond(link, number, sentence, counted=(start, end), plain=found.plain)
                for link in nearest(links, number.start, number.end)
            ),
            whom=_whom(sentence, number, start, end),
            blocked=_blocked(number) or _partly(sentence, start, end),
        )


def _as_people(sentence: SentenceView, number: NumberMention) -> Quantity:
    quantity = number.quantity
    if quantity.bound is Bound.EXACT and _NO_MORE_THAN.search(sentence.before(number.start, 40)):
        quantity = replace(quantity, low=None, bound=Bound.AT_MOST)
    if quantity.unit:
        return quantity
    return Quantity(
        quantity.low, quantity.high, quantity.bound, quantity.approximate, "people", quantity.per, quantity.readings
    )


def _partly(sentence: SentenceView, start: int, end: int) -> str:
    around = sentence.between(start - 40, end + 45)
    return "the figure may be for a part only" if PARTLY.search(around) else ""


def _whom(sentence: SentenceView, number: NumberMention, start: int, end: int) -> str:
    """Who is counted: known groups and peoples in the claim's words, and the very noun that the number counts."""
    noun = own_noun(sentence, number)
    group = ""
    if sentence.cues & NARROWED:
        at, to = start - sentence.start, end - sentence.start
        group = group_in(sentence.text[at:to], sentence.folded[at:to])
    return group if not noun or noun in EVERYBODY or noun in group.split() else f"{group} {noun}".strip()


def _blocked(number: NumberMention) -> str:
    if number.quantity.readings:
        return "the number can be read in two ways"
    if number.vague and number.quantity.bound is not Bound.AT_LEAST:
        return "the figure is vague"
    if number.quantity.per:
        return "the figure is a rate"
    return ""
