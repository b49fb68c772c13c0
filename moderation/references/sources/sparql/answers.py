"""SPARQL results in JSON as rows of cells, and what else endpoints say with status 200. Pure."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from moderation.lib.http import Answer, NotNow
from moderation.references.sources.columns import Row, Unknown, Value
from moderation.references.sources.found import UnreadableAnswer
from moderation.references.sources.plain import shown

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = {"integer", "decimal", "double", "float", "int", "long", "short", "byte", "nonNegativeInteger"}
_NUMBERS |= {"positiveInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"}
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?")
# What endpoints and the proxies before them write into pages and into answers that they broke off.
_TROUBLE = re.compile(
    rb"time(?:d[ -]?|[ -]?)out|TimeoutException|overload|too many requests|temporar(?:il)?y|try again|unavailable"
    rb"|bad gateway|rate limit|java\.util\.concurrent|com\.bigdata\.|estimated execution time",
    re.IGNORECASE,
)
# A blank node with a name that an endpoint made up.
_NAMELESS = "/.well-known/genid/"
_WIKIBASE_ID = re.compile(r"[QPL][1-9][0-9]{0,11}")


@dataclass(frozen=True, slots=True)
class Bindings:
    """`rows` with words for their places; `problems` of rows that can't be shown to readers."""

    rows: tuple[tuple[str, Row], ...]
    problems: tuple[str, ...] = ()


def decode(answer: Answer, *, address: str, hiding: str = "") -> Mapping[str, Any]:
    """The JSON object of an answer. Raises NotNow where the endpoint gave up, else UnreadableAnswer.

    `hiding` is a key that no message may show.
    """
    if answer.headers.get("X-SQL-State"):  # Virtuoso gives what it has so far, with status 200 if it is set up so.
        raise NotNow(f"{address}: the endpoint gave up before it was done.")
    body = answer.body.strip()
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        if body.startswith(b"{") or _TROUBLE.search(body[:20_000]) or _TROUBLE.search(body[-20_000:]):
            raise NotNow(f"{address}: the endpoint broke off: {shown(body[-1000:], hiding=hiding)}") from None
        raise UnreadableAnswer(f"{address}: no SPARQL results in JSON: {shown(body, hiding=hiding)}") from None
    if isinstance(data, dict) and "results" in data:
        return data
    if _TROUBLE.search(body[:20_000]):
        raise NotNow(f"{address}: the endpoint says {shown(body, hiding=hiding)}")
    raise UnreadableAnswer(f"{address}: no results of a SELECT: {shown(body, hiding=hiding)}")


def read_bindings(
    data: Mapping[str, Any], *, names: Iterable[str], languages: tuple[str, ...] = ("en", "mul"), address: str = ""
) -> Bindings:
    """`names` are the variables that must be there. Words in other `languages` are as good as unknown.

    Raises UnreadableAnswer.
    """
    head, results = data.get("head"), data.get("results")
    variables = head.get("vars") if isinstance(head, dict) else None
    rows = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(variables, list) or not isinstance(rows, list):
        raise UnreadableAnswer(f"{address}: the answer has no head.vars or no results.bindings.")
    missing = sorted(set(names) - set(map(str, variables)))
    if missing:
        there = ", ".join(map(str, variables[:30]))
        raise UnreadableAnswer(f"{address}: the answer has no ?{', ?'.join(missing)}; it has {there}.")
    wanted = sorted(names)
    read: list[tuple[str, Row]] = []
    problems: list[str] = []
    for number, row in enumerate(rows, start=1):
        cells = {name: row.get(name) for name in wanted} if isinstance(row, dict) else None
        if cells is None or not all(cell is None or _is_term(cell) for cell in cells.values()):
            raise UnreadableAnswer(f"{address}: row {number} of the answer is no set of RDF terms.")
        where = f"row {number}"
        problems += (f"{where}: {words}." for words in _foreign(cells, languages))
        ids = {str(cell["value"]).rpartition("/")[2] for cell in cells.values() if cell and cell["type"] == "uri"}
        read.append((where, {name: _value(cell, languages, ids) for name, cell in cells.items()}))
    return Bindings(tuple(read), tuple(problems))


def _is_term(cell: object) -> bool:
    if not isinstance(cell, dict):
        return False
    return cell.get("type") == "triple" or (isinstance(cell.get("type"), str) and isinstance(cell.get("value"), str))


def _foreign(cells: Mapping[str, Any], languages: tuple[str, ...]) -> Iterator[str]:
    for name, cell in cells.items():
        if cell and not _is_read(cell, languages):
            yield f"?{name} is in {str(cell['xml:lang'])[:20]!r}, which is none of {', '.join(languages)}"


def _is_read(cell: Mapping[str, Any], languages: tuple[str, ...]) -> bool:
    language = cell.get("xml:lang")
    return not isinstance(language, str) or not language or language.lower().split("-")[0] in languages


def _value(cell: Mapping[str, Any] | None, languages: tuple[str, ...], ids: set[str]) -> Value:
    """`ids` are the last parts of the row's IRIs: a label service gives those for what has no label."""
    if cell is None:
        return None
    if cell["type"] not in ("uri", "literal", "typed-literal") or not _is_read(cell, languages):
        return Unknown.UNKNOWN
    words = str(cell["value"])
    if _NAMELESS in words or (cell["type"] != "uri" and words in ids and _WIKIBASE_ID.fullmatch(words)):
        return Unknown.UNKNOWN
    datatype = cell.get("datatype")
    if isinstance(datatype, str) and datatype.removeprefix(_XSD) in _NUMBERS and _NUMBER.fullmatch(words):
        number = float(words)
        return number if math.isfinite(number) else words
    return words
