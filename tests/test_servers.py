"""The servers that the tests stand on."""

from __future__ import annotations

import psycopg
import pytest
import redis
from django.conf import settings
from django.db import connection

from tests.postgresql import start_postgresql
from tests.servers import PROJECT, is_pure, wanted_database


def test_redis_is_real_and_takes_its_password() -> None:
    client = redis.Redis.from_url(settings.REDIS_URL)
    assert client.info("server")["redis_version"]
    wrong = redis.Redis(host="127.0.0.1", port=client.connection_pool.connection_kwargs["port"], password="wrong")
    with pytest.raises(redis.AuthenticationError):
        wrong.ping()


@pytest.mark.django_db
def test_the_database_is_the_one_asked_for() -> None:
    assert connection.vendor == wanted_database()


def test_the_wheels_postgresql_starts_where_the_machine_has_none() -> None:
    server = start_postgresql(from_wheel=True)
    try:
        with psycopg.connect(server.url) as line:
            row = line.execute("SELECT current_setting('server_version_num')::int").fetchone()
        assert row is not None
        assert row[0] >= 180000
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(server.url.replace(server.password, "wrong"))
    finally:
        server.stop()
    assert server.process.poll() is not None
    assert not server.folder.exists()


@pytest.mark.parametrize(
    ("args", "pure"),
    [
        (["tests/factcheck"], True),
        (["-q", "tests/launcher/test_processes.py::test_x", "tests/factcheck"], True),
        (["-k", "dates", "tests/factcheck"], True),
        (["tests/factcheck", "tests/moderation"], False),
        (["tests"], False),
        (["-q"], False),
        ([], False),
    ],
)
def test_only_runs_that_name_nothing_but_pure_tests_go_without_servers(args: list[str], pure: bool) -> None:
    assert is_pure(args, root=PROJECT) is pure
