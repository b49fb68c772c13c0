"""The parsers against recorded answers of Wikipedia, read in place."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from moderation.lib.http import Answer
from moderation.references.sources.mediawiki import ErrorOfTheWiki, Site
from moderation.references.sources.mediawiki.asking import Decoded, decode
from moderation.references.sources.mediawiki.pages import read_pages
from moderation.references.sources.mediawiki.reading import read_page
from moderation.references.sources.mediawiki.searching import read_hits

SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).parents[5].parent / "shared"))
RECORDINGS = SHARED / "recordings/mediawiki"
SITE = Site(
    api="https://en.wikipedia.org/w/api.php",
    name="Wikipedia",
    script="https://en.wikipedia.org/w/index.php",
    language="en",
    licence="",
    article_namespaces=frozenset({0}),
)


def recorded(name: str) -> bytes:
    path = RECORDINGS / name
    if not path.exists():
        pytest.skip(f"NOT THERE: {path}; PLUMBLINE_SHARED names the folder of recordings")
    return path.read_bytes()


def decoded(body: bytes) -> Decoded:
    return decode(Answer(url="recording", status=200, headers={}, body=body))


def cassette(name: str) -> bytes:
    interactions: list[Any] = json.loads(recorded(f"vcr_wikipedia_api/{name}.json"))
    body: str = interactions[0]["response"]["body"]
    return body.encode()


def test_search_results_of_wikipedia_are_read() -> None:
    answer = decoded(cassette("WikiSearch.test_default"))

    hits = list(read_hits(answer))

    assert len(hits) == 10
    assert hits[0].title == "Python (programming language)"
    assert not [hit for hit in hits if "<" in hit.snippet or not hit.snippet]


def test_a_page_that_wikipedia_lacks_is_missing_and_one_that_it_has_is_found() -> None:
    missing = decoded(cassette("PageExistence.test_exists_false"))
    existing = decoded(cassette("PageExistence.test_exists_true"))
    (title,) = [row["title"] for row in existing.rows("query", "pages")]

    assert list(read_pages([missing], ["NonExistentPage_WikiAPI_Test_12345"], site=SITE)) == []
    (page,) = read_pages([existing], [title], site=SITE)
    assert page.revision.isdigit()


def test_wikipedia_warns_in_plain_words() -> None:
    warnings = decoded(cassette("PageExistence.test_exists_false")).warnings

    assert any("deprecated" in warning for warning in warnings)


def test_wikipedia_has_switched_off_searching_titles() -> None:
    with pytest.raises(ErrorOfTheWiki) as caught:
        decoded(cassette("WikiSearch.test_what_title"))

    assert caught.value.code == "search-title-disabled"


def test_errors_of_the_newer_shape_say_no() -> None:
    with pytest.raises(ErrorOfTheWiki, match="Unrecognized value") as caught:
        decoded(recorded("rest_wikimedia_android/api_error.json"))

    assert caught.value.code == "unknown_action"


def test_an_answer_without_any_result_has_none() -> None:
    assert decoded(recorded("rest_wikimedia_android/full_text_search_results_empty.json")).warnings


def test_the_opening_of_a_life_on_wikipedia_is_prose_and_rows_without_marks() -> None:
    view = json.loads(recorded("rest_wikimedia_android/page_lead_mw.json"))["mobileview"]

    texts = [text.text for text in read_page(view["sections"][0]["text"], title=view["normalizedtitle"]).texts]

    rows = [text for text in texts if text.startswith("Juan Manuel Márquez: ")]
    prose = texts[-2:]
    assert "Juan Manuel Márquez: Boxing record: Losses: 7." in rows
    assert any(text.startswith("Juan Manuel Márquez was born August 23, 1973") for text in texts)
    assert prose[0].startswith("Juan Manuel Márquez Méndez (born August 23, 1973) is a Mexican")
    assert not [text for text in texts if "[1]" in text or "family name" in text or "1973-08-23" in text]
