"""With which tolerance a figure was compared, in words."""

from __future__ import annotations

from factcheck.languages.en.phrases import number_words, quantity_words
from factcheck.records import Quantity
from factcheck.rounding import as_said, may_be_a_plural


def tolerance_words(quantity: Quantity | None) -> str:
    """ "As people round, 20 million covers 19.5 million to 20.5 million."; "" where the figure is taken as it stands."""
    if quantity is None:
        return ""
    if quantity.readings:
        return "Its separator can be read in two ways, and both were tried."
    low, high = as_said(quantity)
    if (low, high) == (quantity.low, quantity.high):
        return ""
    if may_be_a_plural(quantity):
        return f"It may be a bare plural, so it is read from {number_words(low or 0)} on."
    said = quantity_words(quantity)
    if low is None:
        return f"As people round, {said} reaches up to {number_words(round(high or 0))}."
    if high is None:
        return f"As people round, {said} begins at {number_words(round(low))}."
    return f"As people round, {said} covers {number_words(round(low))} to {number_words(round(high))}."
