"""What a reader makes of a saved thread, before anything is stored. Texts hold no NUL and no carriage return."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from factcheck.records import Hyperlink, Quotation


class UnreadableThread(Exception):
    """The input can't be read as a thread. Its message is one sentence for the moderator: what is wrong, what helps."""


@dataclass(frozen=True, slots=True)
class ReadPost:
    """One post. `position` counts from 1 in the order of the page.

    `text` is what the engine reads, quoted blocks included; `quotations` gives their offsets in it (style "block"),
    `links` those of words that are linked to an address.
    `html` is sanitised, and empty where only text was had. `author` and `posted_at` are None unless the post itself
    states them: the header of a topic names the topic's starter, not a post's author.
    """

    position: int
    text: str
    external_id: str | None = None
    author: str | None = None
    posted_at: datetime | None = None
    url: str = ""
    html: str = ""
    quotations: tuple[Quotation, ...] = field(default=())
    links: tuple[Hyperlink, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ReadThread:
    """A thread as its page states it. `external_id` is the forum's own id of the topic, where the page gives one."""

    title: str | None
    engine: str
    posts: tuple[ReadPost, ...]
    url: str = ""
    external_id: str | None = None
