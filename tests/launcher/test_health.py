from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from launcher.health import BEAT_SILENCE, choose_host, is_beat_healthy, is_web_healthy


class Site(BaseHTTPRequestHandler):
    """Answers as the site does behind TLS: by its own name only, and to plain http with a redirect."""

    def do_GET(self) -> None:
        if self.headers["Host"] != "moderation.example.org":
            self.send_response(400)
        elif self.headers["X-Forwarded-Proto"] != "https":
            self.send_response(301)
            self.send_header("Location", "https://moderation.example.org/healthz")
        else:
            self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def test_the_site_is_asked_by_its_own_name_as_if_through_tls(address: str) -> None:
    assert is_web_healthy(address, allowed_hosts="moderation.example.org")
    assert not is_web_healthy(address, allowed_hosts="elsewhere.example.org")


def test_a_site_that_nobody_serves_is_ill() -> None:
    assert not is_web_healthy("http://127.0.0.1:1/")


@pytest.mark.parametrize(
    ("allowed", "host"),
    [("", ""), ("*", ""), ("a.example, b.example", "a.example"), (".example.org", "example.org"), ("a.example,*", "")],
)
def test_the_name_comes_from_the_allowed_hosts(allowed: str, host: str) -> None:
    assert choose_host(allowed) == host


def test_beat_is_ill_when_it_has_written_nothing_for_long(tmp_path: Path) -> None:
    assert not is_beat_healthy(tmp_path, now=1_000_000.0)
    for ending, age in ((".dat", 30.0), (".bak", BEAT_SILENCE * 2)):
        written = tmp_path / f"beat-schedule{ending}"
        written.touch()
        os.utime(written, (1_000_000.0 - age, 1_000_000.0 - age))
    assert is_beat_healthy(tmp_path, now=1_000_000.0)
    assert not is_beat_healthy(tmp_path, now=1_000_000.0 + BEAT_SILENCE)
