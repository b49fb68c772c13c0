"""ClaimReview as schema.org has it: JSON-LD within a page, or a DataFeed of many. Pure.

Microdata and RDFa, which older pages have instead, are not read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from moderation.references.sources.fact_checks.reviews import distinct, make_review, plain
from moderation.references.sources.found import Found, Review, UnreadableAnswer

Node = Mapping[str, Any]

_MOST_NODES = 2_000_000
# WordPress and others put their JSON between these.
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")


def read_reviews(text: str, *, address: str) -> Found:
    """The reviews of a page (HTML) or of a feed (JSON). `address` is the page's, for links that are relative.

    Raises UnreadableAnswer where there is no ClaimReview at all.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        documents, problems = _scripts(text)
    else:
        try:
            documents, problems = [json.loads(text.lstrip("\ufeff"), strict=False)], []
        except (ValueError, RecursionError):
            raise UnreadableAnswer(f"{address}: neither JSON nor a web page.") from None
    reviews: list[Review] = []
    count = 0
    for document in documents:
        nodes = list(islice(_nodes(document), _MOST_NODES))
        if len(nodes) == _MOST_NODES:
            raise UnreadableAnswer(f"{address}: more than {_MOST_NODES:,} objects.")
        known = {str(node["@id"]): node for node, _ in nodes if "@id" in node and len(node) > 1}
        for node, page in nodes:
            if "ClaimReview" not in _types(node):
                continue
            count += 1
            try:
                reviews.append(_review(node, known, address=urljoin(address, page) if page else address))
            except ValueError as error:
                problems.append(f"review {count}: {error}.")
    if not count:
        raise UnreadableAnswer(f"{address}: no ClaimReview; {problems[0] if problems else 'nothing is marked up so.'}")
    return Found(reviews=distinct(reviews), problems=tuple(problems))


def _scripts(text: str) -> tuple[list[Any], list[str]]:
    documents: list[Any] = []
    problems: list[str] = []
    for number, script in enumerate(LexborHTMLParser(text).css('script[type="application/ld+json" i]'), start=1):
        try:
            # Line breaks within strings are no JSON, but common.
            documents.append(json.loads(_WRAPPING.sub("", script.text() or ""), strict=False))
        except (ValueError, RecursionError):
            problems.append(f"script {number} of the page is no JSON.")
    return documents, problems


def _nodes(document: Any) -> Iterator[tuple[Node, str]]:
    """All objects with the address of the feed's item that they stand in, in the order of the text."""
    waiting: list[tuple[Any, str]] = [(document, "")]
    while waiting:
        value, page = waiting.pop()
        if isinstance(value, list):
            waiting += [(each, page) for each in reversed(value)]
        elif isinstance(value, dict):
            if "DataFeedItem" in _types(value) and isinstance(value.get("url"), str):
                page = value["url"]
            yield value, page
            waiting += [(each, page) for each in reversed(value.values()) if isinstance(each, dict | list)]


def _types(node: Node) -> set[str]:
    """Without the address or prefix of the vocabulary."""
    given = node.get("@type")
    names = given if isinstance(given, list) else [given]
    return {re.split(r"[/:#]", name)[-1] for name in names if isinstance(name, str)}


def _review(node: Node, known: Mapping[str, Node], *, address: str) -> Review:
    claim, rating = _one(node.get("itemReviewed"), known), _one(node.get("reviewRating"), known)
    publisher = _one(node.get("author"), known) or _one(node.get("publisher"), known)
    url = node.get("url")
    return make_review(
        claim=node.get("claimReviewed") or claim.get("text") or claim.get("name"),
        claimant=_name(claim.get("author"), known),
        claimed_on=claim.get("datePublished"),
        publisher=_name(node.get("author"), known) or publisher.get("name"),
        title=node.get("headline") or node.get("name"),
        url=urljoin(address, url.strip()) if isinstance(url, str) else address,
        rating=_rating(rating),
        reviewed_on=node.get("datePublished"),
        language=node.get("inLanguage"),
    )


def _rating(rating: Node) -> str:
    """The publisher's word; where there is only a figure, that with its scale, for alone it says nothing."""
    words = plain(rating.get("alternateName")) or plain(rating.get("name")) or plain(rating.get("ratingExplanation"))
    value, worst, best = (plain(rating.get(name)) for name in ("ratingValue", "worstRating", "bestRating"))
    if words or not value:
        return words
    return f"{value} (from {worst or '?'} to {best or '?'})" if worst or best else value


def _name(given: object, known: Mapping[str, Node]) -> str:
    values = given if isinstance(given, list) else [given]
    names = (plain(value) if isinstance(value, str) else plain(_one(value, known).get("name")) for value in values)
    return ", ".join(dict.fromkeys(name for name in names if name))


def _one(given: object, known: Mapping[str, Node]) -> Node:
    """The first object, which may stand elsewhere under the id that it names; else an empty one."""
    given = given[0] if isinstance(given, list) and given else given
    if isinstance(given, dict) and set(given) == {"@id"}:
        return known.get(str(given["@id"]), {})
    return given if isinstance(given, dict) else {}
