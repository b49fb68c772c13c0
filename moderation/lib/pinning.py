"""Connections that go to the checked address only, and end at a deadline whatever the server does."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any, cast

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from moderation.lib.addresses import AllowedHosts, resolve


class _Watch:
    """Cuts the connection when time is up. A socket's own timeout counts from the last byte: a slow drip passes it."""

    def __init__(self, seconds: float) -> None:
        self.has_struck = False
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(max(seconds, 0.01), self._strike)
        self._timer.daemon = True

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.cancel()
        with self._lock:
            while self._sockets:
                self._sockets.pop().close()

    def add(self, connected: socket.socket) -> None:
        # A twin of the descriptor: TLS takes the socket's own away, and shutting down one shuts down both.
        twin = connected.dup()
        with self._lock:
            self._sockets.append(twin)
            if self.has_struck:
                _cut(twin)

    def _strike(self) -> None:
        with self._lock:
            self.has_struck = True
            for twin in self._sockets:
                _cut(twin)


def _cut(twin: socket.socket) -> None:
    with contextlib.suppress(OSError):  # The other side closed it already.
        twin.shutdown(socket.SHUT_RDWR)


_watch: ContextVar[_Watch | None] = ContextVar("watch", default=None)


@contextlib.contextmanager
def deadline(seconds: float) -> Iterator[_Watch]:
    """Every connection made inside is cut after so many seconds."""
    watch = _Watch(seconds)
    token = _watch.set(watch)
    watch.start()
    try:
        yield watch
    finally:
        watch.stop()
        _watch.reset(token)


class _WatchedConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _watched(super()._new_conn())


class _WatchedTLSConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _watched(super()._new_conn())


def _watched(connected: socket.socket) -> socket.socket:
    if (watch := _watch.get()) is not None:
        watch.add(connected)
    return connected


class _WatchedPool(HTTPConnectionPool):
    ConnectionCls = _WatchedConnection


class _WatchedTLSPool(HTTPSConnectionPool):
    ConnectionCls = _WatchedTLSConnection


class PinningAdapter(HTTPAdapter):
    """Resolves a host once, checks the address, and connects to it; TLS and the Host header keep the name."""

    def __init__(self, *, is_tls: bool, allowed: AllowedHosts) -> None:
        self._is_tls = is_tls
        self._allowed = allowed
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _WatchedPool, "https": _WatchedTLSPool}

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> Any:
        host_params, pool_kwargs = super().build_connection_pool_key_attributes(request, verify, cert)
        host, port = host_params["host"], host_params["port"]
        named = f"[{host}]" if ":" in host else host
        request.headers["Host"] = f"{named}:{port}" if port is not None else named
        if self._is_tls:
            # The certificate must be the name's, not the address's.
            cast(dict[str, Any], pool_kwargs).update(assert_hostname=host, server_hostname=host)
        address = resolve(host, port or (443 if self._is_tls else 80), allowed=self._allowed)
        host_params["host"] = f"[{address}]" if ":" in address else address
        return host_params, pool_kwargs
