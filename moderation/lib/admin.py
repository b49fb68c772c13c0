"""Bases for the admin's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

if TYPE_CHECKING:
    Admin = admin.ModelAdmin[Any]
    Inline = admin.TabularInline[Any, Any]
else:  # Django's own classes take no type arguments when they run.
    Admin, Inline = admin.ModelAdmin, admin.TabularInline


class ReadOnly:
    """Mixin: shown, searched and filtered, never changed here, whatever a person's rights."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(ReadOnly, Admin):
    # Counting a large table for "n of m" takes longer than showing its page.
    show_full_result_count = False


class ReadOnlyInline(ReadOnly, Inline):
    extra = 0
    can_delete = False
    show_change_link = True

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All of them: a form can't hold what its model fills by itself."""
        return self.fields or super().get_readonly_fields(request, obj)
