"""One SELECT to an endpoint."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from factcheck.records import Calendar
from moderation.lib.http import Answer, Posted
from moderation.lib.manners import fetch_politely
from moderation.references.sources.asking import Question
from moderation.references.sources.checking import check_address, check_key, check_pack, key_headers
from moderation.references.sources.columns import Columns, read_rows
from moderation.references.sources.found import Found
from moderation.references.sources.sparql.answers import decode, read_bindings
from moderation.references.sources.sparql.queries import Query

_ACCEPT = "application/sparql-results+json, application/json;q=0.5"
# Public endpoints end a query after a minute.
_SECONDS = 70.0
# Longer addresses are cut or refused by some servers on the way.
_LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class SparqlSource:
    """`query` is a template (`Query`), `columns` read its variables; `languages` are those that readers understand.

    A key is sent in the header that `key_header` names. Raises ValueError.
    """

    endpoint: str
    pack: str
    query: str
    columns: Columns
    id_prefix: str = ""
    languages: tuple[str, ...] = ("en", "mul")
    key_header: str = ""
    key: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        check_address(self.endpoint)
        check_key(self.key_header, self.key)
        check_pack(self.pack)
        self._query()
        unknown = sorted(name for name in self.columns.names if not re.search(rf"[?$]{re.escape(name)}\b", self.query))
        if unknown:
            raise ValueError(f"the columns speak of ?{unknown[0]}, which the query doesn't have.")

    def understands(self, question: Question) -> bool:
        try:
            self._query().fill(label=question.label, id=question.id)
        except ValueError:
            return False
        return True

    def ask(self, question: Question) -> Found:
        """Short queries are asked for by their address, so that caches can help; long ones are posted."""
        words = urlencode({"query": self._query().fill(label=question.label, id=question.id)})
        address = f"{self.endpoint}{'&' if '?' in self.endpoint else '?'}{words}"
        is_long = len(address) > _LONGEST_ADDRESS
        answer = fetch_politely(
            self.endpoint if is_long else address,
            accept=_ACCEPT,
            most_seconds=_SECONDS,
            most_silence=_SECONDS,
            secret_headers=key_headers(self.key_header, self.key),
            posted=Posted(words.encode(), "application/x-www-form-urlencoded") if is_long else None,
        )
        return self.read(answer)

    def read(self, answer: Answer) -> Found:
        """Pure: an answer of the endpoint. Raises NotNow where it gave up, else UnreadableAnswer."""
        data = decode(answer, address=self.endpoint, hiding=self.key)
        bindings = read_bindings(data, names=self.columns.names, languages=self.languages, address=self.endpoint)
        found = read_rows(bindings.rows, self.columns, pack=self.pack, address=self.endpoint, usual=Calendar.GREGORIAN)
        limits = (self._query().most_rows, _most_rows(answer))
        return replace(
            found,
            problems=(*bindings.problems, *found.problems),
            is_complete=all(most is None or len(bindings.rows) < most for most in limits),
        )

    def _query(self) -> Query:
        return Query(self.query, self.id_prefix)


def _most_rows(answer: Answer) -> int | None:
    """Virtuoso says how many rows it gives at most, whatever is asked for."""
    words = answer.headers.get("X-SPARQL-MaxRows", "").strip()
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 10 else None
