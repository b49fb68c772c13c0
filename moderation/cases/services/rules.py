"""Switch a community's rule on or off."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from moderation.audit.services import record
from moderation.cases.models import Rule


@transaction.atomic
def switch_rule(rule: Rule, *, is_active: bool, by: User, at: datetime) -> bool:
    """Whether anything changed. The sweep opens the rule's cases, or withdraws its flags, within half a minute."""
    held = Rule.objects.select_for_update().get(pk=rule.pk)
    if held.is_active == is_active:
        return False
    held.is_active = is_active
    held.save(update_fields=["is_active"])
    summary = _("%(rule)s: on.") if is_active else _("%(rule)s: off.")
    record("switch_rule", held, actor=by, at=at, summary=summary % {"rule": held.name})
    return True
