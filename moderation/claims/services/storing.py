"""Turn readings into rows; of a revision that was checked before, only what differs.

A claim is the same when span, kind and value are. Its finding stays while it says the same; else it is superseded,
never changed, so that the history of what was said when can be shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from django.db import models

from factcheck import records
from factcheck.matching import fingerprint
from factcheck.records import CheckedClaim, Reading
from moderation.claims.models import CitedSource, Claim, Evidence, Finding
from moderation.claims.services.matching import name_statements
from moderation.claims.services.passages import page_of
from moderation.forums.models import Revision
from moderation.lib.bulk import insert_rows

_Row = TypeVar("_Row", bound=models.Model)
_EVIDENCE_FIELDS = "fact_key relation source title url value scope as_of licence low high edtf".split()


@dataclass(frozen=True, slots=True)
class _Version:
    at: datetime
    engine: str
    snapshot: str


def store_readings(
    readings: Sequence[tuple[Revision, Reading]], *, at: datetime, engine_version: str, snapshot: str
) -> None:
    """To be called inside the transaction that marks the revisions as checked."""
    version = _Version(at, engine_version, snapshot)
    before = _Before([revision for revision, _ in readings if revision.checked_at is not None])
    new_claims: list[Claim] = []
    changed_claims: list[Claim] = []
    findings: list[tuple[Finding, list[Evidence]]] = []
    for revision, reading in readings:
        for key, checked in _by_key(reading.claims).items():
            claim = before.claims.pop((revision.pk, key), None)
            row = _claim_row(revision, key, checked.claim)
            if claim is None:
                claim = row
                new_claims.append(claim)
            elif _take_over(claim, row):
                changed_claims.append(claim)
            finding, evidence = _finding_rows(claim, checked.finding, version)
            known = before.findings.get(claim.pk)
            if known is None or not _says_the_same(known, finding, evidence):
                findings.append((finding, evidence))
            else:
                del before.findings[claim.pk]
    name_statements(new_claims)
    insert_rows(Claim, new_claims)
    Claim.objects.bulk_update(changed_claims, _comparable(Claim), batch_size=100)
    # What is left of the earlier findings is replaced, or its claim is no longer read.
    Finding.objects.filter(pk__in=[finding.pk for finding in before.findings.values()]).update(superseded_at=at)
    insert_rows(Finding, [finding for finding, _ in findings])
    insert_rows(Evidence, [row for _, evidence in findings for row in evidence])
    _store_cited(readings, before)


class _Before:
    """What earlier checks of these revisions stored; three queries, or none where nothing was checked before."""

    def __init__(self, revisions: list[Revision]) -> None:
        self.claims: dict[tuple[int, str], Claim] = {}
        self.findings: dict[int, Finding] = {}
        self.revisions = revisions
        if revisions:
            ids = [revision.pk for revision in revisions]
            self.claims = {(claim.revision_id, claim.key): claim for claim in Claim.objects.filter(revision__in=ids)}
            current = Finding.objects.current().filter(claim__revision__in=ids).prefetch_related("evidence")
            self.findings = {finding.claim_id: finding for finding in current}


def _by_key(checked: Sequence[CheckedClaim]) -> dict[str, CheckedClaim]:
    """By what makes a claim the same; of two that are the same the first counts."""
    found: dict[str, CheckedClaim] = {}
    for one in checked:
        found.setdefault(_claim_key(one.claim), one)
    return found


def _claim_key(claim: records.Claim) -> str:
    value = claim.value
    parts: list[object] = [claim.start, claim.end, claim.kind.value, claim.measure]
    parts += [value.low, value.high, value.bound.value, value.unit, value.per] if value else [None]
    parts += [claim.date.edtf] if claim.date else [None]
    return hashlib.sha1(repr(parts).encode(), usedforsecurity=False).hexdigest()


def _claim_row(revision: Revision, key: str, claim: records.Claim) -> Claim:
    row = Claim(
        revision=revision,
        key=key,
        start=claim.start,
        end=claim.end,
        text=claim.text,
        sentence=claim.sentence,
        kind=claim.kind.value,
        subject_label=claim.subject.label,
        subject_key=claim.subject.id,
        subject_mention=claim.subject.mention,
        measure=claim.measure,
        stance=claim.stance.value,
        attributed_to=claim.attributed_to,
        quoted=claim.quoted,
        fictional=claim.fictional,
        struck=claim.struck,
    )
    if claim.value is not None:
        row.low, row.high, row.bound = claim.value.low, claim.value.high, claim.value.bound.value
        row.approximate, row.unit, row.per = claim.value.approximate, claim.value.unit, claim.value.per
    if claim.date is not None:
        row.edtf, row.calendar = claim.date.edtf, claim.date.calendar.value
    return _fitted(row)


def _take_over(claim: Claim, row: Claim) -> bool:
    """Bring the stored claim up to what is read now (its stance, say). Whether anything changed."""
    is_now_linked = row.subject_key and row.subject_key != claim.subject_key
    row.statement_key = claim.statement_key
    if is_now_linked or not claim.statement_key:
        row.statement_key = fingerprint(row.record).key
    changed = [name for name in _comparable(Claim) if getattr(claim, name) != getattr(row, name)]
    for name in changed:
        setattr(claim, name, getattr(row, name))
    return bool(changed)


@cache
def _comparable(model: type[models.Model]) -> list[str]:
    """The columns that hold what was read."""
    names = [field.name for field in model._meta.concrete_fields if field.name not in ("id", "revision", "key")]
    return [name for name in names if not name.startswith(("statement_figures", "statement_place"))]


def _finding_rows(claim: Claim, finding: records.Finding, version: _Version) -> tuple[Finding, list[Evidence]]:
    row = Finding(
        claim=claim,
        verdict=finding.verdict.value,
        explanation=finding.explanation,
        trace=list(finding.trace),
        engine_version=version.engine,
        reference_snapshot=version.snapshot,
        created_at=version.at,
    )
    evidence = [
        _fitted(
            Evidence(
                finding=row,
                position=position,
                fact_key=one.fact_id,
                relation=one.relation,
                source=one.source,
                title=one.title,
                url=one.url,
                value=one.value,
                scope=one.scope,
                as_of=one.as_of,
                licence=one.licence,
                low=one.low,
                high=one.high,
                edtf=one.edtf,
                page_id=page_of(one.fact_id),
            )
        )
        for position, one in enumerate(finding.evidence)
    ]
    return row, evidence


def _says_the_same(known: Finding, finding: Finding, evidence: list[Evidence]) -> bool:
    same = (known.verdict, known.explanation, known.trace) == (finding.verdict, finding.explanation, finding.trace)
    return same and [_said(one) for one in known.evidence.all()] == [_said(one) for one in evidence]


def _said(evidence: Evidence) -> list[Any]:
    return [getattr(evidence, name) for name in _EVIDENCE_FIELDS]


def _store_cited(readings: Sequence[tuple[Revision, Reading]], before: _Before) -> None:
    if before.revisions:
        CitedSource.objects.filter(revision__in=before.revisions).delete()
    insert_rows(
        CitedSource,
        [
            _fitted(
                CitedSource(
                    revision=revision,
                    start=cited.start,
                    end=cited.end,
                    text=cited.text,
                    name=cited.source.name,
                    rating=cited.source.rating,
                    rated_by=cited.source.rated_by,
                    url=cited.source.url,
                    note=cited.source.note,
                )
            )
            for revision, reading in readings
            for cited in reading.cited_sources
        ],
    )


def _fitted(row: _Row) -> _Row:
    """Words from a forum can be longer than any column; PostgreSQL would refuse the whole batch for one of them."""
    for name, length in _lengths(type(row)):
        words = getattr(row, name)
        if words is not None and len(words) > length:
            setattr(row, name, words[: length - 1] + "…")
    return row


@cache
def _lengths(model: type[models.Model]) -> list[tuple[str, int]]:
    return [
        (field.name, field.max_length)
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField) and field.max_length
    ]
