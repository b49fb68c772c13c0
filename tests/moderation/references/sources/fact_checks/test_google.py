"""Google Fact Check Tools, from a server on loopback and from real answers."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from moderation.lib.http import NotNow, Refused
from moderation.references.sources.asking import Question
from moderation.references.sources.fact_checks import GoogleFactChecks, read_claims
from moderation.references.sources.found import UnreadableAnswer
from tests.moderation.web_server import Page, WebServer
from tests.shared import recording

Json = dict[str, Any]


def review(**given: Any) -> Json:
    usual = {"publisher": {"name": "Elm Checks", "site": "elm.example"}, "url": "https://elm.example/1", "title": "No"}
    return {
        **usual,
        "reviewDate": "2024-05-06T07:08:09Z",
        "textualRating": "Mostly false",
        "languageCode": "en",
    } | given


def claim(*reviews: Json, **given: Any) -> Json:
    said = {"text": "Elm Bay never flooded", "claimant": "A post", "claimDate": "2024-05-01T00:00:00Z"}
    return {**said, "claimReview": list(reviews)} | given


def serve_pages(server: WebServer, *bodies: Json | str) -> list[dict[str, str]]:
    """One after the other. Returns what is asked."""
    waiting, asked = list(bodies), []

    def answer(handler: Any) -> None:
        asked.append({name: values[0] for name, values in parse_qs(urlsplit(handler.path).query).items()})
        body = waiting.pop(0)
        data = (body if isinstance(body, str) else json.dumps(body)).encode()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    class AnyQuery(dict[str, Page]):
        def __missing__(self, path: str) -> Page:
            return answer

    server.pages = AnyQuery()
    return asked


def google(server: WebServer, **settings: Any) -> GoogleFactChecks:
    return GoogleFactChecks(**{"key": "hush-hush", "address": server.url("/claims:search"), **settings})


def test_a_claim_is_searched_for_page_by_page_with_the_key_in_a_header(server: WebServer) -> None:
    first = {"claims": [claim(review(), review(url="https://oak.example/2"))], "nextPageToken": "CAo"}
    asked = serve_pages(server, first, {"claims": [claim(review(url="https://ash.example/3"), claimDate="0001-01-01")]})

    found = google(server).ask(Question(claim="Elm Bay\nnever flooded & never will"))

    one, _, three = found.reviews
    assert (one.claim, one.claimant, one.claimed_on) == ("Elm Bay never flooded", "A post", date(2024, 5, 1))
    assert (one.publisher, one.site, one.title) == ("Elm Checks", "elm.example", "No")
    assert (one.rating, one.reviewed_on, one.language) == ("Mostly false", date(2024, 5, 6), "en")
    assert (three.url, three.claimed_on) == ("https://ash.example/3", None)
    assert found.is_complete and found.problems == ()
    assert asked[0] == {"query": "Elm Bay never flooded & never will", "languageCode": "en", "pageSize": "20"}
    assert asked[1] == {**asked[0], "pageToken": "CAo"}
    assert all(headers["X-Goog-Api-Key"] == "hush-hush" for _, headers in server.requests)
    assert not any("hush" in path for path, _ in server.requests)


def test_no_more_is_asked_for_than_is_wanted(server: WebServer) -> None:
    page = {"claims": [claim(review(url=f"https://elm.example/{n}")) for n in range(3)], "nextPageToken": "x"}
    asked = serve_pages(server, page)

    found = google(server, most=2).ask(Question(label="Elm Bay"))

    assert len(found.reviews) == 2 and not found.is_complete
    assert asked[0]["pageSize"] == "2" and len(asked) == 1


def test_no_reviews_are_an_empty_object_and_no_outage(server: WebServer) -> None:
    serve_pages(server, {})

    found = google(server).ask(Question(claim="Elm Bay"))

    assert found.reviews == () and found.is_complete


@pytest.mark.parametrize(
    ("rating", "kept"),
    [
        ("<p>Mostly&nbsp;false<br>see <a href='/x'>here</a></p>", "Mostly false see here"),
        ('There have been <a href="https://elm', "There have been"),
        ("&lt;b&gt;false&lt;/b&gt;", "<b>false</b>"),
        ("3 < 4 is true", "3 < 4 is true"),
        (None, ""),
        ("x" * 9000, "x" * 1997 + "..."),
    ],
)
def test_a_rating_is_kept_in_the_publishers_words_without_tags(rating: str | None, kept: str) -> None:
    found, _ = read_claims(json.dumps({"claims": [claim(review(textualRating=rating))]}).encode())

    assert found.reviews[0].rating == kept


def test_what_cannot_be_shown_is_told_by_its_number() -> None:
    claims = [claim(), claim(review(url="javascript:alert(1)")), claim(review(), text=" "), claim(review())]

    found, _ = read_claims(json.dumps({"claims": claims}).encode())

    assert len(found.reviews) == 1
    assert [problem.split(":")[0] for problem in found.problems] == ["claim 1", "claim 2", "claim 3"]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"error": {"code": 429, "message": "Quota exceeded"}}, NotNow),
        ({"error": {"code": 503}}, NotNow),
        ({"error": {"code": 400, "message": "API key not valid: hush-hush"}}, Refused),
        ({"claim": []}, UnreadableAnswer),
        ({"claims": {}}, UnreadableAnswer),
        ("[]", UnreadableAnswer),
        ("<html>hush-hush", UnreadableAnswer),
        ('{"claims": [', UnreadableAnswer),
    ],
)
def test_another_answer_is_never_no_reviews(server: WebServer, body: Json | str, error: type[Exception]) -> None:
    serve_pages(server, body)

    with pytest.raises(error) as raised:
        google(server).ask(Question(claim="Elm Bay"))
    assert "hush" not in str(raised.value)


def test_pages_that_lead_back_to_themselves_are_not_followed(server: WebServer) -> None:
    page = {"claims": [claim(review())], "nextPageToken": "x"}
    serve_pages(server, page, page)

    with pytest.raises(UnreadableAnswer, match="same one"):
        google(server).ask(Question(claim="Elm Bay"))


def test_it_is_not_asked_about_nothing(server: WebServer) -> None:
    assert not google(server).understands(Question(claim=" "))
    with pytest.raises(ValueError, match="key"):
        GoogleFactChecks(key="")


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("page_with_nextPageToken", 4),
        ("claims_historical_climate_50", 50),
        ("claims_historical_health_50", 50),
        ("claims_recent_30days", 6),
    ],
)
def test_every_recorded_review_is_read(name: str, count: int) -> None:
    data = json.loads(recording(f"google_factcheck/{name}.json").read_bytes())
    page = {key: data[key] for key in ("claims", "nextPageToken") if key in data}

    found, token = read_claims(json.dumps(page).encode())

    assert len(found.reviews) == count and found.problems == ()
    assert token == data.get("nextPageToken", "")
    assert not any("<a " in review.rating or "&#" in review.rating for review in found.reviews)
    assert all(review.rating and review.site and review.url.startswith("http") for review in found.reviews)
