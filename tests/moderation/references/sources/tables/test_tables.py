"""Tables from a server on loopback."""

from __future__ import annotations

import json
from typing import Any

import pytest

from moderation.lib.http import Answer, NotNow, Refused
from moderation.references.sources.asking import Question
from moderation.references.sources.columns import read_columns
from moderation.references.sources.found import Found, UnreadableAnswer
from moderation.references.sources.tables import Form, TableSource
from tests.moderation.web_server import WebServer

COLUMNS = read_columns(
    {
        "subject": {"kind": "event", "label": "{name}"},
        "shared": {"author": "Bureau of Floods", "title": "Register", "licence": "CC-BY-4.0"},
        "facts": [{"property": "toll", "measure": "deaths", "low": "{dead}"}],
    }
)
CSV = 'name,dead,seen by\r\n"Elm Bay, the",31,nobody\r\nOak Head,7,\r\n'


def table(address: str = "https://floods.example/register", **settings: Any) -> TableSource:
    return TableSource(**{"address": address, "pack": "floods", "columns": COLUMNS, **settings})


def read(body: str | bytes, **settings: Any) -> Found:
    body = body.encode() if isinstance(body, str) else body
    headers = settings.pop("headers", {})
    return table(**settings).read(Answer(url="https://floods.example/register", status=200, headers=headers, body=body))


def tolls(found: Found) -> dict[str, float | None]:
    labels = {subject.id: subject.label for subject in found.subjects}
    return {labels[fact.subject]: fact.quantity.low for fact in found.facts if fact.quantity}


def test_a_table_is_asked_for_with_its_key_and_again_only_if_it_changed(server: WebServer) -> None:
    source = table(server.serve("/t", CSV, ETag='"1"'), key_header="X-Key", key="hush-hush")

    found = source.ask(Question())
    server.serve("/t", b"", status=304)
    again = source.ask(Question(etag=found.etag, last_modified=found.last_modified))

    assert tolls(found) == {"Elm Bay, the": 31, "Oak Head": 7}
    assert [fact.citation.url for fact in found.facts] == [server.url("/t")] * 2
    assert again.is_unchanged and again.etag == '"1"' and again.facts == ()
    assert [asked["X-Key"] for _, asked in server.requests] == ["hush-hush"] * 2
    assert server.requests[1][1]["If-None-Match"] == '"1"'
    assert "hush" not in repr(source)


def test_json_is_read_from_where_its_rows_lie() -> None:
    body = {"data": {"floods": [{"about": {"title": "Elm Bay"}, "dead": [31, 40]}, {"about": {"title": "Oak Head"}}]}}
    by = read_columns(
        {
            "subject": {"kind": "event", "label": "{about.title}"},
            "shared": {"author": "Bureau", "title": "Register", "licence": "CC0-1.0"},
            "facts": [{"property": "toll", "measure": "deaths", "low": "{dead.0}", "high": "{dead.1}"}],
        }
    )

    found = read(json.dumps(body), form=Form.JSON, path="data.floods", columns=by)

    assert tolls(found) == {"Elm Bay": 31}
    assert found.problems == ("row 2: Oak Head has neither a figure nor a date.",)


def test_a_row_of_another_length_is_told_by_the_number_that_a_spreadsheet_gives_it() -> None:
    found = read(CSV + "\nSource: the Bureau\nAsh Point,12,them\n")

    assert tolls(found)["Ash Point"] == 12
    assert found.problems == ("row 5: 1 fields; 3 are wanted.",)


@pytest.mark.parametrize(
    ("body", "settings"),
    [
        ("\ufeff" + CSV, {}),
        (CSV.encode("utf-16"), {}),
        ("Register of floods\n\n" + CSV, {"header_row": 2}),
        (CSV.replace('"Elm Bay, the"', "Elm Bay, the").replace(",", ";").replace("Bay;", "Bay,"), {"delimiter": ";"}),
        (CSV.encode("utf-16-le"), {"charset": "UTF-16"}),
    ],
)
def test_csv_is_read_in_the_shapes_that_spreadsheets_give_it(body: str | bytes, settings: dict[str, Any]) -> None:
    assert tolls(read(body, **settings)) == {"Elm Bay, the": 31, "Oak Head": 7}


def test_letters_are_read_as_the_server_says_that_they_are_written() -> None:
    body = "name,dead\nFjäll,3\n".encode("iso-8859-1")

    assert tolls(read(body, headers={"Content-Type": "text/csv; charset=ISO-8859-1"})) == {"Fjäll": 3}
    with pytest.raises(UnreadableAnswer, match="not in utf-8"):
        read(body)


@pytest.mark.parametrize(
    ("body", "form", "why"),
    [
        ("name,killed\nA,3\n", Form.CSV, "no column dead; there is name, killed"),
        ("name,dead,dead\nA,3,4\n", Form.CSV, "stands twice"),
        ("name,dead\n", Form.CSV, "empty"),
        ("", Form.CSV, "no row 1"),
        ('name,dead\n"A,3\n', Form.CSV, "not CSV"),
        ("name,dead\nA,several\n", Form.CSV, "none of 1 rows"),
        ("PK\x03\x04\0\0", Form.CSV, "another kind"),
        ("<!DOCTYPE html><p>Please log in", Form.CSV, "a web page instead of a table: Please log in"),
        ("<html>", Form.JSON, "a web page"),
        ('{"rows": [', Form.JSON, "no JSON"),
        ("[" * 100_000, Form.JSON, "no JSON"),
        ('{"error": "quota"}', Form.JSON, "no list of rows at the top; there is error"),
        ('[{"name": "A", "killed": 3}]', Form.JSON, "no row has dead; there is name, killed"),
        ("[]", Form.JSON, "empty"),
        ("[1]", Form.JSON, "no row has"),
        ('[{"name": {"en": "A"}, "dead": 3}]', Form.JSON, "name is no text"),
    ],
)
def test_another_table_than_was_described_is_unreadable_and_never_empty(body: str, form: Form, why: str) -> None:
    with pytest.raises(UnreadableAnswer, match=why):
        read(body, form=form)


def test_a_server_in_trouble_is_for_later_and_one_that_says_no_is_refused(server: WebServer) -> None:
    with pytest.raises(NotNow):
        table(server.serve("/t", "", status=503)).ask(Question())
    with pytest.raises(Refused):
        table(server.serve("/t", "", status=403)).ask(Question())


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"address": "ftp://floods.example/"}, "no web address"),
        ({"address": "https://ada:hush@floods.example/"}, "name or password"),
        ({"key": "hush"}, "go together"),
        ({"key": "hush\n", "key_header": "X-Key"}, "can't be sent"),
        ({"pack": "Local Floods"}, "pack is"),
        ({"delimiter": "::"}, "delimiter is"),
        ({"header_row": 0}, "counted from 1"),
        ({"charset": "punycode"}, "charset is"),
    ],
)
def test_settings_that_cannot_work_are_refused_without_showing_the_key(settings: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why) as raised:
        table(**settings)
    assert "hush" not in str(raised.value)
