"""Keep each post's one case in step with the findings on its newest checked revision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from moderation.audit.services import record
from moderation.cases.models import Case, Decision, Flag, Rule
from moderation.cases.newest import newest_read
from moderation.cases.rules import BY_SLUG
from moderation.cases.services.ranking import live_flags, rank_case
from moderation.cases.services.seen import finding_key, keys_seen
from moderation.cases.services.standing import newest_standing_decision
from moderation.claims.models import Finding
from moderation.forums.models import Post, Revision

FlagKey = tuple[int | None, str, str]
# Decisions that act on a verdict: when it flips, they come back.
RESTS_ON_VERDICT = {Decision.Action.AGREE, Decision.Action.NOTE, Decision.Action.HIDE}


@dataclass(slots=True)
class Opened:
    """Ids of the cases that came to the queue, that changed in it, and that left it."""

    opened: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Wanted:
    kind: str
    rule: str
    finding: Finding
    reason: str

    @property
    def key(self) -> FlagKey:
        return (self.finding.pk, self.kind, self.rule)


@transaction.atomic
def open_cases(revision_ids: Iterable[int], *, at: datetime) -> Opened:
    """Open, add to, or withdraw the cases of the posts whose revisions are named. Running it twice changes nothing."""
    post_ids = set(Revision.objects.filter(id__in=list(revision_ids)).values_list("post_id", flat=True))
    revisions = _newest_checked(post_ids)
    wanted = _wanted_flags(revisions)
    _make_missing_cases(post_ids & set(wanted), at=at)
    # In the order of their posts, so that two batches can't wait for each other in a ring.
    cases = list(
        Case.objects.select_for_update(of=("self",))
        .filter(post_id__in=post_ids)
        .select_related("post__thread")
        .order_by("post_id")
    )
    # Read once more now that the cases are held: a rival may have checked a post again in between.
    held = {case.post_id for case in cases}
    revisions = _newest_checked(held)
    wanted = _wanted_flags(revisions)
    outcome = Opened()
    for case in cases:
        _bring_up_to_date(case, wanted.get(case.post_id, []), revisions.get(case.post_id), outcome, at=at)
    return outcome


def _newest_checked(post_ids: set[int]) -> dict[int, Revision]:
    """The newest revision of each post that the engine has read, by post id."""
    revisions = newest_read().filter(post_id__in=post_ids).only("id", "post_id", "number", "content_hash")
    return {revision.post_id: revision for revision in revisions}


def _wanted_flags(revisions: dict[int, Revision]) -> dict[int, list[_Wanted]]:
    """What should be flagged now, by post id."""
    ids = [revision.pk for revision in revisions.values()]
    findings = (
        Finding.objects.current()
        .filter(claim__revision_id__in=ids)
        .select_related("claim__revision")
        .prefetch_related("evidence")
        .order_by("claim__start", "id")
    )
    wanted: defaultdict[int, list[_Wanted]] = defaultdict(list)
    for finding in findings.accusing():
        post_id = finding.claim.revision.post_id
        wanted[post_id].append(_Wanted(Flag.Kind.FINDING, "", finding, finding.explanation))
    for slug in Rule.objects.filter(is_active=True).values_list("slug", flat=True):
        rule = BY_SLUG.get(slug)
        if rule is None:  # A row of a rule whose file is gone.
            continue
        for finding in rule.select(findings):
            post_id = finding.claim.revision.post_id
            wanted[post_id].append(_Wanted(Flag.Kind.RULE, slug, finding, rule.explain(finding)))
    return dict(wanted)


def _make_missing_cases(post_ids: set[int], *, at: datetime) -> None:
    """Version 0 marks a case that is just being made; a rival's insert wins without an error."""
    posts = Post.objects.filter(id__in=post_ids, case=None).select_related("thread")
    Case.objects.bulk_create(
        [Case(post=post, forum_id=post.thread.forum_id, opened_at=at, version=0) for post in posts],
        ignore_conflicts=True,
    )


def _bring_up_to_date(
    case: Case, wanted: list[_Wanted], revision: Revision | None, outcome: Opened, *, at: datetime
) -> None:
    is_new = case.version == 0
    was_open = case.is_open and not is_new
    decision = newest_standing_decision(case)
    flags: dict[FlagKey, Flag] = {
        (flag.finding_id, flag.kind, flag.rule): flag for flag in case.flags.select_related("finding__claim__revision")
    }
    gone, rechecked = _replace_rechecked(flags, wanted)
    added = _add_flags(case, flags, wanted, at=at)
    withdrawn = [_withdraw(flag, case, revision, at=at) for flag in gone]
    flipped = _flip_decision(case, decision, withdrawn, revision, at=at)
    revision_changed = revision is not None and case.revision_id != revision.pk
    if not (is_new or added or rechecked or withdrawn or revision_changed):
        return

    case.revision = revision
    live = live_flags(case)
    rank_case(case, live, at=at)
    seen = keys_seen(decision)
    fresh = [flag for flag in added if flag.finding is None or finding_key(flag.finding) not in seen]
    case.version += 1
    if is_new:
        record("case.opened", case, actor=None, at=at, summary=_opened_summary(live))
        outcome.opened.append(case.pk)
    elif was_open:
        _tell_what_changed(case, added, rechecked, at=at)
        if not live and not case.is_escalated:
            case.state, case.closed_at = Case.State.WITHDRAWN, at
            why = _("Closed by itself: no flag remains, and nobody needs to decide.")
            record("case.withdrawn", case, actor=None, at=at, summary=why)
            outcome.withdrawn.append(case.pk)
        else:
            outcome.changed.append(case.pk)
    elif flipped or fresh or (case.state == Case.State.WITHDRAWN and live):
        case.state, case.closed_at, case.opened_at = Case.State.OPEN, None, at
        record("case.reopened", case, actor=None, at=at, summary=_opened_summary([*flipped, *fresh] or live))
        outcome.opened.append(case.pk)
    case.save()


def _replace_rechecked(flags: dict[FlagKey, Flag], wanted: list[_Wanted]) -> tuple[list[Flag], list[Flag]]:
    """Live flags that nothing wants any more, and those whose claim was checked again with the same outcome."""
    wanted_keys = {one.key for one in wanted}
    by_claim = {(one.finding.claim_id, one.kind, one.rule): one for one in wanted}
    gone, rechecked = [], []
    for key, flag in list(flags.items()):
        if flag.withdrawn_at or key in wanted_keys or flag.kind not in (Flag.Kind.FINDING, Flag.Kind.RULE):
            continue
        again = by_claim.get((flag.finding.claim_id, flag.kind, flag.rule)) if flag.finding else None
        if again is None or again.key in flags:
            gone.append(flag)
            continue
        flag.finding, flag.reason = again.finding, again.reason
        flag.save(update_fields=["finding", "reason"])
        flags[again.key] = flags.pop(key)
        rechecked.append(flag)
    return gone, rechecked


def _add_flags(case: Case, flags: dict[FlagKey, Flag], wanted: list[_Wanted], *, at: datetime) -> list[Flag]:
    """Make what is missing; raise again what had been withdrawn."""
    added = []
    for one in wanted:
        flag = flags.get(one.key)
        if flag is None:
            flag = Flag.objects.create(
                case=case, kind=one.kind, rule=one.rule, finding=one.finding, reason=one.reason, created_at=at
            )
        elif flag.withdrawn_at:
            flag.withdrawn_at, flag.withdrawn_because = None, ""
            flag.save(update_fields=["withdrawn_at", "withdrawn_because"])
        else:
            continue
        added.append(flag)
    return added


def _withdraw(flag: Flag, case: Case, revision: Revision | None, *, at: datetime) -> Flag:
    flag.withdrawn_at, flag.withdrawn_because = at, _why_withdrawn(flag, revision)
    flag.save(update_fields=["withdrawn_at", "withdrawn_because"])
    summary = _("Flag withdrawn: “%(claim)s”. %(why)s") % {
        "claim": flag.finding.claim.text if flag.finding else flag.reason,
        "why": flag.withdrawn_because,
    }
    record("flag.withdrawn", case, actor=None, at=at, summary=summary)
    return flag


def _why_withdrawn(flag: Flag, revision: Revision | None) -> str:
    claim = flag.finding.claim if flag.finding else None
    if claim is not None and revision is not None and claim.revision_id != revision.pk:
        return _("The author edited the post, and revision %(n)d doesn't state it so.") % {"n": revision.number}
    now = claim.current_finding if claim is not None else None
    if now is not None and now.pk != flag.finding_id:
        return _("Checked again, the verdict is now “%(verdict)s”.") % {"verdict": now.get_verdict_display()}
    if flag.kind == Flag.Kind.RULE:
        return _("The rule doesn't ask for it any more.")
    return _("Checked again, it is no longer found in the post.")


def _flip_decision(
    case: Case, decision: Decision | None, withdrawn: list[Flag], revision: Revision | None, *, at: datetime
) -> list[Flag]:
    """A decided case whose ground fell away under the same words of the author comes back to a person.

    An edit by the author is no flip: that is what a note hopes for.
    """
    if case.state != Case.State.DECIDED or decision is None or decision.action not in RESTS_ON_VERDICT:
        return []
    seen = keys_seen(decision)
    flipped = []
    for flag in withdrawn:
        finding = flag.finding
        if finding is None or revision is None or finding.claim.revision_id != revision.pk:
            continue
        if finding_key(finding) not in seen:
            continue
        reason = _("“%(claim)s” was “%(verdict)s” when it was decided. %(why)s") % {
            "claim": finding.claim.text,
            "verdict": finding.get_verdict_display(),
            "why": flag.withdrawn_because,
        }
        flipped.append(
            Flag.objects.create(
                case=case,
                kind=Flag.Kind.FLIPPED,
                finding=finding.claim.current_finding or finding,
                reason=reason,
                created_at=at,
            )
        )
    return flipped


def _opened_summary(flags: list[Flag]) -> str:
    reasons = "; ".join(flag.reason for flag in flags[:3])
    count = ngettext("%(n)d flag", "%(n)d flags", len(flags)) % {"n": len(flags)}
    return f"{count}: {reasons}"


def _tell_what_changed(case: Case, added: list[Flag], rechecked: list[Flag], *, at: datetime) -> None:
    for flag in added:
        record("flag.added", case, actor=None, at=at, summary=flag.reason)
    if rechecked:
        same = _("Checked again against newer references; the verdict is the same.")
        record("case.rechecked", case, actor=None, at=at, summary=same)
