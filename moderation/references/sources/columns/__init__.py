"""Rows of somebody's table as subjects and facts, by a mapping that an administrator writes down.

    columns = read_columns({
        "subject": {"kind": "event", "label": "{name}", "begin": "{date}"},
        "shared": {"author": "Bureau of Floods", "title": "Register of floods", "licence": "CC-BY-4.0"},
        "facts": [
            {"property": "toll", "measure": "deaths", "low": "{dead_min}", "high": "{dead_max}"},
            {"property": "begin", "edtf": "{date}"},
        ],
    })

The fields have the names and the meaning of a reference pack's columns. A value in braces is that column of the row,
anything else holds for every row, and the two may be mixed ("https://floods.example/{id}"): where one of its columns
is empty, the whole is.
"""

from __future__ import annotations

from moderation.references.sources.columns.cells import Row
from moderation.references.sources.columns.mapping import Columns, read_columns
from moderation.references.sources.columns.reading import read_rows
from moderation.references.sources.columns.values import Unknown, Value

__all__ = ["Columns", "Row", "Unknown", "Value", "read_columns", "read_rows"]
