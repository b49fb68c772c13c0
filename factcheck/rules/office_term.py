"""Did the person take, hold or leave the office at the time that is said?"""

from __future__ import annotations

from factcheck.dates import days, spanning
from factcheck.drafts import Aspect, Draft
from factcheck.languages.en.wording.offices import explain_office_term
from factcheck.languages.en.wording.traces import person_step, rule_step, shut_step
from factcheck.outcomes import DateOutcome
from factcheck.ports import Index
from factcheck.records import Fact, Finding, When
from factcheck.reliability import by_reliability
from factcheck.rules.dates import weigh_dates, years_apart
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# Sources that differ by less speak of the same term.
_SAME_TERM_YEARS = 1.0


def judge_office_term(draft: Draft, index: Index) -> Judged | None:
    """None where no reference dates this person's term in this office."""
    claimed = draft.claim.date
    if claimed is None or not draft.person or not draft.office:
        return None
    begins = ends_of_terms(draft, index, "office_begin")
    ends = ends_of_terms(draft, index, "office_end")
    known = {
        Aspect.BEGIN: [(fact, fact.when) for fact in begins if fact.when],
        Aspect.END: [(fact, fact.when) for fact in ends if fact.when],
        Aspect.WHOLE: terms_of(begins, ends),
    }[draft.aspect]
    if not known:
        return None
    person, office = index.subjects[draft.person], index.subjects[draft.office]
    weighed, old_style = weigh_dates(claimed, known, place=office.place)
    weighed = _of_one_term(weighed)
    outcome = DateOutcome(
        verdict=combine(weighed, may_accuse=not draft.blocked),
        claim=draft.claim,
        subject=person,
        weighed=tuple(weighed),
        aspect=draft.aspect,
        old_style=old_style,
        office=office,
        shut=draft.blocked,
    )
    trace = (
        rule_step("office_term"),
        person_step(person.id, office=office.id, aspect=draft.aspect.value),
        *shut_step(draft.blocked),
    )
    return Judged(draft.claim, Finding(outcome.verdict, explain_office_term(outcome), evidence(weighed), trace))


def ends_of_terms(draft: Draft, index: Index, end: str) -> list[Fact]:
    """The facts on when the person took (`office_begin`) or left (`office_end`) the office."""
    facts = [fact for fact in index.facts_of(draft.person, end) if fact.object == draft.office]
    return by_reliability(facts, index.sources)


def _of_one_term(weighed: list[Weighed]) -> list[Weighed]:
    """Who held an office twice held it in either term: where one agrees, the dates of the other have no say."""
    agreeing = [item.fact.when for item in weighed if item.relation is Relation.AGREES and item.fact.when]
    return [
        item
        for item in weighed
        if item.relation is not Relation.EXCLUDES
        or not agreeing
        or (item.fact.when and min(years_apart(item.fact.when, when) for when in agreeing) < _SAME_TERM_YEARS)
    ]


def terms_of(begins: list[Fact], ends: list[Fact]) -> list[tuple[Fact, When]]:
    """Whole terms from their ends. An open term, or one whose ends don't pair, is compared as far as it is known."""
    terms = []
    for begin in begins:
        assert begin.when is not None
        start = days(begin.when)[0] or 0
        following = [end.when for end in ends if end.when and _last_day(end.when) >= start]
        first = min(following, key=_last_day, default=When("..", begin.when.calendar))
        terms.append((begin, spanning(begin.when, first)))
    return terms


def _last_day(when: When) -> float:
    """The last day of a date as a number to sort by."""
    last = days(when)[1]
    return float("inf") if last is None else last
