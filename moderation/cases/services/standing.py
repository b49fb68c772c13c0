"""Which decision on a case stands."""

from __future__ import annotations

from moderation.cases.models import Case, Decision


def newest_standing_decision(case: Case) -> Decision | None:
    """The newest decision that is neither undone nor itself an undoing."""
    return case.decisions.exclude(action=Decision.Action.UNDO).filter(undone_by=None).order_by("-id").first()
