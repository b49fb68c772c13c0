"""Fixtures of the Django half."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.moderation.web_server import WebServer, running_web_server


@pytest.fixture
def web(settings: Settings) -> Iterator[WebServer]:
    """A server on loopback that Plumbline may ask, though its address is private."""
    settings.ALLOWED_PRIVATE_HOSTS = ["127.0.0.1"]
    with running_web_server() as server:
        yield server
