"""What changes cases: open them for findings, decide, undo. Each verb has its own file."""

from moderation.cases.services.deciding import DecisionResult, Outcome, decide, undo
from moderation.cases.services.opening import Opened, open_cases
from moderation.cases.services.rules import switch_rule
from moderation.cases.services.sweeping import revisions_to_open

__all__ = ["DecisionResult", "Opened", "Outcome", "decide", "open_cases", "revisions_to_open", "switch_rule", "undo"]
