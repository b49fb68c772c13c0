"""`python -m factcheck dates --jsonl`: {"text", "written_on"} in, {"dates": [{"start", "end", ...}]} out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from factcheck.commands.jsonl import LineError, answer_lines, text_field
from factcheck.languages.en.dates import read_dates


def run(lines: Iterable[str]) -> Iterator[str]:
    return answer_lines(lines, _answer)


def _answer(record: dict[str, Any]) -> dict[str, Any]:
    mentions = read_dates(text_field(record, "text"), written_on=_written_on(record))
    return {
        "dates": [
            {
                "start": mention.start,
                "end": mention.end,
                "edtf": mention.when.edtf,
                "calendar": mention.when.calendar.value,
            }
            for mention in mentions
        ]
    }


def _written_on(record: dict[str, Any]) -> date | None:
    """The day of the text: absent, null, a day, or a day with a time after it."""
    value = record.get("written_on")
    if value is None or value == "":
        return None
    try:
        if not isinstance(value, str):
            raise ValueError
        return date.fromisoformat(value[:10])
    except ValueError:
        raise LineError('"written_on" must be a day such as "2004-05-31", or left out') from None
