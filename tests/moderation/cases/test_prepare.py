from __future__ import annotations

import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
import redis
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import RequestFactory
from django.utils import timezone
from pytest_django import Settings

from moderation.audit.models import AuditLine
from moderation.cases.management.commands.prepare import make_first_administrator, queue_what_waits
from moderation.cases.static_files import collect_static_files
from moderation.forums.models import Revision


@pytest.mark.django_db
def test_the_first_administrator_is_made_once_and_can_log_in() -> None:
    made = make_first_administrator()
    again = make_first_administrator()

    assert made["password"]
    request = RequestFactory().post("/login/")
    user = authenticate(request, username=made["administrator"], password=made["password"])
    assert isinstance(user, User)
    assert user.is_superuser
    assert again == {"administrator": "admin", "password": None}
    assert AuditLine.objects.filter(verb="user.created", target_id=user.pk).count() == 1


@pytest.mark.django_db
def test_a_member_who_is_called_admin_is_not_made_administrator() -> None:
    member = User.objects.create_user("admin", password="a member's own")

    made = make_first_administrator()

    assert made["administrator"] == "admin2"
    member.refresh_from_db()
    assert not member.is_superuser
    assert member.check_password("a member's own")


@pytest.mark.django_db(transaction=True)
def test_preparing_twice_answers_in_one_line_and_does_nothing_twice(redis_is_empty: None) -> None:
    first, second = _prepare(), _prepare()

    assert first["password"]
    assert second == {"administrator": "admin", "password": None}
    assert User.objects.count() == 1
    assert Revision.objects.count() == Revision.objects.values("post").distinct().count() > 0


def _prepare() -> dict[str, str | None]:
    answer = io.StringIO()
    call_command("prepare", stdout=answer, stderr=io.StringIO())
    [line] = answer.getvalue().splitlines()
    return dict(json.loads(line))


@pytest.mark.django_db(transaction=True)
def test_what_an_ended_run_left_behind_is_queued_at_once(redis_is_empty: None, settings: Settings) -> None:
    call_command("load_sample", stdout=io.StringIO())
    left_in_hand = Revision.objects.order_by("pk").last()
    assert left_in_hand is not None
    Revision.objects.filter(pk=left_in_hand.pk).update(
        state=Revision.State.CHECKING, taken_at=timezone.now() - timedelta(seconds=1), taken_by="x" * 32
    )
    queue = redis.Redis.from_url(settings.REDIS_URL)
    queue.flushdb()  # the embedded Redis of the ended run kept nothing

    queue_what_waits()

    tasks = [json.loads(message)["headers"] for message in queue.lrange("celery", 0, -1)]
    assert "cases.sweep_unflagged" in {task["task"] for task in tasks}
    checks = " ".join(task["argsrepr"] for task in tasks if task["task"] == "claims.check")
    assert all(str(pk) in checks for pk in Revision.objects.values_list("pk", flat=True))
    left_in_hand.refresh_from_db()
    assert left_in_hand.state == Revision.State.WAITING


def test_static_files_are_collected_again_only_when_one_has_changed(settings: Settings, tmp_path: Path) -> None:
    source, root = tmp_path / "source", tmp_path / "root"
    source.mkdir()
    (source / "desk.css").write_text("body { color: black }")
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [source], root

    assert collect_static_files()
    assert (root / "desk.css").read_text() == "body { color: black }"
    assert not collect_static_files()

    (source / "desk.css").write_text("body { color: navy blue }")
    assert collect_static_files()
    assert (root / "desk.css").read_text() == "body { color: navy blue }"
