from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CasesConfig(AppConfig):
    name = "moderation.cases"
    label = "cases"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from moderation.cases.receivers import send_for_opening
        from moderation.claims.signals import revisions_checked

        post_migrate.connect(keep_roles_and_rules, sender=self, dispatch_uid="cases.keep_roles_and_rules")
        revisions_checked.connect(send_for_opening, dispatch_uid="cases.send_for_opening")


def keep_roles_and_rules(**_signal: Any) -> None:
    """After every migrate: the roles have their permissions, and each rule of the registry has its row."""
    from moderation.cases.roles import make_roles
    from moderation.cases.rules import keep_rule_rows

    make_roles()
    keep_rule_rows()
