"""Hold claims on which no reference bears against the stored pages whose titles their sentences name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck.passages import judge_by_passages
from factcheck.records import CheckedClaim, Reading, Verdict
from moderation.forums.models import Revision
from moderation.references.models import Page
from moderation.references.retrieval import passages_for


def judge_by_stored_passages(readings: Sequence[tuple[Revision, Reading]]) -> list[tuple[Revision, Reading]]:
    """Three queries for all of them, one where no page is stored."""
    if not Page.objects.filter(source__is_active=True).exists():
        return list(readings)
    passages = passages_for([one.claim.sentence for _, reading in readings for one in reading.claims if _is_open(one)])
    judged = []
    for revision, reading in readings:
        in_sentence = Counter(one.claim.sentence for one in reading.claims)
        claims = tuple(
            judge_by_passages(one, passages.get(one.claim.sentence, ()), alone=in_sentence[one.claim.sentence] == 1)
            for one in reading.claims
        )
        judged.append((revision, replace(reading, claims=claims)))
    return judged


def page_of(fact: str) -> int | None:
    """The page that a passage in evidence comes from, None where a fact is the evidence."""
    kind, _, rest = fact.partition(":")
    page = rest.partition(":")[0]
    return int(page) if kind == "passage" and page.isdigit() else None


def _is_open(one: CheckedClaim) -> bool:
    return one.finding.verdict is Verdict.NOT_FOUND and not one.finding.evidence
