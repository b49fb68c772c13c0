"""The author calls a toll false that published estimates support."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.records import ClaimKind, Stance, Verdict
from moderation.cases.rules.base import CaseRule
from moderation.claims.models import Finding, FindingQuerySet


def select(findings: FindingQuerySet) -> FindingQuerySet:
    """Rejected tolls whose value lies within what is published. A quotation or fiction is nobody's denial."""
    return findings.filter(
        verdict__in=[Verdict.SUPPORTED, Verdict.DISPUTED],
        claim__kind=ClaimKind.CASUALTY,
        claim__stance=Stance.REJECTED,
        claim__quoted=False,
        claim__fictional=False,
        claim__struck=False,
    )


def explain(finding: Finding) -> str:
    return _("The author rejects “%(claim)s”, which published estimates hold.") % {"claim": finding.claim.text}


RULE = CaseRule(
    slug="denial-of-documented-toll",
    name=gettext_lazy("Denial of a documented toll"),
    description=gettext_lazy(
        "Opens a case where an author calls a toll false that lies within the published estimates "
        "(the verdict on the figure is “supported” or “disputed”)."
    ),
    select=select,
    explain=explain,
)
