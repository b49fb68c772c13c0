"""One case: the post in its thread, what was found, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import OuterRef, Prefetch, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from moderation.audit.models import AuditLine
from moderation.cases.access import may_read, person
from moderation.cases.elsewhere import Changed, changes_behind, look_elsewhere
from moderation.cases.forms import DecisionForm
from moderation.cases.models import Case, Decision, Flag
from moderation.cases.notes import draft_note
from moderation.cases.policies import POLICIES, policy_name
from moderation.cases.presenting import claims_for_pages, present_post
from moderation.cases.queue import QueueFilter, neighbours
from moderation.cases.repeats import find_repeats
from moderation.cases.services import Outcome, decide, undo
from moderation.cases.services.deciding import DECIDE, DECIDE_ESCALATED
from moderation.cases.services.standing import newest_standing_decision
from moderation.cases.wording import REFUSALS
from moderation.forums.models import Post, Revision

# Which field of the form a refusal belongs to.
FIELD_OF = {
    Outcome.UNKNOWN_ACTION: "action",
    Outcome.POLICY_MISSING: "policy",
    Outcome.POLICY_UNFIT: "policy",
    Outcome.REASON_MISSING: "reason",
    Outcome.NOTE_MISSING: "note",
}
STATUS_OF = {Outcome.STALE: 409, Outcome.CLOSED: 409, Outcome.NOT_ALLOWED: 403, Outcome.ESCALATED: 403}
POSTS_BEFORE, POSTS_AFTER = 2, 1


@require_safe
@may_read
def case_page(request: HttpRequest, case_id: int) -> HttpResponse:
    return _render_case(request, _get_case(case_id))


@may_read
def decide_case(request: HttpRequest, case_id: int) -> HttpResponse:
    """On success to the case, or to the next one; else the same page again with what was typed."""
    case = _get_case(case_id)
    if request.method != "POST":  # Somebody whose session had ended comes back here from signing in.
        return redirect("case", case_id=case.pk)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _render_case(request, case, form=form, status=400)
    chosen = QueueFilter.read(request.GET)
    _before, following = neighbours(case, chosen)
    data = form.cleaned_data
    result = decide(
        case,
        action=data["action"],
        policy=data["policy"],
        reason=data["reason"],
        note=data["note"],
        by=person(request),
        seen_version=data["seen_version"],
        at=timezone.now(),
    )
    if result.outcome is not Outcome.DONE:
        return _refuse(request, case_id, form, result.outcome)
    assert result.decision is not None
    done = _("Case %(id)d: %(action)s.") % {"id": case.pk, "action": result.decision.get_action_display()}
    there = reverse("case", args=[case.pk])
    messages.success(request, format_html('{} <a href="{}">{}</a>', done, there, _("Look at it or undo it")))
    goes_on = "then_next" in request.POST and following is not None
    return redirect(reverse("case", args=[following if goes_on else case.pk]) + chosen.query())


@may_read
def undo_decision(request: HttpRequest, case_id: int, decision_id: int) -> HttpResponse:
    decision = get_object_or_404(Decision, pk=decision_id, case_id=case_id)
    if request.method != "POST":
        return redirect("case", case_id=case_id)
    result = undo(decision, by=person(request), at=timezone.now())
    if result.outcome is Outcome.DONE:
        messages.success(request, _("Taken back: the case is as it was before."))
    else:
        messages.error(request, str(REFUSALS[result.outcome]))
    return redirect(reverse("case", args=[case_id]) + QueueFilter.read(request.GET).query())


def _refuse(request: HttpRequest, case_id: int, form: DecisionForm, outcome: Outcome) -> HttpResponse:
    form.add_error(FIELD_OF.get(outcome), str(REFUSALS[outcome]))
    case = _get_case(case_id)
    changes = AuditLine.objects.none()
    if outcome in (Outcome.STALE, Outcome.CLOSED):
        seen_line = form.cleaned_data["seen_line"] or 0
        changes = _lines(case).filter(id__gt=seen_line)
        # Sent again, the form speaks of the case as it is shown now.
        form.data = {**request.POST.dict(), "seen_version": str(case.version), "seen_line": str(_newest_line(case))}
    return _render_case(request, case, form=form, changes=changes, status=STATUS_OF.get(outcome, 400))


def _get_case(case_id: int) -> Case:
    return get_object_or_404(Case.objects.select_related("post__thread__forum", "forum", "revision"), pk=case_id)


def _render_case(
    request: HttpRequest, case: Case, *, form: DecisionForm | None = None, changes: Any = (), status: int = 200
) -> HttpResponse:
    user = person(request)
    chosen = QueueFilter.read(request.GET)
    before, following = neighbours(case, chosen)
    flags = list(case.flags.live().select_related("finding__claim"))
    post_view = _present(case, frozenset(flag.finding_id for flag in flags if flag.finding_id))
    flagged = [view for view in post_view.claims if view.is_flagged] if post_view else []
    others = [view for view in post_view.claims if not view.is_flagged] if post_view else []
    newest = case.post.current_revision
    standing = newest_standing_decision(case)
    may_undo = standing is not None and user.has_perm(DECIDE)
    if standing is not None and standing.decided_by_id != user.pk:
        may_undo = may_undo and user.has_perm(DECIDE_ESCALATED)
    if form is None:
        initial = {"seen_version": case.version, "seen_line": _newest_line(case), "note": draft_note(case, flagged)}
        form = DecisionForm(initial=initial)
    may_decide = user.has_perm(DECIDE) and (not case.is_escalated or user.has_perm(DECIDE_ESCALATED))
    context = {
        "case": case,
        "post": case.post,
        "post_view": post_view,
        "flags": flags,
        "changed_references": _changed_references(flags, standing),
        "flagged": flagged,
        "others": others,
        "is_edited_since": newest is not None and newest.pk != case.revision_id,
        "context_before": _context_posts(case.post, before=True),
        "context_after": _context_posts(case.post, before=False),
        "form": form,
        "policies": POLICIES,
        "changes": changes,
        "shows_form": case.is_open and may_decide,
        "standing": standing,
        "standing_policy": policy_name(standing.policy) if standing else "",
        "may_undo": may_undo,
        "history": _lines(case).select_related("actor"),
        "previous_id": before,
        "next_id": following,
        "filter_query": chosen.query(),
    }
    return render(request, "cases/case.html", context, status=status)


def _present(case: Case, flagged: frozenset[int]) -> Any:
    if case.revision_id is None:
        return None
    revision = (
        Revision.objects.prefetch_related(Prefetch("claims", queryset=claims_for_pages()), "cited_sources")
        .filter(pk=case.revision_id)
        .get()
    )
    repeats = find_repeats(revision.claims.all(), post_id=revision.post_id)
    return present_post(revision, flagged=flagged, repeats=repeats, elsewhere=look_elsewhere([revision]))


def _changed_references(flags: Sequence[Flag], standing: Decision | None) -> list[Changed]:
    """Where a decision's verdict has flipped: what references say otherwise since."""
    flipped = [flag.finding.claim for flag in flags if flag.kind == Flag.Kind.FLIPPED and flag.finding]
    return changes_behind(flipped, since=standing.decided_at) if flipped and standing else []


def _context_posts(post: Post, *, before: bool) -> Sequence[Post]:
    """The posts next to this one in reading order, each with `newest_text`."""
    newest = Revision.objects.filter(post=OuterRef("pk")).order_by("-number")
    posts = Post.objects.filter(thread_id=post.thread_id).annotate(newest_text=Subquery(newest.values("text")[:1]))
    if before:
        return list(posts.filter(position__lt=post.position).order_by("-position", "-id")[:POSTS_BEFORE])[::-1]
    return list(posts.filter(position__gt=post.position).order_by("position", "id")[:POSTS_AFTER])


def _lines(case: Case) -> Any:
    return AuditLine.objects.filter(target_type="case", target_id=case.pk)


def _newest_line(case: Case) -> int:
    newest = _lines(case).order_by("-id").values_list("id", flat=True).first()
    return int(newest or 0)
