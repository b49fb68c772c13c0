"""Several processes, one Redis: what one learns, all heed."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from moderation.lib.http import NotNow
from moderation.lib.manners import fetch_politely
from tests.moderation.lib.manners.limits import generous
from tests.moderation.web_server import WebServer

PROJECT = Path(__file__).parents[4]
START = """
import sys, time
from concurrent.futures import ThreadPoolExecutor
from moderation.lib.http import NotNow
from moderation.lib.manners import asking, fetch_politely
from tests.moderation.lib.manners.limits import generous
url = sys.argv[1]
"""

pytestmark = pytest.mark.usefixtures("shared_store")
Worker = subprocess.Popen[str]


class Workers:
    def __init__(self) -> None:
        self.started: list[Worker] = []

    def start(self, words: str, url: str) -> Worker:
        worker = subprocess.Popen(
            [sys.executable, "-c", START + words, url],
            cwd=PROJECT,
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "moderation.settings",
                "PLUMBLINE_ALLOWED_PRIVATE_HOSTS": "127.0.0.1",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.started.append(worker)
        return worker


@pytest.fixture
def workers() -> Iterator[Workers]:
    workers = Workers()
    yield workers
    for worker in workers.started:
        worker.kill()
        worker.communicate()


ASK_TEN_TIMES = """
for _ in range(10):
    while True:
        try:
            fetch_politely(url, limits=generous(interval=0.15))
            break
        except NotNow as error:
            time.sleep(error.retry_after)
"""


def test_two_processes_together_keep_the_rate(web: WebServer, workers: Workers) -> None:
    arrivals: list[float] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        arrivals.append(time.monotonic())
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    web.pages["/"] = answer
    both = [workers.start(ASK_TEN_TIMES, web.url("/")) for _ in range(2)]

    assert [worker.wait(60) for worker in both] == [0, 0]
    assert len(arrivals) == 20
    # The interval lies between the starts; on the way to the server each may be late by a little.
    for first, last in zip(arrivals, arrivals[10:], strict=False):
        assert last - first > 10 * 0.15 - 0.3


ASK_WITH_FOUR_THREADS = """
def ask(_):
    while True:
        try:
            return fetch_politely(url, limits=generous(at_once=3))
        except NotNow:
            pass
with ThreadPoolExecutor(4) as pool:
    list(pool.map(ask, range(12)))
"""


def test_two_processes_together_keep_the_number_at_once(web: WebServer, workers: Workers) -> None:
    lock, under_way, most = threading.Lock(), 0, 0

    def answer(handler: BaseHTTPRequestHandler) -> None:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        time.sleep(0.1)
        with lock:
            under_way -= 1
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    web.pages["/"] = answer
    both = [workers.start(ASK_WITH_FOUR_THREADS, web.url("/")) for _ in range(2)]

    assert [worker.wait(60) for worker in both] == [0, 0]
    assert (len(web.requests), most) == (24, 3)


HOLD = """
asking._LEASE_MARGIN = 1.0
fetch_politely(url, limits=generous(at_once=1), most_seconds=3)
"""


def test_the_turn_of_a_killed_worker_ends(web: WebServer, workers: Workers) -> None:
    is_asked = threading.Event()

    def hang(handler: BaseHTTPRequestHandler) -> None:
        is_asked.set()
        web.is_stopping.wait(30)

    web.pages["/slow"] = hang
    url = web.serve("/", "x")
    worker = workers.start(HOLD, web.url("/slow"))
    assert is_asked.wait(30)
    began = time.monotonic()
    worker.kill()
    worker.wait()

    with pytest.raises(NotNow, match="asked by others") as refused:
        fetch_politely(url, limits=generous(at_once=1))
    assert refused.value.retry_after is not None and refused.value.retry_after <= 4
    time.sleep(refused.value.retry_after)

    assert fetch_politely(url, limits=generous(at_once=1)).body == b"x"
    assert 2 < time.monotonic() - began < 7


ASK_ONCE = """
try:
    print(fetch_politely(url, limits=generous(per_day=2)).status, flush=True)
except NotNow as error:
    print(error, flush=True)
"""
ASK_WHEN_TOLD = "for line in sys.stdin:\n" + textwrap.indent(ASK_ONCE, "    ")


def test_a_429_to_one_stops_all_others_for_as_long_as_it_says(web: WebServer, workers: Workers) -> None:
    worker = workers.start("print('ready', flush=True)\n" + ASK_WHEN_TOLD, web.url("/"))
    _hear(worker)
    with pytest.raises(NotNow):
        fetch_politely(web.serve("/", "", status=429, Retry_After="4"), limits=generous())
    stopped_at = time.monotonic()
    web.serve("/", "x")

    said_at_once = _tell(worker)
    asked_meanwhile = len(web.requests)
    time.sleep(max(0.0, stopped_at + 4.1 - time.monotonic()))
    said_later = _tell(worker)

    assert "asked to be left alone" in said_at_once
    assert (asked_meanwhile, said_later) == (1, "200")


def test_the_budget_outlives_the_worker(web: WebServer, workers: Workers) -> None:
    url = web.serve("/", "x")
    limits = generous(per_day=2)
    worker = workers.start(ASK_ONCE, url)
    assert (_hear(worker), worker.wait(60)) == ("200", 0)

    fetch_politely(url, limits=limits)

    with pytest.raises(NotNow, match="had all 2 requests of today"):
        fetch_politely(url, limits=limits)
    assert len(web.requests) == 2


def _hear(worker: Worker) -> str:
    assert worker.stdout is not None
    return worker.stdout.readline().strip()


def _tell(worker: Worker) -> str:
    assert worker.stdin is not None
    worker.stdin.write("ask\n")
    worker.stdin.flush()
    return _hear(worker)
