"""Draft the note to an author: what the references say, with links, and no reproach."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from moderation.cases.models import Case
from moderation.cases.presenting import ClaimView

MOST_SOURCES = 3


def draft_note(case: Case, flagged: Sequence[ClaimView]) -> str:
    """Plain text; "" where no claim is flagged."""
    if not flagged:
        return ""
    lines = [_("About your post in “%(thread)s”:") % {"thread": case.post.thread}, ""]
    for view in flagged:
        lines += [f"“{view.claim.text}”", view.finding.explanation]
        lines += [f"- {one.source}: {one.value}. {one.url}".rstrip(" .") for one in view.evidence[:MOST_SOURCES]]
        lines.append("")
    lines.append(_("If we misread you, or you know a source that we don't, please answer."))
    return "\n".join(lines)
