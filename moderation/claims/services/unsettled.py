"""Figures of events that are still being counted accuse nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.ports import Index
from factcheck.records import Reading
from factcheck.unsettled import Unsettled, leave_open
from moderation.forums.models import Revision
from moderation.references.models import UnsettledEvent


def leave_unsettled_open(readings: Sequence[tuple[Revision, Reading]], index: Index) -> list[tuple[Revision, Reading]]:
    """One small query."""
    marked = list(UnsettledEvent.objects.values_list("subject_key", flat=True))
    if not marked:
        return list(readings)
    unsettled = Unsettled.of(marked, index)
    return [
        (revision, replace(reading, claims=tuple(leave_open(one, unsettled) for one in reading.claims)))
        for revision, reading in readings
    ]
