"""Endpoints on loopback, and what else they say with status 200."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.records import Calendar
from moderation.lib.http import Answer, NotNow, Refused
from moderation.references.sources.asking import Question
from moderation.references.sources.columns import read_columns
from moderation.references.sources.found import Found, UnreadableAnswer
from moderation.references.sources.sparql import SparqlSource
from tests.moderation.web_server import WebServer
from tests.shared import recording

Json = dict[str, Any]
QUERY = "SELECT ?item ?name ?dead ?date ?who WHERE { ?item a ex:Siege ; rdfs:label {label}@en } LIMIT 3"
XSD = "http://www.w3.org/2001/XMLSchema#"
SHARED: dict[str, str] = {"author": "Data Example", "title": "Sieges", "licence": "CC0-1.0", "url": "{item}"}
COLUMNS = read_columns(
    {
        "subject": {"kind": "event", "id": "{item}", "label": "{name}"},
        "shared": SHARED,
        "facts": [
            {"property": "toll", "measure": "deaths", "low": "{dead}", "whom": "{who}"},
            {"property": "begin", "edtf": "{date}"},
        ],
    }
)


def source(endpoint: str = "https://data.example/sparql", **settings: Any) -> SparqlSource:
    return SparqlSource(**{"endpoint": endpoint, "pack": "data", "query": QUERY, "columns": COLUMNS, **settings})


def literal(value: str, datatype: str = "", language: str = "") -> Json:
    kind = {"datatype": XSD + datatype} if datatype else {"xml:lang": language} if language else {}
    return {"type": "literal", "value": value, **kind}


def row(number: int = 1, **cells: Json) -> Json:
    item = {"type": "uri", "value": f"http://data.example/siege/{number}"}
    return {"item": item, "name": literal("Siege of Elm", language="en"), **cells}


def body(*rows: Json) -> str:
    return json.dumps({"head": {"vars": ["item", "name", "dead", "date", "who"]}, "results": {"bindings": rows}})


def read(*rows: Json, **settings: Any) -> Found:
    return source(**settings).read(_answer(body(*rows)))


def _answer(words: str | bytes, **headers: str) -> Answer:
    body = words.encode() if isinstance(words, str) else words
    return Answer(url="https://data.example/sparql?query=...", status=200, headers=headers, body=body)


def test_a_label_is_asked_for_and_rows_come_back_as_facts(server: WebServer) -> None:
    asked_for: list[str] = []

    def answer(handler: Any) -> None:
        asked_for.append(parse_qs(urlsplit(handler.path).query)["query"][0])
        found = body(row(dead=literal("31", "integer"), date=literal("1066-10-20T00:00:00Z", "dateTime"))).encode()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(found)))
        handler.end_headers()
        handler.wfile.write(found)

    class AnyQuery(dict[str, Any]):
        def __missing__(self, path: str) -> Any:
            return answer

    server.pages = AnyQuery()
    found = source(server.url("/sparql")).ask(Question(label='Siege of "Elm"'))

    assert 'rdfs:label "Siege of \\"Elm\\""@en' in asked_for[0]
    toll, begin = found.facts
    assert toll.quantity and toll.quantity.low == toll.quantity.high == 31
    assert begin.when and (begin.when.edtf, begin.when.calendar) == ("1066-10-20", Calendar.GREGORIAN)
    assert toll.citation.url == "http://data.example/siege/1" == toll.subject.removeprefix("data:")
    assert found.is_complete and found.problems == ()


def test_a_long_query_is_posted_with_its_key(server: WebServer) -> None:
    server.serve("/sparql", body())
    long = source(server.url("/sparql"), query=QUERY + " # " + "x" * 9 + "\n" * 3000, key_header="X-Key", key="hush")

    assert long.ask(Question(label="Elm")).facts == ()
    assert parse_qs(server.posted[0].decode())["query"][0].startswith("SELECT ?item")
    assert server.requests[0][1]["Content-Type"] == "application/x-www-form-urlencoded"
    assert server.requests[0][1]["X-Key"] == "hush"


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        (literal("-0489-09-12T00:00:00Z", "dateTime"), "-0489-09-12"),
        (literal("-0489-01-01T00:00:00Z", "dateTime"), "-0489"),
        (literal("1914-06-01T00:00:00Z", "dateTime"), "1914-06"),
        (literal("1914-06-01", "date"), "1914-06-01"),
        (literal("1914", "gYear"), "1914"),
        (literal("1914-06+02:00", "gYearMonth"), "1914-06"),
        ({"type": "typed-literal", "datatype": XSD + "integer", "value": "1914"}, "1914"),
    ],
)
def test_typed_dates_are_as_precise_as_they_are_sure(cell: Json, edtf: str) -> None:
    (fact,) = read(row(date=cell)).facts

    assert fact.when and fact.when.edtf == edtf


@pytest.mark.parametrize(
    "unknown",
    [
        {"type": "bnode", "value": "t1"},
        {"type": "uri", "value": "http://data.example/.well-known/genid/0a1b"},
        {"type": "triple", "value": {}},
        literal("Matrosen", language="de"),
        literal("Q7"),
    ],
)
def test_something_unknown_is_neither_a_date_nor_everybody(unknown: Json) -> None:
    item = {"type": "uri", "value": "http://www.wikidata.org/entity/Q7"}
    found = read(row(item=item, date=literal("1914", "gYear"), dead=literal("5", "integer"), who=unknown))

    assert [fact.property for fact in found.facts] == ["begin"]
    assert any("whom is given without words" in problem for problem in found.problems)


def test_a_name_in_another_language_is_none_and_that_is_said() -> None:
    date = literal("1914", "gYear")
    german = row(2, date=date) | {"name": literal("Belagerung", language="de")}
    british = row(3, date=date) | {"name": literal("Siege of Oak", language="en-GB")}

    found = read(row(date=date), german, british)

    assert [subject.label for subject in found.subjects] == ["Siege of Elm", "Siege of Oak"]
    assert found.problems == ("row 2: ?name is in 'de', which is none of en, mul.", "row 2: label is empty.")


def test_rows_that_repeat_each_other_are_one_fact_and_a_full_answer_may_lack_some() -> None:
    same = row(dead=literal("5", "integer"))

    found = read(same, same, row(dead=literal("6.0e0", "double")))

    assert sorted(fact.quantity.low or 0 for fact in found.facts if fact.quantity) == [5, 6]
    assert not found.is_complete
    capped = source().read(_answer(body(same), **{"X-SPARQL-MaxRows": "1"}))
    assert not capped.is_complete


@pytest.mark.parametrize(
    ("words", "headers"),
    [
        ('{"head": {"vars": ["item"]}, "results": {"bindings": [ {"it', {}),
        ('{"results": {"bindings": [\njava.util.concurrent.TimeoutException\n\tat ...', {}),
        ("<html><h1>504 Gateway Time-out</h1></html>", {}),
        ("Virtuoso 42000 Error The estimated execution time 4000 (sec) exceeds the limit of 400 (sec).", {}),
        ('{"message": "Query timed out after 60 s"}', {}),
        (body(row()), {"X-SQL-State": "S1TAT"}),
    ],
)
def test_an_endpoint_that_gave_up_is_not_now_though_the_status_is_200(words: str, headers: dict[str, str]) -> None:
    with pytest.raises(NotNow):
        source().read(_answer(words, **headers))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("<html>Welcome to Data Example</html>", "Welcome to Data"),
        ("", "no SPARQL results"),
        ("[]", "no results of a SELECT"),
        ('{"head": {}, "boolean": true}', "no results of a SELECT"),
        ('{"head": {"vars": ["item"]}, "results": {"bindings": []}}', r"no \?date, \?dead, \?name, \?who; it has item"),
        ('{"results": {"bindings": []}}', "no head.vars"),
        (body({"item": "http://x"}), "row 1 of the answer is no set"),
        (body(row()), "none of 1 rows can be read"),
    ],
)
def test_another_answer_is_unreadable_and_never_empty(words: str, why: str) -> None:
    with pytest.raises(UnreadableAnswer, match=why):
        source().read(_answer(words))


def test_a_key_that_the_endpoint_repeats_is_not_shown() -> None:
    with pytest.raises(UnreadableAnswer, match="denied") as raised:
        source(key_header="X-Key", key="hush-hush").read(_answer("denied: hush-hush"))
    assert "hush" not in str(raised.value)


def test_a_query_that_the_endpoint_does_not_understand_is_refused(server: WebServer) -> None:
    server.serve("/sparql", "Parse error", status=400)

    with pytest.raises(Refused, match="400"):
        source(server.url("/sparql"), query=QUERY + "\n" * 3000).ask(Question(label="Elm"))


def test_it_is_asked_only_what_its_query_has_a_place_for() -> None:
    assert source().understands(Question(label="Elm"))
    assert not source().understands(Question(id="http://data.example/7"))
    assert not source().understands(Question(label="x" * 301))
    with pytest.raises(ValueError, match=r"\?date"):
        source(query="SELECT ?item ?name WHERE { ?item rdfs:label {label}@en }")


def test_every_recorded_list_of_holders_is_read_by_a_mapping() -> None:
    """Answers of Wikidata's query service to somebody else's question."""
    shared = {**SHARED, "object": "http://www.wikidata.org/entity/Q1"}
    columns = read_columns(
        {
            "subject": {"kind": "person", "id": "{item}", "label": "{item}"},
            "shared": shared,
            "facts": [
                {"property": "office_begin", "edtf": "{start_date}"},
                {"property": "office_end", "edtf": "{end_date}"},
            ],
        }
    )
    count = 0
    for path in sorted(recording("wikidata/sparql_positions/mandates").glob("*.json")):
        words = path.read_bytes()
        query = "SELECT ?item ?start_date ?end_date WHERE { ?item ?p {id} }"
        if b"_date" not in words.partition(b"results")[2]:
            continue  # A list without any date: none of its rows can be read.
        found = source(query=query, columns=columns).read(_answer(words))
        assert all(fact.subject.startswith("Q") and fact.when for fact in found.facts)
        assert not any(fact.when and fact.when.edtf.endswith("-01-01") for fact in found.facts)
        count += len(found.facts)
    assert count > 600
