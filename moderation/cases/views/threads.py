"""Threads: which were read, how far checking has come, and every post with every claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from moderation.cases.access import may_read
from moderation.cases.elsewhere import look_elsewhere
from moderation.cases.models import Case
from moderation.cases.newest import newest_read
from moderation.cases.presenting import PostView, claims_for_pages, count_verdicts, present_post
from moderation.cases.wording import BY_VERDICT, VERDICTS
from moderation.claims.models import Finding
from moderation.forums.models import Post, Revision, Thread

THREADS_A_PAGE = 30
POSTS_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Progress:
    posts: int
    checked: int
    failed: int

    @property
    def is_running(self) -> bool:
        return self.checked + self.failed < self.posts


@require_safe
@may_read
def thread_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(_with_progress(Thread.objects.select_related("forum").order_by("-id")), THREADS_A_PAGE).get_page(
        request.GET.get("page")
    )
    rows = [(thread, _progress(thread)) for thread in page]
    is_running = any(progress.is_running for _thread, progress in rows)
    context = {"page": page, "rows": rows, "is_running": is_running}
    template = "cases/_thread_rows.html" if request.headers.get("HX-Request") else "cases/threads.html"
    return render(request, template, context)


@require_safe
@may_read
def thread_page(request: HttpRequest, thread_id: int) -> HttpResponse:
    thread = get_object_or_404(_with_progress(Thread.objects.select_related("forum")), pk=thread_id)
    verdict = request.GET.get("verdict", "")
    verdict = verdict if verdict in BY_VERDICT else ""
    findings = _current_findings(thread)
    posts = thread.posts.order_by("position", "id")
    if verdict:
        posts = posts.filter(id__in=findings.filter(verdict=verdict).values("claim__revision__post_id"))
    page = Paginator(posts, POSTS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "thread": thread,
        "progress": _progress(thread),
        "counts": count_verdicts(findings.values_list("verdict", flat=True)),
        "verdicts": VERDICTS,
        "verdict": verdict,
        "page": page,
        "rows": _present_posts(list(page), only_verdict=verdict),
    }
    return render(request, "cases/thread.html", context)


@require_safe
@may_read
def thread_progress(request: HttpRequest, thread_id: int) -> HttpResponse:
    """The bar alone, while checking runs; when it has ended, the browser is told to load the page anew."""
    thread = get_object_or_404(_with_progress(Thread.objects.all()), pk=thread_id)
    progress = _progress(thread)
    response = render(request, "cases/_progress.html", {"thread": thread, "progress": progress})
    if not progress.is_running:
        response["HX-Refresh"] = "true"
    return response


def _with_progress(threads: QuerySet[Thread]) -> QuerySet[Thread]:
    """Adds `post_count`, `checked_count`, `failed_count` (by each post's newest revision) and `open_count`."""
    newest = Revision.objects.newest().filter(post__thread=OuterRef("pk")).order_by().values("post__thread")

    def counted(**state: str) -> Subquery:
        return Subquery(newest.filter(**state).annotate(n=Count("id")).values("n"))

    cases = Case.objects.filter(post__thread=OuterRef("pk"), state=Case.State.OPEN).order_by().values("post__thread")
    return threads.annotate(
        post_count=counted(),
        checked_count=counted(state=Revision.State.CHECKED),
        failed_count=counted(state=Revision.State.FAILED),
        open_count=Subquery(cases.annotate(n=Count("id")).values("n")),
    )


def _progress(thread: Any) -> Progress:
    """Subqueries over no rows give None."""
    return Progress(thread.post_count or 0, thread.checked_count or 0, thread.failed_count or 0)


def _current_findings(thread: Thread) -> QuerySet[Finding]:
    revisions = newest_read().filter(post__thread=thread)
    return Finding.objects.current().filter(claim__revision__in=revisions)


def _present_posts(posts: list[Post], *, only_verdict: str) -> list[dict[str, Any]]:
    """Claims are numbered through the page. A post that wasn't checked yet shows its newest text without marks."""
    ids = [post.pk for post in posts]
    checked = {
        revision.post_id: revision
        for revision in newest_read()
        .filter(post_id__in=ids)
        .prefetch_related(Prefetch("claims", queryset=claims_for_pages()), "cited_sources")
    }
    newest = {revision.post_id: revision for revision in Revision.objects.filter(post_id__in=ids).order_by("number")}
    cases = {case.post_id: case for case in Case.objects.filter(post_id__in=ids).filter(~Q(state="withdrawn"))}
    elsewhere = look_elsewhere(list(checked.values()))
    rows: list[dict[str, Any]] = []
    number = 1
    for post in posts:
        revision = checked.get(post.pk)
        view: PostView | None = None
        if revision is not None:
            view = present_post(revision, first_number=number, only_verdict=only_verdict, elsewhere=elsewhere)
            number += len(view.claims)
        rows.append(
            {
                "post": post,
                "view": view,
                "newest": newest.get(post.pk),
                "case": cases.get(post.pk),
                "is_pending": newest.get(post.pk) != revision,
            }
        )
    return rows
