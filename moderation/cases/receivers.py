"""What this layer does when the one below it speaks."""

from __future__ import annotations

import logging
from typing import Any

from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def send_for_opening(sender: object, *, ids: tuple[int, ...], **kwargs: Any) -> None:
    """Have a worker open the cases of checked revisions. A broker out of reach loses nothing: the sweep finds them."""
    from moderation.cases.tasks import BATCH, open_for_revisions

    try:
        for start in range(0, len(ids), BATCH):
            open_for_revisions.apply_async((list(ids[start : start + BATCH]),), retry=False)
    except OperationalError as error:
        logger.warning("Cases of %d revisions wait for the sweep; the broker can't be reached: %s", len(ids), error)
