"""Did the person take, hold or leave the office at the time that is said?"""

from __future__ import annotations

from factcheck.drafts import Aspect, Draft
from factcheck.languages.en.dates import words
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Verdict, When
from factcheck.rules.dates import said_by, weigh_dates, years_apart
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# Sources that differ by less speak of the same term.
_SAME_TERM_YEARS = 1.0


def judge_office_term(draft: Draft, index: Index) -> Judged | None:
    """None where no reference dates this person's term in this office."""
    claimed = draft.claim.date
    if claimed is None or not draft.person or not draft.office:
        return None
    begins = _ends_of_terms(draft, index, "office_begin")
    ends = _ends_of_terms(draft, index, "office_end")
    known = {
        Aspect.BEGIN: [(fact, fact.when) for fact in begins if fact.when],
        Aspect.END: [(fact, fact.when) for fact in ends if fact.when],
        Aspect.WHOLE: _terms(begins, ends),
    }[draft.aspect]
    if not known:
        return None
    person, office = index.subjects[draft.person], index.subjects[draft.office]
    weighed, old_style = weigh_dates(claimed, known, place=office.place)
    weighed = _of_one_term(weighed)
    verdict = combine(weighed, may_accuse=not draft.blocked)
    verb = {Aspect.BEGIN: "became", Aspect.END: "ceased to be", Aspect.WHOLE: "was"}[draft.aspect]
    agreeing, excluding = said_by(weighed, Relation.AGREES), said_by(weighed, Relation.EXCLUDES)
    said = words(claimed)
    subject = f"{person.label} {verb} {office.label}"
    if verdict is Verdict.SUPPORTED:
        calendar = " in the old (Julian) calendar" if old_style else ""
        explanation = f"{subject}: references give {agreeing}; {said} agrees{calendar}."
    elif verdict is Verdict.DISPUTED:
        explanation = f"{subject}: references disagree; {agreeing} agrees with {said}, {excluding} does not."
    elif verdict is Verdict.CONTRADICTED:
        explanation = f"{subject}: references give {excluding}, not {said}."
    else:
        explanation = (
            f"{subject}: references give {excluding or said_by(weighed, *Relation)}; whether {said} is meant for it "
            "isn't clear enough to judge."
        )
    trace = (
        "rule: term of an office",
        f"person: {person.id}; office: {office.id}; {draft.aspect.value}",
        *((f"no accusation: {draft.blocked}",) if draft.blocked else ()),
    )
    return Judged(draft.claim, Finding(verdict, explanation, evidence(weighed), trace))


def _ends_of_terms(draft: Draft, index: Index, end: str) -> list[Fact]:
    return [fact for fact in index.facts_of(draft.person, end) if fact.object == draft.office]


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


def _terms(begins: list[Fact], ends: list[Fact]) -> list[tuple[Fact, When]]:
    """Whole terms from their ends. An open term, or one whose ends don't pair, is compared as far as it is known."""
    terms = []
    for begin in begins:
        assert begin.when is not None
        start = begin.when.edtf
        later = sorted(end.when.edtf for end in ends if end.when and end.when.edtf >= start)
        terms.append((begin, When(f"{start}/{later[0] if later else '..'}")))
    return terms
