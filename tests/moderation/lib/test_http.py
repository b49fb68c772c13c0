"""The HTTP client against a real server that misbehaves in every way that is known."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import subprocess
import threading
import time
import tomllib
import zlib
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from moderation.lib.http import NotNow, Posted, Refused, fetch, user_agent
from tests.moderation.web_server import WebServer, running_web_server

MB = 1024 * 1024


def test_a_page_comes_back_with_its_validators(web: WebServer) -> None:
    url = web.serve("/feed", "hello", ETag='"v1"', Last_Modified="Mon, 02 Nov 2026 10:00:00 GMT")

    answer = fetch(url)

    assert (answer.url, answer.status, answer.body) == (url, 200, b"hello")
    assert (answer.etag, answer.last_modified) == ('"v1"', "Mon, 02 Nov 2026 10:00:00 GMT")
    assert not answer.is_unchanged


def test_validators_make_the_request_conditional_and_304_is_an_answer(web: WebServer) -> None:
    url = web.serve("/feed", b"", status=304)

    answer = fetch(url, etag='"v1"', last_modified="Mon, 02 Nov 2026 10:00:00 GMT")

    assert answer.is_unchanged
    assert answer.body == b""
    _, asked = web.requests[-1]
    assert asked["If-None-Match"] == '"v1"'
    assert asked["If-Modified-Since"] == "Mon, 02 Nov 2026 10:00:00 GMT"


def test_it_names_itself_and_its_contact(web: WebServer, settings: Settings) -> None:
    settings.CONTACT = "https://board.example/about"
    fetch(web.serve("/", "x"))

    version = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text())["project"]["version"]
    assert user_agent() == f"Plumbline/{version} (+https://board.example/about)"
    assert web.requests[-1][1]["User-Agent"] == user_agent()
    assert web.requests[-1][1]["Host"] == f"127.0.0.1:{web.port}"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://0.0.0.0:{port}/",
        "http://2130706433:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://10.1.2.3/",
        "http://172.16.9.9/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://224.0.0.1/",
    ],
)
def test_private_addresses_are_refused(web: WebServer, settings: Settings, url: str) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = []
    web.serve("/", "secret")

    with pytest.raises(Refused):
        fetch(url.format(port=web.port), most_seconds=5)

    assert web.requests == []


@pytest.mark.parametrize("allowed", ["127.0.0.1", "127.0.0.0/8", "localhost", "LOCALHOST."])
def test_private_addresses_that_the_settings_name_are_asked(web: WebServer, settings: Settings, allowed: str) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = [allowed]
    web.serve("/", "inside")

    assert fetch(f"http://localhost:{web.port}/").body == b"inside"
    assert web.requests[-1][1]["Host"] == f"localhost:{web.port}"


def test_allowing_one_network_does_not_allow_another(web: WebServer, settings: Settings) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = ["10.0.0.0/8", "wiki.example.lan"]

    with pytest.raises(Refused, match="PLUMBLINE_ALLOWED_PRIVATE_HOSTS"):
        fetch(web.serve("/", "secret"))


def test_the_checked_address_is_the_one_that_is_connected_to(web: WebServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers differently the second time (DNS rebinding) gains nothing: it isn't asked twice."""
    real, asked = socket.getaddrinfo, []

    def resolve(host: str, *args: Any, **kwargs: Any) -> object:
        if host != "rebinding.example":
            return real(host, *args, **kwargs)
        asked.append(host)
        return real("127.0.0.1" if len(asked) == 1 else "169.254.169.254", *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    web.serve("/", "inside")

    assert fetch(f"http://rebinding.example:{web.port}/", most_seconds=5).body == b"inside"
    assert asked == ["rebinding.example"]


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://board.example/", "gopher://x/", "http://", "x", "http://["]
)
def test_only_http_and_https_are_asked(url: str) -> None:
    with pytest.raises(Refused):
        fetch(url)


def test_redirects_are_followed_to_their_end(web: WebServer) -> None:
    web.serve("/old", b"", status=301, Location="/newer")
    web.serve("/newer", b"", status=302, Location="/new")
    web.serve("/new", "here")

    answer = fetch(web.url("/old"))

    assert (answer.url, answer.body) == (web.url("/new"), b"here")


def test_a_redirect_to_a_private_address_is_refused(web: WebServer) -> None:
    web.serve("/", b"", status=302, Location="http://169.254.169.254/latest/meta-data/")

    with pytest.raises(Refused, match=r"169\.254\.169\.254"):
        fetch(web.url("/"))


def test_a_redirect_to_a_file_is_refused(web: WebServer) -> None:
    web.serve("/", b"", status=302, Location="file:///etc/passwd")

    with pytest.raises(Refused, match="not an http"):
        fetch(web.url("/"))


def test_a_loop_of_redirects_ends_after_five(web: WebServer) -> None:
    web.serve("/a", b"", status=302, Location="/b")
    web.serve("/b", b"", status=302, Location="/a")

    with pytest.raises(Refused, match="more than 5 redirects"):
        fetch(web.url("/a"))

    assert len(web.requests) == 6


@pytest.mark.parametrize(("words", "seconds"), [("120", 120.0), ("", None), ("soon", None)])
def test_too_many_requests_says_when_to_come_back(web: WebServer, words: str, seconds: float | None) -> None:
    url = web.serve("/", b"", status=429, Retry_After=words)

    with pytest.raises(NotNow) as caught:
        fetch(url)

    assert caught.value.retry_after == seconds


def test_a_date_to_come_back_at_counts_from_now(web: WebServer) -> None:
    url = web.serve("/", b"", status=503, Retry_After="Fri, 31 Dec 2100 23:59:59 GMT")

    with pytest.raises(NotNow) as caught:
        fetch(url)

    assert caught.value.retry_after is not None and caught.value.retry_after > 3600


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_server_in_trouble_is_for_later(web: WebServer, status: int) -> None:
    with pytest.raises(NotNow, match=str(status)):
        fetch(web.serve("/", b"", status=status))


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_server_that_says_no_is_not_asked_again(web: WebServer, status: int) -> None:
    with pytest.raises(Refused, match=str(status)):
        fetch(web.serve("/", b"", status=status))


def test_a_port_where_nobody_listens_is_for_later(web: WebServer) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]

    with pytest.raises(NotNow):
        fetch(f"http://127.0.0.1:{port}/")


def test_a_body_that_says_it_is_too_large_is_not_read(web: WebServer) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(500 * MB))
        handler.end_headers()

    web.pages["/"] = answer

    with pytest.raises(Refused, match="larger than"):
        fetch(web.url("/"), most_bytes=MB, most_seconds=5)


def test_an_endless_body_is_cut_at_the_limit(web: WebServer) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not web.is_stopping.is_set():
            handler.wfile.write(b"x" * 65536)

    web.pages["/"] = answer

    with pytest.raises(Refused, match="larger than"):
        fetch(web.url("/"), most_bytes=MB, most_seconds=30)


@pytest.mark.parametrize("phase", ["headers", "body"])
def test_a_slow_drip_ends_at_the_deadline(web: WebServer, phase: str) -> None:
    """Each byte comes well within a socket's timeout; all of them together would take hours."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n" + (b"\r\n" if phase == "body" else b"X: "))
        while not web.is_stopping.is_set():
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    web.pages["/"] = answer
    began = time.monotonic()

    with pytest.raises(NotNow, match="too long"):
        fetch(web.url("/"), most_seconds=0.7)

    assert time.monotonic() - began < 5


def test_the_deadline_spans_redirects(web: WebServer) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.4)
        handler.send_response(302)
        handler.send_header("Location", "/")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    web.pages["/"] = answer

    with pytest.raises(NotNow, match="too long"):
        fetch(web.url("/"), most_seconds=0.7)


def test_a_body_that_breaks_off_is_for_later(web: WebServer) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"only this")

    web.pages["/"] = answer

    with pytest.raises(NotNow):
        fetch(web.url("/"))


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw deflate"])
def test_a_packed_body_is_unpacked(web: WebServer, encoding: str) -> None:
    text = b"Held in 1921. " * 5000
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(text),
        "deflate": zlib.compress(text),
        "raw deflate": raw.compress(text) + raw.flush(),
    }

    answer = fetch(web.serve("/", packed[encoding], Content_Encoding=encoding.split()[-1]))

    assert answer.body == text


def test_a_gzip_bomb_is_refused_without_being_unpacked(web: WebServer) -> None:
    bomb = gzip.compress(b"\0" * (64 * MB))
    assert len(bomb) < MB / 8

    with pytest.raises(Refused, match="larger than"):
        fetch(web.serve("/", bomb, Content_Encoding="gzip"), most_bytes=MB)


def test_a_packed_body_that_breaks_off_is_for_later(web: WebServer) -> None:
    packed = gzip.compress(b"Held in 1921. " * 5000)

    with pytest.raises(NotNow):
        fetch(web.serve("/", packed[: len(packed) // 2], Content_Encoding="gzip"))


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip"])
def test_a_packing_that_nobody_asked_for_is_refused(web: WebServer, encoding: str) -> None:
    with pytest.raises(Refused, match="packed"):
        fetch(web.serve("/", b"???", Content_Encoding=encoding))


def test_a_chunked_body_is_read_whole(web: WebServer) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")

    web.pages["/"] = answer

    assert fetch(web.url("/")).body == b"hello world"


def test_words_that_are_no_http_are_for_later(web: WebServer) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")

    web.pages["/"] = answer

    with pytest.raises(NotNow):
        fetch(web.url("/"), most_seconds=5)


def test_a_certificate_that_nobody_vouches_for_is_not_accepted(tmp_path: Path, settings: Settings) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = ["localhost"]
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = subprocess.run(
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost "
        f"-keyout {key} -out {certificate}".split(),
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("NO OPENSSL: no certificate could be made to test TLS with")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def accept() -> None:
            connected, _ = listening.accept()
            try:
                context.wrap_socket(connected, server_side=True)
            except (ssl.SSLError, OSError):
                connected.close()

        threading.Thread(target=accept, daemon=True).start()

        with pytest.raises(NotNow, match="certificate"):
            fetch(f"https://localhost:{listening.getsockname()[1]}/", most_seconds=10)


def test_every_step_of_a_redirect_is_asked_over_a_connection_of_its_own(web: WebServer) -> None:
    """A connection kept from the step before would be outside the deadline."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = False
        handler.send_response(302)
        handler.send_header("Location", "/slow")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while not web.is_stopping.is_set():
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    web.pages["/"] = answer
    web.pages["/slow"] = drip
    began = time.monotonic()

    with pytest.raises(NotNow, match="too long"):
        fetch(web.url("/"), most_seconds=0.7)

    assert time.monotonic() - began < 5
    assert [headers["Connection"] for _, headers in web.requests] == ["close", "close"]


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("²", None),
        ("9" * 18, 30 * 24 * 3600.0),
        ("9" * 400, None),
        ("Mon, 01 Jan 9999 00:00:00 GMT", 30 * 24 * 3600.0),
        ("Wed, 1 Jan 2020 00:00:00 +99999999999999", None),
    ],
)
def test_no_word_of_a_server_makes_it_wait_for_ever_or_fall(web: WebServer, words: str, seconds: float | None) -> None:
    with pytest.raises(NotNow) as raised:
        fetch(web.serve("/", "", status=503, Retry_After=words))

    assert raised.value.retry_after == seconds


@pytest.mark.parametrize("length", ["²", "9" * 5000])
def test_a_length_that_is_no_number_is_not_believed(web: WebServer, length: str) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", length)
        handler.end_headers()
        handler.wfile.write(b"hello")

    web.pages["/"] = answer

    # http.client may take the digits for a length whose rest never comes; no error of another kind may leave here.
    with contextlib.suppress(NotNow):
        assert fetch(web.url("/")).body == b"hello"


@pytest.mark.parametrize("location", ["http://[::1", "//[x"])
def test_a_redirect_to_what_is_no_address_is_refused(web: WebServer, location: str) -> None:
    with pytest.raises(Refused, match="no address"):
        fetch(web.serve("/", "", status=302, Location=location))


@pytest.mark.parametrize("etag", ["a\0b", "caf\xe9", " ", "v" * 501])
def test_a_validator_that_cannot_be_sent_back_is_none(web: WebServer, etag: str) -> None:
    url = web.serve("/", "hello", ETag=etag, Last_Modified="\x80")

    answer = fetch(url)

    assert (answer.etag, answer.last_modified) == ("", "")


@pytest.mark.parametrize("url", ["http://[fec0::1]/", "http://[::7f00:1]/"])
def test_retired_kinds_of_addresses_are_refused(url: str) -> None:
    with pytest.raises(Refused, match="not a public address"):
        fetch(url, most_seconds=2)


def test_what_is_posted_arrives_with_its_kind_and_the_key(web: WebServer) -> None:
    url = web.serve("/ask", "answer")

    answer = fetch(url, posted=Posted(b'{"a": 1}'), secret_headers={"Authorization": "Bearer abc"})

    assert answer.body == b"answer"
    assert web.posted == [b'{"a": 1}']
    _, asked = web.requests[-1]
    assert (asked["Content-Type"], asked["Authorization"]) == ("application/json", "Bearer abc")


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_what_is_posted_is_not_sent_on_by_a_redirect(web: WebServer, status: int) -> None:
    web.serve("/ask", b"", status=status, Location="/other")
    web.serve("/other", "got it")

    with pytest.raises(Refused, match="/other"):
        fetch(web.url("/ask"), posted=Posted(b"{}"))

    assert [path for path, _ in web.requests] == ["/ask"]


def test_a_key_follows_a_redirect_within_its_server_and_never_to_another(web: WebServer) -> None:
    with running_web_server() as other:
        web.serve("/a", b"", status=302, Location="/b")
        web.serve("/b", b"", status=302, Location=other.url("/c"))
        other.serve("/c", "there")

        assert fetch(web.url("/a"), secret_headers={"X-Key": "abc"}).body == b"there"

    assert [asked.get("X-Key") for _, asked in web.requests] == ["abc", "abc"]
    assert [asked.get("X-Key") for _, asked in other.requests] == [None]


@pytest.mark.parametrize("key", ["hush\r\nX-Other: 1", "hush\n", "", "schlüssel"])
def test_a_key_that_is_no_header_is_refused_and_not_shown(web: WebServer, key: str) -> None:
    with pytest.raises(Refused) as raised:
        fetch(web.serve("/", "x"), secret_headers={"X-Key": key})

    assert web.requests == []
    assert "X-Key" in str(raised.value) and (not key or key not in str(raised.value))


@pytest.mark.parametrize("status", [206, 408])
def test_a_part_of_an_answer_and_a_question_that_took_too_long_are_for_later(web: WebServer, status: int) -> None:
    with pytest.raises(NotNow, match=str(status)):
        fetch(web.serve("/", "a part", status=status))


def test_a_server_that_thinks_longer_than_it_may_be_silent_is_for_later(web: WebServer) -> None:
    web.pages["/"] = lambda handler: time.sleep(0.6)

    with pytest.raises(NotNow, match="no answer in time"):
        fetch(web.url("/"), most_silence=0.2)
