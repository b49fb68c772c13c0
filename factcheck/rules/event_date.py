"""Is the date that is said of an event the date on which references put it?"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates import days, spanning
from factcheck.doors import Door, Reason
from factcheck.drafts import Aspect, Bond, Draft
from factcheck.frozen import record
from factcheck.languages.en.cues import RECURRING
from factcheck.languages.en.event_names import is_attempt, is_numbered
from factcheck.languages.en.wording.event_dates import explain_event_date, explain_nearby_event
from factcheck.languages.en.wording.traces import (
    attachment_step,
    event_step,
    feature_steps,
    nearby_step,
    rule_step,
    shut_step,
)
from factcheck.linking import Link, Strength
from factcheck.outcomes import DateOutcome
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Subject, Verdict, When
from factcheck.reliability import facts_in_order
from factcheck.rules.dates import span_in_years, weigh_dates, years_apart
from factcheck.rules.naming import name_only_event, name_subject
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# A wrong date this near to the right one is a slip about the same event, not another event of that name.
_NEAR_YEARS = 10
# Further off not even people and places tell that the same is meant.
_FAR_YEARS = 60
# A body is decreed, founded and recognised, dissolved and wound up on days of their own.
_STEPS_YEARS = 0.5
# Beyond this distance words that only stand near each other aren't taken together, whatever they say.
_LOOSE_REACH = 120
# "During the war, in 1943": standing inside so long a time supports nothing unless it is said plainly.
_LONG_YEARS = 3.0
_A_YEAR = 1.1
_A_MONTH = 0.1


@record
class _Weighing:
    bond: Bond
    weighed: tuple[Weighed, ...]
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
    weighings = [found for found in [_weigh(bond, claimed, index) for bond in draft.bonds] if found.weighed]
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
    shut = _shut(draft, chosen, attached, claimed)
    outcome = DateOutcome(
        verdict=combine(chosen.weighed, may_accuse=not shut),
        claim=name_subject(draft, chosen.bond, reach=_LOOSE_REACH),
        subject=chosen.bond.link.subject,
        weighed=chosen.weighed,
        aspect=chosen.bond.aspect,
        old_style=chosen.old_style,
        shut=shut,
    )
    trace = (
        rule_step("event_date"),
        event_step(chosen.bond.link),
        attachment_step(chosen.bond.aspect.value, attached=chosen.bond.attached),
        *feature_steps(chosen.bond.link.features),
        *(() if chosen.agrees else shut_step(shut)),
    )
    return Judged(outcome.claim, Finding(outcome.verdict, explain_event_date(outcome), evidence(chosen.weighed), trace))


def _weigh(bond: Bond, claimed: When, index: Index) -> _Weighing:
    """The bond weighed; a date that post after post gives of an event is held against its facts but once."""
    subject, aspect = bond.link.subject, bond.aspect
    weighed, old_style, longest = index.remembered.answer(
        ("dates weighed", subject.id, aspect, claimed), lambda: _held_against(subject, aspect, claimed, index)
    )
    return _Weighing(bond, weighed, old_style, longest)


def _held_against(
    subject: Subject, aspect: Aspect, claimed: When, index: Index
) -> tuple[tuple[Weighed, ...], bool, float]:
    """What the facts say of the date, whether it agrees by the old calendar only, and for how many years it went on."""
    dated = list(_dated(subject, aspect, index))
    weighed, old_style = weigh_dates(claimed, dated, place=subject.place)
    return tuple(weighed), old_style, max((span_in_years(when) for _, when in dated), default=0.0)


def _dated(subject: Subject, aspect: Aspect, index: Index) -> Iterator[tuple[Fact, When]]:
    """The facts that tell when the event was, each with the part of its date that the sentence speaks of."""
    facts = facts_in_order(index, subject.id, "date", "begin", "end")
    begins = [fact for fact in facts if fact.property == "begin"]
    ends = [fact for fact in facts if fact.property == "end"]
    for fact in facts:
        assert fact.when is not None
        if fact.property == "date":
            yield fact, fact.when
    if aspect is Aspect.BEGIN or (subject.kind != "event" and aspect is Aspect.WHOLE and not ends):
        yield from ((fact, fact.when) for fact in begins if fact.when)
    elif aspect is Aspect.END:
        yield from ((fact, fact.when) for fact in ends if fact.when)
    elif subject.kind == "event":
        for begin in begins:
            end = _end_for(begin, ends)
            if begin.when and end and end.when:
                yield begin, spanning(begin.when, end.when)
            elif begin.when:
                yield begin, begin.when


def _end_for(begin: Fact, ends: list[Fact]) -> Fact | None:
    """The end that the same work gives, else the latest that anybody gives: the longer, the less it excludes."""
    own = [end for end in ends if end.citation == begin.citation]
    return max(own or ends, key=lambda end: (_last_day(end), end.id), default=None)


def _last_day(fact: Fact) -> float:
    last = days(fact.when)[1] if fact.when else None
    return float("inf") if last is None else last


def _stands_near(item: _Weighing, claimed: When) -> bool:
    """Near enough, and the agreement is no mere coincidence of a long event with any year inside it."""
    if item.bond.distance > _LOOSE_REACH or item.bond.link.strength is Strength.CONTEXT:
        return False
    return span_in_years(claimed) <= _A_YEAR and item.longest <= _LONG_YEARS


def _shut(draft: Draft, chosen: _Weighing, attached: list[_Weighing], claimed: When) -> Reason:
    """The first door that stays shut against calling a wrong date wrong, "" where all stand open."""
    link = chosen.bond.link
    rivals = {item.bond.link.subject.id for item in attached if item.bond.link.strength >= link.strength}
    if draft.blocked:
        return draft.blocked
    if not chosen.bond.attached:
        return Door.NOT_PLAIN
    if not chosen.bond.plain:
        return Door.SAYS_MORE
    if link.ambiguous:
        return Door.SEVERAL_BEARERS
    if rivals - {link.subject.id}:
        return Door.OTHER_EVENT
    years = min((years_apart(claimed, item.when) for item in chosen.weighed if item.when), default=0.0)
    if link.bare and link.subject.kind == "event":
        return Door.BARE_NAME
    if chosen.bond.aspect is Aspect.END and all(item.fact.property != "end" for item in chosen.weighed):
        return Door.ENDS_UNKNOWN
    if link.subject.kind == "body" and years < _STEPS_YEARS:
        return Door.DONE_IN_STEPS
    if years > (_NEAR_YEARS if _in_brackets(draft) else _FAR_YEARS):
        return Door.TOO_FAR_OFF
    if is_attempt(link.subject):
        return Door.ANOTHER_ATTEMPT
    if link.strength is Strength.PARTICIPANTS:
        if not any(feature.startswith("participant") for feature in link.features):
            return Door.NOBODY_NAMED
        return Door.TOO_FAR_OFF if years > _NEAR_YEARS else ""
    if link.strength is not Strength.NAMED:
        return Door.CONTEXT_ONLY
    if any(not feature.startswith("kind of event") for feature in link.features):
        return ""
    if years <= _NEAR_YEARS and link.subject.type not in RECURRING:
        return ""
    if years <= _NEAR_YEARS and (link.features or _is_numbered(draft, link)) and _is_well_dated(chosen.weighed):
        return ""
    return Door.ONLY_THE_NAME


def _is_well_dated(weighed: tuple[Weighed, ...]) -> bool:
    """More tells when it was than one work's bare year, which may be a slip, or the year of a namesake."""
    if len({item.fact.citation for item in weighed}) > 1:
        return True
    return any(
        item.fact.property != "date" or (item.fact.when and span_in_years(item.fact.when) < _A_MONTH)
        for item in weighed
    )


def _is_numbered(draft: Draft, link: Link) -> bool:
    return is_numbered(link.subject, draft.sentence.between(*link.anchor))


def _in_brackets(draft: Draft) -> bool:
    """ "Name (1925)" is how films and books are named, too."""
    return draft.sentence.before(draft.claim.start, 2).rstrip().endswith(("(", "["))


def _unclear(draft: Draft, nearest: _Weighing) -> Judged:
    link = nearest.bond.link
    outcome = DateOutcome(Verdict.NOT_FOUND, draft.claim, link.subject, nearest.weighed)
    trace = (rule_step("event_date"), nearby_step(link))
    # A date inside the event's time is likely its own, one outside is likely another's.
    claim = name_only_event(draft) if nearest.agrees else draft.claim
    return Judged(claim, Finding(Verdict.NOT_FOUND, explain_nearby_event(outcome), trace=trace))
