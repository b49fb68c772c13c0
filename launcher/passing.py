"""`python3 run.py <manage.py command>`: Django's commands in the project's own environment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

from launcher import virtualenv
from launcher.crew import Crew
from launcher.processes import end_with_parent
from launcher.project import Project
from launcher.running import find_redis_of_running
from launcher.serving import make_environment, start_own_redis

# Each of these also writes to the database what it queues: with no worker running, it waits there for the next sweep.
COMMANDS_THAT_QUEUE = frozenset({"import_thread", "load_sample", "prepare", "recheck", "runserver", "shell"})


def pass_through(project: Project, args: list[str]) -> int:
    """Returns the command's exit code, or becomes the command. Only those that queue get a Redis where none is set."""
    virtualenv.make_ready(project)
    os.umask(0o077)
    env = make_environment(project)
    command: list[str | Path] = [project.python, project.root / "manage.py", *args]
    if not env.get("REDIS_URL"):
        running = find_redis_of_running(project)
        if running is not None:
            env["REDIS_URL"] = running
        elif args[0] in COMMANDS_THAT_QUEUE:
            return _run_beside_own_redis(project, command, env=env)
    sys.stdout.flush()
    os.execve(project.python, [str(word) for word in command], env)


def _run_beside_own_redis(project: Project, command: list[str | Path], *, env: dict[str, str]) -> int:
    crew = Crew(project.logs, project.root)
    try:
        env["REDIS_URL"] = start_own_redis(project, crew)
        # In our own session, because it may need the terminal; so Ctrl-C reaches it directly.
        process = subprocess.Popen([str(word) for word in command], env=env, preexec_fn=end_with_parent(signal.SIGTERM))
        _hand_signals_to(process)
        return process.wait()
    finally:
        crew.stop_all()


def _hand_signals_to(process: subprocess.Popen[bytes]) -> None:
    def hand_on(number: int, frame: FrameType | None) -> None:
        if number != signal.SIGINT and process.poll() is None:
            process.send_signal(number)

    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, hand_on)
