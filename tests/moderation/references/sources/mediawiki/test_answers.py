"""Answers of an api.php, invented in the shapes that wikis give, over a real server on loopback."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from moderation.lib.http import NotNow, Refused
from moderation.references.sources.found import Found, UnreadableAnswer
from moderation.references.sources.mediawiki import (
    ErrorOfTheWiki,
    Page,
    Site,
    fetch_page,
    fetch_passages,
    fetch_site,
    look_up,
    search,
    search_titles,
)
from tests.moderation.web_server import WebServer

Json = dict[str, Any]


class Script:
    """Answers api.php with `answers`, one after the other, the last for ever; `asked` keeps the parameters."""

    def __init__(self, web: WebServer, *answers: Json | str, **headers: str) -> None:
        self.asked: list[dict[str, str]] = []
        self.api = web.url("/w/api.php")
        remaining = list(answers)

        def answer(handler: BaseHTTPRequestHandler) -> None:
            parameters = parse_qs(urlsplit(handler.path).query)
            self.asked.append({name: values[0] for name, values in parameters.items()})
            given = remaining.pop(0) if len(remaining) > 1 else remaining[0]
            body = (given if isinstance(given, str) else json.dumps(given)).encode()
            handler.send_response(200)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

        class AnyQuery(dict[str, Any]):
            def __missing__(self, path: str) -> Any:
                return answer

        web.pages = AnyQuery()

    @property
    def site(self) -> Site:
        return Site(
            api=self.api,
            name="Velandica",
            script="https://wiki.example.org/w/index.php",
            language="en",
            licence="CC BY-SA 4.0",
            article_namespaces=frozenset({0}),
        )


def siteinfo(*, server: str = "https://wiki.example.org", **rights: str) -> Json:
    general = {"sitename": "Velandica", "server": server, "script": "/w/index.php", "lang": "en"}
    namespaces = {
        "0": {"id": 0, "content": True},
        "1": {"id": 1, "content": False},
        "104": {"id": 104, "content": True},
    }
    return {"query": {"general": general, "namespaces": namespaces, "rightsinfo": rights}}


def page(title: str, revision: int = 7, **more: Any) -> Json:
    revisions = [{"revid": revision, "timestamp": "2024-05-06T07:08:09Z"}]
    return {"pageid": revision, "ns": 0, "title": title, "contentmodel": "wikitext", "revisions": revisions, **more}


def pages(*rows: Json, **query: Any) -> Json:
    return {"batchcomplete": True, "query": {"pages": list(rows), **query}}


def parsed(text: str, *, revision: int = 7, **more: Any) -> Json:
    return {"parse": {"title": "Karsholm", "revid": revision, "text": text, "categories": [], "properties": {}, **more}}


class TestTheWikiItself:
    def test_every_request_asks_in_the_same_manner(self, web: WebServer) -> None:
        script = Script(web, siteinfo())

        fetch_site(script.api)

        fixed = {"format": "json", "formatversion": "2", "errorformat": "plaintext", "maxlag": "5"}
        assert fixed.items() <= script.asked[0].items()

    def test_a_server_without_scheme_is_reached_as_the_api_was(self, web: WebServer) -> None:
        site = fetch_site(Script(web, siteinfo(server="//wiki.example.org")).api)

        assert site.script == "http://wiki.example.org/w/index.php"
        assert site.article_namespaces == {0, 104}

    def test_the_licence_is_its_name_or_address_and_empty_where_none_is_stated(self, web: WebServer) -> None:
        assert fetch_site(Script(web, siteinfo(text="CC BY-SA 4.0", url="https://cc.example/")).api).licence == (
            "CC BY-SA 4.0"
        )
        assert (
            fetch_site(Script(web, siteinfo(text="", url="https://cc.example/")).api).licence == "https://cc.example/"
        )
        assert fetch_site(Script(web, siteinfo(text="", url="")).api).licence == ""

    @pytest.mark.parametrize("server", ["javascript:alert(1)//", "", "//", "https://[", "https://a b"])
    def test_a_wiki_whose_links_would_lead_nowhere_is_not_read(self, web: WebServer, server: str) -> None:
        with pytest.raises(UnreadableAnswer):
            fetch_site(Script(web, siteinfo(server=server)).api)

    @pytest.mark.parametrize("api", ["", "wiki.example.org", "https://wiki.example.org/wiki/Main", "ftp://x/api.php"])
    def test_an_address_that_is_no_api_is_wrong_at_once(self, api: str) -> None:
        with pytest.raises(ValueError, match=r"api\.php"):
            fetch_site(api)


class TestAnOutageIsNoFinding:
    @pytest.mark.parametrize(
        "code", ["maxlag", "ratelimited", "readonly", "internal_api_error_DBQueryError", "cirrussearch-backend-error"]
    )
    def test_trouble_of_the_wiki_is_for_later(self, web: WebServer, code: str) -> None:
        script = Script(web, {"errors": [{"code": code, "text": "Waiting."}]}, Retry_After="5")

        with pytest.raises(NotNow, match=code) as caught:
            fetch_page(script.site, "Karsholm")
        assert caught.value.retry_after == 5.0

    @pytest.mark.parametrize(
        "error",
        [
            {"errors": [{"code": "readapidenied", "text": "You need read permission."}]},
            {"error": {"code": "readapidenied", "info": "You need read permission."}},
        ],
    )
    def test_an_error_says_no_in_either_shape(self, web: WebServer, error: Json) -> None:
        with pytest.raises(ErrorOfTheWiki, match="You need read permission") as caught:
            search(Script(web, error).site, "siege")

        assert caught.value.code == "readapidenied"
        assert isinstance(caught.value, Refused)

    @pytest.mark.parametrize(
        "body", ["<html>Log in</html>", "", "[]", "null", "{}", '{"batchcomplete": true}', '{"query": 1}', "[" * 99_999]
    )
    def test_what_is_no_answer_is_never_read_as_a_missing_page(self, web: WebServer, body: str) -> None:
        script = Script(web, body)

        with pytest.raises(UnreadableAnswer):
            fetch_page(script.site, "Karsholm")
        with pytest.raises(UnreadableAnswer):
            search(script.site, "siege")
        with pytest.raises(UnreadableAnswer):
            fetch_passages(script.site, Page(asked="Karsholm", title="Karsholm", revision="7"))
        with pytest.raises(UnreadableAnswer):
            fetch_site(script.api)

    def test_an_answer_about_another_page_is_not_taken(self, web: WebServer) -> None:
        with pytest.raises(UnreadableAnswer, match="Karsholm"):
            look_up(Script(web, pages(page("Norrby"))).site, ["Karsholm"])

    def test_an_answer_about_another_revision_is_not_cited(self, web: WebServer) -> None:
        script = Script(web, parsed("<p>It burned.</p>", revision=8))

        with pytest.raises(UnreadableAnswer, match="revision 8"):
            fetch_passages(script.site, Page(asked="Karsholm", title="Karsholm", revision="7"))

    def test_a_warning_is_logged_and_the_answer_taken(self, web: WebServer, caplog: pytest.LogCaptureFixture) -> None:
        warned = {**pages(page("Karsholm")), "warnings": [{"code": "x", "text": "Soon to be removed.", "module": "q"}]}

        assert look_up(Script(web, warned).site, ["Karsholm"])
        assert "Soon to be removed." in caplog.text


class TestPages:
    def test_pages_come_in_the_order_asked_each_with_its_newest_revision(self, web: WebServer) -> None:
        script = Script(web, pages(page("Norrby", 9), page("Karsholm", 7)))

        found = look_up(script.site, ["Karsholm", "Norrby"])

        assert [(page.title, page.revision, page.saved_at) for page in found] == [
            ("Karsholm", "7", "2024-05-06T07:08:09Z"),
            ("Norrby", "9", "2024-05-06T07:08:09Z"),
        ]

    def test_spelling_and_redirects_are_followed(self, web: WebServer) -> None:
        steps = {
            "normalized": [{"from": "old_karsholm", "to": "Old karsholm"}],
            "redirects": [{"from": "Old karsholm", "to": "Karsholm"}],
        }

        (found,) = look_up(Script(web, pages(page("Karsholm"), **steps)).site, ["old_karsholm"])

        assert (found.asked, found.title) == ("old_karsholm", "Karsholm")

    @pytest.mark.parametrize(
        "row",
        [
            {"ns": 0, "title": "Karsholm", "missing": True},
            {"title": "Karsholm", "invalid": True, "invalidreason": "x"},
            {"ns": -1, "title": "Karsholm", "special": True},
            page("Karsholm", pageprops={"disambiguation": ""}),
            page("Karsholm", contentmodel="json"),
            {**page("Karsholm"), "ns": 2},
        ],
    )
    def test_what_is_no_article_gives_nothing(self, web: WebServer, row: Json) -> None:
        assert fetch_page(Script(web, pages(row)).site, "Karsholm") == Found()

    def test_the_older_shape_is_read_too(self, web: WebServer) -> None:
        missing = {"query": {"pages": {"-1": {"ns": 0, "title": "Norrby", "missing": ""}, "7": page("Karsholm")}}}

        found = look_up(Script(web, missing).site, ["Norrby", "Karsholm"])

        assert [page.title for page in found] == ["Karsholm"]

    def test_a_title_of_another_wiki_gives_nothing(self, web: WebServer) -> None:
        elsewhere = {"query": {"interwiki": [{"title": "de:Karsholm", "iw": "de"}]}}

        assert look_up(Script(web, elsewhere).site, ["de:Karsholm"]) == ()

    def test_what_is_told_of_a_page_piece_by_piece_is_put_together(self, web: WebServer) -> None:
        """Else a page would pass for an article until the continued answer calls it a disambiguation page."""
        token = {"continue": {"ppcontinue": "7", "continue": "||info"}}
        rest = {"pageid": 7, "ns": 0, "title": "Karsholm", "pageprops": {"disambiguation": ""}}
        script = Script(web, {**pages(page("Karsholm")), **token}, pages(rest))

        assert look_up(script.site, ["Karsholm"]) == ()
        assert (script.asked[1]["ppcontinue"], script.asked[1]["continue"]) == ("7", "||info")
        assert script.asked[1]["titles"] == "Karsholm"

    @pytest.mark.parametrize("more", [{"properties": {"disambiguation": ""}}, {"title": "Karsholm (disambiguation)"}])
    def test_a_disambiguation_page_is_told_by_what_the_parser_says(self, web: WebServer, more: Json) -> None:
        script = Script(web, parsed("<p>Karsholm, founded in 1402</p>", **more))
        title = more.get("title", "Karsholm")

        assert fetch_passages(script.site, Page(asked=title, title=title, revision="7")) == Found()

    def test_a_page_about_which_a_category_only_complains_is_evidence(self, web: WebServer) -> None:
        complaint = [{"category": "Articles_with_links_needing_disambiguation", "hidden": True}]
        script = Script(web, parsed("<p>It burned.</p>", categories=complaint))

        assert fetch_passages(script.site, Page(asked="Karsholm", title="Karsholm", revision="7")).passages

    def test_elements_nested_without_end_are_unreadable(self, web: WebServer) -> None:
        script = Script(web, parsed("<div>" * 50_000))

        with pytest.raises(UnreadableAnswer, match="deeply"):
            fetch_passages(script.site, Page(asked="Karsholm", title="Karsholm", revision="7"))


class TestSearch:
    def results(self, *titles: str, **more: Any) -> Json:
        return {
            "query": {"search": [{"title": title, "snippet": f"<b>{title}</b> &amp; more"} for title in titles]},
            **more,
        }

    def test_results_are_followed_as_far_as_asked(self, web: WebServer) -> None:
        first = self.results("A", "B", **{"continue": {"sroffset": 2, "continue": "-||"}})
        script = Script(web, first, self.results("C"))

        hits = search(script.site, "siege", most=10)

        assert [(hit.title, hit.snippet) for hit in hits] == [("A", "A & more"), ("B", "B & more"), ("C", "C & more")]
        assert script.asked[1]["sroffset"] == "2"

    def test_a_token_that_leads_back_to_itself_is_not_followed(self, web: WebServer) -> None:
        script = Script(web, self.results("A", **{"continue": {"sroffset": 1, "continue": "-||"}}))

        with pytest.raises(UnreadableAnswer, match="continue"):
            search(script.site, "siege", most=10)
        assert len(script.asked) == 2

    def test_where_searching_titles_is_switched_off_the_query_says_it(self, web: WebServer) -> None:
        disabled = {"errors": [{"code": "search-title-disabled", "text": "title search is disabled."}]}
        script = Script(web, disabled, self.results("Siege of Karsholm"))

        hits = search_titles(script.site, "siege Karsholm")

        assert [hit.title for hit in hits] == ["Siege of Karsholm"]
        assert [(asked["srwhat"], asked["srsearch"]) for asked in script.asked] == [
            ("title", "siege Karsholm"),
            ("text", "intitle:siege intitle:Karsholm"),
        ]

    def test_words_are_never_commands(self, web: WebServer) -> None:
        script = Script(web, self.results())

        search(script.site, '-insource:/x+/ "siege" well-known Карсхольм ' + "word " * 200)

        sent = script.asked[0]["srsearch"]
        assert sent.startswith("insource x siege well-known Карсхольм word")
        assert len(sent) <= 250
        assert sent.endswith("word")
