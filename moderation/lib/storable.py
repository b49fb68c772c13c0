"""What any of the databases can hold of what strangers write: letters and times."""

from __future__ import annotations

import re
from datetime import UTC, datetime

# PostgreSQL has no NUL; no database has the halves of UTF-16's pairs, which JSON and feeds can spell out.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def storable_text(words: str) -> str:
    """As many letters as before: what can't be stored becomes U+FFFD, so that offsets stay true."""
    return _UNSTORABLE.sub("\ufffd", words)


def storable_moment(moment: datetime) -> datetime | None:
    """In UTC (a time without a zone is taken for UTC); None where that falls outside the years 1 to 9999."""
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:
        return None
