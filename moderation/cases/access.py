"""Who gets in: a user without the permission gets 403 with a page that says what to do."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.http import HttpRequest

may_read = permission_required("cases.view_case", raise_exception=True)
may_import = permission_required("forums.add_thread", raise_exception=True)
may_read_log = permission_required("audit.view_auditline", raise_exception=True)


def person(request: HttpRequest) -> User:
    """The signed-in user: LoginRequiredMiddleware lets nobody else this far."""
    return cast(User, request.user)
