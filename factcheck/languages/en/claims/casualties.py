"""Casualty figures: how many died, were killed, executed, wounded, went missing, were deported, starved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.languages.en.claims.casualty_cues import (
    Counted,
    casualty_topic,
    continues_in_short,
    counted,
    may_be_of_topic,
)
from factcheck.languages.en.claims.casualty_nouns import counts_men, own_noun
from factcheck.languages.en.claims.casualty_words import (
    AMONG_THEM,
    ENDS_LIST,
    LIST_JOINT,
    NOUN_JOINT,
    PARTLY,
    SOME_OF_THEM,
    may_count_casualties,
)
from factcheck.languages.en.claims.gates import COUNTED, NARROWED, OTHERS, TAKING_PART
from factcheck.languages.en.claims.toll_scope import toll_bond
from factcheck.languages.en.people_words import EVERYBODY, group_in
from factcheck.linking import Link, nearest
from factcheck.records import Bound, ClaimKind, NumberMention, Quantity

# Characters between a number and another that tells of some of those counted.
_LONGEST_JOINT = 60
_UNITS = frozenset(("", "people", "percent"))
_MILLION, _LARGEST_SHORT, _OF_A_SIZE = 1_000_000, 1000, 10

_COUNTS = COUNTED | OTHERS | TAKING_PART

__all__ = ["casualty_topic", "may_hold_figure", "read_casualties"]


def may_hold_figure(sentence: SentenceView, topic: Callable[[], str]) -> bool:
    """Whether a number of the sentence can be a claim of any kind that is read from numbers alone: a toll, a count, a
    share, a number of states. Asked before the numbers are read; False is certain. `topic` as for `read_casualties`."""
    return bool(sentence.cues & _COUNTS) or may_count_casualties(sentence.folded) or bool(topic())


def read_casualties(
    sentence: SentenceView,
    numbers: list[NumberMention],
    links: Callable[[], list[Link]],
    document: Document,
    *,
    topic: Callable[[], str],
) -> tuple[list[Draft], list[NumberMention]]:
    """Drafts of the casualty figures, and the numbers that are none. `topic` tells, when asked, what the text around
    is about, or "", and `links` what events may be meant."""
    speaks = may_count_casualties(sentence.folded)
    if not speaks and not _any_of_topic(sentence, numbers):
        return [], numbers
    found: list[tuple[NumberMention, Counted]] = []
    rest: list[NumberMention] = []
    previous: tuple[NumberMention, Counted] | None = None
    for number in numbers:
        one = None
        if _may_count_people(number):
            one = counted(sentence, number, previous=previous[1] if previous else None, speaks=speaks, topic=topic)
        if one is None and previous and _continues(sentence, previous[0], number):
            noun = own_noun(sentence, number)
            end = (
                sentence.start + sentence.folded.find(noun, number.end - sentence.start) + len(noun)
                if noun
                else number.end
            )
            one = Counted(previous[1].measure, number.start, end, plain=False)
        if one is None and previous and not number.quantity.unit and not number.ordinal:
            longer = _in_full(number, previous[0])
            if longer is not None and continues_in_short(sentence, number):
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
    return False


def _in_full(number: NumberMention, previous: NumberMention) -> NumberMention | None:
    """ "5.1 million ... 6.2": with the magnitude of the figure before, where the two are then of a size."""
    known, bare = previous.quantity.low or previous.quantity.high or 0, number.quantity.low or number.quantity.high or 0
    if number.quantity.readings or known < _MILLION or not 0 < bare < _LARGEST_SHORT or number.quantity.per:
        return None
    if not known / _OF_A_SIZE <= bare * _MILLION <= known * _OF_A_SIZE:
        return None
    low, high = (None if end is None else end * _MILLION for end in (number.quantity.low, number.quantity.high))
    return replace(number, quantity=replace(number.quantity, low=low, high=high))


def _backwards(
    sentence: SentenceView, found: list[tuple[NumberMention, Counted]], rest: list[NumberMention]
) -> tuple[list[tuple[NumberMention, Counted]], list[NumberMention]]:
    """ "140 + 46 + 47 million deaths": the words behind the last number of a list hold for all of it."""
    if not rest:
        return found, rest
    behind: tuple[NumberMention, Counted] | None = None
    kept = []
    for number, one in sorted([*found, *((number, None) for number in rest)], key=_start, reverse=True):
        if one is None and behind and _may_count_people(number) and _joined(sentence, number, behind[0]):
            one = Counted(behind[1].measure, number.start, number.end, behind[1].plain)
            found.append((number, one))
        behind = (number, one) if one else None
        if one is None:
            kept.append(number)
    return sorted(found, key=_start), kept[::-1]


def _start(pair: tuple[NumberMention, Counted | None]) -> int:
    return pair[0].start


def _joined(sentence: SentenceView, number: NumberMention, following: NumberMention) -> bool:
    """Nothing but the sign or word of a list stands between the two."""
    between = sentence.between(number.end, following.start)
    return len(between) <= _LONGEST_JOINT and bool(LIST_JOINT.match(between))


def _may_count_people(number: NumberMention) -> bool:
    return not number.ordinal and number.quantity.unit in _UNITS


def _continues(sentence: SentenceView, previous: NumberMention, number: NumberMention) -> bool:
    """The number goes on with a list, or tells of some of those just counted."""
    if _joined(sentence, previous, number):
        return not own_noun(sentence, number)
    between = sentence.between(previous.end, number.start)
    if len(between) > _LONGEST_JOINT:
        return False
    after = sentence.after(number.end, 60)
    if SOME_OF_THEM.match(after):
        return True
    listed = AMONG_THEM.search(between) or (NOUN_JOINT.match(between) and ENDS_LIST.match(after))
    return bool(listed) and counts_men(sentence, number)


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


def _as_people(number: NumberMention) -> Quantity:
    quantity = number.quantity
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
