"""One address that says whether the web server can do its work."""

from __future__ import annotations

import logging

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = logging.getLogger(__name__)
# Whoever asks (a container's health check, a proxy) gives up after a few seconds.
_PATIENCE_SECONDS = 1.5


@login_not_required
@never_cache
def show_health(request: HttpRequest) -> HttpResponse:
    """200 and "ok" where the database and Redis answer; else 503 and one line that names what doesn't."""
    silent = [
        name for name, answers in (("the database", _database_answers), ("Redis", _redis_answers)) if not answers()
    ]
    if silent:
        return HttpResponse(f"no answer from {' and '.join(silent)}\n", content_type="text/plain", status=503)
    return HttpResponse("ok\n", content_type="text/plain")


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error as error:
        logger.warning("The database doesn't answer: %s", error)
        return False
    return True


def _redis_answers() -> bool:
    client = redis.Redis.from_url(
        settings.REDIS_URL,
        socket_connect_timeout=_PATIENCE_SECONDS,
        socket_timeout=_PATIENCE_SECONDS,
        retry=Retry(NoBackoff(), 0),
    )
    try:
        client.ping()
    except redis.RedisError as error:
        logger.warning("Redis doesn't answer: %s", error)
        return False
    finally:
        client.close()
    return True
