"""The store of references: packs, what they speak of, what they say, and how sources are rated.

Verdicts are read from here only; packs and, later, network sources fill it.
"""

from __future__ import annotations

from django.db import models


class ReferencePack(models.Model):
    slug = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    version = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    licence = models.CharField(max_length=400)
    attribution = models.TextField(blank=True)
    is_active = models.BooleanField(default=True)
    loaded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class Subject(models.Model):
    """An event, person, body, place or work. `key` is the engine's id for it."""

    pack = models.ForeignKey(ReferencePack, on_delete=models.CASCADE, related_name="subjects")
    key = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    label = models.CharField(max_length=300)
    type = models.CharField(max_length=60, blank=True)
    aliases = models.JSONField(default=list)
    participants = models.JSONField(default=list)
    place = models.CharField(max_length=200, blank=True)
    begin = models.CharField(max_length=40, blank=True)
    end = models.CharField(max_length=40, blank=True)
    part_of = models.JSONField(default=list)
    keywords = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pack", "key"], name="subject_once_in_pack")]

    def __str__(self) -> str:
        return self.label


class Source(models.Model):
    """A work, author or site whose reliability somebody rates."""

    pack = models.ForeignKey(ReferencePack, on_delete=models.CASCADE, related_name="sources")
    key = models.CharField(max_length=120)
    name = models.CharField(max_length=300)
    names = models.JSONField(default=list)
    domains = models.JSONField(default=list)
    rating = models.CharField(max_length=400)
    rated_by = models.CharField(max_length=300)
    url = models.URLField(max_length=1000, blank=True)
    licence = models.CharField(max_length=200)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pack", "key"], name="source_once_in_pack")]

    def __str__(self) -> str:
        return self.name


class Fact(models.Model):
    """One statement of one source about one subject; either a figure (low/high) or a date (edtf)."""

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="facts")
    key = models.CharField(max_length=160)
    property = models.CharField(max_length=40)
    object = models.CharField(max_length=120, blank=True)
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    bound = models.CharField(max_length=10, blank=True)
    approximate = models.BooleanField(default=False)
    unit = models.CharField(max_length=40, blank=True)
    edtf = models.CharField(max_length=60, blank=True)
    calendar = models.CharField(max_length=10, blank=True)
    measure = models.CharField(max_length=40, blank=True)
    whom = models.CharField(max_length=400, blank=True)
    where = models.CharField(max_length=400, blank=True)
    period = models.CharField(max_length=60, blank=True)
    as_of = models.CharField(max_length=40, blank=True)
    author = models.CharField(max_length=300)
    title = models.CharField(max_length=500)
    year = models.CharField(max_length=20, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    seen_at = models.CharField(max_length=2000)
    licence = models.CharField(max_length=200)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject", "key"], name="fact_once"),
            models.CheckConstraint(
                condition=models.Q(edtf="") ^ (models.Q(low__isnull=True) & models.Q(high__isnull=True)),
                name="fact_is_figure_or_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.property} ({self.author} {self.year})"
