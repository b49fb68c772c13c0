"""Take a decision, or take it back. Nothing here removes a post: a person decides, the forum acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from moderation.audit.services import record
from moderation.cases.models import Case, Decision, Flag
from moderation.cases.policies import BY_SLUG, policy_name
from moderation.cases.services.ranking import live_flags, rank_case
from moderation.cases.services.seen import freeze_case
from moderation.cases.services.standing import newest_standing_decision

DECIDE = "cases.decide_case"
DECIDE_ESCALATED = "cases.decide_escalated_case"


class Outcome(StrEnum):
    DONE = "done"
    NOT_ALLOWED = "not_allowed"
    ESCALATED = "escalated"
    STALE = "stale"
    CLOSED = "closed"
    UNKNOWN_ACTION = "unknown_action"
    POLICY_MISSING = "policy_missing"
    POLICY_UNFIT = "policy_unfit"
    REASON_MISSING = "reason_missing"
    NOTE_MISSING = "note_missing"
    NOT_NEWEST = "not_newest"


@dataclass(frozen=True, slots=True)
class DecisionResult:
    """`decision` is set where the outcome is DONE."""

    outcome: Outcome
    decision: Decision | None = None


def decide(
    case: Case,
    *,
    action: str,
    policy: str,
    reason: str,
    note: str = "",
    by: User,
    seen_version: int,
    at: datetime,
) -> DecisionResult:
    """Decide a case as it stood at `seen_version`; the outcome says what was done or why not."""
    reason, note = reason.strip(), note.strip()
    with transaction.atomic():
        held = Case.objects.select_for_update(of=("self",)).select_related("revision").get(pk=case.pk)
        outcome = judge_decision(
            may_decide=by.has_perm(DECIDE),
            may_decide_escalated=by.has_perm(DECIDE_ESCALATED),
            is_open=held.is_open,
            is_escalated=held.is_escalated,
            is_current=held.version == seen_version,
            action=action,
            policy=policy,
            reason=reason,
            note=note,
        )
        if outcome is not Outcome.DONE:
            return DecisionResult(outcome)
        decision = Decision.objects.create(
            case=held,
            action=action,
            policy=policy,
            reason=reason,
            note=note if action == Decision.Action.NOTE else "",
            decided_by=by,
            decided_at=at,
            seen=freeze_case(held),
        )
        _apply(held, decision, at=at)
        record(f"decision.{action}", held, actor=by, at=at, summary=_summary(decision))
    return DecisionResult(Outcome.DONE, decision)


def judge_decision(
    *,
    may_decide: bool,
    may_decide_escalated: bool,
    is_open: bool,
    is_escalated: bool,
    is_current: bool,
    action: str,
    policy: str,
    reason: str,
    note: str,
) -> Outcome:
    """DONE where the decision may be taken, else what stands against it. Rights first, then the case, then the form."""
    if not may_decide:
        return Outcome.NOT_ALLOWED
    if not is_open:
        return Outcome.CLOSED
    if not is_current:
        return Outcome.STALE
    if is_escalated and not may_decide_escalated:
        return Outcome.ESCALATED
    if action not in Decision.Action.values or action == Decision.Action.UNDO:
        return Outcome.UNKNOWN_ACTION
    if not policy:
        return Outcome.POLICY_MISSING
    if policy not in BY_SLUG or action not in BY_SLUG[policy].actions:
        return Outcome.POLICY_UNFIT
    if not reason:
        return Outcome.REASON_MISSING
    if action == Decision.Action.NOTE and not note:
        return Outcome.NOTE_MISSING
    return Outcome.DONE


def undo(decision: Decision, *, by: User, at: datetime) -> DecisionResult:
    """Take back the newest standing decision: by the one who took it, or by an administrator."""
    with transaction.atomic():
        case = Case.objects.select_for_update(of=("self",)).select_related("post").get(pk=decision.case_id)
        is_own = decision.decided_by_id == by.pk
        if not by.has_perm(DECIDE) or not (is_own or by.has_perm(DECIDE_ESCALATED)):
            return DecisionResult(Outcome.NOT_ALLOWED)
        if newest_standing_decision(case) != decision:
            return DecisionResult(Outcome.NOT_NEWEST)
        undoing = Decision.objects.create(
            case=case, action=Decision.Action.UNDO, undoes=decision, decided_by=by, decided_at=at
        )
        _return_to_queue(case, at=at)
        summary = _("Took back “%(action)s” of %(who)s.") % {
            "action": decision.get_action_display(),
            "who": decision.decided_by,
        }
        record("decision.undo", case, actor=by, at=at, summary=summary)
    return DecisionResult(Outcome.DONE, undoing)


def _apply(case: Case, decision: Decision, *, at: datetime) -> None:
    case.version += 1
    if decision.action == Decision.Action.ESCALATE:
        case.is_escalated = True
    else:
        case.is_escalated = False
        case.state, case.closed_at = Case.State.DECIDED, at
        # A flip is answered by deciding anew; nothing else would ever withdraw its flag.
        case.flags.live().filter(kind=Flag.Kind.FLIPPED).update(
            withdrawn_at=at, withdrawn_because=_("Answered by a decision.")
        )
    case.save()


def _return_to_queue(case: Case, *, at: datetime) -> None:
    """Open again if anything still speaks for the case; escalated if that is the decision that now stands."""
    case.version += 1
    standing = newest_standing_decision(case)
    case.is_escalated = standing is not None and standing.action == Decision.Action.ESCALATE
    flags = live_flags(case)
    rank_case(case, flags, at=at)
    if flags or case.is_escalated:
        if not case.is_open:
            case.opened_at = at
        case.state, case.closed_at = Case.State.OPEN, None
    else:
        case.state, case.closed_at = Case.State.WITHDRAWN, at
    case.save()


def _summary(decision: Decision) -> str:
    return f"{decision.get_action_display()} · {policy_name(decision.policy)} · {decision.reason}"
