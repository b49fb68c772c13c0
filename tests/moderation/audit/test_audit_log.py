"""The audit log: a line for each act, and nobody who wrote one can vanish."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import ProtectedError

from moderation.audit.models import AuditLine
from moderation.audit.services import record
from moderation.forums.models import Forum

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_a_line_tells_who_did_what_to_what_and_when(admin_user: User) -> None:
    forum = Forum.objects.create(name="Lantern Board")

    line = record("add_feed", forum, actor=admin_user, at=NOW, summary="Added.")

    line.refresh_from_db()
    assert (line.verb, line.target_type, line.target_id) == ("add_feed", "forum", forum.pk)
    assert (line.actor, line.at, line.summary) == (admin_user, NOW, "Added.")
    assert str(line) == f"2026-11-20 12:00 add_feed forum {forum.pk}"


@pytest.mark.django_db
def test_who_stands_in_the_log_cannot_be_removed(admin_user: User) -> None:
    record("add_feed", Forum.objects.create(name="x"), actor=admin_user, at=NOW, summary="Added.")

    with pytest.raises(ProtectedError):
        admin_user.delete()


@pytest.mark.django_db(transaction=True)
def test_a_line_goes_when_what_it_tells_of_is_undone_by_the_database() -> None:
    with transaction.atomic():
        record("add_feed", Forum.objects.create(name="x"), actor=None, at=NOW, summary="Added.")
        transaction.set_rollback(True)

    assert AuditLine.objects.count() == 0


@pytest.mark.django_db
def test_lines_are_changed_and_removed_by_nobody() -> None:
    line = record("add_feed", Forum.objects.create(name="x"), actor=None, at=NOW, summary="Added.")

    line.summary = "Something else."
    with pytest.raises(TypeError):
        line.save()
    with pytest.raises(TypeError):
        line.delete()
    with pytest.raises(TypeError):
        AuditLine.objects.all().delete()
    with pytest.raises(TypeError):
        AuditLine.objects.update(summary="Something else.")
