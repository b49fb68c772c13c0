"""The launcher's named children: each with its log, watched by the watchdog, ended together."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from launcher import watchdog
from launcher.errors import LaunchFailed
from launcher.processes import kill_group, start_process

_ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(Exception):
    """Somebody asked us to end: Ctrl-C, SIGTERM, a closed terminal."""


@dataclass(frozen=True)
class Child:
    name: str
    process: subprocess.Popen[bytes]
    log: Path


@dataclass
class Crew:
    """Start children from the main thread only: the kernel watches the thread that started them."""

    logs: Path
    root: Path
    children: list[Child] = field(default_factory=list)
    is_stopping: bool = False
    _watchdog: subprocess.Popen[bytes] | None = None

    def start(self, name: str, args: Sequence[str | Path], *, env: Mapping[str, str], answers: bool = False) -> Child:
        """Start a program whose words go to `<logs>/<name>.log`; with `answers`, its stdout is for `hear`."""
        log = self.open_log(name)
        with log.open("ab") as output:
            stdout = subprocess.PIPE if answers else output
            process = start_process(args, env=env, cwd=self.root, stdout=stdout, stderr=output)
        return self.take_in(name, process, log)

    def take_in(self, name: str, process: subprocess.Popen[bytes], log: Path) -> Child:
        """Look after a process that was started elsewhere."""
        child = Child(name, process, log)
        self.children.append(child)
        self._tell_watchdog(f"+{process.pid}")
        return child

    def open_log(self, name: str) -> Path:
        """An empty log; the one of the last run is kept beside it."""
        self.logs.mkdir(parents=True, exist_ok=True, mode=0o700)
        log = self.logs / f"{name}.log"
        if log.exists():
            log.replace(log.with_suffix(".log.1"))
        log.touch(mode=0o600)
        return log

    def check(self, *, apart_from: Child | None = None) -> None:
        """Raise Stopped when we were asked to end, LaunchFailed when a child has ended that should go on."""
        if self.is_stopping:
            raise Stopped
        for child in self.children:
            code = child.process.poll()
            if code is not None and child is not apart_from:
                raise LaunchFailed(
                    f"{child.name} ended unexpectedly ({describe_exit(code)}). "
                    f"The end of {child.log}:\n{last_lines(child.log)}"
                )

    def hear(self, child: Child) -> str:
        """What a child says on stdout (a few lines), once it has ended well while the others live."""
        while child.process.poll() is None:
            self.check(apart_from=child)
            time.sleep(0.02)
        code = child.process.returncode
        assert child.process.stdout is not None
        answer = child.process.stdout.read().decode()
        self._let_go(child)
        if code != 0:
            raise LaunchFailed(f"{child.name} failed ({describe_exit(code)}):\n{last_lines(child.log, 30)}")
        return answer

    def stop_all(self, *, patience: float = 10.0) -> None:
        """Servers last, so that they outlive what uses them; what doesn't end in time is killed."""
        deadline = time.monotonic() + patience
        servers = [child for child in self.children if child.name == "redis"]
        for group in ([child for child in self.children if child not in servers], servers):
            self._stop(group, deadline=max(deadline, time.monotonic() + 1))
        if self._watchdog is not None and self._watchdog.stdin is not None:
            self._watchdog.stdin.close()
            self._watchdog.wait()

    def _stop(self, children: list[Child], *, deadline: float) -> None:
        for child in children:
            if child.process.poll() is None:
                child.process.send_signal(signal.SIGTERM)
        while any(child.process.poll() is None for child in children) and time.monotonic() < deadline:
            time.sleep(0.02)
        for child in children:
            self._let_go(child)

    def _let_go(self, child: Child) -> None:
        """Whatever is left of its group (pool processes) ends with it."""
        kill_group(child.process.pid)
        child.process.wait()
        self.children.remove(child)
        self._tell_watchdog(f"-{child.process.pid}")

    def _tell_watchdog(self, line: str) -> None:
        if self._watchdog is None:
            self._watchdog = subprocess.Popen(
                [sys.executable, "-I", watchdog.__file__], stdin=subprocess.PIPE, start_new_session=True
            )
        assert self._watchdog.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # Killed; the kernel's parent-death signal still stands.
            self._watchdog.stdin.write(f"{line}\n".encode())
            self._watchdog.stdin.flush()


@contextlib.contextmanager
def stop_on_signals(crew: Crew) -> Iterator[None]:
    """Ctrl-C and its kin are noted, and the next `check` raises Stopped: no step is cut in the middle."""

    def note(number: int, frame: FrameType | None) -> None:
        crew.is_stopping = True

    before = {name: signal.getsignal(name) for name in _ENDING_SIGNALS}
    for name, handler in before.items():
        if handler != signal.SIG_IGN:  # nohup has asked to go on
            signal.signal(name, note)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def describe_exit(code: int) -> str:
    return f"exit code {code}" if code >= 0 else f"killed by {signal.Signals(-code).name}"


def last_lines(log: Path, count: int = 15) -> str:
    lines = log.read_text(errors="replace").splitlines()[-count:]
    return "\n".join(f"    {line}" for line in lines) or "    (nothing)"
