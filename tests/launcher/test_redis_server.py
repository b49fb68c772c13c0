from __future__ import annotations

import os
import sysconfig
from pathlib import Path

import pytest
import redis

from launcher.errors import LaunchFailed
from launcher.redis_server import find_redis_binary, start_redis


def test_the_private_redis_is_real_and_keeps_its_password_off_the_command_line(tmp_path: Path) -> None:
    binary = find_redis_binary(Path(sysconfig.get_path("purelib")))
    assert binary is not None
    server = start_redis(binary, folder=tmp_path / "redis", log=tmp_path / "log")
    try:
        client = redis.Redis.from_url(server.url)
        client.set("a", "1")
        assert client.get("a") == b"1"
        assert server.password not in Path(f"/proc/{server.process.pid}/cmdline").read_text()
        with pytest.raises(redis.AuthenticationError):
            redis.Redis(host="127.0.0.1", port=server.port).ping()
    finally:
        server.stop()
    assert server.process.poll() is not None


def test_a_server_that_does_not_start_is_named_with_its_last_words(tmp_path: Path) -> None:
    broken = tmp_path / "redis-server"
    broken.write_text("#!/bin/sh\necho no memory left\nexit 1\n")
    broken.chmod(0o755)
    with pytest.raises(LaunchFailed, match="no memory left"):
        start_redis(broken, folder=tmp_path / "redis", log=tmp_path / "log")


def test_a_server_of_the_machine_goes_before_the_wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "valkey-server"
    own.write_text("#!/bin/sh\n")
    own.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert find_redis_binary(Path(sysconfig.get_path("purelib"))) == own
