"""Live sources as rows made into sources that can be asked. Those of a new kind are made in `sources.setting_up`."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.candidates import name_key
from factcheck.text.folding import fold
from moderation.references.models import LiveSource, Page
from moderation.references.sources import mediawiki, wikidata
from moderation.references.sources.asking import Question, Source
from moderation.references.sources.checking import check_address
from moderation.references.sources.found import Found
from moderation.references.sources.setting_up import make_source

# Namesakes that are read: more of one name tell nothing apart.
_MOST_NAMESAKES = 5
# Pages that are read where no page has the very name.
_MOST_PAGES = 2
# A pack's name within the ids of its facts.
_LONGEST_PACK = 40


def source_of(row: LiveSource) -> Source:
    """Raises ValueError where its settings are wrong; the message says what would be right, and shows no key."""
    if not isinstance(row.settings, dict):
        raise ValueError("The settings are no JSON object; write {} where there are none.")
    if row.kind == LiveSource.Kind.WIKIDATA:
        return _wikidata(row)
    if row.kind == LiveSource.Kind.MEDIAWIKI:
        return _wiki(row)
    return make_source(
        row.kind, address=row.address, secret=row.secret, settings=row.settings, pack=row.slug[:_LONGEST_PACK]
    )


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


def _wikidata(row: LiveSource) -> Source:
    usual = wikidata.WIKIDATA
    _check_settings(row, "sparql")
    wikibase = wikidata.Wikibase(api=row.address or usual.api, sparql=str(row.settings.get("sparql", usual.sparql)))
    check_address(wikibase.api)
    check_address(wikibase.sparql)
    return _Wikidata(wikibase)


def _wiki(row: LiveSource) -> Source:
    _check_settings(row)
    check_address(row.address)
    if not row.address.endswith("api.php"):
        raise ValueError("The address of a wiki is that of its api.php, such as https://en.wikipedia.org/w/api.php.")
    return _Wiki(row.address, row)


def _check_settings(row: LiveSource, *known: str) -> None:
    for name in row.settings:
        if name not in known:
            raise ValueError(f"{name!r} is no setting of {row.get_kind_display()}.")
