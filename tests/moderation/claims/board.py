"""A small pack of references about invented events, and posts that speak of them."""

from __future__ import annotations

from datetime import UTC, datetime

from factcheck.packs import Pack
from factcheck.records import Calendar, Citation, Fact, Subject, When
from moderation.forums.models import Forum, Revision
from moderation.forums.records import ReadPost, ReadThread
from moderation.forums.services import SavedThread, forum_for_saved_threads, save_thread
from moderation.references.services import load_pack

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
WRONG = "The Treaty of Lantern Bay was signed in 1931, as everybody knows."
RIGHT = "The Treaty of Lantern Bay was signed in 1926, as everybody knows."
SOUP = "Has anybody tried the new soup at the canteen?"


def treaty_pack(*, year: str = "1926") -> Pack:
    """`year` is when the treaty was signed: another one makes another version of the pack."""
    treaty = Subject(id="treaty", kind="event", type="pact", label="Treaty of Lantern Bay", begin=year, end=year)
    facts = tuple(
        Fact(
            id=f"treaty-{author.lower()}",
            subject="treaty",
            property="date",
            citation=Citation(author, "Minutes", "1959", url=f"https://library.example/{author}", seen_at="page 3"),
            licence="CC0-1.0",
            pack="lantern",
            when=When(year, Calendar.GREGORIAN),
        )
        for author in ("Oakley", "Thornbury")
    )
    return Pack("lantern", "Lantern", year, "CC0-1.0", "Ours", year * 16, (treaty,), facts, ())


def load_treaty(*, year: str = "1926") -> None:
    load_pack(treaty_pack(year=year), at=NOW)


def save_posts(*texts: str, title: str = "Bays and treaties", forum: Forum | None = None) -> SavedThread:
    posts = tuple(ReadPost(number, text, external_id=str(number)) for number, text in enumerate(texts, start=1))
    read = ReadThread(title, "Test", posts, external_id=title)
    return save_thread(read, forum or forum_for_saved_threads(), at=NOW)


def revision_of(saved: SavedThread) -> Revision:
    return Revision.objects.get(pk=saved.revision_ids[0])
