"""Was the person as old as is said, when he died or at a time that is told?

Examples (born 22 April 1870, died 21 January 1924):
    "died at the age of 53"     supported
    "died at the age of 60"     contradicted: he was 53
    "died aged about 55"        supported: "about" leaves two years either way
    "was 47 in 1917"            supported, and so is 46: only the year is known
Where only years are known both ages are right; a day may be told in either calendar.
"""

from __future__ import annotations

from factcheck.dates.calendars import days
from factcheck.doors import Door, Reason
from factcheck.drafts import Draft, Moment, Point
from factcheck.languages.en.wording.ages import FAR_OFF, explain_age
from factcheck.languages.en.wording.traces import moment_step, person_step, rule_step, shut_step
from factcheck.ports import Index
from factcheck.records import Finding, Quantity
from factcheck.rules.identity import second_feature
from factcheck.rules.moments import Known, calendar_slack, envelope, known_days, whole_years
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# "About 50", "nearly 54": two years either way.
_ABOUT = 2
# Beyond this a namesake may be meant.
_FAR_OFF = 30


def judge_age(draft: Draft, index: Index) -> Judged | None:
    """None where references don't tell the birth, or the time at which the age is counted."""
    claimed = draft.claim.value
    if claimed is None or not draft.person:
        return None
    births = known_days(Moment(draft.person, Point.BIRTH, (0, 0)), index)
    at = _at(draft, index)
    if not births or not at:
        return None
    weighed = _weigh(claimed, births, at)
    ages = _ages(births, at)
    shut = _shut(draft, claimed, ages, index)
    verdict = combine(weighed, may_accuse=not shut)
    at_death = bool(draft.moments) and draft.moments[0].point is Point.DEATH
    person = index.subjects[draft.person]
    explanation = explain_age(verdict, person, ages, weighed, at_death=at_death, shut=shut)
    trace = (rule_step("age"), person_step(person.id), *map(moment_step, draft.moments), *shut_step(shut))
    return Judged(draft.claim, Finding(verdict, explanation, evidence(weighed), trace))


def _at(draft: Draft, index: Index) -> list[Known | tuple[int, int]]:
    """The days up to which the age counts: those of facts, or the date that the sentence itself gives."""
    if draft.moments:
        return [*known_days(draft.moments[0], index)]
    if draft.period is None:
        return []
    first, last = days(draft.period)
    return [(first, last)] if first is not None and last is not None else []


def _weigh(claimed: Quantity, births: list[Known], at: list[Known | tuple[int, int]]) -> list[Weighed]:
    weighed = [Weighed(birth.fact, _relation(claimed, *_ages([birth], at))) for birth in births]
    for time in at:
        if isinstance(time, Known):
            weighed.append(Weighed(time.fact, _relation(claimed, *_ages(births, [time]))))
    return weighed


def _ages(births: list[Known], at: list[Known | tuple[int, int]]) -> tuple[int, int]:
    """The lowest and the highest age that the facts allow."""
    born_first, born_last = envelope(births)
    at_first = min(time.first if isinstance(time, Known) else time[0] for time in at)
    at_last = max(time.last if isinstance(time, Known) else time[1] for time in at)
    slack = calendar_slack(born_first)
    return whole_years(born_last + slack, at_first), whole_years(born_first - slack, at_last)


def _relation(claimed: Quantity, low: int, high: int) -> Relation:
    slack = _ABOUT if claimed.approximate else 0
    if claimed.low is not None and claimed.low - slack > high:
        return Relation.EXCLUDES
    if claimed.high is not None and claimed.high + slack < low:
        return Relation.EXCLUDES
    return Relation.AGREES


def _shut(draft: Draft, claimed: Quantity, ages: tuple[int, int], index: Index) -> Reason:
    if draft.blocked:
        return draft.blocked
    said = claimed.low if claimed.low is not None else claimed.high or 0
    if said - ages[1] > _FAR_OFF or ages[0] - said > _FAR_OFF:
        return FAR_OFF
    if not (draft.moments and draft.moments[0].office) and not second_feature(draft, draft.person, index):
        return Door.ONLY_THE_SURNAME
    return ""
