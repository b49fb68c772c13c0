"""Rendered HTML as a flow of blocks: headings, paragraphs, list items and boxes of facts, without the furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from moderation.lib.storable import storable_text
from moderation.references.sources.mediawiki.furniture import is_doubt, is_formula, is_furniture, is_infobox

# Letters that no page's text keeps: a sentence with one of them is doubted, or holds what can't be read.
DOUBTED, UNREADABLE = "\ue000", "\ue001"

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTED = frozenset({"li", "dd", "dt"})
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt footer h1 h2 h3 h4 h5 h6 header hr li
    main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
# Marks of direction, joiners of words and soft hyphens, which would part equal words.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000\ue001]")
_POWER = re.compile(r"\s*[-−+]?[0-9]+\s*")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Void, or closed by what follows: none of them nests by itself.
_UNNESTED = frozenset(
    """area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot""".split()
)
# lexbor takes time with the square of the nesting (20,000 open divs: 3 s). MediaWiki's own output stays below 100.
_DEEPEST = 1_000


class TooTangled(Exception):
    """The elements are nested too deeply to be read in reasonable time."""


@dataclass(frozen=True, slots=True)
class Block:
    """`tag` is h1 to h6, p, li (any item of a list), or "box": `node` is a box of facts then, and the text is ""."""

    tag: str
    text: str
    node: LexborNode
    anchor: str = ""


@dataclass(slots=True)
class _Flow:
    """What has been read of the block that is open now."""

    words: list[str] = field(default_factory=list)
    anchor: str = ""

    def take(self) -> str:
        text = "".join(self.words)
        self.words.clear()
        return text

    def ends_in_digit(self) -> bool:
        last = self.words[-1] if self.words else ""
        return last[-1:].isdigit()


def parse(html: str) -> LexborNode | None:
    """The body of a page or a piece of one. Raises TooTangled."""
    depth = 0
    for closing, name in _TAG.findall(html):
        if name.lower() not in _UNNESTED:
            depth = max(0, depth + (-1 if closing else 1))
        if depth > _DEEPEST:
            raise TooTangled("its elements are nested too deeply to be read")
    return LexborHTMLParser(html).body


def read_blocks(root: LexborNode, *, line_break: str = " ") -> Iterator[Block]:
    """The blocks in `root`, in order, none of them empty. `line_break` is what a <br> becomes."""
    flow = _Flow()
    open_tags: list[str] = []
    for node, is_entered in _walk(root):
        tag = node.tag or ""
        if tag == "-text":
            flow.words.append(_INVISIBLE.sub("", _SPACE.sub(" ", node.text_content or "")))
        elif is_entered and is_doubt(node):
            flow.words.append(DOUBTED)
        elif is_entered and is_formula(node):
            flow.words.append(UNREADABLE)
        elif tag == "br":
            flow.words.append(line_break)
        elif tag == "sup" and is_entered and flow.ends_in_digit() and _POWER.fullmatch(node.text() or ""):
            flow.words.append("^")
        elif tag in _BLOCKS:
            yield from _finished(flow, open_tags, node)
            if is_entered and node.mem_id != root.mem_id and is_infobox(node):
                yield Block(tag="box", text="", node=node)
            elif is_entered:
                open_tags.append(tag)
            elif open_tags:
                open_tags.pop()
        if is_entered and (anchor := node.attributes.get("id")) and _is_in_heading(open_tags):
            flow.anchor = anchor
    yield from _finished(flow, open_tags, root)


def _is_in_heading(open_tags: list[str]) -> bool:
    return bool(open_tags) and open_tags[-1] in HEADINGS


def _finished(flow: _Flow, open_tags: list[str], node: LexborNode) -> Iterator[Block]:
    text = "\n".join(_SPACE.sub(" ", line).strip() for line in storable_text(flow.take()).split("\n")).strip()
    anchor, flow.anchor = flow.anchor, ""
    if not text:
        return
    if _is_in_heading(open_tags):
        yield Block(tag=open_tags[-1], text=text, node=node, anchor=anchor)
    else:
        yield Block(tag="p" if _LISTED.isdisjoint(open_tags) else "li", text=text, node=node)


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Every node that isn't furniture, when it is entered and (elements only) when it is left.

    Marks of doubt, formulas and boxes of facts are entered only, and what is in them isn't visited.
    """
    node: LexborNode | None = root
    way: list[LexborNode] = []
    while node is not None:
        is_element = not (node.tag or "-").startswith(("-", "!"))
        child: LexborNode | None = None
        if node.tag == "-text":
            yield node, True
        elif is_element and (not way or is_doubt(node) or is_formula(node) or is_infobox(node)):
            yield node, True
            child = None if way else node.child
        elif is_element and not is_furniture(node):
            yield node, True
            child = node.child
            if child is None and node.tag != "br":
                yield node, False
        if child is not None:
            way.append(node)
            node = child
            continue
        while way and node.next is None:
            node = way.pop()
            if node.mem_id != root.mem_id:
                yield node, False
        node = node.next if way else None
