"""Freeze what a moderator sees, so that an appeal sees the same."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from moderation.cases.models import Case, Decision
from moderation.claims.models import Evidence, Finding

EVIDENCE_FIELDS = "fact_key relation source title url value scope as_of licence low high edtf".split()
CLAIM_FIELDS = (
    "start end text sentence kind subject_label subject_key measure low high bound approximate unit per edtf calendar "
    "stance attributed_to quoted fictional struck"
).split()


def freeze_case(case: Case) -> dict[str, Any]:
    """{"revision": {"id", "number", "hash"}, "findings": [...], "hash"}: every current finding of the case's revision.

    A finding is {"id", "key", "flagged", "verdict", "explanation", "trace", "engine", "references", "claim",
    "evidence"}; `hash` is the SHA-256 of all the rest as sorted JSON.
    """
    flagged = set(case.flags.live().values_list("finding_id", flat=True))
    revision = case.revision
    findings = (
        Finding.objects.current()
        .filter(claim__revision=revision)
        .select_related("claim")
        .prefetch_related("evidence")
        .order_by("claim__start", "id")
    )
    seen: dict[str, Any] = {
        "revision": {"id": revision.pk, "number": revision.number, "hash": revision.content_hash} if revision else None,
        "findings": [_freeze_finding(finding, is_flagged=finding.pk in flagged) for finding in findings],
    }
    seen["hash"] = hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()
    return seen


def finding_key(finding: Finding) -> str:
    """The same for the same statement with the same verdict, in whichever revision or re-check it stands."""
    claim = finding.claim
    words = " ".join(claim.sentence.split())
    return hashlib.sha256("\0".join((finding.verdict, claim.kind, claim.text, words)).encode()).hexdigest()[:24]


def keys_seen(decision: Decision | None) -> set[str]:
    """The statements that a decision was taken on."""
    return {finding["key"] for finding in decision.seen.get("findings", [])} if decision else set()


def _freeze_finding(finding: Finding, *, is_flagged: bool) -> dict[str, Any]:
    return {
        "id": finding.pk,
        "key": finding_key(finding),
        "flagged": is_flagged,
        "verdict": finding.verdict,
        "explanation": finding.explanation,
        "trace": finding.trace,
        "engine": finding.engine_version,
        "references": finding.reference_snapshot,
        "claim": {field: getattr(finding.claim, field) for field in CLAIM_FIELDS},
        "evidence": [_freeze_evidence(one) for one in finding.evidence.all()],
    }


def _freeze_evidence(evidence: Evidence) -> dict[str, Any]:
    return {field: getattr(evidence, field) for field in EVIDENCE_FIELDS}
