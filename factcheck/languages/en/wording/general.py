"""What is said where no rule applies."""

from __future__ import annotations

FICTION = "This is about an invented world, so references have nothing to say."
NOTHING = "No reference known here bears on this statement."
NO_RULE_STEP = "no rule applied"
FICTION_STEP = "fiction"
