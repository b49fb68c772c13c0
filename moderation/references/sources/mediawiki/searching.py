"""Which pages of a wiki speak of some words: by their text, or by their titles alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from moderation.references.sources.mediawiki.asking import Decoded, ErrorOfTheWiki, ask_on, clean
from moderation.references.sources.mediawiki.site import Site

_MOST_A_REQUEST = 50
# CirrusSearch refuses longer ones.
_LONGEST = 250
# Signs that the search engines of wikis take for commands: phrases, wildcards, exclusions, "intitle:", regexes.
_COMMANDS = re.compile(r"""["“”*?~!()\[\]{}<>|/\\:+^]|(?<!\w)-|-(?!\w)""")


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that the search found. `snippet` is plain text, "" where the wiki gives none; it is no evidence."""

    title: str
    snippet: str


def search(site: Site, words: str, *, most: int = 10) -> tuple[Hit, ...]:
    """The articles whose text has `words`, best first, at most `most`. Nothing in `words` is a command."""
    return _search(site, _plain(words), most=most, what="text")


def search_titles(site: Site, words: str, *, most: int = 10) -> tuple[Hit, ...]:
    """The articles whose title has `words`, best first, at most `most`."""
    plain = _plain(words)
    try:
        return _search(site, plain, most=most, what="title")
    except ErrorOfTheWiki as error:
        # CirrusSearch, Wikipedia's own, has words of the query for it instead.
        if "title" not in error.code:
            raise
    command = " ".join(f"intitle:{word}" for word in plain.split())
    return _search(site, command, most=most, what="text")


def read_hits(answer: Decoded) -> Iterator[Hit]:
    """Pure: one answer to list=search."""
    for row in answer.rows("query", "search"):
        title = row.get("title")
        if isinstance(title, str):
            yield Hit(title=clean(title), snippet=_plain_text(str(row.get("snippet", ""))))


def _search(site: Site, query: str, *, most: int, what: str) -> tuple[Hit, ...]:
    if not query:
        return ()
    hits: list[Hit] = []
    for answer in ask_on(
        site.api,
        action="query",
        list="search",
        srsearch=query,
        srwhat=what,
        srprop="snippet",
        srnamespace="|".join(map(str, sorted(site.article_namespaces))),
        srlimit=str(min(most, _MOST_A_REQUEST)),
    ):
        hits += read_hits(answer)
        if len(hits) >= most:
            break
    return tuple(hits[:most])


def _plain(words: str) -> str:
    """`words` cut at a space before they get too long for a search engine, none of them a command."""
    plain = clean(_COMMANDS.sub(" ", words))
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST + 1].rpartition(" ")[0]


def _plain_text(html: str) -> str:
    body = LexborHTMLParser(html[:10_000]).body
    return clean(body.text(separator="")) if body is not None else ""
