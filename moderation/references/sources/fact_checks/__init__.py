"""Earlier fact-checks of others: Google's search over them, and the ClaimReview markup that publishers give out.

    found = GoogleFactChecks(key="...").ask(Question(claim="31 people drowned in Elm Bay"))
    found = ClaimReviewFeed(address="https://checkers.example/feed.json").ask(Question(etag=...))

Both bring `Review`s. A rating is the publisher's own word: free text, sometimes a sentence, sometimes HTML. It is kept
as plain text and never mapped to a verdict, and that a review was found doesn't say that it reviews the same claim.
"""

from __future__ import annotations

from moderation.references.sources.fact_checks.feeds import ClaimReviewFeed
from moderation.references.sources.fact_checks.google import GoogleFactChecks, read_claims
from moderation.references.sources.fact_checks.markup import read_reviews

__all__ = ["ClaimReviewFeed", "GoogleFactChecks", "read_claims", "read_reviews"]
