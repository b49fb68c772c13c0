"""Fixtures of sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.moderation.web_server import WebServer, running_web_server


@pytest.fixture
def server(settings: Settings) -> Iterator[WebServer]:
    """A server on loopback that may be asked without any pause: nothing here is about manners towards a host."""
    settings.ALLOWED_PRIVATE_HOSTS = ["127.0.0.1"]
    settings.HOST_INTERVAL_SECONDS, settings.HOST_REQUESTS_PER_DAY, settings.HOST_REQUESTS_AT_ONCE = 0.0, 0, 50
    settings.HOST_FAILURES_IN_A_ROW = 1000
    with running_web_server() as running:
        yield running
