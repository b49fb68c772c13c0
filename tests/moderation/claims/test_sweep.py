"""The sweep: what waits too long is sent again, and what a dead worker held is freed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import Settings

from moderation.claims.services import take_overdue
from moderation.forums.models import Revision
from tests.moderation.claims.board import NOW, RIGHT, SOUP, WRONG, save_posts

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(minutes=1)
LATER = NOW + timedelta(minutes=3)
MUCH_LATER = NOW + timedelta(minutes=20)


def test_what_was_sent_just_now_is_not_sent_again() -> None:
    save_posts(WRONG)

    assert take_overdue(at=SOON) == []


def test_what_waits_too_long_is_sent_in_batches(settings: Settings) -> None:
    settings.CHECK_BATCH_SIZE = 2
    first, second, third = save_posts(WRONG, RIGHT, SOUP).revision_ids

    assert take_overdue(at=LATER) == [[first, second], [third]]
    assert take_overdue(at=LATER + timedelta(seconds=30)) == []
    assert take_overdue(at=MUCH_LATER) == [[first, second], [third]]


def test_what_was_tried_before_goes_alone() -> None:
    first, second, third = save_posts(WRONG, RIGHT, SOUP).revision_ids
    Revision.objects.filter(pk__in=(first, second)).update(attempts=1)

    assert take_overdue(at=LATER) == [[third], [first], [second]]


def test_what_a_dead_worker_held_is_freed_and_sent() -> None:
    first, second = save_posts(WRONG, RIGHT).revision_ids
    Revision.objects.update(state=Revision.State.CHECKING, taken_by="dead", taken_at=NOW, attempts=1)

    assert take_overdue(at=LATER) == []
    assert take_overdue(at=MUCH_LATER) == [[first], [second]]
    assert set(Revision.objects.values_list("state", "taken_by")) == {(Revision.State.WAITING, "")}


def test_what_is_done_is_left_alone() -> None:
    save_posts(WRONG, RIGHT)
    Revision.objects.update(state=Revision.State.CHECKED)

    assert take_overdue(at=MUCH_LATER) == []
