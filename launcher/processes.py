"""Children that end when their parent does, however it ends."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def end_with_parent(ending: signal.Signals) -> Callable[[], None]:
    """What a new child runs before its program, so that the kernel sends it `ending` when its parent dies.

    The kernel watches the parent's *thread*: call from the main thread only.
    """
    parent = os.getpid()

    def ask_the_kernel() -> None:
        if _libc is None:
            return
        _libc.prctl(_PR_SET_PDEATHSIG, int(ending), 0, 0, 0)
        if os.getppid() != parent:  # It died before the kernel was asked.
            os._exit(1)

    return ask_the_kernel


def start_process(
    args: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    stdout: int | IO[bytes] | None = None,
    stderr: int | IO[bytes] | None = subprocess.STDOUT,
    stdin: int | None = subprocess.DEVNULL,
    user: str | None = None,
    ending: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own, which ends by `ending` when we do."""
    return subprocess.Popen(
        [str(arg) for arg in args],
        env=dict(env) if env is not None else None,
        cwd=cwd,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        start_new_session=True,
        user=user,
        extra_groups=[] if user is not None else None,
        preexec_fn=end_with_parent(ending),
    )


def stop_process(
    process: subprocess.Popen[bytes], *, ending: signal.Signals = signal.SIGTERM, patience: float = 10.0
) -> None:
    """Ask it to end, wait `patience` seconds, then kill whatever is left of its group."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(ending)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
    kill_group(process.pid)
    process.wait()


def kill_group(group: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
