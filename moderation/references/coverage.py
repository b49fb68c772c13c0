"""What the stored packs cover, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from moderation.references.models import Fact, ReferencePack, Source, Subject


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
