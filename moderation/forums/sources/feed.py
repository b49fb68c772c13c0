"""RSS and Atom. Each entry is a post; entries that link to one page are posts of one topic."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import feedparser

from moderation.forums.html import HtmlText, as_text, sanitise
from moderation.forums.records import ReadPost, ReadThread, UnreadableThread
from moderation.lib.storable import storable_text

ENGINE = "RSS or Atom feed"

_FEED_START = re.compile(
    r"\s*(?:<\?[^>]{0,400}\?>\s*|<!--(?:(?!-->).){0,4000}-->\s*)*(?:<!DOCTYPE rss[^>]{0,400}>\s*)?"
    r"<(?:[a-z]{1,10}:)?(?:rss|feed|RDF)[\s>]",
    re.DOTALL,
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_MAIL_ADDRESS = re.compile(r"[^\s@()<>]{1,200}@[^\s@()<>]{1,200}")
_REPLY = re.compile(r"^(?:re|aw|sv|antw|odp|отв)\s*:\s*", re.IGNORECASE)
# The parts of a link that point to one post within a topic's page.
_POST_PARAMETERS = {"comment", "do", "p", "pid", "post", "postid", "page", "view", "goto"}
_TOPIC_PARAMETERS = {"t", "tid", "topic", "topicid", "thread", "threadid", "showtopic", "id"}
_NUMBERED_PATH = re.compile(r"\d")
_POST_PATH = re.compile(r"(?:/(?:post-|comment-|page-?)\d+|(?<=/)#?post\d+)/?$|(?P<discourse>^/t/[^/]+/\d+)/\d+/?$")
_MOST_ENTRIES = 2000
# A feed holds the latest posts; parsing takes some 8 seconds a megabyte where somebody fills it with empty entries.
MOST_BYTES = 5 * 1024 * 1024
_CHARACTER_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]+|[0-9]+)")


def recognises(text: str) -> bool:
    return _FEED_START.match(text) is not None


def read(text: str) -> ReadThread:
    """The whole feed as one thread, oldest entry first; the feed of a topic, as a moderator may have saved it."""
    parsed = _parse(text, address="")
    posts = _in_order(_posts(parsed))
    return ReadThread(
        title=_words(parsed.feed.get("title")) or None,
        engine=ENGINE,
        posts=posts,
        url=_web_address(parsed.feed.get("link"), ""),
    )


def read_topics(text: str, *, address: str) -> tuple[ReadThread, ...]:
    """What a forum's feed holds: one thread a topic, its posts oldest first. `address` is the feed's own."""
    parsed = _parse(text, address=address)
    topics: dict[str, list[tuple[str, ReadPost]]] = {}
    for entry, post in zip(parsed.entries, _posts(parsed, address), strict=False):
        title = _REPLY.sub("", _words(entry.get("title")))
        key = topic_address(post.url) or f"title:{title}"
        topics.setdefault(key, []).append((title, post))
    return tuple(
        ReadThread(
            title=entries[-1][0] or None,  # The oldest entry's: later ones may say "Re: ..." in some other way.
            engine=ENGINE,
            posts=_in_order(post for _, post in entries),
            url=key if not key.startswith("title:") else "",
            external_id=key,
        )
        for key, entries in topics.items()
    )


def topic_address(link: str) -> str:
    """The page of the topic that a link to one of its posts points into: no fragment, no post's number."""
    if not link:
        return ""
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    path = parts.path
    post = _POST_PATH.search(path)
    if post is not None:
        path = post["discourse"] or path[: post.start()]
    query = parse_qsl(parts.query)
    kept = [(name, value) for name, value in query if name.lower() not in _POST_PARAMETERS]
    # "?p=12" alone may be all that names the topic.
    if not any(name.lower() in _TOPIC_PARAMETERS for name, _ in kept) and not _NUMBERED_PATH.search(path):
        kept = query
    return urlunsplit((parts.scheme, parts.netloc.lower(), path.rstrip("/") or "/", urlencode(kept), ""))


def _parse(text: str, *, address: str) -> Any:
    if not recognises(text):
        raise UnreadableThread("This isn't an RSS or Atom feed; give the address of the feed itself.")
    # The bytes are UTF-8 now, whatever the declaration said.
    data = _CHARACTER_REFERENCE.sub(_sound_reference, _XML_DECLARATION.sub("", text, count=1).lstrip()).encode()
    if len(data) > MOST_BYTES:
        raise UnreadableThread(f"This feed is larger than {MOST_BYTES // 1_048_576} MB; no more is read at once.")
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": address}
    parsed = feedparser.parse(BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if parsed.bozo and not parsed.entries:
        raise UnreadableThread(f"This feed can't be read: {_reason(parsed.bozo_exception)}.")
    return parsed


def _sound_reference(match: re.Match[str]) -> str:
    """The parser raises on references to what is no character (&#xD800;), and one of them would lose the whole feed."""
    digits = match[1]
    number = (
        int(digits[1:] if digits[0] in "xX" else digits, 16 if digits[0] in "xX" else 10) if len(digits) < 12 else 0
    )
    is_sound = 0 < number < 0xD800 or 0xDFFF < number <= 0x10FFFF
    return match[0] if is_sound else "&#xFFFD"


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _posts(parsed: Any, address: str = "") -> list[ReadPost]:
    return [_post(entry, position, address) for position, entry in enumerate(parsed.entries[:_MOST_ENTRIES], start=1)]


def _post(entry: Any, position: int, address: str) -> ReadPost:
    kind, body = _body(entry)
    body = storable_text(body)
    html = "" if kind == "text/plain" else sanitise(body)
    read = as_text(html) if html else HtmlText(text=body.strip(), quotations=())
    url = _web_address(entry.get("link"), address)
    return ReadPost(
        position=position,
        text=read.text,
        external_id=_words(entry.get("id")) or url or None,
        author=_author(entry),
        posted_at=_moment(entry),
        url=url,
        html=html,
        quotations=read.quotations,
        links=read.links,
    )


def _author(entry: Any) -> str | None:
    """The name alone: RSS writes "ann@example.org (Ann)", Atom may add an address; addresses aren't kept."""
    named = _words(entry.get("author"))
    if "@" not in named:
        return named or None
    bare = _MAIL_ADDRESS.sub(" ", named).strip(" ()<>,;\"'")
    return _words(bare) or named.partition("@")[0][:100] or None


def _body(entry: Any) -> tuple[str, str]:
    """(media type, body): the full content where the feed gives it, else the summary, else the title."""
    for part in entry.get("content") or ():
        if part.get("value"):
            return part.get("type") or "text/html", part["value"]
    if entry.get("summary"):
        return (entry.get("summary_detail") or {}).get("type") or "text/html", entry["summary"]
    return "text/plain", _words(entry.get("title"))


def _moment(entry: Any) -> datetime | None:
    stamp = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return datetime.fromtimestamp(timegm(stamp), tz=UTC) if stamp else None
    except (ValueError, OverflowError, OSError):
        return None


def _in_order(posts: Iterable[ReadPost]) -> tuple[ReadPost, ...]:
    """Oldest first, by time where every post states one; else the feed's order turned round, as feeds begin with the
    newest."""
    found = [post for post in posts if post.text.strip()]
    if all(post.posted_at is not None for post in found):
        found.sort(key=lambda post: (post.posted_at or datetime.min.replace(tzinfo=UTC), -post.position))
    else:
        found.reverse()
    return tuple(replace(post, position=position) for position, post in enumerate(found, start=1))


def _web_address(link: str | None, base: str) -> str:
    if not (link := _words(link)):
        return ""  # Joined with the base, no link at all would be the base's.
    try:
        address = urljoin(base, link)
    except ValueError:
        return ""
    return address if address.startswith(("https://", "http://")) else ""


def _words(text: str | None) -> str:
    return storable_text(" ".join((text or "").split()))
