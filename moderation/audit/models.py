"""The audit log: who did what to what, and when. Append-only."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models


class AuditLineQuerySet(models.QuerySet["AuditLine"]):
    """Against accidents; whoever can write SQL is kept out by the database's own rights."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("Lines of the audit log are never changed.")

    def delete(self) -> NoReturn:
        raise TypeError("Lines of the audit log are never removed.")


class AuditLine(models.Model):
    at = models.DateTimeField()
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    verb = models.CharField(max_length=40)
    target_type = models.CharField(max_length=40)
    target_id = models.BigIntegerField()
    summary = models.TextField()

    objects = AuditLineQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="audit_newest"),  # the admin's list; the log's page goes by id
            models.Index(fields=["verb", "-id"], name="audit_verb"),  # the log's page, narrowed to one verb
            models.Index(fields=["target_type", "target_id"], name="audit_target"),  # the history of one thing
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.target_type} {self.target_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("Lines of the audit log are never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("Lines of the audit log are never removed.")
