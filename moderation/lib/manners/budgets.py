"""How many requests a day has seen, and when the next day begins. Days are those of UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Budget:
    """`day`: days since 1970. `per_day` is what the last who asked may use, kept for those who look; 0: no limit."""

    day: int = 0
    used: int = 0
    per_day: int = 0

    def used_today(self, now: float) -> int:
        return self.used if self.day == now // _DAY else 0

    def is_used_up(self, per_day: int, *, now: float) -> bool:
        return 0 < per_day <= self.used_today(now)

    def after_one_more(self, per_day: int, *, now: float) -> Budget:
        return Budget(day=int(now // _DAY), used=self.used_today(now) + 1, per_day=per_day)


def begins_anew_at(now: float) -> float:
    """The next midnight, in seconds since 1970 like `now`."""
    return (now // _DAY + 1) * _DAY


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, tz=UTC)
