"""Which source heads an explanation; none is ever dropped."""

from __future__ import annotations

from factcheck.cited_sources import compile_sources
from factcheck.records import ClaimKind, RatedSource
from factcheck.reliability import by_reliability, rating_of
from tests.factcheck.rules.world import check, dated, figure


def site(domain: str, rating: str) -> RatedSource:
    return RatedSource(domain, domain, (), (domain,), rating, "somebody", "https://example.org/ratings", "CC0-1.0")


SITES = (
    site("good.example", "generally reliable"),
    site("bad.example", "generally unreliable (2024-present)"),
    site("worst.example", "deprecated"),
    site("mixed.example/blogs", "generally unreliable"),
)


def test_the_better_rated_site_comes_first_and_unrated_works_stand_between() -> None:
    facts = [
        figure(1, 1, "Deprecated", url="https://worst.example/a"),
        figure(1, 1, "Badly", url="https://www.bad.example/a"),
        figure(1, 1, "Unrated", url="https://elsewhere.example/a"),
        figure(1, 1, "Well", url="https://data.good.example:8443/a"),
    ]

    ordered = [fact.citation.author for fact in by_reliability(facts, compile_sources(SITES))]

    assert ordered == ["Well", "Unrated", "Badly", "Deprecated"]


def test_alike_rated_the_more_precise_and_then_the_newer_comes_first() -> None:
    facts = [
        figure(1_000, 9_000, "Vague", year="2020"),
        figure(4_000, 4_000, "Old", year="1950"),
        figure(5_000, 5_000, "New", year="2001"),
    ]

    ordered = [fact.citation.author for fact in by_reliability(facts, compile_sources(()))]

    assert ordered == ["New", "Old", "Vague"]


def test_a_rating_below_a_path_holds_there_only() -> None:
    sources = compile_sources(SITES)

    assert rating_of("https://mixed.example/blogs/one", sources) == "generally unreliable"
    assert rating_of("https://mixed.example/news/one", sources) == ""
    assert rating_of("not an address", sources) == ""
    assert rating_of("http://[", sources) == ""


def test_the_badly_rated_source_is_named_last_and_still_clears_a_claim() -> None:
    facts = [
        figure(900_000, 900_000, "Badly", url="https://bad.example/a"),
        figure(40_000, 40_000, "Well", url="https://good.example/a"),
        figure(41_000, 41_000, "Unrated"),
    ]

    finding = check("The Verl War killed 900,000 people.", facts, ClaimKind.CASUALTY, sources=SITES).finding

    assert finding.verdict == "disputed"
    assert [item.source for item in finding.evidence] == ["Well (1999)", "Unrated (1999)", "Badly (1999)"]


def test_dates_are_ordered_alike() -> None:
    facts = [
        dated("verl-congress", "date", "1921", "Rough"),
        dated("verl-congress", "date", "1921-03-08", "Precise"),
    ]

    explanation = check("The Tenth Verl Congress was held in 1923.", facts, ClaimKind.EVENT_DATE).finding.explanation

    assert explanation.index("Precise") < explanation.index("Rough")
