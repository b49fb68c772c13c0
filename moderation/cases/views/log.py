"""The audit log: who did what, when."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from moderation.audit.models import AuditLine
from moderation.cases.access import may_read_log
from moderation.cases.wording import VERBS

LINES_A_PAGE = 50
MACHINE = "machine"


@require_safe
@may_read_log
def log(request: HttpRequest) -> HttpResponse:
    """Newest first, by keyset on the line's id (lines are only ever added)."""
    verb, who, before = (request.GET.get(word, "") for word in ("verb", "who", "before"))
    lines = AuditLine.objects.select_related("actor").order_by("-id")
    if verb and "\0" not in verb:  # PostgreSQL has no such letter
        lines = lines.filter(verb=verb)
    if who == MACHINE:
        lines = lines.filter(actor=None)
    elif who.isascii() and who.isdigit() and len(who) < 10:
        lines = lines.filter(actor_id=int(who))
    if before.isascii() and before.isdigit() and len(before) < 19:
        lines = lines.filter(id__lt=int(before))
    found = list(lines[: LINES_A_PAGE + 1])
    shown = found[:LINES_A_PAGE]
    chosen = {key: value for key, value in (("verb", verb), ("who", who)) if value}
    context = {
        "lines": shown,
        "verbs": VERBS.items(),
        "people": User.objects.filter(Exists(AuditLine.objects.filter(actor=OuterRef("pk")))).order_by("username"),
        "verb": verb,
        "who": who,
        "is_first_page": not before,
        "first_page": f"?{urlencode(chosen)}",
        "next_page": f"?{urlencode({**chosen, 'before': shown[-1].pk})}" if len(found) > LINES_A_PAGE else "",
    }
    return render(request, "cases/log.html", context)
