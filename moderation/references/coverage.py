"""What the stored packs cover, and how live sources are, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, QuerySet

from moderation.references.models import Fact, LiveSource, LookUp, ReferencePack, Source, Subject


@dataclass(frozen=True)
class Coverage:
    """One pack: its subjects by kind, its facts by property (most first), and its rated sources."""

    pack: ReferencePack
    subjects: dict[str, int]
    facts: dict[str, int]
    sources: int


def coverage_of_packs() -> list[Coverage]:
    """Every stored pack in the order of its name; four queries, however many packs there are."""
    return _coverage(ReferencePack.objects.order_by("name"))


def coverage_of(pack: ReferencePack) -> Coverage:
    (coverage,) = _coverage(ReferencePack.objects.filter(pk=pack.pk))
    return coverage


@dataclass(frozen=True)
class SourceCounts:
    """One live source and its questions by what became of them; `next_due_at` is when one is asked again, if any."""

    source: LiveSource
    answered: int
    waiting: int
    refused: int
    next_due_at: datetime | None


def sources_with_counts() -> list[SourceCounts]:
    """Every live source in the order of its name; two queries."""
    counted: dict[int, dict[str, int]] = {}
    due: dict[int, datetime] = {}
    rows = LookUp.objects.values_list("source", "state").annotate(Count("pk"), Min("due_at"))
    for source, state, count, due_at in rows:
        counted.setdefault(source, {})[state] = count
        if state == LookUp.State.WAITING:
            due[source] = due_at
    return [
        SourceCounts(
            source,
            answered=counts.get(LookUp.State.ANSWERED, 0),
            waiting=counts.get(LookUp.State.WAITING, 0) + counts.get(LookUp.State.ASKING, 0),
            refused=counts.get(LookUp.State.REFUSED, 0),
            next_due_at=due.get(source.pk) if source.is_active else None,
        )
        for source in LiveSource.objects.order_by("name")
        for counts in [counted.get(source.pk, {})]
    ]


def _coverage(packs: QuerySet[ReferencePack]) -> list[Coverage]:
    rows = list(packs)
    subjects = _counted(Subject.objects.filter(pack__in=rows).values_list("pack", "kind"))
    facts = _counted(Fact.objects.filter(subject__pack__in=rows).values_list("subject__pack", "property"))
    sources = dict(Source.objects.filter(pack__in=rows).values_list("pack").annotate(Count("pk")))
    return [Coverage(pack, subjects.get(pack.pk, {}), facts.get(pack.pk, {}), sources.get(pack.pk, 0)) for pack in rows]


def _counted(pairs: QuerySet[Any, Any]) -> dict[int, dict[str, int]]:
    counted: dict[int, dict[str, int]] = {}
    for pack, name, count in pairs.annotate(count=Count("pk")).order_by("-count"):
        counted.setdefault(pack, {})[name] = count
    return counted
