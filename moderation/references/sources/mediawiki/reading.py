"""A rendered page into the texts of its passages: paragraphs and lists by section, and the rows of boxes of facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.text.sentences import sentence_spans
from moderation.references.sources.mediawiki.flow import DOUBTED, HEADINGS, UNREADABLE, Block, parse, read_blocks
from moderation.references.sources.mediawiki.furniture import is_aside, is_disambiguation_box
from moderation.references.sources.mediawiki.infobox import read_infobox

# Letters in one passage; a longer paragraph or list is parted between sentences or items.
_LONGEST = 1_500
_DOUBT_BEHIND_STOP = re.compile(rf"([.!?][\"'”’»)]*)\s*{DOUBTED}+")
_EMPTY_BRACKETS = re.compile(r" ?\([\s,;:]*\)")
_BRACKET_OPENS_EMPTY = re.compile(r"\(\s*[,;:]\s*")
_SPACE_BEFORE_STOP = re.compile(r" +([.,])(?=\s|$)")


@dataclass(frozen=True, slots=True)
class SectionText:
    """One passage's text. `section` is "" for the opening and for boxes, else its headings joined by " > "."""

    section: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class PageText:
    """`texts` in the order of the page. `is_disambiguation`: the page says that it lists things of one name."""

    texts: tuple[SectionText, ...]
    is_disambiguation: bool = False


def read_page(html: str, *, title: str) -> PageText:
    """Pure: the HTML of action=parse, of any skin and age. Raises flow.TooTangled."""
    body = parse(html)
    if body is None:
        return PageText(texts=())
    if any(is_disambiguation_box(node) for node in body.traverse()):
        return PageText(texts=(), is_disambiguation=True)
    texts: list[SectionText] = []
    gathered: list[Block] = []
    path: list[tuple[int, str]] = []
    anchor = ""
    boxes = 0
    for block in read_blocks(body):
        if block.tag == "box":
            rows = read_infobox(block.node, page=title, is_first=not boxes)
            texts += [SectionText(section="", anchor="", text=row) for row in rows]
            boxes += 1
        elif block.tag in HEADINGS:
            texts += _texts(gathered, path, anchor)
            gathered = []
            level = HEADINGS[block.tag]
            path = [*(step for step in path if step[0] < level), (level, block.text)]
            anchor = block.anchor
        else:
            gathered.append(block)
    texts += _texts(gathered, path, anchor)
    return PageText(texts=tuple(texts))


def plain_sentences(text: str) -> list[str]:
    """The sentences of a paragraph, without those that readers doubt or that hold what can't be read."""
    marked = _DOUBT_BEHIND_STOP.sub(rf"{DOUBTED}\1", text)
    sentences = (marked[begin:end] for begin, end in sentence_spans(marked)) if marked else iter(())
    kept = (sentence for sentence in sentences if DOUBTED not in sentence and UNREADABLE not in sentence)
    return [tidy for sentence in kept if (tidy := _tidy(sentence))]


def _texts(blocks: list[Block], path: list[tuple[int, str]], anchor: str) -> Iterator[SectionText]:
    if any(is_aside(heading) for _, heading in path):
        return
    section = " > ".join(heading for _, heading in path)
    for text in _passages(blocks):
        yield SectionText(section=section, anchor=anchor, text=text)


def _passages(blocks: list[Block]) -> Iterator[str]:
    """Paragraphs one by one; the items of a list together, behind the words that lead to it."""
    leading = ""
    items: list[str] = []
    for block in blocks:
        text = " ".join(plain_sentences(block.text))
        if block.tag == "li":
            if text:
                items.append(text)
            continue
        yield from _parted(items, leading, between="\n")
        leading, items = "", []
        if text.endswith(":"):
            leading = text
        elif text:
            yield from _parted(plain_sentences(block.text), "", between=" ")
    yield from _parted(items, leading, between="\n")


def _parted(parts: Iterable[str], leading: str, *, between: str) -> Iterator[str]:
    """`parts` joined into as few texts as hold them, each behind `leading`; a lone `leading` is no text."""
    joined = ""
    for part in parts:
        if joined and len(joined) + len(part) > _LONGEST:
            yield joined
            joined = ""
        joined = f"{joined}{between}{part}" if joined else (f"{leading}{between}{part}" if leading else part)
    if joined and any(letter.isalnum() for letter in joined):
        yield joined


def _tidy(text: str) -> str:
    """Without what marks have left behind when they were taken out: "( )", "(; 1950)", " ."."""
    return _SPACE_BEFORE_STOP.sub(r"\1", _BRACKET_OPENS_EMPTY.sub("(", _EMPTY_BRACKETS.sub("", text))).strip()
