"""Is the date that is given for a birth or a death the one that references give?"""

from __future__ import annotations

from factcheck.doors import Door, Reason
from factcheck.drafts import Draft
from factcheck.languages.en.wording.lives import explain_life_date
from factcheck.languages.en.wording.traces import person_step, rule_step, shut_step
from factcheck.outcomes import DateOutcome
from factcheck.ports import Index
from factcheck.records import ClaimKind, Finding, Subject, When
from factcheck.reliability import facts_in_order
from factcheck.rules.dates import weigh_dates, years_apart
from factcheck.verdicts import Judged, Relation, combine, evidence

# A slip about the same person; further off it is rather a namesake.
_NEAR_YEARS = 25


def judge_life_date(draft: Draft, index: Index) -> Judged | None:
    """None where the person isn't known, or no reference dates this end of the life."""
    claim = draft.claim
    if not draft.person or claim.date is None:
        return None
    property_name = "birth" if claim.kind is ClaimKind.BIRTH else "death"
    person = index.subjects[draft.person]
    known = facts_in_order(index, person.id, property_name)
    facts = [(fact, fact.when) for fact in known if fact.when]
    if not facts:
        return None
    # A day that is right in either calendar is right. Where the person's country isn't given, Russia's change, the
    # latest large one, serves: it can only excuse a day, never accuse it.
    weighed, old_style = weigh_dates(claim.date, facts, place=person.place or "Russia")
    shut = _shut(draft, claim.date, [when for _, when in facts], index)
    other_end = "death" if property_name == "birth" else "birth"
    if draft.partner and not _partner_agrees(draft.partner, other_end, person, index):
        shut = Door.YEARS_OF_AN_OFFICE
    outcome = DateOutcome(
        combine(weighed, may_accuse=not shut), claim, person, tuple(weighed), old_style=old_style, shut=shut
    )
    trace = (rule_step("life_date"), person_step(person.id), *shut_step(shut))
    return Judged(claim, Finding(outcome.verdict, explain_life_date(outcome), evidence(weighed), trace))


def _partner_agrees(partner: When, property_name: str, person: Subject, index: Index) -> bool:
    """The other end of a span in brackets is right: then it is a lifespan, and no reign."""
    facts = [(fact, fact.when) for fact in index.facts_of(person.id, property_name) if fact.when]
    weighed, _ = weigh_dates(partner, facts, place=person.place or "Russia")
    return any(item.relation is Relation.AGREES for item in weighed)


def _shut(draft: Draft, claimed: When, known: list[When], index: Index) -> Reason:
    """A name alone never accuses: the full name, or people of the same events, must stand in the text too."""
    if draft.blocked:
        return draft.blocked
    if min(years_apart(claimed, when) for when in known) > _NEAR_YEARS:
        return Door.NAMESAKE
    mention = draft.claim.subject.mention or ""
    company = {name_id for name in draft.sentence.names for name_id in name.subjects} - {draft.person}
    known_company = {
        other
        for event in index.events_of.get(draft.person, ())
        for other in (event, *index.subjects[event].participants)
    } - {draft.person}
    if len(mention.split()) > 1 or company & known_company or draft.bonds:
        return ""
    return Door.ONLY_THE_SURNAME
