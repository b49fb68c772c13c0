"""Ends the launcher's children when the launcher is gone, even by `kill -9`.

A program of its own. The launcher holds the other end of our standard input and writes a line for each child:
`+GROUP` when it starts, `-GROUP` when it has ended. The end of that input means that the launcher is gone.
The kernel's parent-death signal ends the direct children on Linux; this reaches their children too, and other systems.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Iterable

PATIENCE = 5.0  # seconds between asking and killing


def watch(lines: Iterable[str]) -> None:
    groups: set[int] = set()
    for line in lines:
        group = int(line[1:])
        if line.startswith("+"):
            groups.add(group)
        else:
            groups.discard(group)
    end_groups(groups)


def end_groups(groups: set[int]) -> None:
    """Ask every process group to end, and kill those that are still there after a while."""
    left = {group for group in groups if _send(group, signal.SIGTERM)}
    deadline = time.monotonic() + PATIENCE
    while left and time.monotonic() < deadline:
        time.sleep(0.05)
        left = {group for group in left if _send(group, 0)}
    for group in left:
        _send(group, signal.SIGKILL)


def _send(group: int, number: int) -> bool:
    """Whether the group is still there."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)
        return True
    return False


if __name__ == "__main__":
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)  # Only the end of the input ends us.
    watch(sys.stdin)
