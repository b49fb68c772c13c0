"""Text and references in, findings out: the one entry that the commands and `moderation` call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.index import MemoryIndex
from factcheck.records import Quotation, Reading


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a text beside its words.

    `quotations` are blocks that the page itself marks as another's words (offsets into the text).
    """

    title: str | None = None
    written_on: date | None = None
    quotations: tuple[Quotation, ...] = ()


def check_text(text: str, *, index: MemoryIndex, context: Context | None = None) -> Reading:
    """Read every claim in `text` and judge it against `index`. Never raises on what the text holds."""
    return Reading(claims=())
