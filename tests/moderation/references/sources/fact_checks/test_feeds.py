"""ClaimReview markup in pages and feeds."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from moderation.references.sources.asking import Question
from moderation.references.sources.fact_checks import ClaimReviewFeed, read_reviews
from moderation.references.sources.found import UnreadableAnswer
from tests.moderation.web_server import WebServer

Json = dict[str, Any]
PAGE = "https://elm.example/checks/1"
REVIEW: Json = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "/checks/1",
    "claimReviewed": "Elm Bay never flooded",
    "datePublished": "2024-05-06",
    "author": {"@type": "Organization", "name": "Elm Checks", "url": "https://elm.example"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Ada Miller"},
        "datePublished": "2024-05-01",
    },
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "<b>False</b>",
    },
    "inLanguage": "en",
}


def script(body: object) -> str:
    words = body if isinstance(body, str) else json.dumps(body)
    return f'<html><head><script type="application/ld+json">{words}</script></head><body><p>Text</p></body></html>'


def test_a_page_with_markup_gives_its_review() -> None:
    (review,) = read_reviews(script(REVIEW), address=PAGE).reviews

    assert (review.claim, review.claimant, review.claimed_on) == (
        "Elm Bay never flooded",
        "Ada Miller",
        date(2024, 5, 1),
    )
    assert (review.publisher, review.site, review.url) == ("Elm Checks", "elm.example", PAGE)
    assert (review.rating, review.reviewed_on, review.language) == ("False", date(2024, 5, 6), "en")


@pytest.mark.parametrize(
    "page",
    [
        script([{"@type": "WebSite"}, REVIEW, REVIEW]),
        script({"@graph": [{"@type": "WebPage"}, {**REVIEW, "@type": ["Review", "http://schema.org/ClaimReview"]}]}),
        script({"@type": "NewsArticle", "review": {**REVIEW, "@type": "schema:ClaimReview"}}),
        script("<!-- " + json.dumps(REVIEW) + " -->"),
        script("//<![CDATA[\n" + json.dumps(REVIEW) + "\n//]]>"),
        script(json.dumps(REVIEW).replace("never flooded", "never\nflooded")),
        script("{broken") + script(REVIEW),
        "\ufeff" + json.dumps({"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]}),
    ],
)
def test_markup_is_found_wherever_it_stands(page: str) -> None:
    found = read_reviews(page, address=PAGE)

    assert [review.claim for review in found.reviews] == ["Elm Bay never flooded"]
    assert len(found.problems) == page.count("{broken")


def test_an_author_may_stand_elsewhere_under_an_id() -> None:
    node = {**REVIEW, "author": {"@id": "#us"}}

    (review,) = read_reviews(script({"@graph": [node, {"@id": "#us", "name": "Oak Checks"}]}), address=PAGE).reviews

    assert review.publisher == "Oak Checks"


@pytest.mark.parametrize(
    ("rating", "kept"),
    [
        ({"ratingValue": "2", "bestRating": "5", "worstRating": 1}, "2 (from 1 to 5)"),
        ({"ratingValue": 2}, "2"),
        ({"ratingExplanation": "The register says otherwise."}, "The register says otherwise."),
        ("False", ""),
        (None, ""),
    ],
)
def test_a_figure_without_words_keeps_its_scale(rating: object, kept: str) -> None:
    (review,) = read_reviews(script({**REVIEW, "reviewRating": rating}), address=PAGE).reviews

    assert review.rating == kept


def test_a_feed_tells_which_of_its_reviews_cannot_be_shown() -> None:
    items = [
        {"@type": "DataFeedItem", "url": "https://oak.example/9", "item": [{**REVIEW, "url": None}]},
        {"@type": "DataFeedItem", "item": [{**REVIEW, "claimReviewed": "", "itemReviewed": None}]},
        {"@type": "DataFeedItem", "item": [{**REVIEW, "url": "javascript:alert(1)"}]},
        {"@type": "DataFeedItem", "item": None},
    ]

    found = read_reviews(json.dumps({"@type": "DataFeed", "dataFeedElement": items}), address=PAGE)

    assert [review.url for review in found.reviews] == ["https://oak.example/9"]
    assert [problem.split(":")[0] for problem in found.problems] == ["review 2", "review 3"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "[" * 100_000,
        '{"dataFeedElement": []}',
        "<html><p>Log in",
        script("{broken"),
        '{"error": "quota"}',
        "no",
    ],
)
def test_what_has_no_review_at_all_is_unreadable_and_never_empty(body: str) -> None:
    with pytest.raises(UnreadableAnswer):
        read_reviews(body, address=PAGE)


def test_a_feed_is_asked_for_again_only_if_it_changed(server: WebServer) -> None:
    feed = ClaimReviewFeed(address=server.serve("/feed", json.dumps([REVIEW]), ETag='"1"'))

    found = feed.ask(Question())
    server.serve("/feed", b"", status=304)
    again = feed.ask(Question(etag=found.etag))

    assert found.reviews[0].url == server.url("/checks/1")
    assert again.is_unchanged and again.reviews == ()
