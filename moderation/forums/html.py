"""Hostile HTML into sanitised HTML, and that into the plain text which the engine reads.

A reader marks quotations for this module as `<blockquote data-who="NAME">` and drops the page's furniture from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import nh3
from selectolax.lexbor import LexborHTMLParser, LexborNode

from factcheck.records import Hyperlink, Quotation
from moderation.forums.records import UnreadableThread

_INLINE = "a abbr b cite code del em i ins mark q s small span strike strong sub sup u".split()
_BLOCKS = "blockquote caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul".split()
_DROPPED = set("button iframe math noscript object script select style svg template textarea title".split())
# No images: a page of the desk must not call other servers, and a text needs none.
_CLEANER = nh3.Cleaner(
    tags={*_INLINE, *_BLOCKS, "br"},
    clean_content_tags=_DROPPED,
    attributes={"a": {"href"}, "blockquote": {"data-who"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel="nofollow noopener noreferrer",
    strip_comments=True,
)

_TAG = re.compile(r"<!--|<(/?)([a-zA-Z][^\s/>]*)")
_ANY_TAG = re.compile(r"<[^<>]*>")
_VOID = set("area base br col embed hr img input link meta param source track wbr".split())
# Closed by what follows, so that old pages leave them open by the thousand.
_SELF_CLOSING = set("p li dt dd td th tr tbody thead tfoot option optgroup colgroup caption html head body".split())
_FORMATTING = set("a b big code em font i nobr s small strike strong tt u".split())
# Parsers take time with the square of the nesting (100,000 nested quotes: a minute) and re-open unclosed formatting in
# every block (memory). Both are foreseen from the tags alone; an ordinary page stays below a hundredth of the limits.
_MOST_STEPS = 100_000_000
_MOST_REOPENED = 4_000_000
# Quotations nested deeper than this count as part of the one around them.
_DEEPEST_QUOTATION = 8

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NEW_PARAGRAPH = set("blockquote div dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split())
_NEW_LINE = set("caption dd dt li tr".split())
_STRUCK = {"s", "strike", "del"}
# What may part two words, from the weakest; of several the strongest stands.
_GAPS = ["", " ", " | ", "\n", "\n\n"]


def refuse_tangled(html: str) -> None:
    """Raise UnreadableThread where parsing `html` would take unreasonable time or memory. Linear."""
    depth = formatting = steps = reopened = 0
    counts_all = "<svg" in html.lower() or "<math" in html.lower()
    for closing, name in _tags(html):
        if name in _VOID or (name in _SELF_CLOSING and not counts_all):
            pass
        elif closing:
            depth = max(0, depth - 1)
            formatting = max(0, formatting - (name in _FORMATTING))
        else:
            depth += 1
            formatting += name in _FORMATTING
        steps += depth
        reopened += formatting
        if steps > _MOST_STEPS or reopened > _MOST_REOPENED:
            raise UnreadableThread("This page nests its elements too deeply to be read; save the thread as text.")


def _tags(html: str) -> Iterator[tuple[str, str]]:
    """(slash or nothing, lower-case name) of every tag outside comments, scripts and styles."""
    at = 0
    while (match := _TAG.search(html, at)) is not None:
        at = match.end()
        if match[2] is None:
            end = "-->"
        else:
            name = match[2].lower()
            yield match[1], name
            if match[1] or name not in ("script", "style"):
                continue
            end = f"</{name}"
        at = html.find(end, at)
        if at < 0:
            return


def sanitise(html: str) -> str:
    """Only text markup, links to http, https and mail, and quotations stay; scripts, styles and images go.

    A post too tangled to be parsed keeps its bare words, as a quotation: whose words they are can't be told any more.
    """
    try:
        refuse_tangled(html)
    except UnreadableThread:
        return f"<blockquote>{escape(_ANY_TAG.sub(' ', html))}</blockquote>"
    return _CLEANER.clean(html).strip()


@dataclass(frozen=True, slots=True)
class HtmlText:
    text: str
    quotations: tuple[Quotation, ...]
    links: tuple[Hyperlink, ...] = ()


def as_text(html: str) -> HtmlText:
    """The plain text of sanitised HTML: paragraphs parted by an empty line, struck-out words between ~~.

    Quoted blocks stay in the text; `quotations` gives their offsets, outer before inner. `links` gives the words that
    are linked to an address which they don't show themselves.
    """
    body = LexborHTMLParser(html).body
    writer = _Writer()
    if body is not None:
        _write(body, writer)
    return writer.finish()


class _Writer:
    """Gathers the text piece by piece, and the spans of quotations in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.gap = ""
        self.has_opened_struck = False
        self.in_pre = self.in_struck = self.in_quotation = 0
        # (who, start); the start is known once the first words are written.
        self.open_quotations: list[tuple[str | None, int | None]] = []
        self.spans: list[tuple[int, int, str | None]] = []
        self.link: tuple[str, int] | None = None
        self.links: list[tuple[int, int, str]] = []

    def part(self, gap: str) -> None:
        self.gap = max(self.gap, gap, key=_GAPS.index)

    def write(self, words: str) -> None:
        if self.parts and self.gap:
            self.parts.append(self.gap)
            self.length += len(self.gap)
        self.gap = ""
        for number in range(len(self.open_quotations) - 1, -1, -1):
            who, start = self.open_quotations[number]
            if start is not None:
                break
            self.open_quotations[number] = (who, self.length)
        self.parts.append(words)
        self.length += len(words)

    def write_text(self, raw: str) -> None:
        """Blanks become one, and at the ends only part the words from their neighbours; in <pre> inner blanks stay."""
        words = raw if self.in_pre else _BLANKS.sub(" ", raw)
        bare = words.strip(" \t\n\r\f")
        # A paragraph of nothing but no-break spaces is an empty one.
        if not bare.strip():
            self.part("" if not raw else " ")
            return
        before, after = words[: words.index(bare)], words[words.index(bare) + len(bare) :]
        if self.has_opened_struck:
            self.gap = before = ""
            self.has_opened_struck = False
        self.part("\n" if "\n" in before else " " if before else "")
        self.write(bare)
        self.part("\n" if "\n" in after else " " if after else "")

    def enter(self, node: LexborNode, tag: str) -> None:
        if tag == "br":
            self.part("\n\n" if self.gap == "\n" else "\n")
        elif tag in _NEW_PARAGRAPH:
            self.part("\n\n")
        elif tag in _NEW_LINE:
            self.part("\n")
        elif tag in ("td", "th"):
            self.part(" | ")
        elif tag == "sup" and _is_number(node):
            self.write("^")  # 10<sup>6</sup> is not 106.
        elif tag in _STRUCK:
            self.in_struck += 1
            if self.in_struck == 1:
                self.write("~~")
                self.has_opened_struck = True
        elif tag == "a" and (address := node.attributes.get("href") or "").startswith(("http://", "https://")):
            self.link = (address, self.length)
        self.in_pre += tag == "pre"
        if tag == "blockquote":
            self.in_quotation += 1
            if self.in_quotation <= _DEEPEST_QUOTATION:
                self.open_quotations.append((node.attributes.get("data-who") or None, None))

    def leave(self, tag: str) -> None:
        if tag == "blockquote":
            if self.in_quotation <= _DEEPEST_QUOTATION:
                who, start = self.open_quotations.pop()
                if start is not None:
                    self.spans.append((start, self.length, who))
            self.in_quotation -= 1
        elif tag == "a" and self.link is not None:
            address, start = self.link
            self.link = None
            if start < self.length:
                self.links.append((start, self.length, address))
        elif tag in _STRUCK:
            self.in_struck -= 1
            if self.in_struck == 0:
                gap, self.gap = self.gap, ""
                self.write("~~")
                self.gap = gap
        self.in_pre -= tag == "pre"
        if tag in _NEW_PARAGRAPH:
            self.part("\n\n")
        elif tag in _NEW_LINE:
            self.part("\n")

    def finish(self) -> HtmlText:
        text = "".join(self.parts)
        spans = sorted(self.spans, key=lambda span: (span[0], -span[1]))
        return HtmlText(
            text=text,
            quotations=tuple(
                Quotation(start=start, end=end, text=text[start:end], who=who, style="block")
                for start, end, who in spans
            ),
            links=tuple(
                _hyperlink(text, start, end, url) for start, end, url in self.links if url not in text[start:end]
            ),
        )


def _hyperlink(text: str, start: int, end: int, url: str) -> Hyperlink:
    """The blanks that parted the link from the words before it are none of its own."""
    words = text[start:end]
    return Hyperlink(start + len(words) - len(words.lstrip()), end, url)


def _write(body: LexborNode, writer: _Writer) -> None:
    """Walk without recursion: how deep a page goes is its author's choice."""
    node: LexborNode | None = body.child
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            writer.write_text(node.text_content or "")
        else:
            writer.enter(node, tag)
            if node.child is not None:
                node = node.child
                continue
            writer.leave(tag)
        while node is not None and node.next is None:
            node = node.parent
            if node is None or node.tag == "body":
                return
            writer.leave(node.tag or "")
        node = node.next if node is not None else None


def _is_number(node: LexborNode) -> bool:
    child = node.child
    return child is not None and child.next is None and (child.text_content or "").strip().isdigit()
