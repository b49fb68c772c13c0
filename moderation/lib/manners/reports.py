"""How hosts fare, for those who run Plumbline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from moderation.lib.manners.budgets import Budget, moment
from moderation.lib.manners.hosts import Host, HostStatus, find_obstacle
from moderation.lib.manners.stores import current_store


@dataclass(frozen=True, slots=True)
class HostReport:
    """`next_try_at` and `last_error_at` are None where there is none. `budget` is what `used` counts for, "" the host.

    `per_day` 0 is no limit; `running` counts requests under way.
    """

    host: str
    status: HostStatus
    next_try_at: datetime | None
    last_error: str
    last_error_at: datetime | None
    failures: int
    running: int
    budget: str
    used: int
    per_day: int


def list_hosts() -> list[HostReport]:
    """Every host asked or failed in the last days, by name. Raises NotNow while Redis is away."""
    now, found = current_store().read_all()
    return [report_host(name, host, budget, now=now) for name, (host, budget) in sorted(found.items())]


def forget_host(host: str) -> None:
    """Ask it anew at once, whatever it said or failed before; what it used of its budget stays.

    `host` as list_hosts names it. Raises NotNow while Redis is away.
    """
    current_store().forget(host)


def report_host(name: str, host: Host, budget: Budget, *, now: float) -> HostReport:
    status, next_try_at = _status(host, budget, now=now)
    return HostReport(
        host=name,
        status=status,
        next_try_at=moment(next_try_at) if next_try_at > now else None,
        last_error=host.last_error,
        last_error_at=moment(host.last_error_at) if host.last_error else None,
        failures=host.breaker.failures,
        running=len(host.running(now)),
        budget=host.budget,
        used=budget.used_today(now),
        per_day=budget.per_day,
    )


def _status(host: Host, budget: Budget, *, now: float) -> tuple[HostStatus, float]:
    """With the time of the next try."""
    obstacle = find_obstacle(host, budget, budget.per_day, now=now)
    if obstacle is not None:
        return obstacle.status, obstacle.until
    return (HostStatus.HALF_OPEN if host.breaker.is_half_open(now) else HostStatus.READY), host.next_at
