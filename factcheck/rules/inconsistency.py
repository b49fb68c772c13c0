"""Does somebody contradict himself: two of his own values of one thing, of which only one can be right?

Examples:
    "shot on 7 Nov 1964 ... the shooting of 7 November 1974"    inconsistent: one day, two years, the same names
    "3 people were killed at X ... 12 people were killed at X"  inconsistent
    "some 700,000 ... about 680,000", "at least 3 ... 12"       consistent: rounded, or an open end
    "Edit: it was 1974", "Hart says 3 ... Berg says 12"         no inconsistency: a correction, two sources
Compared are own, asserted claims of one kind and measure, of one subject by its id; and days without a subject where
the day and the month are the same, one digit of the year isn't, and the sentences tell one thing or the text tells of
the days around one of them only. Which of the two is wrong isn't known, so the verdict is `disputed`, and no case is
opened by it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import islice, takewhile

from factcheck.dates import Agreement, agree, old_style_until
from factcheck.dates.calendars import days
from factcheck.languages.en.people_words import group_in
from factcheck.languages.en.second_thoughts import all_names_in, deeds_in, is_meant_as_one, names_in, steps_in, years_in
from factcheck.languages.en.wording.inconsistencies import (
    EARLIER_POST,
    SAME_TEXT,
    explain_inconsistency,
    place_words,
    value_words,
)
from factcheck.languages.en.wording.traces import rule_step
from factcheck.records import (
    Bound,
    CheckedClaim,
    Claim,
    ClaimKind,
    Evidence,
    Finding,
    Quantity,
    Verdict,
    When,
)
from factcheck.rounding import as_said
from factcheck.rules.elapsed import doubt_days, said_days
from factcheck.text.folding import fold

_DATED = {ClaimKind.EVENT_DATE, ClaimKind.BIRTH, ClaimKind.DEATH}
_COUNTED = {ClaimKind.CASUALTY, ClaimKind.COUNT, ClaimKind.AGE, ClaimKind.DURATION}
_COMPARED = _DATED | _COUNTED
# A date that is open, rough or a part of the calendar only is compared with none.
_UNFIT = re.compile(r"[/~?%X]")
_DAY = re.compile(r"(?P<year>\d{4})-(?P<day>\d\d-\d\d)")
# With thousands of claims of one subject only the nearest ones before are compared: a list isn't a contradiction.
_MOST_COMPARED = 20
_MANY_YEARS = 3
# Days so near to one belong to its story.
_ONE_STORY = 10
_LAST_CHANGE = old_style_until("Greece")
# Who counts years by their numbers is a year off; that is no contradiction of himself.
_SAME_AGE = 1


def find_inconsistencies(
    claims: Sequence[CheckedClaim], *, earlier: Sequence[CheckedClaim] = ()
) -> tuple[CheckedClaim, ...]:
    """A claim of its own kind, at the second place, for every value that excludes one that the same author gave before.

    `claims` are those of one post, in the order of the text; `earlier` those of other posts of the same author, the
    oldest first. Each claim of `claims` is held against `earlier` and against those of its own post before it.
    """
    seen: dict[Hashable, list[tuple[CheckedClaim, bool]]] = {}
    if len(claims) + len(earlier) < 2:
        return ()
    days_told = _DaysTold(claims)
    for checked in earlier:
        _remember(checked, seen, here=False)
    found: list[CheckedClaim] = []
    reported: set[Hashable] = set()
    for checked in claims:
        key = _key(checked)
        if key is None:
            continue
        for other, here in reversed(seen.get(key, [])[-_MOST_COMPARED:]):
            pair = key, _value_key(other.claim), _value_key(checked.claim)
            if pair not in reported and _exclude_each_other(other, checked, days_told if here else None):
                found.append(_inconsistency(other.claim, checked.claim, here=here))
                reported.add(pair)
                break
        _remember(checked, seen, here=True)
    return tuple(found)


class _DaysTold:
    """The dates that a text gives of its own: which stand near which, and which years have but one."""

    def __init__(self, claims: Sequence[CheckedClaim]) -> None:
        self._claims = claims
        self._read = False

    def _read_dates(self) -> None:
        """Only now, as hardly any text needs it."""
        if self._read:
            return
        self._read = True
        own = (checked.claim for checked in self._claims if checked.claim.is_own)
        by_day = {claim.date.edtf: days(claim.date)[0] for claim in own if claim.date}
        self._of_year: dict[str, set[str]] = {}
        self._years_of: dict[str, set[str]] = {}
        for edtf in by_day:
            self._of_year.setdefault(edtf[:4], set()).add(edtf)
            if found := _DAY.fullmatch(edtf):
                self._years_of.setdefault(found["day"], set()).add(found["year"])
        self._in_order = sorted((day, edtf) for edtf, day in by_day.items() if day is not None and _DAY.fullmatch(edtf))

    def is_of_many_years(self, day: str) -> bool:
        """A day of the year that is given with three years and more: "on this day", or what comes every year."""
        self._read_dates()
        return len(self._years_of.get(day, ())) >= _MANY_YEARS

    def tell_of_one_only(self, first: When, second: When) -> bool:
        """Days around the one are told, and no other date in the year of the other."""
        self._read_dates()
        return any(self._tell_of(told, alone) for told, alone in ((first, second), (second, first)))

    def _tell_of(self, told: When, alone: When) -> bool:
        pair = told.edtf, alone.edtf
        if any(edtf not in pair for edtf in self._of_year.get(alone.edtf[:4], ())):
            return False
        day = days(told)[0] or 0
        at = bisect_left(self._in_order, (day - _ONE_STORY, ""))
        near = takewhile(lambda item: item[0] <= day + _ONE_STORY, islice(self._in_order, at, None))
        return any(edtf not in pair for _, edtf in near)


def _day_of(date: When) -> str:
    """Month and day of a date that is given to the day, else ""."""
    found = _DAY.fullmatch(date.edtf)
    return found["day"] if found else ""


def _remember(checked: CheckedClaim, seen: dict[Hashable, list[tuple[CheckedClaim, bool]]], *, here: bool) -> None:
    key = _key(checked)
    if key is not None:
        seen.setdefault(key, []).append((checked, here))


def _key(checked: CheckedClaim) -> Hashable | None:
    """What two claims must share to be about one thing; None where a claim is compared with no other."""
    claim = checked.claim
    if claim.kind not in _COMPARED or not claim.is_own:
        return None
    if claim.kind in _COUNTED:
        if not claim.subject.id or not claim.subject.mention or claim.value is None or not _is_firm(claim.value):
            return None
        return claim.kind, claim.subject.id, claim.measure
    if claim.date is None or _UNFIT.search(claim.date.edtf):
        return None
    if claim.subject.id:
        said = _said_of_it(checked)
        if said or claim.kind is not ClaimKind.EVENT_DATE:
            return claim.kind, claim.subject.id, said
    day = _day_of(claim.date)
    return (claim.kind is ClaimKind.BIRTH, "day", day) if day else None


def _value_key(claim: Claim) -> Hashable:
    return claim.date.edtf if claim.date else (claim.value.low, claim.value.unit) if claim.value else None


def _is_firm(value: Quantity) -> bool:
    return (
        value.bound is Bound.EXACT
        and not value.approximate
        and not value.readings
        and value.low == value.high
        and value.per is None
    )


def _said_of_it(checked: CheckedClaim) -> str:
    """The part of the event (its beginning, its end, the whole) that the date is plainly said of; "" where it isn't."""
    return next((line for line in checked.finding.trace if line.endswith("said of the event")), "")


def _exclude_each_other(one: CheckedClaim, other: CheckedClaim, days_told: _DaysTold | None) -> bool:
    """`days_told`: those of the text in which both stand; None where they stand in two."""
    first, second = one.claim, other.claim
    if first.sentence == second.sentence or (first.start, first.end) == (second.start, second.end):
        return False
    if not _values_exclude(first, second):
        return False
    one_folded, other_folded = fold(first.sentence), fold(second.sentence)
    if not (is_meant_as_one(one_folded) and is_meant_as_one(other_folded)):
        return False
    if first.kind in _COUNTED:
        return _same_scope(first, second)
    steps, others = steps_in(one_folded), steps_in(other_folded)
    if first.subject.id and second.subject.id:
        return bool(steps & others) or not (steps and others)
    if steps != others:
        return False
    if days_told and second.date and days_told.is_of_many_years(_day_of(second.date)):
        return False
    if _tell_one_thing(first.sentence, second.sentence):
        return True
    return bool(days_told and first.date and second.date and days_told.tell_of_one_only(first.date, second.date))


def _tell_one_thing(first: str, second: str) -> bool:
    """Half of the names of the one stand in the other too, and a word of what happens does."""
    names, others = all_names_in(first), all_names_in(second)
    shared = names & others
    return bool(shared) and 2 * len(shared) >= min(len(names), len(others)) and bool(deeds_in(first) & deeds_in(second))


def _values_exclude(first: Claim, second: Claim) -> bool:
    if first.date and second.date and first.kind in _DATED:
        if not (first.subject.id and second.subject.id):
            return _one_digit_apart(first.date, second.date)
        return agree(first.date, second.date, old_style_until=_LAST_CHANGE) is Agreement.EXCLUDED
    if first.value is None or second.value is None:
        return False
    if first.kind is ClaimKind.AGE:
        return abs((first.value.low or 0) - (second.value.low or 0)) > _SAME_AGE
    if first.kind is ClaimKind.DURATION:
        return _durations_exclude(first.value, second.value)
    (low, high), (other_low, other_high) = as_said(first.value), as_said(second.value)
    return (low or 0) > (other_high or 0) or (other_low or 0) > (high or 0)


def _durations_exclude(first: Quantity, second: Quantity) -> bool:
    one, other = said_days(first), said_days(second)
    if one is None or other is None:
        return False
    doubt = max(doubt_days(first), doubt_days(second))
    return one[0] > other[1] + doubt or other[0] > one[1] + doubt


def _one_digit_apart(first: When, second: When) -> bool:
    """The same day and month of two years that one slip of a finger tells apart."""
    one, other = _DAY.fullmatch(first.edtf), _DAY.fullmatch(second.edtf)
    if not one or not other or one["day"] != other["day"]:
        return False
    slips: int = sum(a != b for a, b in zip(one["year"], other["year"], strict=True))
    return slips == 1


def _same_scope(first: Claim, second: Claim) -> bool:
    """The same people are counted, in the same year as far as one is given; neither sentence has a name of its own."""
    groups = [group_in(claim.sentence, fold(claim.sentence)) for claim in (first, second)]
    if groups[0] != groups[1]:
        return False
    years = years_in(first.sentence), years_in(second.sentence)
    if years[0] and years[1] and not years[0] & years[1]:
        return False
    names, others = names_in(first.sentence), names_in(second.sentence)
    known = all_names_in(first.sentence), all_names_in(second.sentence)
    return not (names - known[1]) or not (others - known[0])


def _inconsistency(first: Claim, second: Claim, *, here: bool) -> CheckedClaim:
    claim = Claim(
        start=second.start,
        end=second.end,
        text=second.text,
        sentence=second.sentence,
        kind=ClaimKind.INCONSISTENCY,
        subject=second.subject,
        measure=second.measure or second.kind.value,
        value=second.value,
        date=second.date,
    )
    evidence = Evidence(
        fact_id="",
        source=SAME_TEXT if here else EARLIER_POST,
        title=" ".join(first.sentence.split()),
        url="",
        value=value_words(first),
        scope=place_words(first),
        as_of="",
        licence="",
        relation="excludes",
        low=first.value.low if first.value else None,
        high=first.value.high if first.value else None,
        edtf=first.date.edtf if first.date else "",
    )
    explanation = explain_inconsistency(first, second, here=here)
    return CheckedClaim(claim, Finding(Verdict.DISPUTED, explanation, (evidence,), (rule_step("inconsistency"),)))
