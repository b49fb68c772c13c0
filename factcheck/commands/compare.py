"""`python -m factcheck compare --jsonl`: {"claim", "evidence"} in, {"verdict", "explanation"} out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.commands.jsonl import answer_lines, text_field
from factcheck.comparison import compare


def run(lines: Iterable[str]) -> Iterator[str]:
    return answer_lines(lines, _answer)


def _answer(record: dict[str, Any]) -> dict[str, Any]:
    outcome = compare(text_field(record, "claim"), text_field(record, "evidence"))
    return {"verdict": outcome.verdict.value, "explanation": outcome.explanation}
