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
    subjects = _counted(Subject.objects.values_list("pack", "kind"))
    facts = _counted(Fact.objects.values_list("subject__pack", "property"))
    sources = dict(Source.objects.values_list("pack").annotate(Count("pk")))
    return [
        Coverage(pack, subjects.get(pack.pk, {}), facts.get(pack.pk, {}), sources.get(pack.pk, 0))
        for pack in ReferencePack.objects.order_by("name")
    ]


def _counted(pairs: QuerySet[Any, Any]) -> dict[int, dict[str, int]]:
    counted: dict[int, dict[str, int]] = {}
    for pack, name, count in pairs.annotate(count=Count("pk")).order_by("-count"):
        counted.setdefault(pack, {})[name] = count
    return counted
