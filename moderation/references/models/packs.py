"""What references say: packs, what they speak of, their facts, and how sources are rated."""

from __future__ import annotations

from django.db import models


class ReferencePack(models.Model):
    """References of one origin. `is_in_memory`: every worker holds its names; else the database finds them."""

    class Origin(models.TextChoices):
        BUNDLED = "bundled", "Comes with Plumbline"
        UPLOADED = "uploaded", "Uploaded here"
        LIVE = "live", "Found by a live source"
        IMPORTED = "imported", "Imported from a dump"

    slug = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    version = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    licence = models.CharField(max_length=400)
    attribution = models.TextField(blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.BUNDLED)
    is_in_memory = models.BooleanField(default=True)
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


class Name(models.Model):
    """What a subject of a pack that isn't in memory is found by: see factcheck.candidates.name_key."""

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="names")
    key = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["key", "subject"], name="name_key")]  # the search for a batch of posts

    def __str__(self) -> str:
        return f"{self.subject} ({self.key})"


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


class FactChange(models.Model):
    """The ledger: what a fact said before and since. Never changed, and kept when the fact is gone."""

    pack_slug = models.CharField(max_length=100)
    subject_key = models.CharField(max_length=120)
    fact_key = models.CharField(max_length=160)
    # The columns of the fact, as JSON; null before it came, and after it went.
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["subject_key", "-id"], name="fact_change_subject")]  # a subject's history

    def __str__(self) -> str:
        return f"{self.subject_key} {self.fact_key}"


class ReferenceChange(models.Model):
    """Subjects of which references say something else now: claims on them are to be judged again.

    It stays `handled_at` null until the layer above has marked those claims, so a lost message loses nothing.
    """

    pack_slug = models.CharField(max_length=100)
    subject_keys = models.JSONField()
    # Names came that were unknown before: claims that nothing bore on may be about them.
    has_new_names = models.BooleanField(default=False)
    at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["id"], name="reference_change_open", condition=models.Q(handled_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.pack_slug}: {len(self.subject_keys)} subjects"


class UnsettledEvent(models.Model):
    """An event that goes on or is being counted: its figures are told as of their day and contradict nobody."""

    subject_key = models.CharField(max_length=120, unique=True)
    label = models.CharField(max_length=300)
    reason = models.CharField(max_length=500)
    since = models.DateTimeField()

    def __str__(self) -> str:
        return self.label
