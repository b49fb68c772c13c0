"""The virtual environment: made once, filled from a hashed lock with wheels only, left alone while the lock stands."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from launcher.errors import LaunchFailed
from launcher.processes import start_process, stop_process
from launcher.project import Project, say

RUNNING = "base.txt"
TESTING = "dev.txt"  # holds all of base.txt as well


def make_ready(project: Project, *, lock: str = RUNNING) -> None:
    """Make the virtual environment hold `lock`; returns at once when it already does. Raises LaunchFailed."""
    if _holds(project, lock):
        return
    with _one_at_a_time(project):
        if _holds(project, lock):  # Another setup has done it while we waited.
            return
        if not _python_answers(project):
            _make_venv(project)
        _install(project, lock)
        _remember(project, lock)


def _digest(project: Project, lock: str) -> str:
    return hashlib.sha256((project.root / "requirements" / lock).read_bytes()).hexdigest()


def _memory(project: Project) -> Path:
    return project.venv / "plumbline-locks.json"


def _holds(project: Project, lock: str) -> bool:
    try:
        remembered = json.loads(_memory(project).read_text())
    except (OSError, ValueError):
        return False
    wanted = _digest(project, lock)
    return wanted == remembered.get(lock) and _python_answers(project)


def _remember(project: Project, lock: str) -> None:
    held = [RUNNING, TESTING] if lock == TESTING else [lock]
    new = _memory(project).with_suffix(".new")
    new.write_text(json.dumps({name: _digest(project, name) for name in held}))
    new.replace(_memory(project))


def _python_answers(project: Project) -> bool:
    """False where the venv is half made, or the Python that it was made with is gone or another one now."""
    question = "import sys; print(sys.prefix, '%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([project.python, "-I", "-c", question], capture_output=True, text=True, timeout=60)
    except OSError:
        return False
    prefix, _, version = answer.stdout.strip().rpartition(" ")
    packages = project.venv / "lib" / f"python{version}" / "site-packages"
    return answer.returncode == 0 and Path(prefix) == project.venv and (packages / "pip").is_dir()


def _make_venv(project: Project) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise LaunchFailed(
            f"Python's ensurepip is missing: install it (Debian, Ubuntu: apt-get install python{version}-venv) "
            "and run this again."
        )
    say(f"making the virtual environment in {project.venv}")
    # Not the Python of a virtual environment that happens to be active.
    python = getattr(sys, "_base_executable", None) or sys.executable
    _run([python, "-m", "venv", "--clear", str(project.venv)], "python -m venv")


def _install(project: Project, lock: str) -> None:
    path = project.root / "requirements" / lock
    count = sum(1 for line in path.read_text().splitlines() if "==" in line)
    say(f"installing {count} packages from {path.relative_to(project.root)} (once; about half a minute)")
    began = time.monotonic()
    pip = [str(project.python), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    _run([*pip, "--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(path)], "pip")
    say(f"installed in {time.monotonic() - began:.0f} s")


def _run(args: list[str], name: str) -> None:
    """Its output goes to stderr; stdout may carry a command's answer."""
    process = start_process(args, stdout=sys.stderr.fileno(), env={**os.environ, "PIP_USER": "0"})
    try:
        code = process.wait()
    finally:
        stop_process(process)
    if code != 0:
        raise LaunchFailed(f"{name} failed (exit code {code}); its own words stand above.")


@contextlib.contextmanager
def _one_at_a_time(project: Project) -> Iterator[None]:
    # The lock file itself is what we hold, so nothing is left behind.
    with (project.root / "requirements" / RUNNING).open() as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another set-up of this checkout")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
