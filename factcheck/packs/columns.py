"""The columns of a pack's tables, and the words that some of them are limited to."""

from __future__ import annotations

SUBJECT_KINDS = {"event", "person", "body", "place", "work", "office"}
DATE_PROPERTIES = {"date", "begin", "end", "birth", "death", "office_begin", "office_end"}
FIGURE_PROPERTIES = {"toll", "count"}
TOLL_MEASURES = {
    "deaths",
    "executions",
    "battle_deaths",
    "injured",
    "casualties",
    "missing",
    "imprisoned",
    "deported",
    "displaced",
    "starved",
    "infected",
}
SUBJECT_COLUMNS = [
    "id",
    "kind",
    "type",
    "label",
    "aliases",
    "participants",
    "place",
    "begin",
    "end",
    "part_of",
    "keywords",
]
FACT_COLUMNS = [
    "id",
    "subject",
    "property",
    "object",
    "low",
    "high",
    "bound",
    "approximate",
    "unit",
    "edtf",
    "calendar",
    "measure",
    "whom",
    "where",
    "when",
    "as_of",
    "author",
    "title",
    "year",
    "publisher",
    "url",
    "seen_at",
    "licence",
    "note",
]
SOURCE_COLUMNS = "id name names domains rating rated_by url licence note".split()
OFFICE_PROPERTIES = {"office_begin", "office_end"}
