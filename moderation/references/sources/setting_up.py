"""Sources from what an administrator filled in: a kind, an address, a key, and settings in JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from moderation.references.sources.asking import Source
from moderation.references.sources.columns import read_columns
from moderation.references.sources.fact_checks import ClaimReviewFeed, GoogleFactChecks
from moderation.references.sources.language_model import LanguageModel
from moderation.references.sources.sparql import SparqlSource
from moderation.references.sources.tables import Form, TableSource


@dataclass(frozen=True, slots=True)
class _Kind:
    """`address` is what the class calls it."""

    make: Callable[..., Source]
    address: str = "address"


_KINDS = {
    "sparql": _Kind(SparqlSource, address="endpoint"),
    "table": _Kind(TableSource),
    "google_fact_check": _Kind(GoogleFactChecks),
    "claim_review": _Kind(ClaimReviewFeed),
    "language_model": _Kind(LanguageModel),
}


def make_source(kind: str, *, address: str, secret: str, settings: Mapping[str, object], pack: str) -> Source:
    """`settings` are the fields of the kind's class, by their names; `pack` is where its facts will stand.

    An empty address is the usual one, where the kind has one. Raises ValueError with a sentence that can be shown.
    """
    if kind not in _KINDS:
        raise ValueError(f"{kind!r} is none of {', '.join(sorted(_KINDS))}.")
    way = _KINDS[kind]
    known = {field.name: str(field.type) for field in fields(way.make)}  # type: ignore[arg-type]
    given: dict[str, Any] = {"key": secret}
    if "pack" in known:
        given["pack"] = pack
    if address or way.address != "address" or kind != "google_fact_check":
        given[way.address] = address
    allowed = sorted(set(known) - {"key", "pack", way.address})
    for name, value in settings.items():
        if name not in allowed:
            raise ValueError(f"{name!r} is no setting of {kind}; those are {', '.join(allowed)}.")
        given[name] = _read(name, value, known[name])
    missing = [name for name in ("query", "columns", "model") if name in allowed and name not in given]
    if missing:
        raise ValueError(f"{missing[0]} is missing.")
    return way.make(**given)


def _read(name: str, value: object, wanted: str) -> object:
    """`wanted` is the type as the class writes it."""
    if wanted == "Columns":
        return read_columns(value)
    if wanted == "Form" and value in set(Form):
        return Form(str(value))
    if wanted == "tuple[str, ...]" and isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return tuple(value)
    if wanted == "str" and isinstance(value, str):
        return value
    if wanted == "bool" and isinstance(value, bool):
        return value
    if wanted == "int" and isinstance(value, int) and not isinstance(value, bool):
        return value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if (wanted.startswith("float") and is_number) or (wanted.endswith("None") and value is None):
        return value
    words = {"str": "text", "tuple[str, ...]": "a list of texts", "bool": "true or false", "Form": "csv or json"}
    raise ValueError(f"{name} is {value!r}; {words.get(wanted, 'a number')} is wanted.")
