"""What a person should look at, why, and what was decided. Decisions are append-only: undoing is another decision."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from moderation.claims.models import Finding
from moderation.forums.models import Forum, Post, Revision


class CaseQuerySet(models.QuerySet["Case"]):
    def for_queue(self) -> CaseQuerySet:
        """Open cases, gravest first; of two alike the older one first."""
        return self.filter(state=Case.State.OPEN).order_by("-priority", "id")

    def opened_after(self, moment: datetime) -> CaseQuerySet:
        return self.filter(opened_at__gt=moment)


class Case(models.Model):
    class State(models.TextChoices):
        OPEN = "open", _("Open")
        DECIDED = "decided", _("Decided")
        WITHDRAWN = "withdrawn", _("Withdrawn: nothing speaks for it any more")

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="case")
    # The post's forum once more, so that a forum's page of the queue is one index scan.
    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="cases")
    # What the flags were judged on: the newest revision that has been checked.
    revision = models.ForeignKey(Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    # The finding whose sentence stands in the queue.
    gravest = models.ForeignKey(Finding, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    priority = models.IntegerField(default=0)
    priority_parts = models.JSONField(default=list)  # [{"name", "points", "why"}], whose points sum to `priority`
    is_escalated = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)  # a decision names the version it saw; a stale one is refused
    opened_at = models.DateTimeField()  # the last time that it came to the queue
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        indexes = [
            # One page of the queue: the gravest open cases, of all forums or of one.
            models.Index(fields=["-priority", "id"], condition=models.Q(state="open"), name="case_queue"),
            models.Index(
                fields=["forum", "-priority", "id"], condition=models.Q(state="open"), name="case_forum_queue"
            ),
            models.Index(fields=["opened_at"], condition=models.Q(state="open"), name="case_newest"),  # "3 new cases"
        ]
        permissions = [
            ("decide_case", "Can decide cases"),
            ("decide_escalated_case", "Can decide escalated cases and undo others' decisions"),
        ]

    def __str__(self) -> str:
        return f"Case {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.state == Case.State.OPEN


class FlagQuerySet(models.QuerySet["Flag"]):
    def live(self) -> FlagQuerySet:
        return self.filter(withdrawn_at=None)


class Flag(models.Model):
    class Kind(models.TextChoices):
        FINDING = "finding", _("A claim that the references contradict")
        RULE = "rule", _("A community's rule")
        FLIPPED = "flipped", _("A decision whose verdict changed")
        REPORT = "report", _("A member's report")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    finding = models.ForeignKey(Finding, null=True, blank=True, on_delete=models.CASCADE, related_name="flags")
    rule = models.CharField(max_length=60, blank=True)
    reason = models.TextField()
    created_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    objects = FlagQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["finding", "kind", "rule"], name="flag_once_per_finding"),
        ]

    def __str__(self) -> str:
        return self.reason


class Rule(models.Model):
    """Whether a rule of `cases/rules/` is in force here. Name and description come from the rule's file."""

    slug = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    description = models.TextField()
    is_active = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Decision(models.Model):
    class Action(models.TextChoices):
        AGREE = "agree", _("Agree: the statement is wrong")
        NO_ACTION = "no_action", _("No action")
        NOTE = "note", _("Note to the author")
        HIDE = "hide", _("Ask the forum to hide the post")
        ESCALATE = "escalate", _("Escalate to an administrator")
        UNDO = "undo", _("Undo")

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    action = models.CharField(max_length=12, choices=Action.choices)
    policy = models.CharField(max_length=60, blank=True)
    reason = models.TextField(blank=True)
    note = models.TextField(blank=True)  # the text to the author, where the action is a note
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    decided_at = models.DateTimeField()
    undoes = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by")
    # What the moderator saw (cases/services/seen.py): revision id and hash, claims, findings with their evidence.
    seen = models.JSONField(default=dict)

    class Meta:
        ordering = ["-decided_at", "-id"]
        indexes = [models.Index(fields=["case", "-id"], name="decision_of_case")]  # a case's newest decision
        constraints = [
            models.CheckConstraint(
                condition=models.Q(action="undo", undoes__isnull=False)
                | (~models.Q(action="undo") & models.Q(undoes__isnull=True)),
                name="decision_undo_names_its_target",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} by {self.decided_by}"
