"""What the desk's forms hold. Rights, policies and stale versions are judged by the services, not here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.cases.models import Decision
from moderation.cases.policies import POLICIES

ACTIONS = [choice for choice in Decision.Action.choices if choice[0] != Decision.Action.UNDO]


def _policy_choices() -> list[tuple[Any, Any]]:
    """Grouped by what they lead to, so that an unfit pair stands out before it is sent."""
    wrong = [(policy.slug, policy.name) for policy in POLICIES if "agree" in policy.actions]
    fine = [(policy.slug, policy.name) for policy in POLICIES if "agree" not in policy.actions]
    return [("", _("Choose…")), (_("Something is wrong"), wrong), (_("Nothing needs doing"), fine)]


class DecisionForm(forms.Form):
    action = forms.ChoiceField(choices=ACTIONS, widget=forms.RadioSelect, required=False, label=_("Decision"))
    policy = forms.ChoiceField(choices=_policy_choices, required=False, label=_("Policy"))
    reason = forms.CharField(
        required=False,
        max_length=4000,
        label=_("Reason"),
        help_text=_("For the log and for an appeal. A sentence is enough."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    note = forms.CharField(
        required=False,
        max_length=10000,
        label=_("Note to the author"),
        help_text=_("A draft from the evidence; make it yours."),
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    seen_line = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)


class ImportForm(forms.Form):
    text = forms.CharField(
        required=False,
        strip=False,
        label=_("Paste the thread"),
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
    )
    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        label=_("… or choose a saved page"),
        help_text=_("A page saved from the browser (.html) or a text copy (.txt), up to 20 MB."),
    )
    forum = forms.CharField(
        required=False,
        max_length=200,
        label=_("Forum"),
        help_text=_("Where the thread comes from. A new name makes a new forum."),
    )
