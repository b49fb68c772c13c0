"""One request for a whole table."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from moderation.lib.http import Answer
from moderation.lib.manners import fetch_politely
from moderation.references.sources.asking import Question, unchanged
from moderation.references.sources.checking import check_address, check_key, check_pack, key_headers
from moderation.references.sources.columns import Columns, read_rows
from moderation.references.sources.found import Found, UnreadableAnswer
from moderation.references.sources.plain import is_html, shown
from moderation.references.sources.tables.reading import CHARSETS, read_csv, read_json

_ACCEPT = {"csv": "text/csv, text/plain;q=0.9, */*;q=0.1", "json": "application/json, */*;q=0.1"}


class Form(StrEnum):
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class TableSource:
    """`path` leads to the rows in JSON ("data.events"; "" where they are the whole); `delimiter` parts fields in CSV.

    `header_row` is the row of a CSV with the columns' names; those above it are not read. `charset` is for servers that
    tell none or the wrong one. A key is sent in the header
    that `key_header` names; an address with a key in it would be shown.
    """

    address: str
    pack: str
    columns: Columns
    form: Form = Form.CSV
    path: str = ""
    delimiter: str = ","
    header_row: int = 1
    charset: str = ""
    key_header: str = ""
    key: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        check_address(self.address)
        check_key(self.key_header, self.key)
        check_pack(self.pack)
        if self.delimiter not in (",", ";", "\t", "|"):
            raise ValueError(f"delimiter is {self.delimiter!r}; a comma, a semicolon, a tab or a bar is wanted.")
        if self.charset and self.charset.lower() not in CHARSETS:
            raise ValueError(f"charset is {self.charset!r}; one of {', '.join(sorted(CHARSETS))}, or empty.")
        if self.header_row < 1:
            raise ValueError(f"header_row is {self.header_row}; rows are counted from 1.")

    def understands(self, question: Question) -> bool:
        """Always: the table comes whole, whatever is wanted of it."""
        return True

    def ask(self, question: Question) -> Found:
        answer = fetch_politely(
            self.address,
            accept=_ACCEPT[self.form],
            etag=question.etag,
            last_modified=question.last_modified,
            secret_headers=key_headers(self.key_header, self.key),
        )
        if answer.is_unchanged:
            return unchanged(question)
        return self.read(answer)

    def read(self, answer: Answer) -> Found:
        """Pure: an answer of the server. Raises UnreadableAnswer."""
        if is_html(answer.body):
            raise UnreadableAnswer(f"{self.address}: a web page instead of a table: {shown(answer.body)}")
        if self.form is Form.JSON:
            rows = read_json(answer.body, path=self.path, names=self.columns.names, address=self.address)
        else:
            rows = read_csv(
                answer.body,
                names=self.columns.names,
                delimiter=self.delimiter,
                header_row=self.header_row,
                charset=self.charset or _charset(answer),
                address=self.address,
            )
        found = read_rows(rows.read, self.columns, pack=self.pack, address=self.address)
        return Found(
            subjects=found.subjects,
            facts=found.facts,
            problems=(*rows.problems, *found.problems),
            etag=answer.etag,
            last_modified=answer.last_modified,
        )


def _charset(answer: Answer) -> str:
    _, _, words = answer.headers.get("Content-Type", "").lower().partition("charset=")
    return words.partition(";")[0].strip().strip("\"'")
