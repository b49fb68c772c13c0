"""What the words and marks mean."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from moderation.cases.policies import POLICIES
from moderation.cases.wording import VERDICTS


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/help.html", {"verdicts": VERDICTS, "policies": POLICIES})
