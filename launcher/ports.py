"""Loopback ports."""

from __future__ import annotations

import socket

HOST = "127.0.0.1"


def is_port_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def find_free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def choose_port(wanted: int) -> int:
    """`wanted` where it is free, else one of the twenty after it, else any free one."""
    nearby = range(wanted, min(wanted + 21, 65536))
    return next((port for port in nearby if is_port_free(port)), None) or find_free_port()
