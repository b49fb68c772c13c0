"""Dumps that are or were imported: how far each is, and what is kept meanwhile."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from moderation.references.models.packs import ReferencePack


class DumpImport(models.Model):
    """One reading of a dump. Its place is saved in the transaction of the rows that were read up to there."""

    class State(models.TextChoices):
        READING = "reading", "being read"
        SETTLING = "settling", "read; what waits for labels is being stored"
        DONE = "done", "done"
        ABANDONED = "abandoned", "given up for another"

    pack = models.ForeignKey(ReferencePack, on_delete=models.CASCADE, related_name="imports")
    path = models.CharField(max_length=1000)
    state = models.CharField(max_length=10, choices=State.choices, default=State.READING)
    # See importing.lines.Place; the head tells one dump from another.
    head = models.CharField(max_length=64)
    position = models.BigIntegerField(default=0)
    tail = models.CharField(max_length=64, blank=True)
    member_at = models.BigIntegerField(default=0)
    member_position = models.BigIntegerField(default=0)
    lines = models.BigIntegerField(default=0)
    bad_lines = models.BigIntegerField(default=0)
    read = models.BigIntegerField(default=0)  # items that may have facts
    stored = models.BigIntegerField(default=0)  # of them those that are subjects
    changed = models.BigIntegerField(default=0)  # subjects that are new or say something else than before
    unnamed = models.BigIntegerField(default=0)  # items that are named by others and have no label of their own
    # Keys of subjects that changed and that nobody has been told of.
    untold = models.JSONField(default=list)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pack"], condition=Q(state__in=["reading", "settling"]), name="one_import_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.path} of {self.started_at:%Y-%m-%d}"


class ItemLabel(models.Model):
    """What an item of the dump is called, "" where it has no name in English; kept until the import is done.

    `number` is 42 for Q42. `aliases` are those of what may be an office.
    """

    number = models.BigIntegerField(primary_key=True)
    label = models.TextField(blank=True)
    aliases = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"Q{self.number} {self.label}"


class WaitingItem(models.Model):
    """An item that names others whose labels had not been read yet; kept until all have been."""

    row = models.TextField()  # its JSON, cut down to what is read of it

    def __str__(self) -> str:
        return self.row[:80]
