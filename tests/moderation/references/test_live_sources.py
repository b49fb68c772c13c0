"""Live sources in the admin: set up with messages that say what would be right, and secrets that stay secret."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from moderation.cases.roles import ADMINISTRATORS
from moderation.references.models import LiveSource, LookUp, ReferencePack
from moderation.references.services import save_live_source
from tests.moderation.claims.board import NOW

pytestmark = pytest.mark.django_db

ADD = "/admin/references/livesource/add/"
COLUMNS = """{"subject": {"kind": "event", "label": "{name}"},
 "shared": {"author": "Bureau of Floods", "title": "Register", "licence": "CC-BY-4.0"},
 "facts": [{"property": "toll", "measure": "deaths", "low": "{dead}"}]}"""
USUAL = {"name": "Floods", "slug": "floods", "fresh_for": "30 00:00:00", "is_active": "on", "settings": "{}"}


@pytest.fixture
def administrator(client: Client) -> Client:
    person = User.objects.create_user("nora", password="x" * 12, is_staff=True)
    person.groups.add(Group.objects.get(name=ADMINISTRATORS))
    client.force_login(person)
    return client


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "wikidata"},
        {"kind": "mediawiki", "address": "https://wiki.example/w/api.php"},
        {"kind": "table", "address": "https://floods.example/t.csv", "settings": f'{{"columns": {COLUMNS}}}'},
        {"kind": "google_fact_check", "secret": "abc"},
        {"kind": "claim_review", "address": "https://checkers.example/feed.json"},
        {
            "kind": "sparql",
            "address": "https://data.example/sparql",
            "settings": '{"query": "SELECT ?name ?dead WHERE { ?x rdfs:label {label}@en ; ex:dead ?dead }", '
            f'"columns": {COLUMNS}}}',
        },
    ],
    ids=lambda given: str(given["kind"]),
)
def test_every_kind_can_be_set_up(administrator: Client, given: dict[str, str]) -> None:
    answer = administrator.post(ADD, {**USUAL, **given})

    assert answer.status_code == 302, answer.context["errors"]
    source = LiveSource.objects.get()
    assert (source.pack.slug, source.pack.origin, source.pack.is_in_memory) == ("live-floods", "live", False)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"kind": "mediawiki", "address": "https://wiki.example/wiki/Main_Page"}, "api.php"),
        ({"kind": "mediawiki"}, "web address"),
        ({"kind": "table", "address": "https://floods.example/t.csv"}, "columns"),
        ({"kind": "sparql", "address": "https://data.example/sparql"}, "query"),
        ({"kind": "google_fact_check"}, "key"),
        ({"kind": "wikidata", "settings": '{"colour": "red"}'}, "no setting"),
        ({"kind": "wikidata", "settings": '{"sparql": 5}'}, "web address"),
    ],
)
def test_wrong_settings_are_told_before_anything_is_asked(
    administrator: Client, given: dict[str, str], said: str
) -> None:
    answer = administrator.post(ADD, {**USUAL, **given})

    assert answer.status_code == 200
    assert said in str(answer.context["errors"])
    assert not LiveSource.objects.exists()


def test_a_key_is_kept_and_never_shown_again(administrator: Client) -> None:
    administrator.post(ADD, {**USUAL, "kind": "google_fact_check", "secret": "very-secret-key"})
    source = LiveSource.objects.get()
    page = f"/admin/references/livesource/{source.pk}/change/"

    assert "very-secret-key" not in administrator.get(page).content.decode()
    administrator.post(page, {**USUAL, "kind": "google_fact_check", "name": "Google"})

    source.refresh_from_db()
    assert (source.name, source.secret, source.pack.name) == ("Google", "very-secret-key", "Google")


def test_a_key_goes_to_no_other_address_unless_it_is_given_anew(administrator: Client) -> None:
    given = {**USUAL, "kind": "claim_review", "address": "https://one.example/f", "settings": '{"key_header": "X-Key"}'}
    administrator.post(ADD, {**given, "secret": "very-secret-key"})
    page = f"/admin/references/livesource/{LiveSource.objects.get().pk}/change/"

    answer = administrator.post(page, {**given, "address": "https://other.example/f"})

    assert "needs its key anew" in str(answer.context["errors"])
    assert LiveSource.objects.get().address == "https://one.example/f"


def test_a_source_stays_fresh_for_an_hour_at_least(administrator: Client) -> None:
    answer = administrator.post(ADD, {**USUAL, "kind": "wikidata", "fresh_for": "30"})

    assert "At least an hour" in str(answer.context["errors"])


def test_a_question_is_asked_again_at_a_persons_wish(administrator: Client) -> None:
    source = LiveSource(slug="wd", name="Wikidata", kind="wikidata", is_active=True)
    save_live_source(source, at=NOW)
    look_up = LookUp.objects.create(
        source=source, key="elm bay", question="Elm Bay", state="refused", due_at=NOW, error="404"
    )
    action: dict[str, Any] = {"action": "ask_again", "_selected_action": [look_up.pk]}

    administrator.post("/admin/references/lookup/", action)

    look_up.refresh_from_db()
    assert (look_up.state, look_up.error) == ("waiting", "")


def test_what_a_source_has_said_is_found_by_the_database_and_not_held_in_memory() -> None:
    save_live_source(LiveSource(slug="wd", name="Wikidata", kind="wikidata"), at=NOW)

    pack = ReferencePack.objects.get()
    assert (pack.is_in_memory, pack.is_active) == (False, False)
