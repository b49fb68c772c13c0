"""Requests to Wikidata: search by name, items by id, who held an office."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from factcheck.records import Fact, Subject
from moderation.lib.http import NotNow
from moderation.lib.manners import fetch_politely
from moderation.references.sources.found import Found, UnreadableAnswer
from moderation.references.sources.mediawiki.asking import Decoded, ask
from moderation.references.sources.wikidata.facts import needed_items, read_facts
from moderation.references.sources.wikidata.offices import holders_query, read_holders
from moderation.references.sources.wikidata.statements import Entity, clean_text, read_entity
from moderation.references.sources.wikidata.subjects import read_subject
from moderation.references.sources.wikidata.times import entity_id

# What one request to wbgetentities may ask for.
MOST_IDS = 50
# Letters that the search looks at.
_LONGEST_NAME = 250
_LANGUAGES = "en|mul|en-gb|en-us|en-ca"
_SPARQL_SECONDS = 70.0  # The service itself ends a query after 60.
# What the query service writes into an answer that it could not finish, after status 200 has been sent.
_BROKEN_OFF = (b"TimeoutException", b"java.util.concurrent", b"com.bigdata.")


@dataclass(frozen=True, slots=True)
class Wikibase:
    """`api` is the address of api.php, `sparql` that of the query service."""

    api: str = "https://www.wikidata.org/w/api.php"
    sparql: str = "https://query.wikidata.org/sparql"


WIKIDATA = Wikibase()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that a search found; `description` tells it from others of its name. It is no evidence."""

    id: str
    label: str
    description: str
    matched: str


def search(name: str, *, most: int = 10, wikibase: Wikibase = WIKIDATA) -> tuple[Candidate, ...]:
    """The items called `name` (labels and aliases, by their beginning), at most `most` of 50, best first.

    Raises NotNow, Refused, UnreadableAnswer.
    """
    words = clean_text(name)[:_LONGEST_NAME]
    if not words:
        return ()
    answer = ask(
        wikibase.api,
        action="wbsearchentities",
        search=words,
        language="en",
        uselang="en",
        type="item",
        limit=str(min(most, 50)),
    )
    return read_candidates(answer)[:most]


def read_candidates(answer: Decoded) -> tuple[Candidate, ...]:
    """Pure: an answer to wbsearchentities."""
    candidates = []
    for row in answer.rows("search"):
        match = row.get("match")
        matched = match.get("text") if isinstance(match, dict) else ""
        if id := entity_id(row.get("id")):
            words = (row.get("label"), row.get("description"), matched)
            label, description, matched = (clean_text(word) if isinstance(word, str) else "" for word in words)
            candidates.append(Candidate(id=id, label=label, description=description, matched=matched))
    return tuple(candidates)


def look_up(ids: Iterable[str], *, wikibase: Wikibase = WIKIDATA) -> Found:
    """All that the items `ids` say of dates, tolls, births, deaths and offices held, with the offices as subjects.

    Asks in fifties, and then for the labels of the items that theirs name. An id that doesn't exist brings nothing.
    Raises ValueError on what is no id; NotNow, Refused, UnreadableAnswer.
    """
    entities = fetch_entities(ids, wikibase=wikibase)
    needed = dict.fromkeys(id for entity in entities for id in needed_items(entity))
    known = {entity.id: entity for entity in entities}
    others = fetch_entities([id for id in needed if id not in known], wikibase=wikibase, props="labels|aliases")
    return read_found(entities, others)


def fetch_entities(
    ids: Iterable[str], *, wikibase: Wikibase = WIKIDATA, props: str = "info|labels|aliases|claims|sitelinks"
) -> tuple[Entity, ...]:
    """The items, each once, redirects followed. Raises like `look_up`."""
    wanted = list(dict.fromkeys(ids))
    for id in wanted:
        # One that is malformed would have the whole fifty refused.
        if entity_id(id) != id:
            raise ValueError(f"{id!r} is no item's id, such as Q42")
    entities: dict[str, Entity] = {}
    for some in (wanted[first : first + MOST_IDS] for first in range(0, len(wanted), MOST_IDS)):
        answer = ask(
            wikibase.api,
            action="wbgetentities",
            ids="|".join(some),
            props=props,
            languages=_LANGUAGES,
            sitefilter="enwiki",
        )
        entities.update((entity.id, entity) for entity in read_entities(answer.data, address=answer.address))
    return tuple(entities.values())


def fetch_holders(office: str, *, most: int = 5000, wikibase: Wikibase = WIKIDATA) -> Found:
    """Who held an office, and from when to when. `office` is an item's id; ValueError on anything else.

    Raises NotNow (also where the service gave up in the middle of its answer), Refused, UnreadableAnswer.
    """
    query = urlencode({"query": holders_query(office, most=most), "format": "json"})
    address = f"{wikibase.sparql}?{query}"
    answer = fetch_politely(
        address, accept="application/sparql-results+json", most_seconds=_SPARQL_SECONDS, most_silence=_SPARQL_SECONDS
    )
    return read_holders(decode_sparql(answer.body, wikibase.sparql), office, address=wikibase.sparql, most=most)


def decode_sparql(body: bytes, address: str) -> Mapping[str, Any]:
    """Pure: the JSON of an answer of the query service. Raises NotNow or UnreadableAnswer."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        if any(sign in body[-20_000:] for sign in _BROKEN_OFF):
            raise NotNow(f"{address}: the query service gave up before it was done.") from None
        raise UnreadableAnswer(f"{address}: no SPARQL JSON.") from None
    if not isinstance(data, dict):
        raise UnreadableAnswer(f"{address}: the answer is no JSON object.")
    return data


def read_entities(data: Mapping[str, Any], *, address: str = "") -> tuple[Entity, ...]:
    """Pure: the items of an answer to wbgetentities, or of the body of Special:EntityData/Q42.json."""
    rows = data.get("entities")
    if not isinstance(rows, dict | list):
        raise UnreadableAnswer(f"{address}: the answer has no entities.")
    values = rows.values() if isinstance(rows, dict) else rows
    read = (read_entity(row) for row in values if isinstance(row, dict))
    return tuple(entity for entity in read if entity is not None)


def read_found(entities: Iterable[Entity], others: Iterable[Entity] = ()) -> Found:
    """Pure: `entities` as subjects and facts. `others` are items that they name, for their labels."""
    entities, named = list(entities), {entity.id: entity for entity in others}
    labels = {entity.id: entity.label for entity in (*named.values(), *entities) if entity.label}
    subjects: dict[str, Subject] = {}
    facts: dict[str, Fact] = {}
    for entity in entities:
        subject = read_subject(entity, labels)
        if subject is not None:
            subjects[subject.id] = subject
            facts.update((fact.id, fact) for fact in read_facts(entity, subject.kind, labels))
    for id in dict.fromkeys(fact.object for fact in facts.values() if fact.object):
        office = named.get(id)
        if id not in subjects and office is not None and office.label:
            subjects[id] = Subject(id=id, kind="office", label=office.label, aliases=office.aliases)
    return Found(
        subjects=tuple(subjects.values()),
        # A term in an office without a name can't be shown to anybody.
        facts=tuple(fact for fact in facts.values() if not fact.object or fact.object in subjects),
    )
