"""What changes the store of claims: one function a verb."""

from moderation.claims.services.checking import CheckOutcome, check_revisions
from moderation.claims.services.waiting import outdated_revisions, recheck, take_overdue

__all__ = ["CheckOutcome", "check_revisions", "outdated_revisions", "recheck", "take_overdue"]
