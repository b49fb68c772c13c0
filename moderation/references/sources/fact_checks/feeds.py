"""One publisher's ClaimReviews: a DataFeed in JSON, or a page with its markup."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from moderation.lib.http import Answer
from moderation.lib.manners import fetch_politely
from moderation.references.sources.asking import Question, unchanged
from moderation.references.sources.checking import check_address, check_key, key_headers
from moderation.references.sources.fact_checks.markup import read_reviews
from moderation.references.sources.found import Found

# Feeds hold all that a publisher, or an archive of publishers, ever reviewed.
_MOST_BYTES = 100 * 1024 * 1024
_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class ClaimReviewFeed:
    """A key is sent in the header that `key_header` names. Raises ValueError."""

    address: str
    key_header: str = ""
    key: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        check_address(self.address)
        check_key(self.key_header, self.key)

    def understands(self, question: Question) -> bool:
        """Always: the feed comes whole, whatever is wanted of it."""
        return True

    def ask(self, question: Question) -> Found:
        answer = fetch_politely(
            self.address,
            accept="application/ld+json, application/json, text/html;q=0.8, */*;q=0.1",
            etag=question.etag,
            last_modified=question.last_modified,
            most_bytes=_MOST_BYTES,
            most_seconds=_SECONDS,
            secret_headers=key_headers(self.key_header, self.key),
        )
        if answer.is_unchanged:
            return unchanged(question)
        return self.read(answer)

    def read(self, answer: Answer) -> Found:
        """Pure: an answer of the server. JSON-LD is UTF-8. Raises UnreadableAnswer."""
        found = read_reviews(answer.body.decode(errors="replace"), address=answer.url or self.address)
        return replace(found, etag=answer.etag, last_modified=answer.last_modified)
