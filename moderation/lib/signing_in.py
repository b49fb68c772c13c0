"""Where a session ended while a page kept asking for news: lead the whole page to the sign-in, not a piece of it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django_htmx.http import HttpResponseClientRedirect


class LeadWholePageToSignIn:
    """htmx follows a redirect by itself and would set the sign-in page into the piece that it asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.headers.get("HX-Request") or response.status_code != 302:
            return response
        sign_in = resolve_url(settings.LOGIN_URL)
        if urlsplit(response["Location"]).path != sign_in:
            return response
        shown = urlsplit(request.headers.get("HX-Current-URL", ""))
        return HttpResponseClientRedirect(redirect_to_login(shown.path or "/", sign_in)["Location"])
