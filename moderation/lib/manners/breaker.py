"""The circuit breaker of a host: after failures in a row it is left alone, then asked one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from moderation.lib.manners.limits import Limits


@dataclass(frozen=True, slots=True)
class Breaker:
    """`retry_at`: until then (seconds since 1970) nothing is asked. `openings`: pauses since the last success."""

    failures: int = 0
    openings: int = 0
    retry_at: float = 0.0

    @property
    def has_opened(self) -> bool:
        """Nothing was heard from the host since the breaker opened: it is open, or half open from `retry_at` on."""
        return self.openings > 0

    def is_open(self, now: float) -> bool:
        return self.has_opened and now < self.retry_at

    def is_half_open(self, now: float) -> bool:
        return self.has_opened and now >= self.retry_at

    def after_success(self) -> Breaker:
        return Breaker()

    def after_failure(self, limits: Limits, *, now: float) -> Breaker:
        """Requests that were under way when it opened may fail as well: they don't make the pause longer."""
        failures = self.failures + 1
        if self.is_open(now) or not (self.has_opened or failures >= limits.failures):
            return replace(self, failures=failures)
        # The exponent is bounded, because two to the power of a year's failures is no float.
        pause = min(limits.pause * 2 ** min(self.openings, 60), max(limits.pause, limits.longest_pause))
        return Breaker(failures=failures, openings=self.openings + 1, retry_at=now + pause)
