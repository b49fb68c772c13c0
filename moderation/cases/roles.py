"""Who may do what. Two groups, kept complete after every `migrate`; make groups of your own for anything else."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

MODERATORS = "Moderators"
ADMINISTRATORS = "Administrators"

# The desk: reading, deciding, pasting threads.
MODERATOR_PERMISSIONS = (
    "cases.view_case",
    "cases.decide_case",
    "forums.view_thread",
    "forums.add_thread",
    "audit.view_auditline",
)
# In the admin beside it: forums, references, rules and people are changed; what was checked or decided is only read.
ADMINISTRATOR_PERMISSIONS = (
    *MODERATOR_PERMISSIONS,
    "cases.decide_escalated_case",
    *(f"forums.{verb}_forum" for verb in ("view", "add", "change", "delete")),
    *(f"forums.{verb}_{model}" for verb in ("change", "delete") for model in ("thread", "post")),
    *(f"forums.view_{model}" for model in ("post", "revision")),
    *(f"references.view_{model}" for model in ("subject", "source", "fact")),
    *(f"references.view_{model}" for model in ("lookup", "page", "review", "factchange")),
    *(f"references.{verb}_referencepack" for verb in ("view", "change")),
    *(f"references.{verb}_livesource" for verb in ("view", "add", "change")),
    *(f"claims.view_{model}" for model in ("claim", "finding", "evidence", "citedsource")),
    *(f"cases.view_{model}" for model in ("flag", "decision")),
    *(f"cases.{verb}_rule" for verb in ("view", "change")),
    *(f"auth.{verb}_user" for verb in ("view", "add", "change")),
    "auth.view_group",
)
ROLES = {MODERATORS: MODERATOR_PERMISSIONS, ADMINISTRATORS: ADMINISTRATOR_PERMISSIONS}


def make_roles() -> None:
    """Make the groups and give them the permissions that they lack; takes none away."""
    for name, wanted in ROLES.items():
        group, _made = Group.objects.get_or_create(name=name)
        chosen = Q()
        for word in wanted:
            app, codename = word.split(".")
            chosen |= Q(content_type__app_label=app, codename=codename)
        group.permissions.add(*Permission.objects.filter(chosen))
