"""Many rows at once: the same rows that `save` would have written, whichever way the database takes them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import DataError, IntegrityError, connection, transaction
from django.forms.models import model_to_dict

from factcheck.records import ClaimKind, Stance
from moderation.claims.models import CitedSource, Claim, Evidence, Finding
from moderation.forums.models import Revision
from moderation.lib.bulk import _copy_type, insert_rows
from tests.moderation.claims.board import NOW, SOUP, revision_of, save_posts

pytestmark = pytest.mark.django_db


def claim_row(key: str = "a", revision: Revision | None = None, **columns: Any) -> Claim:
    given = {"start": 0, "end": 4, "text": "Has “anybody” \\N\ttried", "sentence": SOUP, "kind": ClaimKind.COUNT}
    revision = revision or revision_of(save_posts(SOUP, title=key))
    return Claim(revision=revision, key=key, stance=Stance.ASSERTED, **{**given, **columns})


def test_rows_come_back_as_they_were_given_with_their_ids() -> None:
    full = claim_row("full", low=20_000_000.5, high=None, bound="at_least", approximate=True, unit="people")
    bare = claim_row("bare")

    insert_rows(Claim, [full, bare])

    for row in (full, bare):
        stored = Claim.objects.get(pk=row.pk)
        assert model_to_dict(stored) == model_to_dict(row)
        assert not row._state.adding


def test_a_row_may_hang_on_another_that_gets_its_id_in_between() -> None:
    claim = claim_row()
    trace = ["rule: “count”", {"nested": [1, None]}]
    finding = Finding(claim=claim, verdict="not_found", explanation="Nothing.", trace=trace, created_at=NOW)

    insert_rows(Claim, [claim])
    insert_rows(Finding, [finding])

    stored = Finding.objects.get()
    assert (stored.claim_id, stored.trace, stored.created_at) == (claim.pk, trace, NOW)


def test_ids_go_on_after_a_bulk_write() -> None:
    first = claim_row("first")
    insert_rows(Claim, [first])

    second = claim_row("second")
    second.save()

    assert second.pk > first.pk


def test_a_broken_constraint_is_djangos_error_and_leaves_nothing_behind() -> None:
    revision = revision_of(save_posts(SOUP))

    with pytest.raises(IntegrityError), transaction.atomic():
        insert_rows(Claim, [claim_row("twice", revision=revision), claim_row("twice", revision=revision)])

    assert not Claim.objects.exists()


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite takes any length")
def test_a_value_too_long_for_its_column_is_djangos_error() -> None:
    with pytest.raises(DataError), transaction.atomic():
        insert_rows(Claim, [claim_row("x" * 41)])


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL has COPY")
@pytest.mark.parametrize("model", [Claim, Finding, Evidence, CitedSource])
def test_every_column_of_what_a_check_stores_can_be_copied(model: type[Claim]) -> None:
    assert all(_copy_type(field, connection) for field in model._meta.concrete_fields)
