"""Make claims ready for a page: numbered, in words, with marks in the text and drawings of what references say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from factcheck.languages.en.dates import words as date_words
from factcheck.languages.en.phrases import quantity_words
from factcheck.records import Bound, Quantity, When
from factcheck.verdicts import Relation
from moderation.cases.distances import evidence_years
from moderation.cases.elsewhere import Elsewhere
from moderation.cases.highlights import Block, Excerpt, Mark, Quoted, cut_text, excerpt
from moderation.cases.plots import Plot, Range, plot_dates, plot_figures
from moderation.cases.repeats import Repeats
from moderation.cases.wording import BY_VERDICT, KINDS, VERDICTS, VerdictWords, stance_sentence, stance_word
from moderation.cases.years import year_span
from moderation.claims.models import CitedSource, Claim, Evidence, Finding
from moderation.forums.models import Revision
from moderation.references.models import LookUp, Suggestion
from moderation.references.retrieval import EarlierReview

SOURCE_LOOK = "source"


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim beside its post. `number` is unique on the page; `plot` and `timeline` are None without numbers."""

    number: int
    claim: Claim
    finding: Finding
    words: VerdictWords
    kind: str | Promise
    stance: str
    stance_word: str
    excerpt: Excerpt
    evidence: tuple[Evidence, ...]
    plot: Plot | None
    timeline: Plot | None
    is_flagged: bool
    repeats: Repeats | None = None
    reviews: Sequence[EarlierReview] = ()
    suggestions: Sequence[Suggestion] = ()

    @property
    def bearing(self) -> list[Evidence]:
        """The references that speak to the claim itself; an unknown relation is one of them."""
        return [one for one in self.evidence if not _is_aside(one)]

    @property
    def aside(self) -> list[Evidence]:
        """The others: they count something else, or leave it open."""
        return [one for one in self.evidence if _is_aside(one)]

    @property
    def has_scopes(self) -> bool:
        """Whether any reference says what it counts, or as of when: dates mostly don't."""
        return any(one.scope or one.as_of for one in self.evidence)


@dataclass(frozen=True, slots=True)
class PostView:
    revision: Revision
    blocks: tuple[Block, ...]
    claims: tuple[ClaimView, ...]
    sources: tuple[CitedSource, ...]
    asked: Sequence[LookUp] = ()

    @property
    def by_key(self) -> dict[str, ClaimView]:
        return {str(view.claim.pk): view for view in self.claims}


@dataclass(frozen=True, slots=True)
class Count:
    words: VerdictWords
    number: int


def claims_for_pages() -> QuerySet[Claim]:
    """Claims with their current finding and its evidence, for `prefetch_related`."""
    current = Finding.objects.current().prefetch_related("evidence")
    return Claim.objects.prefetch_related(Prefetch("findings", queryset=current))


def present_post(
    revision: Revision,
    *,
    first_number: int = 1,
    flagged: frozenset[int] = frozenset(),
    only_verdict: str = "",
    repeats: Mapping[int, Repeats] | None = None,
    elsewhere: Elsewhere | None = None,
) -> PostView:
    """`flagged` holds ids of findings, `repeats` where else a claim stands, by its id, `elsewhere` what others say.
    With `only_verdict`, claims of other verdicts are left out, in the text too.

    Prefetch `claims` (see `claims_for_pages`) and `cited_sources` where many are shown.
    """
    elsewhere = elsewhere or Elsewhere()
    views: list[ClaimView] = []
    for claim in revision.claims.all():
        finding = claim.current_finding
        if finding is None or (only_verdict and finding.verdict != only_verdict):
            continue
        number = first_number + len(views)
        where = (repeats or {}).get(claim.pk)
        views.append(_present_claim(claim, finding, number, flagged=flagged, repeats=where, elsewhere=elsewhere))
    sources = tuple(revision.cited_sources.all())
    marks = [
        Mark(view.claim.start, view.claim.end, str(view.claim.pk), view.words.slug, view.words.gravity + 1)
        for view in views
    ]
    marks += [Mark(source.start, source.end, f"source-{source.pk}", SOURCE_LOOK) for source in sources]
    quotations = [
        Quoted(one["start"], one["end"], one.get("who") or "")
        for one in revision.quotations
        if one.get("style", "block") == "block"
    ]
    asked = elsewhere.asked.get(revision.pk, ())
    return PostView(revision, cut_text(revision.text, marks, quotations), tuple(views), sources, asked)


def count_verdicts(verdicts: Iterable[str]) -> list[Count]:
    """How many claims have which verdict, the gravest verdict first; verdicts that don't occur are left out."""
    counted = Counter(verdicts)
    return [Count(words, counted[words.slug]) for words in VERDICTS if counted[words.slug]]


def _present_claim(
    claim: Claim,
    finding: Finding,
    number: int,
    *,
    flagged: frozenset[int],
    repeats: Repeats | None,
    elsewhere: Elsewhere,
) -> ClaimView:
    evidence = tuple(finding.evidence.all())
    return ClaimView(
        number=number,
        claim=claim,
        finding=finding,
        words=BY_VERDICT[finding.verdict],
        kind=KINDS.get(claim.kind, claim.kind),
        stance=stance_sentence(claim),
        stance_word=stance_word(claim),
        excerpt=excerpt(claim.sentence, claim.text),
        evidence=evidence,
        plot=_figure_plot(claim, evidence) if claim.bound else None,
        timeline=_timeline(claim, evidence) if claim.edtf and not claim.bound else None,
        is_flagged=finding.pk in flagged,
        repeats=repeats,
        reviews=elsewhere.reviews.get(claim.sentence, ()),
        suggestions=elsewhere.suggestions.get(claim.sentence, ()),
    )


def _figure_plot(claim: Claim, evidence: Sequence[Evidence]) -> Plot | None:
    said = Range(_("This post"), quantity_words(_quantity(claim)), claim.low, claim.high)
    ranges = [_range(one, one.low, one.high) for one in evidence]
    return plot_figures(said, ranges, title=_("Published figures, with what the post says drawn across them"))


def _timeline(claim: Claim, evidence: Sequence[Evidence]) -> Plot | None:
    claimed = year_span(claim.edtf or "")
    if claimed is None:
        return None
    spans = ((one, evidence_years(one)) for one in evidence)
    ranges = [_range(one, span.low, span.high) for one, span in spans if span is not None]
    said = Range(_("This post"), date_words(When(claim.edtf or "")), claimed.low, claimed.high)
    return plot_dates(said, ranges, title=_("Dates that references give, with what the post says drawn across them"))


def _range(one: Evidence, low: float | None, high: float | None) -> Range:
    return Range(one.source, one.value, low, high, holds=one.relation == Relation.AGREES, is_aside=_is_aside(one))


def _is_aside(one: Evidence) -> bool:
    return one.relation in (Relation.OTHER_SCOPE, Relation.UNDECIDED, Relation.OWN_ESTIMATE)


def _quantity(claim: Claim) -> Quantity:
    return Quantity(claim.low, claim.high, Bound(claim.bound or Bound.EXACT), claim.approximate)
