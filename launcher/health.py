"""Is this part alive? `python -m launcher.health web ADDRESS` or `beat`: exit code 0 says yes (for containers).

A worker is asked through its queue: `celery -A moderation inspect ping`.
"""

from __future__ import annotations

import os
import sys
import time
import urllib.request
from pathlib import Path

# Beat writes its schedule down every three minutes; three of those without a word mean that it hangs.
BEAT_SILENCE = 600.0  # seconds


def is_web_healthy(address: str, *, allowed_hosts: str = "") -> bool:
    """Ask for /healthz as a browser behind the proxy would, by a host name that the site answers to."""
    headers = {"Host": choose_host(allowed_hosts), "X-Forwarded-Proto": "https"}
    if not headers["Host"]:
        del headers["Host"]
    straight = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with straight.open(urllib.request.Request(f"{address}healthz", headers=headers), timeout=5) as response:  # noqa: S310 - our own server
            return bool(response.status == 200)
    except OSError:
        return False


def choose_host(allowed_hosts: str) -> str:
    """A name out of PLUMBLINE_ALLOWED_HOSTS; "" where any does, or the default holds."""
    names = [name.strip().lstrip(".") for name in allowed_hosts.split(",")]
    return "" if "*" in names else next((name for name in names if name), "")


def is_beat_healthy(data: Path, *, now: float) -> bool:
    """Whether beat has written its schedule lately; the database library chooses the file's ending."""
    written = [path.stat().st_mtime for path in data.glob("beat-schedule*")]
    return bool(written) and now - max(written) < BEAT_SILENCE


def main(args: list[str]) -> int:
    if args[:1] == ["web"] and len(args) == 2:
        return 0 if is_web_healthy(args[1], allowed_hosts=os.environ.get("PLUMBLINE_ALLOWED_HOSTS", "")) else 1
    if args == ["beat"]:
        return 0 if is_beat_healthy(Path(os.environ["PLUMBLINE_DATA_DIR"]), now=time.time()) else 1
    sys.exit("python -m launcher.health web ADDRESS | beat")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
