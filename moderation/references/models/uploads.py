"""Sheets of a community's own references: kept from the moment they are uploaded, loaded when somebody says so."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from moderation.references.models.packs import ReferencePack


class PackUpload(models.Model):
    """`rows` are the cells of the sheet as text, the names of the columns first. `slug` is the pack that it becomes."""

    name = models.CharField(max_length=200)
    slug = models.CharField(max_length=100)
    licence = models.CharField(max_length=200)
    attribution = models.TextField()
    file_name = models.CharField(max_length=300)
    rows = models.JSONField()
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    loaded_at = models.DateTimeField(null=True, blank=True)
    pack = models.ForeignKey(ReferencePack, on_delete=models.SET_NULL, null=True, blank=True, related_name="uploads")

    def __str__(self) -> str:
        return f"{self.name} ({self.file_name})"
