"""The servers that the tests stand on."""

from __future__ import annotations

import os

import pytest
import redis
from django.conf import settings
from django.db import connection


def test_redis_is_real_and_takes_its_password() -> None:
    client = redis.Redis.from_url(settings.REDIS_URL)
    assert client.info("server")["redis_version"]
    wrong = redis.Redis(host="127.0.0.1", port=client.connection_pool.connection_kwargs["port"], password="wrong")
    with pytest.raises(redis.AuthenticationError):
        wrong.ping()


@pytest.mark.django_db
def test_the_database_is_the_one_asked_for() -> None:
    asked = os.environ.get("PLUMBLINE_TEST_DATABASE", "sqlite")
    assert connection.vendor == asked
