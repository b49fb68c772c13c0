"""The engine's records as rows of the store, and rows as records: one pair of functions a kind, side by side."""

from __future__ import annotations

from factcheck import records
from moderation.references.models import Fact, ReferencePack, Source, Subject


def subject_row(subject: records.Subject, pack: ReferencePack) -> Subject:
    return Subject(
        pack=pack,
        key=subject.id,
        kind=subject.kind,
        label=subject.label,
        type=subject.type,
        aliases=list(subject.aliases),
        participants=list(subject.participants),
        place=subject.place,
        begin=subject.begin,
        end=subject.end,
        part_of=list(subject.part_of),
        keywords=list(subject.keywords),
    )


def subject_record(row: Subject) -> records.Subject:
    return records.Subject(
        id=row.key,
        kind=row.kind,
        label=row.label,
        aliases=tuple(row.aliases),
        type=row.type,
        participants=tuple(row.participants),
        place=row.place,
        begin=row.begin,
        end=row.end,
        part_of=tuple(row.part_of),
        keywords=tuple(row.keywords),
    )


def fact_row(fact: records.Fact, subject: Subject | None) -> Fact:
    """`subject` is None for a row that isn't meant to be stored."""
    row = Fact(
        key=fact.id,
        property=fact.property,
        object=fact.object,
        measure=fact.scope.measure,
        whom=fact.scope.whom,
        where=fact.scope.where,
        period=fact.scope.when,
        as_of=fact.as_of,
        author=fact.citation.author,
        title=fact.citation.title,
        year=fact.citation.year,
        publisher=fact.citation.publisher,
        url=fact.citation.url,
        seen_at=fact.citation.seen_at,
        licence=fact.licence,
        note=fact.note,
    )
    if subject is not None:
        row.subject = subject
    if fact.quantity is not None:
        row.low, row.high, row.bound = fact.quantity.low, fact.quantity.high, fact.quantity.bound.value
        row.approximate, row.unit = fact.quantity.approximate, fact.quantity.unit
    if fact.when is not None:
        row.edtf, row.calendar = fact.when.edtf, fact.when.calendar.value
    return row


def fact_record(row: Fact, *, subject: str, pack: str) -> records.Fact:
    """`subject` and `pack` are their keys: to fetch them with every row would take as long as the rows."""
    return records.Fact(
        id=row.key,
        subject=subject,
        property=row.property,
        citation=records.Citation(
            author=row.author,
            title=row.title,
            year=row.year,
            publisher=row.publisher,
            url=row.url,
            seen_at=row.seen_at,
        ),
        licence=row.licence,
        pack=pack,
        quantity=_quantity(row) if not row.edtf else None,
        when=records.When(edtf=row.edtf, calendar=records.Calendar(row.calendar)) if row.edtf else None,
        scope=records.Scope(measure=row.measure, whom=row.whom, where=row.where, when=row.period),
        object=row.object,
        as_of=row.as_of,
        note=row.note,
    )


def _quantity(row: Fact) -> records.Quantity:
    return records.Quantity(
        low=row.low,
        high=row.high,
        bound=records.Bound(row.bound),
        approximate=row.approximate,
        unit=row.unit,
    )


def source_row(source: records.RatedSource, pack: ReferencePack) -> Source:
    return Source(
        pack=pack,
        key=source.id,
        name=source.name,
        names=list(source.names),
        domains=list(source.domains),
        rating=source.rating,
        rated_by=source.rated_by,
        url=source.url,
        licence=source.licence,
        note=source.note,
    )


def source_record(row: Source) -> records.RatedSource:
    return records.RatedSource(
        id=row.key,
        name=row.name,
        names=tuple(row.names),
        domains=tuple(row.domains),
        rating=row.rating,
        rated_by=row.rated_by,
        url=row.url,
        licence=row.licence,
        note=row.note,
    )
