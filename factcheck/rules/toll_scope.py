"""Does an estimate count what a claim counts: the same measure, people, place and time?"""

from __future__ import annotations

from functools import lru_cache

from factcheck.dates.calendars import days, gregorian_day
from factcheck.drafts import Draft
from factcheck.frozen import record
from factcheck.languages.en.scope_words import group_words, is_part_of_people
from factcheck.records import Fact, Subject, When
from factcheck.verdicts import Difference

# A war's dead counted "1914-1918" or from its first month to its last are the same dead.
_SLACK_DAYS = 400
# Eras have vaguer ends than wars: an era's dead "from 1929 on" or "from 1924 on" are the same dispute.
_SLACK_SHARE = 0.2


@record
class ClaimScope:
    """What the claim counts beside its measure. `places`: those of `tolls` that the claim's own words name.

    `people_guessed`: the claim names nobody, and no estimate counts everybody, so that the group most counted is taken.

    `as_of`: the day (day number) up to which the claim can count, where that is known.
    """

    draft: Draft
    subject: Subject
    people: frozenset[str]
    people_guessed: bool
    places: frozenset[str]
    as_of: int | None


def claim_scope(draft: Draft, subject: Subject, tolls: list[Fact], anchor: tuple[int, int]) -> ClaimScope:
    """`anchor`: where the event is named, whose words name no place."""
    wheres = {fact.scope.where for fact in tolls if not _is_whole_place(fact.scope.where, subject.place)}
    usual = "" if draft.whom else _usual_whom(tolls)
    return ClaimScope(
        draft=draft,
        subject=subject,
        people=group_words(draft.whom or usual),
        people_guessed=bool(usual) and not _is_the_only_people(usual, tolls),
        places=frozenset(where for where in wheres if _is_said(where, draft, anchor)),
        as_of=_as_of(draft),
    )


def differences(scope: ClaimScope, fact: Fact) -> tuple[Difference, ...]:
    """In what the estimate counts something else; empty where it counts the same."""
    found = []
    if fact.scope.measure != scope.draft.claim.measure:
        found.append(Difference.MEASURE)
    if group_words(fact.scope.whom) != scope.people:
        found.append(Difference.PEOPLE)
    if not _same_place(fact, scope):
        found.append(Difference.PLACE)
    if not (_counts_whole_event(fact, scope) and _is_covered(fact, scope)):
        found.append(Difference.PERIOD)
    return tuple(found)


def is_elsewhere(fact: Fact, scope: ClaimScope) -> bool:
    """The figure is for a place that isn't the event's and that the claim's sentence doesn't name."""
    where = fact.scope.where
    return not _is_whole_place(where, scope.subject.place) and where.lower() not in scope.draft.sentence.folded


def as_of_day(fact: Fact) -> int | None:
    """The day as of which a figure that grows was right; None where it isn't said."""
    return _last_day(fact.as_of) if fact.as_of else None


@lru_cache(maxsize=4096)
def _last_day(edtf: str) -> int | None:
    return days(When(edtf))[1]


def still_grew(fact: Fact, subject: Subject) -> bool:
    """The figure is dated, and the event wasn't long over by then."""
    counted = as_of_day(fact)
    if counted is None:
        return False
    ended = _last_day(subject.end or subject.begin) if subject.begin or subject.end else None
    return ended is None or counted <= ended + _SLACK_DAYS


def newer_counts(fact: Fact, facts: list[Fact], *, known_by: int | None) -> list[Fact]:
    """Later counts by the same source among facts of one scope, as far as they were known by a day (None: all)."""
    counted = as_of_day(fact)
    if counted is None:
        return []
    return [
        other
        for other in facts
        if (later := as_of_day(other)) is not None
        and later > counted
        and (known_by is None or later <= known_by)
        and _series(other) == _series(fact)
    ]


def _series(fact: Fact) -> tuple[str, ...]:
    scope = fact.scope
    return fact.citation.author, scope.measure, scope.whom, scope.where


def _usual_whom(tolls: list[Fact]) -> str:
    """Whom a toll counts where a post doesn't say: everybody, or the one group that all estimates count."""
    groups = sorted(fact.scope.whom for fact in tolls)
    return "" if "" in groups else max(groups, key=groups.count, default="")


def _is_the_only_people(usual: str, tolls: list[Fact]) -> bool:
    """Every estimate counts one people and no part of it: then whoever names nobody means that people."""
    return not is_part_of_people(usual) and len({group_words(fact.scope.whom) for fact in tolls}) == 1


def _as_of(draft: Draft) -> int | None:
    """ "By March 2005 174,000 had died": that day; else the day on which it was written, where that is known."""
    if draft.period is not None and draft.period.edtf.startswith("../"):
        return days(draft.period)[1]
    return None if draft.written_on is None else _day(draft)


def _day(draft: Draft) -> int:
    written = draft.written_on
    assert written is not None
    return gregorian_day(written.year, written.month, written.day)


@lru_cache(maxsize=4096)  # each estimate of an event is asked about with every figure
def _is_whole_place(where: str, place: str) -> bool:
    where, place = where.lower(), place.lower()
    return not where or (bool(place) and (where in place or place in where))


def _is_said(where: str, draft: Draft, anchor: tuple[int, int]) -> bool:
    """The place stands beside the claim: no other number comes between, and it is no part of the event's name."""
    sentence, claim = draft.sentence, draft.claim
    at = sentence.folded.find(where.lower())
    if at < 0:
        return False
    start, end = sentence.start + at, sentence.start + at + len(where)
    if anchor[0] <= start < anchor[1]:
        return False
    between = (claim.end, start) if start >= claim.end else (end, claim.start)
    return not any(between[0] <= number.start < between[1] for number in sentence.numbers)


def _same_place(fact: Fact, scope: ClaimScope) -> bool:
    """A figure for one country of many counts something else, unless the claim speaks of that very country."""
    if _is_whole_place(fact.scope.where, scope.subject.place):
        return not scope.places
    return fact.scope.where in scope.places


def _counts_whole_event(fact: Fact, scope: ClaimScope) -> bool:
    """The period that the fact counts is the event's own, give or take a year at either end.

    Of an event that went on, that is the time up to the day of the fact or of the claim.
    """
    when, subject = fact.scope.when, scope.subject
    if not when or not subject.begin:
        return True
    days_known = [day for day in (as_of_day(fact), scope.as_of) if day is not None]
    return _is_about_all(when, f"{subject.begin}/{subject.end or subject.begin}", min(days_known, default=None))


@lru_cache(maxsize=4096)
def _is_about_all(counted_when: str, event_when: str, up_to: int | None) -> bool:
    counted, (first, last) = days(When(counted_when)), days(When(event_when))
    if last is not None and up_to is not None:
        last = min(last, up_to)
    slack = max(_SLACK_DAYS, (last - first) * _SLACK_SHARE if first is not None and last is not None else 0)
    return all(
        one is None or other is None or abs(one - other) <= slack
        for one, other in zip(counted, (first, last), strict=True)
    )


def _is_covered(fact: Fact, scope: ClaimScope) -> bool:
    """The claim's own time takes in the time that the fact counts (a part of it is another scope)."""
    period, subject = scope.draft.period, scope.subject
    if period is None:
        return True
    counted = fact.scope.when or (f"{subject.begin}/{subject.end}" if subject.begin and subject.end else subject.begin)
    if not counted:
        return False
    (first, last), (from_day, to_day) = days(period), days(When(counted))
    up_to = as_of_day(fact)
    if up_to is not None and to_day is not None:
        to_day = min(to_day, up_to)
    begins = first is None or (from_day is not None and first <= from_day)
    ends = last is None or (to_day is not None and last >= to_day)
    return begins and ends
