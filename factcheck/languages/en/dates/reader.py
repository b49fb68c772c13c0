"""Read every date of a text: find where one may stand, read it, join, qualify, sift, and fill in what is unsaid."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from factcheck.languages.en.dates.anchors import Anchor
from factcheck.languages.en.dates.candidate import BARE_MONTH, LOOSE, RELATIVE, Candidate
from factcheck.languages.en.dates.citations import is_citation
from factcheck.languages.en.dates.completion import complete
from factcheck.languages.en.dates.forms import read_at
from factcheck.languages.en.dates.furniture import is_furniture, tells_membership, year_of_stamp
from factcheck.languages.en.dates.impostors import is_impostor, is_within_link
from factcheck.languages.en.dates.joins import join_ranges, read_style
from factcheck.languages.en.dates.misfits import weekday_fits
from factcheck.languages.en.dates.moments import Moment, write_interval, write_moment
from factcheck.languages.en.dates.plain_dates import NO_DATE, read_plain_date
from factcheck.languages.en.dates.qualifiers import read_qualifiers
from factcheck.languages.en.dates.surroundings import Surroundings
from factcheck.languages.en.dates.swaps import settle_swaps
from factcheck.languages.en.dates.triggers import find_triggers
from factcheck.records import Calendar, DateMention, When

# The years from which, and before which, only one calendar can be meant (Greece changed last, in 1923).
_GREGORIAN_ONLY = 1924
_LISTING = (" and ", " or ", ", ", ", and ", " & ")
_JULIAN_ONLY = (1582, 10, 15)


def read_dates(
    text: str, *, written_on: date | None = None, title: str | None = None, day_first: bool | None = None
) -> list[DateMention]:
    """The dates of `text`, in order and without overlap.

    `written_on` is the day of the text, against which "yesterday" and a month without a year are read; where none is
    given, the stamps in the text serve. `title` helps to find years. `day_first` says whether 4/5/1972 is in May; where
    neither it nor the text tells, such a date is a set of two: [1972-04-05,1972-05-04]. Post furniture, works cited and
    numbers that merely look like years are left out. Never raises on what the text holds.
    """
    candidates, are_plain = _read_single(text)
    if are_plain:
        return [_mention(candidate) for candidate in candidates]
    candidates = _sift(text, candidates, day_first)
    stamps: list[Anchor] = []
    spoken: list[Candidate] = []
    leaves_open = False
    for candidate in candidates:
        if not candidate.is_plain and is_furniture(text, candidate):
            moment = candidate.moment
            if moment.year is not None and moment.day and not tells_membership(text, candidate.start):
                year = year_of_stamp(moment.year) if candidate.centuryless else moment.year
                stamps.append(Anchor(candidate.start, year, moment.month, moment.day))
        else:
            spoken.append(candidate)
            leaves_open = leaves_open or (not candidate.is_plain and _is_open(candidate))
    if leaves_open and written_on is None and not stamps:
        spoken = [candidate for candidate in spoken if candidate.told is None or not candidate.told.is_from_own]
        leaves_open = any(_is_open(candidate) for candidate in spoken)
    if leaves_open:
        dated = _sift(title, _read_single(title)[0], day_first) if title else []
        named = [candidate for candidate in dated if not _is_open(candidate)]
        surroundings = Surroundings(text, spoken, own=written_on, stamps=stamps, title=named)
        spoken = [candidate for candidate in spoken if _settle(text, candidate, surroundings)]
    return [_mention(candidate) for candidate in spoken]


def _is_open(candidate: Candidate) -> bool:
    """True if something is left to be found in the surroundings."""
    return candidate.form is RELATIVE or candidate.centuryless or candidate.moment.year is None


def _settle(text: str, candidate: Candidate, surroundings: Surroundings) -> bool:
    """Fill in what the words leave open; False for a date told from one that isn't known."""
    if candidate.told is not None:
        if not candidate.told.resolve(text, candidate, surroundings):
            return False
    elif _is_open(candidate):
        complete(candidate, surroundings)
    surroundings.tell(candidate)
    return True


def _sift(text: str, found: list[Candidate], day_first: bool | None) -> list[Candidate]:
    """The dates that the words give, joined, qualified and freed of what only looks so; nothing is filled in yet."""
    settle_swaps(text, found, day_first)
    joined = join_ranges(text, found)
    floor = 0
    sifted: list[Candidate] = []
    # A year such as 3991 is one where the text says so at least once: "3991 AD".
    stated = {candidate.moment.year for candidate in joined if candidate.form is LOOSE}
    for candidate in joined:
        if candidate.start < floor:
            continue
        if candidate.is_plain:
            sifted.append(candidate)
            floor = candidate.end
            continue
        if candidate.form is not RELATIVE:
            if candidate.form is BARE_MONTH and sifted and sifted[-1].end == floor and sifted[-1].moment.month:
                # In October and November: the second is a month where the first is.
                candidate.confirmed = text[floor : candidate.start] in _LISTING
            read_style(text, candidate)
            read_qualifiers(text, candidate, floor)
        floor = candidate.end
        if candidate.form is RELATIVE or not (
            is_impostor(text, candidate, stated)
            or is_within_link(text, candidate.start, candidate.end)
            or is_citation(text, candidate)
        ):
            sifted.append(candidate)
    return sifted


def _read_single(text: str, *, at_a_glance: bool = True) -> tuple[list[Candidate], bool]:
    """Every date, each for itself, and whether all of them are plain; without `at_a_glance` none is taken for plain."""
    found: list[Candidate] = []
    are_plain = True
    done = 0
    for start, end, kind in find_triggers(text):
        if start < done:
            continue
        candidate = read_plain_date(text, start, end, kind, done) if at_a_glance else None
        if candidate is NO_DATE:
            done = end
            continue
        if candidate is None or candidate.start < done:
            candidate = read_at(text, start, end, kind, floor=done)
            if candidate is None or candidate.start < done:
                continue
            are_plain = False
        found.append(candidate)
        done = candidate.end
    return found, are_plain


def _mention(candidate: Candidate) -> DateMention:
    first, last = candidate.first, candidate.last
    calendar, weekday = candidate.calendar, candidate.weekday
    if candidate.swapped is None:
        when = _when(first, last, candidate.interval, calendar)
    else:
        known = candidate.moment
        readings = sorted((write_moment(known), write_moment(candidate.swapped)))
        when = When(f"[{','.join(readings)}]", _calendar(first, last) if calendar is None else calendar)
    fits = None if weekday is None else weekday_fits(candidate)
    return DateMention(candidate.start, candidate.end, when, candidate.inferred, fits)


@lru_cache(maxsize=8192)
def _when(first: Moment | None, last: Moment | None, interval: bool, calendar: Calendar | None) -> When:
    """The same few dates come again and again; a date costs more to write than to find."""
    known = last or first
    assert known is not None
    edtf = write_interval(first, last) if interval else write_moment(known)
    return When(edtf, _calendar(first, last) if calendar is None else calendar)


def _calendar(first: Moment | None, last: Moment | None) -> Calendar:
    first, last = first or last, last or first
    if first is None or last is None or first.year is None or last.year is None:
        return Calendar.UNKNOWN
    if first.year >= _GREGORIAN_ONLY:
        return Calendar.GREGORIAN
    if (last.year + last.years - 1, last.month or 12, last.day or 31) < _JULIAN_ONLY:
        return Calendar.JULIAN
    return Calendar.UNKNOWN
