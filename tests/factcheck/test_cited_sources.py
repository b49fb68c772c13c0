"""Works and sites that a post cites, with the rating that somebody gave them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cited_sources import CompiledSources, compile_sources, find_cited_sources
from factcheck.packs import read_pack
from factcheck.records import Hyperlink, RatedSource
from tests.growth import assert_linear

PROJECT = Path(__file__).resolve().parents[2]
PACK = PROJECT / "factcheck/packs/wikipedia_source_ratings"
SHARED = Path(os.environ.get("PLUMBLINE_SHARED", PROJECT.parent / "shared"))


@pytest.fixture(scope="module")
def ratings() -> CompiledSources:
    return compile_sources(read_pack(PACK).sources)


def cited(text: str, sources: CompiledSources) -> list[tuple[str, str]]:
    found = find_cited_sources(text, sources)
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.text, one.source.name) for one in found]


LINKS = [
    ("See http://www.bbc.co.uk/news/12.html.", "http://www.bbc.co.uk/news/12.html", "BBC"),
    ("(https://news.bbc.co.uk/x)", "https://news.bbc.co.uk/x", "BBC"),
    ("It is at bbc.co.uk/foo, too.", "bbc.co.uk/foo", "BBC"),
    ("[here](https://en.wikipedia.org/wiki/War_(1911))", "https://en.wikipedia.org/wiki/War_(1911)", "Wikipedia"),
    ("https://DailyMail.co.uk:80/x?y=1!", "https://DailyMail.co.uk:80/x?y=1", "Daily Mail"),
    ("https://web.archive.org/web/2010/http://www.reuters.com/a", "http://www.reuters.com/a", "Reuters"),
    ("see https://google.com/maps/place", "https://google.com/maps/place", "Google Maps"),
]


@pytest.mark.parametrize(("text", "words", "name"), LINKS)
def test_a_link_is_known_by_its_host(text: str, words: str, name: str, ratings: CompiledSources) -> None:
    assert cited(text, ratings) == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "http://notbbc.co.uk/x",
        "http://bbc.co.uk.example.org/",
        "write to me@bbc.co.uk",
        "http://example.org/bbc.co.uk/x",
        "https://www.google.com/search?q=1",
        "the end.it was cold",
    ],
)
def test_a_host_that_only_looks_alike_is_not_taken(text: str, ratings: CompiledSources) -> None:
    assert cited(text, ratings) == []


NAMES = [
    ("The New York Times had it on its front page.", "The New York Times"),
    ("It was in the Washington Post yesterday.", "The Washington Post"),
    ("According to Wikipedia, ten died.", "Wikipedia"),
    ("Ten died (Reuters).", "Reuters"),
    ("The Guardian reported ten dead.", "The Guardian"),
    ("According to The Australian, ten died.", "The Australian"),
    ("He published it in Time, and nobody read it.", "Time"),
    ("Time magazine chose him.", "Time"),
    ("The Sun newspaper had another figure.", "The Sun"),
    ("*Time* had it first.", "Time"),
    ("Source: BBC", "BBC"),
    ("As Infowars claims, ten died.", "Infowars"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_work_is_known_by_its_name_where_it_is_cited(text: str, name: str, ratings: CompiledSources) -> None:
    assert [source for _, source in cited(text, ratings)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Time flies. People said so, with good Reason.",
        "The Sun rose over New York and The Hill was green.",
        "According to the Australian government, ten died.",
        "The Nation mourned and The Independent party won.",
        "I like Reuters and BBCs and Wikipedian ways.",
        "Mother Jones was born in Cork.",
        "Nature is cruel.",
        "According to Time Warner, no.",
    ],
)
def test_an_ordinary_word_is_no_citation(text: str, ratings: CompiledSources) -> None:
    assert cited(text, ratings) == []


def test_a_name_within_a_link_is_not_told_twice(ratings: CompiledSources) -> None:
    link = "https://www.nytimes.com/Reuters"
    assert cited(link, ratings) == [(link, "The New York Times")]


def test_several_ratings_of_one_work_are_all_told(ratings: CompiledSources) -> None:
    [found] = find_cited_sources("https://www.rollingstone.com/a", ratings)
    assert found.source.rating == (
        "depends on the topic: generally reliable (culture); "
        "generally unreliable (politics and society, 2011–present); generally unreliable (Culture Council)"
    )


def test_a_rating_says_in_whose_words_and_where_it_can_be_read(ratings: CompiledSources) -> None:
    [found] = find_cited_sources("According to Infowars", ratings)
    assert found.source.rating == "deprecated, blacklisted"
    assert found.source.rated_by == "Wikipedia: Reliable sources/Perennial sources (about April 2026)"
    assert found.source.url.endswith("/Wikipedia:Reliable_sources/Perennial_sources#Infowars")
    assert found.source.licence == "CC BY-SA 4.0"


def rated(name: str, *domains: str) -> RatedSource:
    return RatedSource(name, name, (), domains, "good", "Ann", "", "CC0")


def test_the_longest_path_and_the_nearest_domain_win() -> None:
    sites = [rated("Site", "a.example"), rated("Blog", "a.example/blog"), rated("Sub", "s.a.example")]
    text = "a.example/x a.example/blog/1 a.example/blogger s.a.example t.a.example"
    assert [name for _, name in cited(text, compile_sources(sites))] == ["Site", "Blog", "Site", "Sub", "Site"]


def test_a_name_that_two_sources_share_tells_nothing() -> None:
    sources = compile_sources(
        [
            RatedSource("1", "One", ("Daily Herald",), (), "good", "Ann", "", "CC0"),
            RatedSource("2", "Two", ("Daily Herald",), (), "bad", "Ann", "", "CC0"),
        ]
    )
    assert cited("The Daily Herald says so.", sources) == []


def test_no_sources_find_nothing() -> None:
    assert find_cited_sources("http://a.example", compile_sources([])) == []


HOSTILE = [
    "a.aa",
    "http://a.aa/",
    ".aa",
    "Time ",
    "bbc.co.uk/ ",
    "bbc.co.uk",
    "://a.aa",
    "x@",
    "a.aa/(",
    'in "Time" ',
    " ",
    "_",
]


@pytest.mark.parametrize("junk", HOSTILE)
def test_time_grows_no_faster_than_the_text(junk: str, ratings: CompiledSources) -> None:
    def read(text: str) -> None:
        find_cited_sources(text, ratings)

    assert_linear(read, junk * (5_000 // len(junk)), junk * (40_000 // len(junk)), times=8)


def test_the_script_rebuilds_the_pack_as_it_stands(tmp_path: Path) -> None:
    source = SHARED / "references/wikipedia_perennial_sources/sources.jsonl"
    if not source.exists():
        pytest.skip(f"{source} is not there; set PLUMBLINE_SHARED to the folder that has it")
    out = tmp_path / "sources.csv"

    run = subprocess.run(
        [sys.executable, PROJECT / "references/build_source_ratings.py", source, "--out", out],
        capture_output=True,
        text=True,
        check=True,
    )

    assert out.read_bytes() == (PACK / "sources.csv").read_bytes()
    assert "left out: Hansard: cmhansrd is no address" in run.stdout


def test_words_that_a_page_links_to_a_rated_site_cite_it() -> None:
    sources = compile_sources(
        [
            RatedSource(
                id="daily-lantern",
                name="The Daily Lantern",
                names=(),
                domains=("lantern.example",),
                rating="deprecated",
                rated_by="the readers",
                url="https://ratings.example",
                licence="CC0-1.0",
            )
        ]
    )
    text = "As you can read here, it was so."

    [cited] = find_cited_sources(text, sources, [Hyperlink(16, 20, "https://www.lantern.example/1917/story")])

    assert (cited.text, cited.source.id) == ("here", "daily-lantern")
