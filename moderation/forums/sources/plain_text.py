"""Plain text: the whole of it is one post, of an author and a time that nobody stated."""

from __future__ import annotations

from moderation.forums.records import ReadPost, ReadThread

ENGINE = "Plain text"


def recognises(text: str) -> bool:
    return True


def read(text: str) -> ReadThread:
    return ReadThread(title=None, engine=ENGINE, posts=(ReadPost(position=1, text=text.strip()),))
