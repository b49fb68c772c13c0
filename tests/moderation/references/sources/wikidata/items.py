"""Invented items in the shape of entity JSON."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

GREGORIAN, JULIAN = "Q1985727", "Q1985786"


def time(text: str, *, precision: int = 11, calendar: str = GREGORIAN, before: int = 0) -> Json:
    return {
        "time": f"{text}T00:00:00Z",
        "timezone": 0,
        "before": before,
        "after": 0,
        "precision": precision,
        "calendarmodel": f"http://www.wikidata.org/entity/{calendar}",
    }


def snak(value: Json | str | None) -> Json:
    """A time, an amount, an item's id or a text; None is an unknown value."""
    if value is None:
        return {"snaktype": "somevalue"}
    if isinstance(value, dict):
        return {
            "snaktype": "value",
            "datavalue": {"type": "time" if "time" in value else "quantity", "value": value},
        }
    if value[:1] == "Q" and value[1:].isdigit():
        item = {"entity-type": "item", "numeric-id": int(value[1:]), "id": value}
        return {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": item}}
    return {"snaktype": "value", "datavalue": {"type": "string", "value": value}}


def amount(text: str, *, unit: str = "1", **bounds: str) -> Json:
    return {"amount": text, "unit": unit, **bounds}


def statement(
    value: Json | str | None,
    *,
    id: str = "",
    rank: str = "normal",
    qualifiers: dict[str, list[Json | str | None]] | None = None,
    references: list[dict[str, list[Json | str | None]]] | None = None,
) -> Json:
    return {
        "id": id,
        "rank": rank,
        "mainsnak": snak(value),
        "qualifiers": {name: [snak(one) for one in values] for name, values in (qualifiers or {}).items()},
        "references": [
            {"snaks": {name: [snak(one) for one in values] for name, values in reference.items()}}
            for reference in references or []
        ],
    }


def item(id: str, label: str | None, claims: dict[str, list[Json]] | None = None, **more: Any) -> Json:
    labels = {"en": {"language": "en", "value": label}} if label is not None else {}
    return {
        "id": id,
        "type": "item",
        "lastrevid": 77,
        "modified": "2026-03-01T10:00:00Z",
        "labels": labels,
        "aliases": {},
        "claims": claims or {},
        **more,
    }


def answer(*items: Json) -> Json:
    return {"entities": {one["id"]: one for one in items}, "success": 1}
