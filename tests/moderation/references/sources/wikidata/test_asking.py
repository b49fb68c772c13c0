"""Requests to Wikidata, to a server on loopback that answers as Wikidata does."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pytest_django import Settings

from moderation.lib.http import NotNow, Refused
from moderation.references.sources.found import UnreadableAnswer
from moderation.references.sources.wikidata import Wikibase, fetch_entities, fetch_holders, look_up, search
from tests.moderation.references.sources.wikidata.items import Json, item, statement, time
from tests.moderation.web_server import AnyQuery, WebServer

NO_ROWS: Json = {"results": {"bindings": []}}


@pytest.fixture
def wikibase(web: WebServer, settings: Settings) -> Wikibase:
    """Nothing here is about manners towards a host."""
    settings.HOST_INTERVAL_SECONDS, settings.HOST_REQUESTS_PER_DAY = 0.0, 0
    web.pages = AnyQuery()
    return Wikibase(api=web.url("/w/api.php"), sparql=web.url("/sparql"))


def asked(web: WebServer) -> list[dict[str, str]]:
    return [{name: values[0] for name, values in parse_qs(urlsplit(path).query).items()} for path, _ in web.requests]


def serve_items(web: WebServer, *items: Json) -> None:
    """Whichever of them are asked for, the others as missing."""
    known = {one["id"]: one for one in items}

    def answer(handler: BaseHTTPRequestHandler) -> None:
        ids = parse_qs(urlsplit(handler.path).query)["ids"][0].split("|")
        body = json.dumps({"entities": {id: known.get(id, {"id": id, "missing": ""}) for id in ids}, "success": 1})
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body.encode())

    web.pages["/w/api.php"] = answer


def serve_api(web: WebServer, body: Any, *, retry_after: str = "0") -> None:
    web.serve("/w/api.php", json.dumps(body), Retry_After=retry_after)


def test_a_name_is_searched_for_and_candidates_come_back(web: WebServer, wikibase: Wikibase) -> None:
    row = {"id": "Q900001", "label": "Fight of Elm Bay", "description": "naval battle", "match": {"text": "Elm Bay"}}
    serve_api(web, {"search": [row, {"id": "P31", "label": "instance of"}, {"id": "Q900002"}], "success": 1})

    first, second = search("  Elm   Bay ", wikibase=wikibase)

    assert (first.id, first.label, first.description, first.matched) == (
        "Q900001",
        "Fight of Elm Bay",
        "naval battle",
        "Elm Bay",
    )
    assert (second.id, second.label) == ("Q900002", "")
    (request,) = asked(web)
    assert (request["action"], request["search"], request["maxlag"]) == ("wbsearchentities", "Elm Bay", "5")


def test_nothing_is_asked_for_no_name(web: WebServer, wikibase: Wikibase) -> None:
    assert search("  ", wikibase=wikibase) == ()
    assert web.requests == []


def test_items_are_asked_for_in_fifties(web: WebServer, wikibase: Wikibase) -> None:
    serve_items(web, item("Q900003", "Ada Miller"))

    entities = fetch_entities([f"Q{number}" for number in range(900_000, 900_120)] + ["Q900003"], wikibase=wikibase)

    assert [entity.id for entity in entities] == ["Q900003"]
    assert [len(request["ids"].split("|")) for request in asked(web)] == [50, 50, 20]


def test_an_id_of_another_shape_is_refused_before_anything_is_asked(web: WebServer, wikibase: Wikibase) -> None:
    with pytest.raises(ValueError, match=r"Q42\|P31"):
        look_up(["Q1", "Q42|P31"], wikibase=wikibase)
    with pytest.raises(ValueError, match="Q11696"):
        fetch_holders("Q1 } DROP ALL", wikibase=wikibase)
    assert web.requests == []


def test_the_offices_that_a_person_held_are_looked_up_for_their_names(web: WebServer, wikibase: Wikibase) -> None:
    term = statement("Q900020", id="Q900001$o", qualifiers={"P580": [time("+1857-03-04")]})
    office = item("Q900020", "Warden of Elm", aliases={"en": [{"language": "en", "value": "Elm's warden"}]})
    serve_items(web, item("Q900001", "Ada Miller", {"P31": [statement("Q5")], "P39": [term]}), office)

    found = look_up(["Q900001"], wikibase=wikibase)

    assert [(subject.label, subject.aliases) for subject in found.subjects] == [
        ("Ada Miller", ()),
        ("Warden of Elm", ("Elm's warden",)),
    ]
    assert [(fact.property, fact.object) for fact in found.facts] == [("office_begin", "Q900020")]
    assert [request["props"] for request in asked(web)] == ["info|labels|aliases|claims|sitelinks", "labels|aliases"]


def test_an_item_that_does_not_exist_brings_nothing(web: WebServer, wikibase: Wikibase) -> None:
    serve_items(web)

    found = look_up(["Q900001"], wikibase=wikibase)

    assert (found.subjects, found.facts) == ((), ())


@pytest.mark.parametrize("code", ["maxlag", "ratelimited", "readonly", "internal_api_error_DBQueryError"])
def test_an_error_that_passes_is_not_now_though_the_status_is_200(
    web: WebServer, wikibase: Wikibase, code: str
) -> None:
    serve_api(web, {"error": {"code": code, "info": "Waiting for all: 3.4 seconds lagged."}}, retry_after="5")

    with pytest.raises(NotNow, match=code) as raised:
        look_up(["Q900001"], wikibase=wikibase)
    assert raised.value.retry_after == 5


def test_an_error_that_stays_is_a_refusal(web: WebServer, wikibase: Wikibase) -> None:
    serve_api(web, {"error": {"code": "no-such-entity", "info": "Could not find such an entity"}})

    with pytest.raises(Refused, match="no-such-entity"):
        look_up(["Q900001"], wikibase=wikibase)


@pytest.mark.parametrize("body", [{}, {"entities": None}, {"entities": "none"}, []])
def test_an_answer_of_another_shape_is_unreadable_and_never_empty(
    web: WebServer, wikibase: Wikibase, body: object
) -> None:
    serve_api(web, body)

    with pytest.raises(UnreadableAnswer):
        look_up(["Q900001"], wikibase=wikibase)
    with pytest.raises(UnreadableAnswer):
        search("Elm Bay", wikibase=wikibase)


def test_holders_are_asked_for_by_a_query(web: WebServer, wikibase: Wikibase) -> None:
    web.serve("/sparql", json.dumps(NO_ROWS))

    assert fetch_holders("Q900020", wikibase=wikibase).is_complete
    (request,) = asked(web)
    assert "wd:Q900020" in request["query"] and "DeprecatedRank" in request["query"]


def test_an_answer_that_the_query_service_broke_off_is_not_now(web: WebServer, wikibase: Wikibase) -> None:
    web.serve("/sparql", '{"results": {"bindings": [ {"perso\njava.util.concurrent.TimeoutException\n\tat ...')

    with pytest.raises(NotNow, match="gave up"):
        fetch_holders("Q900020", wikibase=wikibase)


@pytest.mark.parametrize("body", ["<html>", '{"results": {}}', '{"results": {"bindings": [1]}}', "[]"])
def test_another_shape_from_the_query_service_is_unreadable(web: WebServer, wikibase: Wikibase, body: str) -> None:
    web.serve("/sparql", body)

    with pytest.raises(UnreadableAnswer):
        fetch_holders("Q900020", wikibase=wikibase)


def test_a_query_service_that_is_overrun_is_not_now(web: WebServer, wikibase: Wikibase) -> None:
    web.serve("/sparql", "Too Many Requests", status=429, Retry_After="60")

    with pytest.raises(NotNow) as raised:
        fetch_holders("Q900020", wikibase=wikibase)
    assert raised.value.retry_after == 60
