"""What is said of passages that bear on a claim."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Verdict


def explain_passages(verdict: Verdict, agreeing: Sequence[str], excluding: Sequence[str]) -> str:
    """`agreeing` and `excluding` are sentences, one for each passage; not both are empty."""
    if verdict is Verdict.SUPPORTED:
        return f"{_passages(agreeing)} bears it out. {agreeing[0]}"
    if verdict is Verdict.DISPUTED:
        return f"Passages disagree. One bears it out: {agreeing[0]} Another doesn't: {excluding[0]}"
    if verdict is Verdict.CONTRADICTED:
        return f"{len(excluding)} passages say otherwise, and none agrees. {excluding[0]}"
    return f"{excluding[0]} One passage alone is not held against anybody."


def _passages(agreeing: Sequence[str]) -> str:
    return "A passage" if len(agreeing) == 1 else f"Each of {len(agreeing)} passages"
