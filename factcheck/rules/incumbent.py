"""Did the person hold the office on the day on which somebody wrote that they hold it?

`supported` or `outdated`, never `contradicted`: the present tense tells history as well as news, and references end.
"""

from __future__ import annotations

from datetime import date

from factcheck.dates import Agreement, agree
from factcheck.dates.calendars import days, gregorian_day
from factcheck.doors import Door, Reason
from factcheck.drafts import Draft
from factcheck.languages.en.wording.offices import explain_incumbent
from factcheck.languages.en.wording.traces import person_step, rule_step, shut_step
from factcheck.outcomes import DateOutcome
from factcheck.ports import Index
from factcheck.records import Fact, Finding, When
from factcheck.rules.office_term import ends_of_terms, terms_of
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence


def judge_incumbent(draft: Draft, index: Index) -> Judged | None:
    """None where no reference dates this person's term in this office."""
    if draft.claim.date is not None or not draft.person or not draft.office:
        return None
    terms = _closed_by_death(terms_of(*(ends_of_terms(draft, index, end) for end in _ENDS)), draft, index)
    if not terms:
        return None
    person, office = index.subjects[draft.person], index.subjects[draft.office]
    weighed = [Weighed(fact, _relation(draft.written_on, fact, term), compared=term) for fact, term in terms]
    shut = _shut(draft.written_on, weighed)
    verdict = combine(weighed, may_accuse=False)
    outcome = DateOutcome(verdict, draft.claim, person, tuple(weighed), office=office, shut=shut)
    trace = (rule_step("incumbent"), person_step(person.id, office=office.id, aspect="now"), *shut_step(shut))
    return Judged(draft.claim, Finding(verdict, explain_incumbent(outcome), evidence(weighed), trace))


_ENDS = ("office_begin", "office_end")


def _closed_by_death(terms: list[tuple[Fact, When]], draft: Draft, index: Index) -> list[tuple[Fact, When]]:
    """A term of which no reference tells the end was over when the holder died, at the latest."""
    deaths = [fact.when.edtf for fact in index.facts_of(draft.person, "death") if fact.when]
    if not deaths:
        return terms
    return [
        (fact, When(f"{term.edtf.removesuffix('..')}{max(deaths)}") if term.edtf.endswith("/..") else term)
        for fact, term in terms
    ]


def _relation(written_on: date | None, fact: Fact, term: When) -> Relation:
    if written_on is None:
        return Relation.UNDECIDED
    written = When(written_on.isoformat())
    last = days(term)[1]
    if last is None:  # nobody says when it ended: as of the reference's day it hadn't
        known_until = days(When(fact.as_of))[1] if fact.as_of else None
        if known_until is None or gregorian_day(written_on.year, written_on.month, written_on.day) > known_until:
            return Relation.UNDECIDED
    elif last < gregorian_day(written_on.year, written_on.month, written_on.day):
        return Relation.WAS_RIGHT
    return Relation.EXCLUDES if agree(written, term) is Agreement.EXCLUDED else Relation.AGREES


def _shut(written_on: date | None, weighed: list[Weighed]) -> Reason:
    if written_on is None:
        return Door.UNWRITTEN
    relations = {item.relation for item in weighed}
    if Relation.UNDECIDED in relations:
        return Door.TERM_UNKNOWN
    return Door.TOO_EARLY if relations == {Relation.EXCLUDES} else ""
