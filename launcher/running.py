"""One launcher for each data folder, and what it says of itself to other commands."""

from __future__ import annotations

import contextlib
import fcntl
import json
from collections.abc import Iterator
from pathlib import Path

from launcher.errors import LaunchFailed
from launcher.project import Project


@contextlib.contextmanager
def only_one(project: Project) -> Iterator[None]:
    """Raises LaunchFailed where another runs. The kernel lets go of the lock when we end, however we end."""
    project.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _lock_file(project).open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LaunchFailed(_describe_other(project)) from None
        _state_file(project).unlink(missing_ok=True)  # A killed launcher leaves its own.
        try:
            yield
        finally:
            _state_file(project).unlink(missing_ok=True)


def _describe_other(project: Project) -> str:
    state = _read_state(project)
    where = f" at {state['address']} (process {state['pid']})" if state else ""
    return (
        f"Plumbline already runs on {project.data}{where}. Stop that one with Ctrl-C, "
        "or give this one a folder of its own: PLUMBLINE_DATA_DIR=/some/folder python3 run.py"
    )


def write_state(project: Project, *, pid: int, address: str, redis: str) -> None:
    """Readable by the owner only: Redis's URL holds its password."""
    new = _state_file(project).with_suffix(".new")
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)
    new.write_text(json.dumps({"pid": str(pid), "address": address, "redis": redis}))
    new.replace(_state_file(project))


def find_redis_of_running(project: Project) -> str | None:
    """The URL of the Redis that a running launcher started on this data folder."""
    try:
        with _lock_file(project).open() as handle:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return None
    except BlockingIOError:
        return _read_state(project).get("redis")
    return None


def _read_state(project: Project) -> dict[str, str]:
    """Empty while it still starts."""
    try:
        return dict(json.loads(_state_file(project).read_text()))
    except (OSError, ValueError):
        return {}


def _lock_file(project: Project) -> Path:
    return project.data / "run.lock"


def _state_file(project: Project) -> Path:
    return project.data / "running.json"
