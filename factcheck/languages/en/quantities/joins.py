"""Numbers that stand together: magnitudes that a list shares, ranges, "one in ten"."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.languages.en.quantities.atoms import Atom
from factcheck.languages.en.quantities.bounds import FENCE_WORDS, Fence, fence_before, fence_in
from factcheck.languages.en.quantities.counted import counts_something
from factcheck.languages.en.quantities.gaps import GAPS, LONGEST_GAP, Gap, Joined, Link
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.ratios import read_quotient, read_ratio, spread_around
from factcheck.languages.en.quantities.tails import Tail
from factcheck.languages.en.quantities.unit_words import RATIO
from factcheck.languages.en.quantities.vocabulary import HUNDREDS_OF, MONTHS
from factcheck.records import Bound

# "one man in ten"
_ONE_OF = re.compile(
    r"(?!years?|months?|weeks?|days?|times?|hours?)[a-z]{3,16}(?: of them)? (?:in|out of)( every| each)?"
)
_SHORT_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}[-/]\Z")
_COMPARED = ("than", "over", "above", "under", "below", "equal to", "at least", "at most")
_CHANGES = frozenset(
    """rose rise rises risen rising fell fall falls fallen falling dropped drop drops grew grow grows grown growing
    increased increase increases increasing decreased decrease decreases declined decline declining went goes going
    reduced reducing jumped jump soared changed change shrank shrunk cut up down swelled climbed plummeted moved
    expanded doubled tripled raised lowered revised revising corrected upgraded downgraded adjusted amended updated
    upped bumped inflated promoted advanced surged leapt sank slipped slid tumbled halved""".split()
)

# Members by their own names: Python 3.11 takes longer to look one up in its class than to join two numbers.
_DASH, _SPACED_DASH, _TO, _UP_TO, _AND, _OR, _COMMA, _PLUS, _BLANK, _IN, _OUT_OF, _COLON, _MAYBE, _PLUS_MINUS, _OVER = (
    Gap
)
_AT_LEAST, _AT_MOST, _BETWEEN = Bound.AT_LEAST, Bound.AT_MOST, Bound.BETWEEN


def join_atoms(page: Page, atoms: list[Atom]) -> list[Joined]:
    """Atoms in order of start become numbers, ranges and ratios; magnitudes and units that a list shares are given."""
    links = [
        None if right.start - left.end > LONGEST_GAP else _link(page.plain, left, right)
        for left, right in pairwise(atoms)
    ]
    if any(links):
        _share(page, atoms, links)
    else:
        return [Joined(atom, atom.start) for atom in atoms if atom.counts_alone]
    joined: list[Joined] = []
    at = 0
    while at < len(atoms):
        atom = atoms[at]
        link = links[at] if at < len(links) else None
        pair = None
        if link and not (at and link.gap is _OR and links[at - 1] == Link(_COMMA)):  # "20, 60 or 100" is no range.
            pair = _pair(page, atom, atoms[at + 1], link)
        if pair:
            joined.append(pair)
        elif atom.counts_alone:
            joined.append(Joined(atom, atom.start))
        at += 2 if pair else 1
    return joined


def _link(plain: str, left: Atom, right: Atom) -> Link | None:
    if left.ordinal or right.ordinal:
        return None
    between = plain[left.end : right.start]
    words = between.strip()
    gap = GAPS.get(words)
    if gap is None:
        if left.value == 1 and (of := _ONE_OF.fullmatch(words)) and not counts_something(plain, right.end):
            return Link(_IN, each=bool(of[1]))
        return _fenced_link(words)
    if (gap is _BLANK and between not in (" ", "  ")) or between.count("\n") > 1:
        return None
    if words == "-" and between[0] == between[-1] == " ":
        gap = _SPACED_DASH
    return Link(gap, each=words.endswith(("every", "each")))


def _fenced_link(words: str) -> Link | None:
    connector, _, rest = words.partition(" ")
    if not rest or connector not in ("to", "and", "-", "or"):
        return None
    if connector == "or" and rest.endswith(_COMPARED):
        return None  # "200 or more than 300": two figures
    pure, bound, approximate = fence_in(rest)
    return Link(GAPS[connector], bound, approximate) if pure else None


def _share(page: Page, atoms: list[Atom], links: list[Link | None]) -> None:
    """ "140 + 46 + 47 million", "$10-20 billion": from the back, so that a whole list takes part."""
    for at in range(len(links) - 1, -1, -1):
        left, right, link = atoms[at], atoms[at + 1], links[at]
        if link is None or left.vague or right.vague or (link.bound and not _shares_over_bound(page, left, link)):
            continue
        if (
            left.magnitude > 100
            or (left.magnitude > 1 and right.magnitude < 1000)
            or left.value >= 1000
            or not (right.magnitude > 1 or right.unit)
        ):
            continue
        if not _may_share(page, atoms, links, at):
            continue
        signed = bool(left.unit) and not page.plain[left.start].isalnum()
        may_grow = right.magnitude > 1 and (not left.unit or (signed and right.unit in ("", left.unit)))
        gap = _TO if link.gap is _AND and page.word_ending_at(left.start) == "between" else link.gap
        magnitude = _shared_magnitude(left.value, right, gap) if may_grow else 0.0
        if magnitude:
            left.multiply(magnitude)
            left.magnitude, left.year_like, left.shared = magnitude, False, True
        if right.unit and not left.unit and right.unit not in (RATIO, "times") and link.gap is not _TO:
            left.unit = right.unit
            left.shared = True


def _shared_magnitude(left: float, right: Atom, gap: Gap) -> float:
    """What of `right` a number before it takes: in "two to three hundred thousand" a hundred thousand; 0 for nothing."""
    magnitude = right.magnitude
    if magnitude > 1 and _is_alike(left, right.value / magnitude, gap):
        return magnitude
    below = magnitude / 100 if right.worded and magnitude in HUNDREDS_OF else 0.0
    return below if below and _is_alike(left, right.value / below, gap) else 0.0


def _shares_over_bound(page: Page, left: Atom, link: Link) -> bool:
    """ "4 to as many as 5 million", "at least 4 and at most 5 million"."""
    if link.gap in (_TO, _DASH):
        return True
    return link.bound is _AT_MOST and fence_before(page, left.start).bound is _AT_LEAST


def _may_share(page: Page, atoms: list[Atom], links: list[Link | None], at: int) -> bool:
    link = links[at]
    if link is None or link.gap in (_IN, _OUT_OF, _COLON, _BLANK, _OVER):
        return False
    if link.gap is _COMMA and not atoms[at + 1].shared:
        before = links[at - 1] if at else None
        if before is None or before.gap is not _COMMA:
            return False  # "On 22 June, 3 million men": a comma alone joins nothing; a longer list does.
    return page.word_ending_at(atoms[at].start) not in MONTHS


def _is_alike(left: float, right: float, gap: Gap) -> bool:
    if gap is _PLUS:
        return True
    if gap in (_DASH, _SPACED_DASH, _TO):
        return left < right
    if gap is _MAYBE:
        return left < right <= 5 * left
    return right / 20 < left < right * 20


def _pair(page: Page, left: Atom, right: Atom, link: Link) -> Joined | None:
    gap = link.gap
    if left.vague or right.vague:
        return None
    if gap in (_IN, _OUT_OF, _COLON) or (gap is _TO and right.value == 1 < left.value):
        return read_ratio(page, left, right, link)
    if gap is _PLUS_MINUS:
        return spread_around(left, right)
    if gap is _OVER:
        return read_quotient(page, left, right)
    before = page.words_before(left.start)
    lead = before[-1].lstrip("(") if before else ""
    fenced = Fence(left.start)
    if lead in FENCE_WORDS and len(before) > 1 and not {"between", "from"}.isdisjoint(before[-4:]):
        fenced = fence_before(page, left.start)
        before = page.words_before(fenced.at)
        lead = before[-1].lstrip("(") if before else ""
    if lead == "of" and before[-3:-1] == ["the", "ages"] and before[-4:-3] == ["between"]:
        lead = "between"
    if gap is _UP_TO:
        if lead != "from" and (left.year_like or lead in MONTHS):
            return None
        gap = _TO
    if gap in (_AND, _COMMA, _PLUS) and lead != "between":
        return None
    if gap is _TO and lead == "from" and len(before) > 1 and before[-2] in _CHANGES:
        return None
    if gap is _TO and lead == "in" and left.year_like and right.grouped:
        return None  # "from 16,263 in 1976 to 64,684 in 1998"
    if gap is _TO and right.grouped and _SHORT_YEAR.search(page.plain, max(0, left.start - 5), left.start):
        return None  # "from 16,263 in 1976-77 to 64,684 in 1998-99"
    if left.unit and right.unit and left.unit != right.unit:
        return None
    if gap is _TO and right.value < left.value <= 0:
        left.value, right.value = right.value, left.value  # "from -18 to -34 degrees"
    readings = _share_round(left, right, gap)
    if not _is_range(left, right, gap, between=lead == "between"):
        return None
    start, approximate = left.start, left.approximate or right.approximate or link.approximate or gap is _MAYBE
    if lead in ("between", "from"):
        start, approximate = page.plain.rfind(lead, 0, fenced.at), approximate or fenced.approximate
    left.unit = right.unit = left.unit or right.unit
    if left.readings or right.readings:
        readings = _pair_readings(left, right)
    # "Between 70,000 and over 90,000" is a range all the same.
    bound = _AT_LEAST if link.bound is _AT_LEAST and lead not in ("between", "from") else _BETWEEN
    if gap is _MAYBE and page.plain[left.end : right.start].startswith(" (") and page.plain.startswith(")", right.end):
        right.end, right.tail = right.end + 1, Tail.OPEN
    return Joined(left, start, right, bound, approximate, readings, link.bound is _AT_MOST)


def _share_round(left: Atom, right: Atom, gap: Gap) -> tuple[tuple[float, float], ...]:
    """Most likely "20-30,000" begins at twenty thousand and "3-400" at three hundred; both readings are kept."""
    if gap not in (_DASH, _TO) or left.worded or left.grouped or left.magnitude > 1 or right.magnitude > 1:
        return ()
    step = 1000 if right.grouped else 100
    if right.grouped and right.value % 1e6 == 0:
        step = 1_000_000  # "1-2,000,000"
    if right.value % step or (step == 100 and (gap is _TO or right.value >= 1000)):
        return ()
    if not left.value < right.value / step <= 10 * left.value:
        return ()
    as_written = (left.value, right.value)
    left.multiply(step)
    return ((left.value, right.value), as_written)


def _is_range(left: Atom, right: Atom, gap: Gap, *, between: bool) -> bool:
    low, high = left.value, right.value
    if not low < high:
        return False
    if between:
        return True
    if left.year_like and low % 100 and not right.year_like and gap is not _TO:
        return False
    if gap is _SPACED_DASH:
        return high <= 20 * low
    if gap is _OR:
        return high <= 2 * low
    if gap is _MAYBE:
        return high <= 5 * low
    if gap is _BLANK:  # A dash that was lost in copying.
        return left.grouped and right.grouped and high <= 20 * low
    return gap in (_DASH, _TO)


def _pair_readings(left: Atom, right: Atom) -> tuple[tuple[float, float], ...]:
    best = (left.value, right.value)
    lows = left.readings or (left.value,)
    highs = right.readings or (right.value,)
    return (best, *((low, high) for low in lows for high in highs if low <= high and (low, high) != best))
