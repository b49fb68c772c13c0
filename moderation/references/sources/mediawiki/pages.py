"""Pages by title or revision: looked up first, in batches, then read at one revision, so that text and link agree."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from factcheck.records import Citation
from moderation.lib.http import NotNow
from moderation.references.sources.found import Found, Passage, UnreadableAnswer
from moderation.references.sources.mediawiki.asking import Decoded, ErrorOfTheWiki, ask, ask_on, clean
from moderation.references.sources.mediawiki.flow import TooTangled
from moderation.references.sources.mediawiki.furniture import is_disambiguation_category, names_disambiguation
from moderation.references.sources.mediawiki.reading import PageText, SectionText, read_page
from moderation.references.sources.mediawiki.site import Site

# Titles in one request: the API takes 50, servers take addresses of some 8,000 bytes.
_MOST_TITLES, _MOST_BYTES_OF_TITLES = 50, 4_000
# Letters that no title has, and the API's own separators: such a title is missing without being asked for.
_NO_TITLE = frozenset("|#<>[]{}\x1f\n")
_GONE = frozenset({"nosuchrevid", "missingtitle", "permissiondenied", "missingcontent", "missingcontent-revid"})


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it stands: `asked` is the title that led to it, `title` its own behind any redirect.

    `revision` is the id of the newest revision: while it is the same, so is the text. `saved_at` is ISO 8601.
    """

    asked: str
    title: str
    revision: str
    saved_at: str = ""


def look_up(site: Site, titles: Sequence[str]) -> tuple[Page, ...]:
    """The articles behind `titles`, redirects followed, in the order asked; `asked` is on one line, in NFC.

    What is left out is no reference: missing pages, disambiguation pages, talk, user and special pages.
    """
    pages: list[Page] = []
    for batch in _batches(titles):
        answers = ask_on(
            site.api,
            action="query",
            titles="|".join(batch),
            redirects="1",
            prop="info|pageprops|revisions",
            ppprop="disambiguation",
            rvprop="ids|timestamp",
        )
        pages += read_pages(list(answers), batch, site=site)
    return tuple(pages)


def fetch_page(site: Site, title: str) -> Found:
    """The passages of the newest revision of `title`; nothing where `look_up` finds no article."""
    pages = look_up(site, [title])
    return fetch_passages(site, pages[0]) if pages else Found()


def fetch_passages(site: Site, page: Page) -> Found:
    """The passages of `page` at its revision. NotNow where that is gone since it was looked up."""
    try:
        answer = _parse(site, page.revision)
    except ErrorOfTheWiki as error:
        if error.code in _GONE:
            raise NotNow(f"{page.title}: was deleted or moved while it was read ({error})") from error
        raise
    return read_passages(answer, site=site, page=page)


def fetch_revision(site: Site, revision: str) -> Found:
    """The passages of an older revision, as its permanent link shows it; nothing where the wiki has it no more."""
    try:
        answer = _parse(site, revision)
    except ErrorOfTheWiki as error:
        if error.code in _GONE:
            return Found()
        raise
    title = clean(answer.text("parse", "title"))
    return read_passages(answer, site=site, page=Page(asked=title, title=title, revision=revision))


def read_pages(answers: Sequence[Decoded], titles: Iterable[str], *, site: Site) -> Iterator[Page]:
    """Pure: the answers to one query of `look_up`, all of them, since they may tell of a page piece by piece."""
    rows: dict[str, dict[str, Any]] = {}
    for answer in answers:
        for row in _page_rows(answer):
            rows.setdefault(str(row.get("title")), {}).update(row)
    steps = _Steps.of(answers)
    for title in titles:
        page = rows.get(steps.follow(title))
        if page is None and not steps.lead_away(title):
            raise UnreadableAnswer(f"{answers[0].address}: says nothing of {title!r}.")
        if page is not None and _is_article(page, site) and (revision := _revision(page)):
            saved_at = clean(str(revision.get("timestamp", "")))
            yield Page(asked=title, title=str(page["title"]), revision=str(revision["revid"]), saved_at=saved_at)


def read_passages(answer: Decoded, *, site: Site, page: Page) -> Found:
    """Pure: an answer to action=parse. The answer's revision must be the page's, or the citation would lie."""
    revision = str(answer.part("parse", "revid"))
    if revision != page.revision:
        raise UnreadableAnswer(f"{answer.address}: revision {revision} was answered, {page.revision} was asked for.")
    if _is_disambiguation(answer, page.title):
        return Found()
    try:
        read = read_page(answer.text("parse", "text"), title=page.title)
    except TooTangled as error:
        raise UnreadableAnswer(f"{answer.address}: {error}.") from None
    return Found(passages=tuple(passages_of(read, site=site, page=page)))


def passages_of(read: PageText, *, site: Site, page: Page) -> Iterator[Passage]:
    """Each text with the permanent link to its revision and section."""
    for text in read.texts:
        yield Passage(
            text=text.text,
            page=page.title,
            section=text.section,
            revision=page.revision,
            citation=_citation(text, site=site, page=page),
            licence=site.licence,
        )


def _citation(text: SectionText, *, site: Site, page: Page) -> Citation:
    return Citation(
        author=f"{site.name} contributors",
        title=page.title,
        year=page.saved_at[:4],
        publisher=site.name,
        url=site.revision_url(page.revision, anchor=quote(text.anchor, safe="()-._~!$&'*+,;=:@/")),
        seen_at=f"{site.api}?action=parse&oldid={page.revision}",
    )


def _parse(site: Site, revision: str) -> Decoded:
    return ask(
        site.api,
        action="parse",
        oldid=revision,
        prop="text|revid|categories|properties",
        disableeditsection="1",
        disabletoc="1",
        disablelimitreport="1",
    )


def _batches(titles: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for title in dict.fromkeys(unicodedata.normalize("NFC", clean(title)) for title in titles):
        if not title or not _NO_TITLE.isdisjoint(title):
            continue
        length = len(quote(title)) + 3
        if batch and (len(batch) == _MOST_TITLES or size + length > _MOST_BYTES_OF_TITLES):
            yield batch
            batch, size = [], 0
        batch.append(title)
        size += length
    if batch:
        yield batch


def _page_rows(answer: Decoded) -> list[Mapping[str, Any]]:
    """Titles of other wikis, and redirects in a circle, have no pages: where there is nothing else, none are named."""
    query = answer.mapping("query")
    has_none = "pages" not in query and ("interwiki" in query or "redirects" in query)
    return [] if has_none else answer.rows("query", "pages")


@dataclass(frozen=True, slots=True)
class _Steps:
    """What the wiki made of the titles: its own spelling of each, then where redirects lead."""

    ahead: Mapping[str, str]
    redirected: frozenset[str]
    elsewhere: frozenset[str]

    @classmethod
    def of(cls, answers: Sequence[Decoded]) -> _Steps:
        found: dict[str, list[tuple[str, str]]] = {}
        for answer in answers:
            for kind in ("normalized", "converted", "redirects"):
                rows = answer.rows("query", kind) if kind in answer.mapping("query") else []
                found.setdefault(kind, []).extend((str(row.get("from")), str(row.get("to"))) for row in rows)
            for row in answer.rows("query", "interwiki") if "interwiki" in answer.mapping("query") else []:
                found.setdefault("interwiki", []).append((str(row.get("title")), ""))
        pairs = [pair for kind in ("normalized", "converted", "redirects") for pair in found.get(kind, [])]
        return cls(
            ahead=dict(pairs),
            redirected=frozenset(begin for begin, _ in found.get("redirects", [])),
            elsewhere=frozenset(title for title, _ in found.get("interwiki", [])),
        )

    def follow(self, title: str) -> str:
        return self._way(title)[-1]

    def lead_away(self, title: str) -> bool:
        """Whether the title is another wiki's, or a redirect that leads there or round in a circle."""
        return any(step in self.redirected or step in self.elsewhere for step in self._way(title))

    def _way(self, title: str) -> list[str]:
        way = [title]
        while (ahead := self.ahead.get(way[-1])) is not None and ahead not in way:
            way.append(ahead)
        return way


def _is_article(row: Mapping[str, Any], site: Site) -> bool:
    if _says(row, "missing") or _says(row, "invalid") or _says(row, "special"):
        return False
    properties = row.get("pageprops")
    is_disambiguation = isinstance(properties, dict) and "disambiguation" in properties
    title = row.get("title")
    return (
        row.get("ns") in site.article_namespaces
        and row.get("contentmodel", "wikitext") == "wikitext"
        and not is_disambiguation
        and isinstance(title, str)
        and not names_disambiguation(title)
    )


def _says(row: Mapping[str, Any], name: str) -> bool:
    """A flag of the API: true, or in the older shape merely there."""
    return name in row and row[name] is not False


def _revision(row: Mapping[str, Any]) -> Mapping[str, Any] | None:
    revisions = row.get("revisions")
    if isinstance(revisions, list) and revisions and isinstance(revisions[0], dict) and "revid" in revisions[0]:
        return revisions[0]
    if isinstance(row.get("lastrevid"), int) and row["lastrevid"]:
        return {"revid": row["lastrevid"]}
    return None


def _is_disambiguation(answer: Decoded, title: str) -> bool:
    parsed = answer.mapping("parse")
    properties = answer.mapping("parse", "properties") if parsed.get("properties") else {}
    categories = answer.rows("parse", "categories") if parsed.get("categories") else []
    return (
        names_disambiguation(title)
        or "disambiguation" in properties
        or any(is_disambiguation_category(str(row.get("category", ""))) for row in categories)
    )
