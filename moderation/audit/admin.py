"""The audit log in the admin: read only, as it is append-only."""

from __future__ import annotations

from django.contrib import admin

from moderation.audit.models import AuditLine
from moderation.lib.admin import ReadOnlyAdmin


@admin.register(AuditLine)
class AuditLineAdmin(ReadOnlyAdmin):
    list_display = ["at", "actor", "verb", "target_type", "target_id", "summary"]
    list_filter = ["verb", "target_type", ("actor", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["summary", "=target_id"]
    list_select_related = ["actor"]
    date_hierarchy = "at"
