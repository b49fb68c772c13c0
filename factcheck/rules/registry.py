"""Which rule judges which kind of claim, and what is said where none of them can."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.drafts import Draft
from factcheck.ports import Index
from factcheck.records import CheckedClaim, ClaimKind, Finding, Verdict
from factcheck.rules.count import judge_count
from factcheck.rules.event_date import judge_event_date
from factcheck.rules.life_date import judge_life_date
from factcheck.rules.office_term import judge_office_term
from factcheck.rules.toll import judge_toll
from factcheck.verdicts import Judged

Rule = Callable[[Draft, Index], Judged | None]

RULES: dict[ClaimKind, Rule] = {
    ClaimKind.EVENT_DATE: judge_event_date,
    ClaimKind.BIRTH: judge_life_date,
    ClaimKind.DEATH: judge_life_date,
    ClaimKind.OFFICE: judge_office_term,
    ClaimKind.CASUALTY: judge_toll,
    ClaimKind.COUNT: judge_count,
}

_FICTION = Finding(
    Verdict.NOT_CHECKABLE, "This is about an invented world, so references have nothing to say.", trace=("fiction",)
)
_NOTHING = Finding(Verdict.NOT_FOUND, "No reference known here bears on this statement.", trace=("no rule applied",))


def judge(draft: Draft, index: Index) -> CheckedClaim:
    """The finding on one claim, of which the subject is filled in where the rule found it."""
    if draft.claim.fictional:
        return CheckedClaim(draft.claim, _FICTION)
    rule = RULES.get(draft.claim.kind)
    judged = rule(draft, index) if rule else None
    return CheckedClaim(judged.claim, judged.finding) if judged else CheckedClaim(draft.claim, _NOTHING)
