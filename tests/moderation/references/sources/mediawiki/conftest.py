"""A real MediaWiki, started once for all tests that ask for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from moderation.references.sources.mediawiki import Site, fetch_site
from tests.wiki import RealWiki, WikiUnavailable, running_wiki


@pytest.fixture(scope="session")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWiki]:
    """Mark the tests `peer`; they are skipped where no wiki can be had."""
    try:
        with running_wiki(tmp_path_factory.mktemp("wiki")) as running:
            yield running
    except WikiUnavailable as error:
        pytest.skip(f"NO WIKI: {error}")


@pytest.fixture(autouse=True)
def hosts_are_asked_without_pause(settings: Settings) -> None:
    """Nothing here is about manners towards a host."""
    settings.HOST_INTERVAL_SECONDS, settings.HOST_REQUESTS_PER_DAY = 0.0, 0


@pytest.fixture
def site(wiki: RealWiki, settings: Settings) -> Site:
    """What the real wiki says of itself; Plumbline may ask it, though its address is private."""
    settings.ALLOWED_PRIVATE_HOSTS = ["127.0.0.1"]
    return fetch_site(wiki.api)
