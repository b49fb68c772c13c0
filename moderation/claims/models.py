"""Claims that the engine read in a revision, its finding on each, and the evidence as it stood then."""

from __future__ import annotations

from enum import StrEnum

from django.db import models

from factcheck import records
from moderation.forums.models import Revision
from moderation.references.models import LookUp, Page


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value.replace("_", " ")) for word in words]


class ClaimQuerySet(models.QuerySet["Claim"]):
    def current(self) -> ClaimQuerySet:
        """Claims that the engine still reads there: a later version may have given some up."""
        return self.filter(models.Exists(Finding.objects.current().filter(claim=models.OuterRef("pk"))))


class Claim(models.Model):
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="claims")
    # Hash of span, kind and value: what makes it the same claim when the revision is checked again.
    key = models.CharField(max_length=40)
    # Equal for claims that say the same in whatever post: see factcheck.matching. The stance is no part of it.
    statement_key = models.CharField(max_length=40, blank=True, db_index=True)
    # What the first claim of a statement is found by, where its subject isn't known: see factcheck.matching.
    statement_figures = models.BigIntegerField(null=True, blank=True)
    statement_place_1 = models.BigIntegerField(null=True, blank=True)
    statement_place_2 = models.BigIntegerField(null=True, blank=True)
    statement_place_3 = models.BigIntegerField(null=True, blank=True)
    statement_place_4 = models.BigIntegerField(null=True, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    sentence = models.TextField()
    kind = models.CharField(max_length=20, choices=_choices(records.ClaimKind))
    subject_label = models.CharField(max_length=300, null=True, blank=True)
    subject_key = models.CharField(max_length=120, null=True, blank=True)
    subject_mention = models.CharField(max_length=300, null=True, blank=True)
    measure = models.CharField(max_length=100, null=True, blank=True)
    # Quantity: null `bound` means that the claim carries no number.
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    bound = models.CharField(max_length=10, null=True, blank=True, choices=_choices(records.Bound))
    approximate = models.BooleanField(default=False)
    unit = models.CharField(max_length=40, blank=True)
    per = models.CharField(max_length=40, null=True, blank=True)
    edtf = models.CharField(max_length=60, null=True, blank=True)
    calendar = models.CharField(max_length=10, null=True, blank=True)
    stance = models.CharField(max_length=12, choices=_choices(records.Stance))
    attributed_to = models.CharField(max_length=300, null=True, blank=True)
    quoted = models.BooleanField(default=False)
    fictional = models.BooleanField(default=False)
    struck = models.BooleanField(default=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["revision", "start", "end", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="claim_has_span"),
            models.UniqueConstraint(fields=["revision", "key"], name="claim_once_in_revision"),
        ]
        indexes = [
            # What an author said of a subject before.
            models.Index(fields=["subject_key"], name="claim_subject", condition=~models.Q(subject_key=None)),
            # The search for a new claim's match: its neighbours in each order. They hold all that it reads.
            *(
                models.Index(
                    fields=["statement_figures", f"statement_place_{order}", "id"],
                    name=f"claim_statement_{order}",
                    condition=models.Q(statement_figures__isnull=False),
                )
                for order in range(1, 5)
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_own(self) -> bool:
        return self.stance == records.Stance.ASSERTED and not (self.quoted or self.fictional or self.struck)

    @property
    def current_finding(self) -> Finding | None:
        """The finding that holds now (prefetch `findings` where many claims are shown)."""
        return next((finding for finding in self.findings.all() if finding.superseded_at is None), None)

    @property
    def record(self) -> records.Claim:
        """The claim as the engine knows it."""
        value = date = None
        if self.bound is not None:
            value = records.Quantity(
                self.low, self.high, records.Bound(self.bound), self.approximate, self.unit, self.per
            )
        if self.edtf is not None:
            date = records.When(self.edtf, records.Calendar(self.calendar or records.Calendar.UNKNOWN))
        return records.Claim(
            start=self.start,
            end=self.end,
            text=self.text,
            sentence=self.sentence,
            kind=records.ClaimKind(self.kind),
            subject=records.SubjectRef(self.subject_label, self.subject_key, self.subject_mention),
            measure=self.measure,
            value=value,
            date=date,
            stance=records.Stance(self.stance),
            attributed_to=self.attributed_to,
            quoted=self.quoted,
            fictional=self.fictional,
            struck=self.struck,
        )


class FindingQuerySet(models.QuerySet["Finding"]):
    def current(self) -> FindingQuerySet:
        return self.filter(superseded_at=None)

    def accusing(self) -> FindingQuerySet:
        """Current findings that open a case by themselves: own, asserted, contradicted."""
        return self.current().filter(
            verdict=records.Verdict.CONTRADICTED,
            claim__stance=records.Stance.ASSERTED,
            claim__quoted=False,
            claim__fictional=False,
            claim__struck=False,
        )


class Finding(models.Model):
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="findings")
    verdict = models.CharField(max_length=14, choices=_choices(records.Verdict))
    explanation = models.TextField()
    trace = models.JSONField(default=list)
    engine_version = models.CharField(max_length=40)
    reference_snapshot = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=models.Q(superseded_at=None), name="finding_one_current"
            ),
        ]
        indexes = [
            models.Index(fields=["verdict", "id"], name="finding_verdict"),  # the sweep for cases; filters in the admin
        ]

    def __str__(self) -> str:
        return f"{self.verdict}: {self.explanation}"


class Evidence(models.Model):
    """What one reference said when the finding was made; kept as it was, whatever becomes of the reference."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="evidence")
    position = models.PositiveIntegerField()
    fact_key = models.CharField(max_length=160)
    relation = models.CharField(max_length=20)
    source = models.CharField(max_length=400)
    title = models.CharField(max_length=500)
    url = models.URLField(max_length=1000, blank=True)
    value = models.CharField(max_length=200)
    scope = models.CharField(max_length=1000, blank=True)
    as_of = models.CharField(max_length=40, blank=True)
    licence = models.CharField(max_length=200)
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    edtf = models.CharField(max_length=100, blank=True)
    # Where a passage of a page was the evidence: when the page changes, the claim is judged again.
    page = models.ForeignKey(Page, on_delete=models.SET_NULL, null=True, blank=True, db_index=False, related_name="+")

    class Meta:
        ordering = ["position"]
        verbose_name_plural = "evidence"
        indexes = [
            models.Index(fields=["page"], name="evidence_page", condition=models.Q(page__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.value}"


class CitedSource(models.Model):
    """A work or link that a post names, with its rating as it stood then."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="cited_sources")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    name = models.CharField(max_length=300)
    rating = models.CharField(max_length=400)
    rated_by = models.CharField(max_length=300)
    url = models.URLField(max_length=1000, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["revision", "start"]

    def __str__(self) -> str:
        return f"{self.name}: {self.rating}"


class AwaitedAnswer(models.Model):
    """A revision with a claim on which the store has nothing yet, and a source that was asked. When that has answered,
    the revision is read again."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="awaited_answers")
    look_up = models.ForeignKey(LookUp, on_delete=models.CASCADE, related_name="awaited_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["revision", "look_up"], name="awaited_once")]

    def __str__(self) -> str:
        return f"{self.revision}: {self.look_up}"
