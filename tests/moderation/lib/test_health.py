from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

PROJECT = Path(__file__).parents[3]
NOWHERE = {"REDIS_URL": "redis://127.0.0.1:1/0", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}


def _run(words: str, **environment: str) -> str:
    """In a process of its own, whose database or Redis can be away from the start."""
    start = "import django; django.setup()\n"
    done = subprocess.run(
        [sys.executable, "-c", start + words],
        cwd=PROJECT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "moderation.settings", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


@pytest.mark.django_db
def test_it_is_well_where_database_and_redis_answer(client: Client) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_a_silent_redis_is_named(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = NOWHERE["REDIS_URL"]

    response = client.get("/healthz")

    assert (response.status_code, response.content) == (503, b"no answer from Redis\n")


def test_a_silent_database_is_named_without_a_stack_trace() -> None:
    asked = "from django.test import Client; r = Client().get('/healthz', headers={'host': 'localhost'}); "

    assert _run(asked + "print(r.status_code, r.content.decode())", **NOWHERE).strip() == (
        "503 no answer from the database and Redis"
    )


def test_who_imports_a_thread_hardly_waits_for_a_broker_that_is_down() -> None:
    words = """
import time
from moderation.claims.receivers import send_to_workers
from moderation.claims import tasks
begins_at = time.perf_counter()
send_to_workers(None, ids=tuple(range(250)))
print(time.perf_counter() - begins_at)
"""

    assert float(_run(words, REDIS_URL=NOWHERE["REDIS_URL"])) < 2
