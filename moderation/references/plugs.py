"""Live sources as rows made into sources that can be asked: the place where a new kind is plugged in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.candidates import name_key
from factcheck.text.folding import fold
from moderation.references.models import LiveSource, Page
from moderation.references.sources import mediawiki, wikidata
from moderation.references.sources.asking import Question, Source
from moderation.references.sources.checking import check_address
from moderation.references.sources.columns import Columns, read_columns
from moderation.references.sources.fact_checks import ClaimReviewFeed, GoogleFactChecks
from moderation.references.sources.found import Found
from moderation.references.sources.sparql import SparqlSource
from moderation.references.sources.tables import Form, TableSource

# Namesakes that are read: more of one name tell nothing apart.
_MOST_NAMESAKES = 5
# Pages that are read where no page has the very name.
_MOST_PAGES = 2


def source_of(row: LiveSource) -> Source:
    """Raises ValueError where its settings are wrong; the message says what would be right, and shows no key."""
    settings = dict(row.settings or {})
    try:
        made = _WAYS[LiveSource.Kind(row.kind)](row, settings)
    except (TypeError, AttributeError):
        raise ValueError("The settings have a value of the wrong type; see the guide on reference sources.") from None
    if settings:
        raise ValueError(f"{sorted(settings)[0]!r} is no setting of {row.get_kind_display()}.")
    return made


def check_source(row: LiveSource) -> None:
    """Raises ValueError where nothing could be asked with these settings."""
    source_of(row)


@dataclass(frozen=True, slots=True)
class _Wikidata:
    wikibase: wikidata.Wikibase

    def understands(self, question: Question) -> bool:
        return bool(question.label)

    def ask(self, question: Question) -> Found:
        """Every item of that very name: which of them is meant, the engine finds out, or leaves open."""
        name = fold(question.label)
        candidates = wikidata.search(question.label, most=20, wikibase=self.wikibase)
        same = [one.id for one in candidates if name in (fold(one.label), fold(one.matched))]
        return wikidata.look_up(same[:_MOST_NAMESAKES], wikibase=self.wikibase) if same else Found()


@dataclass(frozen=True, slots=True)
class _Wiki:
    api: str
    row: LiveSource

    def understands(self, question: Question) -> bool:
        return bool(question.label)

    def ask(self, question: Question) -> Found:
        """The page of that name; else the first ones that a search finds."""
        site = mediawiki.fetch_site(self.api)
        pages = mediawiki.look_up(site, [question.label])
        if not pages:
            hits = mediawiki.search(site, question.label, most=_MOST_PAGES)
            pages = mediawiki.look_up(site, [hit.title for hit in hits]) if hits else ()
        passages = [
            passage
            for page in pages
            if not self._is_known(page, question.label)
            for passage in mediawiki.fetch_passages(site, page).passages
        ]
        return Found(passages=tuple(passages))

    def _is_known(self, page: mediawiki.Page, name: str) -> bool:
        """At this very revision, and by this name: there is nothing new to be had."""
        return Page.objects.filter(
            source=self.row.pk, title=page.title, revision=page.revision, names__key=name_key(fold(name))
        ).exists()


def _wikidata(row: LiveSource, settings: dict[str, Any]) -> Source:
    usual = wikidata.WIKIDATA
    wikibase = wikidata.Wikibase(api=row.address or usual.api, sparql=settings.pop("sparql", usual.sparql))
    check_address(wikibase.api)
    check_address(wikibase.sparql)
    return _Wikidata(wikibase)


def _wiki(row: LiveSource, settings: dict[str, Any]) -> Source:
    check_address(row.address)
    if not row.address.endswith("api.php"):
        raise ValueError("The address of a wiki is that of its api.php, such as https://en.wikipedia.org/w/api.php.")
    return _Wiki(row.address, row)


def _sparql(row: LiveSource, settings: dict[str, Any]) -> Source:
    return SparqlSource(
        endpoint=row.address,
        pack=row.slug[:40],
        query=_wanted(settings, "query"),
        columns=_columns(settings),
        id_prefix=settings.pop("id_prefix", ""),
        languages=tuple(settings.pop("languages", ("en", "mul"))),
        key_header=settings.pop("key_header", ""),
        key=row.secret,
    )


def _table(row: LiveSource, settings: dict[str, Any]) -> Source:
    return TableSource(
        address=row.address,
        pack=row.slug[:40],
        columns=_columns(settings),
        form=Form(settings.pop("form", "csv")),
        path=settings.pop("path", ""),
        delimiter=settings.pop("delimiter", ","),
        header_row=settings.pop("header_row", 1),
        charset=settings.pop("charset", ""),
        key_header=settings.pop("key_header", ""),
        key=row.secret,
    )


def _google(row: LiveSource, settings: dict[str, Any]) -> Source:
    language = settings.pop("language", "en")
    if row.address:  # a server that answers in Google's stead
        return GoogleFactChecks(key=row.secret, language=language, address=row.address)
    return GoogleFactChecks(key=row.secret, language=language)


def _feed(row: LiveSource, settings: dict[str, Any]) -> Source:
    return ClaimReviewFeed(address=row.address, key_header=settings.pop("key_header", ""), key=row.secret)


def _columns(settings: dict[str, Any]) -> Columns:
    return read_columns(settings.pop("columns", None))


def _wanted(settings: dict[str, Any], name: str) -> str:
    if not isinstance(settings.get(name), str) or not settings[name]:
        raise ValueError(f"The settings lack {name!r}.")
    return str(settings.pop(name))


_WAYS: Mapping[LiveSource.Kind, Callable[[LiveSource, dict[str, Any]], Source]] = {
    LiveSource.Kind.WIKIDATA: _wikidata,
    LiveSource.Kind.MEDIAWIKI: _wiki,
    LiveSource.Kind.SPARQL: _sparql,
    LiveSource.Kind.TABLE: _table,
    LiveSource.Kind.GOOGLE_FACT_CHECK: _google,
    LiveSource.Kind.CLAIM_REVIEW: _feed,
}
