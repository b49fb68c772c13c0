"""The engine's records as the plain dicts that commands and the API print; the contract of every field."""

from __future__ import annotations

from typing import Any

from factcheck.records import CheckedClaim, Claim, Evidence, Finding, Quantity, Quotation, When


def claim_as_dict(checked: CheckedClaim) -> dict[str, Any]:
    claim = checked.claim
    return {
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "sentence": claim.sentence,
        "kind": claim.kind.value,
        "subject": {"label": claim.subject.label, "id": claim.subject.id, "mention": claim.subject.mention},
        "measure": claim.measure,
        "value": quantity_as_dict(claim.value) if claim.value else None,
        "date": when_as_dict(claim.date) if claim.date else None,
        "stance": claim.stance.value,
        **_attribution(claim),
        "quoted": claim.quoted,
        "fictional": claim.fictional,
        "struck": claim.struck,
        "finding": finding_as_dict(checked.finding),
    }


def quantity_as_dict(quantity: Quantity) -> dict[str, Any]:
    return {
        "low": _plain(quantity.low),
        "high": _plain(quantity.high),
        "bound": quantity.bound.value,
        "approximate": quantity.approximate,
        "unit": quantity.unit,
        "per": quantity.per,
    }


def when_as_dict(when: When) -> dict[str, str]:
    return {"edtf": when.edtf, "calendar": when.calendar.value}


def finding_as_dict(finding: Finding) -> dict[str, Any]:
    return {
        "verdict": finding.verdict.value,
        "explanation": finding.explanation,
        "evidence": [evidence_as_dict(evidence) for evidence in finding.evidence],
        "trace": list(finding.trace),
    }


def evidence_as_dict(evidence: Evidence) -> dict[str, str]:
    return {
        "source": evidence.source,
        "title": evidence.title,
        "url": evidence.url,
        "value": evidence.value,
        "scope": evidence.scope,
        "as_of": evidence.as_of,
        "licence": evidence.licence,
    }


def quotation_as_dict(quotation: Quotation) -> dict[str, Any]:
    return {
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "who": quotation.who,
        "origin": quotation.origin,
    }


def _attribution(claim: Claim) -> dict[str, str | None]:
    return {"attributed_to": claim.attributed_to} if claim.attributed_to or claim.stance == "attributed" else {}


def _plain(number: float | None) -> int | float | None:
    """Whole numbers print without a decimal point."""
    return int(number) if number is not None and number == int(number) else number
