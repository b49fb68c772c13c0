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
from factcheck.drafts import Draft, Moment, Point
from factcheck.languages.en.dates import words
from factcheck.languages.en.phrases import number_words, source_words
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Quantity, Verdict
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
    facts = _weigh(claimed, births, at)
    low, high = _ages(births, at)
    may_accuse, reason = _may_accuse(draft, claimed, low, high, index)
    verdict = combine(facts, may_accuse=may_accuse)
    trace = (
        "rule: age",
        f"person: {draft.person}; {'to' if draft.moments else 'at a date'}"
        f" {draft.moments[0].point.value if draft.moments else words(draft.period) if draft.period else ''}",
        *((f"no accusation: {reason}",) if reason else ()),
    )
    return Judged(
        draft.claim, Finding(verdict, _explain(draft, verdict, facts, low, high, index), evidence(facts), trace)
    )


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


def _may_accuse(draft: Draft, claimed: Quantity, low: int, high: int, index: Index) -> tuple[bool, str]:
    if draft.blocked:
        return False, draft.blocked
    said = claimed.low if claimed.low is not None else claimed.high or 0
    if said - high > _FAR_OFF or low - said > _FAR_OFF:
        return False, "the age is so far off that a namesake may be meant"
    if not (draft.moments and draft.moments[0].office) and not second_feature(draft, draft.person, index):
        return False, "nothing but the surname agrees"
    return True, ""


def _explain(draft: Draft, verdict: Verdict, facts: list[Weighed], low: int, high: int, index: Index) -> str:
    person = index.subjects[draft.person].label
    age = number_words(low) if low == high else f"{low} or {high}" if high - low == 1 else f"{low} to {high}"
    known = "; ".join(dict.fromkeys(_told(item.fact) for item in facts))
    said = draft.claim.text
    if verdict is Verdict.SUPPORTED:
        return f"By the references {person} was {age} then ({known}); that agrees."
    if verdict is Verdict.DISPUTED:
        return f"References disagree on how old {person} was: {age} by one or another of them ({known})."
    if verdict is Verdict.CONTRADICTED:
        return f"By every reference that bears on it {person} was {age} then ({known})."
    return (
        f"By the references {person} was {age} then ({known}); whether that is what \u201c{said}\u201d speaks of isn't clear "
        "enough to judge."
    )


def _told(fact: Fact) -> str:
    event = {"birth": "born", "death": "died"}.get(fact.property, "in office")
    return f"{event} {words(fact.when) if fact.when else ''}, {source_words(fact.citation)}"
