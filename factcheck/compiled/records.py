"""Subjects, facts and sources as bytes: JSON lists in the order of the record's fields."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from factcheck.records import Bound, Calendar, Citation, Fact, Quantity, RatedSource, Scope, Subject, When

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def write_subject(subject: Subject) -> bytes:
    return _written(
        [
            subject.id,
            subject.kind,
            subject.label,
            subject.aliases,
            subject.type,
            subject.participants,
            subject.place,
            subject.begin,
            subject.end,
            subject.part_of,
            subject.keywords,
        ]
    )


def read_subject(written: bytes) -> Subject:
    key, kind, label, aliases, kind_of_event, participants, place, begin, end, part_of, keywords = json.loads(written)
    return Subject(
        key,
        kind,
        label,
        tuple(aliases),
        kind_of_event,
        tuple(participants),
        place,
        begin,
        end,
        tuple(part_of),
        tuple(keywords),
    )


def write_facts(facts: Sequence[Fact]) -> bytes:
    return _written([_fact_as_list(fact) for fact in facts])


def read_facts(written: bytes) -> tuple[Fact, ...]:
    return tuple(_fact_of_list(fields) for fields in json.loads(written))


def write_source(source: RatedSource) -> bytes:
    return _written(
        [
            source.id,
            source.name,
            source.names,
            source.domains,
            source.rating,
            source.rated_by,
            source.url,
            source.licence,
            source.note,
        ]
    )


def read_source(written: bytes) -> RatedSource:
    key, name, names, domains, *rest = json.loads(written)
    return RatedSource(key, name, tuple(names), tuple(domains), *rest)


def _fact_as_list(fact: Fact) -> list[Any]:
    citation, scope, quantity, when = fact.citation, fact.scope, fact.quantity, fact.when
    return [
        fact.id,
        fact.subject,
        fact.property,
        [citation.author, citation.title, citation.year, citation.publisher, citation.url, citation.seen_at],
        fact.licence,
        fact.pack,
        None if quantity is None else _quantity_as_list(quantity),
        None if when is None else [when.edtf, when.calendar.value],
        [scope.measure, scope.whom, scope.where, scope.when],
        fact.object,
        fact.as_of,
        fact.note,
    ]


def _fact_of_list(fields: list[Any]) -> Fact:
    key, subject, named, citation, licence, pack, quantity, when, scope, *rest = fields
    return Fact(
        key,
        subject,
        named,
        Citation(*citation),
        licence,
        pack,
        None if quantity is None else _quantity_of_list(quantity),
        None if when is None else When(when[0], Calendar(when[1])),
        Scope(*scope),
        *rest,
    )


def _quantity_as_list(quantity: Quantity) -> list[Any]:
    return [
        quantity.low,
        quantity.high,
        quantity.bound.value,
        quantity.approximate,
        quantity.unit,
        quantity.per,
        quantity.readings,
    ]


def _quantity_of_list(fields: list[Any]) -> Quantity:
    low, high, bound, approximate, unit, per, readings = fields
    pairs = tuple((least, most) for least, most in readings)
    return Quantity(low, high, Bound(bound), approximate, unit, per, pairs)


def _written(value: Any) -> bytes:
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass")
