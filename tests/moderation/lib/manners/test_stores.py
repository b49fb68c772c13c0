"""Redis that is away, silent, restarted; and many who change the same host at once."""

from __future__ import annotations

import socket
import sysconfig
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import redis
from pytest_django import Settings

from launcher.redis_server import find_redis_binary, start_redis
from moderation.lib.http import NotNow
from moderation.lib.manners import fetch_politely, list_hosts, stores
from moderation.lib.manners.budgets import Budget
from moderation.lib.manners.hosts import Host
from tests.moderation.lib.manners.conftest import NOWHERE
from tests.moderation.lib.manners.limits import generous
from tests.moderation.web_server import WebServer


def test_while_redis_is_away_nobody_is_asked(web: WebServer, settings: Settings) -> None:
    settings.REDIS_URL, settings.REDIS_IS_CHOSEN = NOWHERE, True
    url = web.serve("/", "x")

    with pytest.raises(NotNow, match="Redis"):
        fetch_politely(url)
    with pytest.raises(NotNow, match="Redis"):
        list_hosts()

    assert web.requests == []


def test_a_redis_that_says_nothing_holds_nobody_for_long(web: WebServer, settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.REDIS_URL = f"redis://:secret@127.0.0.1:{silent.getsockname()[1]}/0"
        settings.REDIS_IS_CHOSEN = True
        began = time.monotonic()

        with pytest.raises(NotNow, match="Redis") as refused:
            fetch_politely(web.serve("/", "x"))

    assert time.monotonic() - began < 4
    assert "secret" not in str(refused.value)


def test_an_answer_is_not_lost_when_redis_goes_away_meanwhile(
    web: WebServer, settings: Settings, tmp_path: Path
) -> None:
    binary = find_redis_binary(Path(sysconfig.get_path("purelib")))
    if binary is None:
        pytest.skip("NO REDIS BINARY: REDIS_URL's server can't be stopped for a test")
    server = start_redis(binary, folder=tmp_path / "redis", log=tmp_path / "redis.log")

    def answer(handler: BaseHTTPRequestHandler) -> None:
        server.stop()
        handler.send_response(200)
        handler.send_header("Content-Length", "4")
        handler.end_headers()
        handler.wfile.write(b"here")

    web.pages["/"] = answer
    settings.REDIS_URL, settings.REDIS_IS_CHOSEN = server.url, True
    try:
        assert fetch_politely(web.url("/")).body == b"here"
        with pytest.raises(NotNow, match="Redis"):
            fetch_politely(web.url("/"))
    finally:
        server.stop()


def test_connections_that_broke_while_idle_are_made_anew(
    web: WebServer, settings: Settings, shared_store: None
) -> None:
    url = web.serve("/", "x")
    fetch_politely(url, limits=generous())
    client = redis.Redis.from_url(settings.REDIS_URL)
    client.client_kill_filter(_type="normal", skipme=True)
    client.close()

    assert fetch_politely(url, limits=generous()).body == b"x"


def test_of_many_who_change_a_host_at_once_none_is_lost(settings: Settings, shared_store: None) -> None:
    store = stores.current_store()

    def count(now: float, host: Host, budget: Budget) -> tuple[Host | None, Budget | None]:
        return host, budget.after_one_more(0, now=now)

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(lambda _: store.update("board.example", "", count), range(150)))

    _, found = store.read_all()
    assert found["board.example"][1].used == 150


def test_what_is_kept_of_a_host_ends_by_itself(settings: Settings, shared_store: None) -> None:
    def stop(now: float, host: Host, budget: Budget) -> tuple[Host | None, Budget | None]:
        return Host("", stopped_until=now + 10 * 86_400), budget.after_one_more(0, now=now)

    stores.current_store().update("board.example", "", stop)

    client = redis.Redis.from_url(settings.REDIS_URL)
    lives = sorted(client.ttl(key) for key in client.keys("plumbline:manners:*"))
    client.close()
    assert lives[0] == pytest.approx(2 * 86_400, abs=5)
    assert lives[1] == pytest.approx(12 * 86_400, abs=5)


def test_a_chosen_redis_is_never_given_up_for_the_process(settings: Settings) -> None:
    settings.REDIS_URL, settings.REDIS_IS_CHOSEN = NOWHERE, True

    assert isinstance(stores.current_store(), stores.RedisStore)


def test_a_redis_at_the_usual_place_is_used_though_nobody_named_it(settings: Settings, shared_store: None) -> None:
    settings.REDIS_IS_CHOSEN = False

    assert isinstance(stores.current_store(), stores.RedisStore)
    stores._choose_store.cache_clear()
