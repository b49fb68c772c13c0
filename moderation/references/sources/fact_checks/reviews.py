"""What both ways to fact-checks share: reviews that can be shown, and why others can't."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from moderation.references.sources.found import Review
from moderation.references.sources.plain import without_tags

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:$|[T ])")
# Letters; publishers write whole articles into these fields.
_LONGEST = 2000
# Before printing nobody published fact-checks; the year 1 stands for no date.
_FIRST_YEAR = 1500


def make_review(
    *,
    claim: object,
    claimant: object = "",
    claimed_on: object = None,
    publisher: object = "",
    site: object = "",
    title: object = "",
    url: object = "",
    rating: object = "",
    reviewed_on: object = None,
    language: object = "",
) -> Review:
    """From values as they came. Raises ValueError on a review without a claim, or without a page to open."""
    words = plain(claim)
    if not words:
        raise ValueError("it doesn't say which claim it reviews")
    host = host_of(url)
    if not host:
        raise ValueError(f"its address is {plain(url)[:60]!r}, which can't be opened")
    return Review(
        claim=words,
        claimant=plain(claimant),
        claimed_on=read_day(claimed_on),
        publisher=plain(publisher) or host,
        site=plain(site) or host,
        title=plain(title),
        url=str(url).strip(),
        rating=plain(rating),
        reviewed_on=read_day(reviewed_on),
        language=plain(language),
    )


def distinct(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Each once: a page marks its review up for several readers."""
    return tuple({(review.url, review.claim, review.rating): review for review in reviews}.values())


def plain(value: object) -> str:
    """Text as plain text, a figure as its digits, anything else as nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    words = without_tags(str(value)[: 5 * _LONGEST])
    return words if len(words) <= _LONGEST else words[: _LONGEST - 3] + "..."


def read_day(value: object) -> date | None:
    """The day of an ISO date or moment; None where it is none, or stands for none."""
    found = _DAY.match(value.strip()) if isinstance(value, str) else None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
    return day if day is not None and day.year >= _FIRST_YEAR else None


def host_of(url: object) -> str:
    """The site of a web address, without www; "" where it is none."""
    try:
        parts = urlsplit(url.strip() if isinstance(url, str) else "")
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname or len(str(url)) > 1000:
        return ""
    return parts.hostname.removeprefix("www.")
