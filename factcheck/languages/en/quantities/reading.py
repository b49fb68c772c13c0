"""The quantities of a text, put together from their parts."""

from __future__ import annotations

from dataclasses import replace

from factcheck.languages.en.quantities.atoms import Atom, finish_atom
from factcheck.languages.en.quantities.bounds import fence_after, fence_before
from factcheck.languages.en.quantities.digits import read_digits
from factcheck.languages.en.quantities.joins import Joined, join_atoms
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.worded import read_worded
from factcheck.records import Bound, NumberMention, Quantity

# Members by their own names: Python 3.11 looks them up slowly in their class.
_EXACT, _AT_LEAST, _AT_MOST, _BETWEEN = Bound
_MERGING = frozenset({"and", "but", ",", ", but", ", and", "and/or"})


def read_numbers(text: str) -> list[NumberMention]:
    """All quantities in order of start, without overlap; never raises on what the text holds.

    Years and the numbers of dates are in, as plain numbers: the caller, who knows the dates, drops what overlaps one.
    Ordinals are in with `ordinal=True`. Out are keys, versions, times of day, addresses, phone and page numbers, list
    numbers, "one" as a pronoun, numbers within names, and numbers of 1e15 and more.
    A span takes in the words that make the quantity (fence, currency, magnitude, unit, rate), not the counted noun.
    """
    page = Page(text)
    atoms = _read_atoms(page)
    if not atoms:
        return []
    mentions: list[NumberMention] = []
    reached = 0
    for joined in join_atoms(page, atoms):
        if joined.start < reached:
            continue  # A unit or a rate of the number before took it in.
        mention = _mention(page, joined, reached)
        merged = _merged(page, mentions[-1], mention) if mentions else None
        if merged:
            mentions[-1] = mention = merged
        else:
            mentions.append(mention)
        reached = mention.end
    return mentions


def _read_atoms(page: Page) -> list[Atom]:
    atoms: list[Atom] = []
    reached = 0
    for start, end in page.hits:
        if start < reached:
            continue
        if page.plain[start].isalpha():
            atom, reached = read_worded(page, start, end)
        else:
            atom, reached = read_digits(page, start, end, atoms[-1] if atoms else None)
        if atom is not None and not (atoms and atom.start < atoms[-1].end):
            atoms.append(atom)
    return atoms


def _mention(page: Page, joined: Joined, reached: int) -> NumberMention:
    last = joined.high or joined.low
    first = joined.low
    if first.ordinal:
        quantity = Quantity(first.value, first.value)
        return NumberMention(joined.start, first.end, quantity, worded=first.worded, ordinal=True)
    fence = fence_after(page.plain, last.end)
    last.end = fence.at
    after_bound, after_about = fence.bound, fence.approximate
    finish_atom(page, last)
    before = fence_before(page, joined.start)
    start = max(before.at, reached) if before.at < joined.start else joined.start
    bound = after_bound or before.bound
    approximate = joined.approximate or first.approximate or before.approximate or after_about
    low: float | None = first.value
    high: float | None = last.value
    if first.vague:
        low, high, bound = 2 * first.value, None, _AT_LEAST
    elif bound is _AT_LEAST or (bound is None and joined.bound is _AT_LEAST):
        high, bound = None, _AT_LEAST
    elif bound is _AT_MOST:
        low = None
    else:
        bound = joined.bound or _EXACT
    quantity = Quantity(low, high, bound, approximate, last.unit, last.per, _readings(joined, low, high))
    return NumberMention(start, last.end, quantity, vague=first.vague, worded=first.worded or last.worded)


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
