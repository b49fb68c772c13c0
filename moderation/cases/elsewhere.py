"""What is known of a post's claims beyond its findings: who is still being asked, and what others said of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from moderation.claims.models import AwaitedAnswer, Claim
from moderation.forums.models import Revision
from moderation.references.models import FactChange, LookUp, Review, Suggestion
from moderation.references.retrieval import EarlierReview, reviews_for, suggestions_for

_MOST_CHANGES = 10


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`asked` holds open look-ups by revision; the others what was found, by the claim's sentence."""

    asked: dict[int, list[LookUp]] = field(default_factory=dict)
    reviews: dict[str, list[EarlierReview]] = field(default_factory=dict)
    suggestions: dict[str, list[Suggestion]] = field(default_factory=dict)


def look_elsewhere(revisions: Sequence[Revision]) -> Elsewhere:
    """For revisions whose claims are at hand. Three queries, and one for each sentence where any review is stored."""
    asked: dict[int, list[LookUp]] = {}
    rows = AwaitedAnswer.objects.filter(revision__in=revisions, look_up__in=LookUp.objects.open())
    for row in rows.select_related("look_up__source").order_by("pk"):
        asked.setdefault(row.revision_id, []).append(row.look_up)
    sentences = list(dict.fromkeys(claim.sentence for revision in revisions for claim in revision.claims.all()))
    reviews = {sentence: reviews_for(sentence) for sentence in sentences} if Review.objects.exists() else {}
    return Elsewhere(asked, reviews, dict(suggestions_for(sentences)) if sentences else {})


@dataclass(frozen=True, slots=True)
class Changed:
    """A reference that says otherwise than it did. `now` is "" where it is gone."""

    change: FactChange
    who: str
    was: str
    now: str


def changes_behind(claims: Iterable[Claim], *, since: object) -> list[Changed]:
    """What changed of the references on the subjects of `claims` after a decision, the newest first; one query."""
    subjects = {claim.subject_key for claim in claims if claim.subject_key}
    rows = FactChange.objects.filter(subject_key__in=subjects, at__gte=since)[:_MOST_CHANGES] if subjects else ()
    return [Changed(row, _who(row), _value(row.before), _value(row.after)) for row in rows]


def _who(change: FactChange) -> str:
    stated = change.before or change.after or {}
    return " ".join(str(stated[name]) for name in ("author", "year") if stated.get(name))


def _value(stated: dict[str, object] | None) -> str:
    if not stated:
        return ""
    if stated.get("edtf"):
        return str(stated["edtf"])
    ends = [f"{end:,.0f}" if isinstance(end, (int, float)) else "…" for end in (stated.get("low"), stated.get("high"))]
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} – {ends[1]}"
