"""Of what a model says, only what stands in a passage becomes a suggestion."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.records import Citation
from moderation.lib.http import NotNow, Refused
from moderation.references.sources.found import Found, Passage, UnreadableAnswer
from moderation.references.sources.language_model import Shown, read_answer, show

CLAIM = "40 people drowned in Elm Bay"
TEXTS = (
    "Elm Bay lies in the north. It has a mill.",
    "In the flood of Elm Bay  31 people\ndrowned, and over 12,000 fled; -5 degrees. Losses ran to 12 000 crowns then.",
)
GOOD = {"passage": 2, "excerpt": "31 people drowned, and over 12,000 fled", "says": "It tells of 31 drowned, not 40."}


def passage(text: str) -> Passage:
    citation = Citation(author="Elm Wiki", title="Elm Bay", url="https://wiki.example/?oldid=7")
    return Passage(text=text, page="Elm Bay", section="", revision="7", citation=citation, licence="CC0-1.0")


def asked(*texts: str) -> Shown:
    return show(CLAIM, [passage(text) for text in texts or TEXTS])


def read(content: Any, **choice: Any) -> Found:
    body = {"model": "elm-7b-q4", "choices": [{"message": {"content": content}, "finish_reason": "stop", **choice}]}
    return read_answer(json.dumps(body).encode(), asked(), model="elm", address="https://models.example")


def bearing(*rows: object) -> str:
    return json.dumps({"bearing": rows})


def test_an_excerpt_that_stands_in_its_passage_is_a_suggestion() -> None:
    found = read(bearing(GOOD))

    (suggestion,) = found.suggestions
    assert (suggestion.claim, suggestion.excerpt) == (CLAIM, GOOD["excerpt"])
    assert suggestion.passage.citation.url == "https://wiki.example/?oldid=7"
    assert (suggestion.says, suggestion.model) == ("It tells of 31 drowned, not 40.", "elm-7b-q4")
    assert (found.facts, found.reviews, found.problems, found.is_complete) == ((), (), (), True)


@pytest.mark.parametrize(
    "content",
    [
        "```json\n" + bearing(GOOD) + "\n```",
        "<think>They say {so}.</think>\n" + bearing(GOOD) + "\nI hope this helps!",
        [{"type": "text", "text": bearing(GOOD)}],
        bearing({**GOOD, "passage": "2"}),
        bearing(GOOD, GOOD),
        bearing({**GOOD, "excerpt": "31  people\n drowned, and over 12,000 fled"}),
    ],
)
def test_it_is_found_in_whatever_a_model_wraps_it(content: object) -> None:
    assert [suggestion.excerpt for suggestion in read(content).suggestions] == [GOOD["excerpt"]]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"excerpt": "31 persons drowned there"}, "doesn't stand in the passage"),
        ({"excerpt": "Elm Bay lies in the north."}, "doesn't stand in the passage"),
        ({"excerpt": "1 people drowned, and over"}, "within a word or a figure"),
        ({"excerpt": "drowned, and over 12"}, "within a word or a figure"),
        ({"excerpt": "000 fled; -5 degrees."}, "within a word or a figure"),
        ({"excerpt": "5 degrees. Losses ran"}, "within a word or a figure"),
        ({"excerpt": "000 crowns then."}, "within a word or a figure"),
        ({"excerpt": "Losses ran to 12"}, "within a word or a figure"),
        ({"excerpt": "people drowned"}, "too short"),
        ({"excerpt": "people drowned, and over 12,000 fle"}, "within a word"),
        ({"excerpt": ""}, "too short"),
        ({"excerpt": None}, "missing"),
        ({"says": ""}, "says nothing"),
        ({"says": "It tells of 310 drowned."}, "the figure 310"),
        ({"says": "See https://elm.example"}, "holds an address"),
        ({"says": "x " * 300}, "too long"),
        ({"passage": 3}, "wasn't shown"),
        ({"passage": True}, "wasn't shown"),
        ({"passage": "9" * 5000}, "wasn't shown"),
    ],
)
def test_what_cannot_be_verified_is_discarded_with_a_reason(row: dict[str, Any], why: str) -> None:
    found = read(bearing({**GOOD, **row}))

    assert found.suggestions == ()
    assert len(found.problems) == 1 and why in found.problems[0]


@pytest.mark.parametrize(
    ("content", "choice", "why"),
    [
        ("The claim is false.", {}, "not in the form"),
        ('{"verdict": "contradicted"}', {}, "not in the form"),
        ("[" * 100_000, {}, "not in the form"),
        ("<think>" * 200_000, {}, "not in the form"),
        (" " * 900_000 + "x", {}, "not in the form"),
        ('{"bearing": ' + "[" * 100_000, {}, "not in the form"),
        (None, {}, "no answer"),
        (bearing(GOOD), {"finish_reason": "length"}, "cut off"),
        (bearing("x", GOOD["excerpt"]), {}, "wasn't shown"),
    ],
)
def test_an_answer_in_another_form_is_discarded_with_a_reason(
    content: object, choice: dict[str, str], why: str
) -> None:
    found = read(content, **choice)

    assert found.suggestions == () and why in found.problems[0]


def test_no_passage_bearing_on_it_is_an_answer() -> None:
    assert read(bearing()) == Found()


def test_what_a_model_says_is_plain_text_without_signs_that_cannot_be_seen() -> None:
    (suggestion,) = read(bearing({**GOOD, "says": "<b>31</b> \u202edrowned\u202c\0"})).suggestions

    assert suggestion.says == "31 drowned"


def test_only_the_first_few_are_looked_at() -> None:
    rows = [{**GOOD, "excerpt": f"In the flood of Elm Bay 31 people drowned, and{end}"} for end in ("", " over", "x")]

    found = read(bearing(*rows, GOOD, GOOD))

    assert len(found.suggestions) == 2
    assert "only the first 3" in found.problems[-1]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("<html>", UnreadableAnswer),
        ("[]", UnreadableAnswer),
        ('{"choices": []}', UnreadableAnswer),
        ('{"error": {"code": 503, "message": "Loading model"}}', NotNow),
        ('{"error": {"type": "overloaded_error"}}', NotNow),
        ('{"choices": [{"error": {"code": 502}}]}', NotNow),
        ('{"error": {"message": "Incorrect API key provided: hush-hush"}}', Refused),
    ],
)
def test_no_answer_of_a_model_is_never_an_empty_one(body: str, error: type[Exception]) -> None:
    with pytest.raises(error) as raised:
        read_answer(body.encode(), asked(), model="elm", address="https://models.example", hiding="hush-hush")
    assert "hush" not in str(raised.value)
