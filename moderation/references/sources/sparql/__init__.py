"""Any SPARQL endpoint: a SELECT that an administrator writes, its rows read by `columns`.

    source = SparqlSource(
        endpoint="https://data.example/sparql",
        pack="data-example",
        query="SELECT ?item ?name ?dead WHERE { ?item rdfs:label {label}@en ; ex:dead ?dead ; ... } LIMIT 200",
        columns=read_columns({...}),
    )
    found = source.ask(Question(label="Siege of Elm Bay"))

`{label}` stands for a whole literal with its quotes, `{id}` for a whole IRI with its angle brackets.
"""

from __future__ import annotations

from moderation.references.sources.sparql.answers import decode, read_bindings
from moderation.references.sources.sparql.asking import SparqlSource
from moderation.references.sources.sparql.queries import Query

__all__ = ["Query", "SparqlSource", "decode", "read_bindings"]
