"""Articles that a post pastes whole are the outlet's words, and the poster's own words below them are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import find_quotations
from tests.growth import assert_linear

# isort: split
from factcheck.languages.en.pasted import _OUTLET_SIGN, _may_name_outlet  # behind the package that brings it in

PROSE = "An explosion tore through the Norwood colliery early on Friday and killed 29 men of the night shift."
ADDRESS = "http://www.valleyherald.example/news/pit"


def articles(text: str) -> list[tuple[str | None, str]]:
    return [(one.who, one.text) for one in find_quotations(text) if one.style == "inline"]


@pytest.mark.parametrize(
    ("head", "who"),
    [
        (f"Look at this\n{ADDRESS}\n\nPit explosion kills men\n\n", "valleyherald.example"),
        (f"{ADDRESS}Pit explosion kills men\n", "valleyherald.example"),
        (f"Source: {ADDRESS}\nPit explosion kills men\n5 hours ago\n\n", "valleyherald.example"),
        ("From the Guardian this morning:\n\n", "Guardian"),
        ("Wiki;\n\n", "Wiki"),
    ],
)
def test_prose_below_an_address_and_a_headline_is_the_sites(head: str, who: str) -> None:
    found = articles(head + PROSE)
    assert [speaker for speaker, _ in found] == [who]
    assert found[0][1].endswith(PROSE)


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Look at this\n29 Deaths Counted in Valley\nBy Ann Hobb\nGuardian Staff Writer\n", "Guardian"),
        ("Look at this\n29 Deaths Counted in Valley\nBy Ann Hobb\n\n", "Ann Hobb"),
        ("How can this be?\nand\n1936 colliery accident statistics\n", "1936 colliery accident statistics"),
    ],
)
def test_prose_below_a_byline_or_the_name_of_a_report_is_theirs(head: str, who: str) -> None:
    found = articles(head + PROSE)
    assert [speaker for speaker, _ in found] == [who]
    assert found[0][1].endswith(PROSE)


def test_a_dateline_names_the_agency() -> None:
    text = f"LISBON (AP) - {PROSE}"
    assert articles(f"Look\n{text}") == [("AP", text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{ADDRESS}\n\nI was there, it killed 29 men of the night shift and nobody was ever punished for it.",
        f"{ADDRESS}\n\n{PROSE}",
        f"https://forum.valley.example/thread/12\n\nPit explosion kills men\n\n{PROSE}",
        f"{ADDRESS}\nPit explosion kills men\n{PROSE}",
        f"For news see {ADDRESS}\nPit days\nMr. Hobb\nModerator Emeritus\n{PROSE}",
        f"Source: {ADDRESS}\nJul 14 '15\n{PROSE}",
        f"Valley\nColliery accident statistics\n{PROSE}",
        f"So it went.\nBy Ann Hobb\n{PROSE}",
        f"As {ADDRESS} tells\n\nPit explosion kills men\n\n{PROSE}",
        "The Guardian is a paper that everybody in the valley reads on Fridays, as they did then.",
    ],
)
def test_an_address_alone_makes_no_article_of_the_posters_words(text: str) -> None:
    assert articles(text) == []


@pytest.mark.parametrize(
    "own",
    [
        "I say it killed 60 men.",
        "You people never learn: 60 men died there.",
        "=====\nSixty men died.",
        "> Sixty men died.",
        "u/hobb\nSixty men died.",
    ],
)
def test_the_article_ends_where_the_poster_speaks_again(own: str) -> None:
    found = articles(f"Look\n{ADDRESS}\nPit explosion kills men\n{PROSE}\n\n{own}")
    assert [text for _, text in found] == [f"Pit explosion kills men\n{PROSE}"]


def test_a_page_of_addresses_takes_time_in_proportion() -> None:
    line = f"{ADDRESS} "
    assert_linear(find_quotations, "\n" + line * 200, "\n" + line * 2000, times=10)


NAMES = st.sampled_from(["Reuters", "BBC News", "Amnesty International", "Wiki", "From the Guardian"])
WORDS = st.sampled_from([" article on", "\u2019s report", "the story of x ", " a" * 40, " z" * 45, ". "])
MARKS = st.sampled_from([":", ";", "\n", "\r\n", " \t"])


@given(st.lists(NAMES | WORDS | MARKS, max_size=12).map("".join))
def test_the_quick_look_for_an_outlet_finds_what_the_whole_expression_finds(text: str) -> None:
    assert _may_name_outlet(text) == bool(_OUTLET_SIGN.search(text))
