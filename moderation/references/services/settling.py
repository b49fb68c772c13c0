"""Which events are still being counted: said by people, with a reason, and taken back when the count is done."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from moderation.audit.services import record
from moderation.references.models import Subject, UnsettledEvent
from moderation.references.services.ledger import tell_of_change


def mark_unsettled(subject: Subject, *, reason: str, actor: User, at: datetime) -> UnsettledEvent:
    """Its claims are judged again. Marked twice, the newer reason counts."""
    with transaction.atomic():
        event, _made = UnsettledEvent.objects.update_or_create(
            subject_key=subject.key, defaults={"label": subject.label, "reason": reason, "since": at}
        )
        tell_of_change(subject.pack, _with_parts(subject.key), at=at)
        record("subject.unsettled", event, actor=actor, at=at, summary=f"{subject.label} is unsettled. {reason}")
    return event


def mark_settled(subject: Subject, *, reason: str, actor: User, at: datetime) -> None:
    """Nothing happens where it was settled."""
    with transaction.atomic():
        event = UnsettledEvent.objects.filter(subject_key=subject.key).first()
        if event is None:
            return
        record("subject.settled", event, actor=actor, at=at, summary=f"{subject.label} is settled. {reason}")
        event.delete()
        tell_of_change(subject.pack, _with_parts(subject.key), at=at)


def _with_parts(key: str) -> set[str]:
    """The event and all that is part of it, over all packs."""
    wholes = Subject.objects.filter(pack__is_active=True).exclude(part_of=[]).values_list("key", "part_of")
    parts: dict[str, list[str]] = {}
    for part, its in wholes.iterator():
        for whole in its:
            parts.setdefault(whole, []).append(part)
    found: set[str] = set()
    new = {key}
    while new:
        found |= new
        new = {part for whole in new for part in parts.get(whole, ())} - found
    return found
