"""Fixtures for what workers share about hosts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from moderation.lib.manners import stores

NOWHERE = "redis://127.0.0.1:1/0"


@pytest.fixture(params=["redis", "process"])
def each_store(request: pytest.FixtureRequest, settings: Settings, redis_is_empty: None) -> Iterator[str]:
    """The tests that ask for it run twice: with the state in Redis, and within this process."""
    if request.param == "process":
        settings.REDIS_URL, settings.REDIS_IS_CHOSEN = NOWHERE, False
    stores._choose_store.cache_clear()
    yield request.param
    stores._choose_store.cache_clear()


@pytest.fixture
def shared_store(redis_is_empty: None, settings: Settings) -> None:
    settings.REDIS_IS_CHOSEN = True
    stores._choose_store.cache_clear()
