"""Bases for the admin's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.views.main import ERROR_FLAG
from django.db import DataError, models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

if TYPE_CHECKING:
    _Admin = admin.ModelAdmin[Any]
    _Inline = admin.TabularInline[Any, Any]
else:  # Django's own classes take no type arguments when they run.
    _Admin, _Inline = admin.ModelAdmin, admin.TabularInline

# An address typed without its scheme; Django 6 takes https too.
_FORM_FIELDS: dict[Any, dict[str, Any]] = {models.URLField: {"assume_scheme": "https"}}


class SoundList(_Admin):
    """Mixin: a filter in the address that the database can't compare with is dropped, as Django drops unknown ones."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        try:
            return super().changelist_view(request, extra_context)
        except (OverflowError, DataError):  # a number too large, a year too early, a NUL
            if request.method != "GET" or not request.GET:
                raise
            return HttpResponseRedirect(f"{request.path}?{ERROR_FLAG}=1")


class Admin(SoundList):
    formfield_overrides = _FORM_FIELDS


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


class ReadOnlyInline(ReadOnly, _Inline):
    formfield_overrides = _FORM_FIELDS
    extra = 0
    can_delete = False
    show_change_link = True

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All of them: a form can't hold what its model fills by itself."""
        return self.fields or super().get_readonly_fields(request, obj)
