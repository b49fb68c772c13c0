"""What tests of quantities ask again and again."""

from __future__ import annotations

from factcheck.languages.en.quantities import read_numbers
from factcheck.records import NumberMention, Quantity

Ends = tuple[float | None, float | None]


def mentions(text: str) -> list[NumberMention]:
    """The quantities of `text`, without its ordinals."""
    return [mention for mention in read_numbers(text) if not mention.ordinal]


def ends(text: str) -> list[Ends]:
    """(low, high) of each quantity."""
    return [(mention.quantity.low, mention.quantity.high) for mention in mentions(text)]


def words(text: str) -> list[str]:
    """The words that each quantity spans."""
    return [text[mention.start : mention.end] for mention in mentions(text)]


def only(text: str) -> Quantity:
    """The one quantity of `text`."""
    (mention,) = mentions(text)
    return mention.quantity
