from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission, User
from django.test import Client

from factcheck.verdicts import Relation
from moderation.audit.models import AuditLine
from moderation.cases.models import Case, Decision
from moderation.cases.services import decide
from moderation.cases.wording import BEARINGS
from moderation.claims.models import Claim
from moderation.forums.models import Revision
from tests.moderation.factories import (
    NOW,
    add_revision,
    cite_source,
    make_case,
    make_claim,
    make_moderator,
    make_post,
    make_thread,
    make_toll_case,
    make_user,
    newest_revision,
)


def _html(client: Client, case: Case, query: str = "") -> str:
    response = client.get(f"/cases/{case.pk}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def _send(client: Client, case: Case, **changed: Any) -> Any:
    words = {
        "action": "agree",
        "policy": "false-statement",
        "reason": "It was in 1921.",
        "note": "",
        "seen_version": case.version,
        "seen_line": AuditLine.objects.order_by("-id").values_list("id", flat=True).first() or 0,
        **changed,
    }
    return client.post(f"/cases/{case.pk}/decide/", words)


def test_every_claim_is_marked_in_place_and_linked_to_its_panel(moderator: Client) -> None:
    case = make_case()
    assert case.gravest is not None
    claim = case.gravest.claim

    html = _html(moderator, case)

    assert '<mark class="v-contradicted">Tenth Party Congress in 1922</mark>' in html
    assert '<mark class="v-supported">3rd April, 1917</mark>' in html
    assert '<mark class="v-supported">sixteen accused</mark>' in html
    assert f'href="#claim-{claim.pk}" aria-label="Claim 1: Contradicted"' in html
    assert f'id="claim-{claim.pk}"' in html


def test_the_evidence_has_links_licence_and_what_is_counted(moderator: Client) -> None:
    html = _html(moderator, make_toll_case())

    assert html.count('<th scope="row">') == 28  # fourteen for each figure
    assert 'href="https://library.example/congress"' in html
    assert "CC-BY-4.0" in html
    assert "executions, all people, 1937–1938" in html


def test_a_figure_gets_a_plot_with_a_text_alternative(moderator: Client) -> None:
    html = _html(moderator, make_toll_case())

    assert html.count('<figure class="plot">') == 2
    assert 'role="img"' in html
    assert "The post says 90 million." in html
    assert "14 references are drawn." in html


def test_a_date_gets_a_timeline(moderator: Client) -> None:
    html = _html(moderator, make_case())

    assert "the post: 1922" in html
    assert "Dates that references give" in html


def test_the_stance_is_told_in_words(moderator: Client) -> None:
    assert "The author rejects this figure." in _html(moderator, make_toll_case())


def test_the_post_stands_between_its_neighbours(moderator: Client) -> None:
    thread = make_thread()
    make_post("What was said before.", thread=thread, author="earlier_one")
    case = make_case(thread=thread)
    make_post("What was answered.", thread=thread, author="later_one")

    html = _html(moderator, case)

    assert html.index("What was said before.") < html.index("I have been reading") < html.index("What was answered.")


def test_sources_that_the_post_names_are_shown_with_who_rates_them(moderator: Client) -> None:
    case = make_case()
    cite_source(case.post, "Marten Oakley's list")

    html = _html(moderator, case)

    assert "generally unreliable" in html
    assert "rated by an encyclopedia&#x27;s noticeboard" in html


def test_an_edit_that_nobody_checked_yet_is_announced(moderator: Client) -> None:
    case = make_case()
    add_revision(case.post, "Other words.", is_checked=False)

    assert "has edited this post since" in _html(moderator, case)


def test_a_note_is_drafted_from_the_evidence(moderator: Client) -> None:
    html = _html(moderator, make_case())

    assert "- Oakley 1959: 8-16 March 1921. https://library.example/congress" in html


def test_deciding_leads_to_the_decision_with_its_undo(moderator: Client) -> None:
    case = make_case()

    response = _send(moderator, case)

    assert response.status_code == 302
    html = moderator.get(response["Location"]).content.decode()
    assert "Agree: the statement is wrong" in html
    assert "False statement of fact" in html
    assert "Undo this decision" in html
    assert "It was in 1921." in html
    assert "agreed" in html  # the history


def test_deciding_can_lead_to_the_next_case_and_keeps_the_filter(moderator: Client) -> None:
    first, second = make_toll_case(), make_case()

    response = moderator.post(
        f"/cases/{first.pk}/decide/?verdict=contradicted",
        {
            "action": "hide",
            "policy": "denial",
            "reason": "x",
            "seen_version": first.version,
            "then_next": "1",
        },
    )

    assert response["Location"] == f"/cases/{second.pk}/?verdict=contradicted"


def test_a_policy_must_fit_and_what_was_typed_stays(moderator: Client) -> None:
    case = make_case()

    response = _send(moderator, case, policy="no-breach", reason="My long thought.")

    html = response.content.decode()
    assert response.status_code == 400
    assert "This policy doesn&#x27;t go with this decision" in html
    assert "My long thought." in html
    assert not Decision.objects.exists()


def test_a_reason_is_wanted(moderator: Client) -> None:
    response = _send(moderator, make_case(), reason="   ")

    assert response.status_code == 400
    assert "Say in a few words why" in response.content.decode()


def test_a_stale_page_answers_409_says_what_changed_and_keeps_the_words(moderator: Client) -> None:
    case = make_case()
    seen_line = AuditLine.objects.latest("id").pk
    colleague = make_moderator("colleague")
    decide(
        case,
        action="escalate",
        policy="denial",
        reason="Needs the owner's eye.",
        by=colleague,
        seen_version=case.version,
        at=NOW,
    )

    response = _send(moderator, case, reason="My long thought.", seen_line=seen_line)

    html = response.content.decode()
    assert response.status_code == 409
    assert "What changed while you were reading" in html
    assert "Needs the owner&#x27;s eye." in html
    assert case.decisions.count() == 1


def test_after_a_stale_answer_the_same_form_can_be_sent_again(administrator: Client) -> None:
    case = make_case()
    decide(
        case,
        action="escalate",
        policy="denial",
        reason="Look.",
        by=make_moderator(),
        seen_version=case.version,
        at=NOW,
    )

    html = _send(administrator, case, reason="My long thought.").content.decode()

    version = html.split('name="seen_version" value="')[1].split('"')[0]
    case.refresh_from_db()
    assert int(version) == case.version
    assert "My long thought." in html
    assert _send(administrator, case).status_code == 302


def test_a_form_without_its_version_is_refused(moderator: Client) -> None:
    case = make_case()

    assert _send(moderator, case, seen_version="").status_code == 400
    assert _send(moderator, case, seen_version="x").status_code == 400
    assert not Decision.objects.exists()


def test_undo_returns_the_case(moderator: Client) -> None:
    case = make_case()
    _send(moderator, case)
    decision = Decision.objects.get()

    response = moderator.post(f"/cases/{case.pk}/decisions/{decision.pk}/undo/", follow=True)

    case.refresh_from_db()
    assert case.is_open
    assert "Taken back" in response.content.decode()


def test_undo_of_a_colleagues_decision_is_refused_in_words(moderator: Client) -> None:
    case = make_case()
    colleague = make_moderator()
    done = decide(
        case,
        action="agree",
        policy="denial",
        reason="x",
        by=colleague,
        seen_version=case.version,
        at=NOW,
    )
    assert done.decision is not None

    assert "Undo this decision" not in _html(moderator, case)
    response = moderator.post(f"/cases/{case.pk}/decisions/{done.decision.pk}/undo/", follow=True)
    case.refresh_from_db()
    assert not case.is_open
    assert "Ask an administrator" in response.content.decode()


def test_decisions_are_not_taken_by_following_a_link(moderator: Client) -> None:
    case = make_case()

    # After signing in again, a browser comes back to where its form was sent.
    response = moderator.get(f"/cases/{case.pk}/decide/", {"action": "agree", "policy": "denial", "reason": "x"})

    assert (response.status_code, response["Location"]) == (302, f"/cases/{case.pk}/")
    assert not Decision.objects.exists()


def test_there_is_no_page_for_a_case_that_is_not_there(moderator: Client) -> None:
    for number in ("987654", "9" * 30):
        response = moderator.get(f"/cases/{number}/")
        assert response.status_code == 404
        assert "Back to the queue" in response.content.decode()


def test_the_token_of_the_form_is_checked(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(pk=make_moderator().pk))
    case = make_case()

    response = _send(client, case)

    assert response.status_code == 403
    assert "Please send it again" in response.content.decode()


def test_a_case_costs_a_bounded_number_of_queries(moderator: Client, django_assert_max_num_queries: object) -> None:
    case = make_toll_case()

    with django_assert_max_num_queries(30):  # type: ignore[operator]
        moderator.get(f"/cases/{case.pk}/")


def test_references_that_count_something_else_are_folded_and_drawn_hollow(moderator: Client) -> None:
    case = make_toll_case()
    assert case.gravest is not None
    case.gravest.evidence.filter(position__gt=10).update(relation="other_scope")

    html = _html(moderator, case)

    assert "10 references bear on it" in html
    assert "4 more that count something else or leave it open" in html
    assert html.count('class="bar aside"') == 4
    assert "4 count something else." in html


def test_a_case_that_was_closed_meanwhile_says_so_without_promising_a_form(moderator: Client) -> None:
    case = make_case()
    colleague = make_moderator("colleague")
    decide(case, action="agree", policy="denial", reason="First.", by=colleague, seen_version=case.version, at=NOW)

    response = _send(moderator, case)

    html = response.content.decode()
    assert response.status_code == 409
    assert "This case isn&#x27;t open any more." in html or "This case isn't open any more." in html
    assert "still in the form below" not in html
    assert case.decisions.count() == 1


def test_who_may_only_read_is_told_so_when_deciding(client: Client, db: None) -> None:
    case = make_case()
    reader = make_user(role=None)
    reader.user_permissions.add(Permission.objects.get(codename="view_case"))
    client.force_login(reader)

    response = _send(client, case)

    assert response.status_code == 403
    assert "Ask an administrator for the role." in response.content.decode()


def test_where_else_a_claim_was_said_stands_beside_it(moderator: Client) -> None:
    case = make_case()
    for number in range(7):
        other = make_case(thread=make_thread(title=f"Thread <{number}>"))
        make_claim(newest_revision(other.post), "1922")
    Claim.objects.filter(subject_key="tenth-congress").update(statement_key="k" * 40)
    Revision.objects.update(engine_version="0.1.0")

    html = _html(moderator, case)

    assert "Also said in 7 other posts" in html
    assert html.count('<a href="/threads/') >= 5
    assert "Thread &lt;6&gt;, #1" in html
    assert "and 2 more" in html


def test_a_claim_that_was_edited_away_elsewhere_is_not_said_there(moderator: Client) -> None:
    case, other = make_case(), make_case(thread=make_thread(title="Elsewhere"))
    Claim.objects.filter(subject_key="tenth-congress").update(statement_key="k" * 40)
    add_revision(other.post, "Nothing to see here.")
    Revision.objects.update(engine_version="0.1.0")

    html = _html(moderator, case)

    assert "Also said" not in html


def test_every_bearing_of_a_reference_has_its_words() -> None:
    assert set(BEARINGS) == set(Relation)
