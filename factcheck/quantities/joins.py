"""Numbers that stand together: magnitudes that a list shares, ranges, "one in ten"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from factcheck.quantities.atoms import Atom
from factcheck.quantities.bounds import fence_in
from factcheck.quantities.page import Page
from factcheck.quantities.units import RATIO
from factcheck.quantities.vocabulary import MONTHS
from factcheck.records import Bound


class Gap(Enum):
    DASH = "-"
    SPACED_DASH = " - "
    TO = "to"
    AND = "and"
    OR = "or"
    COMMA = ","
    PLUS = "+"
    BLANK = " "
    IN = "in"
    OUT_OF = "out of"
    COLON = ":"


_GAPS = {
    "-": Gap.DASH,
    "--": Gap.DASH,
    "---": Gap.DASH,
    "\x96": Gap.DASH,
    "\x97": Gap.DASH,
    "\ufffd": Gap.DASH,
    "â€“": Gap.DASH,
    "~": Gap.DASH,
    "..": Gap.DASH,
    "...": Gap.DASH,
    "to": Gap.TO,
    "- to": Gap.TO,
    "-to-": Gap.TO,
    "through": Gap.TO,
    "thru": Gap.TO,
    "till": Gap.TO,
    "and": Gap.AND,
    "&": Gap.AND,
    ", and": Gap.AND,
    "or": Gap.OR,
    ", or": Gap.OR,
    "-or-": Gap.OR,
    "and/or": Gap.OR,
    ",": Gap.COMMA,
    "+": Gap.PLUS,
    "": Gap.BLANK,
    "in": Gap.IN,
    "in every": Gap.IN,
    "in each": Gap.IN,
    "of every": Gap.IN,
    "out of": Gap.OUT_OF,
    "out of every": Gap.OUT_OF,
    ":": Gap.COLON,
}
_LONGEST_GAP = 48
_CHANGES = frozenset(
    """rose rise rises risen rising fell fall falls fallen falling dropped drop drops grew grow grows grown growing
    increased increase increases increasing decreased decrease decreases declined decline declining went goes going
    reduced reducing jumped jump soared changed change shrank shrunk cut up down swelled climbed plummeted moved
    expanded doubled tripled raised lowered""".split()
)
_ROUND_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000})
_NOT_IN_RATIOS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries"})


@dataclass(slots=True)
class Joined:
    """One number, or two as the ends of a range: `high` is None where one atom stands alone."""

    low: Atom
    high: Atom | None = None
    start: int = 0
    bound: Bound | None = None
    approximate: bool = False
    readings: tuple[tuple[float, float], ...] = ()

    @property
    def end(self) -> int:
        return (self.high or self.low).end


def join_atoms(page: Page, atoms: list[Atom]) -> list[Joined]:
    """Atoms in order of start become numbers, ranges and ratios; magnitudes and units that a list shares are given."""
    gaps = [_gap(page.plain, left, right) for left, right in pairwise(atoms)]
    _share(page, atoms, gaps)
    joined: list[Joined] = []
    at = 0
    while at < len(atoms):
        pair = None
        if at < len(gaps) and gaps[at] is not None and not atoms[at].ordinal and not atoms[at + 1].ordinal:
            pair = _pair(page, atoms[at], atoms[at + 1], gaps[at])
        joined.append(pair or Joined(atoms[at], start=atoms[at].start))
        at += 2 if pair else 1
    return joined


def _gap(plain: str, left: Atom, right: Atom) -> Gap | None:
    if right.start - left.end > _LONGEST_GAP:
        return None
    between = plain[left.end : right.start]
    gap = _GAPS.get(between.strip())
    if gap is Gap.DASH and between.strip() == "-" and between[0] == between[-1] == " ":
        return Gap.SPACED_DASH
    if gap is Gap.BLANK and (between not in (" ", "  ")):
        return None
    if between.count("\n") > 1:
        return None
    return gap


def _share(page: Page, atoms: list[Atom], gaps: list[Gap | None]) -> None:
    for at in range(len(gaps) - 1, -1, -1):
        left, right, gap = atoms[at], atoms[at + 1], gaps[at]
        if gap is None or left.ordinal or right.ordinal or left.vague or right.vague:
            continue
        if left.magnitude > 1 or left.value >= 1000 or not _may_share(page, atoms, gaps, at):
            continue
        if right.magnitude > 1 and not left.unit:
            mantissa = right.value / right.magnitude
            if _is_alike(left.value, mantissa, gap):
                left.multiply(right.magnitude)
                left.magnitude, left.year_like, left.shared = right.magnitude, False, True
        if right.unit and not left.unit and right.unit not in (RATIO, "times") and gap is not Gap.TO:
            left.unit = right.unit
            left.shared = True


def _may_share(page: Page, atoms: list[Atom], gaps: list[Gap | None], at: int) -> bool:
    gap = gaps[at]
    if gap in (Gap.IN, Gap.OUT_OF, Gap.COLON, Gap.BLANK, None):
        return False
    if gap is Gap.COMMA and not (atoms[at + 1].shared or (at and gaps[at - 1] is Gap.COMMA)):
        return False  # "On 22 June, 3 million men": a comma alone joins nothing; a longer list does.
    return page.word_ending_at(atoms[at].start) not in MONTHS


def _is_alike(left: float, right: float, gap: Gap) -> bool:
    if gap is Gap.PLUS:
        return True
    if gap in (Gap.DASH, Gap.SPACED_DASH, Gap.TO):
        return left < right
    return right / 20 < left < right * 20


def _pair(page: Page, left: Atom, right: Atom, gap: Gap | None) -> Joined | None:
    if left.vague or right.vague:
        return None
    if gap in (Gap.IN, Gap.OUT_OF, Gap.COLON) or (gap is Gap.TO and right.value == 1 < left.value):
        return _ratio(page, left, right, gap)
    before = page.words_before(left.start)
    between = bool(before) and before[-1].lstrip("(") == "between"
    if gap in (Gap.AND, Gap.COMMA) and not between:
        return None
    if gap is Gap.TO and len(before) > 1 and before[-1] == "from" and before[-2] in _CHANGES:
        return None
    if not _units_agree(left, right):
        return None
    readings = _share_thousands(left, right, gap)
    if not _is_range(left, right, gap, between=between):
        return None
    start = left.start
    if between or (before and before[-1].lstrip("(") == "from"):
        start = page.plain.rfind("between" if between else "from", 0, left.start)
    unit = left.unit or right.unit
    left.unit = right.unit = unit
    if len(left.readings) > 1 or len(right.readings) > 1:
        readings = _pair_readings(left, right)
    return Joined(left, right, start, Bound.BETWEEN, left.approximate or right.approximate, readings)


def _units_agree(left: Atom, right: Atom) -> bool:
    return left.unit == right.unit or not left.unit or not right.unit


def _share_thousands(left: Atom, right: Atom, gap: Gap | None) -> tuple[tuple[float, float], ...]:
    """ "20-30,000" means twenty to thirty thousand, most likely; both readings are kept."""
    if gap not in (Gap.DASH, Gap.TO) or left.worded or left.grouped or not right.grouped or right.value % 1000:
        return ()
    thousands = right.value / 1000
    if left.magnitude > 1 or right.magnitude > 1 or left.value >= thousands or thousands > 10 * left.value:
        return ()
    as_written = (left.value, right.value)
    left.multiply(1000)
    return ((left.value, right.value), as_written)


def _is_range(left: Atom, right: Atom, gap: Gap | None, *, between: bool) -> bool:
    low, high = left.value, right.value
    if not low < high:
        return False
    if between:
        return True
    if left.year_like and not right.year_like and gap is not Gap.TO:
        return False
    if gap is Gap.SPACED_DASH:
        return high <= 20 * low
    if gap is Gap.OR:
        return high <= 2 * low
    if gap is Gap.BLANK:  # A dash that was lost in copying.
        return left.grouped and right.grouped and high <= 20 * low
    return gap in (Gap.DASH, Gap.TO)


def _pair_readings(left: Atom, right: Atom) -> tuple[tuple[float, float], ...]:
    lows = left.readings or (left.value,)
    highs = right.readings or (right.value,)
    pairs = [(low, high) for low in lows for high in highs if low <= high]
    best = (left.value, right.value)
    return (best, *[pair for pair in pairs if pair != best])


def _ratio(page: Page, left: Atom, right: Atom, gap: Gap | None) -> Joined | None:
    """ "one in ten" is 0.1, "40 to 1" is 40."""
    if left.unit not in ("",) or right.unit in _NOT_IN_RATIOS or not left.value or not right.value:
        return None
    if gap in (Gap.TO, Gap.COLON):
        if right.value != 1:
            return None
        value = left.value
    else:
        if left.value > right.value or (right.year_like and right.value != 1000):
            return None
        if left.value != 1 and not (left.value <= 10 and right.value in _ROUND_DENOMINATORS and left.worded):
            return None
        value = left.value / right.value
    atom = Atom(left.start, right.end, value, unit=RATIO, worded=left.worded or right.worded)
    return Joined(atom, start=left.start)


def join_bounds(gap: str) -> bool:
    """Whether `gap` joins "at least 20" to "at most 100"."""
    return gap.strip() in ("and", "but", ",", ", but", "and/or", ", and")


def fenced_gap(gap: str) -> tuple[Gap, Bound | None, bool] | None:
    """ "to over", "and up to": a range's connector with fence words behind it."""
    words = gap.split(None, 1)
    if len(words) != 2 or words[0] not in ("to", "and", "-", "or"):
        return None
    pure, bound, approximate = fence_in(words[1])
    return (_GAPS[words[0]], bound, approximate) if pure else None
