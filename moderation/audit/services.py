"""Write one line of the audit log, inside the transaction of what it tells of."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from moderation.audit.models import AuditLine

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def record(verb: str, target: models.Model, *, actor: User | None, at: datetime, summary: str) -> AuditLine:
    """`actor` is None where the machine acted by itself (a poll, a sweep)."""
    return AuditLine.objects.create(
        at=at, actor=actor, verb=verb, target_type=target._meta.model_name or "", target_id=target.pk, summary=summary
    )
