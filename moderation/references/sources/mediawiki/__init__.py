"""Any MediaWiki through its api.php: Wikipedia, or the wiki on the intranet.

    site = fetch_site("https://en.wikipedia.org/w/api.php")
    found = fetch_page(site, "Siege of Alesia")

Pages are read from their rendered HTML, which every wiki gives; the plain text of the TextExtracts extension has lost
the readers' marks of doubt, struck words and the boxes of facts.
"""

from __future__ import annotations

from moderation.references.sources.mediawiki.asking import ErrorOfTheWiki
from moderation.references.sources.mediawiki.pages import Page, fetch_page, fetch_passages, fetch_revision, look_up
from moderation.references.sources.mediawiki.searching import Hit, search, search_titles
from moderation.references.sources.mediawiki.site import Site, fetch_site

__all__ = [
    "ErrorOfTheWiki",
    "Hit",
    "Page",
    "Site",
    "fetch_page",
    "fetch_passages",
    "fetch_revision",
    "fetch_site",
    "look_up",
    "search",
    "search_titles",
]
