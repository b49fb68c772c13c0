"""Rank a case by the flags that it has now."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from moderation.cases.distances import weigh_finding
from moderation.cases.models import Case, Flag
from moderation.cases.priority import Weight, gravity, total, weigh


def rank_case(case: Case, flags: list[Flag], *, at: datetime) -> None:
    """Set `priority`, `priority_parts` and `gravest` from live flags; the caller saves."""
    weighed = [(_weigh(flag), flag) for flag in flags]
    parts = weigh([weight for weight, _flag in weighed], posted_at=case.post.posted_at, at=at)
    case.priority = total(parts)
    case.priority_parts = [asdict(part) for part in parts]
    if weighed:
        case.gravest = max(weighed, key=lambda pair: gravity(pair[0]))[1].finding


def live_flags(case: Case) -> list[Flag]:
    return list(
        case.flags.live()
        .select_related("finding__claim__revision")
        .prefetch_related("finding__evidence")
        .order_by("id")
    )


def _weigh(flag: Flag) -> Weight:
    return weigh_finding(flag.finding, kind=flag.kind) if flag.finding else Weight(kind=flag.kind)
