"""Is the date that is said of an event the date on which references put it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.drafts import Aspect, Bond, Draft
from factcheck.languages.en.cues import RECURRING
from factcheck.languages.en.dates import words
from factcheck.linking import Strength
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Subject, Verdict, When
from factcheck.rules.dates import said_by, span_in_years, weigh_dates, years_apart
from factcheck.rules.naming import name_subject
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
# A wrong date this near to the right one is a slip about the same event, not another event of that name.
_NEAR_YEARS = 10
# Further off not even people and places tell that the same is meant.
_FAR_YEARS = 60
# Beyond this distance words that only stand near each other aren't taken together, whatever they say.
_LOOSE_REACH = 120
# "During the war, in 1943": standing inside so long a time supports nothing unless it is said plainly.
_LONG_YEARS = 3.0
_A_YEAR = 1.1


@dataclass(frozen=True, slots=True)
class _Weighing:
    bond: Bond
    weighed: list[Weighed]
    old_style: bool
    longest: float  # years that the event, or the part of it that is spoken of, lasted

    @property
    def agrees(self) -> bool:
        return any(item.relation is Relation.AGREES for item in self.weighed)


def judge_event_date(draft: Draft, index: Index) -> Judged | None:
    """None where no event that references know can be meant."""
    claimed = draft.claim.date
    if claimed is None:
        return None
    weighings = [found for found in (_weigh(bond, claimed, index) for bond in draft.bonds) if found.weighed]
    if not weighings:
        return None
    attached = [item for item in weighings if item.bond.attached]
    if attached:
        chosen = max(attached, key=lambda item: (item.bond.link.strength, item.agrees, -item.bond.distance))
    else:
        loose = [item for item in weighings if item.agrees and _stands_near(item, claimed)]
        if not loose:
            nearest = min(weighings, key=lambda item: item.bond.distance)
            return _unclear(draft, nearest) if nearest.bond.link.strength is Strength.NAMED else None
        chosen = max(loose, key=lambda item: (len(item.bond.link.features), -item.bond.distance))
    may_accuse, reason = _may_accuse(draft, chosen, attached, claimed)
    verdict = combine(chosen.weighed, may_accuse=may_accuse)
    return Judged(
        name_subject(draft, chosen.bond, reach=_LOOSE_REACH),
        Finding(
            verdict=verdict,
            explanation=_explain(verdict, claimed, chosen),
            evidence=evidence(chosen.weighed),
            trace=(
                "rule: date of an event",
                f"event: {chosen.bond.link.subject.id} ({chosen.bond.link.strength.name.lower()})",
                f"{chosen.bond.aspect.value}; {'said of the event' if chosen.bond.attached else 'stands near it'}",
                *(f"feature: {feature}" for feature in chosen.bond.link.features),
                *((f"no accusation: {reason}",) if reason and not chosen.agrees else ()),
            ),
        ),
    )


def _weigh(bond: Bond, claimed: When, index: Index) -> _Weighing:
    subject = bond.link.subject
    dated = list(_dated(subject, bond, index))
    weighed, old_style = weigh_dates(claimed, dated, place=subject.place)
    return _Weighing(bond, weighed, old_style, longest=max((span_in_years(when) for _, when in dated), default=0.0))


def _dated(subject: Subject, bond: Bond, index: Index) -> Iterator[tuple[Fact, When]]:
    """The facts that tell when the event was, each with the part of its date that the sentence speaks of."""
    facts = index.facts_of(subject.id, "date", "begin", "end")
    begins = [fact for fact in facts if fact.property == "begin"]
    ends = [fact for fact in facts if fact.property == "end"]
    for fact in facts:
        assert fact.when is not None
        if fact.property == "date":
            yield fact, fact.when
    if bond.aspect is Aspect.BEGIN or (subject.kind != "event" and bond.aspect is Aspect.WHOLE and not ends):
        yield from ((fact, fact.when) for fact in begins if fact.when)
    elif bond.aspect is Aspect.END:
        yield from ((fact, fact.when) for fact in ends if fact.when)
    elif subject.kind == "event":
        for begin in begins:
            for end in ends[:1]:
                if begin.when and end.when:
                    yield begin, When(f"{begin.when.edtf.split('/')[0]}/{end.when.edtf.split('/')[-1]}")
            if not ends and begin.when:
                yield begin, begin.when


def _stands_near(item: _Weighing, claimed: When) -> bool:
    """Near enough, and the agreement is no mere coincidence of a long event with any year inside it."""
    if item.bond.distance > _LOOSE_REACH or item.bond.link.strength is Strength.CONTEXT:
        return False
    return span_in_years(claimed) <= _A_YEAR and item.longest <= _LONG_YEARS


def _may_accuse(draft: Draft, chosen: _Weighing, attached: list[_Weighing], claimed: When) -> tuple[bool, str]:
    """Every door that must stand open before a wrong date is called wrong; the reason names the first that doesn't."""
    link = chosen.bond.link
    others = {item.bond.link.subject.id for item in attached if item.bond.link.strength >= link.strength} - {
        link.subject.id
    }
    if draft.blocked:
        return False, draft.blocked
    if not chosen.bond.attached:
        return False, "the date isn't plainly said of the event"
    if not chosen.bond.plain:
        return False, "the sentence may say something else about the event"
    if link.ambiguous:
        return False, "the name has several bearers"
    if others:
        return False, "the date may be said of another event"
    years = min((years_apart(claimed, item.fact.when) for item in chosen.weighed if item.fact.when), default=0.0)
    if link.bare and link.subject.kind == "event":
        return False, "the name alone is a place's or a thing's"
    if chosen.bond.aspect is Aspect.END and all(item.fact.property != "end" for item in chosen.weighed):
        return False, "references don't tell when it ended"
    if years > (_NEAR_YEARS if _in_brackets(draft) else _FAR_YEARS):
        return False, "the date is too far off to be surely about this event"
    if "attempt" in link.subject.label.lower():
        return False, "there may have been another attempt"
    if link.strength is Strength.PARTICIPANTS:
        participants = [feature for feature in link.features if feature.startswith("participant")]
        if not participants:
            return False, "nobody who took part is named"
        if years > _NEAR_YEARS:
            return False, "the date is too far off to be surely about this event"
        return True, ""
    if link.strength is not Strength.NAMED:
        return False, "the event is known from the context only"
    if any(not feature.startswith("kind of event") for feature in link.features):
        return True, ""
    if link.features and years <= _NEAR_YEARS:
        return True, ""
    if years <= _NEAR_YEARS and (link.subject.type not in RECURRING or _has_ordinal(link.subject)):
        return True, ""
    return False, "nothing but the name agrees"


def _in_brackets(draft: Draft) -> bool:
    """ "Name (1925)" is how films and books are named, too."""
    return draft.sentence.before(draft.claim.start, 2).rstrip().endswith(("(", "["))


def _has_ordinal(subject: Subject) -> bool:
    return any(word in _ORDINALS for name in (subject.label, *subject.aliases) for word in name.lower().split())


def _unclear(draft: Draft, nearest: _Weighing) -> Judged:
    label = nearest.bond.link.subject.label
    return Judged(
        draft.claim,
        Finding(
            Verdict.NOT_FOUND,
            f"No reference was found for this date. (The sentence also names {label}, which references put at "
            f"{said_by(nearest.weighed, *Relation)}, but doesn't plainly say that the date is its.)",
            trace=("rule: date of an event", f"event near by: {nearest.bond.link.subject.id}"),
        ),
    )


def _explain(verdict: Verdict, claimed: When, chosen: _Weighing) -> str:
    label = chosen.bond.link.subject.label
    said = words(claimed)
    agreeing = said_by(chosen.weighed, Relation.AGREES)
    excluding = said_by(chosen.weighed, Relation.EXCLUDES)
    aspect = {Aspect.BEGIN: "the beginning of ", Aspect.END: "the end of ", Aspect.WHOLE: ""}[chosen.bond.aspect]
    if verdict is Verdict.SUPPORTED:
        if chosen.old_style:
            return (
                f"{said} is right in the old (Julian) calendar that was in use there: references put {aspect}{label} "
                f"at {agreeing} in the Gregorian calendar."
            )
        return f"References put {aspect}{label} at {agreeing}; {said} agrees."
    if verdict is Verdict.DISPUTED:
        return f"References disagree on {aspect}{label}: {agreeing} agrees with {said}, {excluding} does not."
    if verdict is Verdict.CONTRADICTED:
        count = len({item.fact.citation for item in chosen.weighed})
        every = "The reference that bears on it puts" if count == 1 else f"All {count} references put"
        return f"{every} {aspect}{label} at {excluding}, not at {said}."
    return (
        f"References put {aspect}{label} at {excluding or said_by(chosen.weighed, *Relation)}; whether {said} is meant "
        "for it isn't clear enough to judge."
    )
