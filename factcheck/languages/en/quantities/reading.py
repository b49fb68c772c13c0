"""The quantities of a text, put together from their parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.languages.en.quantities.atoms import Atom, finish_atom
from factcheck.languages.en.quantities.bounds import fence_before, may_be_fenced
from factcheck.languages.en.quantities.digits import read_digits
from factcheck.languages.en.quantities.everyday import read_everyday
from factcheck.languages.en.quantities.everyday_words import read_everyday_word
from factcheck.languages.en.quantities.fences_behind import fence_after
from factcheck.languages.en.quantities.gaps import LONGEST_GAP, Joined
from factcheck.languages.en.quantities.joins import join_atoms
from factcheck.languages.en.quantities.mentions import quantity_of
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.tails import Tail
from factcheck.languages.en.quantities.unit_words import TIME_UNITS
from factcheck.languages.en.quantities.worded import read_worded
from factcheck.records import Bound, NumberMention, Quantity

# Members by their own names: Python 3.11 looks them up slowly in their class.
_EXACT, _AT_LEAST, _AT_MOST, _BETWEEN = Bound
_OPEN, _CLOSED, _ = Tail
_BLANKS = (" ", "\n")
_YEAR_BEFORE = re.compile(r"(?<![0-9,.$£€])(?:1[0-9]|20)[0-9]{2} \Z")
_DIGITS = frozenset("0123456789")
_OPEN_ENDED = (_AT_LEAST, _AT_MOST)
_MERGING = frozenset(
    f"{comma}{word}{verb}".strip()
    for comma in ("", ", ")
    for word in ("", "and", "but", "yet", "and yet", "and also", "but also", "but still", "while", "though", "although")
    for verb in ("", " is", " are", " was", " were", " which is", " which are", " it is", " they are", " it was")
    if word or not verb
) | {",", "and/or", "; but", "and at the same time"}


def read_numbers(text: str, folded: str | None = None) -> list[NumberMention]:
    """All quantities in order of start, without overlap; never raises on what the text holds.

    Years and the numbers of dates are in, as plain numbers: the caller, who knows the dates, drops what overlaps one.
    Ordinals are in with `ordinal=True`. Out are keys, versions, times of day, addresses, phone and page numbers, list
    numbers, "one" as a pronoun, numbers within names, runs of more than fifteen digits, and numbers of 1e18 and more.
    A span takes in the words that make the quantity (fence, currency, magnitude, unit, rate), not the counted noun.
    `folded` is `fold(text)` of a well-formed text, where the caller has it.
    """
    page = Page(text, folded)
    return read_hits(page, page.hits)


def read_hits(page: Page, hits: Sequence[tuple[int, int]]) -> list[NumberMention]:
    """The quantities that begin at `hits`, spans of digits and number words in order of start."""
    plain = page.plain
    mentions: list[NumberMention] = []
    chain: list[Atom] = []  # Numbers that the next one may join.
    last_end = reached = 0  # Where the last number ends, and where reading goes on.
    for start, end in hits:
        if start < reached:
            continue
        lead = plain[start - 1] if start > 1 else ""
        found: NumberMention | Atom | int | None = None
        if lead in _BLANKS:
            alone = not chain or start - last_end > LONGEST_GAP
            if plain[start] in _DIGITS:
                found = read_everyday(page, start, alone=alone)
            elif lead == " ":
                found = read_everyday_word(page, start, end, alone=alone)
        if found is None:
            if plain[start].isalpha():
                found, reached = read_worded(page, start, end)
            else:
                found, reached = read_digits(page, start, end, chain[-1] if chain else None)
            if found is None:
                continue
        elif isinstance(found, int):
            reached = found
            continue
        else:
            reached = found.end
        if isinstance(found, Atom):
            if found.start < last_end:
                continue
            if chain and found.start - last_end > LONGEST_GAP:
                _close(page, chain, mentions)
                chain.clear()
            chain.append(found)
        else:
            if chain:
                _close(page, chain, mentions)
                chain.clear()
            taken = mentions[-1].end if mentions else 0
            if start >= taken:
                _add(page, found if found.start >= taken else replace(found, start=taken), mentions)
        last_end = found.end
    if chain:
        _close(page, chain, mentions)
    return mentions


def _close(page: Page, chain: list[Atom], mentions: list[NumberMention]) -> None:
    """Numbers that nothing further joins become mentions."""
    for joined in join_atoms(page, chain):
        taken = mentions[-1].end if mentions else 0
        if joined.start >= taken:  # Else a unit or a rate of the number before took it in.
            _add(page, _mention(page, joined, taken), mentions)


def _add(page: Page, mention: NumberMention, mentions: list[NumberMention]) -> None:
    if mentions and mentions[-1].quantity.bound in _OPEN_ENDED:
        merged = _merged(page, mentions[-1], mention)
        if merged:
            mentions.pop()
            mention = merged
    mentions.append(mention)


def _mention(page: Page, joined: Joined, reached: int) -> NumberMention:
    last = joined.high or joined.low
    first = joined.low
    if first.ordinal:
        quantity = quantity_of(first.value, first.value, _EXACT, False, "", None)
        return NumberMention(joined.start, first.end, quantity, worded=first.worded, ordinal=True)
    start, bound, approximate = joined.start, None, joined.approximate or first.approximate
    if (not first.unfenced or start != first.start) and may_be_fenced(page.plain, start):
        before = fence_before(page, start)
        if before.at >= reached:  # Else the words are those of the number before: "5 at least ¼".
            start, bound, approximate = min(before.at, start), before.bound, approximate or before.approximate
        if bound is _AT_LEAST and last.unit in TIME_UNITS and _spreads(page.plain, before.at):
            start, bound = joined.start, None
    if last.tail is _OPEN:
        behind = fence_after(page.plain, last.end)
        last.end = behind.at
        bound, approximate = behind.bound or bound, approximate or behind.approximate
    if last.tail is not _CLOSED:
        finish_atom(page, last)
    if last.open_ended:
        bound = bound or _AT_LEAST
    low: float | None = first.value
    high: float | None = last.value
    if first.vague:
        low, high, bound = 2 * first.value, None, _AT_LEAST
    elif (bound is _AT_LEAST and not joined.capped) or (bound is None and joined.bound is _AT_LEAST):
        high, bound = None, _AT_LEAST
    elif bound is _AT_MOST:
        low = None
    else:
        bound = joined.bound or _EXACT
    if joined.readings or first.readings:
        readings = _readings(joined, low, high)
        quantity = Quantity(low, high, bound, approximate, last.unit, last.per, readings)
    else:
        quantity = quantity_of(low, high, bound, approximate, last.unit, last.per)
    return NumberMention(start, last.end, quantity, vague=first.vague, worded=first.worded or last.worded)


def _spreads(plain: str, at: int) -> bool:
    """ "$2,000 over 3 years": what stands behind a figure tells in what time it came about."""
    if not plain.startswith("over ", at) or at < 2 or plain[at - 1] != " " or not plain[at - 2].isdigit():
        return False
    return _YEAR_BEFORE.search(plain, max(0, at - 7), at) is None


def _merged(page: Page, first: NumberMention, second: NumberMention) -> NumberMention | None:
    """ "more than 5,000 but fewer than 9,000": one range, not two bounds."""
    one, other = first.quantity, second.quantity
    if one.bound is _AT_LEAST:
        least, most = one, other
    elif one.bound is _AT_MOST:
        least, most = other, one
    else:
        return None
    if least.bound is not _AT_LEAST or most.bound is not _AT_MOST or first.vague or second.vague:
        return None
    if page.plain[first.end : second.start].strip() not in _MERGING or (one.unit and one.unit != other.unit):
        return None
    if least.low is None or most.high is None or least.low >= most.high:
        return None
    quantity = replace(other, low=least.low, high=most.high, bound=_BETWEEN, readings=())
    return replace(second, start=first.start, quantity=quantity, worded=first.worded or second.worded)


def _readings(joined: Joined, low: float | None, high: float | None) -> tuple[tuple[float | None, float | None], ...]:
    if joined.readings:
        pairs = joined.readings
    elif joined.low.readings:
        pairs = tuple((value, value) for value in joined.low.readings)
    else:
        return ()
    return tuple((pair[0] if low is not None else None, pair[1] if high is not None else None) for pair in pairs)
