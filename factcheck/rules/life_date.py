"""Is the date that is given for a birth or a death the one that references give?"""

from __future__ import annotations

from factcheck.drafts import Draft
from factcheck.languages.en.dates import words
from factcheck.linking import Strength
from factcheck.ports import Index
from factcheck.records import ClaimKind, Finding, Subject, Verdict, When
from factcheck.rules.dates import said_by, weigh_dates, years_apart
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
    facts = [(fact, fact.when) for fact in index.facts_of(person.id, property_name) if fact.when]
    if not facts:
        return None
    # A day that is right in either calendar is right. Where the person's country isn't given, Russia's change, the
    # latest large one, serves: it can only excuse a day, never accuse it.
    weighed, old_style = weigh_dates(claim.date, facts, place=person.place or "Russia")
    may_accuse, reason = _may_accuse(draft, claim.date, [when for _, when in facts], index)
    if draft.partner and not _partner_agrees(
        draft.partner, "death" if property_name == "birth" else "birth", person, index
    ):
        may_accuse, reason = False, "the years may be those of an office"
    verdict = combine(weighed, may_accuse=may_accuse)
    agreeing, excluding = said_by(weighed, Relation.AGREES), said_by(weighed, Relation.EXCLUDES)
    said = words(claim.date)
    if verdict is Verdict.SUPPORTED:
        calendar = " in the old (Julian) calendar" if old_style else ""
        explanation = f"References give {agreeing} for the {property_name} of {person.label}; {said} agrees{calendar}."
    elif verdict is Verdict.DISPUTED:
        explanation = (
            f"References disagree on the {property_name} of {person.label}: {agreeing} agrees with {said}, "
            f"{excluding} does not."
        )
    elif verdict is Verdict.CONTRADICTED:
        explanation = f"References give {excluding} for the {property_name} of {person.label}, not {said}."
    else:
        explanation = (
            f"References give {excluding or said_by(weighed, *Relation)} for the {property_name} of {person.label}; "
            f"whether {said} is meant for that person isn't clear enough to judge."
        )
    trace = ("rule: date of a life", f"person: {person.id}", *((f"no accusation: {reason}",) if reason else ()))
    return Judged(claim, Finding(verdict, explanation, evidence(weighed), trace))


def _partner_agrees(partner: When, property_name: str, person: Subject, index: Index) -> bool:
    """The other end of a span in brackets is right: then it is a lifespan, and no reign."""
    facts = [(fact, fact.when) for fact in index.facts_of(person.id, property_name) if fact.when]
    weighed, _ = weigh_dates(partner, facts, place=person.place or "Russia")
    return any(item.relation is Relation.AGREES for item in weighed)


def _may_accuse(draft: Draft, claimed: When, known: list[When], index: Index) -> tuple[bool, str]:
    """A name alone never accuses: the full name, or people of the same events, must stand in the text too."""
    if draft.blocked:
        return False, draft.blocked
    if min(years_apart(claimed, when) for when in known) > _NEAR_YEARS:
        return False, "the date is so far off that a namesake may be meant"
    mention = draft.claim.subject.mention or ""
    company = {name_id for name in draft.sentence.names for name_id in name.subjects} - {draft.person}
    known_company = {
        other
        for event in index.events_of.get(draft.person, ())
        for other in (event, *index.subjects[event].participants)
    } - {draft.person}
    if (
        len(mention.split()) > 1
        or company & known_company
        or any(bond.link.strength >= Strength.CONTEXT for bond in draft.bonds)
    ):
        return True, ""
    return False, "nothing but the surname agrees"
