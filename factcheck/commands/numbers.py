"""`python -m factcheck numbers --jsonl`: the quantities of {"text"} lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.languages.en.quantities import read_numbers
from factcheck.records import NumberMention
from factcheck.wire import quantity_as_dict

_FIELDS = ("low", "high", "bound", "approximate", "unit")


def run(lines: Iterable[str]) -> Iterator[str]:
    """One line of ASCII JSON for each line, in order, without a line's end; {"error"} for a line that can't be read.

    Ordinals are no quantities and stay out.
    """
    for line in lines:
        yield json.dumps(_answer(line))


def _answer(line: str) -> dict[str, Any]:
    try:
        line.encode("utf-8")
        record = json.loads(line)
    except UnicodeEncodeError:
        return {"error": "The line is not UTF-8."}
    except (ValueError, RecursionError) as error:
        return {"error": f"The line is no JSON object: {error}."}
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return {"error": 'A line must be an object with a string "text", such as {"text": "some 20 people"}.'}
    return {"numbers": [_as_dict(mention) for mention in read_numbers(record["text"]) if not mention.ordinal]}


def _as_dict(mention: NumberMention) -> dict[str, Any]:
    quantity = quantity_as_dict(mention.quantity)
    return {"start": mention.start, "end": mention.end, **{field: quantity[field] for field in _FIELDS}}
