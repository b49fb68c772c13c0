"""Events that go on, or were only yesterday: what is counted of them changes, so nobody is wrong about it yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.frozen import record
from factcheck.languages.en.unsettled_words import explain_unsettled
from factcheck.ports import Index
from factcheck.records import CheckedClaim, ClaimKind, Verdict

_COUNTED = frozenset({ClaimKind.CASUALTY, ClaimKind.COUNT, ClaimKind.QUANTITY, ClaimKind.DURATION})


@record
class Unsettled:
    """Ids of events whose figures may change, with all of their parts."""

    subjects: frozenset[str]

    @staticmethod
    def of(subjects: Iterable[str], index: Index) -> Unsettled:
        found: set[str] = set()
        new = set(subjects)
        while new:
            found |= new
            new = {part for subject in new for part in index.parts_of.get(subject, ())} - found
        return Unsettled(frozenset(found))


def leave_open(checked: CheckedClaim, unsettled: Unsettled) -> CheckedClaim:
    """`checked`, and where it is a figure of such an event: never contradicted, and said as of when."""
    claim, finding = checked.claim, checked.finding
    if claim.subject.id not in unsettled.subjects or claim.kind not in _COUNTED or not finding.evidence:
        return checked
    verdict = Verdict.DIFFERS if finding.verdict is Verdict.CONTRADICTED else finding.verdict
    newest = max((one.as_of for one in finding.evidence), default="")
    return replace(
        checked,
        finding=replace(
            finding,
            verdict=verdict,
            explanation=f"{finding.explanation} {explain_unsettled(claim.subject.label or '', newest)}",
            trace=(*finding.trace, "unsettled"),
        ),
    )
