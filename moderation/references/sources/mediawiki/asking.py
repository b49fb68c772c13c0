"""One request to a wiki's api.php, and what its errors, warnings and continue tokens mean."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from moderation.lib.http import Answer, NotNow, Refused
from moderation.lib.manners import fetch_politely
from moderation.lib.storable import storable_text
from moderation.references.sources.found import UnreadableAnswer

_log = logging.getLogger(__name__)

# Seconds that a wiki's copies of its database may lag behind before it turns readers like us away.
_MOST_LAG = 5
_MOST_BYTES = 20 * 1024 * 1024
# A wiki that goes on saying "continue" is not followed for ever.
_MOST_STEPS = 20
# Codes of the API that pass by themselves, whole or by their beginning; every other error says no.
_NOT_NOW = (
    "maxlag",
    "ratelimited",
    "readonly",
    "internal_api_error",
    "cirrussearch-backend-error",
    "cirrussearch-too-busy",
    "search-error",
    "concurrency-limit",
    "pool-",
    "timeouterror",
    "unknown_error",
    "fetchfileerror",
)


class ErrorOfTheWiki(Refused):
    """The API says no, with a `code` of its own ("missingtitle", "readapidenied", "search-title-disabled", ...)."""

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Decoded:
    """`data` is the JSON object as it came; `warnings` are plain sentences."""

    data: Mapping[str, Any]
    address: str
    warnings: tuple[str, ...] = ()

    def part(self, *keys: str) -> Any:
        """What lies under `keys`; UnreadableAnswer where it isn't there."""
        value: Any = self.data
        for key in keys:
            if not isinstance(value, dict) or key not in value:
                raise UnreadableAnswer(f"{self.address}: the answer has no {'.'.join(keys)}.")
            value = value[key]
        return value

    def mapping(self, *keys: str) -> Mapping[str, Any]:
        """The object under `keys`."""
        value = self.part(*keys)
        if not isinstance(value, dict):
            raise UnreadableAnswer(f"{self.address}: {'.'.join(keys)} is no object.")
        return value

    def text(self, *keys: str) -> str:
        """A text, also in the older shape {"*": "..."}."""
        value = self.part(*keys)
        if isinstance(value, dict):
            value = value.get("*")
        if not isinstance(value, str):
            raise UnreadableAnswer(f"{self.address}: {'.'.join(keys)} is no text.")
        return value

    def rows(self, *keys: str) -> list[Mapping[str, Any]]:
        """A list of objects; in the older shape they are the values of an object."""
        value = self.part(*keys)
        rows = list(value.values()) if isinstance(value, dict) else value
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise UnreadableAnswer(f"{self.address}: {'.'.join(keys)} is no list of objects.")
        return rows


def ask(api: str, **parameters: str) -> Decoded:
    """GET one answer of api.php. Raises NotNow, Refused (ErrorOfTheWiki with the API's code), UnreadableAnswer."""
    fixed = {"format": "json", "formatversion": "2", "errorformat": "plaintext", "maxlag": str(_MOST_LAG)}
    address = f"{api}?{urlencode({**parameters, **fixed})}"
    answer = fetch_politely(address, accept="application/json", most_bytes=_MOST_BYTES)
    decoded = decode(answer)
    for warning in decoded.warnings:
        _log.warning("%s warns: %s", api, warning)
    return decoded


def ask_on(api: str, **parameters: str) -> Iterator[Decoded]:
    """Each answer of a query, for as long as the wiki hands out continue tokens. Raises like `ask`."""
    going_on: dict[str, str] = {}
    for _ in range(_MOST_STEPS):
        answer = ask(api, **{**parameters, **going_on})
        token = _continue_token(answer)
        yield answer
        if not token:
            return
        if token == going_on:
            raise UnreadableAnswer(f"{answer.address}: its continue token leads back to itself.")
        going_on = token
    raise UnreadableAnswer(f"{api}: more than {_MOST_STEPS} answers to one question.")


def decode(answer: Answer) -> Decoded:
    """The JSON of an answer. Raises like `ask`."""
    try:
        data = json.loads(answer.body)
    except (ValueError, RecursionError):
        raise UnreadableAnswer(f"{answer.url}: no JSON; is this the address of an api.php?") from None
    if not isinstance(data, dict):
        raise UnreadableAnswer(f"{answer.url}: the answer is no JSON object.")
    _raise_error(data, answer)
    return Decoded(data=data, address=answer.url, warnings=_warnings(data))


def clean(words: str) -> str:
    """On one line, with no letter that a database can't hold."""
    return " ".join(storable_text(words).split())


def _raise_error(data: Mapping[str, Any], answer: Answer) -> None:
    errors = data.get("errors") or ([data["error"]] if data.get("error") else [])
    if not errors:
        return
    first = errors[0] if isinstance(errors, list) and isinstance(errors[0], dict) else {}
    code = str(first.get("code", "unknown"))
    message = f"{answer.url}: the wiki says {code}: {clean(str(first.get('text') or first.get('info') or ''))}"
    if code.startswith(_NOT_NOW):
        raise NotNow(message, retry_after=_retry_after(answer))
    raise ErrorOfTheWiki(message, code=code)


def _retry_after(answer: Answer) -> float | None:
    """Seconds; a lagging wiki sends the header with status 200."""
    words = answer.headers.get("Retry-After", "").strip()
    return float(words) if words.isascii() and words.isdigit() and len(words) < 7 else None


def _warnings(data: Mapping[str, Any]) -> tuple[str, ...]:
    given = data.get("warnings")
    if isinstance(given, dict):
        given = [part for part in given.values() if isinstance(part, dict)]
    if not isinstance(given, list):
        return ()
    words = (row.get("text") or row.get("warnings") or row.get("*") for row in given if isinstance(row, dict))
    return tuple(clean(word) for word in words if isinstance(word, str))


def _continue_token(answer: Decoded) -> dict[str, str]:
    token = answer.data.get("continue")
    if not isinstance(token, dict):
        return {}
    return {str(name): str(value) for name, value in token.items()}
