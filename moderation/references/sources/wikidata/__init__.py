"""Wikidata: search by name, items by id, holders of an office.

    candidates = search("Battle of Hastings")
    found = look_up([candidates[0].id])
    found = fetch_holders("Q11696")

What of an item becomes a fact, and what is left out, stands in `facts`; how its dates are read, in `times`.
"""

from __future__ import annotations

from moderation.references.sources.wikidata.asking import (
    MOST_IDS,
    WIKIDATA,
    Candidate,
    Wikibase,
    fetch_entities,
    fetch_holders,
    look_up,
    read_candidates,
    read_entities,
    read_found,
    search,
)
from moderation.references.sources.wikidata.offices import holders_query, read_holders

__all__ = [
    "MOST_IDS",
    "WIKIDATA",
    "Candidate",
    "Wikibase",
    "fetch_entities",
    "fetch_holders",
    "holders_query",
    "look_up",
    "read_candidates",
    "read_entities",
    "read_found",
    "read_holders",
    "search",
]
