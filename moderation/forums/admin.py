"""The admin's pages for forums and what people wrote."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.audit.services import record
from moderation.forums.models import Forum, Post, Revision, Thread
from moderation.forums.services.feeds import LONGEST_TURN, SHORTEST_TURN, FeedRefused, refuse_address
from moderation.lib.admin import Admin, ReadOnlyAdmin, ReadOnlyInline

if TYPE_CHECKING:
    ModelFormOfForum = ModelForm[Forum]
else:  # Django's own class takes no type argument when it runs.
    ModelFormOfForum = ModelForm


class ForumForm(ModelFormOfForum):
    """A feed's address and turn by the same rules as in add_feed."""

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        if address:
            try:
                refuse_address(address)
            except FeedRefused as refusal:
                raise ValidationError(str(refusal)) from None
        return address

    def clean_poll_every(self) -> timedelta:
        every: timedelta = self.cleaned_data["poll_every"]
        if not SHORTEST_TURN <= every <= LONGEST_TURN:
            raise ValidationError(_("Between a minute (00:01:00) and a week (7 00:00:00)."))
        return every

    def clean(self) -> None:
        super().clean()
        if self.cleaned_data.get("kind") == Forum.Kind.FEED and not self.cleaned_data.get("address", "x"):
            self.add_error("address", _("A feed needs its address."))


@admin.register(Forum)
class ForumAdmin(Admin):
    """Forums with the health of their feeds: what was last heard, what went wrong, when it is tried next."""

    form = ForumForm
    list_display = ["name", "kind", "is_active", "is_well", "last_polled_at", "next_poll_at", "failures_in_a_row"]
    list_filter = ["kind", "is_active"]
    search_fields = ["name", "address"]
    readonly_fields = [
        "last_polled_at",
        "last_error",
        "failures_in_a_row",
        "etag",
        "last_modified",
        "created_at",
    ]
    fieldsets = [
        (None, {"fields": ["name", "kind", "address", "is_active", "poll_every", "next_poll_at"]}),
        (_("Health of the feed"), {"fields": [*readonly_fields]}),
    ]

    @admin.display(description=_("answers"), boolean=True)
    def is_well(self, forum: Forum) -> bool | None:
        """Unknown for saved threads and for a feed that was never polled."""
        if forum.kind != Forum.Kind.FEED or forum.last_polled_at is None:
            return None
        return not forum.last_error

    def save_model(self, request: HttpRequest, obj: Forum, form: ModelForm[Forum], change: bool) -> None:
        now = timezone.now()
        if obj.kind == Forum.Kind.FEED and obj.next_poll_at is None:
            obj.next_poll_at = now  # A feed without a time would never be polled.
        super().save_model(request, obj, form, change)
        changed = ", ".join(form.changed_data) or _("nothing")
        verb, summary = ("change_forum", f"{obj}: {changed}.") if change else ("add_forum", f"{obj}.")
        record(verb, obj, actor=cast(User, request.user), at=now, summary=summary)


class PostInline(ReadOnlyInline):
    model = Post
    fields = ["position", "author", "posted_at", "external_id"]


@admin.register(Thread)
class ThreadAdmin(Admin):
    list_display = ["title_or_id", "forum", "engine", "post_count", "created_at"]
    list_filter = ["forum", "engine"]
    search_fields = ["title", "external_id", "url"]
    list_select_related = ["forum"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["forum"]
    readonly_fields = ["external_id", "engine", "created_at"]
    inlines = [PostInline]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Thread]:
        threads: QuerySet[Thread] = super().get_queryset(request)
        return threads.annotate(post_count=Count("posts"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # Threads are read by the desk's paste page, the command, or a feed.

    @admin.display(description=_("title"), ordering="title")
    def title_or_id(self, thread: Thread) -> str:
        return str(thread)

    @admin.display(description=_("posts"), ordering="post_count")
    def post_count(self, thread: Any) -> int:
        return int(thread.post_count)


class RevisionInline(ReadOnlyInline):
    model = Revision
    fields = ["number", "state", "text", "checked_at", "error", "created_at"]


@admin.register(Post)
class PostAdmin(Admin):
    list_display = ["id", "author", "thread", "position", "posted_at"]
    list_filter = ["thread__forum"]
    search_fields = ["author", "external_id", "thread__title"]
    list_select_related = ["thread"]
    date_hierarchy = "posted_at"
    autocomplete_fields = ["thread"]
    readonly_fields = ["external_id", "position", "created_at"]
    inlines = [RevisionInline]
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["id", "post", "number", "state", "attempts", "checked_at", "created_at"]
    list_filter = ["state", "post__thread__forum"]
    search_fields = ["text", "post__author"]
    list_select_related = ["post__thread"]
    date_hierarchy = "created_at"
