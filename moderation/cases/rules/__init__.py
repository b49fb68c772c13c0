"""Rules that open cases for findings which don't open one by themselves. One rule a file; this is the registry.

A rule is in force only where its row in the table Rule is active (the admin's page "Rules").
"""

from moderation.cases.models import Rule
from moderation.cases.rules import denial_of_documented_toll
from moderation.cases.rules.base import CaseRule

RULES: tuple[CaseRule, ...] = (denial_of_documented_toll.RULE,)

BY_SLUG = {rule.slug: rule for rule in RULES}


def keep_rule_rows() -> None:
    """Give each rule its row, inactive when new; name and description follow the rule's file."""
    for rule in RULES:
        texts = {"name": str(rule.name), "description": str(rule.description)}
        Rule.objects.update_or_create(slug=rule.slug, defaults=texts)


__all__ = ["BY_SLUG", "RULES", "CaseRule", "keep_rule_rows"]
