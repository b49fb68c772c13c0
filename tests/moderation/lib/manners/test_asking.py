"""One worker's view, with the state in Redis and within the process."""

from __future__ import annotations

import os
import signal
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from types import FrameType

import pytest
from pytest_django import Settings

from moderation.lib.http import NotNow, Refused
from moderation.lib.manners import HostReport, HostStatus, fetch_politely, forget_host, list_hosts
from moderation.lib.manners.limits import host_of
from tests.moderation.lib.manners.limits import generous
from tests.moderation.web_server import WebServer, running_web_server

pytestmark = pytest.mark.usefixtures("each_store")


@pytest.fixture
def other_web() -> Iterator[WebServer]:
    with running_web_server() as server:
        yield server


def _report(web: WebServer) -> HostReport:
    return next(report for report in list_hosts() if report.host == host_of(web.url("/")))


def _fail(url: str, *, times: int, **limits: float) -> None:
    for _ in range(times):
        with pytest.raises(NotNow):
            fetch_politely(url, limits=generous(**limits))


def test_it_answers_as_fetch_does_and_passes_the_validators_on(web: WebServer) -> None:
    url = web.serve("/", b"", status=304)

    answer = fetch_politely(url, etag='"v1"', last_modified="Mon, 02 Nov 2026 10:00:00 GMT", accept="text/plain")

    assert answer.is_unchanged
    _, asked = web.requests[-1]
    assert (asked["If-None-Match"], asked["Accept"]) == ('"v1"', "text/plain")
    assert asked["If-Modified-Since"] == "Mon, 02 Nov 2026 10:00:00 GMT"


def test_a_short_wait_is_waited_and_a_long_one_is_for_later(web: WebServer) -> None:
    url = web.serve("/", "x")
    fetch_politely(url, limits=generous(interval=0.3))
    began = time.monotonic()

    fetch_politely(url, limits=generous(interval=30))
    waited = time.monotonic() - began
    with pytest.raises(NotNow) as refused:
        fetch_politely(url, limits=generous(interval=30))

    assert 0.15 < waited < 1.3
    assert refused.value.retry_after == pytest.approx(30, abs=3)
    assert time.monotonic() - began < 4
    assert len(web.requests) == 2


def test_the_usual_limits_are_those_of_the_settings(web: WebServer, settings: Settings) -> None:
    settings.HOST_REQUESTS_PER_DAY = 1
    fetch_politely(web.serve("/", "x"))

    with pytest.raises(NotNow, match="had all 1 requests"):
        fetch_politely(web.url("/"))


def test_a_used_up_budget_says_when_it_begins_anew(web: WebServer) -> None:
    url = web.serve("/", "x")
    for _ in range(3):
        fetch_politely(url, limits=generous(per_day=3))
    now = datetime.now(tz=UTC)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)

    with pytest.raises(NotNow, match=f"begins anew at {midnight:%Y-%m-%d} 00:00 UTC") as refused:
        fetch_politely(url, limits=generous(per_day=3))

    assert refused.value.retry_after == pytest.approx((midnight - now).total_seconds(), abs=3)
    report = _report(web)
    assert (report.status, report.used, report.per_day) == (HostStatus.USED_UP, 3, 3)
    assert report.next_try_at == midnight
    assert len(web.requests) == 3


def test_hosts_that_share_a_key_share_its_budget_and_others_do_not(web: WebServer, other_web: WebServer) -> None:
    fetch_politely(web.serve("/", "x"), limits=generous(per_day=1, budget="fact checks"))

    with pytest.raises(NotNow, match="budget"):
        fetch_politely(other_web.serve("/", "x"), limits=generous(per_day=1, budget="fact checks"))

    assert fetch_politely(other_web.url("/"), limits=generous(per_day=1)).body == b"x"


def test_the_breaker_opens_probes_once_and_closes(web: WebServer) -> None:
    limits = {"failures": 3, "pause": 1.5}
    url = web.serve("/", "down", status=500)
    _fail(url, times=3, **limits)
    assert (_report(web).status, _report(web).last_error) == (HostStatus.OPEN, "the server answers 500.")
    with pytest.raises(NotNow, match="failed 3 times in a row") as refused:
        fetch_politely(url, limits=generous(**limits))
    assert refused.value.retry_after is not None and 0 < refused.value.retry_after <= 1.5
    assert len(web.requests) == 3

    probes_end = threading.Event()

    def answer_late(handler: BaseHTTPRequestHandler) -> None:
        probes_end.wait(10)
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    web.pages["/"] = answer_late
    time.sleep(1.6)
    with ThreadPoolExecutor(6) as pool:
        asking = [pool.submit(fetch_politely, url, limits=generous(**limits)) for _ in range(6)]
        time.sleep(1.5)
        assert (len(web.requests), _report(web).status) == (4, HostStatus.HALF_OPEN)
        probes_end.set()
        errors = [future.exception() for future in asking]

    assert [type(error) for error in errors].count(NotNow) == 5
    assert (_report(web).status, _report(web).failures) == (HostStatus.READY, 0)
    fetch_politely(url, limits=generous(**limits))


def test_a_failed_probe_makes_the_pause_longer(web: WebServer) -> None:
    url = web.serve("/", "down", status=503)
    _fail(url, times=2, failures=2, pause=1.1)
    time.sleep(1.2)

    _fail(url, times=1, failures=2, pause=1.1)

    report = _report(web)
    assert report.status is HostStatus.OPEN and report.next_try_at is not None and report.last_error_at is not None
    assert (report.next_try_at - report.last_error_at).total_seconds() == pytest.approx(2.2)
    assert len(web.requests) == 3


def test_a_server_that_says_no_is_well(web: WebServer) -> None:
    url = web.serve("/", "gone", status=404)

    for _ in range(3):
        with pytest.raises(Refused, match="404"):
            fetch_politely(url, limits=generous(failures=1))

    assert _report(web).status is HostStatus.READY


@pytest.mark.parametrize(("status", "words", "seconds"), [(429, "120", 120), (503, "90", 90), (403, "60", 60)])
def test_retry_after_stops_the_host(web: WebServer, status: int, words: str, seconds: int) -> None:
    with pytest.raises(NotNow) as first:
        fetch_politely(web.serve("/", "", status=status, Retry_After=words), limits=generous())
    web.serve("/other", "x")

    with pytest.raises(NotNow, match="asked to be left alone") as second:
        fetch_politely(web.url("/other"), limits=generous())

    assert first.value.retry_after == seconds
    assert second.value.retry_after == pytest.approx(seconds, abs=3)
    assert (_report(web).status, len(web.requests)) == (HostStatus.STOPPED, 1)


def test_too_many_requests_without_a_time_stops_the_host_for_a_pause(web: WebServer) -> None:
    _fail(web.serve("/", "", status=429), times=2, pause=50.0)

    assert len(web.requests) == 1


def test_a_database_that_lags_stops_the_host(web: WebServer) -> None:
    """MediaWiki says so with status 200."""
    url = web.serve("/", '{"error": {"code": "maxlag"}}', Retry_After="5", MediaWiki_API_Error="maxlag")

    with pytest.raises(NotNow, match="maxlag") as lagging:
        fetch_politely(url, limits=generous())
    _fail(url, times=1)

    assert lagging.value.retry_after == 5
    assert len(web.requests) == 1


def test_no_word_of_a_server_stops_it_for_ever_and_it_can_be_forgotten(web: WebServer) -> None:
    _fail(web.serve("/", "", status=503, Retry_After="9" * 18), times=1)

    report = _report(web)
    assert report.next_try_at is not None
    assert report.next_try_at - datetime.now(tz=UTC) <= timedelta(days=30)
    forget_host(report.host)
    assert fetch_politely(web.serve("/", "x"), limits=generous()).body == b"x"


def test_no_key_in_an_address_is_kept_or_shown(web: WebServer) -> None:
    _fail(web.serve("/?key=secret", "", status=500), times=1)

    assert _report(web).last_error == "the server answers 500."


def test_private_addresses_are_refused_and_say_nothing_about_the_host(web: WebServer, settings: Settings) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = []
    web.serve("/", "secret")

    for _ in range(2):
        with pytest.raises(Refused, match="not a public address"):
            fetch_politely(web.url("/"), limits=generous(failures=1))

    assert web.requests == []
    assert (_report(web).status, _report(web).running) == (HostStatus.READY, 0)


def test_a_redirect_to_a_private_address_is_refused(web: WebServer) -> None:
    web.serve("/", b"", status=302, Location="http://169.254.169.254/latest/meta-data/")

    with pytest.raises(Refused, match=r"169\.254\.169\.254"):
        fetch_politely(web.url("/"), limits=generous())


@pytest.mark.parametrize("url", ["ftp://board.example/", "http://", "http://[", "http://board.example:port/"])
def test_what_is_no_address_is_refused_and_not_kept(url: str) -> None:
    with pytest.raises(Refused):
        fetch_politely(url)

    assert list_hosts() == []


def test_redirects_of_a_host_with_a_long_interval_are_followed_and_counted(web: WebServer) -> None:
    web.serve("/old", b"", status=301, Location="/new")
    web.serve("/new", "here")

    answer = fetch_politely(web.url("/old"), limits=generous(interval=20, per_day=5))

    assert answer.body == b"here"
    assert _report(web).used == 2
    with pytest.raises(NotNow) as refused:
        fetch_politely(web.url("/new"), limits=generous(interval=20))
    assert refused.value.retry_after == pytest.approx(40, abs=3)


def test_a_redirect_does_not_lead_around_another_hosts_manners(web: WebServer, other_web: WebServer) -> None:
    _fail(other_web.serve("/", "", status=429, Retry_After="60"), times=1)
    web.serve("/", b"", status=302, Location=other_web.url("/"))

    with pytest.raises(NotNow, match="asked to be left alone"):
        fetch_politely(web.url("/"), limits=generous())

    assert len(other_web.requests) == 1
    assert _report(web).failures == 0


def test_a_host_that_a_redirect_leads_to_gets_the_usual_limits(
    web: WebServer, other_web: WebServer, settings: Settings
) -> None:
    settings.HOST_REQUESTS_PER_DAY = 7
    other_web.serve("/", "x")
    web.serve("/", b"", status=302, Location=other_web.url("/"))

    fetch_politely(web.url("/"), limits=generous(per_day=50, budget="fact checks"))

    assert (_report(web).budget, _report(web).used, _report(web).per_day) == ("fact checks", 1, 50)
    assert (_report(other_web).budget, _report(other_web).used, _report(other_web).per_day) == ("", 1, 7)


def test_the_wait_is_part_of_the_deadline(web: WebServer) -> None:
    url = web.serve("/", "x")
    fetch_politely(url, limits=generous(interval=0.9))
    began = time.monotonic()

    with pytest.raises(NotNow) as refused:
        fetch_politely(url, limits=generous(interval=0.9), most_seconds=0.2)

    assert time.monotonic() - began < 0.8
    assert refused.value.retry_after is not None


def _drip(web: WebServer, handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while not web.is_stopping.is_set():
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def _truncate(web: WebServer, handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this")


def _reset(web: WebServer, handler: BaseHTTPRequestHandler) -> None:
    no_lingering = struct.pack("ii", 1, 0)  # the connection is reset, in place of ended
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_lingering)
    handler.connection.close()


@pytest.mark.parametrize("trouble", [_drip, _truncate, _reset])
def test_a_host_in_trouble_never_stops_another(
    web: WebServer, other_web: WebServer, trouble: Callable[[WebServer, BaseHTTPRequestHandler], None]
) -> None:
    web.pages["/"] = lambda handler: trouble(web, handler)
    other_web.serve("/", "well")
    limits = generous(at_once=3, failures=3)

    with ThreadPoolExecutor(3) as pool:
        asking = [pool.submit(fetch_politely, web.url("/"), limits=limits, most_seconds=1.5) for _ in range(3)]
        began = time.monotonic()
        assert fetch_politely(other_web.url("/"), limits=limits).body == b"well"
        took = time.monotonic() - began
        assert [type(future.exception()) for future in asking] == [NotNow] * 3

    assert took < 1.0
    assert _report(web).status is HostStatus.OPEN
    assert _report(other_web).status is HostStatus.READY
    assert fetch_politely(other_web.url("/"), limits=limits).body == b"well"


def test_a_worker_that_is_stopped_in_the_middle_gives_its_turn_back(web: WebServer) -> None:
    """As Celery's soft time limit does it: a signal that raises wherever the worker is."""

    class Stopped(BaseException):
        pass

    def stop(number: int, frame: FrameType | None) -> None:
        raise Stopped

    def answer(handler: BaseHTTPRequestHandler) -> None:
        os.kill(os.getpid(), signal.SIGUSR1)
        web.is_stopping.wait(5)

    web.pages["/slow"] = answer
    before = signal.signal(signal.SIGUSR1, stop)
    try:
        with pytest.raises(Stopped):
            fetch_politely(web.url("/slow"), limits=generous(at_once=1, failures=1))
    finally:
        signal.signal(signal.SIGUSR1, before)

    assert (_report(web).running, _report(web).status) == (0, HostStatus.READY)
    assert fetch_politely(web.serve("/", "x"), limits=generous(at_once=1)).body == b"x"
