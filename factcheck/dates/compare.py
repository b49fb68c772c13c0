"""Whether a claimed date agrees with a known one, at the precision that both share and in either calendar."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from factcheck.dates.calendars import days, gregorian_day, julian_day
from factcheck.dates.calendars import old_style_until as _old_style_until
from factcheck.dates.changeovers import is_swedish
from factcheck.dates.edtf import Extent, Precision, members, read_edtf
from factcheck.records import Calendar, When

# Before this day (Gregorian) only the Julian calendar was in use: references mix its labels with converted ones.
_REFORM = gregorian_day(1582, 10, 15)
# "About 1745" is right within two years; "about 485 BC" within two in a hundred of its distance from the year 2000.
_ROUGH_YEARS = 2
_ROUGH_SHARE = 0.02
_ROUGH_FROM = 2000
# The seasons of the sky begin three weeks after those of the months: summer reaches to 22 September.
_SEASON_SLACK = 22
_YEAR_DAYS = 365.2425
_YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)
# England and its colonies began the year on 25 March until that of 1751, Florence about as long.
_YEARS_FROM_MARCH_UNTIL = 1751
_LADY_DAY = (3, 25)
_SWEDEN_UNTIL = _old_style_until("Sweden")
_FOREVER = 10**12

Range = tuple[int, int]


class Agreement(StrEnum):
    SAME = "same"
    SAME_OLD_STYLE = "same_old_style"  # right in the Julian calendar
    CONTAINED = "contained"  # one lies within the other: March 1921 and 8 March 1921
    OVERLAPS = "overlaps"
    EXCLUDED = "excluded"
    UNDECIDED = "undecided"  # a date without its year

    @property
    def agrees(self) -> bool:
        """True where the claim can be right; an overlap or an unknown year says neither yes nor no."""
        return self in (Agreement.SAME, Agreement.SAME_OLD_STYLE, Agreement.CONTAINED)


_BEST_FIRST = (
    Agreement.SAME,
    Agreement.SAME_OLD_STYLE,
    Agreement.CONTAINED,
    Agreement.OVERLAPS,
    Agreement.UNDECIDED,
    Agreement.EXCLUDED,
)


def agree(claimed: When, known: When, *, old_style_until: int | None = None) -> Agreement:
    """How a claimed date stands to a known one.

    `old_style_until` is the last day of the Julian calendar where it happened (`calendars.old_style_until`): up to it
    a claim whose calendar the text doesn't state may be in either. Of a date with two readings the one that agrees
    best counts. Raises ValueError on what is not EDTF.
    """
    ours, theirs = members(claimed.edtf), members(known.edtf)
    if len(ours) == len(theirs) == 1:
        return _agree(claimed, known, old_style_until)
    outcomes = {
        _agree(replace(claimed, edtf=one), replace(known, edtf=other), old_style_until)
        for one in ours
        for other in theirs
    }
    return next(outcome for outcome in _BEST_FIRST if outcome in outcomes)


def _agree(claimed: When, known: When, old_style_until: int | None) -> Agreement:
    claimed_extent, known_extent = read_edtf(claimed.edtf), read_edtf(known.edtf)
    if claimed_extent is None or known_extent is None:
        return Agreement.UNDECIDED
    known_ranges = _ranges(known, known_extent)
    plain = _best(_ranges(claimed, claimed_extent), known_ranges)
    if plain is Agreement.SAME:
        return plain
    old_style = _in_other_style(claimed, known, known_extent, known_ranges, old_style_until)
    if claimed.edtf == known.edtf and claimed_extent.precision in _YEARS:
        return Agreement.SAME  # whichever calendar the one or the other is in
    if old_style in (Agreement.SAME, Agreement.CONTAINED) and not plain.agrees:
        return Agreement.SAME_OLD_STYLE
    if plain is Agreement.EXCLUDED and _best(_of_a_year_from_march(claimed_extent), known_ranges).agrees:
        return Agreement.SAME_OLD_STYLE
    if plain is not Agreement.EXCLUDED:
        return plain
    rough = _best(_loosened(claimed, claimed_extent), _loosened(known, known_extent))
    if rough is Agreement.EXCLUDED and old_style is not None:
        return old_style
    return rough if rough is not Agreement.SAME else Agreement.CONTAINED


def _in_other_style(
    claimed: When, known: When, known_extent: Extent, known_ranges: list[Range], old_style_until: int | None
) -> Agreement | None:
    """The claim read in the calendar that it may also be meant in; None where there is no other."""
    first = min(low for low, _ in known_ranges)
    other = Calendar.GREGORIAN if claimed.calendar is Calendar.JULIAN else Calendar.JULIAN
    if first < _REFORM:
        pass  # whether the reference converted its label or not, nobody says
    elif claimed.calendar is not Calendar.UNKNOWN or old_style_until is None or first > old_style_until:
        return None
    extent = read_edtf(claimed.edtf)
    assert extent is not None
    ranges = _ranges(When(claimed.edtf, other), extent)
    if old_style_until == _SWEDEN_UNTIL and extent.first and is_swedish(extent.first) and other is Calendar.JULIAN:
        ranges += [(low - 1, high - 1) for low, high in ranges]
    return _best(ranges, known_ranges)


def _of_a_year_from_march(extent: Extent) -> list[Range]:
    """A day before 25 March, when the old year ended: England's February 1731 is ours of 1732, in either calendar."""
    if extent.precision not in (Precision.DAY, Precision.MONTH) or extent.first is None or extent.last is None:
        return []
    if not extent.first[0] < _YEARS_FROM_MARCH_UNTIL or extent.first[1:] >= _LADY_DAY:
        return []
    (year, *first), (_, *last) = extent.first, min(extent.last, (extent.first[0], *_LADY_DAY))
    return [(number(year + 1, *first), number(year + 1, *last)) for number in (julian_day, gregorian_day)]


def _best(claimed: list[Range], known: list[Range]) -> Agreement:
    """The closest agreement of any reading of the one with any reading of the other."""
    order = (Agreement.SAME, Agreement.CONTAINED, Agreement.OVERLAPS, Agreement.EXCLUDED)
    outcomes = (_relate(one, other) for one in claimed for other in known)
    return min(outcomes, key=order.index, default=Agreement.EXCLUDED)


def _relate(claimed: Range, known: Range) -> Agreement:
    if claimed == known:
        return Agreement.SAME
    if claimed[1] < known[0] or known[1] < claimed[0]:
        return Agreement.EXCLUDED
    if (claimed[0] <= known[0] and known[1] <= claimed[1]) or (known[0] <= claimed[0] and claimed[1] <= known[1]):
        return Agreement.CONTAINED
    return Agreement.OVERLAPS


def _ranges(when: When, extent: Extent) -> list[Range]:
    """First and last days; a winter is that which begins in its year or that which ends in it."""
    first, last = days(when)
    low, high = (-_FOREVER if first is None else first), (_FOREVER if last is None else last)
    if extent.precision is Precision.SEASON and when.edtf[-2:].strip("~?%") != "" and "-24" in when.edtf[1:]:
        year = extent.first[0] if extent.first else 0
        number = julian_day if when.calendar is Calendar.JULIAN else gregorian_day
        return [(low, high), (number(year - 1, 12, 1), number(year, 3, 1) - 1)]
    return [(low, high)]


def _loosened(when: When, extent: Extent) -> list[Range]:
    ranges = _ranges(when, extent)
    slack = _SEASON_SLACK if extent.precision is Precision.SEASON else 0
    if extent.approximate:
        end = extent.last or extent.first
        distance = abs(_ROUGH_FROM - end[0]) if end else 0
        slack += int(max(_ROUGH_YEARS, distance * _ROUGH_SHARE) * _YEAR_DAYS) + 1
    return [(low - slack, high + slack) for low, high in ranges]
