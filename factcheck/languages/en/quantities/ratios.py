"""Two numbers that are one: "one in ten", "40 to 1", "1 over 3", "20 \u00b1 5"."""

from __future__ import annotations

from factcheck.languages.en.quantities.atoms import Atom, counts_people
from factcheck.languages.en.quantities.counted import counts_something
from factcheck.languages.en.quantities.gaps import Gap, Joined, Link
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.unit_words import RATIO
from factcheck.records import Bound

_ROUND_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000})
_SHARES = frozenset({2, 3, 4, 5, 10, 100, 1000})
_NOT_IN_RATIOS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries"})


def spread_around(left: Atom, right: Atom) -> Joined | None:
    """ "20 \u00b1 5", "300, give or take 20": a range around the first number."""
    spread = abs(right.value)
    if left.unit and right.unit and left.unit != right.unit:
        return None
    low = Atom(left.start, left.end, round(left.value - spread, 12), worded=left.worded)
    high = Atom(
        right.start, right.end, round(left.value + spread, 12), unit=left.unit or right.unit, worded=right.worded
    )
    return Joined(low, left.start, high, Bound.BETWEEN) if spread else None


def read_quotient(page: Page, left: Atom, right: Atom) -> Joined | None:
    """ "1 over 3" where nothing else is said; elsewhere "over" is "more than", or "during"."""
    plain = page.plain
    ends = plain[right.end : right.end + 1] in ("", ".", "?", "!") and not plain[right.end + 1 :][:1].strip()
    starts = page.word_ending_at(left.start) in ("", "is", "equals") and not plain[
        max(0, left.start - 3) : left.start
    ].strip(" is")
    if not (starts and ends) or left.unit or right.unit or right.value <= 0:
        return None
    atom = Atom(left.start, right.end, left.value / right.value, unit=RATIO, worded=left.worded or right.worded)
    return Joined(atom, left.start)


def read_ratio(page: Page, left: Atom, right: Atom, link: Link) -> Joined | None:
    """ "one in ten" is 0.1, "40 to 1" is 40."""
    gap = link.gap
    if left.unit or right.unit in _NOT_IN_RATIOS or left.value <= 0 or right.value <= 0:
        return None
    if gap in (Gap.TO, Gap.COLON):
        if right.value != 1:
            return None
        value = left.value
    else:
        if left.value > right.value or (right.year_like and right.value != 1000):
            return None
        if left.value != 1 and not link.each and not _is_share(page, left, right, out_of=gap is Gap.OUT_OF):
            return None
        value = left.value / right.value
    atom = Atom(left.start, right.end, value, unit=RATIO, worded=left.worded or right.worded)
    return Joined(atom, left.start)


def _is_share(page: Page, left: Atom, right: Atom, *, out_of: bool) -> bool:
    """ "nine in ten", "2 in 5", "9 out of 10 men": a share; "3 in 20 attacks" and "thirteen out of twenty-one" count two."""
    if left.value > 10 or not (right.value in _ROUND_DENOMINATORS or right.value % 100 == 0):
        return False
    if right.value in _SHARES and counts_people(page.plain, right.end):
        return True  # "2 in 5 people"
    return left.worded or out_of or not counts_something(page.plain, right.end)
