"""What this layer does when the one below it speaks."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def send_to_workers(sender: object, *, ids: tuple[int, ...], **kwargs: Any) -> None:
    """Send check tasks for revisions that wait. A broker out of reach is no error here: the sweep finds them later."""
    from moderation.claims.tasks import check

    size = settings.CHECK_BATCH_SIZE
    try:
        for start in range(0, len(ids), size):
            # No retry: whoever imports a thread shouldn't wait for a broker that is down.
            check.apply_async((list(ids[start : start + size]),), retry=False)
    except OperationalError as error:
        logger.warning("%d revisions wait for the sweep, as the broker can't be reached: %s", len(ids), error)


def follow_references(sender: object, **kwargs: Any) -> None:
    """Have claims follow what changed in the references. A lost message does no harm: it is asked for again soon."""
    from moderation.claims.tasks import follow_references as task

    try:
        task.apply_async(retry=False)
    except OperationalError as error:
        logger.warning("Changed references wait for the sweep, as the broker can't be reached: %s", error)
