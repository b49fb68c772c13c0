"""A SELECT with places for a name and an id, filled in so that whatever they hold stays a name and an id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from moderation.references.sources.plain import one_line

_TOKENS = re.compile(
    r"""
      (?P<comment> \#[^\n\r]* )
    | (?P<string>
          \"{3} (?: \"{0,2} (?: [^"\\] | \\. ) )* \"{3} | '{3} (?: '{0,2} (?: [^'\\] | \\. ) )* '{3}
        | " (?: [^"\\\n\r] | \\. )* " | ' (?: [^'\\\n\r] | \\. )* ' )
    | (?P<iri> < [^<>"{}|^`\\\x00-\x20]* > )
    | (?P<place> \{ (?: label | id ) \} )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
# A place stands for a whole term: what touches it can't be a part of the same one.
_BEFORE, _AFTER = re.compile(r"(?:^|[\s(,=])$"), re.compile(r"[\s),;.}=]|@[A-Za-z]|\^\^|$")
_NO_PLACE = re.compile(r"\{\s*\w+\s*\}")
_PROLOGUE = re.compile(r"(?:\s*(?:PREFIX\s+[^\s:]*:\s*<[^>]*>|BASE\s*<[^>]*>))*\s*(\w*)", re.IGNORECASE)
_LIMIT = re.compile(r"\bLIMIT\s+([0-9]{1,9})", re.IGNORECASE)
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:[^\x00-\x20<>\"{}|^`\\\ud800-\udfff]{1,2000}")
_LONGEST_LABEL = 300


@dataclass(frozen=True, slots=True)
class Query:
    """`template` is a SELECT; `id_prefix` goes before ids that are no IRIs ("http://www.wikidata.org/entity/").

    Raises ValueError where a place is no whole term (within quotes, angle brackets or a comment), where there is none,
    and on whatever is no SELECT.
    """

    template: str
    id_prefix: str = ""

    def __post_init__(self) -> None:
        for found in _TOKENS.finditer(self.template):
            kind, words = found.lastgroup, found[0]
            if kind == "place":
                is_whole = _BEFORE.search(self.template[: found.start()][-1:])
                if not is_whole or not _AFTER.match(self.template, found.end()):
                    raise ValueError(f"{words} stands for a whole term with its quotes or brackets; put spaces around.")
            elif kind != "other" and ("{label}" in words or "{id}" in words):
                raise ValueError(f"{words[:60]} has a place within; {{label}} brings its quotes, {{id}} its brackets.")
            elif words in ("'", '"'):
                raise ValueError(f"a quotation mark is never closed: {self.template[found.start() :][:60]}")
        bare = self._bare()
        if unknown := _NO_PLACE.search(re.sub(r"\{(?:label|id)\}", "", bare)):
            raise ValueError(f"{unknown[0]} is no place that can be filled; those are {{label}} and {{id}}.")
        form = _PROLOGUE.match(bare)
        if form is None or form[1].upper() != "SELECT":
            raise ValueError("the query is no SELECT.")
        if not (self._has("{label}") or self._has("{id}")):
            raise ValueError("the query asks always the same; put {label} or {id} where the subject belongs.")
        if self.id_prefix and not _IRI.fullmatch(self.id_prefix):
            raise ValueError(f"id_prefix is {self.id_prefix!r}, which is no beginning of an IRI.")

    @property
    def most_rows(self) -> int | None:
        """Its LIMIT, the last one that is written."""
        limits = _LIMIT.findall(self._bare())
        return int(limits[-1]) if limits else None

    def fill(self, *, label: str = "", id: str = "") -> str:
        """The query for one subject. Raises ValueError where what it needs is missing, or is no id."""
        terms = {}
        if self._has("{label}"):
            terms["{label}"] = literal(label)
        if self._has("{id}"):
            terms["{id}"] = self._iri(id)
        return "".join(
            terms[words] if kind == "place" else words for kind, words in _tokens(self.template) if kind != "comment"
        )

    def _has(self, place: str) -> bool:
        return any(kind == "place" and words == place for kind, words in _tokens(self.template))

    def _iri(self, id: str) -> str:
        iri = id if _IRI.fullmatch(id) or not self.id_prefix else self.id_prefix + _quoted(id)
        if not id or not _IRI.fullmatch(iri):
            raise ValueError(f"{id!r} is no IRI, such as http://data.example/siege/7.")
        return f"<{iri}>"

    def _bare(self) -> str:
        """Without comments, strings and IRIs' insides, for looking at its words."""
        return "".join(
            {"comment": " ", "string": '""', "iri": "<>"}.get(kind, words) for kind, words in _tokens(self.template)
        )


def literal(words: str) -> str:
    """A SPARQL literal of these words, on one line. Raises ValueError on none, and on more than a name has.

    Backslashes become spaces: no name has one, and some endpoints read \\u0022 as a quotation mark whatever stands
    before it.
    """
    plain = one_line(words.replace("\\", " "))
    if not 0 < len(plain) <= _LONGEST_LABEL:
        raise ValueError(f"a label has 1 to {_LONGEST_LABEL} letters; this one has {len(plain):,}.")
    escaped = plain.replace('"', '\\"')
    return f'"{escaped}"'


def _quoted(id: str) -> str:
    """Letters of other alphabets stay: IRIs have them as they are."""
    return "".join(sign if ord(sign) > 127 else quote(sign, safe="~()*!.',-_/:") for sign in id)


def _tokens(template: str) -> Iterator[tuple[str, str]]:
    for found in _TOKENS.finditer(template):
        yield found.lastgroup or "other", found[0]
