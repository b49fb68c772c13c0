"""Figures, sources and lists in the words that an explanation uses."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Bound, Citation, Fact, Quantity

_MILLION, _BILLION = 1_000_000, 1_000_000_000


def number_words(number: float) -> str:
    """20000000 reads "20 million", 681692 reads "681,692", 1.5e9 "1.5 billion"."""
    for size, name in ((_BILLION, "billion"), (_MILLION, "million")):
        if abs(number) >= size and round(number / size, 3) * size == number:
            return f"{number / size:,.10g} {name}"
    return f"{number:,.0f}" if number == int(number) else f"{number:,g}"


def quantity_words(quantity: Quantity) -> str:
    """A quantity as a person would write it: "about 20 million", "at least 5,000", "3.5 million to 5 million"."""
    low, high = quantity.low, quantity.high
    about = "about " if quantity.approximate else ""
    if low is None and high is None:
        return "an unknown number"
    if low is None:
        return f"up to {about}{number_words(high or 0)}"
    if high is None:
        return f"at least {about}{number_words(low)}"
    if low == high:
        bound = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "up to "}.get(quantity.bound, "")
        return f"{bound}{about}{number_words(low)}"
    return f"{about}{number_words(low)} to {number_words(high)}"


def source_words(citation: Citation) -> str:
    return f"{citation.author} ({citation.year})" if citation.year else citation.author


def scope_words(fact: Fact) -> str:
    """What the fact counts, whom, where and when, as far as it says so."""
    scope = fact.scope
    parts = [scope.measure.replace("_", " "), scope.whom, scope.where, scope.when]
    return ", ".join(part for part in parts if part)


def listed(words: Sequence[str], *, most: int = 4) -> str:
    """ "a, b and c"; past `most` it ends in "and n others"."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} and {len(words) - most + 1} others"
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def times_words(factor: float) -> str:
    """How many times as much: "six times", "2.5 times"."""
    small = (
        "",
        "",
        "twice",
        "three times",
        "four times",
        "five times",
        "six times",
        "seven times",
        "eight times",
        "nine times",
    )
    rounded = round(factor)
    if abs(factor - rounded) < 0.05 * factor and 2 <= rounded < len(small):
        return small[rounded]
    return f"{factor:,.1f} times" if factor < 10 else f"{factor:,.0f} times"
