"""Readers of saved threads: one file per forum engine, all of one shape, tried in the order of this list.

    ENGINE: str                       the engine's name, kept with the thread
    recognises(text: str) -> bool     whether this document is one of the engine's
    read(text: str) -> ReadThread     raises UnreadableThread with a sentence for the moderator

docs/add-a-forum.md tells how to add one.
"""

from __future__ import annotations

from typing import Protocol, cast

from moderation.forums.decoding import decode
from moderation.forums.records import ReadThread, UnreadableThread
from moderation.forums.sources import feed, invision_html, invision_text, plain_text


class Source(Protocol):
    ENGINE: str

    def recognises(self, text: str) -> bool: ...

    def read(self, text: str) -> ReadThread: ...


SOURCES = cast(list[Source], [feed, invision_html, invision_text])

_HTML_MARKS = ("<!doctype html", "<html", "<head", "<body")
_HTML_ENDINGS = (".html", ".htm", ".xhtml", ".mht", ".mhtml")


def recognise(text: str, filename: str = "") -> Source:
    """The reader for this document; plain text, as one post, is what is left. Raises UnreadableThread."""
    for source in SOURCES:
        if source.recognises(text):
            return source
    start = text[:4096].lower()
    if any(mark in start for mark in _HTML_MARKS) or filename.lower().endswith(_HTML_ENDINGS):
        raise UnreadableThread(
            f"This is no HTML page that can be read so far (those of {invision_html.ENGINE} can); "
            "copy the thread's text from the page and paste that."
        )
    return cast(Source, plain_text)


def read_thread(data: bytes, filename: str = "", *, limit: int) -> ReadThread:
    """Read a saved thread of at most `limit` bytes. Raises UnreadableThread with one sentence that says why not."""
    text = decode(data, limit=limit)
    thread = recognise(text, filename).read(text)
    if not any(post.text.strip() for post in thread.posts):
        raise UnreadableThread("No post with any text was found in it.")
    return thread
