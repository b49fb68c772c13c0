"""Find what a lost message left behind: posts whose case doesn't match the findings on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from moderation.cases.models import Flag, Rule
from moderation.cases.newest import later_read
from moderation.cases.rules import BY_SLUG
from moderation.claims.models import Finding, FindingQuerySet


def revisions_to_open(limit: int) -> list[int]:
    """Ids of at most `limit` revisions to hand to `open_cases`."""
    return list(dict.fromkeys(islice(_revisions(limit), limit)))


def _revisions(limit: int) -> Iterator[int]:
    yield from _without_flag(Finding.objects.accusing(), kind=Flag.Kind.FINDING, rule="")[:limit]
    active = list(Rule.objects.filter(is_active=True, slug__in=BY_SLUG).values_list("slug", flat=True))
    for slug in active:
        yield from _without_flag(BY_SLUG[slug].select(Finding.objects.current()), kind=Flag.Kind.RULE, rule=slug)[
            :limit
        ]
    yield from _flags_without_ground(active)[:limit]


def _without_flag(findings: FindingQuerySet, *, kind: str, rule: str) -> QuerySet[Finding, int]:
    flags = Flag.objects.live().filter(finding=OuterRef("pk"), kind=kind, rule=rule)
    return (
        findings.filter(~Exists(flags), ~Exists(later_read("claim__revision__")))
        .order_by("id")
        .values_list("claim__revision_id", flat=True)
    )


def _flags_without_ground(active_rules: list[str]) -> QuerySet[Flag, Any]:
    """Live flags whose finding was replaced, whose words were edited away, or whose rule was switched off."""
    return (
        Flag.objects.live()
        .filter(kind__in=[Flag.Kind.FINDING, Flag.Kind.RULE])
        .filter(
            Q(finding__superseded_at__isnull=False)
            | Exists(later_read("finding__claim__revision__"))
            | Q(kind=Flag.Kind.RULE) & ~Q(rule__in=active_rules)
        )
        .order_by("id")
        .values_list("finding__claim__revision_id", flat=True)
    )
