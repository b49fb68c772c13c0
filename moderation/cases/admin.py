"""The admin's pages for cases. Decisions are taken on the desk alone: every case here links to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from moderation.cases.models import Case, Decision, Flag, Rule
from moderation.cases.policies import policy_name
from moderation.cases.services import switch_rule
from moderation.lib.admin import Admin, ReadOnlyAdmin, ReadOnlyInline, SoundList


class StateFilter(admin.SimpleListFilter):
    """What needs review comes first: without a choice, open cases are listed."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [*Case.State.choices, ("all", _("All"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        state = self.value() or Case.State.OPEN
        return queryset if state == "all" else queryset.filter(state=state)

    def choices(self, changelist: Any) -> Iterator[Any]:
        chosen = self.value() or Case.State.OPEN
        for word, title in self.lookup_choices:
            query = changelist.get_query_string({self.parameter_name: word})
            yield {"selected": word == chosen, "query_string": query, "display": title}


class FlagInline(ReadOnlyInline):
    model = Flag
    fields = ["kind", "rule", "reason", "created_at", "withdrawn_at", "withdrawn_because"]
    show_change_link = False


class DecisionInline(ReadOnlyInline):
    model = Decision
    fields = ["action", "policy", "reason", "decided_by", "decided_at", "undoes"]


@admin.register(Case)
class CaseAdmin(ReadOnlyAdmin):
    list_display = ["desk", "priority", "statement", "verdict", "forum", "author", "is_escalated", "state", "opened_at"]
    list_display_links = ["priority"]
    list_filter = [StateFilter, "is_escalated", "forum", "gravest__verdict", "gravest__claim__kind"]
    search_fields = ["=id", "post__author", "post__thread__title", "gravest__claim__text"]
    list_select_related = ["post__thread", "forum", "gravest__claim"]
    date_hierarchy = "opened_at"
    ordering = ["-priority", "id"]
    fields = [
        "desk",
        "state",
        "is_escalated",
        "forum",
        "post",
        "revision",
        "gravest",
        "sum_of_priority",
        "opened_at",
        "closed_at",
        "version",
    ]
    readonly_fields = ["desk", "sum_of_priority"]
    inlines = [FlagInline, DecisionInline]

    def view_on_site(self, case: Case) -> str:
        return reverse("case", args=[case.pk])

    @admin.display(description=_("desk"))
    def desk(self, case: Case) -> SafeString:
        words = _("Decide…") if case.is_open else _("Open")
        return format_html('<a href="{}">{}</a>', reverse("case", args=[case.pk]), words)

    @admin.display(description=_("statement"))
    def statement(self, case: Case) -> str:
        return case.gravest.claim.text if case.gravest else "–"

    @admin.display(description=_("verdict"))
    def verdict(self, case: Case) -> str:
        return case.gravest.get_verdict_display() if case.gravest else "–"

    @admin.display(description=_("author"), ordering="post__author")
    def author(self, case: Case) -> str:
        return case.post.author or "–"

    @admin.display(description=_("priority"))
    def sum_of_priority(self, case: Case) -> SafeString:
        parts = format_html_join(
            "", "<li>{} {}: {}</li>", ((part["points"], part["name"], part["why"]) for part in case.priority_parts)
        )
        return format_html("{}<ul>{}</ul>", case.priority, parts)


@admin.register(Flag)
class FlagAdmin(ReadOnlyAdmin):
    list_display = ["reason", "kind", "rule", "case", "created_at", "withdrawn_at"]
    list_filter = ["kind", "rule", ("withdrawn_at", admin.EmptyFieldListFilter)]
    search_fields = ["reason", "=case__id"]
    list_select_related = ["case"]
    date_hierarchy = "created_at"


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ["decided_at", "action", "policy_words", "reason", "decided_by", "case", "is_undone", "desk"]
    list_filter = ["action", "policy", ("decided_by", admin.RelatedOnlyFieldListFilter), "case__forum"]
    search_fields = ["reason", "note", "=case__id", "decided_by__username"]
    list_select_related = ["case", "decided_by", "undone_by"]
    date_hierarchy = "decided_at"

    @admin.display(description=_("policy"), ordering="policy")
    def policy_words(self, decision: Decision) -> str:
        return policy_name(decision.policy)

    @admin.display(description=_("undone"), boolean=True)
    def is_undone(self, decision: Decision) -> bool:
        return hasattr(decision, "undone_by")

    @admin.display(description=_("desk"))
    def desk(self, decision: Decision) -> SafeString:
        return format_html('<a href="{}">{}</a>', reverse("case", args=[decision.case_id]), _("Open"))


if TYPE_CHECKING:
    People = UserAdmin[User]
else:  # Django's own class takes no type argument when it runs.
    People = UserAdmin

admin.site.unregister(User)


@admin.register(User)
class PeopleAdmin(SoundList, People):
    """Roles are groups. Only a superuser makes superusers, gives single permissions, or changes a superuser."""

    list_display = ["username", "email", "first_name", "last_name", "roles", "is_active", "is_staff", "last_login"]
    list_filter = ["groups", "is_active", "is_staff"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, "is_superuser", "user_permissions")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    @admin.display(description=_("roles"))
    def roles(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all()) or "–"


@admin.register(Rule)
class RuleAdmin(Admin):
    list_display = ["name", "is_active", "description"]
    list_filter = ["is_active"]
    search_fields = ["name", "slug"]
    fields = ["name", "description", "is_active"]
    readonly_fields = ["name", "description"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # A rule is a file of cases/rules/; its row only says whether it is in force.

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Rule, form: ModelForm[Rule], change: bool) -> None:
        switch_rule(obj, is_active=obj.is_active, by=cast(User, request.user), at=timezone.now())
