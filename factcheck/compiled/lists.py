"""Many short lists of numbers, or many pieces of bytes, one behind the other, each found by its number."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from itertools import accumulate, chain

# Native arrays are read straight from the mapped file, which is little-endian on every machine that runs this.
if sys.byteorder != "little":
    raise ImportError("compiled indexes are read on little-endian machines only")


class NumberLists:
    """`lists[n]` is the n-th list. Numbers up to 2**32 - 1."""

    def __init__(self, ends: memoryview, values: memoryview) -> None:
        self._ends, self._values = ends.cast("I"), values.cast("I")

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> list[int]:
        return self._values[self._ends[number - 1] if number else 0 : self._ends[number]].tolist()


class Pieces:
    """`pieces[n]` is the n-th piece."""

    def __init__(self, ends: memoryview, content: memoryview) -> None:
        self._ends, self._content = ends.cast("Q"), content

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._content[self._ends[number - 1] if number else 0 : self._ends[number]])


def number_lists(name: str, lists: Iterable[Iterable[int]]) -> dict[str, bytes]:
    """The two sections in which `NumberLists` finds `lists`."""
    kept = [tuple(numbers) for numbers in lists]
    ends = array("I", accumulate(map(len, kept)))
    return {f"{name}.ends": ends.tobytes(), name: array("I", chain.from_iterable(kept)).tobytes()}


def pieces(name: str, content: Iterable[bytes]) -> dict[str, bytes]:
    """The two sections in which `Pieces` finds `content`."""
    kept = list(content)
    return {f"{name}.ends": array("Q", accumulate(map(len, kept))).tobytes(), name: b"".join(kept)}
