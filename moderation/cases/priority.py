"""How urgent a case is: a sum of named parts, each with its reason in words. Pure; the queue shows it as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.records import ClaimKind, Verdict

VERDICT_POINTS = {Verdict.CONTRADICTED: 40, Verdict.DISPUTED: 15, Verdict.DIFFERS: 10, Verdict.OUTDATED: 10}
RULE_POINTS = 30
FLIPPED_POINTS = 35
REPORT_POINTS = 10
# Statements on the dead weigh most: they are what forums of history fight over and what hurts the living.
HARM_POINTS = {ClaimKind.CASUALTY: 15, ClaimKind.DEATH: 5, ClaimKind.BIRTH: 3}
# (at least this many years off, points)
YEAR_STEPS = ((10.0, 20), (3.0, 15), (1.0, 10), (0.0, 5))
# (at least this many times too high or too low, points)
FACTOR_STEPS = ((10.0, 20), (3.0, 15), (1.5, 10), (1.0, 5))
# (posted at most this many days ago, points): what is being read now does its harm now.
AGE_STEPS = ((1, 10), (7, 6), (30, 3))
MOST_REFERENCE_POINTS = 10
POINTS_A_REFERENCE = 2
MOST_OTHER_CLAIM_POINTS = 15
POINTS_ANOTHER_CLAIM = 5


@dataclass(frozen=True, slots=True)
class Weight:
    """What one flag weighs by. `years_off` and `times_off` say how far the claim lies from every reference."""

    kind: str  # a Flag.Kind
    verdict: str = ""
    claim_kind: str = ""
    years_off: float | None = None
    times_off: float | None = None
    references: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    points: int
    why: str


def weigh(weights: Sequence[Weight], *, posted_at: datetime | None, at: datetime) -> tuple[Part, ...]:
    """Parts in the order in which they are shown; the priority is the sum of their points. Parts of 0 are left out."""
    if not weights:
        return ()
    parts = [*_gravest(weights), *_several(weights), _age(posted_at, at)]
    return tuple(part for part in parts if part is not None and part.points)


def total(parts: Sequence[Part]) -> int:
    return sum(part.points for part in parts)


def gravity(weight: Weight) -> int:
    """What one flag would give by itself: orders a case's flags."""
    return total([part for part in _gravest([weight]) if part is not None])


def _gravest(weights: Sequence[Weight]) -> list[Part | None]:
    gravest = max(weights, key=lambda one: sum(part.points for part in _parts_of(one) if part is not None))
    return _parts_of(gravest)


def _parts_of(weight: Weight) -> list[Part | None]:
    return [_ground(weight), _distance(weight), _references(weight), _harm(weight)]


def _ground(weight: Weight) -> Part | None:
    if weight.kind == "rule":
        return Part("rule", RULE_POINTS, _("A rule of this community asks for a look."))
    if weight.kind == "flipped":
        return Part("flipped", FLIPPED_POINTS, _("A decision stands on a verdict that has changed since."))
    if weight.kind == "report":
        return Part("report", REPORT_POINTS, _("A member reported the post."))
    points = VERDICT_POINTS.get(Verdict(weight.verdict), 0) if weight.verdict else 0
    if weight.verdict == Verdict.CONTRADICTED:
        return Part("contradicted", points, _("Every reference that bears on the statement excludes it."))
    return Part("verdict", points, _("The references don't simply agree with the statement."))


def _distance(weight: Weight) -> Part | None:
    if weight.years_off is not None:
        points = next((points for least, points in YEAR_STEPS if weight.years_off > least), 0)
        if weight.years_off < 1:
            return Part("how far off", points, _("Less than a year off."))
        years = round(weight.years_off)
        why = ngettext("About %(n)s year off.", "About %(n)s years off.", years) % {"n": f"{years:,}"}
        return Part("how far off", points, why)
    if weight.times_off is not None:
        points = next((points for least, points in FACTOR_STEPS if weight.times_off > least), 0)
        times = f"{weight.times_off:,.0f}" if weight.times_off >= 10 else f"{weight.times_off:.1f}"
        return Part("how far off", points, _("%(times)s times beyond the nearest published figure.") % {"times": times})
    return None


def _references(weight: Weight) -> Part | None:
    if not weight.references:
        return None
    points = min(weight.references * POINTS_A_REFERENCE, MOST_REFERENCE_POINTS)
    why = ngettext("%(n)d independent reference.", "%(n)d independent references.", weight.references)
    return Part("references", points, why % {"n": weight.references})


def _harm(weight: Weight) -> Part | None:
    points = HARM_POINTS.get(ClaimKind(weight.claim_kind), 0) if weight.claim_kind else 0
    if weight.claim_kind == ClaimKind.CASUALTY:
        return Part("kind of harm", points, _("It is about how many people died or suffered."))
    return Part("kind of harm", points, _("It is about a person's life dates."))


def _several(weights: Sequence[Weight]) -> list[Part]:
    others = len(weights) - 1
    if not others:
        return []
    why = ngettext("%(n)d more flag on the same post.", "%(n)d more flags on the same post.", others) % {"n": others}
    return [Part("several", min(others * POINTS_ANOTHER_CLAIM, MOST_OTHER_CLAIM_POINTS), why)]


def _age(posted_at: datetime | None, at: datetime) -> Part | None:
    if posted_at is None:
        return None
    days = max((at - posted_at).days, 0)
    points = next((points for most, points in AGE_STEPS if days <= most), 0)
    if days == 0:
        return Part("fresh", points, _("Posted within a day."))
    return Part("fresh", points, ngettext("Posted %(n)d day ago.", "Posted %(n)d days ago.", days) % {"n": days})
