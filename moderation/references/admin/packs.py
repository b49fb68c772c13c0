"""The admin's pages for references: what is known, from whom, under which licence. Packs fill them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from moderation.lib.admin import ReadOnlyAdmin, ReadOnlyInline
from moderation.references.admin.saying import source_urls, subject_urls
from moderation.references.admin.uploads import upload_urls
from moderation.references.coverage import coverage_of
from moderation.references.models import Fact, ReferencePack, Source, Subject, UnsettledEvent


@admin.register(ReferencePack)
class ReferencePackAdmin(ReadOnlyAdmin):
    """The packs with what they cover; a community's own are uploaded here, and any can be taken away as a sheet."""

    list_display = ["name", "version", "origin", "licence", "is_active", "subject_count", "loaded_at"]
    list_filter = ["origin", "is_active"]
    search_fields = ["name", "slug"]
    fields = [
        "name",
        "slug",
        "version",
        "origin",
        "is_active",
        "covers",
        "licence",
        "attribution",
        "digest",
        "loaded_at",
        "sheet",
    ]
    readonly_fields = ["covers", "sheet"]

    def get_urls(self) -> list[URLPattern]:
        return [*upload_urls(self.admin_site), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        may_upload = request.user.has_perm("references.change_referencepack")
        return super().changelist_view(request, {**(extra_context or {}), "may_upload": may_upload})

    @admin.display(description=_("covers"))
    def covers(self, pack: ReferencePack) -> SafeString:
        coverage = coverage_of(pack)
        counts = [*coverage.subjects.items(), *coverage.facts.items(), (_("rated sources"), coverage.sources)]
        return format_html_join(", ", "{} {}", ((f"{count:,}", name) for name, count in counts if count))

    @admin.display(description=_("as a sheet"))
    def sheet(self, pack: ReferencePack) -> SafeString:
        address = reverse("admin:references_referencepack_export", args=[pack.pk])
        return format_html('<a href="{}">{}</a>', address, _("Download as CSV"))

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReferencePack]:
        packs: QuerySet[ReferencePack] = super().get_queryset(request)
        return packs.annotate(subject_count=Count("subjects"))

    @admin.display(description=_("subjects"), ordering="subject_count")
    def subject_count(self, pack: ReferencePack) -> int:
        return int(pack.subject_count)  # type: ignore[attr-defined]


class FactInline(ReadOnlyInline):
    model = Fact
    fields = ["property", "low", "high", "edtf", "measure", "whom", "where", "period", "author", "year", "url"]


@admin.register(Subject)
class SubjectAdmin(ReadOnlyAdmin):
    """What references speak of; an event can be marked as one that is still being counted."""

    list_display = ["label", "kind", "type", "begin", "end", "place", "pack"]
    list_filter = ["pack", "kind", "type"]
    search_fields = ["label", "key", "aliases"]
    list_select_related = ["pack"]
    inlines = [FactInline]
    fields = [
        "label",
        "kind",
        "type",
        "key",
        "pack",
        "aliases",
        "begin",
        "end",
        "place",
        "participants",
        "part_of",
        "keywords",
        "standing",
    ]
    readonly_fields = ["standing"]

    def get_urls(self) -> list[URLPattern]:
        return [*subject_urls(self.admin_site), *super().get_urls()]

    @admin.display(description=_("figures"))
    def standing(self, subject: Subject) -> SafeString | str:
        if subject.kind != "event":
            return "–"
        event = UnsettledEvent.objects.filter(subject_key=subject.key).first()
        address = reverse("admin:references_subject_settle", args=[subject.pk])
        if event is None:
            return format_html('{}. <a href="{}">{}</a>', _("Settled"), address, _("Mark as unsettled"))
        return format_html('{}: {} <a href="{}">{}</a>', _("Unsettled"), event.reason, address, _("Mark as settled"))


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    """Rated sources; a community may rate one otherwise, and its word counts."""

    list_display = ["name", "rating", "rated_by", "licence", "pack", "rate"]
    list_filter = ["pack", "rating", "rated_by"]
    search_fields = ["name", "names", "domains", "key"]
    list_select_related = ["pack"]

    def get_urls(self) -> list[URLPattern]:
        return [*source_urls(self.admin_site), *super().get_urls()]

    @admin.display(description=_("here"))
    def rate(self, source: Source) -> SafeString:
        address = reverse("admin:references_source_rate", args=[source.pk])
        return format_html('<a href="{}">{}</a>', address, _("Rate otherwise"))


@admin.register(Fact)
class FactAdmin(ReadOnlyAdmin):
    list_display = ["subject", "property", "value", "measure", "whom", "period", "author", "year", "link"]
    list_filter = ["subject__pack", "property", "measure", "licence"]
    search_fields = ["subject__label", "key", "author", "title"]
    list_select_related = ["subject"]

    @admin.display(description=_("value"))
    def value(self, fact: Fact) -> str:
        if fact.edtf:
            return fact.edtf
        low, high = (f"{number:,.0f}" if number is not None else "…" for number in (fact.low, fact.high))
        return low if low == high else f"{low} – {high}"

    @admin.display(description=_("source"))
    def link(self, fact: Fact) -> SafeString | str:
        return format_html('<a href="{}" rel="noreferrer noopener">{}</a>', fact.url, _("open")) if fact.url else "–"
