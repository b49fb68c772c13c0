"""The admin's pages for claims and findings. All of it is what the engine said: read, never edited."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from moderation.claims.models import CitedSource, Claim, Evidence, Finding
from moderation.lib.admin import ReadOnlyAdmin, ReadOnlyInline


class EvidenceInline(ReadOnlyInline):
    model = Evidence
    fields = ["source", "title", "value", "scope", "as_of", "relation", "licence", "url"]
    show_change_link = False


class FindingInline(ReadOnlyInline):
    model = Finding
    fields = ["verdict", "explanation", "engine_version", "created_at", "superseded_at"]


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    list_display = ["text", "kind", "subject_label", "stance", "verdict", "quoted", "revision"]
    list_filter = ["kind", "stance", "quoted", "fictional", "struck"]
    search_fields = ["text", "subject_label", "subject_key"]
    list_select_related = ["revision__post__thread"]
    inlines = [FindingInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return super().get_queryset(request).prefetch_related("findings")

    @admin.display(description=_("verdict"))
    def verdict(self, claim: Claim) -> str:
        finding = claim.current_finding
        return finding.get_verdict_display() if finding else "–"


@admin.register(Finding)
class FindingAdmin(ReadOnlyAdmin):
    list_display = ["claim_text", "verdict", "explanation", "is_current", "engine_version", "created_at"]
    list_filter = ["verdict", ("superseded_at", admin.EmptyFieldListFilter), "claim__kind", "claim__stance"]
    search_fields = ["claim__text", "claim__subject_label", "explanation"]
    list_select_related = ["claim"]
    date_hierarchy = "created_at"
    inlines = [EvidenceInline]

    @admin.display(description=_("claim"), ordering="claim__text")
    def claim_text(self, finding: Finding) -> str:
        return finding.claim.text

    @admin.display(description=_("current"), boolean=True)
    def is_current(self, finding: Finding) -> bool:
        return finding.superseded_at is None


@admin.register(CitedSource)
class CitedSourceAdmin(ReadOnlyAdmin):
    list_display = ["name", "rating", "rated_by", "text", "revision"]
    list_filter = ["rating", "rated_by"]
    search_fields = ["name", "text"]
    list_select_related = ["revision__post__thread"]
