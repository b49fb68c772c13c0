"""A claim that the store knows nothing of: sources are asked, what they say is stored, and the claim is read again."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pytest_django import Settings

from moderation.claims.models import AwaitedAnswer, Finding
from moderation.claims.services import check_revisions, follow_answers, follow_changes
from moderation.forums.models import Revision
from moderation.references.models import Fact, FactChange, LiveSource, LookUp, ReferenceChange, ReferencePack
from moderation.references.services import answer_look_ups, load_pack, save_live_source, take_due_look_ups
from tests.moderation.claims.board import NOW, save_posts
from tests.moderation.references.fires import fire_pack
from tests.moderation.references.sources.wikidata.items import Json, amount, item, statement, time
from tests.moderation.web_server import AnyQuery, WebServer

pytestmark = pytest.mark.django_db(transaction=True)

POST = "The Elm Bay massacre killed 90,000 people. Nobody was ever tried for it."
LATER = NOW + timedelta(minutes=5)


def massacre(deaths: str) -> Json:
    return item(
        "Q900001",
        "Elm Bay massacre",
        {
            "P31": [statement("Q3199915")],
            "P585": [statement(time("+1952-05-03"), id="Q900001$d")],
            "P1120": [statement(amount(deaths), id="Q900001$t")],
        },
    )


@pytest.fixture
def wikidata(web: WebServer, settings: Settings) -> Callable[[Json], None]:
    """A Wikidata that is switched on here and knows one item, which can be changed."""
    settings.HOST_INTERVAL_SECONDS, settings.HOST_REQUESTS_PER_DAY = 0.0, 0
    web.pages = AnyQuery()
    save_live_source(
        LiveSource(slug="wd", name="Wikidata", kind="wikidata", address=web.url("/w/api.php"), is_active=True), at=NOW
    )

    def know(known: Json) -> None:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            query = parse_qs(urlsplit(handler.path).query)
            label = known["labels"]["en"]["value"]
            if query["action"] == ["wbsearchentities"]:
                hits = [{"id": known["id"], "label": label, "match": {"text": label}}]
                wanted = label.lower() in query["search"][0].lower()
                body = json.dumps({"search": hits if wanted else [], "success": 1})
            else:
                ids = query["ids"][0].split("|")
                entities = {id: known if id == known["id"] else {"id": id, "missing": ""} for id in ids}
                body = json.dumps({"entities": entities, "success": 1})
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body.encode())

        web.pages["/w/api.php"] = answer

    return know


def check(saved_ids: tuple[int, ...]) -> None:
    check_revisions(saved_ids, batch="check", at=NOW)


def ask_all() -> None:
    for ids in take_due_look_ups(at=LATER):
        answer_look_ups(ids, batch="ask", at=LATER)


def verdicts() -> list[str]:
    return list(Finding.objects.current().order_by("claim__start").values_list("verdict", flat=True))


def check_what_waits() -> int:
    """Reads what was marked; how many revisions."""
    waiting = list(Revision.objects.waiting().values_list("pk", flat=True))
    check_revisions(waiting, batch="again", at=LATER)
    return len(waiting)


def test_a_claim_that_nothing_is_known_of_is_judged_when_a_source_has_answered(
    wikidata: Callable[[Json], None],
) -> None:
    wikidata(massacre("+300"))
    saved = save_posts(POST)
    check(saved.revision_ids)
    assert verdicts() == ["not_found"]
    assert [str(row.look_up) for row in AwaitedAnswer.objects.all()] == ["Wikidata: Elm Bay massacre"]

    ask_all()
    follow_answers(at=LATER)
    assert check_what_waits() == 1

    finding = Finding.objects.current().get()
    assert finding.verdict == "contradicted", finding.explanation
    assert AwaitedAnswer.objects.count() == 0
    assert finding.evidence.get().url.startswith("https://www.wikidata.org/")
    assert LookUp.objects.get().state == LookUp.State.ANSWERED


@pytest.mark.parametrize("trouble", [{"status": 503}, {"status": 429}, {"body": "<html>Sign in"}, None])
def test_a_source_that_fails_changes_no_verdict_and_loses_no_question(
    wikidata: Callable[[Json], None], web: WebServer, trouble: dict[str, Any] | None
) -> None:
    wikidata(massacre("+300"))
    saved = save_posts(POST)
    check(saved.revision_ids)
    if trouble is None:
        web.server.server_close()  # nobody listens there any more
    else:
        web.serve("/w/api.php", **{"body": "", **trouble})

    ask_all()
    follow_answers(at=LATER)

    assert (verdicts(), check_what_waits()) == (["not_found"], 0)
    look_up = LookUp.objects.get()
    assert (look_up.state, look_up.due_at > LATER, bool(look_up.error)) == (LookUp.State.WAITING, True, True)
    assert LiveSource.objects.get().last_error
    assert AwaitedAnswer.objects.count() == 1


def test_a_corrected_figure_marks_the_claims_on_it_and_the_ledger_keeps_the_old_one(
    wikidata: Callable[[Json], None],
) -> None:
    wikidata(massacre("+300"))
    saved = save_posts(POST, "A word on soup and nothing else.")
    check(saved.revision_ids)
    ask_all()
    follow_answers(at=LATER)
    check_what_waits()
    follow_changes(at=LATER)
    check_what_waits()

    wikidata(massacre("+90000"))
    LookUp.objects.update(state=LookUp.State.WAITING, due_at=LATER)
    ask_all()
    assert follow_changes(at=LATER) == 1
    assert check_what_waits() == 1

    assert verdicts() == ["supported"]
    assert [finding.verdict for finding in Finding.objects.order_by("pk")] == ["not_found", "contradicted", "supported"]
    change = FactChange.objects.get(fact_key__contains="$t")
    assert change.before is not None and change.after is not None
    assert (change.before["low"], change.after["low"]) == (300.0, 90_000.0)
    assert not ReferenceChange.objects.filter(handled_at=None).exists()


def test_the_same_answer_again_changes_nothing(wikidata: Callable[[Json], None]) -> None:
    wikidata(massacre("+300"))
    check(save_posts(POST).revision_ids)
    ask_all()
    rows = list(Fact.objects.values_list("pk", "key"))
    told = ReferenceChange.objects.count()

    LookUp.objects.update(state=LookUp.State.WAITING, due_at=LATER)
    ask_all()

    assert list(Fact.objects.values_list("pk", "key")) == rows
    assert (FactChange.objects.count(), ReferenceChange.objects.count()) == (0, told)


def test_a_name_that_two_posts_write_in_two_ways_is_asked_once_and_both_wait(wikidata: Callable[[Json], None]) -> None:
    wikidata(massacre("+300"))
    saved = save_posts(POST, "Some 70,000 people died in the Elm Bay Massacre.")

    check(saved.revision_ids)

    assert (LookUp.objects.count(), AwaitedAnswer.objects.count()) == (1, 2)


def test_what_was_refused_is_awaited_still_and_asked_again_when_the_source_is_mended(
    wikidata: Callable[[Json], None], web: WebServer
) -> None:
    saved = save_posts(POST)
    check(saved.revision_ids)
    web.serve("/w/api.php", "no", status=404)
    ask_all()
    follow_answers(at=LATER)
    assert (LookUp.objects.get().state, AwaitedAnswer.objects.count()) == (LookUp.State.REFUSED, 1)

    wikidata(massacre("+300"))
    save_live_source(LiveSource.objects.get(), at=LATER)
    ask_all()
    follow_answers(at=LATER)
    check_what_waits()

    assert verdicts() == ["contradicted"]


def test_what_was_answered_lately_is_not_asked_again(wikidata: Callable[[Json], None], web: WebServer) -> None:
    wikidata(massacre("+300"))
    check(save_posts(POST, title="One").revision_ids)
    ask_all()
    asked = len(web.requests)

    check(
        save_posts(
            "Really, 900 killed in the Elm Bay massacre?? No: 700 people were killed there.", title="Two"
        ).revision_ids
    )
    ask_all()

    assert len(web.requests) == asked


def test_a_source_that_is_switched_off_is_neither_asked_nor_read(
    wikidata: Callable[[Json], None], web: WebServer
) -> None:
    wikidata(massacre("+300"))
    saved = save_posts(POST)
    check(saved.revision_ids)
    ask_all()
    source = LiveSource.objects.get()
    source.is_active = False
    save_live_source(source, at=NOW)
    Revision.objects.update(state=Revision.State.WAITING)

    check_what_waits()

    assert verdicts() == ["not_found"]
    assert not ReferencePack.objects.get().is_active


COLUMNS = {
    "subject": {"kind": "event", "label": "{name}"},
    "shared": {"author": "Bureau", "title": "Register", "licence": "CC0-1.0"},
    "facts": [{"property": "toll", "measure": "deaths", "low": "{dead}"}],
}
QUERY = "SELECT ?name ?dead WHERE { ?x rdfs:label {label}@en ; ex:dead ?dead . BIND({label} AS ?name) }"


@pytest.mark.parametrize(
    ("kind", "address", "given"),
    [
        ("wikidata", "/w/api.php", {}),
        ("mediawiki", "/w/api.php", {}),
        ("sparql", "/sparql", {"query": QUERY, "columns": COLUMNS}),
        ("table", "/table.csv", {"columns": COLUMNS}),
        ("google_fact_check", "/search", {}),
        ("claim_review", "/feed.json", {}),
    ],
)
def test_with_the_plug_pulled_no_verdict_changes_and_every_question_waits(
    settings: Settings, kind: str, address: str, given: dict[str, Any]
) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = ["127.0.0.1"]
    load_pack(fire_pack(), at=NOW)
    nobody = f"http://127.0.0.1:{unused_port()}{address}"
    source = LiveSource(slug="away", name="Away", kind=kind, address=nobody, settings=given, secret="", is_active=True)
    if kind == "google_fact_check":
        source.secret = "key"
    save_live_source(source, at=NOW)
    saved = save_posts(POST, "The Lantern Bay mill fire killed 900 people.")
    check(saved.revision_ids)
    before = verdicts()

    ask_all()
    follow_answers(at=LATER)
    check_what_waits()

    assert verdicts() == before == ["not_found", "contradicted"]
    look_ups = list(LookUp.objects.all())
    assert look_ups and {(one.state, one.due_at > LATER) for one in look_ups} == {(LookUp.State.WAITING, True)}


def unused_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
