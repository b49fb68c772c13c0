"""Work that only one process of a machine should do at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def only_one_process(path: Path) -> Iterator[None]:
    """Wait until no other process (or thread that opened the file itself) is inside. A process that dies lets go.

    `path` is a file that is left behind, empty. On Windows nobody waits: what is done inside must bear being
    done twice.
    """
    with path.open("a") as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)  # let go when the file is closed
        yield
