"""The HTML page of an Invision Community 4 topic."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from moderation.forums.html import as_text, refuse_tangled, sanitise
from moderation.forums.records import ReadPost, ReadThread, UnreadableThread
from moderation.lib.storable import storable_moment, storable_text

ENGINE = "Invision Community 4"

_POST_MARK = re.compile(r"""<article\s[^<>]{0,400}\bid=["']elComment_\d""")
_PAGE_MARK = re.compile(r"""<body\s[^<>]{0,200}\bipsApp\b""")
_POST_ID = re.compile(r"^elComment_(\d+)$")
_TOPIC_ID = re.compile(r"/topic/(\d+)")
_SAID = re.compile(r"^(?:On .{4,60}?,\s*|.{0,60}\bago,\s*)?(.{1,80}?)\s+(?:said|wrote)\s*:\s*$", re.DOTALL)
_BLANKS = re.compile(r"\s+")


def recognises(text: str) -> bool:
    return _POST_MARK.search(text) is not None or _PAGE_MARK.search(text) is not None


def read(text: str) -> ReadThread:
    refuse_tangled(text)
    page = LexborHTMLParser(text)
    url = _address(page)
    posts = tuple(_posts(page, url))
    if not posts:
        raise UnreadableThread("This is an Invision Community page without posts; save the page of the topic itself.")
    return ReadThread(title=_title(page), engine=ENGINE, posts=posts, url=url, external_id=_topic_id(page, url))


def _posts(page: LexborHTMLParser, url: str) -> Iterator[ReadPost]:
    """In the order of the page; a post that is shown twice (recommended ones are) counts where it first stands."""
    seen: set[str] = set()
    # Posts only: one that stands within a member's words is gone with them, once those are taken out.
    written = {node.mem_id for node in page.css("[data-role=commentContent] article")}
    for article in page.css("article[id^=elComment_]"):
        if article.mem_id in written:
            continue
        match = _POST_ID.match(article.attributes.get("id") or "")
        content = article.css_first("[data-role=commentContent]")
        if match is None or content is None or match[1] in seen:
            continue
        seen.add(match[1])
        # Taken out of the article first, so that nothing the member wrote can pass for the page's own words.
        html = content_html(content)
        content.decompose()
        body = as_text(html)
        yield ReadPost(
            position=len(seen),
            text=body.text,
            external_id=match[1],
            author=_author(article),
            posted_at=_posted_at(article),
            url=_permalink(article, url, post_id=match[1]),
            html=html,
            quotations=body.quotations,
            links=body.links,
        )


def content_html(content: LexborNode) -> str:
    for furniture in _outermost(content, "[data-excludequote]"):  # "Edited March 5 by ..."
        furniture.decompose()
    captions: dict[int, str] = {}
    for citation in _outermost(content, ".ipsQuote_citation"):
        owner = _owner(citation)
        if owner is not None:
            captions.setdefault(owner.mem_id, _words(citation.text()))
            citation.decompose()
    for quotation in content.css("blockquote"):
        # Only this reader says who is quoted, not the member's own markup.
        quotation.attrs["data-who"] = _quoted_author(quotation, captions.get(quotation.mem_id, "")) or ""
    return sanitise(content.inner_html or "")


def _outermost(content: LexborNode, selector: str) -> list[LexborNode]:
    """Those that stand in no other one: taking out a node frees all that it holds, which must not be touched again."""
    inner = {node.mem_id for node in content.css(f"{selector} {selector}")}
    return [node for node in content.css(selector) if node.mem_id not in inner]


def _quoted_author(quotation: LexborNode, caption: str) -> str | None:
    for name in ("data-ipsquote-username", "data-cite"):
        if who := _words(quotation.attributes.get(name)):
            return who
    said = _SAID.match(caption)
    return said[1] if said is not None else None


def _owner(node: LexborNode) -> LexborNode | None:
    """The innermost blockquote around it."""
    above = node.parent
    while above is not None and above.tag != "blockquote":
        above = above.parent
    return above


def _author(article: LexborNode) -> str | None:
    pane = article.css_first("aside .cAuthorPane_author") or article.css_first(".cAuthorPane_author")
    if pane is not None:
        named = pane.css_first("strong") or pane.css_first("a") or pane
        if words := _words(named.text()):
            return words
    wrap = article.css_first("[data-quotedata]")
    try:
        quoted = json.loads((wrap.attributes.get("data-quotedata") if wrap else None) or "{}")
    except (ValueError, RecursionError):
        return None
    name = quoted.get("username") if isinstance(quoted, dict) else None
    return _words(name) or None if isinstance(name, str) else None


def _posted_at(article: LexborNode) -> datetime | None:
    for time in article.css(".ipsComment_meta time[datetime]") or article.css("time[datetime]"):
        try:
            moment = datetime.fromisoformat(time.attributes.get("datetime") or "")
        except ValueError:
            continue
        return storable_moment(moment)
    return None


def _permalink(article: LexborNode, url: str, *, post_id: str) -> str:
    link = article.css_first("a[href*='do=findComment']")
    if link is not None and (address := _web_address(link.attributes.get("href"), url)):
        return address
    return f"{url}#comment-{post_id}" if url else ""


def _address(page: LexborHTMLParser) -> str:
    for selector, name in (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")):
        node = page.css_first(selector)
        if node is not None and (address := _web_address(node.attributes.get(name), "")):
            return address
    return ""


def _web_address(link: str | None, base: str) -> str:
    try:
        address = urljoin(base, (link or "").strip())
    except ValueError:
        return ""
    return address if address.startswith(("https://", "http://")) else ""


def _title(page: LexborHTMLParser) -> str | None:
    heading = page.css_first("h1.ipsType_pageTitle .ipsType_break") or page.css_first("h1.ipsType_pageTitle")
    if heading is not None and (words := _words(heading.text())):
        return words
    named = page.css_first("meta[property='og:title']")
    return (_words(named.attributes.get("content")) or None) if named is not None else None


def _topic_id(page: LexborHTMLParser, url: str) -> str | None:
    feed = page.css_first("[data-feedid^=topic-]")
    if feed is not None and (number := (feed.attributes.get("data-feedid") or "").removeprefix("topic-")).isdigit():
        return number
    found = _TOPIC_ID.search(url)
    return found[1] if found else None


def _words(text: str | None) -> str:
    return storable_text(_BLANKS.sub(" ", text or "").strip())
