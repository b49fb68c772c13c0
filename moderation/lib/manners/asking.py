"""Ask a host when it may be asked, and tell all workers how that went."""

from __future__ import annotations

import contextlib
import logging
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from moderation.lib.http import Answer, NotNow, Posted, fetch
from moderation.lib.manners.budgets import Budget
from moderation.lib.manners.hosts import Admitted, Heard, Host, NotYet, Request, admit, release
from moderation.lib.manners.limits import Limits, host_of, usual_limits
from moderation.lib.manners.stores import current_store

logger = logging.getLogger(__name__)

# Nobody waits longer in a worker; the work waits in the database instead.
_LONGEST_WAIT = 1.0
# Others' turns may end any moment: look again so often (seconds).
_LOOK_AGAIN = 0.05
# A lease outlives the deadline by so much, because looking up a name can't be cut short.
_LEASE_MARGIN = 15.0
# Answers that may ask to come back later in their Retry-After, besides those of servers in trouble.
_MAY_ASK_FOR_LATER = {403, 413, 429}
# MediaWiki says these with status 200; maxlag is its database being behind.
_MEDIAWIKI_NOT_NOW = {"maxlag", "ratelimited", "readonly"}


def fetch_politely(
    url: str,
    *,
    limits: Limits | None = None,
    etag: str = "",
    last_modified: str = "",
    accept: str = "*/*",
    most_bytes: int = 20 * 1024 * 1024,
    most_seconds: float = 60.0,
    most_silence: float = 20.0,
    secret_headers: Mapping[str, str] | None = None,
    posted: Posted | None = None,
) -> Answer:
    """`fetch`, once the host may be asked: see there. Without `limits` it gets the usual ones.

    Every redirect is a request of its own, and another host that it leads to gets the usual limits. Waits a second at
    most for its turn, within `most_seconds`; beyond that raises NotNow with `retry_after`, as it does while the host is
    left alone, its budget is used up, or Redis is away.
    """
    visit = _Visit(host_of(url), limits or usual_limits(), ends_at=time.monotonic() + most_seconds)
    return fetch(
        url,
        etag=etag,
        last_modified=last_modified,
        accept=accept,
        most_bytes=most_bytes,
        most_seconds=most_seconds,
        most_silence=most_silence,
        secret_headers=secret_headers,
        posted=posted,
        around=visit.ask,
    )


@dataclass(slots=True)
class _Visit:
    """One call of fetch_politely: `ask` is called for each of its steps."""

    first_host: str
    limits: Limits
    ends_at: float
    seen: set[str] = field(default_factory=set)

    def ask(self, url: str, perform: Callable[[], Answer]) -> Answer:
        host = host_of(url)
        if not host:
            return perform()  # No address of a host: the client refuses it, and asks nobody.
        limits = self.limits if host == self.first_host else usual_limits()
        lasts = max(0.0, self.ends_at - time.monotonic()) + _LEASE_MARGIN
        request = Request(uuid.uuid4().hex, lasts, is_continued=host in self.seen)
        _wait_for_turn(host, request, limits, ends_at=self.ends_at)
        self.seen.add(host)
        with _leaving(host, request.lease, limits) as ending:
            answer = perform()
            ending.hear(answer, limits)
            return answer


def _wait_for_turn(host: str, request: Request, limits: Limits, *, ends_at: float) -> None:
    """Returns with the lease taken, or raises NotNow."""
    # Half of what is left at most, so that a short deadline is still met by the request itself.
    now = time.monotonic()
    give_up_at = now + min(_LONGEST_WAIT, max(0.0, ends_at - now) / 2)
    while (obstacle := _try_to_enter(host, request, limits)) is not None:
        why, seconds = obstacle
        pause = _LOOK_AGAIN if why.may_end_sooner else seconds
        if time.monotonic() + pause > give_up_at:
            raise NotNow(f"{host} {why.why}.", retry_after=seconds)
        time.sleep(pause)


def _try_to_enter(host: str, request: Request, limits: Limits) -> tuple[NotYet, float] | None:
    """None with the lease taken; else what is in the way, and the seconds until trying again makes sense."""
    obstacle: tuple[NotYet, float] | None = None

    def change(now: float, known: Host, budget: Budget) -> tuple[Host | None, Budget | None]:
        nonlocal obstacle
        outcome = admit(request, known, budget, limits, now=now)
        if isinstance(outcome, Admitted):
            obstacle = None
            return outcome.host, outcome.budget
        obstacle = outcome, max(0.0, outcome.until - now)
        return None, None

    current_store().update(host, limits.budget, change)
    return obstacle


@dataclass(slots=True)
class _Ending:
    """`heard` stays None where the end says nothing about the host: refused by ourselves, or the worker was stopped."""

    heard: Heard | None = None

    def hear(self, answer: Answer, limits: Limits) -> None:
        """Raises NotNow for an answer that means it; `fetch` judges all others."""
        complaint = _complaint(answer)
        if not complaint:
            self.heard = Heard()
            return
        wait = answer.retry_after
        if wait is None and answer.status == 429:
            wait = limits.pause
        raise NotNow(f"{answer.url}: the server answers {complaint}.", retry_after=wait)


def _complaint(answer: Answer) -> str:
    """In words, if this answer asks to come back later or shows that the host is in trouble; else ""."""
    if answer.status >= 500 or answer.status == 429:
        return str(answer.status)
    if answer.status in _MAY_ASK_FOR_LATER and answer.retry_after is not None:
        return str(answer.status)
    said = answer.headers.get("MediaWiki-API-Error", "")
    return said if said in _MEDIAWIKI_NOT_NOW else "maxlag" if "X-Database-Lag" in answer.headers else ""


@contextlib.contextmanager
def _leaving(host: str, lease: str, limits: Limits) -> Iterator[_Ending]:
    ending = _Ending()
    try:
        yield ending
    except NotNow as error:
        # Without the address, whose query may hold a key.
        ending.heard = Heard(error=str(error).rpartition(": ")[2], retry_after=error.retry_after)
        raise
    finally:
        _leave(host, lease, ending.heard, limits)


def _leave(host: str, lease: str, heard: Heard | None, limits: Limits) -> None:
    def change(now: float, known: Host, budget: Budget) -> tuple[Host | None, Budget | None]:
        return release(lease, known, heard, limits, now=now), None

    try:
        current_store().update(host, limits.budget, change)
    except NotNow as error:
        # What the host answered counts for more; its lease ends by itself.
        logger.warning("How a request to %s ended can't be told to other workers: %s", host, error)
