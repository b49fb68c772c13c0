"""Cut a post's text where marks begin and end, so that overlapping marks can be drawn without nesting. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text worth marking. `weight` decides whose look wins where several overlap."""

    start: int
    end: int
    key: str
    look: str
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Quoted:
    start: int
    end: int
    who: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Text under the same marks throughout. `look` is "" outside all of them; `begins`/`ends` name marks' keys."""

    text: str
    look: str = ""
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A run of segments, inside one quotation or outside all of them."""

    is_quoted: bool
    who: str
    segments: tuple[Segment, ...]


def cut_text(text: str, marks: Sequence[Mark], quotations: Sequence[Quoted] = ()) -> tuple[Block, ...]:
    """The whole text, in order; joined, the segments' texts are `text` again.

    Marks and quotations that lie outside the text, or are empty, are left out.
    """
    marks = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    quotations = _apart([one for one in quotations if 0 <= one.start < one.end <= len(text)])
    blocks = []
    at = 0
    for quotation in quotations:
        if at < quotation.start:
            blocks.append(Block(False, "", _segments(text, at, quotation.start, marks)))
        blocks.append(Block(True, quotation.who, _segments(text, quotation.start, quotation.end, marks)))
        at = quotation.end
    if at < len(text):
        blocks.append(Block(False, "", _segments(text, at, len(text), marks)))
    return tuple(blocks)


def _apart(quotations: list[Quoted]) -> list[Quoted]:
    """The outermost ones, in order: a quotation within a quotation is drawn as part of it."""
    kept: list[Quoted] = []
    for one in sorted(quotations, key=lambda quotation: (quotation.start, -quotation.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _segments(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(place for mark in here for place in (mark.start, mark.end) if start < place < end)})
    return tuple(_segment(text, low, high, here) for low, high in pairwise(cuts))


def _segment(text: str, low: int, high: int, marks: Sequence[Mark]) -> Segment:
    covering = [mark for mark in marks if mark.start <= low and high <= mark.end]
    if not covering:
        return Segment(text[low:high])
    # Of two alike the shorter wins, so that a mark inside another stays visible.
    gravest = max(covering, key=lambda mark: (mark.weight, mark.start - mark.end))
    return Segment(
        text[low:high],
        gravest.look,
        begins=tuple(mark.key for mark in covering if mark.start == low),
        ends=tuple(mark.key for mark in covering if mark.end == high),
    )


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence round the words that matter; `before` and `after` are shortened with an ellipsis."""

    before: str
    words: str
    after: str


def excerpt(sentence: str, words: str, *, room: int = 260) -> Excerpt:
    """The sentence with `words` set apart; the words alone where the sentence doesn't hold them."""
    place = sentence.find(words)
    if place < 0:
        return Excerpt("", words, "")
    before, after = sentence[:place], sentence[place + len(words) :]
    spare = max(room - len(words), 60)
    if len(before) + len(after) > spare:
        kept_before = min(len(before), max(spare // 2, spare - len(after)))
        kept_after = min(len(after), spare - kept_before)
        before = before if kept_before == len(before) else "… " + before[-kept_before:].partition(" ")[2]
        after = after if kept_after == len(after) else after[:kept_after].rpartition(" ")[0] + " …"
    return Excerpt(before, words, after)
