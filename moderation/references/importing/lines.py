"""The lines of a dump with the place where each ends, so that reading can go on behind any of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from moderation.references.importing.streams import Block, BrokenDump, Member

# What tells one dump from another: its first megabyte, and the last bytes before the place to go on from.
_HEAD = 1 << 20
_TAIL = 1 << 12
# Wikidata's longest items have 4 MB; what is longer is no line of a dump, and memory must be safe from it.
LONGEST_LINE = 64 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """`end` is where the next line begins, in what is unpacked. `text` is None where the line is too long.

    `is_whole`: a line break ends it; only the last line may have none.
    """

    text: bytes | None
    end: int
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading goes on: behind so many bytes of what is unpacked, from a member that begins before them.

    `tail` is a digest of what stands just before.
    """

    position: int = 0
    tail: str = ""
    member: Member = field(default_factory=Member)


class OtherDump(Exception):
    """Before the place to go on from stands something else than when it was left."""


class LineReader:
    """The lines behind a place. `blocks` begin with the place's member; raises OtherDump before the first line."""

    def __init__(self, blocks: Iterable[Block], place: Place = Place()) -> None:
        self.raw = 0
        self._blocks = iter(blocks)
        self._members = [place.member]
        self._place = place
        self._last = b""

    def __iter__(self) -> Iterator[Line]:
        """Raises BrokenDump where the dump ends before its time."""
        rest, position, is_too_long = self._skip(), self._place.position, False
        for block in chain((None,), self._blocks):
            parts = (rest + self._data(block)).split(b"\n")
            rest = parts.pop()
            for part in parts:
                position += len(part) + 1
                self._last = part
                yield Line(None if is_too_long else part, position)
                is_too_long = False
            if len(rest) > LONGEST_LINE:
                position, rest, is_too_long = position + len(rest), b"", True
        if rest or is_too_long:
            yield Line(None if is_too_long else rest, position + len(rest), is_whole=False)

    def place(self, position: int) -> Place:
        """For the end of the line that was given last."""
        self._members = [
            member
            for number, member in enumerate(self._members)
            if number + 1 == len(self._members) or self._members[number + 1].position + _TAIL > position
        ]
        return Place(position, digest((self._last + b"\n")[-_TAIL:]), self._members[0])

    def _data(self, block: Block | None) -> bytes:
        if block is None:
            return b""
        self.raw = block.raw
        if block.member != self._members[-1]:
            self._members.append(block.member)
        return block.data

    def _skip(self) -> bytes:
        """Read up to the place; what the last block holds behind it."""
        reached, recent, rest = self._place.member.position, b"", b""
        while reached < self._place.position:
            block = next(self._blocks, None)
            if block is None:
                raise BrokenDump(
                    f"the dump ends after {reached:,} bytes; {self._place.position:,} have been read before."
                )
            data = self._data(block)
            wanted = self._place.position - reached
            recent = (recent + data[:wanted])[-_TAIL:]
            reached, rest = reached + len(data), data[wanted:]
        if self._place.position and self._place.tail not in _digests(recent):
            raise OtherDump
        return rest


def head_of(blocks: Iterator[Block]) -> tuple[str, bytes, list[Block]]:
    """A digest of the first megabyte, its first byte, and the blocks that were taken.

    Raises BrokenDump for a dump without a byte.
    """
    head, taken = b"", []
    try:
        for block in blocks:
            taken.append(block)
            head += block.data
            if len(head) >= _HEAD:
                break
    except BrokenDump:
        if not taken:
            raise
    return digest(head[:_HEAD]), head.lstrip()[:1], taken


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _digests(recent: bytes) -> Iterator[str]:
    """Of the last line: all of `recent`, or what stands behind a line break in it."""
    yield digest(recent)
    begin = recent.rfind(b"\n", 0, -1)
    yield digest(recent[begin + 1 :])
