from __future__ import annotations

from datetime import timedelta

import pytest

from moderation.audit.models import AuditLine
from moderation.cases.models import Case, Decision, Flag, Rule
from moderation.cases.services import decide, open_cases, revisions_to_open, switch_rule
from moderation.claims.models import Claim
from tests.moderation.factories import (
    NOW,
    TOLL_TEXT,
    add_evidence,
    add_revision,
    make_administrator,
    make_case,
    make_claim,
    make_finding,
    make_moderator,
    make_post,
    newest_revision,
    right_return,
    supersede,
    toll,
    wrong_year,
)

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


def _history(case: Case) -> list[str]:
    lines = AuditLine.objects.filter(target_type="case", target_id=case.pk).order_by("id")
    return list(lines.values_list("verb", flat=True))


def _decide(case: Case, action: str = "agree") -> Decision:
    case.refresh_from_db()
    policy = "false-statement" if action != "no_action" else "no-breach"
    result = decide(
        case,
        action=action,
        policy=policy,
        reason="Wrong year.",
        note="A note.",
        by=make_moderator(),
        seen_version=case.version,
        at=NOW,
    )
    assert result.decision is not None
    return result.decision


def test_an_own_asserted_contradicted_claim_opens_a_case() -> None:
    post = make_post()
    finding = wrong_year(post)

    outcome = open_cases([newest_revision(post).pk], at=NOW)

    case = Case.objects.get(post=post)
    assert outcome.opened == [case.pk]
    assert case.is_open
    assert case.gravest == finding
    assert case.priority == sum(part["points"] for part in case.priority_parts) > 40
    assert case.forum == post.thread.forum
    assert _history(case) == ["case.opened"]


def test_opening_twice_changes_nothing() -> None:
    post = make_post()
    wrong_year(post)
    open_cases([newest_revision(post).pk], at=NOW)
    before = Case.objects.values().get(post=post)

    outcome = open_cases([newest_revision(post).pk], at=LATER)

    assert (outcome.opened, outcome.changed, outcome.withdrawn) == ([], [], [])
    assert Case.objects.values().get(post=post) == before
    assert Flag.objects.count() == 1
    assert AuditLine.objects.count() == 1


def test_a_supported_claim_opens_nothing() -> None:
    post = make_post()
    right_return(post)

    open_cases([newest_revision(post).pk], at=NOW)

    assert not Case.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"stance": "rejected"},
        {"stance": "attributed", "attributed_to": "Oakley"},
        {"stance": "questioned"},
        {"stance": "hypothetical"},
        {"quoted": True},
        {"fictional": True},
        {"struck": True},
    ],
)
def test_what_the_author_does_not_own_accuses_nobody(fields: dict[str, object]) -> None:
    post = make_post()
    finding = wrong_year(post)
    Claim.objects.filter(pk=finding.claim_id).update(**fields)

    open_cases([newest_revision(post).pk], at=NOW)

    assert not Case.objects.exists()


def test_a_second_wrong_claim_joins_the_posts_one_case() -> None:
    case = make_case()
    before = case.version
    claim = make_claim(newest_revision(case.post), "for a decade", kind="duration")
    add_evidence(make_finding(claim))

    outcome = open_cases([newest_revision(case.post).pk], at=LATER)

    case.refresh_from_db()
    assert outcome.changed == [case.pk]
    assert case.flags.live().count() == 2
    assert case.version == before + 1
    assert "several" in {part["name"] for part in case.priority_parts}


def test_a_recheck_that_no_longer_contradicts_withdraws_the_flag_and_closes_the_case() -> None:
    case = make_case()
    assert case.gravest is not None
    supersede(case.gravest, "supported")

    outcome = open_cases([newest_revision(case.post).pk], at=LATER)

    case.refresh_from_db()
    flag = case.flags.get()
    assert outcome.withdrawn == [case.pk]
    assert case.state == Case.State.WITHDRAWN
    assert flag.withdrawn_at == LATER
    assert "supported" in flag.withdrawn_because
    assert _history(case) == ["case.opened", "flag.withdrawn", "case.withdrawn"]


def test_an_edit_that_takes_the_words_back_withdraws_the_flag_once_it_is_checked() -> None:
    case = make_case()
    edited = add_revision(case.post, "The Tenth Party Congress in 1921 banned factions.", is_checked=False)

    open_cases([edited.pk], at=LATER)
    case.refresh_from_db()
    assert case.is_open  # nobody has read the new words yet

    edited.engine_version = "0.1.0"
    edited.save()
    open_cases([edited.pk], at=LATER)

    case.refresh_from_db()
    assert case.state == Case.State.WITHDRAWN
    assert "edited" in case.flags.get().withdrawn_because


def test_an_escalated_case_waits_for_its_administrator_though_no_flag_remains() -> None:
    case = make_case()
    _decide(case, "escalate")
    assert case.gravest is not None
    supersede(case.gravest, "supported")

    open_cases([newest_revision(case.post).pk], at=LATER)

    case.refresh_from_db()
    assert case.is_open
    assert not case.flags.live().exists()


def test_a_withdrawn_case_comes_back_when_the_claim_is_contradicted_again() -> None:
    case = make_case()
    assert case.gravest is not None
    again = supersede(case.gravest, "supported")
    open_cases([newest_revision(case.post).pk], at=NOW)
    supersede(again, "contradicted")

    outcome = open_cases([newest_revision(case.post).pk], at=LATER)

    case.refresh_from_db()
    assert outcome.opened == [case.pk]
    assert case.is_open
    assert case.opened_at == LATER


def test_a_recheck_with_the_same_verdict_leaves_a_decided_case_alone() -> None:
    case = make_case()
    _decide(case)
    assert case.gravest is not None
    supersede(case.gravest, "contradicted")

    open_cases([newest_revision(case.post).pk], at=LATER)

    case.refresh_from_db()
    assert case.state == Case.State.DECIDED


def test_a_decision_whose_verdict_flips_comes_back() -> None:
    case = make_case()
    _decide(case, "note")
    assert case.gravest is not None
    supersede(case.gravest, "supported")

    open_cases([newest_revision(case.post).pk], at=LATER)

    case.refresh_from_db()
    assert case.is_open
    assert case.flags.live().get().kind == Flag.Kind.FLIPPED

    _decide(case, "no_action")
    case.refresh_from_db()
    assert case.state == Case.State.DECIDED
    assert not case.flags.live().exists()


def test_a_case_closed_without_action_does_not_come_back_for_a_flip() -> None:
    case = make_case()
    _decide(case, "no_action")
    assert case.gravest is not None
    supersede(case.gravest, "supported")

    open_cases([newest_revision(case.post).pk], at=LATER)

    case.refresh_from_db()
    assert case.state == Case.State.DECIDED


def test_an_author_who_corrects_the_post_after_a_note_is_left_in_peace() -> None:
    case = make_case()
    _decide(case, "note")
    edited = add_revision(case.post, "The Tenth Party Congress in 1921 banned factions.")

    open_cases([edited.pk], at=LATER)

    case.refresh_from_db()
    assert case.state == Case.State.DECIDED


def test_a_new_wrong_claim_brings_a_decided_case_back() -> None:
    case = make_case()
    _decide(case)
    edited = add_revision(case.post, "The Tenth Party Congress in 1922 banned them. The trial was in 1931.")
    make_finding(make_claim(edited, "The trial was in 1931"))

    open_cases([edited.pk], at=LATER)

    case.refresh_from_db()
    assert case.is_open


def test_an_edit_that_repeats_the_decided_statement_does_not_bring_it_back() -> None:
    case = make_case()
    _decide(case)
    edited = add_revision(case.post, newest_revision(case.post).text + " (typo fixed)")
    old = Claim.objects.get(text="Tenth Party Congress in 1922")
    make_finding(make_claim(edited, old.text, sentence=old.sentence))

    open_cases([edited.pk], at=LATER)

    case.refresh_from_db()
    assert case.state == Case.State.DECIDED


def test_the_sweep_finds_what_a_lost_message_left_behind() -> None:
    post = make_post()
    wrong_year(post)

    assert revisions_to_open(100) == [newest_revision(post).pk]
    open_cases(revisions_to_open(100), at=NOW)
    assert revisions_to_open(100) == []


def test_the_sweep_finds_flags_whose_finding_was_replaced() -> None:
    case = make_case()
    assert case.gravest is not None
    supersede(case.gravest, "disputed")

    open_cases(revisions_to_open(100), at=LATER)

    case.refresh_from_db()
    assert case.state == Case.State.WITHDRAWN
    assert revisions_to_open(100) == []


def test_the_sweep_leaves_words_alone_that_were_edited_away() -> None:
    post = make_post()
    wrong_year(post)
    add_revision(post, "Nothing to see here.")

    assert revisions_to_open(100) == []


def test_a_rejected_toll_opens_a_case_only_where_the_rule_is_on() -> None:
    post = make_post(TOLL_TEXT)
    toll(post, "20 million", value=700_000, verdict="supported", stance="rejected")
    open_cases([newest_revision(post).pk], at=NOW)
    assert not Case.objects.exists()

    make_moderator()
    rule = Rule.objects.get(slug="denial-of-documented-toll")
    assert not rule.is_active
    switch_rule(rule, is_active=True, by=make_administrator(), at=NOW)
    open_cases(revisions_to_open(100), at=NOW)

    flag = Case.objects.get(post=post).flags.get()
    assert (flag.kind, flag.rule) == ("rule", "denial-of-documented-toll")
    assert "20 million" in flag.reason


def test_a_rule_that_is_switched_off_withdraws_its_flags() -> None:
    administrator = make_administrator()
    rule = Rule.objects.get(slug="denial-of-documented-toll")
    switch_rule(rule, is_active=True, by=administrator, at=NOW)
    post = make_post(TOLL_TEXT)
    toll(post, "20 million", value=700_000, verdict="supported", stance="rejected")
    open_cases([newest_revision(post).pk], at=NOW)

    switch_rule(rule, is_active=False, by=administrator, at=NOW)
    open_cases(revisions_to_open(100), at=LATER)

    assert Case.objects.get(post=post).state == Case.State.WITHDRAWN


@pytest.mark.parametrize(
    ("verdict", "stance", "quoted"),
    [("contradicted", "rejected", False), ("supported", "asserted", False), ("supported", "rejected", True)],
)
def test_the_rule_wants_nothing_but_the_authors_denial_of_a_documented_toll(
    verdict: str, stance: str, quoted: bool
) -> None:
    Rule.objects.filter(slug="denial-of-documented-toll").update(is_active=True)
    post = make_post(TOLL_TEXT)
    finding = toll(post, "20 million", value=700_000, verdict=verdict, stance=stance)
    Claim.objects.filter(pk=finding.claim_id).update(quoted=quoted)

    open_cases([newest_revision(post).pk], at=NOW)

    assert not Case.objects.exists()


def test_a_batch_costs_a_few_queries_however_many_posts_have_no_case(django_assert_max_num_queries: object) -> None:
    posts = [make_post() for _ in range(20)]
    for post in posts:
        right_return(post)
    revisions = [newest_revision(post).pk for post in posts]

    with django_assert_max_num_queries(10):  # type: ignore[operator]
        open_cases(revisions, at=NOW)
