"""Read a text against the small index and pick what a test is about."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.index import MemoryIndex
from factcheck.pipeline import Context, check_text
from factcheck.records import CheckedClaim, ClaimKind
from tests.factcheck.small_index import small_index


@cache
def small() -> MemoryIndex:
    return small_index()


def claims_in(text: str, *, title: str | None = None, written_on: date | None = None) -> list[CheckedClaim]:
    return list(check_text(text, index=small(), context=Context(title=title, written_on=written_on)).claims)


def claim_in(text: str, kind: ClaimKind, *, title: str | None = None) -> CheckedClaim:
    """The one claim of its kind that the text makes."""
    found = [checked for checked in claims_in(text, title=title) if checked.claim.kind is kind]
    assert len(found) == 1, [(checked.claim.kind.value, checked.claim.text) for checked in claims_in(text, title=title)]
    return found[0]


def verdict_on(text: str, kind: ClaimKind, *, title: str | None = None) -> str:
    return claim_in(text, kind, title=title).finding.verdict.value
