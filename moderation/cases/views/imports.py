"""Paste or upload a saved thread."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.core.files import File
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from moderation.cases.access import may_import, person
from moderation.cases.forms import ImportForm
from moderation.forums.models import Forum
from moderation.forums.records import ReadThread, UnreadableThread
from moderation.forums.services import SAVED_THREADS, SavedThread, forum_for_saved_threads, save_thread
from moderation.forums.sources import read_thread


@require_http_methods(["GET", "HEAD", "POST"])
@may_import
def import_page(request: HttpRequest) -> HttpResponse:
    """On success to the thread, which shows how far checking has come; else one sentence, and what was typed stays."""
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if not form.is_bound:
        return _render(request, form)
    if not form.is_valid():
        problem = str(next(iter(form.errors.values()))[0])
        return _render(request, form, problem=problem, status=400)
    text, file = form.cleaned_data["text"], form.cleaned_data["file"]
    if text.strip() and file is not None:
        return _render(request, form, problem=_("Paste the text or choose a file, not both at once."), status=400)
    try:
        read = _read(text, file)
    except UnreadableThread as problem:
        return _render(request, form, problem=str(problem), status=400)
    forum = forum_for_saved_threads(form.cleaned_data["forum"].strip() or SAVED_THREADS)
    saved = save_thread(read, forum, at=timezone.now(), actor=person(request))
    messages.success(request, _what_was_saved(saved))
    return redirect("thread", thread_id=saved.thread.pk)


def _read(text: str, file: File[bytes] | None) -> ReadThread:
    limit = settings.IMPORT_LIMIT_BYTES
    if file is None:
        return read_thread(text.encode(), limit=limit)
    # One byte past the limit is enough to know that it is too large.
    return read_thread(file.read(limit + 1), file.name or "", limit=limit)


def _what_was_saved(saved: SavedThread) -> str:
    if not saved.revision_ids:
        return _("This thread was read before, and nothing in it has changed.")
    parts = []
    if saved.new:
        parts.append(ngettext("%(n)d new post", "%(n)d new posts", saved.new) % {"n": saved.new})
    if saved.changed:
        parts.append(ngettext("%(n)d edited post", "%(n)d edited posts", saved.changed) % {"n": saved.changed})
    return _("Read: %(what)s. Checking has begun.") % {"what": ", ".join(parts)}


def _render(request: HttpRequest, form: ImportForm, *, problem: str = "", status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "problem": problem,
        "forums": Forum.objects.order_by("name").values_list("name", flat=True),
        "limit_mb": settings.IMPORT_LIMIT_BYTES // (1024 * 1024),
    }
    return render(request, "cases/import.html", context, status=status)
