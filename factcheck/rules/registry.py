"""Which rule judges which kind of claim, and what is said where none of them can."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.drafts import Draft
from factcheck.languages.en.wording.general import FICTION, FICTION_STEP, NO_RULE_STEP, NOTHING
from factcheck.ports import Index
from factcheck.records import CheckedClaim, ClaimKind, Finding, Verdict
from factcheck.rules.age import judge_age
from factcheck.rules.anachronism import judge_anachronism
from factcheck.rules.attribution import weigh_attribution
from factcheck.rules.count import judge_count
from factcheck.rules.duration import judge_duration
from factcheck.rules.event_date import judge_event_date
from factcheck.rules.incumbent import judge_incumbent
from factcheck.rules.life_date import judge_life_date
from factcheck.rules.naming import name_plain_subject
from factcheck.rules.office_term import judge_office_term
from factcheck.rules.order import judge_order
from factcheck.rules.share import judge_share
from factcheck.rules.toll import judge_toll
from factcheck.rules.weekday import judge_weekday
from factcheck.verdicts import Judged

Rule = Callable[[Draft, Index], Judged | None]


def _judge_office(draft: Draft, index: Index) -> Judged | None:
    """A term that the sentence dates, or an office that somebody is said to hold now."""
    return judge_office_term(draft, index) or judge_incumbent(draft, index)


RULES: dict[ClaimKind, Rule] = {
    ClaimKind.EVENT_DATE: judge_event_date,
    ClaimKind.BIRTH: judge_life_date,
    ClaimKind.DEATH: judge_life_date,
    ClaimKind.OFFICE: _judge_office,
    ClaimKind.CASUALTY: judge_toll,
    ClaimKind.COUNT: judge_count,
    ClaimKind.AGE: judge_age,
    ClaimKind.DURATION: judge_duration,
    ClaimKind.ORDER: judge_order,
    ClaimKind.QUANTITY: judge_share,
    ClaimKind.ANACHRONISM: judge_anachronism,
    ClaimKind.INCONSISTENCY: judge_weekday,  # two values of one author: rules/inconsistency, at the end
}

_FICTION = Finding(Verdict.NOT_CHECKABLE, FICTION, trace=(FICTION_STEP,))
_NOTHING = Finding(Verdict.NOT_FOUND, NOTHING, trace=(NO_RULE_STEP,))


def judge(draft: Draft, index: Index) -> CheckedClaim:
    """The finding on one claim, of which the subject is filled in where the rule found it."""
    if draft.claim.fictional:
        return CheckedClaim(draft.claim, _FICTION)
    rule = RULES.get(draft.claim.kind)
    judged = rule(draft, index) if rule else None
    if judged is None:
        return CheckedClaim(name_plain_subject(draft), _NOTHING)
    judged = weigh_attribution(judged, index)
    return CheckedClaim(judged.claim, judged.finding)
