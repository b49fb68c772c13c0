"""One question to one live source, whatever its kind: the place where a new kind of source is plugged in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.candidates import name_key
from factcheck.text.folding import fold
from moderation.references.models import LiveSource, Page
from moderation.references.sources import mediawiki, wikidata
from moderation.references.sources.found import Found

# Namesakes that are read: more of one name tell nothing apart.
_MOST_NAMESAKES = 5
# Pages that are read where no page has the very name.
_MOST_PAGES = 2


def ask(source: LiveSource, question: str) -> Found:
    """What the source says on `question`. Raises NotNow, Refused, UnreadableAnswer."""
    return _WAYS[LiveSource.Kind(source.kind)](source, question)


def _ask_wikidata(source: LiveSource, question: str) -> Found:
    """Every item of that very name: which of them is meant, the engine finds out, or leaves open."""
    wikibase = wikidata.WIKIDATA if not source.address else wikidata.Wikibase(api=source.address)
    name = fold(question)
    candidates = wikidata.search(question, most=20, wikibase=wikibase)
    same = [one.id for one in candidates if name in (fold(one.label), fold(one.matched))]
    return wikidata.look_up(same[:_MOST_NAMESAKES], wikibase=wikibase) if same else Found()


def _ask_wiki(source: LiveSource, question: str) -> Found:
    """The page of that name; else the first that a search finds."""
    site = mediawiki.fetch_site(source.address)
    pages = mediawiki.look_up(site, [question])
    if not pages:
        hits = mediawiki.search(site, question, most=_MOST_PAGES)
        pages = mediawiki.look_up(site, [hit.title for hit in hits]) if hits else ()
    passages = [
        passage
        for page in pages
        if not _is_known(source, page, question)
        for passage in mediawiki.fetch_passages(site, page).passages
    ]
    return Found(passages=tuple(passages))


def _is_known(source: LiveSource, page: mediawiki.Page, question: str) -> bool:
    """At this very revision, and by this name: there is nothing new to be had."""
    return Page.objects.filter(
        source=source, title=page.title, revision=page.revision, names__key=name_key(fold(question))
    ).exists()


_WAYS: Mapping[LiveSource.Kind, Callable[[LiveSource, str], Found]] = {
    LiveSource.Kind.WIKIDATA: _ask_wikidata,
    LiveSource.Kind.MEDIAWIKI: _ask_wiki,
}
