"""What this layer does when its own services speak."""

from __future__ import annotations

import logging
from typing import Any

from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def send_to_workers(sender: object, *, ids: tuple[int, ...], **kwargs: Any) -> None:
    """Send tasks for look-ups that wait. A broker out of reach is no error here: the sweep finds them later."""
    from moderation.references.services.asking import BATCH
    from moderation.references.tasks import ask

    try:
        for start in range(0, len(ids), BATCH):
            ask.apply_async((list(ids[start : start + BATCH]),), retry=False)
    except OperationalError as error:
        logger.warning("%d look-ups wait for the sweep, as the broker can't be reached: %s", len(ids), error)
