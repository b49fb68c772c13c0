"""Where the state of hosts is kept: in Redis for all workers, or in this process where there is no Redis at all.

Both do one thing: read a host and its budget, let a pure function change them, keep the outcome, all at once.
"""

from __future__ import annotations

import contextlib
import functools
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any, Protocol, cast

import redis
from django.conf import settings
from redis.backoff import NoBackoff
from redis.retry import Retry

from moderation.lib.http import NotNow
from moderation.lib.manners.breaker import Breaker
from moderation.lib.manners.budgets import Budget
from moderation.lib.manners.hosts import Host

# The number changes with the shape of what is kept, so that workers of two versions never read each other's.
_PREFIX = "plumbline:manners:1:"
_PATIENCE_SECONDS = 1.5
# So long a host of which nothing more is heard is remembered (seconds): past the next midnight in any case.
_KEEP_SECONDS = 2 * 86_400

# From the time and what is kept: the new host and budget, each None where it stays as it is.
Change = Callable[[float, Host, Budget], tuple[Host | None, Budget | None]]


class Store(Protocol):
    def update(self, host: str, budget: str, change: Change) -> None:
        """`budget` "" is the host's own. `change` may be called several times; what its last call returns is kept."""

    def read_all(self) -> tuple[float, dict[str, tuple[Host, Budget]]]:
        """The time, and every host that is remembered with the budget that its last request counted for."""

    def forget(self, host: str) -> None:
        """Its budget stays."""


def current_store() -> Store:
    return _choose_store(settings.REDIS_URL, settings.REDIS_IS_CHOSEN)


@functools.lru_cache(maxsize=4)
def _choose_store(url: str, is_chosen: bool) -> Store:
    """Where nobody named a Redis and none is at the usual place, no worker runs either: this process is alone."""
    store = RedisStore(url)
    return store if is_chosen or store.answers() else ProcessStore()


class ProcessStore:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hosts: dict[str, Host] = {}
        self._budgets: dict[str, Budget] = {}

    def update(self, host: str, budget: str, change: Change) -> None:
        name = _budget_name(host, budget)
        with self._lock:
            new_host, new_budget = change(
                time.time(), self._hosts.get(host, Host(budget)), self._budgets.get(name, Budget())
            )
            if new_host is not None:
                self._hosts[host] = new_host
            if new_budget is not None:
                self._budgets[name] = new_budget

    def read_all(self) -> tuple[float, dict[str, tuple[Host, Budget]]]:
        with self._lock:
            return time.time(), {
                name: (host, self._budgets.get(_budget_name(name, host.budget), Budget()))
                for name, host in self._hosts.items()
            }

    def forget(self, host: str) -> None:
        with self._lock:
            self._hosts.pop(host, None)


class RedisStore:
    """The clock is Redis's own, because those of the workers' machines may differ. Raises NotNow while it is away."""

    def __init__(self, url: str) -> None:
        self._client = redis.Redis.from_url(
            url,
            socket_connect_timeout=_PATIENCE_SECONDS,
            socket_timeout=_PATIENCE_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )

    def answers(self) -> bool:
        try:
            self._client.ping()
        except redis.RedisError:
            return False
        return True

    def update(self, host: str, budget: str, change: Change) -> None:
        host_key, budget_key = f"{_PREFIX}host:{host}", f"{_PREFIX}budget:{_budget_name(host, budget)}"

        def look_and_change(pipe: redis.client.Pipeline) -> None:
            now = _seconds(pipe.time())
            host_words, budget_words = cast(list[bytes | None], pipe.mget(host_key, budget_key))
            new_host, new_budget = change(now, _read_host(host_words, budget), _read_budget(budget_words))
            pipe.multi()
            if new_host is not None:
                free_at = max(now, new_host.stopped_until, new_host.breaker.retry_at)
                pipe.set(host_key, json.dumps(asdict(new_host)), ex=int(free_at - now + _KEEP_SECONDS))
            if new_budget is not None:
                pipe.set(budget_key, json.dumps(asdict(new_budget)), ex=_KEEP_SECONDS)

        with _redis_away_is_not_now():
            # Looks again where a rival was first: of all who try, one succeeds each time.
            self._client.transaction(look_and_change, host_key, budget_key)

    def read_all(self) -> tuple[float, dict[str, tuple[Host, Budget]]]:
        with _redis_away_is_not_now():
            found: dict[str, tuple[Host, Budget]] = {}
            for key in self._client.scan_iter(match=f"{_PREFIX}host:*", count=1000):
                words = cast(bytes | None, self._client.get(key))
                if words is None:  # It was forgotten just now.
                    continue
                name = bytes(key).decode().removeprefix(f"{_PREFIX}host:")
                host = _read_host(words, "")
                kept = self._client.get(f"{_PREFIX}budget:{_budget_name(name, host.budget)}")
                found[name] = host, _read_budget(cast(bytes | None, kept))
            return _seconds(self._client.time()), found

    def forget(self, host: str) -> None:
        with _redis_away_is_not_now():
            self._client.delete(f"{_PREFIX}host:{host}")


@contextlib.contextmanager
def _redis_away_is_not_now() -> Iterator[None]:
    try:
        yield
    except redis.RedisError as error:
        # Its words may hold the address with the password; its kind says enough.
        raise NotNow(f"Redis, which keeps count of requests, doesn't answer ({type(error).__name__}).") from error


def _budget_name(host: str, budget: str) -> str:
    return f"shared:{budget}" if budget else f"host:{host}"


def _seconds(answer: Any) -> float:
    seconds, microseconds = answer
    return int(seconds) + int(microseconds) / 1_000_000


def _read_host(words: bytes | None, budget: str) -> Host:
    if words is None:
        return Host(budget)
    values = json.loads(words)
    return Host(**{**values, "breaker": Breaker(**values["breaker"])})


def _read_budget(words: bytes | None) -> Budget:
    return Budget() if words is None else Budget(**json.loads(words))
