"""Words of strangers as plain text on one line."""

from __future__ import annotations

import html
import re

from moderation.lib.storable import storable_text

# A tag, also one that was cut off at the end; "<" before a space or a figure is less than.
_TAG = re.compile(r"<(?:/?[A-Za-z]|!)[^<>]*(?:>|$)")
_LOOKS_LIKE_HTML = re.compile(rb"\s*(?:<!doctype html|<html|<head|<body|<!--|<center|<h1|<p>)", re.IGNORECASE)


def one_line(words: str) -> str:
    """Without line breaks, and with no letter that a database can't hold."""
    return " ".join(storable_text(words).split())


def without_tags(words: str) -> str:
    """HTML as plain text: tags are dropped, entities read; what is plain text already stays as it is.

    What an entity spells stays text, so that no tag comes of "&lt;script&gt;" but the sign for it.
    """
    return one_line(html.unescape(_TAG.sub(" ", words)))


def is_html(body: bytes) -> bool:
    return _LOOKS_LIKE_HTML.match(body[:2000]) is not None


def shown(body: bytes | str, *, hiding: str = "", most: int = 200) -> str:
    """The beginning of an answer for an error message, without the key that a server may repeat."""
    words = body[:4000].decode(errors="replace") if isinstance(body, bytes) else body[:4000]
    words = without_tags(words.replace(hiding, "...") if hiding else words)
    return words if len(words) <= most else words[: most - 3] + "..."
