"""What one host is asked to bear at most."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

_USUAL_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Limits:
    """For one host, all workers together; times are in seconds.

    `interval` lies between the starts of two requests. `per_day` counts requests of one day in UTC; 0 is no limit.
    `budget` names what is counted: "" for the host itself, else a name that several hosts share, such as that of the
    account which a key belongs to (never the key: this name is shown). After `failures` in a row nothing is asked
    during `pause`, which doubles with every further failure, up to `longest_pause`.
    """

    interval: float
    at_once: int
    per_day: int
    failures: int
    pause: float
    longest_pause: float
    budget: str = ""

    def __post_init__(self) -> None:
        if self.interval < 0 or self.per_day < 0 or self.pause <= 0 or min(self.at_once, self.failures) < 1:
            raise ValueError(f"{self}: at_once and failures start at 1, pause above 0, interval and per_day at 0.")


def usual_limits() -> Limits:
    """Those of the settings. A source whose host says otherwise changes them with `dataclasses.replace`."""
    return Limits(
        interval=settings.HOST_INTERVAL_SECONDS,
        at_once=settings.HOST_REQUESTS_AT_ONCE,
        per_day=settings.HOST_REQUESTS_PER_DAY,
        failures=settings.HOST_FAILURES_IN_A_ROW,
        pause=settings.HOST_PAUSE_SECONDS,
        longest_pause=settings.HOST_LONGEST_PAUSE_SECONDS,
    )


def host_of(url: str) -> str:
    """The server that `url` asks: "board.example", or "board.example:8080"; "" where it is none that can be asked.

    http and https are one server, and so are all spellings of its name.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _USUAL_PORTS or not parts.hostname:
        return ""
    name = _plain_name(parts.hostname)
    if ":" in name:
        name = f"[{name}]"
    return name if port in (None, _USUAL_PORTS[parts.scheme]) else f"{name}:{port}"


def _plain_name(name: str) -> str:
    name = name.rstrip(".").lower()
    if name.isascii():
        return name
    try:
        return name.encode("idna").decode()
    except UnicodeError:  # Of letters that are younger than the codec, or of none that a name may have.
        return name.encode("unicode-escape").decode()
