"""The quantities of a text, put together from their parts."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from factcheck.languages.en.quantities.atoms import Atom, finish_atom
from factcheck.languages.en.quantities.bounds import fence_after, fence_before
from factcheck.languages.en.quantities.digits import read_digits
from factcheck.languages.en.quantities.everyday import read_everyday
from factcheck.languages.en.quantities.gaps import Joined
from factcheck.languages.en.quantities.joins import join_atoms
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.tails import Tail
from factcheck.languages.en.quantities.worded import read_worded
from factcheck.records import Bound, NumberMention, Quantity
from factcheck.text.wellformed import well_formed

# Members by their own names: Python 3.11 looks them up slowly in their class.
_EXACT, _AT_LEAST, _AT_MOST, _BETWEEN = Bound
_OPEN, _CLOSED, _ = Tail
_BLANKS = (" ", "\n")
_DIGITS = frozenset("0123456789")
_new = object.__new__
_set_start, _set_end, _set_quantity, _set_vague, _set_worded, _set_ordinal = (
    vars(NumberMention)[name].__set__ for name in NumberMention.__slots__
)
_OPEN_ENDED = (_AT_LEAST, _AT_MOST)
_MERGING = frozenset({"and", "but", ",", ", but", ", and", "and/or"})


def read_numbers(text: str) -> list[NumberMention]:
    """All quantities in order of start, without overlap; never raises on what the text holds.

    Years and the numbers of dates are in, as plain numbers: the caller, who knows the dates, drops what overlaps one.
    Ordinals are in with `ordinal=True`. Out are keys, versions, times of day, addresses, phone and page numbers, list
    numbers, "one" as a pronoun, numbers within names, runs of more than fifteen digits, and numbers of 1e18 and more.
    A span takes in the words that make the quantity (fence, currency, magnitude, unit, rate), not the counted noun.
    """
    page = Page(well_formed(text))
    atoms = _read_atoms(page)
    if not atoms:
        return []
    mentions: list[NumberMention] = []
    reached = 0
    for joined in join_atoms(page, atoms):
        if joined.start < reached:
            continue  # A unit or a rate of the number before took it in.
        mention = _mention(page, joined, reached)
        if mentions and mentions[-1].quantity.bound in _OPEN_ENDED:
            merged = _merged(page, mentions[-1], mention)
            if merged:
                mentions.pop()
                mention = merged
        mentions.append(mention)
        reached = mention.end
    return mentions


def _read_atoms(page: Page) -> list[Atom]:
    atoms: list[Atom] = []
    plain = page.plain
    reached = last_end = 0
    for start, end in page.hits:
        if start < reached:
            continue
        lead = plain[start - 1] if start > 1 else ""
        atom = read_everyday(page, start, end) if lead in _BLANKS and plain[start] in _DIGITS else None
        if atom is not None:
            reached = atom.end
        elif plain[start].isalpha():
            atom, reached = read_worded(page, start, end)
        else:
            atom, reached = read_digits(page, start, end, atoms[-1] if atoms else None)
        if atom is not None and atom.start >= last_end:
            atoms.append(atom)
            last_end = atom.end
    return atoms


def _mention(page: Page, joined: Joined, reached: int) -> NumberMention:
    last = joined.high or joined.low
    first = joined.low
    if first.ordinal:
        quantity = Quantity(first.value, first.value)
        return NumberMention(joined.start, first.end, quantity, worded=first.worded, ordinal=True)
    start, bound, approximate = joined.start, None, joined.approximate or first.approximate
    if not first.unfenced or start != first.start:
        before = fence_before(page, start)
        start = max(before.at, reached) if before.at < start else start
        bound, approximate = before.bound, approximate or before.approximate
    if last.tail is _OPEN:
        behind = fence_after(page.plain, last.end)
        last.end = behind.at
        bound, approximate = behind.bound or bound, approximate or behind.approximate
    if last.tail is not _CLOSED:
        finish_atom(page, last)
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
    if joined.readings or first.readings:
        readings = _readings(joined, low, high)
        quantity = Quantity(low, high, bound, approximate, last.unit, last.per, readings)
    else:
        quantity = _quantity(low, high, bound, approximate, last.unit, last.per)
    return _mentioned(start, last.end, quantity, vague=first.vague, worded=first.worded or last.worded)


@lru_cache(maxsize=4096)
def _quantity(
    low: float | None, high: float | None, bound: Bound, approximate: bool, unit: str, per: str | None
) -> Quantity:
    """The same few figures (years, small counts) come again and again, and a frozen record is slow to make."""
    return Quantity(low, high, bound, approximate, unit, per)


def _mentioned(start: int, end: int, quantity: Quantity, *, vague: bool, worded: bool) -> NumberMention:
    """A mention, its slots filled directly: a frozen record's own way takes twice as long, and that shows."""
    mention = _new(NumberMention)
    _set_start(mention, start)
    _set_end(mention, end)
    _set_quantity(mention, quantity)
    _set_vague(mention, vague)
    _set_worded(mention, worded)
    _set_ordinal(mention, False)
    return mention


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
