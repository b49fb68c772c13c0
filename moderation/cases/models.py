"""What a person should look at, why, and what was decided. Decisions are append-only: undoing is another decision."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from moderation.claims.models import Finding
from moderation.forums.models import Post


class CaseQuerySet(models.QuerySet["Case"]):
    def for_queue(self) -> CaseQuerySet:
        return self.filter(state=Case.State.OPEN).order_by("-priority", "id")


class Case(models.Model):
    class State(models.TextChoices):
        OPEN = "open", "Open"
        CLOSED = "closed", "Closed"

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="case")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    priority = models.IntegerField(default=0)
    priority_parts = models.JSONField(default=list)  # [{"name", "points", "why"}], whose points sum to `priority`
    is_escalated = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)  # a decision names the version it saw; a stale one is refused
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        indexes = [
            # One page of the queue: the gravest open cases.
            models.Index(fields=["-priority", "id"], condition=models.Q(state="open"), name="case_queue"),
        ]

    def __str__(self) -> str:
        return f"Case {self.pk}"


class Flag(models.Model):
    class Kind(models.TextChoices):
        FINDING = "finding", "A claim that the references contradict"
        RULE = "rule", "A community's rule"
        REPORT = "report", "A member's report"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    finding = models.ForeignKey(Finding, null=True, blank=True, on_delete=models.CASCADE, related_name="flags")
    rule = models.CharField(max_length=60, blank=True)
    reason = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["finding", "kind", "rule"], name="flag_once_per_finding"),
        ]

    def __str__(self) -> str:
        return self.reason


class Rule(models.Model):
    """A community's own rule that opens cases for findings which don't open one by themselves."""

    slug = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    description = models.TextField()
    is_active = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Decision(models.Model):
    class Action(models.TextChoices):
        AGREE = "agree", "Agree: the statement is wrong"
        NO_ACTION = "no_action", "No action"
        NOTE = "note", "Note to the author"
        HIDE = "hide", "Ask the forum to hide the post"
        ESCALATE = "escalate", "Escalate"
        UNDO = "undo", "Undo"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    action = models.CharField(max_length=12, choices=Action.choices)
    policy = models.CharField(max_length=60, blank=True)
    reason = models.TextField(blank=True)
    note = models.TextField(blank=True)  # the text to the author, where the action is a note
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    decided_at = models.DateTimeField()
    undoes = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by")
    # What the moderator saw: revision id and hash, findings with their evidence.
    seen = models.JSONField(default=dict)

    class Meta:
        ordering = ["-decided_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(action="undo", undoes__isnull=False)
                | (~models.Q(action="undo") & models.Q(undoes__isnull=True)),
                name="decision_undo_names_its_target",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} by {self.decided_by}"
