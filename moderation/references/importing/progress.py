"""How far an import is: one line that is written over on a terminal, a line a minute anywhere else."""

from __future__ import annotations

import time
from collections.abc import Callable

from moderation.references.importing.running import Progress

_SECONDS_ON_TERMINAL, _SECONDS_ELSEWHERE = 0.5, 60.0
# The rate and the time left are of so many of the last seconds.
_REMEMBERED = 120.0


class ProgressLine:
    """`write` takes words as they are; `clock` gives seconds."""

    def __init__(
        self, write: Callable[[str], object], *, is_terminal: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._write, self._is_terminal, self._clock = write, is_terminal, clock
        self._shown_at = clock()
        self._width = 0
        self._seen: list[tuple[float, Progress]] = []

    def show(self, progress: Progress) -> None:
        now = self._clock()
        if self._seen and self._seen[-1][1].is_settling != progress.is_settling:
            self._seen.clear()
        self._seen.append((now, progress))
        while now - self._seen[0][0] > _REMEMBERED and len(self._seen) > 2:
            self._seen.pop(0)
        if now - self._shown_at < (_SECONDS_ON_TERMINAL if self._is_terminal else _SECONDS_ELSEWHERE):
            return
        self._shown_at = now
        words = describe(self._seen[0][1], progress, now - self._seen[0][0])
        if self._is_terminal:
            self._write("\r" + words.ljust(self._width))
            self._width = len(words)
        else:
            self._write(words + "\n")

    def clear(self) -> None:
        """Make room for other words."""
        if self._is_terminal and self._width:
            self._write("\r" + " " * self._width + "\r")
            self._width = 0


def describe(earlier: Progress, now: Progress, seconds: float) -> str:
    """`earlier` was `seconds` ago."""
    if now.is_settling:
        rate = (earlier.waiting - now.waiting) / seconds if seconds > 0 else 0.0
        left = f", {_duration(now.waiting / rate)} left" if rate else ""
        return f"{now.waiting:,} items that waited for labels to store, {rate:,.0f}/s{left}"
    rate = (now.lines - earlier.lines) / seconds if seconds > 0 else 0.0
    words = f"{now.lines:,} lines, {rate:,.0f}/s, {now.stored:,} subjects"
    if not now.size:
        return words
    share, speed = now.raw / now.size, (now.raw - earlier.raw) / seconds if seconds > 0 else 0.0
    filled = int(share * 20)
    left = f", {_duration((now.size - now.raw) / speed)} left" if speed else ""
    return f"[{'#' * filled}{'.' * (20 - filled)}] {share:6.1%}  {words}{left}"


def _duration(seconds: float) -> str:
    minutes = int(seconds) // 60
    return f"{minutes // 60}:{minutes % 60:02d} h" if minutes >= 60 else f"{minutes}:{int(seconds) % 60:02d} min"
