"""What a source has found: records that the store can take, each citable by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.records import Citation, Fact, Subject


class UnreadableAnswer(Exception):
    """The server's answer has another shape than the source knows. The message names the address and what was wanted.

    Like an outage it says nothing about any claim.
    """


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose of one revision of a page, or a row of its box of facts written as a sentence.

    `citation.url` leads to that very revision. `section` is "" for the opening.
    """

    text: str
    page: str
    section: str
    revision: str
    citation: Citation
    licence: str


@dataclass(frozen=True, slots=True)
class Review:
    """An earlier fact-check. `rating` is the publisher's own word as plain text; it is never mapped to a verdict."""

    claim: str
    claimant: str
    claimed_on: date | None
    publisher: str
    site: str
    title: str
    url: str
    rating: str
    reviewed_on: date | None
    language: str


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that one request to a source brought. `is_complete`: nothing more is to be had by asking further."""

    subjects: tuple[Subject, ...] = ()
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    reviews: tuple[Review, ...] = ()
    is_complete: bool = True
