"""Sources from what an administrator filled in."""

from __future__ import annotations

from typing import Any

import pytest

from moderation.references.sources.asking import Question
from moderation.references.sources.fact_checks import ClaimReviewFeed, GoogleFactChecks
from moderation.references.sources.language_model import LanguageModel
from moderation.references.sources.setting_up import make_source
from moderation.references.sources.sparql import SparqlSource
from moderation.references.sources.tables import Form, TableSource

COLUMNS = {
    "subject": {"kind": "event", "label": "{name}"},
    "shared": {"author": "A", "title": "T", "licence": "CC0-1.0"},
    "facts": [{"property": "begin", "edtf": "{date}"}],
}
QUERY = "SELECT ?name ?date WHERE { ?x rdfs:label {label} ; ex:date ?date }"


def made(kind: str, settings: dict[str, Any], *, address: str = "https://e.example/x", secret: str = "") -> object:
    return make_source(kind, address=address, secret=secret, settings=settings, pack="live-e")


def test_each_kind_is_made_from_its_address_key_and_settings() -> None:
    table = made("table", {"columns": COLUMNS, "form": "json", "path": "rows", "key_header": "X-Key"}, secret="abc")
    sparql = made("sparql", {"columns": COLUMNS, "query": QUERY, "languages": ["de"]})
    google = made("google_fact_check", {"most": 5}, address="", secret="abc")
    model = made("language_model", {"model": "elm", "is_on": True, "temperature": None, "seconds": 30})

    assert isinstance(table, TableSource) and (table.form, table.key, table.pack) == (Form.JSON, "abc", "live-e")
    assert isinstance(sparql, SparqlSource) and (sparql.endpoint, sparql.languages) == ("https://e.example/x", ("de",))
    assert isinstance(google, GoogleFactChecks) and google.address.startswith("https://factchecktools.")
    assert isinstance(model, LanguageModel) and (model.is_on, model.temperature, model.seconds) == (True, None, 30)
    feed = made("claim_review", {})
    assert isinstance(feed, ClaimReviewFeed) and feed.understands(Question())


@pytest.mark.parametrize(
    ("kind", "settings", "why"),
    [
        ("rss", {}, "'rss' is none of"),
        ("table", {}, "columns is missing"),
        ("table", {"columns": COLUMNS, "colour": "red"}, "'colour' is no setting"),
        ("table", {"columns": COLUMNS, "pack": "other"}, "'pack' is no setting"),
        ("table", {"columns": COLUMNS, "key": "abc"}, "'key' is no setting"),
        ("table", {"columns": "x"}, "no table"),
        ("table", {"columns": COLUMNS, "form": "xls"}, "csv or json"),
        ("table", {"columns": COLUMNS, "header_row": "2"}, "a number"),
        ("table", {"columns": COLUMNS, "header_row": True}, "a number"),
        ("sparql", {"columns": COLUMNS}, "query is missing"),
        ("sparql", {"columns": COLUMNS, "query": QUERY, "languages": "de"}, "a list of texts"),
        ("google_fact_check", {}, "key"),
        ("language_model", {"model": "elm", "is_on": "yes"}, "true or false"),
    ],
)
def test_what_cannot_work_is_told_in_a_sentence(kind: str, settings: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        made(kind, settings)
