from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User

from moderation.audit.models import AuditLine
from moderation.cases.models import Case, Decision
from moderation.cases.policies import POLICIES
from moderation.cases.services import DecisionResult, Outcome, decide, undo
from moderation.cases.services.deciding import judge_decision
from tests.moderation.factories import NOW, make_administrator, make_case, make_moderator, make_user

LATER = NOW + timedelta(minutes=5)


def _decide(case: Case, by: User, **changed: Any) -> DecisionResult:
    case.refresh_from_db()
    words: dict[str, Any] = {
        "action": "agree",
        "policy": "false-statement",
        "reason": "The congress was in 1921.",
        "seen_version": case.version,
        "at": NOW,
    }
    return decide(case, by=by, **{**words, **changed})


@pytest.mark.parametrize("action", ["agree", "no_action", "note", "hide"])
@pytest.mark.django_db
def test_a_decision_closes_the_case_and_writes_the_log(action: str) -> None:
    case, moderator = make_case(), make_moderator("mo")
    policy = "check-wrong" if action == "no_action" else "false-statement"

    result = _decide(case, moderator, action=action, policy=policy, note="Please look at the sources.")

    case.refresh_from_db()
    assert result.outcome is Outcome.DONE
    assert (case.state, case.closed_at) == (Case.State.DECIDED, NOW)
    line = AuditLine.objects.get(verb=f"decision.{action}")
    assert (line.actor, line.target_id) == (moderator, case.pk)
    assert "The congress was in 1921." in line.summary


@pytest.mark.django_db
def test_the_evidence_is_frozen_as_it_was_seen() -> None:
    case = make_case()

    decision = _decide(case, make_moderator()).decision

    assert decision is not None
    seen = decision.seen
    assert seen["revision"]["id"] == case.revision_id
    assert [finding["flagged"] for finding in seen["findings"]] == [True, False, False]
    assert seen["findings"][0]["evidence"][0]["value"] == "8-16 March 1921"
    assert seen["findings"][0]["claim"]["edtf"] == "1922"
    assert len(seen["hash"]) == 64


@pytest.mark.django_db
def test_a_stale_version_is_refused_and_changes_nothing() -> None:
    case = make_case()

    result = _decide(case, make_moderator(), seen_version=case.version - 1)

    case.refresh_from_db()
    assert result == DecisionResult(Outcome.STALE)
    assert case.is_open
    assert not Decision.objects.exists()


@pytest.mark.django_db
def test_of_two_moderators_the_second_is_told_that_it_is_closed() -> None:
    case = make_case()
    _decide(case, make_moderator())

    assert _decide(case, make_moderator()).outcome is Outcome.CLOSED
    assert Decision.objects.count() == 1


@pytest.mark.django_db
def test_who_has_no_role_decides_nothing() -> None:
    assert _decide(make_case(), make_user(role=None)).outcome is Outcome.NOT_ALLOWED


@pytest.mark.django_db
def test_an_escalated_case_stays_open_for_an_administrator() -> None:
    case, moderator = make_case(), make_moderator()
    _decide(case, moderator, action="escalate")
    case.refresh_from_db()
    assert (case.is_open, case.is_escalated) == (True, True)

    assert _decide(case, moderator).outcome is Outcome.ESCALATED
    assert _decide(case, make_administrator()).outcome is Outcome.DONE
    case.refresh_from_db()
    assert (case.is_open, case.is_escalated) == (False, False)


def _judge(**changed: Any) -> Outcome:
    fine: dict[str, Any] = {
        "may_decide": True,
        "may_decide_escalated": False,
        "is_open": True,
        "is_escalated": False,
        "is_current": True,
        "action": "agree",
        "policy": "false-statement",
        "reason": "why",
        "note": "",
    }
    return judge_decision(**{**fine, **changed})


@pytest.mark.parametrize(
    ("changed", "outcome"),
    [
        ({}, Outcome.DONE),
        ({"may_decide": False, "is_open": False}, Outcome.NOT_ALLOWED),
        ({"is_open": False, "is_current": False}, Outcome.CLOSED),
        ({"is_current": False}, Outcome.STALE),
        ({"action": ""}, Outcome.UNKNOWN_ACTION),
        ({"action": "delete"}, Outcome.UNKNOWN_ACTION),
        ({"action": "undo"}, Outcome.UNKNOWN_ACTION),
        ({"policy": ""}, Outcome.POLICY_MISSING),
        ({"policy": "made-up"}, Outcome.POLICY_UNFIT),
        ({"policy": "no-breach"}, Outcome.POLICY_UNFIT),
        ({"action": "no_action"}, Outcome.POLICY_UNFIT),
        ({"reason": ""}, Outcome.REASON_MISSING),
        ({"action": "note"}, Outcome.NOTE_MISSING),
        ({"action": "note", "note": "Dear author"}, Outcome.DONE),
    ],
)
def test_what_may_be_decided(changed: dict[str, Any], outcome: Outcome) -> None:
    assert _judge(**changed) is outcome


def test_every_action_has_a_policy_that_it_can_rest_on() -> None:
    actions = {action for policy in POLICIES for action in policy.actions}

    assert actions == set(Decision.Action.values) - {"undo"}


@pytest.mark.django_db
def test_undoing_returns_the_case_to_the_queue() -> None:
    case, moderator = make_case(), make_moderator()
    decision = _decide(case, moderator).decision
    assert decision is not None

    result = undo(decision, by=moderator, at=LATER)

    case.refresh_from_db()
    assert result.outcome is Outcome.DONE
    assert (case.state, case.closed_at, case.opened_at) == (Case.State.OPEN, None, LATER)
    assert Decision.objects.get(action="undo").undoes == decision
    assert AuditLine.objects.filter(verb="decision.undo", actor=moderator).exists()


@pytest.mark.django_db
def test_a_colleague_does_not_undo_but_an_administrator_does() -> None:
    decision = _decide(make_case(), make_moderator()).decision
    assert decision is not None

    assert undo(decision, by=make_moderator(), at=LATER).outcome is Outcome.NOT_ALLOWED
    assert undo(decision, by=make_administrator(), at=LATER).outcome is Outcome.DONE


@pytest.mark.django_db
def test_a_decision_is_undone_once() -> None:
    moderator = make_moderator()
    decision = _decide(make_case(), moderator).decision
    assert decision is not None
    undo(decision, by=moderator, at=LATER)

    assert undo(decision, by=moderator, at=LATER).outcome is Outcome.NOT_NEWEST
    assert Decision.objects.filter(action="undo").count() == 1


@pytest.mark.django_db
def test_only_the_newest_standing_decision_is_undone() -> None:
    case, administrator = make_case(), make_administrator()
    escalation = _decide(case, administrator, action="escalate").decision
    agreement = _decide(case, administrator).decision
    assert escalation is not None
    assert agreement is not None

    assert undo(escalation, by=administrator, at=LATER).outcome is Outcome.NOT_NEWEST
    undo(agreement, by=administrator, at=LATER)
    case.refresh_from_db()
    assert case.is_escalated  # that decision stands again
    undo(escalation, by=administrator, at=LATER)
    case.refresh_from_db()
    assert (case.is_open, case.is_escalated) == (True, False)
