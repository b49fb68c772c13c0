"""Entity JSON read into statements: what they say, how they rank, what qualifies them, what they cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.records import When
from moderation.lib.storable import storable_text
from moderation.references.sources.wikidata.times import entity_id, read_json_time

LABEL_LANGUAGES = ("en", "mul", "en-gb", "en-us", "en-ca")
_MOST_ALIASES = 60


@dataclass(frozen=True, slots=True)
class Amount:
    """`low` and `high` are equal where no bounds are given. `unit` is an item's id, "" for a bare number."""

    low: float
    high: float
    unit: str


Value = str | When | Amount
"""Text or an item's id, a date, an amount. Unknown values, no values and all other kinds are None."""


@dataclass(frozen=True, slots=True)
class Statement:
    """`qualifiers` keep None for a value that is unknown or can't be read: it still narrows the statement."""

    id: str
    property: str
    value: Value | None
    is_preferred: bool
    qualifiers: Mapping[str, tuple[Value | None, ...]] = field(default_factory=dict)
    references: tuple[Mapping[str, tuple[Value | None, ...]], ...] = ()

    def items(self, *properties: str) -> list[str]:
        """The ids of the items that the qualifiers name."""
        return [value for value in self.qualified(*properties) if isinstance(value, str) and entity_id(value)]

    def dates(self, name: str) -> list[When]:
        return [value for value in self.qualified(name) if isinstance(value, When)]

    def qualified(self, *properties: str) -> list[Value | None]:
        return [value for name in properties for value in self.qualifiers.get(name, ())]


@dataclass(frozen=True, slots=True)
class Entity:
    """An item. `label` is "" where there is none in English (or in all languages at once, "mul").

    `statements` are without the deprecated ones, by property, the preferred before the others. `revision` is 0 and
    `modified` "" where the answer doesn't tell them.
    """

    id: str
    label: str
    aliases: tuple[str, ...]
    revision: int
    modified: str
    statements: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)

    def of(self, name: str) -> tuple[Statement, ...]:
        return self.statements.get(name, ())

    def best(self, name: str) -> tuple[Statement, ...]:
        """The preferred statements; all of them where none is preferred."""
        statements = self.of(name)
        return tuple(statement for statement in statements if statement.is_preferred) or statements

    def best_items(self, name: str) -> list[str]:
        values = (statement.value for statement in self.best(name))
        return [value for value in values if isinstance(value, str) and entity_id(value)]


def read_entity(row: Mapping[str, Any]) -> Entity | None:
    """One value of `entities`, of wbgetentities or Special:EntityData. None for what is missing or no item.

    Its own `id` counts, not the key that it stands under: that may be a redirect.
    """
    id = entity_id(row.get("id"))
    if not id or "missing" in row:
        return None
    label = _label(row)
    revision = row.get("lastrevid")
    return Entity(
        id=id,
        label=label,
        aliases=_aliases(row, label),
        revision=revision if isinstance(revision, int) else 0,
        modified=_text(row.get("modified")),
        statements=_statements(row),
    )


def _statements(row: Mapping[str, Any]) -> dict[str, tuple[Statement, ...]]:
    statements = {}
    for name, rows in _mapping(row.get("claims")).items():
        read = [_statement(name, one) for one in _objects(rows) if one.get("rank") != "deprecated"]
        if read:
            statements[name] = tuple(sorted(read, key=lambda statement: not statement.is_preferred))
    return statements


def _statement(name: str, row: Mapping[str, Any]) -> Statement:
    return Statement(
        id=_text(row.get("id")),
        property=name,
        value=_value(_mapping(row.get("mainsnak"))),
        is_preferred=row.get("rank") == "preferred",
        qualifiers=_snaks(row.get("qualifiers")),
        references=tuple(_snaks(reference.get("snaks")) for reference in _objects(row.get("references"))),
    )


def _snaks(given: object) -> dict[str, tuple[Value | None, ...]]:
    return {name: tuple(_value(snak) for snak in _objects(snaks)) for name, snaks in _mapping(given).items()}


def _value(snak: Mapping[str, Any]) -> Value | None:
    """None for snaktype somevalue and novalue, and for kinds of values that no fact needs."""
    if snak.get("snaktype") != "value":
        return None
    datavalue = _mapping(snak.get("datavalue"))
    value = datavalue.get("value")
    match datavalue.get("type"):
        case "string" if isinstance(value, str):
            return clean_text(value)
        case "monolingualtext":
            return _text(_mapping(value).get("text"))
        case "wikibase-entityid":
            return _item(_mapping(value))
        case "time":
            return read_json_time(_mapping(value))
        case "quantity":
            return _amount(_mapping(value))
    return None


def _item(value: Mapping[str, Any]) -> str | None:
    """Before 2016 there was only the number."""
    number = value.get("numeric-id")
    if "id" not in value and value.get("entity-type") == "item" and isinstance(number, int):
        return f"Q{number}"
    return entity_id(value.get("id")) or None


def _amount(value: Mapping[str, Any]) -> Amount | None:
    amount = _number(value.get("amount"))
    if amount is None:
        return None
    low, high = (_number(value.get(side)) for side in ("lowerBound", "upperBound"))
    unit = value.get("unit")
    if unit != "1" and not entity_id(unit):
        return None
    return Amount(
        low=amount if low is None else min(low, amount),
        high=amount if high is None else max(high, amount),
        unit=entity_id(unit),
    )


def _number(text: object) -> float | None:
    """Amounts are decimal texts with a sign."""
    if not isinstance(text, str) or not 0 < len(text) <= 32 or not text.lstrip("+-").replace(".", "", 1).isdigit():
        return None
    try:
        return float(text)
    except ValueError:
        return None


def _label(row: Mapping[str, Any]) -> str:
    labels = _mapping(row.get("labels"))
    for language in LABEL_LANGUAGES:
        if label := _text(_mapping(labels.get(language)).get("value")):
            return label
    title = _text(_mapping(_mapping(row.get("sitelinks")).get("enwiki")).get("title"))
    return title.partition(" (")[0]


def _aliases(row: Mapping[str, Any], label: str) -> tuple[str, ...]:
    given = _mapping(row.get("aliases"))
    labels = _mapping(row.get("labels"))
    words = [_text(_mapping(labels.get(language)).get("value")) for language in LABEL_LANGUAGES[1:]]
    words += [_text(one.get("value")) for language in LABEL_LANGUAGES for one in _objects(given.get(language))]
    names = dict.fromkeys(word for word in words if len(word) > 1 and word != label)
    return tuple(names)[:_MOST_ALIASES]


def clean_text(words: str) -> str:
    return " ".join(storable_text(words).split())


def _text(value: object) -> str:
    return clean_text(value) if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, Any]:
    """PHP writes an empty object as an empty list."""
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else iter(())
