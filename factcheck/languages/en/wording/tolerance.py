"""With which tolerance a figure was compared, in words."""

from __future__ import annotations

from factcheck.languages.en.phrases import number_words
from factcheck.records import Quantity
from factcheck.rounding import as_said


def tolerance_words(quantity: Quantity | None) -> str:
    """ "Read as people round, it covers 19.5 million to 20.5 million."; "" where the figure is taken as it stands."""
    if quantity is None:
        return ""
    if quantity.readings:
        return "Its separator can be read in two ways, and both were tried."
    low, high = as_said(quantity)
    if (low, high) == (quantity.low, quantity.high):
        return ""
    if low is None:
        return f"Read as people round, it reaches up to {number_words(round(high or 0))}."
    if high is None:
        return f"Read as people round, it begins at {number_words(round(low))}."
    return f"Read as people round, it covers {number_words(round(low))} to {number_words(round(high))}."
