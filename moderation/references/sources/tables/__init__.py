"""Tables in CSV or JSON at an address that an administrator names.

    source = TableSource(
        address="https://floods.example/register.csv",
        pack="floods",
        columns=read_columns({...}),
    )
    found = source.ask(Question(etag=..., last_modified=...))

What its columns mean stands in `columns`; the rest of an answer is read by `read_csv` and `read_json`, which are pure.
"""

from __future__ import annotations

from moderation.references.sources.tables.asking import Form, TableSource
from moderation.references.sources.tables.reading import read_csv, read_json

__all__ = ["Form", "TableSource", "read_csv", "read_json"]
