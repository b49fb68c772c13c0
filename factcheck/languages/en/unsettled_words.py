"""What is said of events whose figures may still change."""

from __future__ import annotations


def explain_unsettled(event: str, as_of: str) -> str:
    """`as_of` is the day of the newest count in EDTF, "" where none is stated."""
    counted = f"the newest count here is as of {as_of}" if as_of else "the counts here are those of their publication"
    return f"What is known of {event or 'the event'} still changes: {counted}, so no figure is held against anybody."
