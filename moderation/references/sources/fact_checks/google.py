"""Google Fact Check Tools, claims:search: fact-checks that publishers marked up, found by words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from moderation.lib.http import NotNow, Refused
from moderation.lib.manners import fetch_politely
from moderation.references.sources.asking import Question
from moderation.references.sources.checking import check_address, check_key
from moderation.references.sources.fact_checks.reviews import distinct, make_review
from moderation.references.sources.found import Found, Review, UnreadableAnswer
from moderation.references.sources.plain import one_line, shown

ADDRESS = "https://factchecktools.googleapis.com/v1alpha1/claims:search"
_A_PAGE = 20
_LONGEST_QUERY = 300


@dataclass(frozen=True, slots=True)
class GoogleFactChecks:
    """`language` is a code as BCP 47 has them ("en"; "" for all); `most` reviews are asked for, page by page.

    The words of the claim go to Google. Raises ValueError.
    """

    key: str = field(repr=False)
    language: str = "en"
    most: int = 20
    address: str = ADDRESS

    def __post_init__(self) -> None:
        check_address(self.address)
        check_key("X-Goog-Api-Key", self.key)
        if not 1 <= self.most <= 200:
            raise ValueError(f"most is {self.most}; 1 to 200 reviews can be asked for.")

    def understands(self, question: Question) -> bool:
        return bool(_query(question))

    def ask(self, question: Question) -> Found:
        """The reviews of what is like the claim, or else like the subject's name."""
        query = _query(question)
        if not query:
            raise ValueError("there is no claim and no name to search for.")
        reviews: list[Review] = []
        problems: list[str] = []
        token = ""
        while True:
            found, next_token = self._ask_page(query, token)
            reviews += found.reviews
            problems += found.problems
            if next_token and next_token == token:
                raise UnreadableAnswer(f"{self.address}: its next page is the same one again.")
            token = next_token
            if not token or not (found.reviews or found.problems) or len(reviews) >= self.most:
                break
        return Found(
            reviews=distinct(reviews)[: self.most],
            problems=tuple(problems),
            is_complete=not token and len(reviews) <= self.most,
        )

    def _ask_page(self, query: str, token: str) -> tuple[Found, str]:
        """All but the token must be the same for all pages."""
        size = str(min(_A_PAGE, self.most))
        given = {"query": query, "languageCode": self.language, "pageSize": size, "pageToken": token}
        words = urlencode({name: value for name, value in given.items() if value})
        answer = fetch_politely(
            f"{self.address}?{words}", accept="application/json", secret_headers={"X-Goog-Api-Key": self.key}
        )
        return read_claims(answer.body, address=self.address, hiding=self.key)


def read_claims(body: bytes, *, address: str = ADDRESS, hiding: str = "") -> tuple[Found, str]:
    """Pure: the reviews of one page, and the token of the next ("" on the last).

    An empty object is how this API says that it knows none. Raises NotNow, Refused, UnreadableAnswer; `hiding` is a key
    that no message may show.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise UnreadableAnswer(f"{address}: no JSON: {shown(body, hiding=hiding)}") from None
    if isinstance(data, dict) and "error" in data:
        _raise_error(data["error"], f"{address}: the server says {shown(body, hiding=hiding)}")
    claims = data.get("claims", [] if not set(data) - {"nextPageToken"} else None) if isinstance(data, dict) else None
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise UnreadableAnswer(f"{address}: the answer has no list of claims: {shown(body, hiding=hiding)}")
    reviews: list[Review] = []
    problems: list[str] = []
    for number, claim in enumerate(claims, start=1):
        given = claim.get("claimReview")
        if not isinstance(given, list) or not given:
            problems.append(f"claim {number}: it has no review.")
            continue
        for review in given:
            try:
                reviews.append(_review(claim, review if isinstance(review, dict) else {}))
            except ValueError as error:
                problems.append(f"claim {number}: {error}.")
    token = data.get("nextPageToken")
    return Found(reviews=tuple(reviews), problems=tuple(problems)), token if isinstance(token, str) else ""


def _review(claim: Mapping[str, Any], review: Mapping[str, Any]) -> Review:
    publisher = review.get("publisher")
    publisher = publisher if isinstance(publisher, dict) else {}
    return make_review(
        claim=claim.get("text"),
        claimant=claim.get("claimant"),
        claimed_on=claim.get("claimDate"),
        publisher=publisher.get("name"),
        site=publisher.get("site"),
        title=review.get("title"),
        url=review.get("url"),
        rating=review.get("textualRating"),
        reviewed_on=review.get("reviewDate"),
        language=review.get("languageCode"),
    )


def _raise_error(error: object, message: str) -> None:
    code = error.get("code") if isinstance(error, dict) else None
    if isinstance(code, int) and (code == 429 or code >= 500):
        raise NotNow(message)
    raise Refused(message)


def _query(question: Question) -> str:
    """Cut at a space before it gets too long for a search."""
    words = one_line(question.claim) or one_line(question.label)
    return words if len(words) <= _LONGEST_QUERY else words[: _LONGEST_QUERY + 1].rpartition(" ")[0]
