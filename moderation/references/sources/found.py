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
class Suggestion:
    """What a language model takes a passage to say of a claim, in its own words (`says`, plain text), by `model`.

    `excerpt` stands in that passage as it is, apart from spaces and line breaks; the words around it may still turn it
    round. It tells a person where to look: it is no fact and no evidence, and no verdict follows from it.
    """

    claim: str
    passage: Passage
    excerpt: str
    says: str
    model: str


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that one request to a source brought. `is_complete`: nothing more is to be had by asking further.

    `problems`: what the answer holds beside that and can't be used, each a sentence that says where and why.
    `etag` and `last_modified` make the same request conditional the next time (`Question`); `is_unchanged`: it was
    so, nothing else is in here, and all that was found then still holds.
    """

    subjects: tuple[Subject, ...] = ()
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    reviews: tuple[Review, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    problems: tuple[str, ...] = ()
    is_complete: bool = True
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False
