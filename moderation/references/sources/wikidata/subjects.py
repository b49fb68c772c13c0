"""Items as subjects."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.records import Subject, When
from moderation.references.sources.wikidata.facts import statement_when
from moderation.references.sources.wikidata.kinds import kind_and_type
from moderation.references.sources.wikidata.statements import Entity
from moderation.references.sources.wikidata.times import gregorian_edtf

# What an event or a body began and ended with, the first that is known.
_BEGIN, _END = ("P580", "P571", "P585"), ("P582", "P576", "P585")

SUBJECT_PROPERTIES = frozenset((*_BEGIN, *_END, "P276", "P17", "P361", "P710"))


def read_subject(entity: Entity, labels: Mapping[str, str]) -> Subject | None:
    """None for an item without a label that English readers would know it by, or of no kind that references speak of.

    Participants and wholes are ids of items that the store may not have. Persons have no begin: their births are facts.
    """
    kind, type = kind_and_type(entity, labels)
    if not kind or not entity.label:
        return None
    is_dated = kind in ("event", "body")
    return Subject(
        id=entity.id,
        kind=kind,
        label=entity.label,
        aliases=entity.aliases,
        type=type,
        participants=tuple(dict.fromkeys(entity.best_items("P710"))) if kind == "event" else (),
        place=_place(entity, labels) if kind in ("event", "office") else "",
        begin=_first_known(entity, _BEGIN) if is_dated else "",
        end=_first_known(entity, _END) if is_dated else "",
        part_of=tuple(dict.fromkeys(entity.best_items("P361"))) if kind == "event" else (),
    )


def _place(entity: Entity, labels: Mapping[str, str]) -> str:
    """ "Odessa, Russia"; each only where the item names exactly one that has a label."""
    words = []
    for name in ("P276", "P17"):
        named = dict.fromkeys(entity.best_items(name))
        words += [labels.get(id, "") for id in named] if len(named) == 1 else []
    return ", ".join(dict.fromkeys(word for word in words if word))


def _first_known(entity: Entity, properties: tuple[str, ...]) -> str:
    for name in properties:
        dates = [when for statement in entity.best(name) if (when := statement_when(statement)) is not None]
        if dates:
            return _agreed(dates)
    return ""


def _agreed(dates: list[When]) -> str:
    """The date that all give, else the year that all give, else none."""
    words = list(dict.fromkeys(gregorian_edtf(when) for when in dates))
    if any("/" in word for word in words):
        return words[0] if len(words) == 1 and ".." not in words[0] else ""
    if len(words) == 1:
        return words[0]
    years = {word[:5] if word.startswith("-") else word[:4] for word in words}
    return years.pop() if len(years) == 1 and not any(word.startswith("Y") for word in words) else ""
