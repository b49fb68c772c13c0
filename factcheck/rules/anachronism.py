"""Did the one who is said to have acted live, or exist, at that time?

Examples (born 22 April 1870, died 21 January 1924; a secret police from 13 March 1954 on):
    "he ordered the purge in 1937"          contradicted: he had died
    "he ordered the arrests in 1924"        no claim: the year of his death may be right
    "he met her in the Kremlin" (b. 1931)   contradicted: they never lived at the same time
    "the secret police arrested him in 1935"    contradicted: founded nineteen years later
    "the secret police arrested him in 1950"    no claim: names are used loosely near their beginning and their end
    "the secret police arrested him in 2015"    differs: but for a state, a name may live on elsewhere
    "he signed the contract in 1995" (surname alone, nothing of his trade in the sentence)      no claim
Nothing is said where the act was possible: such a claim is no claim. Both calendars count for days.
"""

from __future__ import annotations

from factcheck.dates.calendars import days
from factcheck.drafts import Draft, Moment, Point
from factcheck.languages.en.claims.anachronisms import STATECRAFT
from factcheck.languages.en.states import is_state_name
from factcheck.languages.en.wording.anachronisms import (
    FULL_NAME,
    STATESMAN,
    explain_body,
    explain_life,
    explain_meeting,
)
from factcheck.languages.en.wording.traces import feature_steps, moment_step, person_step, rule_step, shut_step
from factcheck.ports import Index
from factcheck.records import Finding
from factcheck.rules.identity import second_feature
from factcheck.rules.moments import Known, calendar_slack, envelope, known_days
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

_YEAR = 365.25
# So long after a death or before a birth a surname alone is rather a namesake's; a full name is, further off.
_NEAR_YEARS, _FAR_YEARS = 40, 130
# A body has forerunners that go by its name, and writers of today use it for them.
_BEFORE_ITS_TIME = 6
_AFTER_ITS_TIME = 2


def judge_anachronism(draft: Draft, index: Index) -> Judged | None:
    """None where the act was possible, or references don't exclude it surely."""
    if len(draft.moments) == 2:
        return _judge_meeting(draft, index)
    first, last = days(draft.claim.date) if draft.claim.date else (None, None)
    if first is None or last is None or not draft.moments:
        return None
    if draft.person:
        return _judge_life(draft, first, last, index)
    return _judge_body(draft, draft.moments[0], first, last, index)


def _judge_life(draft: Draft, first: int, last: int, index: Index) -> Judged | None:
    births, deaths = _life(draft.person, index)
    gone = _years_after(first, deaths)
    unborn = _years_before(last, births)
    off = max(gone, unborn)
    if off <= 0 or off > _FAR_YEARS:
        return None
    feature = second_feature(draft, draft.person, index)
    if feature != FULL_NAME:
        statecraft = STATECRAFT.search(draft.sentence.folded)
        feature = feature or (f"{STATESMAN} ({statecraft.group()})" if statecraft else "")
        if not feature or off > _NEAR_YEARS:
            return None
    assert draft.claim.date is not None
    was_dead = gone > 0
    weighed = [Weighed(item.fact, Relation.EXCLUDES) for item in (deaths if was_dead else births)]
    explanation = explain_life(index.subjects[draft.person], weighed, draft.claim.date, was_dead=was_dead)
    return _judged(draft, explanation, weighed, person_step(draft.person), *feature_steps((feature,)))


def _judge_meeting(draft: Draft, index: Index) -> Judged | None:
    one, other = (moment.subject for moment in draft.moments)
    for early, late in ((one, other), (other, one)):
        deaths, births = _life(early, index)[1], _life(late, index)[0]
        if not deaths or not births or envelope(births)[0] <= envelope(deaths)[1] + calendar_slack(envelope(deaths)[0]):
            continue
        if not _is_meant(draft, index):
            return None
        died = [Weighed(item.fact, Relation.EXCLUDES) for item in deaths]
        born = [Weighed(item.fact, Relation.EXCLUDES) for item in births]
        explanation = explain_meeting(index.subjects[early], died, index.subjects[late], born)
        return _judged(draft, explanation, [*died, *born], *map(moment_step, draft.moments))
    return None


def _is_meant(draft: Draft, index: Index) -> bool:
    """Both are surely the ones that references know: a full name each, or company."""
    sentence = draft.sentence
    for moment in draft.moments:
        mention = sentence.between(*moment.mention)
        theirs = {
            other
            for event in index.events_of.get(moment.subject, ())
            for other in (event, *index.subjects[event].participants)
        } - {moment.subject}
        if len(mention.split()) < 2 and not theirs & set(draft.company):
            return False
    return True


def _judge_body(draft: Draft, body: Moment, first: int, last: int, index: Index) -> Judged | None:
    subject = index.subjects[body.subject]
    begins = known_days(Moment(body.subject, Point.BEGIN, body.mention), index)
    ends = known_days(Moment(body.subject, Point.END, body.mention), index)
    ahead, behind = _years_before(last, begins), _years_after(first, ends)
    if ahead <= _BEFORE_ITS_TIME and behind <= _AFTER_ITS_TIME:
        return None
    known = begins if ahead > 0 else ends
    plain = ahead > 0 or is_state_name(subject.label)
    relation = Relation.EXCLUDES if plain else Relation.OTHER_SCOPE
    weighed = [Weighed(item.fact, relation) for item in known]
    assert draft.claim.date is not None
    explanation = explain_body(subject, weighed, draft.claim.date, not_yet=ahead > 0, loosely=not plain)
    return _judged(draft, explanation, weighed, moment_step(body))


def _judged(draft: Draft, explanation: str, weighed: list[Weighed], *about: str) -> Judged:
    verdict = combine(weighed, may_accuse=not draft.blocked)
    trace = (rule_step("anachronism"), *about, *shut_step(draft.blocked))
    return Judged(draft.claim, Finding(verdict, explanation, evidence(weighed), trace))


def _life(person: str, index: Index) -> tuple[list[Known], list[Known]]:
    return (
        known_days(Moment(person, Point.BIRTH, (0, 0)), index),
        known_days(Moment(person, Point.DEATH, (0, 0)), index),
    )


def _years_after(first: int, known: list[Known]) -> float:
    """How long after the last day that any fact allows; 0 or less where it isn't after."""
    if not known:
        return 0.0
    latest = envelope(known)[1]
    return (first - calendar_slack(latest) - latest) / _YEAR


def _years_before(last: int, known: list[Known]) -> float:
    if not known:
        return 0.0
    earliest = envelope(known)[0]
    return (earliest - calendar_slack(earliest) - last) / _YEAR
