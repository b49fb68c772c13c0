"""Shared fixtures: real parts, small."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from launcher.processes import start_process, stop_process

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

_ALONE = ("--loglevel", "INFO", "--without-gossip", "--without-mingle", "--without-heartbeat")
PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def plain_static_files(request: pytest.FixtureRequest) -> Iterator[None]:
    """Static files are served from their sources in tests; nobody ran collectstatic, so there is no manifest."""
    if not request.config.pluginmanager.has_plugin("django"):  # a run of pure tests
        yield
        return
    from django.conf import settings
    from django.test import override_settings

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES={**settings.STORAGES, "staticfiles": plain}):
        yield


@pytest.fixture
def redis_is_empty() -> Iterator[None]:
    """Empties this run's Redis database before and after: queues, cache, locks."""
    import redis
    from django.conf import settings

    client = redis.Redis.from_url(settings.REDIS_URL)
    client.flushdb()
    yield
    client.flushdb()
    client.close()


@pytest.fixture
def celery_worker(transactional_db: None, redis_is_empty: None, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A real Celery worker in a process of its own, over the tests' database and Redis, ready for tasks."""
    log = tmp_path / "worker.log"
    with log.open("ab") as output:
        process = start_process(
            [sys.executable, "-m", "celery", "-A", "moderation", "worker", "-c", "1", *_ALONE],
            stdout=output,
            cwd=PROJECT,
            env={**os.environ, "DATABASE_URL": _test_database_url()},
        )
    try:
        _wait_for_words(log, "ready.", process=process, patience=60)
        yield process
    finally:
        stop_process(process)


def _test_database_url() -> str:
    from django.db import connection

    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    return "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**settings)


def _wait_for_words(log: Path, words: str, *, process: subprocess.Popen[bytes], patience: float) -> None:
    deadline = time.monotonic() + patience
    while words not in log.read_text(errors="replace"):
        if process.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"the worker did not start:\n{log.read_text(errors='replace')[-3000:]}")
        time.sleep(0.05)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, driven by playwright. Mark the tests `browser`; they are skipped where it can't be had."""
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if binary is None:
        pytest.skip("NO BROWSER: install one (apt-get install chromium libatomic1) to run the browser tests")
    playwright = pytest.importorskip("playwright.sync_api", reason="NO BROWSER: playwright is not installed")
    # Playwright keeps an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with playwright.sync_playwright() as driver:
        # Chromium's sandbox refuses root.
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = driver.chromium.launch(executable_path=binary, args=options)
        yield chromium
        chromium.close()


@pytest.fixture
def browser_context(browser: Browser, live_server: Any) -> Iterator[BrowserContext]:
    """A fresh browser profile whose relative addresses are the live server's."""
    context = browser.new_context(base_url=live_server.url)
    yield context
    context.close()


@pytest.fixture
def page(browser_context: BrowserContext) -> Page:
    return browser_context.new_page()
