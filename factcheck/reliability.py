"""Which source an explanation names first. The order never drops a source and never weighs in a verdict.

First by what raters say of the site where a fact stands (a work that nobody rates stands between those rated well and
those rated badly), then by precision, then the newer work; what is left is put in alphabetical order, so that the same
references always read the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.cited_sources import CompiledSources
from factcheck.dates.calendars import days
from factcheck.ports import Index
from factcheck.records import Fact

# How the raters' own words begin (packs keep them as they are: "generally unreliable (2024-present)").
_RANKS = (("generally reliable", 0), ("generally unreliable", 2), ("deprecated", 3), ("blacklisted", 3))
_UNRATED = 1


def by_reliability(facts: Iterable[Fact], sources: CompiledSources) -> list[Fact]:
    """The facts, those that should head an explanation first."""
    known = list(facts)
    return sorted(known, key=lambda fact: _order(fact, sources)) if len(known) > 1 else known


def facts_in_order(index: Index, subject: str, *properties: str) -> list[Fact]:
    """The facts about a subject that have one of some properties, as `by_reliability` puts them; not to be changed."""
    return index.remembered.answer(
        ("facts in order", subject, properties),
        lambda: by_reliability(index.facts_of(subject, *properties), index.sources),
    )


def rating_of(url: str, sources: CompiledSources) -> str:
    """What raters say of the site that an address leads to, "" where nobody rates it."""
    scheme, _, address = url.lower().partition("://")
    if scheme not in ("http", "https"):
        return ""
    host, _, path_of_url = address.partition("/")
    labels = host.partition(":")[0].split(".")
    below = f"{path_of_url.strip('/')}/"
    for first in range(len(labels) - 1):
        for path, source in sources.hosts.get(".".join(labels[first:]), ()):
            if not path or below.startswith(f"{path}/"):
                return source.rating
    return ""


def _order(fact: Fact, sources: CompiledSources) -> tuple[int, float, int, str, str]:
    rating = rating_of(fact.citation.url, sources).lower().lstrip('"')
    rank = next((rank for words, rank in _RANKS if rating.startswith(words)), _UNRATED)
    return rank, _width(fact), -_year(fact.citation.year), fact.citation.author, fact.id


def _width(fact: Fact) -> float:
    """How much a fact leaves open: the days of a date, the share of a figure between its ends."""
    if fact.when is not None:
        first, last = days(fact.when)
        return float("inf") if first is None or last is None else float(last - first)
    if fact.quantity is not None:
        low, high = fact.quantity.low, fact.quantity.high
        return float("inf") if low is None or high is None else (high - low) / (high or 1.0)
    return float("inf")


def _year(year: str) -> int:
    digits = year.strip()[:4]
    return int(digits) if digits.isascii() and digits.isdigit() else 0
