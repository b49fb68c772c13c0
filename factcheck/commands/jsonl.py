"""JSON lines in, JSON lines out: one line out for each line in, in order; a line that can't be read says why."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.text.wellformed import well_formed


class LineError(ValueError):
    """What is wrong with a line, and what would have been right."""


def answer_lines(lines: Iterable[str], answer: Callable[[dict[str, Any]], dict[str, Any]]) -> Iterator[str]:
    """Apply `answer` to each line's object; an unreadable line gives {"error": ...} and the run goes on."""
    for line in lines:
        try:
            record = json.loads(line)
            if not isinstance(record, dict):
                raise LineError("a JSON object is wanted on each line")
            result = answer(record)
        except LineError as error:
            result = {"error": f"{error}."}
        except (ValueError, RecursionError) as error:
            result = {"error": f"not JSON ({error}); one object a line is wanted."}
        yield json.dumps(result)


def text_field(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    if not isinstance(value, str):
        raise LineError(f'"{name}" must be a text, such as {{"{name}": "..."}}')
    return well_formed(value)
