"""What a decision can rest on. One literal table: forms, services, docs and tests read it from here."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_MEASURES = frozenset({"agree", "note", "hide", "escalate"})


@dataclass(frozen=True, slots=True)
class Policy:
    """`actions`: the decisions (values of Decision.Action) that may rest on this policy."""

    slug: str
    name: str | Promise
    meaning: str | Promise
    actions: frozenset[str]


POLICIES = (
    Policy(
        "false-statement",
        _("False statement of fact"),
        _("A date, a figure, a name or an office that the references exclude."),
        _MEASURES,
    ),
    Policy(
        "denial",
        _("Denial of a documented atrocity"),
        _("A documented toll or crime is called invented or grossly belittled."),
        _MEASURES,
    ),
    Policy(
        "misused-source",
        _("Source misquoted or misused"),
        _("The source named doesn't say this, or isn't reliable for it."),
        _MEASURES,
    ),
    Policy(
        "no-breach",
        _("No rule broken"),
        _("A slip that doesn't matter, a matter of opinion, or irony."),
        frozenset({"no_action", "escalate"}),
    ),
    Policy(
        "check-wrong",
        _("The check is wrong"),
        _("The statement was misread, or the references don't bear on it."),
        frozenset({"no_action", "escalate"}),
    ),
    Policy(
        "already-settled",
        _("Already settled in the thread"),
        _("The author or another member has put it right."),
        frozenset({"no_action"}),
    ),
)

BY_SLUG = {policy.slug: policy for policy in POLICIES}


def policy_name(slug: str) -> str:
    """The policy's name; the slug itself for one that is no longer in the table."""
    policy = BY_SLUG.get(slug)
    return str(policy.name) if policy else slug
