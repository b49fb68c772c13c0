"""What changes the store of claims: one function a verb."""

from moderation.claims.services.awaiting import follow_answers, follow_changes
from moderation.claims.services.checking import CheckOutcome, check_revisions
from moderation.claims.services.waiting import outdated_revisions, recheck, take_overdue

__all__ = [
    "CheckOutcome",
    "check_revisions",
    "follow_answers",
    "follow_changes",
    "outdated_revisions",
    "recheck",
    "take_overdue",
]
