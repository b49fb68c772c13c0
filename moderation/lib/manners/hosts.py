"""What all workers know about a host, and what follows from it. Pure: the clock comes in, the new state goes out.

Times are seconds since 1970 (UTC).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from moderation.lib.manners.breaker import Breaker
from moderation.lib.manners.budgets import Budget, begins_anew_at, moment
from moderation.lib.manners.limits import Limits

# A worker that is refused because others are at it comes back after so long at most: they usually end soon.
_LONGEST_TURN = 5.0


class HostStatus(StrEnum):
    READY = "ready"
    STOPPED = "stopped"  # by the server's own word: Retry-After, maxlag, 429
    OPEN = "open"  # by failures in a row
    HALF_OPEN = "half open"  # one request at a time, until one succeeds
    USED_UP = "used up"  # the day's budget


@dataclass(frozen=True, slots=True)
class Host:
    """`leases`: each request under way, and when it is taken for dead. `stopped_until`: as the server itself asked."""

    budget: str
    next_at: float = 0.0
    stopped_until: float = 0.0
    leases: Mapping[str, float] = field(default_factory=dict)
    breaker: Breaker = field(default_factory=Breaker)
    last_error: str = ""
    last_error_at: float = 0.0

    def running(self, now: float) -> dict[str, float]:
        return {lease: ends_at for lease, ends_at in self.leases.items() if ends_at > now}


@dataclass(frozen=True, slots=True)
class NotYet:
    """`why` goes on after the host's name. `until` is when asking again makes sense.

    `may_end_sooner`: others are at it, and are only known to end at `until`.
    """

    status: HostStatus
    why: str
    until: float
    may_end_sooner: bool = False


@dataclass(frozen=True, slots=True)
class Admitted:
    host: Host
    budget: Budget


@dataclass(frozen=True, slots=True)
class Request:
    """One step that wants to be asked. `lasts`: seconds after which its worker must be dead.

    `is_continued`: a redirect on the same host. It is the same request going on, so it doesn't wait for its turn, but
    counts as one more and pushes the next one away; else no redirect of a host with a long interval could be followed.
    """

    lease: str
    lasts: float
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """How a request ended. `error` is "" where the host answered as it should."""

    error: str = ""
    retry_after: float | None = None


def find_obstacle(host: Host, budget: Budget, per_day: int, *, now: float) -> NotYet | None:
    """What keeps everybody away from this host; of several things the one that lasts the longest."""
    found = []
    if now < host.stopped_until:
        found.append(NotYet(HostStatus.STOPPED, "asked to be left alone", host.stopped_until))
    if host.breaker.is_open(now):
        why = f"failed {host.breaker.failures} times in a row (at last: {host.last_error.rstrip('.')})"
        found.append(NotYet(HostStatus.OPEN, why, host.breaker.retry_at))
    if budget.is_used_up(per_day, now=now):
        anew = begins_anew_at(now)
        why = f"had all {per_day:,} requests of today; its budget begins anew at {moment(anew):%Y-%m-%d %H:%M} UTC"
        found.append(NotYet(HostStatus.USED_UP, why, anew))
    return max(found, key=lambda obstacle: obstacle.until, default=None)


def admit(request: Request, host: Host, budget: Budget, limits: Limits, *, now: float) -> Admitted | NotYet:
    """May this request go out now? If so, it is counted and has its lease."""
    obstacle = find_obstacle(host, budget, limits.per_day, now=now)
    if obstacle is not None:
        return obstacle
    running = host.running(now)
    running.pop(request.lease, None)  # The answer to an earlier try may have been lost after it was kept.
    if len(running) >= (1 if host.breaker.is_half_open(now) else limits.at_once):
        until = min(*running.values(), now + _LONGEST_TURN)
        return NotYet(HostStatus.READY, "is being asked by others", until, may_end_sooner=True)
    if now < host.next_at and not request.is_continued:
        return NotYet(HostStatus.READY, "was asked just now", host.next_at)
    return Admitted(
        replace(
            host,
            budget=limits.budget,
            leases={**running, request.lease: now + request.lasts},
            next_at=max(now, host.next_at if request.is_continued else now) + limits.interval,
        ),
        budget.after_one_more(limits.per_day, now=now),
    )


def release(lease: str, host: Host, heard: Heard | None, limits: Limits, *, now: float) -> Host:
    """The request has ended; `heard` is None where its end says nothing about the host."""
    running = host.running(now)
    running.pop(lease, None)
    host = replace(host, leases=running)
    if heard is None:
        return host
    if not heard.error:
        return replace(host, breaker=host.breaker.after_success())
    return replace(
        host,
        breaker=host.breaker.after_failure(limits, now=now),
        stopped_until=max(host.stopped_until, now + (heard.retry_after or 0.0)),
        last_error=heard.error,
        last_error_at=now,
    )
