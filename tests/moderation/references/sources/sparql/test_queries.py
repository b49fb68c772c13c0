"""What a name or an id holds stays a name or an id, whatever it says."""

from __future__ import annotations

import pytest

from moderation.references.sources.sparql import Query

BY_LABEL = "SELECT ?x WHERE { ?x <http://e.example/name#of> {label}@en } # {label of a comment}"


@pytest.mark.parametrize(
    ("label", "filled"),
    [
        ("Elm Bay", '"Elm Bay"'),
        ('Elm" } ; DROP ALL #', '"Elm\\" } ; DROP ALL #"'),
        ("Elm\\", '"Elm"'),
        ('Elm\\" . ?s ?p ?o', '"Elm \\" . ?s ?p ?o"'),
        ("Elm\\u0022 .", '"Elm u0022 ."'),
        ("Elm\nBay\r\u2028x", '"Elm Bay x"'),
        ("{id} {label}", '"{id} {label}"'),
        ("O'Hara's \0", "\"O'Hara's \ufffd\""),
    ],
)
def test_a_label_is_one_literal(label: str, filled: str) -> None:
    query = Query(BY_LABEL).fill(label=label)

    assert query == "SELECT ?x WHERE { ?x <http://e.example/name#of> " + filled + "@en } "


def test_an_id_is_one_iri_and_a_short_one_gets_its_beginning() -> None:
    query = Query("SELECT ?x WHERE { {id} ?p ?x }", id_prefix="http://e.example/item/")

    assert "{ <http://e.example/item/Q42> ?p" in query.fill(id="Q42")
    assert "{ <http://other.example/7> ?p" in query.fill(id="http://other.example/7")
    assert "{ <http://e.example/item/a%3E%20b> ?p" in query.fill(id="a> b")
    assert "{ <http://e.example/item/São_Paulo/x> ?p" in query.fill(id="São_Paulo/x")


@pytest.mark.parametrize("id", ["", "Q42", "http://e.example/> ?p ?o", "http://e.example/a b", "http://e\\u003E"])
def test_what_is_no_iri_is_refused(id: str) -> None:
    with pytest.raises(ValueError, match="no IRI"):
        Query("SELECT ?x WHERE { {id} ?p ?x }").fill(id=id)


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ('SELECT ?x { ?x ?p "{label}" }', "has a place within"),
        ("SELECT ?x { ?x ?p '''a {label}''' }", "has a place within"),
        ("SELECT ?x { ?x ?p {label} } # {id}", "has a place within"),
        ("SELECT ?x { <http://e.example/{id}> ?p ?x }", "whole term"),
        ("SELECT ?x { ?x ?p {label}{id} }", "whole term"),
        ("SELECT ?x { ?x ?p ex:{id} }", "whole term"),
        ('SELECT ?x { ?x ?p {label} . FILTER(?x != "a) }', "never closed"),
        ("SELECT ?x { ?x ?p {name} }", "{name} is no place"),
        ("SELECT ?x { ?x ?p ?o }", "always the same"),
        ("DELETE { ?x ?p ?o } WHERE { ?x ?p {label} }", "no SELECT"),
        ("# SELECT\nPREFIX a: <b> INSERT { ?x ?p {label} } WHERE {}", "no SELECT"),
        ("", "no SELECT"),
    ],
)
def test_a_template_that_could_be_broken_out_of_is_refused(template: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Query(template)


def test_its_limit_is_the_last_one_that_is_no_comment() -> None:
    template = (
        "PREFIX a: <http://a.example/#>\nSELECT ?x { { SELECT ?x { ?x ?p {label} } LIMIT 9 } } limit 50 # LIMIT 3"
    )

    assert Query(template).most_rows == 50
    assert Query(BY_LABEL).most_rows is None
