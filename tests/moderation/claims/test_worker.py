"""The whole path over a real broker and real workers, also when they are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from launcher.processes import start_process, stop_process
from moderation.claims.models import Claim, Finding
from moderation.claims.services import take_overdue
from moderation.claims.tasks import check
from moderation.forums.models import Forum, Post, Revision
from moderation.forums.services import add_feed
from moderation.forums.tasks import poll_due
from tests.moderation.claims.board import RIGHT, SOUP, WRONG, load_treaty, save_posts
from tests.moderation.forums.pages import invision_copy, item, rss
from tests.moderation.web_server import WebServer

PROJECT = Path(__file__).parents[3]
pytestmark = pytest.mark.django_db(transaction=True)


def database_url() -> str:
    config = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{config['NAME']}"
    return "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**config)


def wait_until(is_so: Callable[[], bool], *, patience: float = 60) -> None:
    deadline = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > deadline:
            pytest.fail("waited in vain")
        time.sleep(0.05)


def are_checked(ids: tuple[int, ...]) -> bool:
    return Revision.objects.filter(pk__in=ids, state=Revision.State.CHECKED).count() == len(ids)


def test_an_import_is_checked_by_the_worker(celery_worker: subprocess.Popen[bytes]) -> None:
    load_treaty()

    saved = save_posts(WRONG, RIGHT, SOUP)

    wait_until(lambda: are_checked(saved.revision_ids))
    verdicts = Finding.objects.order_by("claim__revision").values_list("verdict", flat=True)
    assert list(verdicts) == ["contradicted", "supported"]


def test_a_feed_is_polled_and_checked_by_the_worker(
    celery_worker_that_may_ask_loopback: subprocess.Popen[bytes], web: WebServer
) -> None:
    load_treaty()
    feed = rss(item(2, f"<p>{WRONG}</p>", day=6), item(1, f"<p>{SOUP}</p>", topic="9-soup", title="Soup"))
    broken = web.serve("/broken.xml", b"", status=500)
    add_feed(broken, name="Broken board", at=timezone.now())
    add_feed(web.serve("/feed.xml", feed), name="Lantern Board", at=timezone.now())

    poll_due.delay()

    wait_until(lambda: Claim.objects.filter(findings__verdict="contradicted").exists())
    assert Post.objects.count() == 2
    assert "500" in Forum.objects.get(name="Broken board").last_error
    assert Forum.objects.get(name="Lantern Board").last_error == ""


@pytest.mark.usefixtures("redis_is_empty")
def test_a_worker_killed_in_mid_batch_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    load_treaty()
    # Long enough that the batch takes seconds, and that several transactions store it.
    texts = [f"{SOUP} Number {number}. " * 1200 + WRONG for number in range(50)]
    worker = start_worker(tmp_path / "first.log")
    try:
        ids = save_posts(*texts).revision_ids
        wait_until(lambda: Revision.objects.filter(state=Revision.State.CHECKED).exists())
        kill_at_once(worker)
    finally:
        stop_process(worker)
    states = list(Revision.objects.values_list("state", flat=True))
    assert Revision.State.CHECKING in states, "the kill came too late to tell anything"
    assert_each_is_checked_whole()

    second = start_worker(tmp_path / "second.log")
    try:
        for batch in take_overdue(
            at=timezone.now(), resend_after=-timedelta(seconds=1), abandoned_after=-timedelta(seconds=1)
        ):
            check.delay(batch)
        wait_until(lambda: are_checked(ids), patience=120)
    finally:
        stop_process(second)

    assert_each_is_checked_whole()
    assert sorted(Claim.objects.filter(edtf="1931").values_list("revision", flat=True)) == sorted(ids)
    assert Revision.objects.filter(attempts__gt=0).count() == 0


def assert_each_is_checked_whole() -> None:
    """A revision has all of its claims, with one finding each, or none."""
    for revision in Revision.objects.prefetch_related("claims__findings"):
        treaties = [claim for claim in revision.claims.all() if claim.edtf == "1931"]
        assert len(treaties) == (revision.state == Revision.State.CHECKED)
        assert all(claim.findings.count() == 1 for claim in revision.claims.all())


@pytest.mark.usefixtures("redis_is_empty")
def test_an_import_succeeds_while_the_broker_is_away_and_the_sweep_finds_it(tmp_path: Path) -> None:
    load_treaty()
    saved = tmp_path / "thread.txt"
    saved.write_text(invision_copy(WRONG))
    nobody_listens = {"REDIS_URL": "redis://127.0.0.1:1/0", "DATABASE_URL": database_url()}

    run = subprocess.run(
        [sys.executable, "manage.py", "import_thread", str(saved)],
        cwd=PROJECT,
        env={**os.environ, **nobody_listens},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert run.returncode == 0, run.stderr
    assert "1 new" in run.stdout
    assert "wait for the sweep" in run.stderr
    revision = Revision.objects.get()
    assert revision.state == Revision.State.WAITING
    assert take_overdue(at=timezone.now() + timedelta(seconds=180)) == [[revision.pk]]


@pytest.fixture
def celery_worker_that_may_ask_loopback(
    transactional_db: None, redis_is_empty: None, tmp_path: Path
) -> Iterator[subprocess.Popen[bytes]]:
    worker = start_worker(tmp_path / "worker.log", PLUMBLINE_ALLOWED_PRIVATE_HOSTS="127.0.0.1")
    yield worker
    stop_process(worker)


def start_worker(log: Path, **environment: str) -> subprocess.Popen[bytes]:
    command = "-m celery -A moderation worker -c 1 --loglevel INFO --without-gossip --without-mingle".split()
    with log.open("ab") as output:
        return start_process(
            [sys.executable, *command],
            stdout=output,
            cwd=PROJECT,
            env={**os.environ, "DATABASE_URL": database_url(), "REDIS_URL": settings.REDIS_URL, **environment},
        )


def kill_at_once(worker: subprocess.Popen[bytes]) -> None:
    """kill -9 to the worker and its children together, so that none can finish what it has in hand."""
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(10)
