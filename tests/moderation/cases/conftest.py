"""Browsers of Django's own kind, signed in."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.moderation.factories import make_administrator, make_moderator, make_user


@pytest.fixture
def moderator(db: None, client: Client) -> Client:
    client.force_login(make_moderator("mo"))
    return client


@pytest.fixture
def administrator(db: None) -> Client:
    client = Client()
    client.force_login(make_administrator("ada"))
    return client


@pytest.fixture
def guest(db: None) -> Client:
    client = Client()
    client.force_login(make_user("guest", role=None))
    return client
