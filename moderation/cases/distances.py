"""How far a claim lies from what its references say: what priority weighs."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.records import Verdict
from factcheck.verdicts import Relation
from moderation.cases.priority import Weight
from moderation.cases.years import YearSpan, year_span, years_between
from moderation.claims.models import Claim, Evidence, Finding


def weigh_finding(finding: Finding, *, kind: str) -> Weight:
    """`kind` is the flag's. Reads the finding's claim and evidence: prefetch them where many are weighed."""
    claim = finding.claim
    evidence = _bearing(finding)
    is_wrong = finding.verdict == Verdict.CONTRADICTED
    return Weight(
        kind=kind,
        verdict=finding.verdict,
        claim_kind=claim.kind,
        years_off=_years_off(claim, evidence) if is_wrong and claim.edtf and claim.bound is None else None,
        times_off=_times_off(claim, evidence) if is_wrong and claim.bound is not None else None,
        references=len({one.source for one in evidence}),
    )


def evidence_years(evidence: Evidence) -> YearSpan | None:
    """The years that a reference names, where its value is a date."""
    return year_span(evidence.edtf) if evidence.edtf else None


def _bearing(finding: Finding) -> list[Evidence]:
    """The references that carry the verdict; all of them where none is marked so."""
    evidence = list(finding.evidence.all())
    wanted = Relation.EXCLUDES if finding.verdict == Verdict.CONTRADICTED else Relation.AGREES
    return [one for one in evidence if one.relation == wanted] or evidence


def _years_off(claim: Claim, evidence: Iterable[Evidence]) -> float | None:
    claimed = year_span(claim.edtf or "")
    if claimed is None:
        return None
    known = (evidence_years(one) for one in evidence)
    return min((years_between(claimed, span) for span in known if span is not None), default=None)


def _times_off(claim: Claim, evidence: Iterable[Evidence]) -> float | None:
    """How many times beyond the nearest end of all published ranges; None where it lies within or can't be said."""
    figures = [one for one in evidence if one.low is not None or one.high is not None]
    highest = max((one.high if one.high is not None else one.low or 0 for one in figures), default=0)
    lowest = min((one.low if one.low is not None else one.high or 0 for one in figures), default=0)
    if claim.low is not None and highest > 0 and claim.low > highest:
        return claim.low / highest
    if claim.high is not None and 0 < claim.high < lowest:
        return lowest / claim.high
    return None
