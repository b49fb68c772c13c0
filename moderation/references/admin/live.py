"""The admin's pages for live sources: which are asked, how they are, and what they were asked."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from moderation.audit.services import record
from moderation.lib.admin import Admin, ReadOnlyAdmin
from moderation.references.models import FactChange, LiveSource, LookUp, Page, Review
from moderation.references.plugs import check_source
from moderation.references.services import ask_again, save_live_source

# Shorter, a public server would be asked the same for ever.
_LEAST_FRESH = timedelta(hours=1)

if TYPE_CHECKING:
    SourceModelForm = forms.ModelForm[LiveSource]
else:  # Django's own class takes no type argument when it runs.
    SourceModelForm = forms.ModelForm


class LiveSourceForm(SourceModelForm):
    """The secret is never shown again; left empty, the one that is kept stays."""

    address = forms.URLField(
        label=_("Address"),
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text=_("Of a wiki that of its api.php; of Wikidata and Google none is needed."),
    )
    secret = forms.CharField(
        label=_("Key"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "class": "vTextField"}),
        help_text=_("Where the source wants one. Left empty, the one that is kept stays."),
    )

    class Meta:
        model = LiveSource
        fields = ("name", "slug", "kind", "address", "secret", "settings", "fresh_for", "is_active")
        help_texts = MappingProxyType(
            {
                "is_active": _("Names from posts go to its server once it is on; to some kinds whole sentences."),
                "fresh_for": _("Days and hours after which what it said is asked for again."),
                "settings": _("JSON, {} for none; which there are stands in docs/references.md."),
            }
        )

    def clean_secret(self) -> str:
        """Whoever may change the address must not be sent a key that he was never shown."""
        given = str(self.cleaned_data["secret"])
        moved = self.instance.pk and (
            self.cleaned_data.get("address", "") != self.instance.address
            or self.cleaned_data.get("kind", "") != self.instance.kind
        )
        if not given and self.instance.secret and moved:
            raise forms.ValidationError(_("Another address needs its key anew."))
        return given or self.instance.secret

    def clean_fresh_for(self) -> timedelta:
        fresh_for: timedelta = self.cleaned_data["fresh_for"]
        if fresh_for < _LEAST_FRESH:
            raise forms.ValidationError(_("At least an hour (01:00:00); a month is 30 00:00:00."))
        return fresh_for

    def clean(self) -> None:
        super().clean()
        if self.errors:
            return
        given = self.cleaned_data
        try:
            check_source(
                LiveSource(
                    **{
                        name: given.get(name, getattr(self.instance, name))
                        for name in ("name", "slug", "kind", "address", "secret", "settings", "fresh_for")
                    }
                )
            )
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


@admin.register(LiveSource)
class LiveSourceAdmin(Admin):
    form = LiveSourceForm
    list_display = ["name", "kind", "is_active", "is_well", "waiting", "answered", "last_answer_at", "last_error_at"]
    list_filter = ["kind", "is_active"]
    readonly_fields = ["last_answer_at", "last_error", "last_error_at"]
    prepopulated_fields = {"slug": ["name"]}
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", "address", "secret", "is_active", "fresh_for"]}),
        (_("Settings of its kind"), {"fields": ["settings"]}),
        (_("Health"), {"fields": [*readonly_fields]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[LiveSource]:
        sources: QuerySet[LiveSource] = super().get_queryset(request)
        return sources.annotate(
            waiting=Count("look_ups", filter=Q(look_ups__state__in=[LookUp.State.WAITING, LookUp.State.ASKING])),
            answered=Count("look_ups", filter=Q(look_ups__state=LookUp.State.ANSWERED)),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: LiveSource | None = None) -> list[str]:
        """What it has brought lies under its slug."""
        return [*self.readonly_fields, *(["slug"] if obj else [])]

    def get_prepopulated_fields(self, request: HttpRequest, obj: LiveSource | None = None) -> dict[str, Any]:
        return {} if obj else self.prepopulated_fields

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """It is switched off: verdicts rest on what it said."""
        return False

    def save_model(self, request: HttpRequest, obj: LiveSource, form: Any, change: bool) -> None:
        at = timezone.now()
        save_live_source(obj, at=at)
        actor = request.user if isinstance(request.user, User) else None
        names = [name for name in form.changed_data if name != "secret" or request.POST.get("secret")]
        changed = ", ".join(names) or "nothing"
        record("live_source.changed", obj, actor=actor, at=at, summary=f"{obj}: {changed}")

    @admin.display(description=_("waiting"))
    def waiting(self, source: LiveSource) -> int:
        return int(source.waiting)  # type: ignore[attr-defined]

    @admin.display(description=_("answered"))
    def answered(self, source: LiveSource) -> int:
        return int(source.answered)  # type: ignore[attr-defined]

    @admin.display(description=_("answers"), boolean=True)
    def is_well(self, source: LiveSource) -> bool | None:
        """Unknown before it was asked."""
        if source.last_error_at is None:
            return None if source.last_answer_at is None else True
        return source.last_answer_at is not None and source.last_answer_at >= source.last_error_at


@admin.register(LookUp)
class LookUpAdmin(ReadOnlyAdmin):
    list_display = ["question", "source", "state", "due_at", "answered_at", "found", "attempts", "error"]
    list_filter = ["source", "state"]
    search_fields = ["question"]
    list_select_related = ["source"]
    actions = ["ask_again"]

    @admin.action(description=_("Ask again"), permissions=["view"])
    def ask_again(self, request: HttpRequest, look_ups: QuerySet[LookUp]) -> None:
        count = ask_again(list(look_ups.values_list("pk", flat=True)), at=timezone.now())
        self.message_user(
            request,
            ngettext("%d question will be asked again.", "%d questions will be asked again.", count) % count,
            messages.SUCCESS,
        )


@admin.register(Page)
class PageAdmin(ReadOnlyAdmin):
    list_display = ["title", "source", "revision", "fetched_at"]
    list_filter = ["source"]
    search_fields = ["title"]
    list_select_related = ["source"]


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    list_display = ["claim", "rating", "publisher", "reviewed_on", "source"]
    list_filter = ["source", "publisher"]
    search_fields = ["claim", "publisher"]
    list_select_related = ["source"]


@admin.register(FactChange)
class FactChangeAdmin(ReadOnlyAdmin):
    list_display = ["at", "subject_key", "fact_key", "said", "says", "pack_slug"]
    list_filter = ["pack_slug"]
    search_fields = ["subject_key", "fact_key"]

    @admin.display(description=_("said before"))
    def said(self, change: FactChange) -> str:
        return _value(change.before)

    @admin.display(description=_("says now"))
    def says(self, change: FactChange) -> str:
        return _value(change.after)


def _value(stated: dict[str, Any] | None) -> str:
    if not stated:
        return "–"
    if stated.get("edtf"):
        return str(stated["edtf"])
    low, high = (f"{end:,.0f}" if end is not None else "…" for end in (stated.get("low"), stated.get("high")))
    return low if low == high else f"{low} – {high}"
