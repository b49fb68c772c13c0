"""What a wiki says of itself: its name, its licence, where its pages are and which of them are articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from moderation.references.sources.found import UnreadableAnswer
from moderation.references.sources.mediawiki.asking import Decoded, ask, clean


@dataclass(frozen=True, slots=True)
class Site:
    """`api` is the address of api.php, `script` that of index.php. `licence` is "" where the wiki states none.

    `article_namespaces` are the numbers of those with content: talk, user and help pages are no references.
    """

    api: str
    name: str
    script: str
    language: str
    licence: str
    article_namespaces: frozenset[int]

    def revision_url(self, revision: str, *, anchor: str = "") -> str:
        """The permanent link to a revision, whatever becomes of the page."""
        return f"{self.script}?{urlencode({'oldid': revision})}" + (f"#{anchor}" if anchor else "")


def fetch_site(api: str) -> Site:
    """Ask a wiki about itself. `api` is the address of its api.php ("https://en.wikipedia.org/w/api.php").

    Raises ValueError where `api` is no such address; NotNow, Refused, UnreadableAnswer like every request.
    """
    parts = urlsplit(api)
    if parts.scheme not in ("http", "https") or not parts.path.endswith(".php") or parts.query or parts.fragment:
        raise ValueError(f"{api!r} is not the address of a wiki's api.php, such as https://wiki.example.org/w/api.php")
    return read_site(ask(api, action="query", meta="siteinfo", siprop="general|namespaces|rightsinfo"), api=api)


def read_site(answer: Decoded, *, api: str) -> Site:
    """Pure: an answer to meta=siteinfo."""
    general = answer.mapping("query", "general")
    namespaces = answer.rows("query", "namespaces")
    return Site(
        api=api,
        name=clean(answer.text("query", "general", "sitename")),
        script=_script(answer, api=api),
        language=clean(str(general.get("lang", ""))),
        licence=_licence(answer.mapping("query", "rightsinfo")),
        article_namespaces=frozenset(_number(row) for row in namespaces if _is_content(row)),
    )


def _script(answer: Decoded, *, api: str) -> str:
    """`server` may leave the scheme open ("//en.wikipedia.org"): then it is the one that was asked by."""
    server, script = answer.text("query", "general", "server"), answer.text("query", "general", "script")
    url = f"{urlsplit(api).scheme}:{server}{script}" if server.startswith("//") else f"{server}{script}"
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or any(map(str.isspace, url)):
        raise UnreadableAnswer(f"{answer.address}: the wiki's own address {url!r} is no web address.")
    return url


def _licence(rights: Mapping[str, Any]) -> str:
    return clean(str(rights.get("text") or rights.get("url") or ""))


def _is_content(row: Mapping[str, Any]) -> bool:
    """Before 1.43 the main namespace alone may be marked, or none at all: 0 always holds articles."""
    return row.get("id") == 0 or ("content" in row and row["content"] is not False)


def _number(row: Mapping[str, Any]) -> int:
    number = row.get("id")
    return number if isinstance(number, int) else 0
