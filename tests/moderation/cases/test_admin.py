from __future__ import annotations

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client

from moderation.audit.models import AuditLine
from moderation.cases.models import Case, Decision, Rule
from moderation.cases.services import decide
from moderation.forums.models import Forum
from tests.moderation.factories import NOW, cite_source, make_case, make_moderator

PLUMBLINE = {"audit", "forums", "references", "claims", "cases"}
MODELS = sorted(
    f"{model._meta.app_label}/{model._meta.model_name}"
    for model in admin.site._registry
    if model._meta.app_label in PLUMBLINE
)


@pytest.fixture
def case(db: None) -> Case:
    case = make_case()
    cite_source(case.post, "Marten Oakley's list")
    decide(
        case,
        action="note",
        policy="false-statement",
        reason="It was in 1921.",
        note="Dear author",
        by=make_moderator(),
        seen_version=case.version,
        at=NOW,
    )
    case.refresh_from_db()
    return case


@pytest.mark.parametrize("model", [*MODELS, "auth/user", "auth/group"])
def test_every_list_opens_searches_and_filters(administrator: Client, case: Case, model: str) -> None:
    for query in ("", "?q=1922", "?q=%27%22", "?state=all"):
        response = administrator.get(f"/admin/{model}/{query}", follow=True)
        assert response.status_code == 200, (model, query)


@pytest.mark.parametrize("model", MODELS)
def test_every_row_opens(administrator: Client, case: Case, model: str) -> None:
    app, name = model.split("/")
    registered = next(one for one in admin.site._registry if (one._meta.app_label, one._meta.model_name) == (app, name))
    row = registered._default_manager.first()
    if row is not None:
        assert administrator.get(f"/admin/{model}/{row.pk}/change/").status_code == 200


def test_the_list_of_cases_shows_what_needs_review_and_opens_it_on_the_desk(administrator: Client, case: Case) -> None:
    waiting = make_case()

    html = administrator.get("/admin/cases/case/").content.decode()

    assert f'<a href="/cases/{waiting.pk}/">Decide…</a>' in html
    assert f'<a href="/cases/{case.pk}/">' not in html
    assert f'<a href="/cases/{case.pk}/">Open</a>' in administrator.get("/admin/cases/case/?state=all").content.decode()


@pytest.mark.parametrize("model", ["cases/decision", "cases/case", "cases/flag", "claims/finding", "audit/auditline"])
def test_what_was_said_and_done_is_only_read(administrator: Client, case: Case, model: str) -> None:
    superuser = User.objects.create_superuser("root", password="x" * 12)
    client = Client()
    client.force_login(superuser)
    pk = {"cases/decision": Decision.objects.get().pk, "cases/case": case.pk}.get(model, 1)

    assert client.get(f"/admin/{model}/add/").status_code == 403
    assert client.post(f"/admin/{model}/{pk}/delete/", {"post": "yes"}).status_code in (302, 403)
    assert client.post(f"/admin/{model}/{pk}/change/", {"reason": "changed"}).status_code in (302, 403)
    assert Decision.objects.get().reason == "It was in 1921."


def test_evidence_stands_under_its_finding(administrator: Client, case: Case) -> None:
    assert case.gravest is not None

    html = administrator.get(f"/admin/claims/finding/{case.gravest.pk}/change/").content.decode()

    assert "Oakley 1959" in html
    assert "https://library.example/congress" in html


def test_switching_a_rule_goes_through_the_service_and_the_log(administrator: Client) -> None:
    rule = Rule.objects.get(slug="denial-of-documented-toll")

    administrator.post(f"/admin/cases/rule/{rule.pk}/change/", {"is_active": "on"})

    rule.refresh_from_db()
    assert rule.is_active
    assert AuditLine.objects.get(verb="switch_rule").actor is not None


def test_a_feed_added_in_the_admin_is_polled_soon_and_logged(administrator: Client) -> None:
    response = administrator.post(
        "/admin/forums/forum/add/",
        {
            "name": "A feed",
            "kind": "feed",
            "address": "https://board.example/feed.xml",
            "is_active": "on",
            "poll_every": "00:15:00",
            "next_poll_at_0": "",
            "next_poll_at_1": "",
        },
    )

    assert response.status_code == 302
    assert Forum.objects.get(name="A feed").next_poll_at is not None
    assert AuditLine.objects.filter(verb="add_forum").exists()


def test_a_feed_without_an_address_is_a_slip_and_no_crash(administrator: Client) -> None:
    response = administrator.post(
        "/admin/forums/forum/add/", {"name": "A feed", "kind": "feed", "address": "", "poll_every": "00:15:00"}
    )

    assert response.status_code == 200
    assert not Forum.objects.filter(name="A feed").exists()


def test_an_administrator_makes_nobody_a_superuser(administrator: Client) -> None:
    ada = User.objects.get(username="ada")
    fields = {
        "username": "ada",
        "is_superuser": "on",
        "is_active": "on",
        "is_staff": "on",
        "groups": [ada.groups.get().pk],
    }

    administrator.post(
        f"/admin/auth/user/{ada.pk}/change/", {**fields, "date_joined_0": "2026-01-01", "date_joined_1": "00:00"}
    )

    ada.refresh_from_db()
    assert not ada.is_superuser


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("poll_every", "00:00:00", "Between a minute"),
        ("poll_every", "999999999 00:00:00", "Between a minute"),
        ("address", "ftp://board.example/feed", "no http or https address"),
        ("address", "https://ann:hunter2@board.example/feed", "shown in the log"),
        ("address", "", "needs its address"),
    ],
)
def test_the_admin_holds_a_feed_to_the_same_rules(administrator: Client, field: str, value: str, words: str) -> None:
    form = {"name": "Lantern", "kind": "feed", "address": "https://board.example/feed", "poll_every": "00:15:00"}

    response = administrator.post("/admin/forums/forum/add/", {**form, field: value})

    assert response.status_code == 200
    assert words in response.content.decode()
    assert not Forum.objects.exists()


@pytest.mark.parametrize(
    "query",
    [
        "forums/thread/?forum__id__exact=99999999999999999999",
        "cases/case/?forum=99999999999999999999",
        "cases/case/?state=%00",
        "cases/flag/?withdrawn_at=0001-01-01T00:00:00%2B14:00",
        "claims/finding/?verdict=%00",
        "auth/user/?groups=99999999999999999999",
    ],
)
def test_a_filter_that_no_database_can_compare_with_is_dropped(query: str, db: None) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("root", password="x" * 12))

    assert client.get(f"/admin/{query}", follow=True).status_code == 200
