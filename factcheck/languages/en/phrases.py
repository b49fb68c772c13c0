"""Figures, sources and lists in the words that an explanation uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.languages.en.dates import words as date_words
from factcheck.records import Bound, Citation, Fact, Quantity, When

_MILLION, _BILLION = 1_000_000, 1_000_000_000


@lru_cache(maxsize=8192)
def number_words(number: float) -> str:
    """20000000 reads "20 million", 681692 reads "681,692", 1.5e9 "1.5 billion"."""
    if abs(number) >= _MILLION:
        number = float(round(number))  # "g" would write 1.00308e+06
        size, name = (_BILLION, "billion") if abs(number) >= _BILLION else (_MILLION, "million")
        if round(number / size, 3) * size == number:
            return f"{number / size:,.10g} {name}"
    return f"{number:,.0f}" if number == int(number) else f"{number:,g}"


def quantity_words(quantity: Quantity) -> str:
    """A quantity as a person would write it: "about 20 million", "at least 5,000", "3.5 million to 5 million"."""
    low, high = quantity.low, quantity.high
    about = "about " if quantity.approximate else ""
    if low is None and high is None:
        return "an unknown number"
    if low is None:
        return f"{'at most' if quantity.bound is Bound.AT_MOST else 'up to'} {about}{number_words(high or 0)}"
    if high is None:
        return f"at least {about}{number_words(low)}"
    if low == high:
        bound = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "up to "}.get(quantity.bound, "")
        return f"{bound}{about}{number_words(low)}"
    return f"{about}{number_words(low)} to {number_words(high)}"


def title_words(citation: Citation) -> str:
    """What a work is called; an item that is cited by its number alone ("Q91") says whose number that is."""
    title = citation.title
    return f"{citation.publisher} item {title}" if title[:1] == "Q" and title[1:].isdigit() else title


def source_words(citation: Citation) -> str:
    return f"{citation.author} ({citation.year})" if citation.year else citation.author


def cite_words(citation: Citation) -> str:
    """The source as it stands within brackets: "Robert Conquest 1968"."""
    return f"{citation.author} {citation.year}" if citation.year else citation.author


def work_words(citation: Citation) -> str:
    """The same with the work, without its subtitle: "Robert Conquest 1968, The Great Terror"."""
    title = title_words(citation).split(": ")[0].strip()
    return f"{cite_words(citation)}, {title}" if title and title != citation.author else cite_words(citation)


_MEASURES = {
    "battle_deaths": "deaths in battle",
    "death_sentences": "death sentences",
    "deported": "people deported",
    "displaced": "people displaced",
    "imprisoned": "people imprisoned",
    "infected": "people infected",
    "injured": "people injured",
    "missing": "people missing",
    "prison_sentences": "prison sentences",
    "starved": "people starved to death",
}
_SINGULAR = {
    "deaths": "death",
    "executions": "execution",
    "delegates": "delegate",
    "members": "member",
    "seats": "seat",
}


def measure_words(measure: str, *, plural: bool = True) -> str:
    """What is counted, as a noun: "deaths in battle", "people injured"; `plural=False` for one of them."""
    words = _MEASURES.get(measure, measure.replace("_", " "))
    if plural:
        return words
    if words.startswith("people "):
        return f"person{words.removeprefix('people')}"
    if words.endswith(" sentences"):
        return words.removesuffix("s")
    return words.replace("deaths", "death") if "deaths" in words else _SINGULAR.get(words, words)


def scope_words(fact: Fact) -> str:
    """What the fact counts, whom, where and when, as far as it says so."""
    scope = fact.scope
    when = date_words(When(scope.when)) if scope.when else ""
    parts = [measure_words(scope.measure), scope.whom, scope.where, when]
    return ", ".join(part for part in parts if part)


def listed(words: Sequence[str], *, most: int = 4, joint: str = "and") -> str:
    """ "a, b and c"; past `most` it ends in "and n others" (at least two of them)."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} {joint} {len(words) - most + 1} others"
    return f"{', '.join(words[:-1])} {joint} {words[-1]}" if len(words) > 1 else "".join(words)


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
